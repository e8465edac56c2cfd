"""Filantropi & CSR and TKSK on Mitra: what is published, an example, a form that is saved."""

from __future__ import annotations

import pytest

from analytics.store import entries
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.role import Role
from analytics.vocabulary.standing import WATERMARK

KEDUNGADEM = "35.22.08"


def test_published_figures_stand_first_and_the_rest_has_letters(visit, words, practised):
    app = visit("mitra", bagian="bantuan", latihan="tidak")
    assert not app.exception
    said = " ".join(words(app))
    assert "544 KPM menurut DPMD" in said
    assert "Rp18.727.000" in said
    assert WATERMARK not in said
    letters = [one for one in app.get("download_button") if "surat" in one.proto.label]
    assert len(letters) == 3


def test_the_example_is_marked_and_cannot_be_written(visit, words, practised, acting):
    acting(Role.OPERATOR)
    for part, told in (("bantuan", "Dari 125 kebutuhan"), ("tksk", "Dari 15 pos TKSK")):
        app = visit("mitra", bagian=part, latihan="ya")
        assert not app.exception
        said = " ".join(words(app))
        assert f"Data contoh: {told}" in said
        assert "contoh tidak dapat diisi" in said


@pytest.mark.usefixtures("practised")
def test_an_operator_opens_a_case_and_a_number_of_a_person_is_refused(visit, words, acting):
    acting(Role.OPERATOR, "budi")
    app = visit("mitra", bagian="tksk", latihan="tidak")
    assert "28 pos" in " ".join(words(app))
    note = next(one for one in app.text_input if one.label == "Catatan")
    note.set_value("3522154101800001")
    save = next(one for one in app.button if one.label == "Simpan kasus")
    save.click()
    app.run()
    assert not app.exception
    assert "16 angka" in " ".join(words(app))
    assert entries.every(EntryKind.CASE) == {}
    next(one for one in app.text_input if one.label == "Catatan").set_value("rujukan")
    next(one for one in app.button if one.label == "Simpan kasus").click()
    app.run()
    assert not app.exception
    ((held,),) = entries.every(EntryKind.CASE).values()
    assert (held.by, held.content["note"]) == ("budi", "rujukan")
    assert "Kasus tersimpan" in " ".join(words(app))
