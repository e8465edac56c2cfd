"""Anggaran yang terbit: budgets, what was realised, and percentages that cannot be right."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import absorptions
from analytics.answers.slides import outcomes as slide
from analytics.ui import show
from analytics.ui.ask import ask
from analytics.ui.show import outcomes as tables
from analytics.wording import absorptions as words


def show_section(practice: bool) -> None:  # noqa: ARG001, FBT001 - as each section takes it
    """Published alone, in mode latihan too."""
    st.header("Cocokkah persen serapan yang ditulis?", anchor=False)
    answer = ask(absorptions.published)
    first, *others = ask(absorptions.in_words)
    show.lead([first])
    tables.budgets_table(answer)
    show.note(others)
    st.subheader("Pagu tanpa realisasi", anchor=False)
    tables.unrealised_table(answer)
    show.sources(answer, key="anggaran.sumber")
    show.take_away(partial(slide.of_budgets, answer), "anggaran")
    st.header("Temuan audit pada anggaran ini", anchor=False)
    show.findings(ask(absorptions.conflicts))
    show.method(words.METHOD)
