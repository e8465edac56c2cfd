"""Tingkat & laju: who is higher, who moves faster, and whether that is sure."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import region_paces, requests
from analytics.answers.slides import regions as slides
from analytics.draw.region_quadrant import quadrant
from analytics.ui import show
from analytics.ui.ask import ask
from analytics.ui.regions import picking
from analytics.ui.show import regions as tables
from analytics.vocabulary.result import Gap
from analytics.wording import region_paces as words


def show_section(practice: bool) -> None:  # noqa: ARG001, FBT001 - as each section takes it
    """How Bojonegoro moved, then the quadrants, then each area in the table."""
    group, indicator, since, reference = picking.pace()
    answer = ask(region_paces.paces, indicator, group, since, reference)
    if isinstance(answer, Gap):
        st.header(words.HEAD, anchor=False)
        show.gap(answer)
        show.letter(ask(requests.of_gap, answer), key="laju.surat")
    else:
        show.finding(ask(region_paces.heading, answer), answer)
        show.lead(ask(region_paces.in_words, answer), answer)
        show.note((words.key(answer.facts),))
        show.chart(quadrant, answer, key="wilayah.kuadran", alt=words.ALT)
        show.take_away(partial(slides.of_paces, answer), "wilayah-kuadran")
        tables.paces(answer)
    show.method(words.METHOD)
