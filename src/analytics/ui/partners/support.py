"""Filantropi & CSR: what is needed, promised, delivered, served twice, and by nobody."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import assisted, support, support_known, support_plan
from analytics.answers.slides import support as slide
from analytics.draw.support import met
from analytics.ui import show, who
from analytics.ui.ask import ask
from analytics.ui.graduating.offer import offer
from analytics.ui.partners import support_forms
from analytics.ui.partners.support_place import regency
from analytics.ui.show import support as sheets
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.result import Gap
from analytics.vocabulary.role import Role
from analytics.wording import support as words
from analytics.wording import support_known as known_words
from analytics.wording.support_forms import NO_FORM, SIGN_IN
from analytics.wording.support_method import METHOD

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result

_FIRST = 12  # rows of late promises, and of the plan, that are shown at once


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """What is published, the books, what could go where, and the forms."""
    code = regency(practice)
    st.header("Kebutuhan, janji, dan penyaluran", anchor=False)
    # What people write changes without the data: it is not asked through `ask`.
    answer = support.unmet(code)
    if isinstance(answer, Gap):
        show.lead([words.nothing(assisted.name_of(code))])
    else:
        _books(answer)
        _plan(code)
    if not practice:
        _known(code)
    _forms(code, practice=practice)
    if not practice:
        _letters(code)
    show.method((*METHOD, known_words.METHOD))


def _books(answer: Result) -> None:
    facts = answer.facts
    show.lead(support.verdict(answer), answer)
    show.note(words.unplaced(facts), answer)
    if facts["kinds"]:
        st.caption(words.CAPTION)
        show.chart(met, answer, words.alt(facts["kinds"]), "bantuan")
        sheets.aid_kinds(answer)
    else:
        show.sources(answer)
    show.take_away(partial(slide.of, answer), "bantuan", facts["regency"])
    if facts["funds"]:
        st.subheader("Tersalur menurut sumber dana", anchor=False)
        sheets.aid_funds(answer)
    if facts["late"]:
        st.subheader("Janji yang lewat tenggat", anchor=False)
        sheets.aid_late(answer, _FIRST)
    if len(answer.frame):
        sheets.aid_needs(answer)


def _plan(code: str) -> None:
    """Which promise could go where; nothing where no promise is open or no need is left."""
    found = support_plan.plan(code)
    if isinstance(found, Gap):
        return
    st.header("Janji yang terbuka, untuk siapa lebih dulu?", anchor=False)
    show.lead([words.planned(found.facts)], found)
    sheets.aid_plan(found, _FIRST)


def _known(code: str) -> None:
    """What sources say, fund by fund, and what one unit costs."""
    answer = ask(support_known.published, code)
    if isinstance(answer, Gap):
        return
    st.header(known_words.KNOWN, anchor=False)
    show.lead(ask(support_known.lead, code))
    sheets.aid_published(answer)
    show.sources(answer, key="bantuan.terbit.sumber")
    show.take_away(partial(slide.of, answer), "bantuan-terbit", code)
    if code == BOJONEGORO:
        prices = ask(support_known.stickers)
        if isinstance(prices, Gap):
            return
        st.subheader(known_words.STICKER, anchor=False)
        show.note([known_words.STICKER_NOTE])
        sheets.aid_prices(prices)
        show.sources(prices, key="bantuan.stiker.sumber")


def _forms(code: str, *, practice: bool) -> None:
    st.header("Tulis", anchor=False)
    if practice:
        show.note([NO_FORM])
    elif who.may(Role.OPERATOR):
        support_forms.forms(code)
    else:
        show.note([SIGN_IN])
    who.sign_in()


def _letters(code: str) -> None:
    st.header("Yang belum diketahui", anchor=False)
    for number, gap in enumerate(support.gaps(code)):
        offer(gap, f"bantuan.{number}")
