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
_ASKED = ("what", "actor", "due", "kind", "area", "figure", "seen", "view")


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
    st.header("Kesimpulan atau tindak lanjut baru", anchor=False)
    drafts.lines("Apa yang disepakati", f"{form}.what", hint="Satu kalimat")
    left, middle, right = st.columns(3)
    with left:
        drafts.line(
            "Siapa yang mengerjakan",
            f"{form}.actor",
            hint="jabatan, bukan nama orang: Dinas Sosial",
        )
    with middle:
        drafts.line("Tenggat, bila ada", f"{form}.due", hint="31-12-2026")
    with right:
        drafts.one("Jenis", f"{form}.kind", wording.KINDS, Kind.CONCLUSION.value)
    left, right = st.columns(2)
    with left:
        area = drafts.one("Wilayah", f"{form}.area", ask(taken.places), BOJONEGORO)
        seen = address.visited()
        offered = {_NOTHING: "tanpa tampilan"} | {one: one for one in seen}
        drafts.one("Tampilan yang dilihat", f"{form}.seen", offered, _NOTHING)
    with right:
        figures = {_NOTHING: "tanpa angka"} | ask(taken.offered, area)
        drafts.one("Angka yang mendasarinya", f"{form}.figure", figures, _NOTHING)
        drafts.line("Atau tempel alamatnya", f"{form}.view", hint="/peta?tingkat=village")
    st.button(
        "Catat",
        type="primary",
        icon=":material/add_task:",
        key="putusan.catat",
        on_click=drafts.attempt,
        args=(lambda: _decide(held.id, form), "Tercatat dalam daftar tindak lanjut.", form),
    )
    drafts.outcome("putusan")


def _decide(meeting: str, form: str) -> None:
    told = {name: drafts.typed(f"{form}.{name}") for name in _ASKED}
    view = told["view"] or told["seen"].removeprefix(_NOTHING)
    figure = taken.now(told["figure"], told["area"])
    decision = Decision(
        told["what"], told["actor"], told["area"], told["kind"], told["due"], view, figure
    )
    actions.decide(who.actor(), decision, meeting)


def _picked(every: Sequence[FollowUp]) -> list[FollowUp]:
    """What the reader wants to see, by place, state and actor."""
    names = {code: ask(taken.place, code) for code in {item.area_code for item in every}}
    here = sorted(names, key=lambda code: names[code])
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
    st.header("Beri kabar", anchor=False)
    labels = wording.distinct({item.id: wording.short(item) for item in every})
    name = drafts.one("Tindak lanjut", "kabar.item", labels, next(iter(labels)))
    show.told(follow_ups.words_on(name))
    left, middle, right = st.columns(3)
    with left:
        drafts.one("Keadaannya sekarang", "kabar.status", wording.TELLABLE, Status.RUNNING.value)
    with middle:
        drafts.line("Bukti", "kabar.evidence", hint="surat, tautan, atau angka")
    with right:
        drafts.line("Catatan", "kabar.note")
    st.button(
        "Simpan kabar",
        type="primary",
        icon=":material/campaign:",
        key="kabar.simpan",
        on_click=drafts.attempt,
        args=(_told, "Kabar tersimpan.", "kabar"),
    )
    drafts.outcome("kabar")


def _told() -> None:
    names = ("item", "status", "evidence", "note")
    actions.tell(who.actor(), *(drafts.typed(f"kabar.{name}") for name in names))
