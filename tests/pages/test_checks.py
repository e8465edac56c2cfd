"""Koreksi daftar on Desa dampingan: what is published, an example, two who write of one list."""

from __future__ import annotations

import pytest

from analytics.actions import registry_checks as actions
from analytics.store import entries
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.checks import CheckedList
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.standing import WATERMARK

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
TONDOMULO = "35.22.08.2005"
MUSDES = {"on": "2026-11-03", "source": "Musyawarah desa", "listed": 78, "visited": 78}


@pytest.fixture(autouse=True)
def _own_state(practised):
    return practised


def typed(app, label):
    return next(one for one in app.text_input if one.label == label)


def press(app, label):
    next(one for one in app.button if one.label == label).click()
    app.run()
    assert not app.exception


def test_two_write_of_one_list_and_the_second_sees_both_and_loses_nothing(visit, words, acting):
    first = actions.write(ANI, TONDOMULO, CheckedList.DTSEN, MUSDES, ())
    acting(Role.OPERATOR, "budi")
    app = visit("dampingan", bagian="koreksi", latihan="tidak", dampingan=TONDOMULO)
    assert not app.exception
    told = " ".join(words(app))
    assert "1 dari 430 desa melaporkan verifikasi DTSEN: 78 keluarga terdaftar" in told
    assert "berapa dari 7.992 KK itu" in told
    assert WATERMARK not in told
    typed(app, "Tetap layak").set_value("57").run()
    typed(app, "Terdaftar sesudahnya").set_value("lima").run()
    press(app, "Simpan")
    assert "bukan bilangan bulat" in " ".join(words(app))
    typed(app, "Terdaftar sesudahnya").set_value("57")
    theirs = MUSDES | {"source": "Kunjungan lapangan", "confirmed": 60}
    actions.write(ANI, TONDOMULO, CheckedList.DTSEN, theirs, [first])
    press(app, "Simpan")
    told = " ".join(words(app))
    assert "sudah diubah ani" in told
    assert "Kunjungan lapangan" in told
    assert typed(app, "Tetap layak").value == "57"
    press(app, "Simpan versi saya")
    (held,) = entries.of(EntryKind.CHECK, f"{TONDOMULO}|dtsen")
    assert held.by == "budi"
    assert (held.content["confirmed"], held.content["closing"]) == (57, 57)
    assert "DTSEN berkurang 21 keluarga" in " ".join(words(app))


def test_the_example_splits_a_fall_into_four_kinds_and_says_it_is_one(visit, words):
    app = visit("dampingan", bagian="koreksi", latihan="ya")
    assert not app.exception
    told = " ".join(words(app))
    assert "Data contoh: 30 dari 48 desa melaporkan verifikasi DTSEN" in told
    assert WATERMARK in told
    assert "Damisda" not in told
    for kind in ("Keluar sungguhan", "Koreksi daftar", "Aturan berubah", "Tidak dijelaskan"):
        assert kind in told
