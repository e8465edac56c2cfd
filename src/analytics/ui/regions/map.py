"""Peta: the kabupaten and kota on the map, by level, by pace, or by list."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import boundaries, memberships, region_map, region_paces, regions, requests
from analytics.answers.slides import regions as slides
from analytics.draw.region_map import map_spec
from analytics.ui import pick, show, start
from analytics.ui.ask import ask
from analytics.ui.regions import picking
from analytics.ui.show import regions as tables
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.result import Answer, Gap
from analytics.wording import memberships as of_lists
from analytics.wording import region_map as words
from analytics.wording import regions as of_levels


@st.fragment
@start.safely("Antarwilayah")
def show_section(practice: bool) -> None:  # noqa: ARG001, FBT001 - as each section takes it
    """A change of view redraws the map alone."""
    view = pick.switch("Warna menurut", "warna", words.VIEWS, words.LEVEL)
    if view == words.LISTS:
        _lists()
    elif view == words.PACE:
        _paces()
    else:
        _levels()


def _levels() -> None:
    left, right = st.columns([3, 3])
    with left:
        group = picking.group()
    with right:
        indicator = picking.indicator(ask(regions.offered, group))
    answer = ask(regions.positions, indicator, group)
    if not isinstance(answer, Gap):
        show.lead(ask(regions.in_words, answer), answer)
    _map(ask(region_map.of_levels, indicator, group))
    if not isinstance(answer, Gap):
        tables.positions(answer)
    show.method(of_levels.METHOD)


def _paces() -> None:
    group, indicator, since, reference = picking.pace()
    answer = ask(region_paces.paces, indicator, group, since, reference)
    if not isinstance(answer, Gap):
        show.lead(ask(region_paces.in_words, answer), answer)
    _map(ask(region_map.of_paces, indicator, group, since, reference))
    if not isinstance(answer, Gap):
        tables.paces(answer)


def _lists() -> None:
    answer, gap = ask(memberships.memberships), memberships.decree()
    st.header(of_lists.HEAD, anchor=False)
    show.lead(of_lists.found(answer.facts), answer)
    _map(ask(region_map.of_lists))
    tables.lists(answer)
    show.gap(gap)
    show.letter(ask(requests.of_gap, gap), key="wilayah.daftar.surat")


def _map(answer: Answer) -> None:
    show.choropleth(answer, BOJONEGORO, key="wilayah.peta", height=560, paint=map_spec)
    if not isinstance(answer, Gap):
        show.sources(answer, ask(boundaries.source_line, Level.REGENCY), key="sumber.wilayah")
        show.take_away(partial(slides.of_map, answer), f"wilayah-peta-{answer.facts['view']}")
