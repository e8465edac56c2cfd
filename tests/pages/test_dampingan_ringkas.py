"""Ringkasan of Desa dampingan: what is published, and never an example."""

from __future__ import annotations


def test_blora_has_its_pairs_and_letters_for_the_rest(visit, words):
    app = visit("dampingan", kab="33.16", latihan="tidak")
    assert not app.exception
    assert not app.error
    said = " ".join(words(app))
    assert "13 September 2021" in said
    assert "Desa Botoreco dengan Sekretariat Daerah Kab. Blora (Bagian Kesra)" in said
    assert "IAIN Pekalongan" in said
    assert "daftar 48 desa dampingan Blora" in said
    letters = [one for one in app.get("download_button") if "surat" in one.proto.label]
    assert len(letters) == 4


def test_in_mode_latihan_it_says_what_is_invented_and_shows_none_of_it(visit, words):
    app = visit("dampingan", kab="35.22", latihan="ya")
    assert not app.exception
    said = " ".join(words(app))
    assert "Kabupaten Contoh" in said
    assert "rekaan seluruhnya" in said
    assert "122 desa kuadran merah" in said, "what is real stays to be read"
    assert "Desa Contoh" not in said
    assert "Data contoh:" not in said
