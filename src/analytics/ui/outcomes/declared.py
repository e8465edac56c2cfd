"""Program tanpa ukuran hasil: which programmes declare an outcome at all."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import outcomes, outcomes_declared
from analytics.answers.slides import outcomes as slide
from analytics.ui import show
from analytics.ui.ask import ask
from analytics.ui.graduating.offer import offer
from analytics.ui.show import outcomes as tables


def show_section(practice: bool) -> None:  # noqa: ARG001, FBT001 - as each section takes it
    """Published alone: those without an outcome first, and a letter that asks for theirs."""
    st.header("Program mana yang tanpa ukuran hasil?", anchor=False)
    answer = ask(outcomes_declared.declared)
    show.lead(ask(outcomes_declared.in_words))
    tables.declared_table(answer)
    show.sources(answer, key="ukuran.sumber")
    show.take_away(partial(slide.of_declared, answer), "ukuran-hasil")
    offer(ask(outcomes.unmeasured), "ukuran")
