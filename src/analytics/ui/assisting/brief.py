"""Ringkasan: what is real and published of assisted villages, and letters for what is not."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import assistance_known, assistance_unknown, boundaries, requests
from analytics.answers.slides import assistance_known as slide
from analytics.draw.assistance_known import map_spec
from analytics.ui import show
from analytics.ui.ask import ask
from analytics.ui.assisting import place
from analytics.vocabulary.area import BLORA, BOJONEGORO, Level
from analytics.wording import assistance_known as words


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """The plain answer, the pairs on their map, what sources say, and what nobody published.

    It holds no example in any mode, so the real kabupaten can be picked in mode latihan too.
    """
    regency = place.regency(practice=False)
    show.lead(ask(assistance_known.lead, regency))
    show.note(
        (*ask(assistance_known.notes, regency), *((words.EXAMPLE_PLACE,) if practice else ()))
    )
    if regency == BLORA:
        _pairs()
    if regency == BOJONEGORO:
        show.red_table(ask(assistance_known.red_villages))
        st.page_link(
            "pages/peta.py",
            label=words.ON_THE_MAP,
            icon=":material/map:",
            query_params={"tingkat": Level.DISTRICT.value, "indikator": assistance_unknown.RED},
        )
    st.header(words.KNOWN, anchor=False)
    show.assistance_told(ask(assistance_known.told, regency))
    if ask(assistance_known.promised, regency):
        st.page_link(
            "pages/rapat.py",
            label=words.PROMISED,
            icon=":material/handshake:",
            query_params={"di": regency},
        )
    st.header(words.UNKNOWN, anchor=False)
    for number, gap in enumerate(ask(assistance_unknown.gaps, regency)):
        show.gap(gap)
        show.letter(ask(requests.of_gap, gap), key=f"dampingan.{regency}.{number}.surat")
    show.method(words.METHOD)


def _pairs() -> None:
    """Where the villages lie that a source names together with whoever assists them."""
    answer = ask(assistance_known.pairs_map)
    show.choropleth(answer, None, key="dampingan.pasangan", height=520, paint=map_spec)
    borders = ask(boundaries.source_line, Level.VILLAGE, BLORA)
    show.sources(answer, borders, key="dampingan.pasangan.sumber")
    show.take_away(partial(slide.of, answer), "pasangan", BLORA)
    show.known_pairs(ask(assistance_known.pairs))
