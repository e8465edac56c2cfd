"""Diagnostik: whether the model behind the estimates may be believed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import small_area
from analytics.answers.slides import small_area as slide
from analytics.draw.small_area import residuals
from analytics.ui import show
from analytics.ui.ask import ask
from analytics.ui.graduating.offer import offer
from analytics.ui.show.small_area import small_area_model, small_area_residuals
from analytics.ui.small_areas.model import picked
from analytics.vocabulary.result import Gap
from analytics.wording import small_area as words
from analytics.wording import small_area_model as model_words

if TYPE_CHECKING:
    from analytics.vocabulary.result import Answer


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """Doubts in words, the residuals, the numbers of the model."""
    model = picked(practice)
    answer: Answer = ask(small_area.missing)
    if model is not None:
        answer = ask(small_area.estimated, practice, model)
    checks = ask(small_area.doubts, answer)
    if isinstance(answer, Gap):
        st.header(words.HEADINGS[True], anchor=False)
        show.lead([model_words.NO_MODEL])
        offer(answer, "area.model")
    else:
        st.header(model_words.HEADING, anchor=False)
        show.lead(ask(small_area.believed, answer), answer)
        show.chart(residuals, answer, key="area.sisaan", alt=model_words.RESIDUALS_ALT)
        show.take_away(
            partial(slide.of, answer, apart=True), "area-sisaan", answer.facts["regency"]
        )
        left, right = st.columns(2, gap="large")
        with left:
            small_area_model(answer)
        with right:
            small_area_residuals(answer)
    show.method((*checks, *model_words.METHOD))
