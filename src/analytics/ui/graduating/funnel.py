"""Corong: how far a cohort got, where families stand now, how long it takes, where it is stuck."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import funnel, graduation, register, reported, stuck
from analytics.answers.slides import funnel as slides
from analytics.answers.slides import stages
from analytics.draw import funnel as drawn
from analytics.draw.positions import positions as standing
from analytics.draw.stuck import losses as lost
from analytics.draw.stuck import waits as waited
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.ui.graduating.offer import offer
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.result import Gap
from analytics.wording import funnel as words
from analytics.wording import stuck as telling

if TYPE_CHECKING:
    from collections.abc import Sequence

_IN_WORDS = 4  # areas told in sentences; of more, the table tells
_IN_TABLE = "angka yang sama ada di tabel"


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """Cohort, snapshot, time and losses of the areas that are picked."""
    there = ask(register.there, practice)
    chosen: tuple[str, ...] = (BOJONEGORO,)
    if there or not isinstance(ask(reported.steps, chosen), Gap):
        choices = ask(graduation.choices)
        picked = pick.several("Wilayah: satu, beberapa, atau semua", "kecamatan", choices, chosen)
        chosen = ask(graduation.areas_of, picked)
    years = ask(funnel.cohorts, practice)
    year = pick.one("Tahun masuk", "kohor", years, funnel.EVERY) if years else funnel.EVERY
    if there:
        _stuck_in_words(chosen, practice)
        _cohort(chosen, practice, year)
        _positions(chosen, practice)
        if len(chosen) == 1:
            _waits(chosen[0], practice)
        _losses(chosen, practice)
    else:
        _without_register(chosen)
    show.method((*graduation.METHOD, *words.METHOD))


def _without_register(chosen: Sequence[str]) -> None:
    """Steps that the monthly form counts, if it came; and what to ask for to have a funnel."""
    answer = ask(reported.steps, chosen)
    if not isinstance(answer, Gap):
        st.header(telling.STEPS_TITLE, anchor=False)
        show.note((words.REFUSED_STEPS,))
        show.steps_table(answer)
    offer(ask(register.missing, words.WHAT), "corong")


def _stuck_in_words(chosen: Sequence[str], practice: bool) -> None:  # noqa: FBT001
    answer = ask(stuck.losses, chosen, practice)
    if not isinstance(answer, Gap) and len(chosen) == 1:
        show.lead(ask(stuck.verdict, answer), answer)


def _cohort(chosen: Sequence[str], practice: bool, year: str) -> None:  # noqa: FBT001
    st.header(words.cohort_title(year), anchor=False)
    answer = ask(funnel.cohort, chosen, practice, year)
    if isinstance(answer, Gap):
        offer(answer, "corong.kohor")
        return
    show.note(ask(funnel.notes, answer), answer)
    if len(chosen) > 1:
        show.note(graduation.STAGE_KEY)
        show.grid(drawn.panel, answer, key="corong")
        show.take_away(partial(slides.of_several, answer), "corong")
    else:
        alt = f"Keluarga yang mencapai tiap tahap; {_IN_TABLE}"
        show.chart(drawn.funnel, answer, key="corong", alt=alt)
        show.take_away(partial(slides.of, answer), "corong", chosen[0])
    show.cohort_table(answer)


def _positions(chosen: Sequence[str], practice: bool) -> None:  # noqa: FBT001
    st.header(words.POSITIONS, anchor=False)
    answer = ask(funnel.positions, chosen, practice)
    if isinstance(answer, Gap):
        offer(answer, "corong.tahap")
        return
    show.note((answer.facts["refused"],))
    if len(chosen) == 1:
        alt = f"Keluarga aktif menurut tahap; {_IN_TABLE}"
        show.chart(standing, answer, key="posisi-tahap", alt=alt)
        show.take_away(partial(stages.positions, answer), "posisi-tahap", chosen[0])
    show.positions_table(answer)


def _waits(area: str, practice: bool) -> None:  # noqa: FBT001
    st.header(telling.WAITS_TITLE, anchor=False)
    answer = ask(stuck.waits, area, practice)
    if isinstance(answer, Gap):
        offer(answer, "corong.lama")
        return
    if answer.frame["value"].notna().any():
        show.note((telling.WAITS_NOTE,))
        alt = f"Bulan sampai separuh keluarga di tiap tahap; {_IN_TABLE}"
        show.chart(waited, answer, key="lama-tahap", alt=alt)
    else:
        show.note((telling.NONE_HALF, telling.WAITS_NOTE))
        show.sources(answer)
    show.take_away(partial(stages.waits, answer), "lama-tahap", area)
    show.waits_table(answer)


def _losses(chosen: Sequence[str], practice: bool) -> None:  # noqa: FBT001
    st.header(telling.LOSSES_TITLE, anchor=False)
    answer = ask(stuck.losses, chosen, practice)
    if isinstance(answer, Gap):
        offer(answer, "corong.hilang")
        return
    if len(chosen) == 1:
        show.note((telling.LOSSES_NOTE,))
        alt = f"Keluarga yang hilang di tiap tahap {telling.UNIT}; {_IN_TABLE}"
        show.chart(lost, answer, key="hilang", alt=alt)
        show.take_away(partial(stages.losses, answer), "hilang", chosen[0])
    else:
        show.note(ask(stuck.verdict, answer)[:_IN_WORDS], answer)
    show.losses_table(answer)
