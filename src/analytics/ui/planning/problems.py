"""Prioritas masalah: what the five criteria say of each published indicator."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import planning_problems
from analytics.answers.slides import planning_problems as slide
from analytics.draw.planning import places
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.ui.show import planning as tables
from analytics.vocabulary.result import Gap
from analytics.wording import planning_problems as words
from analytics.wording.planning_problems_method import METHOD


def show_section(practice: bool) -> None:  # noqa: ARG001, FBT001 - as each section takes it
    """The plain answer, places in a picture, a row a problem, and one of them in sentences."""
    st.header(words.HEADER, anchor=False)
    answer = ask(planning_problems.problems)
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    rows = answer.rows()
    show.lead(words.lead(rows, answer.facts["name"]), answer)
    show.note([words.READING])
    show.chart(places, answer, words.alt(rows), "masalah")
    show.take_away(partial(slide.of, answer), "masalah")
    tables.problem_table(answer)
    labels = {row["indicator"]: row["label"] for row in rows}
    picked = pick.one(words.PICK, "rinci", labels, rows[0]["indicator"])
    tables.problem_told(next(row for row in rows if row["indicator"] == picked))
    show.method(METHOD)
