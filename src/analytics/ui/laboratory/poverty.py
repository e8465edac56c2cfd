"""Angka kemiskinan: P0, P1 and P2 to 2030 beside every target, and what changed them before."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from analytics.answers import levers, poverty_decomposed, poverty_fits, poverty_scenarios
from analytics.answers.slides import poverty_scenarios as slide
from analytics.draw.poverty_decomposed import parts
from analytics.draw.poverty_scenarios import course
from analytics.ui import pick, show, start
from analytics.ui.ask import ask
from analytics.ui.laboratory import levers as sliders
from analytics.ui.laboratory import patience
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.result import Gap
from analytics.vocabulary.scenario import LeverGroup
from analytics.wording import poverty_decomposed as of_change
from analytics.wording import poverty_pictures as pictures
from analytics.wording import poverty_scenarios as words

_NARROW = 420  # pixels


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """Fragments: a slider draws the scenarios anew, two other years the change before."""
    st.header("Berapa angka kemiskinan sampai 2030?", anchor=False)
    with st.container(width=_NARROW):
        area = pick.one("Wilayah", "wilayah", ask(poverty_fits.areas), BOJONEGORO)
    show.note((words.PUBLISHED_ONLY,) * practice)
    _scenarios(area, practice)
    show.note((words.NOT_SUBTRACTED,))
    st.header("Apa yang terjadi antara dua tahun?", anchor=False)
    _change(area)
    st.header("Seberapa cocok modelnya?", anchor=False)
    _fit(area)


@st.fragment
@start.safely("Skenario")
def _scenarios(area: str, practice: bool) -> None:  # noqa: FBT001
    box = patience.place()
    mine = ask(levers.levers, LeverGroup.POVERTY, practice)
    known = ask(levers.of, practice)
    held = sliders.scenarios(known, practice).items()
    named = ((sliders.SLOTS[slot], poverty_scenarios.mine(one)) for slot, one in held)
    moved = tuple(replace(one, name=name) for name, one in named if one.settings)
    answer = patience.ask(box, poverty_scenarios.scenarios, moved, area)
    show.lead(ask(poverty_scenarios.told, answer), answer)
    left, right = st.columns([1, 2], gap="large")
    with left:
        sliders.moved(mine, known, practice)
    with right:
        if isinstance(answer, Gap):
            show.gap(answer)
            return
        measure = pick.switch("Ukuran", "ukuran", words.MEASURES, "P0")
        alt = pictures.alt(measure, poverty_scenarios.last(answer, measure), answer.facts["first"])
        show.chart(course, answer, alt=alt, key="kemiskinan", measure=measure)
        show.take_away(partial(slide.of, answer), "kemiskinan")
        show.note(ask(poverty_scenarios.limits, answer), answer)
    if not answer.facts["targets"].empty:
        st.subheader("Target menurut dokumen", anchor=False)
        show.aims_table(answer)
    show.poverty_table(answer)
    show.method((*words.METHOD, pictures.past(answer.facts)))
    patience.settled(box)


@st.fragment
@start.safely("Skenario")
def _change(area: str) -> None:
    usual = ask(poverty_decomposed.usual, area)
    if usual is None:
        show.gap(ask(poverty_fits.lacking_two, area))
        return
    years = {str(year): str(year) for year in ask(poverty_decomposed.spans, area)}
    left, right, third = st.columns(3)
    with left:
        first = pick.one("Dari Maret", "dari_maret", dict(list(years.items())[:-1]), str(usual[0]))
    later = {year: label for year, label in years.items() if year > first}
    with right:
        last = pick.one("Sampai Maret", "sampai_maret", later, next(reversed(later)))
    with third:
        measure = pick.switch("Ukuran yang dibagi", "bagi", words.MEASURES_SHORT, "P0")
    answer = ask(poverty_decomposed.decomposed, int(first), int(last), area)
    show.lead(ask(poverty_decomposed.told, answer), answer)
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    show.note(of_change.behind(answer.facts), answer)
    seen = [row for row in answer.rows() if row["measure"] == measure]
    alt = of_change.alt(measure, seen, answer.facts)
    show.chart(parts, answer, alt=alt, key="kemiskinan.bagian", measure=measure)
    show.take_away(partial(slide.of_change, answer), "kemiskinan-bagian")
    show.change_table(answer)
    show.method(of_change.METHOD)


def _fit(area: str) -> None:
    answer = ask(poverty_fits.fits, area)
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    show.note(ask(poverty_fits.told, answer), answer)
    show.fits_table(answer)
    show.sources(answer)
