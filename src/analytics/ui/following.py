"""The register of tindak lanjut on Rapat: look through it, add to it, tell what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analytics.actions import follow_ups as actions
from analytics.actions.follow_ups import Decision
from analytics.answers import follow_ups, taken
from analytics.ui import address, drafts, pick, show, who
from analytics.ui.ask import ask
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.meeting import FollowUp, Kind, Status
from analytics.vocabulary.period import today
from analytics.vocabulary.role import Role
from analytics.wording import meetings as wording

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.meeting import Meeting

_ALL, _LATE, _NOTHING = "semua", "lewat", "-"


def register() -> None:
    """Tindak lanjut: every promise and decision, what is late first."""
    on, every = today(), follow_ups.register()
    show.lead([follow_ups.in_words(every, on)])
    items = follow_ups.by_urgency(_picked(every), on)
    show.register(items, on)
    if who.may(Role.OPERATOR):
        _tell(follow_ups.by_urgency(every, on))


def decide(held: Meeting) -> None:
    """A conclusion of this meeting: who does what by when, on which figure and view."""
    form = f"putusan.{held.id}"
    st.subheader("Kesimpulan atau tindak lanjut baru", anchor=False)
    what = drafts.lines("Apa yang disepakati", f"{form}.what", hint="Satu kalimat")
    left, middle, right = st.columns(3)
    with left:
        actor = drafts.line("Siapa yang mengerjakan", f"{form}.actor", hint="Dinas Sosial")
    with middle:
        due = drafts.line("Tenggat, bila ada", f"{form}.due", hint="31-12-2026")
    with right:
        kind = drafts.one("Jenis", f"{form}.kind", wording.KINDS, Kind.CONCLUSION.value)
    left, right = st.columns(2)
    with left:
        area = drafts.one("Wilayah", f"{form}.area", ask(taken.places), BOJONEGORO)
        seen = address.visited()
        offered = {_NOTHING: "tanpa tampilan"} | {one: one for one in seen}
        picked = drafts.one("Tampilan yang dilihat", f"{form}.seen", offered, _NOTHING)
    with right:
        figures = {_NOTHING: "tanpa angka"} | ask(taken.offered, area)
        name = drafts.one("Angka yang mendasarinya", f"{form}.figure", figures, _NOTHING)
        pasted = drafts.line("Atau tempel alamatnya", f"{form}.view", hint="/peta?tingkat=village")
    view = pasted or ("" if picked == _NOTHING else picked)
    st.button(
        "Catat",
        type="primary",
        icon=":material/add_task:",
        key="putusan.catat",
        on_click=drafts.attempt,
        args=(
            lambda: actions.decide(
                who.actor(),
                Decision(what, actor, area, kind, due, view, taken.now(name, area)),
                held.id,
            ),
            "Tercatat dalam daftar tindak lanjut.",
            form,
        ),
    )


def _picked(every: Sequence[FollowUp]) -> list[FollowUp]:
    """What the reader wants to see, by place, state and actor."""
    names = ask(taken.places)
    here = sorted({item.area_code for item in every}, key=lambda code: names[code])
    actors = sorted({item.actor for item in every}, key=str.casefold)
    states = {_LATE: "lewat tenggat"} | {each.value: each.label for each in Status}
    with st.container(key="register_view", horizontal=True, vertical_alignment="bottom"):
        place = pick.one("Wilayah", "di", {_ALL: "Semua"} | {c: names[c] for c in here}, _ALL)
        state = pick.one("Keadaan", "keadaan", {_ALL: "Semua"} | states, _ALL)
        actor = pick.one("Pelaku", "pelaku", {_ALL: "Semua"} | {a: a for a in actors}, _ALL)
    return [
        item
        for item in every
        if place in {_ALL, item.area_code}
        and (
            state in {_ALL, item.status.value}
            or (state == _LATE and follow_ups.is_late(item, today()))
        )
        and actor in {_ALL, item.actor}
    ]


def _tell(every: Sequence[FollowUp]) -> None:
    """A word on one of them; earlier words stay."""
    st.subheader("Beri kabar", anchor=False)
    labels = wording.distinct({item.id: wording.short(item) for item in every})
    form = "kabar"
    name = drafts.one("Tindak lanjut", f"{form}.item", labels, next(iter(labels)))
    show.told(follow_ups.words_on(name))
    left, middle, right = st.columns(3)
    with left:
        state = drafts.one(
            "Keadaannya sekarang", f"{form}.status", wording.TELLABLE, Status.RUNNING.value
        )
    with middle:
        evidence = drafts.line("Bukti", f"{form}.evidence", hint="surat, tautan, atau angka")
    with right:
        note = drafts.line("Catatan", f"{form}.note")
    st.button(
        "Simpan kabar",
        type="primary",
        icon=":material/campaign:",
        key="kabar.simpan",
        on_click=drafts.attempt,
        args=(
            lambda: actions.tell(who.actor(), name, state, evidence, note),
            "Kabar tersimpan.",
            form,
        ),
    )
