"""Tumpang tindih & celah: how many programmes families get, by kecamatan and list against list."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import boundaries, recipients
from analytics.answers.slides import recipients as slide
from analytics.draw.recipients import overlap
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.ui.show import recipients as sheets
from analytics.vocabulary.area import Level
from analytics.vocabulary.result import Gap, Result
from analytics.wording import recipients as words

_PICTURES = {"batang": "Batang", "peta": "Peta"}


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """What is known of the lists, the picture of kecamatan, each two lists; what was published."""
    answer = ask(recipients.overlap, practice)
    st.header("Siapa menerima banyak, siapa tidak menerima apa pun", anchor=False)
    if isinstance(answer, Gap):
        show.lead((words.EMPTY,))
        show.gap(answer)
    else:
        _lists(answer, practice)
    _published()
    show.method(words.METHOD)


def _lists(answer: Result, practice: bool) -> None:  # noqa: FBT001
    show.lead((words.lead(answer.rows(), answer.facts),), answer)
    show.note(words.notes(answer.facts), answer)
    if pick.switch("Gambar", "tampilan", _PICTURES, "batang") == "peta":
        found = ask(recipients.mapped, practice)
        show.choropleth(found, None, key="sasaran.peta", on_click=pick.select_area, height=520)
        if isinstance(found, Result):
            show.sources(found, ask(boundaries.source_line, Level.DISTRICT), key="sumber.sasaran")
    else:
        show.chart(overlap, answer, words.alt(answer.rows()), key="sasaran.batang")
    show.take_away(partial(slide.of, answer), "ketepatan-sasaran")
    sheets.overlap_table(answer)
    st.subheader("Daftar demi daftar", anchor=False)
    pairs = ask(recipients.pairs, practice)
    if isinstance(pairs, Result):
        sheets.list_pairs_table(pairs)
        show.sources(pairs, key="sumber.pasangan")


def _published() -> None:
    st.subheader("Yang pernah terbit", anchor=False)
    answer = ask(recipients.published)
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    show.note((words.SIZES,), answer)
    sheets.published_sizes(answer)
    show.sources(answer, key="sumber.terbit")
