"""Pemadanan: who could assist which village, why, how firmly, and what a wish would cost."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import assisted, matching, matching_kept, organisations
from analytics.answers.matching_case import USUAL
from analytics.answers.slides import matching as slide
from analytics.draw.matching import plan
from analytics.measures.matching_scores import Weights
from analytics.ui import pick, show, who
from analytics.ui.assisting import matching_rules as rules
from analytics.ui.assisting import organisation_form
from analytics.ui.assisting.place import regency
from analytics.ui.graduating.offer import offer
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.result import Result
from analytics.wording import matching as words
from analytics.wording import matching_rules as told
from analytics.wording import organisations as bodies

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

_WEIGHTS = ("bobot-kompetensi", "bobot-jarak", "bobot-pernah")
_STEPS = tuple(range(0, 101, 5))
_MOST: Mapping[str, str] = {"1": "satu", "2": "hingga dua"}


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """The lists it needs where they are missing; else weights, pairs, wishes, rules, the annex."""
    code = regency(practice)
    st.header("Siapa sebaiknya mendampingi desa mana?", anchor=False)
    # What people write changes without the data: nothing here is asked through `ask`.
    gaps = matching.missing_lists(code)
    if gaps:
        show.lead([told.lacking(assisted.name_of(code), len(gaps))])
        for number, gap in enumerate(gaps):
            offer(gap, f"padan.{number}")
            if gap.layout is not None:
                show.template(gap.layout, f"padan.{number}.templat")
    solved = () if gaps else _matched(code, practice=practice)
    _organisations(code, practice=practice)
    show.method((*told.METHOD, *solved))
    who.sign_in()


def _matched(code: str, *, practice: bool) -> tuple[str, ...]:
    """All that a matching tells; what is for `show.method` is given back."""
    kept = matching_kept.kept(code)
    with st.container(key="padan.bobot"):
        weights, most = _weights(kept), _most(kept)
    locks, forbidden = rules.chosen(code, kept)
    try:
        answer = matching.matched(code, matching.Terms(weights, locks, forbidden, most))
    except (Refused, ValueError) as refused:
        st.error(str(refused) if isinstance(refused, Refused) else told.NO_WEIGHT)
        return ()
    if not isinstance(answer, Result):  # a list was taken away while the page was drawn
        show.gap(answer)
        return ()
    show.lead(words.lead(answer.rows(), answer.facts), answer)
    show.note(
        [
            words.reached(answer.facts),
            words.unused(answer.facts["unused"]),
            *matching_kept.differs(answer),
            *([told.ignored(count)] if (count := len(answer.facts["ignored"])) else []),
        ],
        answer,
    )
    alt = words.alt(answer.rows(), answer.facts["place"])
    show.chart(plan, answer, alt=alt, key="padan.denah")
    show.take_away(partial(slide.of, answer), "pemadanan", code)
    show.pairs_table(answer)
    show.annex(matching_kept.annex(answer), "padan.lampiran")
    rules.wish(code, answer)
    rules.keep(code, answer, practice=practice)
    return (words.solved(answer.facts),)


def _weights(kept: Mapping[str, Any]) -> Weights:
    usual = (USUAL.competence, USUAL.closeness, USUAL.tie)
    default = [int(one) for one in kept.get("weights", usual)]
    given = []
    for column, label, name, start in zip(
        st.columns(3), words.SLIDERS, _WEIGHTS, default, strict=True
    ):
        with column:
            steps = sorted({*_STEPS, start})
            given.append(pick.slide(label, name, steps, start, write=str, note=words.SLIDER))
    return Weights(*given)


def _most(kept: Mapping[str, Any]) -> int:
    return int(pick.switch("Pelaku per desa", "pelaku", _MOST, str(kept.get("most", 1))))


def _organisations(code: str, *, practice: bool) -> None:
    st.header("Siapa saja pelakunya?", anchor=False)
    listed = organisations.listed(code)
    if isinstance(listed, Result):
        show.lead([bodies.counted(listed.facts, len(listed.frame))], listed)
        with st.expander("Daftar pelaku dan bidangnya", icon=":material/groups:"):
            show.organisations_table(listed)
        show.sources(listed, key="pelaku.sumber")
    else:
        show.note([bodies.FORM])
    organisation_form.form(code, practice=practice)
