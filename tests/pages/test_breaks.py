"""Perubahan aturan on Rekonsiliasi, as each role meets it; the section Ringkasan of Graduasi."""

from __future__ import annotations

import pytest

from analytics.answers import breaks
from analytics.store import accepted
from analytics.vocabulary.role import Role


@pytest.fixture(autouse=True)
def _own_state(practised):
    return practised


def test_a_pengesah_takes_a_difference_on_and_a_reader_is_offered_nothing(visit, words, acting):
    acting(Role.OPERATOR)
    app = visit("rekonsiliasi", tampilan="aturan")
    assert not app.exception
    text = "\n".join(words(app))
    for told in ("DTKS → DTSEN", "5 Februari 2025", "tanggalnya tidak disebut", "Okezone"):
        assert told in text
    assert "Belum ada catatan yang diterima" in text
    assert not [one for one in app.button if (one.key or "").startswith("aturan.")]

    acting(Role.APPROVER)
    app.session_state["terima.dtks-dtsen"] = True
    app.run()
    app.text_input(key="aturan.catatan.dtks-dtsen").input("surat 12").run()
    assert app.button(key="aturan.terima.dtks-dtsen").disabled
    app.checkbox(key="aturan.yakin.dtks-dtsen").check().run()
    app.button(key="aturan.terima.dtks-dtsen").click().run()
    assert not app.exception
    (note,) = accepted.active()
    assert (note.break_id, note.indicator, note.note) == ("dtks-dtsen", "kpm_pkh", "surat 12")
    assert "Catatan diterima. Semua halaman mengikutinya." in app.success[0].value
    assert any("KPM PKH – “surat 12”" in line for line in words(app))
    assert breaks.guard("kpm_pkh", "pkh_register", "2024", "2025").refuses, "of two, one is open"

    acting(Role.READER)
    app.button(key=f"aturan.cabut.{note.id}").click().run()
    assert accepted.active() == (note,), "what a browser sends is not what holds"


def test_the_section_ringkas_answers_plainly_and_tells_one_kecamatan(visit, words):
    app = visit("graduasi", latihan="tidak", wilayah="35.22.01")
    assert not app.exception
    text = "\n".join(words(app))
    assert "214 KPM tergraduasi mandiri" in text
    assert "Kecamatan Ngraho berpenduduk" in text
    assert "Selisih dari 2024 tidak dihitung" in text
    assert "Data contoh: " not in text
