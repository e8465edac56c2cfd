"""Arus: what came in, what went out and why, and whether it makes the count at last."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import flow, graduation
from analytics.answers.slides import flow as slides
from analytics.draw.flow import panel, waterfall
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.ui.graduating.offer import offer
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.result import Gap
from analytics.wording.flow import METHOD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.result import Result


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """Stock and flow of the areas and the period that are picked."""
    st.header("Arus masuk dan keluar", anchor=False)
    chosen: tuple[str, ...] = (BOJONEGORO,)
    period = ""
    if periods := ask(flow.periods, practice):  # of totals alone no kecamatan can be picked
        choices = ask(graduation.choices)
        picked = pick.several("Wilayah: satu, beberapa, atau semua", "kecamatan", choices, chosen)
        chosen = ask(graduation.areas_of, picked)
        period = pick.one("Masa", "masa", periods, next(iter(periods)))
    answer = ask(flow.flows, chosen, practice, period)
    if isinstance(answer, Gap):
        _bounded()
        offer(answer, "arus")
    else:
        _told(answer, chosen)
    show.method(METHOD)


def _told(answer: Result, chosen: Sequence[str]) -> None:
    show.lead(ask(flow.verdict, answer), answer)
    if notes := ask(flow.notes, answer):
        show.note(notes, answer)
    if len(chosen) == 1:
        show.chart(
            waterfall,
            answer,
            key="arus",
            alt="Keluarga yang masuk dan yang keluar menurut alasannya; angkanya ada di tabel",
        )
        show.take_away(partial(slides.of, answer), "arus", chosen[0])
    else:
        show.grid(panel, answer, key="arus", what="Arus")
        show.take_away(partial(slides.of_several, answer), "arus")
    show.balance(answer)


def _bounded() -> None:
    """What published totals bound, where nobody told the flows themselves."""
    answer = ask(flow.bounded)
    if isinstance(answer, Gap):
        return
    show.lead(ask(flow.verdict, answer))
    show.bounded(answer)
    show.take_away(partial(slides.of, answer), "arus")
