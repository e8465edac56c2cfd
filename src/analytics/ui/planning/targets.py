"""Target menurut dokumen: each with its document, and where two disagree."""

from __future__ import annotations

import streamlit as st

from analytics.answers import planning_targets
from analytics.ui import show
from analytics.ui.ask import ask
from analytics.ui.show import planning as tables
from analytics.vocabulary.result import Gap
from analytics.wording import planning_targets as words


def show_section(practice: bool) -> None:  # noqa: ARG001, FBT001 - as each section takes it
    """The plain answer and a row a target."""
    st.header(words.HEADER, anchor=False)
    answer = ask(planning_targets.targets)
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    show.lead(words.lead(answer.rows(), answer.facts), answer)
    tables.target_table(answer)
    show.sources(answer, key="target.sumber")
    show.method(words.METHOD)
