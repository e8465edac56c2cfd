"""Pendamping: how heavy the load is, what was achieved, and what moving some would even."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import boundaries, facilitators, norms
from analytics.answers.slides import facilitators as slide
from analytics.draw.facilitators import loads, map_spec
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.ui.graduating.offer import offer
from analytics.vocabulary.area import Level
from analytics.vocabulary.result import Gap, Result
from analytics.wording import facilitators as words


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """The load by kecamatan where it is told; what published totals say, always."""
    st.header("Seberapa berat beban pendamping?", anchor=False)
    now = ask(facilitators.caseload, practice)
    if isinstance(now, Gap):
        _totals()
        offer(now, "pendamping")
    else:
        _districts(practice, now)
        st.subheader("Menurut angka yang pernah terbit", anchor=False)
        _totals()
    show.norms_table(ask(norms.stated_norms))
    show.method(words.METHOD)


def _totals() -> None:
    answer = ask(facilitators.totals)
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    show.lead(ask(facilitators.verdict, answer))
    show.yield_table(answer)
    show.sources(answer)
    show.take_away(partial(slide.of, answer), "pendamping-jumlah")


def _districts(practice: bool, now: Result) -> None:  # noqa: FBT001
    show.lead(ask(facilitators.verdict, now), now)
    if limits := ask(facilitators.limits, now):
        show.note(limits, now)
    moving = pick.slide(
        "Bagaimana bila beberapa pendamping pindah?",
        "pindah",
        range(facilitators.MOST + 1),
        facilitators.USUALLY,
        write=words.people,
        note=words.SLIDER,
    )
    answer = ask(facilitators.caseload, practice, moving)
    if isinstance(answer, Gap):  # the data went while the page was drawn
        show.gap(answer)
        return
    show.note(ask(facilitators.moving, answer), answer)
    show.chart(loads, answer, key="pendamping", alt=words.ALT)
    show.take_away(partial(slide.of, answer), "pendamping")
    show.load_table(answer)
    borders = ask(boundaries.source_line, Level.DISTRICT)
    for column, after in zip(st.columns(2), (False, True), strict=True):
        with column:
            key = f"pendamping.peta.{'sesudah' if after else 'sekarang'}"
            mapped = ask(facilitators.load_map, answer, after)
            show.choropleth(mapped, None, key=key, height=440, paint=map_spec)
            show.sources(mapped, borders, key=f"{key}.sumber")
    show.take_away(partial(slide.of, answer), "pendamping-peta")
