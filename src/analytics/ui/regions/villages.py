"""Status desa: Indeks Desa Membangun up to 2024, and Indeks Desa apart from it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import region_villages, requests
from analytics.answers.slides import regions as slides
from analytics.draw.village_status import village_status
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.ui.regions import picking
from analytics.ui.show import regions as tables
from analytics.vocabulary.region import VillageIndex
from analytics.vocabulary.result import Gap
from analytics.wording import region_villages as words

if TYPE_CHECKING:
    from analytics.vocabulary.region import Group


def show_section(practice: bool) -> None:  # noqa: ARG001, FBT001 - as each section takes it
    """One index below the other, with what keeps them apart between them."""
    left, right = st.columns([3, 2])
    with left:
        group = picking.group()
    told = ask(region_villages.years, VillageIndex.IDM, group)
    with right:
        year = pick.one("Tahun IDM", "tahun", told, next(iter(told))) if told else ""
    gap = _index(VillageIndex.IDM, group, year)
    show.note((words.BREAK,))
    newest = next(iter(ask(region_villages.years, VillageIndex.INDEKS_DESA, group)), "")
    gap = _index(VillageIndex.INDEKS_DESA, group, newest) or gap
    if gap:
        show.gap(gap)
        show.letter(ask(requests.of_gap, gap), key="wilayah.desa.surat")
    show.method(words.METHOD)


def _index(index: VillageIndex, group: Group, year: str) -> Gap | None:
    """One index of one year; what is missing of it."""
    answer = ask(region_villages.statuses, index, group, int(year or 0))
    if isinstance(answer, Gap):
        st.header(index.label, anchor=False)
        return answer
    show.finding(words.heading(answer.facts), answer)
    show.lead(ask(region_villages.in_words, answer), answer)
    show.chart(village_status, answer, key=f"wilayah.{index.value}", alt=words.ALT)
    show.take_away(partial(slides.of_villages, answer), f"wilayah-{index.value}")
    tables.villages(answer)
    return region_villages.missing(answer)
