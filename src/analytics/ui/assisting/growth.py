"""Desa berikutnya: which villages come next, and how far that depends on the weights."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import assistance_known, assisted, priorities
from analytics.answers.slides import priorities as slide
from analytics.draw.priorities import MOST, ranges
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.ui.assisting.place import regency
from analytics.ui.graduating.offer import offer
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.result import Gap, Result
from analytics.wording import priorities as words
from analytics.wording.quantities import number

_MOST_WEIGHT, _USUAL = 10, 5


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """The ranking with its weights, or what is published where nothing can be ranked."""
    code = regency(practice)
    st.header("Desa mana berikutnya?", anchor=False)
    offered = priorities.offered(priorities.known(code))
    weights = _weights(offered) if len(offered) > 1 else ()
    # What people write changes without the data: it is not asked through `ask`.
    answer = priorities.next_villages(code, weights)
    if isinstance(answer, Gap):
        show.lead([words.nobody(assisted.name_of(code))])
        if code == BOJONEGORO:
            _published()
        offer(answer, "berikut")
    else:
        show.lead(priorities.verdict(answer), answer)
        show.note([words.READING])
        show.chart(ranges, answer, words.alt(answer.rows()[:MOST]), "berikut")
        show.take_away(partial(slide.of, answer), "berikut", code)
        show.note([words.weights(answer.facts["weights"], answer.facts["years"])])
        show.priority_table(answer, MOST)
    show.method(words.METHOD)


def _weights(offered: dict[str, str]) -> tuple[tuple[str, float], ...]:
    found = []
    for column, (name, label) in zip(st.columns(len(offered)), offered.items(), strict=True):
        with column:
            options = range(_MOST_WEIGHT + 1)
            value = pick.slide(
                label, f"bobot_{name}", options, _USUAL, write=number, note=words.SCALE
            )
        found.append((name, float(value)))
    return tuple(found)


def _published() -> None:
    answer = ask(assistance_known.red_villages)
    if isinstance(answer, Gap):
        return
    st.header("Yang diterbitkan", anchor=False)
    show.lead((words.published(answer.facts),), answer)
    show.red_table(answer)
    older = ask(priorities.named)
    if isinstance(older, Result):
        show.note((words.named(len(older.frame)),), older)
        show.sources(older, key="berikut.terbit")
