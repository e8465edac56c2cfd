"""Relevansi APBD: the budget by strategy and source of funds, imported and classed."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import planning_budgets
from analytics.answers.slides import planning_budgets as slide
from analytics.draw.planning import strategies
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.ui.graduating.offer import offer
from analytics.ui.planning import line_form
from analytics.ui.show import planning as tables
from analytics.vocabulary.result import Gap
from analytics.wording import planning_budgets as words


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """What was imported by strategy, the form that classes a line, and what is published."""
    st.header(words.HEADER, anchor=False)
    known = planning_budgets.years(practice)
    year = None
    if len(known) > 1:
        told = {str(one): str(one) for one in known}
        year = int(pick.one("Tahun anggaran", "tahun", told, str(known[0])))
    # What operators write changes without the data: it is not asked through `ask`.
    answer = planning_budgets.relevance(practice, year)
    if isinstance(answer, Gap):
        show.lead(words.nothing())
        offer(answer, "anggaran")
    else:
        show.lead(words.lead(answer.facts, len(answer.frame)), answer)
        show.note(words.answers(answer.facts), answer)
        show.chart(strategies, answer, words.alt(answer.facts), "strategi")
        show.take_away(partial(slide.of, answer), "strategi")
        tables.relevance_table(answer)
        tables.line_table(answer)
        line_form.form(answer)
    _published()
    show.method(words.METHOD)


def _published() -> None:
    st.header(words.PUBLISHED_HEADER, anchor=False)
    answer = ask(planning_budgets.published)
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    show.note([words.NO_SUM])
    tables.published_table(answer)
    show.sources(answer, key="terbit.sumber")
