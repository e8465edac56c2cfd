"""Menuju nol ekstrem: the pace that is needed, and what "0 %" means under a sample survey."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import extreme_scenarios, extreme_statements, levers
from analytics.answers.slides import extreme as slide
from analytics.draw.extreme_scenarios import way
from analytics.ui import pick, show, start
from analytics.ui.ask import ask
from analytics.ui.laboratory import levers as sliders
from analytics.ui.laboratory import patience
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.scenario import FIRST_YEAR, LAST_YEAR
from analytics.wording import extreme_scenarios as words

if TYPE_CHECKING:
    from analytics.vocabulary.scenario import Scenario


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """From a figure somebody stated to zero; the sliders redraw this part of the page alone."""
    places = ask(extreme_statements.places)
    area = pick.switch("Kabupaten", "kab", places, BOJONEGORO) if len(places) > 1 else BOJONEGORO
    stated = ask(extreme_statements.statements, area)
    if isinstance(stated, Gap):
        show.gap(stated)
        return
    if practice:
        show.note((words.PRACTICE,))
    _laboratory(practice, area)
    st.subheader(words.STATED_HEADER, anchor=False)
    show.extreme_stated(stated)
    show.sources(stated, key="ekstrem.sumber")
    show.method(words.METHOD)


@st.fragment
@start.safely("Skenario")
def _laboratory(practice: bool, area: str) -> None:  # noqa: FBT001
    box = patience.place()
    st.header(words.HEADER, anchor=False)
    answer_first = st.container()
    left, right = st.columns([1, 2], gap="large")
    with left:
        begun, until = _asked(area)
        scenarios = _moved(practice)
    answer = patience.ask(box, extreme_scenarios.paced, area, begun, until, scenarios)
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    with answer_first:
        show.lead(words.lead(answer.facts), answer)
        also = (*words.units_note(answer.facts), *words.targets(answer.facts))
        show.note((words.equal_steps(answer.facts), *also), answer)
    with right:
        slots = list(sliders.SLOTS.values())
        drawn = tuple(slots.index(one.name) + 1 for one in scenarios)
        show.chart(way, answer, words.alt(answer.facts), key="ekstrem", places=drawn)
        show.take_away(partial(slide.of, answer), "ekstrem")
        show.extreme_years(answer)
    _zero(box, answer, area, scenarios)
    patience.settled(box)


def _zero(box: patience.Place, answer: Result, area: str, scenarios: tuple[Scenario, ...]) -> None:
    st.subheader(words.ZERO_HEADER, anchor=False)
    bound = patience.ask(box, extreme_scenarios.bounded, area, scenarios)
    if isinstance(bound, Gap):
        show.gap(bound)
        return
    show.lead(words.bound_lead(bound.rows(), answer.facts), bound)
    show.extreme_bound(bound)
    show.sources(bound, key="ekstrem.nol")


def _asked(area: str) -> tuple[str, int]:
    """What it begins from, and by when it is to be zero."""
    offered = ask(extreme_statements.starts, area)
    usual = ask(extreme_statements.usual, area)
    begun = pick.one(words.START, f"{words.START_NAME}.{area}", offered, usual)
    years = tuple(range(FIRST_YEAR, LAST_YEAR + 1))
    until = pick.slide(
        words.UNTIL, "nol", years, extreme_scenarios.UNTIL, write=str, note=words.UNTIL_NOTE
    )
    return begun, until


def _moved(practice: bool) -> tuple[Scenario, ...]:  # noqa: FBT001
    """The sliders, and what of every scenario matters here, by its name."""
    mine = ask(extreme_scenarios.movable)
    ids = frozenset(lever.id for lever in mine)
    found = sliders.moved(mine, ask(levers.of, practice), practice)
    kept = {sliders.SLOTS[slot]: one.only(ids) for slot, one in found.items()}
    return tuple(replace(one, name=name) for name, one in kept.items() if one.settings)
