from __future__ import annotations

from pathlib import Path

import pytest

from analytics.store.office import FILE, Office, office
from analytics.vocabulary.errors import BrokenData


def settle(state, text: str) -> None:
    state.mkdir(parents=True, exist_ok=True)
    (state / FILE).write_text(text, encoding="utf-8")


def test_an_office_that_settled_nothing_gets_what_there_is(state):
    assert office() == Office()
    settle(state, "")
    assert office() == Office()


def test_what_an_office_settles_is_taken(state):
    settle(
        state,
        '[kantor]\nnama = "Bappeda"\n[warna]\nutama = "#7A1F2B"\n[istilah]\nTKPK = "TKPKD"\n',
    )
    assert office() == Office("Bappeda", "#7a1f2b", {"TKPK": "TKPKD"})


def test_a_change_of_the_file_is_seen_at_once(state):
    settle(state, '[istilah]\nTKPK = "TKPKD"\n')
    assert office().words == {"TKPK": "TKPKD"}
    settle(state, '[istilah]\nTKPK = "Tim Koordinasi"\n')
    assert office().words == {"TKPK": "Tim Koordinasi"}
    (state / FILE).unlink()
    assert office().words == {}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[warna\n", "tidak terbaca sebagai TOML"),
        ('[warna]\nutama = "biru"\n', "bukan kode #rrggbb"),
        ('[warna]\nutama = "#fff"\n', "bukan kode #rrggbb"),
        ('[warna]\nutama = "#ffff00"\n', "terlalu terang untuk tulisan putih (kontras 1,1"),
        ('[warna]\nutamaa = "#125e70"\n', "“utamaa” di [warna] tidak dikenal"),
        ("[istilah]\nTKPK = 3\n", "“TKPK” di [istilah] harus berisi teks"),
        ('[istilah]\nTKPK = " "\n', "harus berisi teks"),
        ('[kata]\nTKPK = "TKPKD"\n', "[kata] tidak dikenal; yang ada [kantor], [warna], [istilah]"),
        ('nama = "Bappeda"\n', "[nama] tidak dikenal"),
    ],
)
def test_a_broken_file_is_one_sentence_with_the_way_out(state, text, says):
    settle(state, text)
    with pytest.raises(BrokenData) as told:
        office()
    (problem,) = told.value.problems
    assert problem.file == FILE
    assert says in problem.sentence
    assert "hapus" in problem.sentence or "pilih" in problem.sentence
    assert "\n" not in problem.sentence


@pytest.mark.parametrize(
    "line",
    [
        '"11,49" = "8,00"',
        'TKPK = "TKPKD 2026"',
        'TKPK = "T\\nK"',
        f'TKPK = "{"t" * 41}"',
        '"<b>" = "TKPK"',
    ],
)
def test_a_word_is_made_of_letters(state, line):
    settle(state, f"[istilah]\n{line}\n")
    with pytest.raises(BrokenData, match="huruf, spasi") as told:
        office()
    assert "\n" not in told.value.problems[0].sentence


@pytest.mark.parametrize(
    "line",
    [
        'estimasi = "hitungan"',
        'Tahun = "resmi"',
        '"belum dikonfirmasi" = "benar"',
        'Belum = "sudah"',
        '"data contoh" = "data"',
        'data = "angka"',
    ],
)
def test_how_sure_a_figure_is_can_not_be_reworded(state, line):
    settle(state, f"[istilah]\n{line}\n")
    with pytest.raises(BrokenData, match="tanda keyakinan"):
        office()


def test_words_of_several_parts_are_taken(state):
    settle(state, '[istilah]\n"Satu Data" = "Pusat-Data Daerah"\n')
    assert office().words == {"Satu Data": "Pusat-Data Daerah"}


def test_what_notepad_writes_is_read(state):
    settle(state, '\ufeff[istilah]\nTKPK = "TKPKD"\n')
    assert office().words == {"TKPK": "TKPKD"}


def test_a_folder_nobody_may_look_into_is_told(state, monkeypatch):
    def closed(*_told, **_more):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", closed)
    with pytest.raises(BrokenData, match="tidak terbaca"):
        office()


def test_a_file_that_is_no_text_is_told_too(state):
    settle(state, "")
    (state / FILE).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BrokenData, match="tidak terbaca"):
        office()
