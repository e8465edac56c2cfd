"""Kolaborasi on Mitra: what is published, the example, an operator who tells of a training."""

from __future__ import annotations

import pytest

from analytics.actions import mapping, trainings
from analytics.answers import trainings as answers
from analytics.store import entries
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.role import Actor, Role, Way
from analytics.vocabulary.standing import WATERMARK

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
KOLONG, TONDOMULO = "35.22.04.2005", "35.22.08.2005"


@pytest.fixture(autouse=True)
def _own_state(practised):
    return practised


def typed(app, **fields):
    for name, value in fields.items():
        found = [*app.text_input, *app.selectbox, *app.multiselect]
        (field,) = [one for one in found if one.key == f"draft.{name}"]
        field.set_value(value)
    return app.run()


def test_it_opens_the_page_with_what_is_published_and_asks_for_the_rest(visit, words, acting):
    acting(Role.READER)
    app = visit("mitra", latihan="tidak")
    assert not app.exception
    told = " ".join(words(app))
    assert "belum dapat dikatakan masalah mana yang belum ada pelakunya" in told
    assert "dunia usaha dan akademisi diminta ikut tetapi tidak disebut hadir" in told
    assert "sedikitnya 14" in told
    assert "belum ada satu pun kabar" in told
    assert told.index("belum ada satu pun kabar") < told.index("Siapa hadir (bukan hasil)")
    assert "masuk sebagai operator untuk menulis pelatihan" in told
    assert WATERMARK not in told
    assert "Contoh" not in told
    assert not app.text_input


def test_the_example_shows_problems_without_an_actor_first_and_takes_nothing_down(visit, words):
    app = visit("mitra", latihan="ya", baris="district")
    assert not app.exception
    told = " ".join(words(app))
    assert "masalah yang dicatat di 48 desa Kabupaten Contoh belum ada pelakunya" in told
    assert told.index("belum ada pelakunya,") < told.index("ada pelaku yang tercatat bekerja")
    assert "Kecamatan Contoh A" in told
    assert WATERMARK in told
    assert "Tondomulo" not in told
    assert not app.text_input


def test_an_operator_tells_what_was_done_and_two_do_not_lose_each_other(visit, words, acting):
    conditions = [{"code": "M22", "severity": "high", "note": ""}]
    content = {"on": "2026-10-01", "source": "musdes", "conditions": conditions, "profile": {}}
    mapping.write(ANI, TONDOMULO, content, ())
    (leans,) = answers.published("35.22")
    acting(Role.OPERATOR)
    app = visit("mitra", latihan="tidak")
    assert "1 dari 1 masalah yang dicatat" in " ".join(words(app))
    app.session_state["pelatihan.lipat"] = True
    app.run()
    typed(app, **{"pelatihan.dipilih": leans.id})
    form = f"pelatihan.{leans.id}"
    assert app.text_input(key=f"draft.{form}.name").value == "Pelatihan LEANS 14 Oktober 2025"
    typed(app, **{f"{form}.civil_servant": "50", f"{form}.cadre": "enam"})
    app.button(key=f"{form}|simpan").click().run()
    assert any("bukan bilangan bulat" in error.value for error in app.error)
    typed(app, **{f"{form}.cadre": "14"})
    app.button(key=f"{form}|simpan").click().run()
    assert not app.error
    (stands,) = entries.of(EntryKind.TRAINING, leans.id)
    assert stands.content["participants"] == {"civil_servant": 50, "cadre": 14}

    form = f"kabar.{leans.id}"
    fields = {
        "on": "20 November 2025", "by": "panitia BKPP", "budgeted.yes": [KOLONG],
        "budgeted.no": [TONDOMULO], "budgeted.evidence": "APBDes perubahan",
        "visited.asked": "40", "visited.done": "12",
    }  # fmt: skip
    typed(app, **{f"{form}.30.{name}": value for name, value in fields.items()})
    other = stands.content | {"source": "daftar hadir BKPP"}
    trainings.write(ANI, leans.id, other, (stands.id,))  # somebody else, meanwhile
    app.button(key=f"{form}|simpan").click().run()
    assert any("sudah diubah ani" in error.value for error in app.error)
    assert app.text_input(key=f"draft.{form}.30.by").value == "panitia BKPP", "typed stays"
    app.run()
    app.button(key=f"{form}|saya").click().run()
    assert not app.error
    (stands,) = entries.of(EntryKind.TRAINING, leans.id)
    (told,) = stands.content["rounds"]
    assert told["villages"]["budgeted"]["no"] == [TONDOMULO]
    assert "12 dari 40 peserta yang ditanya" in " ".join(words(app))
