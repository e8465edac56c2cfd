"""Arti nol: the pace, who wants zero by when, who says there is none, and what that can mean."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import extreme_scenarios, extreme_statements, extreme_zero, requests
from analytics.answers.slides import extreme as slide
from analytics.draw.extreme_scenarios import way
from analytics.ui import show
from analytics.ui.ask import ask
from analytics.ui.extreme.place import place
from analytics.ui.show import extreme_track as sheets
from analytics.vocabulary.result import Gap
from analytics.wording import extreme_scenarios as scenario_words
from analytics.wording import extreme_zero as words


def show_section(practice: bool) -> None:  # noqa: FBT001, ARG001 - as each section takes it
    """The numbers of Menuju nol ekstrem as they stand there, and what documents want."""
    st.header(words.PACE_HEADER, anchor=False)
    area = place()
    _pace(area)
    st.subheader(words.TARGET_HEADER, anchor=False)
    targets = ask(extreme_zero.targets, area)
    if isinstance(targets, Gap):
        show.gap(targets)
    else:
        show.lead(words.targets_lead(targets.rows(), targets.facts), targets)
        sheets.targets_table(targets)
        show.sources(targets, key="ekstrem.sasaran")
    st.subheader(words.INSTRUCTION_HEADER, anchor=False)
    told = ask(extreme_zero.instructions)
    if isinstance(told, Gap):
        show.gap(told)
        show.letter(ask(requests.of_gap, told), key="ekstrem.inpres.surat")
    else:
        show.note((words.NOT_NUMBERED,))
        sheets.instructions_table(told)
        show.sources(told, key="ekstrem.inpres")
    _zeros()
    show.method(scenario_words.METHOD)


def _pace(area: str) -> None:
    """As Skenario has them where no slider was moved."""
    answer = ask(extreme_scenarios.paced, area)
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    show.lead(scenario_words.lead(answer.facts), answer)
    show.note((scenario_words.equal_steps(answer.facts),), answer)
    show.chart(way, answer, scenario_words.alt(answer.facts), key=f"ekstrem.{area}.nol")
    show.take_away(partial(slide.of, answer), "nol")
    show.extreme_years(answer)
    if area in ask(extreme_statements.places):
        st.page_link(
            "pages/skenario.py",
            label=words.SLIDERS,
            icon=":material/tune:",
            query_params={"bagian": "ekstrem", "kab": area},
        )
    st.subheader(scenario_words.ZERO_HEADER, anchor=False)
    bound = ask(extreme_scenarios.bounded, area)
    if isinstance(bound, Gap):
        show.gap(bound)
        return
    show.lead(scenario_words.bound_lead(bound.rows(), answer.facts), bound)
    show.extreme_bound(bound)
    show.sources(bound, key="ekstrem.nol")


def _zeros() -> None:
    answer = ask(extreme_zero.zeros)
    st.subheader(words.ZERO_HEADER, anchor=False)
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    show.lead(words.zeros_lead(answer.rows()), answer)
    sheets.zeros_table(answer)
    show.sources(answer, key="ekstrem.disebut")
