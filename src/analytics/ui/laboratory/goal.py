"""Mengejar sasaran: so many graduates by a year, and what would have to be for it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from analytics.answers import goal_case, goal_numbers, goals, levers
from analytics.answers.slides import goal as slide
from analytics.draw.goals import reached
from analytics.ui import pick, show, start
from analytics.ui.ask import ask
from analytics.ui.laboratory import levers as sliders
from analytics.ui.laboratory import patience
from analytics.vocabulary.result import Gap
from analytics.vocabulary.scenario import LAST_YEAR, LeverGroup, Scenario
from analytics.wording import goals as words
from analytics.wording.goal_method import METHOD

_OWN = range(250, 30_250, 250)
_OWN_USUAL = 5_000


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """The whole section is a fragment: what is asked for redraws nothing of the page above."""
    _laboratory(practice)
    show.method(METHOD)


@st.fragment
@start.safely("Skenario")
def _laboratory(practice: bool) -> None:  # noqa: FBT001
    box = patience.place()
    st.header(words.HEADER, anchor=False)
    answer_first = st.container()
    left, right = st.columns([1, 2], gap="large")
    with left:
        code, until = _asked(practice)
        begun = _begun(practice)
        free = pick.several(words.FREE, "bersama", _offered(), goals.TOGETHER)
    answer = patience.ask(box, goals.sought, code, until, begun, free, practice)
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    rows = answer.rows()
    with answer_first:
        show.lead(words.lead(answer.facts), answer)
        show.note(words.notes(rows, answer.facts), answer)
    with right:
        show.chart(reached, answer, words.alt(rows, answer.facts), key="sasaran")
        show.take_away(partial(slide.of, answer), "sasaran")
    show.goal_table(answer)
    patience.settled(box)


def _asked(practice: bool) -> tuple[str, int]:  # noqa: FBT001
    """How many, and by the end of which year."""
    rows = ask(goal_numbers.numbers, practice)
    offered = {row["code"]: words.offered(row) for row in rows}
    offered[goal_numbers.OWN] = words.OWN
    code = pick.one(words.NUMBER, "minta", offered, next(iter(offered)))
    if code == goal_numbers.OWN:
        count = pick.slide(
            words.OWN, "jumlah", _OWN, _OWN_USUAL, write=words.own, note=words.OWN_NOTE
        )
        code = str(count)
    until = pick.slide(
        words.UNTIL,
        "akhir",
        tuple(range(ask(goal_numbers.first_year, practice), LAST_YEAR + 1)),
        LAST_YEAR,
        write=str,
        note=words.UNTIL_NOTE,
    )
    return code, until


def _begun(practice: bool) -> Scenario:  # noqa: FBT001
    """As things stand, or a scenario that was moved in another section."""
    ids = frozenset(lever.id for lever in ask(levers.levers, LeverGroup.FLOW, practice))
    held = sliders.scenarios(ask(levers.of, practice), practice)
    moved = {
        slot: replace(one.only(ids), name=sliders.SLOTS[slot])
        for slot, one in held.items()
        if one.only(ids).settings
    }
    base = sliders.baseline(practice)
    if not moved:
        return base
    offered = {"dasar": words.BASELINE_ONLY} | {slot: one.name for slot, one in moved.items()}
    picked = pick.switch(words.SLIDERS, "mulai", offered, "dasar")
    return moved.get(picked, base)


def _offered() -> dict[str, str]:
    names = (name for name in goal_case.CONSTRAINTS if name != goal_case.CAPACITY)
    return {name: words.PICKED[name] for name in names}
