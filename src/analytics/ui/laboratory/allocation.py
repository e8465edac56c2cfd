"""Alokasi program: which package for how many families, under what money and hours there are."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import allocation, allocation_robust
from analytics.answers import levers as known_levers
from analytics.answers.slides import allocation as slide
from analytics.draw import allocation as draw
from analytics.ui import pick, show, start
from analytics.ui.ask import ask
from analytics.ui.graduating.offer import offer
from analytics.ui.laboratory import levers, patience, runs
from analytics.vocabulary.allocation import Aim
from analytics.vocabulary.allocation_rule import Rule
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.scenario import Scenario
from analytics.wording import allocation as words
from analytics.wording import allocation_limits as limits
from analytics.wording import allocation_method as method
from analytics.wording import allocation_sure as sure
from analytics.wording.levers import BASELINE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.vocabulary.result import Answer

_AIM, _PACKAGES, _ASSUMED = "tujuan-alokasi", "paket", "andaian"
_DISTRICT = "desa-di"
_NONE = "tidak"
_SLOT = "ini"  # the control of `levers.moved` that says which scenario is moved
Terms = tuple[Scenario, bool, Aim, tuple[str, ...]]
"""What an answer is asked with: scenario, mode latihan, aim, packages that may be used."""


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """What is best by one of two aims, beside two rules; what limits it; how sure it is."""
    st.header(words.QUESTION, anchor=False)
    _pick_ask_show(practice)


@st.fragment
@start.safely("Skenario")
def _pick_ask_show(practice: bool) -> None:  # noqa: FBT001
    """A slider redraws this part of the page alone."""
    box = patience.place()
    first = st.container()
    left, right = st.columns([1, 2], gap="large")
    with left:
        terms, moved = _terms(practice)
    answer = patience.ask(box, allocation.allocated, *terms)
    if isinstance(answer, Gap):
        with first:
            offer(answer, "alokasi")
        return
    with first:
        show.lead(words.lead(answer.facts), answer)
    served = answer.facts["feasible"] and words.of_rule(answer.facts, Rule.BEST)["families"] > 0
    with right:
        if served:
            alt = words.alt_rules(answer.facts)
            show.chart(draw.rules, answer, alt=alt, key="alokasi.cara")
        show.note([words.depth(answer.facts)], answer)
        _compared(box, answer, terms, moved)
    if served:
        _brings(answer)
        _packages(answer)
    if answer.facts["feasible"]:
        _limits(answer)
    if served:
        _sure(box, answer, terms)
        _where(answer)
    show.package_assumptions(answer)
    show.method(method.method(answer.facts))
    patience.settled(box)


def _terms(practice: bool) -> tuple[Terms, Mapping[str, Scenario]]:  # noqa: FBT001
    """Aim, packages and sliders; every scenario that was moved, by slot."""
    offered = {code: words.short(name) for code, name in ask(allocation.offered, practice).items()}
    aims = {one.value: label for one, label in words.AIMS.items()}
    aim = Aim(pick.switch(words.AIM, _AIM, aims, Aim.GRADUATES.value))
    packages = pick.several(words.PACKAGES, _PACKAGES, offered, tuple(offered))
    if not packages:
        st.info(words.ALL_PACKAGES, icon=":material/info:")
    assumed = pick.one(words.ASSUMED, _ASSUMED, {_NONE: words.NO_PACKAGE} | offered, _NONE)
    shown = ask(allocation.levers, practice, "" if assumed == _NONE else assumed)
    moved = levers.moved(shown, ask(known_levers.of, practice), practice)
    slot = str(st.session_state[_SLOT])
    scenario = moved.get(slot, levers.baseline(practice))
    return (allocation.only_own(scenario), practice, aim, packages), moved


def _brings(answer: Result) -> None:
    """Over the whole width, and so is what follows: the tables have many columns."""
    st.subheader(words.HEADS["result"], anchor=False)
    show.ways_table(answer)
    show.take_away(partial(slide.ways, answer), "alokasi")


def _compared(
    box: patience.Place, answer: Result, terms: Terms, moved: Mapping[str, Scenario]
) -> None:
    """The baseline beside each scenario that was moved here; nothing if none was."""
    _, practice, *rest = terms
    own = {slot: allocation.only_own(one) for slot, one in moved.items()}
    own = {slot: one for slot, one in own.items() if one.settings}
    if not own:
        return
    told = {
        BASELINE: patience.ask(
            box, allocation.allocated, levers.baseline(practice), practice, *rest
        )
    }
    for slot, one in own.items():
        told[levers.SLOTS[slot]] = patience.ask(box, allocation.allocated, one, practice, *rest)
    st.subheader(words.HEADS["scenarios"], anchor=False)
    show.allocation_scenarios(
        answer, {name: one for name, one in told.items() if isinstance(one, Result)}
    )


def _packages(answer: Result) -> None:
    st.subheader(words.HEADS["packages"], anchor=False)
    alt = words.alt_packages(answer.rows())
    show.chart(draw.packages, answer, alt=alt, key="alokasi.paket")
    show.take_away(partial(slide.packages, answer), "alokasi-paket")
    show.allocation_packages(answer)


def _limits(answer: Result) -> None:
    st.subheader(words.HEADS["limits"], anchor=False)
    show.lead(limits.limiting(answer.facts), answer)
    show.allocation_limits(answer)
    show.sources(answer)


def _sure(box: patience.Place, answer: Result, terms: Terms) -> None:
    """How the choice stands when effects are otherwise; worked out apart where that is slow."""
    st.subheader(words.HEADS["sure"], anchor=False)
    show.lead([sure.beats(answer.facts)], answer)
    if answer.facts["depth"] is Depth.TOTALS:
        found: Answer | None = patience.ask(box, allocation_robust.firmness, *terms)
    else:
        scenario, _, aim, packages = terms
        order = {"question": "firmness", "scenario": scenario, "aim": aim.value}
        found = runs.offer(words.FIRMNESS, order | {"packages": packages}, "alokasi.kokoh")
    if isinstance(found, Result):
        show.lead(sure.firm(found.rows(), found.facts), found)
        show.firm_packages(found)
        show.sources(found, key="alokasi.kokoh.sumber")


def _where(answer: Result) -> None:
    """Kecamatan and villages, where there are any."""
    if not answer.facts["districts"]:
        return
    st.subheader(words.HEADS["where"], anchor=False)
    alt = words.alt_districts(answer.facts)
    show.chart(draw.districts, answer, alt=alt, key="alokasi.wilayah")
    show.take_away(partial(slide.places, answer), "alokasi-wilayah")
    show.allocation_districts(answer)
    if not answer.facts["villages"]:
        return
    names = {row["area_code"]: row["name"] for row in answer.facts["districts"]}
    with st.expander(words.VILLAGES, icon=":material/table:"):
        district = pick.one(words.DISTRICT, _DISTRICT, names, next(iter(names)))
        show.allocation_villages(answer, district)
