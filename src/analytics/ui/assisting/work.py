"""Kerja: who assists which village, what is planned and how far it is, the late ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import assistance, assisted
from analytics.answers.slides import assistance as slides
from analytics.draw.gantt import MOST, gantt
from analytics.ui import pick, show, who
from analytics.ui.assisting import working
from analytics.ui.assisting.place import regency as picked
from analytics.ui.graduating.offer import offer
from analytics.vocabulary.period import today
from analytics.vocabulary.result import Gap
from analytics.vocabulary.role import Role
from analytics.wording import assistance_work as words

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result

_NONE = "-"


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """What is late, the plan over time, one village whole; forms for operators."""
    regency, on = picked(practice), today()
    st.header("Kerja pendampingan", anchor=False)
    answer = assistance.work(regency, on)
    if isinstance(answer, Gap):
        show.lead([words.nothing(assisted.name_of(regency))])
        offer(answer, "kerja")
    else:
        _work(answer, regency)
    options = {_NONE: "Pilih desa"} | dict(assisted.options(regency))
    village = pick.one("Desa", "desa", options, _NONE)
    if village == _NONE:
        show.note([words.PICK])
    elif not isinstance(answer, Gap):
        show.village_work(answer, village)
    show.method(words.METHOD)
    if practice:
        show.note([words.EXAMPLE_STAYS])
        return
    if who.may(Role.OPERATOR):
        working.take_over(regency)
        if village != _NONE:
            working.forms(village)
    else:
        show.note([words.SIGN_IN])
    who.sign_in()


def _work(answer: Result, regency: str) -> None:
    facts = answer.facts
    show.lead(words.lead(facts["counts"], assisted.name_of(regency)), answer)
    if lines := facts["activities"]:
        show.late_work(answer)
        st.subheader("Rencana dan kemajuan", anchor=False)
        st.caption(words.legend(len(lines), MOST))
        show.chart(gantt, answer, alt=words.alt(lines, MOST, facts["on"]), key="kerja")
        show.take_away(lambda: slides.of(answer), "kerja", regency)
        show.all_work(answer)
    else:
        show.sources(answer)
    show.assisted_table(answer)
