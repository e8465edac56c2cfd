"""Salah sasaran: whom programmes leave out and take in, against a list of those held to be poor."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import recipients
from analytics.answers.slides import recipients as slide
from analytics.draw.recipients import left_out
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.ui.show import recipients as sheets
from analytics.vocabulary.recipients import FamilyList
from analytics.vocabulary.result import Gap
from analytics.wording import recipients as words


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """One reference, whom of it each programme leaves out, and whom besides it it takes in."""
    st.header("Siapa terlewat, siapa di luar daftar acuan", anchor=False)
    offered = ask(recipients.references, practice)
    reference = next(iter(offered), FamilyList.DTSEN_DESIL_1.value)
    if len(offered) > 1:
        reference = pick.switch("Daftar acuan", "acuan", offered, reference)
    answer = ask(recipients.errors, reference, practice)
    if isinstance(answer, Gap):
        show.lead((words.TARGETED,))
        show.gap(answer)
    else:
        show.lead((words.error_lead(answer.rows(), answer.facts),), answer)
        show.note(words.NOT_WRONG, answer)
        show.chart(left_out, answer, words.errors_alt(answer.rows()), key="sasaran.salah")
        show.take_away(partial(slide.against, answer), "salah-sasaran")
        sheets.errors_table(answer)
        show.sources(answer, key="sumber.salah")
    show.method(words.METHOD)
