"""Kerja on Desa dampingan: an empty visit, an operator who writes, and two at one village."""

from __future__ import annotations

import pytest

from analytics.actions import organisations, plans
from analytics.actions.plans import Told
from analytics.answers import follow_ups
from analytics.store import entries
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.period import today
from analytics.vocabulary.role import Actor, Role, Way

BUDI = Actor("budi", Role.OPERATOR, Way.ACCOUNT)
VILLAGE = "35.22.08.2005"
DINAS = "5a3c1f6e-0000-4000-8000-000000000001"


@pytest.fixture(autouse=True)
def _own_state(practised):
    return practised


def opened(visit, **more):
    app = visit("dampingan", bagian="kerja", latihan="tidak", **more)
    assert not app.exception
    assert not app.error
    return app


def shows(app, words, text):
    return any(text in line for line in words(app))


def typed(app, **fields):
    for name, value in fields.items():
        found = [*app.text_input, *app.text_area, *app.selectbox, *app.multiselect]
        (field,) = [one for one in found if one.key == f"draft.{name}"]
        field.set_value(value)
    return app.run()


def test_today_nobody_is_known_to_assist_a_village_of_bojonegoro(visit, words, acting):
    acting(Role.READER)
    app = opened(visit)
    assert shows(app, words, "belum ada desa di Kab. Bojonegoro yang punya pelaku")
    assert shows(app, words, "Yang dapat memberi")
    assert not any("simpan" in str(button.key) for button in app.button)
    app = opened(visit, kab="33.16")
    assert shows(app, words, "Botoreco")
    assert shows(app, words, "Diketahui dari sumber, untuk 2021.")


def test_an_operator_writes_sk_activity_and_progress_and_two_do_not_lose_each_other(
    visit, words, acting
):
    content = {"name": "Dinas PU", "kind": "agency", "regency": "35.22", "base": ""}
    content |= {"sectors": {"water": 3}, "capacity": 2, "past": []}
    organisations.write(BUDI, DINAS, content, ())
    acting(Role.OPERATOR)
    app = opened(visit, desa=VILLAGE)
    form = f"dampingi.{VILLAGE}"
    typed(
        app,
        **{
            f"{form}.who": [DINAS],
            f"{form}.number": "188/7/KEP/2026",
            f"{form}.on": "1 September 2025",
            f"{form}.team": "dua penyuluh",
        },
    )
    app.button(key=f"{form}|simpan").click().run()
    assert [error.value[:5] for error in app.error] == ["Tim “"]
    typed(app, **{f"{form}.team": "2 penyuluh"})
    app.button(key=f"{form}|simpan").click().run()
    assert not app.error
    (entry,) = entries.of(EntryKind.ASSISTANCE, VILLAGE)
    assert entry.content["sk"] == {"number": "188/7/KEP/2026", "on": "2025-09-01"}
    assert shows(app, words, "188/7/KEP/2026, 1 September 2025")

    form = f"kegiatan.{VILLAGE}"
    assert app.text_input(key=f"draft.{form}.actor").value == "Dinas PU"
    typed(
        app,
        **{
            f"{form}.what": "Sumur bor",
            f"{form}.condition": "M01",
            f"{form}.begins": "1-1-2026",
            f"{form}.due": "31-3-2026",
        },
    )
    app.button(key="kerja.catat").click().run()
    assert not app.error
    (item,) = [one for one in follow_ups.register(VILLAGE) if one.what == "Sumur bor"]
    assert shows(app, words, "1 lewat tenggat")

    form = f"kemajuan.{item.id}"
    month = today().isoformat()[:7]
    typed(app, **{f"{form}.share": "40", f"{form}.evidence": "https://contoh.id/foto"})
    stands = [entry.id for entry in entries.of(EntryKind.PLAN, item.id)]
    plans.report(BUDI, item.id, Told("2026-02", "10"), stands)  # somebody else, meanwhile
    app.button(key=f"{form}|simpan").click().run()
    assert any("sudah diubah budi" in error.value for error in app.error)
    assert app.text_input(key=f"draft.{form}.share").value == "40", "what was typed stays"
    app.run()
    assert shows(app, words, "Tulisan Anda (belum disimpan)")
    app.button(key=f"{form}|saya").click().run()
    assert not app.error
    (plan,) = entries.of(EntryKind.PLAN, item.id)
    told = {one["month"]: one["share"] for one in plan.content["progress"]}
    assert told == {"2026-02": 10, month: 40}, "neither lost what they told"
    assert shows(app, words, "https://contoh.id/foto") or shows(app, words, "contoh.id")
    assert follow_ups.find(item.id).status.value == "running"
