"""The sheet of a kecamatan, as a camat meets it."""

from __future__ import annotations


def test_a_figure_that_cannot_be_right_says_so_where_it_stands(seen, words):
    """Ngraho's 58,72 percent does not follow from its people."""
    text = "\n".join(words(seen("kecamatan", wilayah="35.22.01")))
    (line,) = (line for line in text.split("<tr>") if "58,72%" in line)
    assert "tidak mungkin: lihat audit hitungan" in line
    assert 'href="rekonsiliasi?tampilan=audit"' in line
    assert "lihat audit hitungan" not in "\n".join(words(seen("kecamatan", wilayah="35.22.02")))


def test_sheets_of_one_and_of_all_can_be_taken_along(seen):
    app = seen("kecamatan", wilayah="35.22.01")
    labels = [button.proto.label for button in app.get("download_button")]
    assert labels == ["Unduh lembar camat (PDF)", "Unduh lembar 28 kecamatan (PDF)"]
