"""KPM sampai 2030: what becomes of KPM as things stand, and what each scenario changes."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import levers, scenario_pictures, scenarios
from analytics.answers.slides import scenario as slide
from analytics.draw.fan import fan
from analytics.draw.fan_panel import fan_panel
from analytics.draw.swings import swings
from analytics.ui import pick, show, start
from analytics.ui.ask import ask
from analytics.ui.graduating.offer import offer
from analytics.ui.laboratory import levers as sliders
from analytics.ui.laboratory import patience
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.scenario import LeverGroup, Scenario
from analytics.wording import scenario_pictures as words
from analytics.wording import scenarios as told

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.result import Answer
    from analytics.vocabulary.scenario import Lever
    from analytics.vocabulary.slide import Slide

_DECIDED = ("entries", "ready_rate", "success_rate", "facilitators")
"""Levers that stand first: what somebody can decide, and what decides most."""


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """All of it is one fragment: a slider draws the section anew and nothing above it."""
    _section(practice)


@st.fragment
@start.safely("Skenario")
def _section(practice: bool) -> None:  # noqa: FBT001
    box = patience.place()
    mine = _in_order(ask(levers.levers, LeverGroup.FLOW, practice))
    known = ask(levers.of, practice)
    moved = _of_mine(sliders.scenarios(known, practice), mine)
    every = (sliders.baseline(practice), *moved.values())
    found = [patience.ask(box, scenarios.projected, one, practice) for one in every]
    answers = tuple(answer for answer in found if isinstance(answer, Result))
    if len(answers) < len(found):
        offer(next(answer for answer in found if isinstance(answer, Gap)), "skenario")
        return
    beside = (
        patience.ask(box, scenarios.compared, tuple(moved.values()), practice) if moved else None
    )
    slot = sliders.current()
    chosen = list(moved).index(slot) + 1 if slot in moved else len(moved)
    # What comes and goes stands in a box of its own: else what follows would be another element
    # to the browser, sliders too, and whoever holds one would lose it.
    with st.container(key="skenario.kalimat"):
        _sentences(answers[0], beside, chosen)
    left, right = st.columns([1, 2], gap="large")
    with left:
        sliders.moved(mine, known, practice)
    with right:
        what = _picture(answers, tuple(moved))
        show.take_away(partial(_slide, answers[chosen], beside), "skenario")
        show.note(told.notes(answers[0].facts), answers[0])
    with st.container():
        if isinstance(beside, Result):
            st.header("Beda dari dasar", anchor=False)
            show.differences_table(beside)
            show.settings_table(mine, moved, example=practice)
    with st.container(key="skenario.andaian"):
        _what_matters(patience.ask(box, scenarios.swings, every[chosen], practice, what))
    with st.container():
        _districts(box, answers[chosen], practice)
    show.method(words.METHOD)
    patience.settled(box)


def _sentences(baseline: Result, beside: Answer | None, chosen: int) -> None:
    """As things stand, and what the chosen scenario changes; the others are in the table."""
    lines = [told.baseline(baseline.facts)]
    if isinstance(beside, Result):
        lines.append(told.differences(beside.rows(), beside.facts)[chosen - 1])
    show.lead(lines, baseline)
    # A place of its own, emptied at once: the line would go last and everything would move up.
    with st.empty():
        show.note([words.NOTHING_MOVED] if beside is None else [])


def _slide(baseline: Result, beside: Answer | None) -> Slide:
    scenario = baseline.facts["scenario"]
    return slide.of(baseline, scenarios.swings(scenario, scenario.practice), beside)


def _in_order(there: Sequence[Lever]) -> tuple[Lever, ...]:
    """The levers of the section, those that are decided on first."""
    first = [lever for name in _DECIDED for lever in there if lever.id == name]
    return (*first, *(lever for lever in there if lever not in first))


def _of_mine(held: Mapping[str, Scenario], mine: Sequence[Lever]) -> dict[str, Scenario]:
    """What each scenario moved of this section; one that moved nothing here is the baseline."""
    ids = frozenset(lever.id for lever in mine)
    own = {slot: replace(one.only(ids), name=one.name) for slot, one in held.items()}
    return {slot: one for slot, one in own.items() if one.settings}


def _picture(answers: tuple[Result, ...], slots: tuple[str, ...]) -> str:
    """The fans with their table, and what they are of: `stock` or a flow."""
    seen = pick.switch("Yang digambar", "lihat", words.PICTURES, next(iter(words.PICTURES)))
    what, baseline = words.WHATS[seen], answers[0]
    target = baseline.facts["asked"] if what == words.GRADUATED else None
    names = [words.name_of(answer.facts["scenario"].name) for answer in answers]
    places = list(sliders.SLOTS)
    show.chart(
        fan,
        baseline,
        alt=words.alt(what, names, target),
        key="skenario.kipas",
        others=answers[1:],
        places=tuple(places.index(slot) + 1 for slot in slots),
        what=what,
        target=target,
    )
    show.years_table(answers, what)
    return what


def _what_matters(answer: Answer) -> None:
    """The tornado of one scenario: of the last that was moved, else of the baseline."""
    if isinstance(answer, Gap):
        return
    st.header("Andaian mana yang paling menentukan?", anchor=False)
    rows, named = answer.rows(), words.of_scenario(answer.facts["scenario"].name)
    if all(row["at_low"] == row["at_high"] for row in rows):
        show.note([named, words.NOTHING_MATTERS], answer)
        return
    show.note([named, told.swing(rows, answer.facts["levers"])], answer)
    show.chart(swings, answer, alt=words.ALT_OF_SWINGS, key="skenario.tornado")
    show.swings_table(answer)


def _districts(box: patience.Place, answer: Result, practice: bool) -> None:  # noqa: FBT001
    """Small multiples and a table of the kecamatan; drawn when a reader opens them."""
    if answer.facts["depth"] is Depth.TOTALS:
        offer(ask(scenarios.by_district, answer.facts["scenario"], practice), "skenario.kecamatan")
        return
    folded = st.expander(
        words.districts(answer.facts["scenario"].name),
        icon=":material/grid_view:",
        on_change="rerun",
        key="skenario.kecamatan",
    )
    if not folded.open:
        return
    with folded:
        areas = ask(scenario_pictures.of_areas, answer)
        show.grid(fan_panel, areas, key="skenario.kecamatan.kipas", what=words.ALT_OF_PANELS)
        table = patience.ask(box, scenarios.by_district, answer.facts["scenario"], practice)
        if isinstance(table, Result):
            show.districts_table(table)
