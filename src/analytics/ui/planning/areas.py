"""Prioritas wilayah: kecamatan by two indicators that the reader picks."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import planning_areas
from analytics.answers.slides import planning_areas as slide
from analytics.draw.planning import quadrants
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.ui.graduating.offer import offer
from analytics.ui.show import planning as tables
from analytics.vocabulary.result import Gap
from analytics.wording import planning_areas as words


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """Two controls, the plain answer, the plan of quadrants, and who is not placed."""
    st.header(words.HEADER, anchor=False)
    offered = ask(planning_areas.offered, practice)
    across, up = ask(planning_areas.opening, practice)
    if not across:
        offer(ask(planning_areas.lacking), "wilayah")
        return
    left, right = st.columns(2)
    with left:
        across = pick.one(words.PICK[0], "mendatar", offered, across)
    with right:
        rest = {code: label for code, label in offered.items() if code != across}
        up = pick.one(words.PICK[1], "tegak", rest, up if up in rest else next(iter(rest)))
    answer = ask(planning_areas.areas, across, up, practice)
    show.note([words.NO_RATE])
    if isinstance(answer, Gap):
        offer(answer, "wilayah")
        return
    show.lead(words.lead(answer.rows(), answer.facts), answer)
    show.chart(quadrants, answer, words.alt(answer.rows(), answer.facts), "kuadran")
    if answer.facts["lines"] is not None:
        show.note([words.legend(answer.facts["axes"])])
    show.take_away(partial(slide.of, answer), "kuadran")
    tables.area_table(answer)
    show.note(words.unknown(answer.facts["unknown"]))
    if answer.facts["unknown"]:
        offer(ask(planning_areas.lacking), "wilayah")
    show.method(words.METHOD)
