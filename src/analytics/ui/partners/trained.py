"""What came of trainings: what was done, what was not, whom nobody asked; attendance last."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import requests, trainings
from analytics.answers.slides import collaboration as slide
from analytics.draw import collaboration as draw
from analytics.ui import pick, show, who
from analytics.ui.ask import ask
from analytics.ui.partners import training_form
from analytics.ui.show import collaboration as board
from analytics.vocabulary.result import Gap
from analytics.vocabulary.role import Role
from analytics.wording import trainings as words
from analytics.wording.trainings_method import METHOD

if TYPE_CHECKING:
    from datetime import date

    from analytics.vocabulary.result import Result

__all__ = ["METHOD", "asked_for", "show_trainings"]
_EVERY = "semua"


def show_trainings(code: str, on: date, *, practice: bool) -> None:
    """The answer for one day of asking, the picture, the table, who attended, and the forms."""
    st.header(words.HEAD, anchor=False)
    known = {each.id: each.name for each in trainings.every(code, on)}
    if known:
        with st.container(horizontal=True, vertical_alignment="bottom", key="pelatihan.pilih"):
            options = {_EVERY: words.ALL} | known
            only = pick.one("Pelatihan", "latih", options, _EVERY)
            usual = str(trainings.told_after(code, on))
            after = int(pick.pills("Sesudah", "sesudah", words.PICK_AFTER, usual))
        answer = trainings.outcomes(code, on, after, "" if only == _EVERY else only)
    else:
        answer = trainings.missing(code)
    if isinstance(answer, Gap):
        asked_for(answer, "pelatihan")
    else:
        _told(answer)
    if practice:
        return
    if who.may(Role.OPERATOR):
        training_form.forms(code, on)
    else:
        show.note([words.SIGN_IN])
    who.sign_in()


def asked_for(gap: Gap, key: str) -> None:
    """What is missing and the letter for it; it is written in forms, so that no file is offered."""
    show.gap(gap)
    show.letter(ask(requests.of_gap, gap), key=f"{key}.surat")


def _told(answer: Result) -> None:
    facts, rows = answer.facts, answer.rows()
    show.lead(words.lead(facts, rows), answer)
    if len(facts["silent"]) < len(facts["trainings"]):
        show.picture(draw.acts, answer, words.alt(rows, facts), "pelatihan.perbuatan")
        board.acts(answer)
        show.take_away(partial(slide.of_trainings, answer), "pelatihan", facts["regency"])
    if (gap := trainings.unasked(answer)) is not None:
        asked_for(gap, "pelatihan.kabar")
    board.attended(answer)
    show.sources(answer, key="pelatihan.sumber")
