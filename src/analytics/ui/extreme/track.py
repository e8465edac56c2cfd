"""Lintasan: each line for itself, counts against their percentage, and the line in rupiah."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import extreme_line, extreme_pairs, extreme_track, requests
from analytics.answers.slides import extreme_track as slide
from analytics.draw.extreme_pairs import pairs as draw_pairs
from analytics.draw.extreme_track import track as draw_track
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.ui.extreme.place import place
from analytics.ui.show import extreme_track as sheets
from analytics.vocabulary.extreme import Scale
from analytics.vocabulary.result import Gap
from analytics.wording import extreme_line as line_words
from analytics.wording import extreme_pairs as pair_words
from analytics.wording import extreme_scenarios as scenario_words
from analytics.wording import extreme_track as words


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """What was stated of a place; it holds published figures in every mode."""
    st.header(words.HEADER, anchor=False)
    area = place()
    scales = ask(extreme_track.scales, area)
    labels = {scale.value: words.SCALES[scale] for scale in scales}
    code = (
        pick.switch(words.SCALE, f"skala.{area}", labels, scales[0].value)
        if len(labels) > 1
        else scales[0].value
    )
    answer = ask(extreme_track.track, area, Scale(code))
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    show.lead(words.lead(answer.rows(), answer.facts), answer)
    show.note((*words.notes(answer.facts), *((scenario_words.PRACTICE,) if practice else ())))
    show.chart(draw_track, answer, words.alt(answer.rows(), answer.facts), f"ekstrem.{area}.{code}")
    show.take_away(partial(slide.of, answer), "lintasan")
    st.subheader(words.ALL_HEADER, anchor=False)
    sheets.track_table(answer)
    _pairs(area)
    _line()
    if answer.facts["lacking"]:
        gap = ask(extreme_track.lacking, area)
        show.gap(gap)
        show.letter(ask(requests.of_gap, gap), key=f"ekstrem.{area}.surat")
    show.method((*words.METHOD, pair_words.METHOD, line_words.METHOD))


def _pairs(area: str) -> None:
    answer = ask(extreme_pairs.pairs, area)
    if isinstance(answer, Gap):
        return
    st.subheader(pair_words.HEADER, anchor=False)
    rows = answer.rows()
    show.lead(pair_words.lead(rows, answer.facts), answer)
    if answer.facts["odd"]:  # of counts that fit a picture would only enlarge their rounding
        alt = pair_words.alt(rows, answer.facts)
        show.picture(draw_pairs, answer, alt, key=f"ekstrem.{area}.penduduk")
    sheets.pairs_table(answer)
    show.sources(answer, key="ekstrem.pasangan")
    show.take_away(partial(slide.of_pairs, answer), "penduduk")
    if found := answer.facts["findings"]:
        sheets.findings_list(found)


def _line() -> None:
    answer = ask(extreme_line.lines)
    if isinstance(answer, Gap):
        return
    st.subheader(line_words.HEADER, anchor=False)
    show.lead(line_words.lead(answer.facts), answer)
    sheets.lines_table(answer)
    show.sources(answer, key="ekstrem.garis")
    show.take_away(partial(slide.of_lines, answer), "garis")
