"""Masalah & potensi on Desa dampingan: nobody mapped anything, an example, two who map at once."""

from __future__ import annotations

import pytest

from analytics.actions import mapping as actions
from analytics.store import entries
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.standing import WATERMARK

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
TONDOMULO = "35.22.08.2005"
MUSDES = {
    "on": "2026-11-03",
    "source": "Musyawarah desa",
    "conditions": [{"code": "M22", "severity": "high", "note": "Dua dusun"}],
    "profile": {},
}


@pytest.fixture(autouse=True)
def _own_state(practised):
    return practised


def control(app, label, kind="text_input"):
    return next(one for one in app.get(kind) if one.label == label)


def press(app, label):
    next(one for one in app.button if one.label == label).click()
    app.run()
    assert not app.exception


def test_where_nobody_mapped_anything_the_page_says_so_and_offers_the_way(visit, words):
    app = visit("dampingan", bagian="peta", latihan="tidak")
    assert not app.exception
    told = " ".join(words(app))
    assert "Belum satu pun dari 430 desa dan kelurahan Kab. Bojonegoro" in told
    assert "belum dipetakan" in told
    assert "Unduh surat permintaan (Word)" in told
    assert "Daftar 49 masalah dan potensi yang dapat dicatat" in told
    assert WATERMARK not in told
    assert "Desa Contoh" not in told


def test_the_example_is_of_villages_that_are_none_and_cannot_be_filled_in(visit, words, acting):
    acting(Role.OPERATOR)
    app = visit("dampingan", bagian="peta", latihan="ya", dampingan="99.99.01.2001")
    assert not app.exception
    told = " ".join(words(app))
    assert "Data contoh: 48 dari 48 desa sudah dipetakan" in told
    assert "Data contoh: Di Desa Contoh 01 dicatat" in told
    assert WATERMARK in told
    assert "Tondomulo" not in told
    assert "Desa contoh tidak dapat diisi" in told
    assert not [one for one in app.button if one.label == "Simpan pemetaan"]


def test_two_map_one_village_and_the_second_sees_both_and_loses_nothing(visit, words, acting):
    first = actions.write(ANI, TONDOMULO, MUSDES, ())
    acting(Role.OPERATOR, "budi")
    app = visit("dampingan", bagian="peta", latihan="tidak", dampingan=TONDOMULO)
    assert "1 dari 430 desa sudah dipetakan" in " ".join(words(app))
    problems = control(app, "Masalah yang menghambat keluarga miskin", "multiselect")
    assert not problems.proto.select_all, "Enter would tick every problem the search found"
    problems.select("M01").run()
    control(app, "Catatan M01").set_value("Kemarau dua kali").run()
    control(app, "Jumlah penduduk").set_value("2.410")
    theirs = MUSDES | {"source": "Kunjungan lapangan"}
    actions.write(ANI, TONDOMULO, theirs, [first])
    press(app, "Simpan pemetaan")
    told = " ".join(words(app))
    assert "sudah diubah ani" in told
    assert "Kunjungan lapangan" in told
    assert "sedang; Kemarau dua kali" in told
    assert control(app, "Catatan M01").value == "Kemarau dua kali"
    assert control(app, "Jumlah penduduk").value == "2.410"
    press(app, "Simpan versi saya")
    (held,) = entries.of(EntryKind.MAPPING, TONDOMULO)
    assert held.by == "budi"
    assert [one["code"] for one in held.content["conditions"]] == ["M01", "M22"]
    assert (held.content["source"], held.content["profile"]["population"]) == (
        "Musyawarah desa",
        2410,
    )
    sources = [one.content["source"] for one in entries.history(EntryKind.MAPPING, TONDOMULO)]
    assert sources == ["Musyawarah desa", "Kunjungan lapangan", "Musyawarah desa"]
    assert "Riwayat: 3 tulisan" in " ".join(words(app))
