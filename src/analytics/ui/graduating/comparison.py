"""Perbandingan: which kecamatan differ in how many families they graduate, and which are lucky."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import boundaries, comparison, comparison_map
from analytics.answers.slides import comparison as slide
from analytics.draw.control_chart import control_chart
from analytics.draw.spans import spans
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.ui.graduating.offer import offer
from analytics.vocabulary.area import Level
from analytics.vocabulary.result import Gap, Result
from analytics.wording import comparison as words

_PICTURES = {"corong": "Batas kebetulan", "selang": "Laju dengan selang", "peta": "Peta"}
_COLOURS = {comparison_map.PLACES: "Letak terhadap batas", comparison_map.SHRUNK: "Laju disusutkan"}


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """One picture at a time of all kecamatan, below what was found."""
    answer = ask(comparison.compared, practice)
    if isinstance(answer, Gap):
        st.header("Belum ada yang dapat dibandingkan", anchor=False)
        show.lead(ask(comparison.told_by_chance))
        offer(answer, "banding")
    else:
        show.finding(comparison.heading(answer), answer)
        show.lead(comparison.in_words(answer), answer)
        show.note(comparison.notes(answer), answer)
        picked = pick.switch("Gambar", "tampilan", _PICTURES, "corong")
        if picked == "peta":
            _map(answer, practice)
        else:
            drawn, kind = (spans, "spans") if picked == "selang" else (control_chart, "control")
            show.chart(drawn, answer, key=f"banding.{picked}", alt=words.picture(kind))
            make = partial(slide.of, answer, spans=picked == "selang")
            show.take_away(make, f"banding-{picked}")
        show.comparison_table(answer)
    show.method((*words.METHOD, *(() if isinstance(answer, Gap) else words.measured(answer.facts))))


def _map(compared: Result, practice: bool) -> None:  # noqa: FBT001
    shown = pick.switch("Warna menurut", "warna", _COLOURS, comparison_map.PLACES)
    answer = ask(comparison_map.mapped, shown, practice)
    show.choropleth(answer, None, key="banding.peta", on_click=pick.select_area, height=520)
    if isinstance(answer, Result):
        show.sources(answer, ask(boundaries.source_line, Level.DISTRICT), key="sumber.banding")
        show.take_away(partial(slide.of, compared, over=answer), "banding-peta")
