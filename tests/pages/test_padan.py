"""The section Pemadanan of Desa dampingan: real places lack two lists, the example is matched."""

from __future__ import annotations

from analytics.vocabulary.standing import WATERMARK


def test_a_real_regency_is_told_what_is_missing_and_how_to_ask_for_it(visit, words):
    app = visit("dampingan", bagian="padan", latihan="tidak")
    assert not app.exception
    text = " ".join(words(app))
    assert "pemadanan belum dapat dihitung karena dua daftar ini belum ada" in text
    assert "Daftar pelaku pendampingan" in text
    letters = [one for one in app.get("download_button") if "surat" in one.proto.label]
    assert len(letters) == 2
    assert WATERMARK not in text


def test_the_example_is_matched_with_reasons_and_a_lock_is_kept(visit, words):
    app = visit("dampingan", bagian="padan", latihan="ya")
    assert not app.exception
    text = " ".join(words(app))
    assert "Data contoh: Semua 48 desa mendapat pelaku" in text
    assert text.count("Dipasangkan karena") == 48
    assert WATERMARK in text
    app.button(key="padan.kunci").click().run()
    assert not app.exception
    (locked,) = app.session_state["draft.padan.99.99.kunci"]
    assert locked.startswith("99.99.")
    assert "Dikunci; alasannya" in " ".join(words(app))
