"""Prioritas intervensi: determinants beside programmes, and the three strategies."""

from __future__ import annotations

import streamlit as st

from analytics.answers import planning_interventions
from analytics.ui import show
from analytics.ui.ask import ask
from analytics.ui.show import planning as tables
from analytics.vocabulary.result import Gap
from analytics.wording import planning_interventions as words


def show_section(practice: bool) -> None:  # noqa: ARG001, FBT001 - as each section takes it
    """Determinants by block, then every programme by strategy with the reason."""
    st.header(words.HEADER, anchor=False)
    answer = ask(planning_interventions.determinants)
    if isinstance(answer, Gap):
        show.gap(answer)
    else:
        show.lead(words.lead(answer.rows(), answer.facts), answer)
        tables.determinant_table(answer)
        show.sources(answer, key="determinan.sumber")
    show.note([words.HOUSEHOLDS])
    st.header(words.STRATEGIES_HEADER, anchor=False)
    classed = ask(planning_interventions.strategies)
    if isinstance(classed, Gap):
        show.gap(classed)
        return
    show.lead(words.strategies_lead(classed.facts), classed)
    show.note([words.CLASSED])
    tables.strategy_table(classed)
    show.sources(classed, key="strategi.sumber")
    show.method(words.METHOD)
