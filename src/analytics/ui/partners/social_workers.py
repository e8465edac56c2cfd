"""TKSK: one a kecamatan, the cases that are open, and how old they are."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import assisted, social_workers
from analytics.answers.slides import social_workers as slide
from analytics.draw.support import open_cases
from analytics.ui import show, who
from analytics.ui.ask import ask
from analytics.ui.graduating.offer import offer
from analytics.ui.partners import social_worker_forms
from analytics.ui.partners.support_place import regency
from analytics.ui.show import support as sheets
from analytics.vocabulary.result import Gap
from analytics.vocabulary.role import Role
from analytics.wording import social_workers as words

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """Posts and cases, kecamatan by kecamatan; the forms; whom to ask."""
    code = regency(practice)
    st.header("TKSK: satu kecamatan, satu orang", anchor=False)
    # What people write changes without the data: it is not asked through `ask`.
    answer = social_workers.work(code)
    if isinstance(answer, Gap):
        districts = len(social_workers.districts(code))
        show.lead(
            [*words.unknown(assisted.name_of(code), districts), *ask(social_workers.known, code)]
        )
    else:
        _work(answer)
    _forms(code, practice=practice)
    if isinstance(answer, Gap):
        offer(answer, "tksk")
    show.method(words.METHOD)


def _work(answer: Result) -> None:
    facts = answer.facts
    show.lead(social_workers.verdict(answer), answer)
    if (answer.frame["open_cases"] > 0).any():
        st.caption(words.CAPTION)
        show.chart(open_cases, answer, words.alt(facts), "tksk")
    else:
        if facts["cases"] != 0:
            show.note([words.NOT_DRAWN])
        show.sources(answer)
    show.take_away(partial(slide.of, answer), "tksk", facts["regency"])
    sheets.tksk_posts(answer)
    if facts["kinds"]:
        st.subheader("Menurut jenis kasus", anchor=False)
        sheets.tksk_kinds(answer)


def _forms(code: str, *, practice: bool) -> None:
    st.header("Tulis", anchor=False)
    if practice:
        show.note([words.NO_FORM])
    elif who.may(Role.OPERATOR):
        social_worker_forms.forms(code)
    else:
        show.note([words.SIGN_IN])
    who.sign_in()
