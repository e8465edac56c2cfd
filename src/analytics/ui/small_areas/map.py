"""Peta & galat: an estimate of every kecamatan with its error, or what is asked for to have one."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import boundaries, small_area, small_area_map
from analytics.answers.slides import small_area as slide
from analytics.draw.small_area import paint, plan, spans
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.ui.graduating.offer import offer
from analytics.ui.show.small_area import small_area_table
from analytics.ui.small_areas.model import picked
from analytics.vocabulary.area import Level
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.wording import small_area as words
from analytics.wording import small_area_model as model_words

_SPANS = "selang"
_PICTURES = words.VIEWS | {_SPANS: "Selang 95%"}


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """The map, its error and its table; without an import, that there is nothing to show."""
    model = picked(practice)
    answer: Answer = ask(small_area.missing)
    if model is not None:
        answer = ask(small_area.estimated, practice, model)
    st.header(words.HEADINGS[isinstance(answer, Gap)], anchor=False)
    if isinstance(answer, Gap):
        _nothing(answer, imported=model is not None)
    else:
        show.lead(ask(small_area.verdict, answer), answer)
        _picture(answer)
        small_area_table(answer)
    show.method(model_words.METHOD)


def _nothing(gap: Gap, *, imported: bool) -> None:
    """What is published, and the letter for what is not."""
    if not imported:
        stands = ask(small_area.known)
        show.lead([words.nobody(stands)], stands)
        show.note(words.WHY)
        show.sources(stands)
    offer(gap, "area")
    show.take_away(partial(slide.of, gap), "area")


def _picture(answer: Result) -> None:
    view = pick.switch("Gambar", "gambar", _PICTURES, words.ESTIMATE)
    if view == _SPANS:
        show.chart(spans, answer, key="area.selang", alt=words.SPANS_ALT)
        show.take_away(partial(slide.of, answer), "area-selang", answer.facts["regency"])
        return
    mapped = ask(small_area_map.over_areas, answer, view)
    alt = words.alt(answer.facts, view)
    if mapped.facts["plan"]:
        show.note([words.PLAN])
        show.chart(plan, mapped, key=f"area.denah.{view}", alt=alt)
        make = partial(slide.of, answer)
    else:
        show.choropleth(mapped, None, key="area.peta", paint=paint, height=560)
        show.sources(mapped, ask(boundaries.source_line, Level.DISTRICT), key="area.sumber")
        make = partial(slide.of, answer, over=mapped)
    show.take_away(make, f"area-{view}", answer.facts["regency"])
