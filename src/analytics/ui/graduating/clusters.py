"""Kelompok: whether kecamatan with many graduates lie together."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import clusters
from analytics.answers.slides import clusters as slide
from analytics.draw.clusters import map_spec
from analytics.ui import show
from analytics.ui.ask import ask
from analytics.ui.graduating.offer import offer
from analytics.vocabulary.result import Gap


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """The answer, the map of what survived the tests, and its table."""
    st.header("Apakah yang lulus mengelompok?", anchor=False)
    answer = ask(clusters.clusters, practice)
    if isinstance(answer, Gap):
        offer(answer, "kelompok")
    else:
        show.lead(ask(clusters.verdict, answer), answer)
        show.choropleth(answer, None, key="kelompok", paint=map_spec)
        show.sources(answer, key="kelompok.sumber")
        show.take_away(partial(slide.of, answer), "kelompok")
        show.cluster_table(answer)
        show.method(ask(clusters.method, answer))
