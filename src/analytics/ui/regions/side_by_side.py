"""Berdampingan: where Bojonegoro stands, and the course of each area on one scale."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import region_sheet, regions, requests, trends
from analytics.answers.slides import regions as slides
from analytics.draw.region_panels import panel
from analytics.draw.region_positions import positions
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.ui.regions import picking
from analytics.ui.show import regions as tables
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.result import Gap
from analytics.wording import region_sheet as of_sheet
from analytics.wording import regions as words

if TYPE_CHECKING:
    from analytics.vocabulary.region import Group


def show_section(practice: bool) -> None:  # noqa: ARG001, FBT001 - as each section takes it
    """The place among them first, then the small pictures."""
    left, middle, right = st.columns([3, 3, 2])
    with left:
        group = picking.group()
    with middle:
        indicator = picking.indicator(ask(regions.offered, group))
    told = ask(regions.periods, indicator, group)
    period = None
    if told:
        with right:
            period = pick.one("Periode", "periode", told, next(iter(told)))
    _position(indicator, group, period)
    _courses(indicator, group)
    _sheet(group)
    show.method(words.METHOD)


def _position(indicator: str, group: Group, period: str | None) -> None:
    answer = ask(regions.positions, indicator, group, period)
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    show.finding(ask(regions.heading, answer), answer)
    show.lead(ask(regions.in_words, answer), answer)
    show.chart(positions, answer, key="wilayah.posisi", alt=words.ALT_POSITION)
    show.take_away(partial(slides.of_position, answer), "wilayah-posisi")
    tables.positions(answer)
    if gap := regions.missing(answer):
        show.gap(gap)
        show.letter(ask(requests.of_gap, gap), key="wilayah.surat")


def _courses(indicator: str, group: Group) -> None:
    st.header(words.COURSES, anchor=False)
    spans = ask(trends.spans, indicator, BOJONEGORO)
    span = pick.switch(
        "Rentang",
        "rentang",
        {key: label for key, (label, _) in spans.items()},
        ask(trends.opening_span, indicator, BOJONEGORO),
    )
    answer = ask(regions.side_by_side, indicator, group, spans[span][1])
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    show.note((words.GREY, *words.without(answer.facts["missing"], answer.indicator)), answer)
    show.grid(panel, answer, key="wilayah.deret", what=words.ALT_PANEL)
    show.take_away(partial(slides.of_courses, answer), "wilayah-deret")
    show.crossing((answer,))
    show.figures(answer)


def _sheet(group: Group) -> None:
    answer = ask(region_sheet.sheet, group)
    if isinstance(answer, Gap):
        return
    st.header(of_sheet.HEAD, anchor=False)
    show.note((of_sheet.NOTE, of_sheet.columns(answer.facts)), answer)
    tables.sheet(answer)
    show.sources(answer, key="wilayah.lembar.sumber")
    show.take_away(partial(slides.of_sheet, answer), "wilayah-lembar")
