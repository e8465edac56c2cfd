"""The audits and the check of a text, as a reader meets them on the page Rekonsiliasi."""

from __future__ import annotations

import pytest

TEXT = (
    "Kemiskinan Bojonegoro 2025 <script>alert(1)</script> 11,94 persen. "
    "Dari 400 menjadi 130, turun 50 %."
)


@pytest.fixture
def checked(visit):
    """The page after somebody pasted a text."""
    app = visit("rekonsiliasi", tampilan="naskah")
    app.text_area[0].set_value(TEXT)
    return submit(app).click().run()


def submit(app):
    return next(button for button in app.button if button.label == "Periksa angkanya")


def html(app):
    return "".join(element.proto.body for element in app.get("html"))


def test_findings_stand_with_sentence_figures_and_a_way_on(seen):
    app = seen("rekonsiliasi", tampilan="audit")
    assert not app.exception
    page = html(app)
    for part in ("Tidak mungkin (", "Perlu diperiksa (", "Catatan (", "28 jiwa (Camat peserta)"):
        assert part in page
    assert 'href="rekonsiliasi?indikator=' in page
    assert "<details>" in page


def test_what_only_prose_shows_stands_beside_it(seen):
    page = html(seen("rekonsiliasi", tampilan="audit"))
    assert "Program provinsi disebut mencakup 64 desa dan 475 desa" in page


def test_a_text_comes_back_marked_with_verdicts(checked):
    page = html(checked)
    assert "<mark" in page
    assert "yang terbit 11,49%" in page
    assert "−67,5%" in page


def test_what_is_pasted_is_text_and_nothing_else(checked):
    page = html(checked)
    assert "<script>" not in page
    assert "&lt;script&gt;" in page


def test_a_text_is_not_in_the_address(checked):
    assert checked.query_params == {"tampilan": "naskah"}


def test_a_text_without_numbers_gets_a_line(visit):
    app = visit("rekonsiliasi", tampilan="naskah")
    app.text_area[0].set_value("Terima kasih.")
    assert "Tidak ada bilangan" in html(submit(app).click().run())
