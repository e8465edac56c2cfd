"""Keberuntungan semata: what luck alone does to villages that are picked for being worst."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import luck, pilot_villages
from analytics.answers.slides import luck as slides
from analytics.draw.luck import changes
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.vocabulary.result import Gap
from analytics.wording import luck as words

if TYPE_CHECKING:
    from collections.abc import Sequence

_TENTHS = range(0, 55, 5)
_PICKED = range(1, 11)
_SPREAD = range(1, 11)


def meter(codes: Sequence[str]) -> None:
    """The fall and the false alarms, with what a reader assumes; the villages say how many."""
    st.header(words.HEADER, anchor=False)
    answer_first = st.container()
    left, right = st.columns([3, 2], gap="large")
    usual = min(max(len(codes), _PICKED[0]), _PICKED[-1])
    with right:
        noise = pick.slide(
            words.NOISE_LABEL,
            "galat",
            _TENTHS,
            round(10 * luck.NOISE),
            write=words.tenths,
            note=words.NOISE_NOTE,
        )
        picked = pick.slide(
            words.PICKED_LABEL,
            "terpilih",
            _PICKED,
            usual,
            write=words.villages,
            note=words.picked_note(len(ask(pilot_villages.everywhere))),
        )
        spread = pick.slide(
            words.SPREAD_LABEL,
            "beda",
            _SPREAD,
            round(luck.SPREAD),
            write=words.whole,
            note=words.SPREAD_NOTE,
        )
    answer = ask(luck.luck, picked, noise / 10, float(spread))
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    row = luck.asked_of(answer)
    with answer_first:
        show.lead(words.lead(row, answer.facts))
        show.note((f"{words.MARK} {words.REGARDLESS}",))
    with left:
        told = words.alt(answer.rows(), answer.facts)
        show.chart(changes, answer, alt=told, key="keberuntungan")
        show.take_away(lambda: slides.of(answer), "keberuntungan")
    show.luck_table(answer)
    show.method(words.method(answer.facts))
