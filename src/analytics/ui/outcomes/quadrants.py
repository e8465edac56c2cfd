"""Hasil dan serapan: each programme beside its own outcome, and the kabupaten as a whole."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import absorptions, outcomes, outcomes_declared
from analytics.answers.slides import outcomes as slide
from analytics.draw import outcomes as drawing
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.ui.graduating.offer import offer
from analytics.ui.show import outcomes as tables
from analytics.vocabulary.outcome import LAGS, THRESHOLDS, USUAL_THRESHOLD, Grouping
from analytics.vocabulary.result import Gap, Result
from analytics.wording import absorptions as whole_words
from analytics.wording import outcome_verdict
from analytics.wording import outcomes as words
from analytics.wording.outcomes_method import METHOD


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """Imported or example programmes where there are any; what is published of the whole; gaps."""
    if years := ask(outcomes.years, practice):
        _programmes(years, practice=practice)
    else:
        st.header("Apakah uang yang terserap diikuti hasil?", anchor=False)
        show.lead(ask(outcomes_declared.in_words))
    _whole()
    if not years:
        st.header("Per program dan perangkat daerah", anchor=False)
        offer(ask(outcomes.missing), "hasil.pagu")
        offer(ask(outcomes.unmeasured), "hasil.capaian")
        show.method(METHOD)


def _programmes(years: tuple[int, ...], *, practice: bool) -> None:
    usual, lag = ask(outcomes.usual, practice)
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        labels = {each.value: label for each, label in words.GROUPINGS.items()}
        by = pick.switch("Menurut", "menurut", labels, Grouping.PROGRAMME.value)
        options = {str(year): str(year) for year in reversed(years)}
        year = pick.one("Tahun anggaran", "tahun", options, str(usual))
    left, right = st.columns(2, gap="large")
    with left:
        lag = pick.slide("Jeda hasil", "jeda", LAGS, lag, write=words.lag, note=words.LAG_NOTE)
    with right:
        threshold = pick.slide(
            "Disebut terserap mulai", "ambang", THRESHOLDS, USUAL_THRESHOLD,
            write=words.threshold, note=words.THRESHOLD_NOTE,
        )  # fmt: skip
    st.header("Terserap, dan hasilnya?", anchor=False)
    answer = ask(outcomes.placed, by, int(year), lag, threshold, practice)
    if isinstance(answer, Gap):
        offer(answer, "hasil.pagu")
        return
    show.lead(outcomes.in_words(answer), answer)
    show.note([words.NO_CAUSE, *outcome_verdict.notes(answer.facts)])
    if answer.facts["n"]:
        show.picture(drawing.quadrants, answer, words.alt(answer.rows()), "hasil.kuadran")
        show.note([outcome_verdict.KEY])
    tables.outcomes_table(answer)
    show.sources(answer, key="hasil.sumber")
    show.take_away(partial(slide.of, answer), "hasil")
    if not answer.facts["outcomes"]:
        offer(ask(outcomes.unmeasured), "hasil.capaian")
    show.method(METHOD)


def _whole() -> None:
    """The kabupaten as a whole, from published figures alone, in mode latihan too."""
    st.header("Kabupaten secara keseluruhan: serapan APBD dan P0", anchor=False)
    lags = {str(lag): words.lag(lag) for lag in LAGS}
    lag = pick.switch("Jeda P0", "jedap0", lags, str(LAGS[0]))
    answer = ask(absorptions.whole, int(lag))
    if isinstance(answer, Result):
        show.lead([whole_words.beside(answer.rows(), int(lag))])
        show.note(answer.facts["guards"])
        if answer.facts["n"]:
            alt = whole_words.alt(answer.rows())
            show.picture(drawing.beside, answer, alt, f"hasil.p0.{lag}")
        tables.beside_table(answer)
        show.sources(answer, key="hasil.p0.sumber")
        show.take_away(partial(slide.of_whole, answer), "serapan-p0")
    else:
        show.gap(answer)
    show.method(whole_words.BESIDE_METHOD)
