"""Anggaran: budget and realisation where both are known, and what programmes there are."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import extreme_money, requests
from analytics.answers.slides import extreme_track as slide
from analytics.ui import show
from analytics.ui.ask import ask
from analytics.ui.extreme.place import place
from analytics.ui.show import extreme_track as sheets
from analytics.vocabulary.result import Gap, Result
from analytics.wording import extreme_money as words


def show_section(practice: bool) -> None:  # noqa: FBT001, ARG001 - as each section takes it
    """What is known of the place that is picked; where no budget is, that of whoever has one."""
    st.header(words.HEADER, anchor=False)
    area = place()
    _money(area)
    st.subheader(words.PROGRAMME_HEADER, anchor=False)
    programmes = ask(extreme_money.programmes, area)
    if isinstance(programmes, Gap):
        show.gap(programmes)
        show.letter(ask(requests.of_gap, programmes), key=f"ekstrem.{area}.program.surat")
    else:
        sheets.programmes_table(programmes)
        show.sources(programmes, key="ekstrem.program")
    show.method((words.METHOD,))


def _money(area: str) -> None:
    answer = ask(extreme_money.money, area)
    if isinstance(answer, Gap):
        _ask_for(answer, area)
        for other in ask(extreme_money.elsewhere, area):
            known = ask(extreme_money.money, other)
            if isinstance(known, Result):
                show.note((words.ELSEWHERE,))
                _told(known)
        return
    _told(answer)
    if answer.frame["value"].isna().any():
        _ask_for(extreme_money.lacking(area, brought=True), area)


def _ask_for(gap: Gap, area: str) -> None:
    show.gap(gap)
    show.letter(ask(requests.of_gap, gap), key=f"ekstrem.{area}.anggaran.surat")


def _told(answer: Result) -> None:
    show.lead(words.lead(answer.rows()), answer)
    show.note((words.CARE,))
    sheets.money_table(answer)
    show.sources(answer, key="ekstrem.anggaran")
    show.take_away(partial(slide.of_money, answer), "anggaran")
