"""Profil: where the villages lie, what is known, what happened when, and what nobody knows."""

from __future__ import annotations

import streamlit as st

from analytics.answers import boundaries, pilot_profile, village_events, village_gaps
from analytics.answers.slides import pilot_profile as slides
from analytics.draw.pilot_profile import map_spec, timeline
from analytics.ui import basis, pick, show
from analytics.ui.ask import ask
from analytics.ui.pilots import chosen
from analytics.vocabulary.area import Level
from analytics.vocabulary.result import Gap
from analytics.wording import pilot_profile as words
from analytics.wording import village_gaps as gap_words

_ALL = "semua"


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """Real in mode latihan too: nothing here is invented."""
    codes = chosen.villages(practice)
    answer = pilot_profile.known(codes)  # people write of it: asked anew each time
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    basis.note(answer)
    show.lead(words.lead(answer.facts))
    _happened(codes)
    _boundary(codes)
    st.header(words.KNOWN, anchor=False)
    show.known_table(answer)
    show.sources(answer, key="profil.sumber")
    _unknown(codes)


def _happened(codes: tuple[str, ...]) -> None:
    """People write of it, so that it is asked anew each time."""
    st.header(words.EVENTS, anchor=False)
    found = village_events.events(codes)
    rows = found.rows()
    show.note(words.timeline(rows))
    if rows:
        show.picture(timeline, found, words.timeline_alt(rows), "garis-waktu")
        show.take_away(lambda: slides.timeline(found), "garis-waktu")
        show.events_table(found)
        show.sources(found, key="garis-waktu.sumber")


def _boundary(codes: tuple[str, ...]) -> None:
    st.header(words.MAP, anchor=False)
    answer = ask(pilot_profile.boundary, codes)
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    near = pilot_profile.names_of(answer)
    names = {_ALL: words.ALL} | dict(zip(codes, near, strict=True))
    focus = pick.one("Perbesar peta pada", "fokus", names, _ALL)
    show.choropleth(answer, None if focus == _ALL else focus, key="desa.peta", paint=map_spec)
    show.sources(answer, ask(boundaries.source_line, Level.VILLAGE), key="desa.peta.sumber")
    show.take_away(lambda: slides.boundary(answer), "batas-desa")
    show.note(pilot_profile.around(answer))


def _unknown(codes: tuple[str, ...]) -> None:
    st.header(words.UNKNOWN, anchor=False)
    gaps = village_gaps.unknown(codes)
    show.note(words.missing_count(len(gaps)))
    show.gaps_listed(gaps)
    names = {str(place): gap.what for place, gap in enumerate(gaps)}
    if names:
        picked = pick.one(gap_words.LETTER, "kurang", names, "0")
        gap = gaps[int(picked)]
        show.letter(village_gaps.letter(gap, codes), key="surat.desa")
