"""How far figures move under the basis a reader picked: on a card, and in a line for a page."""

from __future__ import annotations

from contextvars import ContextVar
from html import escape
from typing import TYPE_CHECKING, Any

import streamlit as st

from analytics.answers.basis import can_move, moved, words
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.result import Answer, Result
from analytics.wording import moves as wording
from analytics.wording.periods import period_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import pandas as pd
    from streamlit.delta_generator import DeltaGenerator

    from analytics.vocabulary.indicator import Indicator

_SLOT: ContextVar[DeltaGenerator | None] = ContextVar("slot", default=None)
_NAMED = 4  # moves that a line has room for


def slot() -> None:
    """The place below a title for what is known when the page is written: how far it moves."""
    _SLOT.set(st.empty() if words() else None)


def fill(answers: Iterable[Answer]) -> None:
    """Write into the place below the title how far these answers move; once, and last."""
    place = _SLOT.get()
    _SLOT.set(None)
    if place is not None and (line := line_of(answers)):
        place.html(line)


def moves(*answers: Answer) -> None:
    """How far these answers move: a line of a fragment, which runs again without its page."""
    if line := line_of(answers):
        st.html(line)


def main_only() -> None:
    """On a view that follows no reader's basis: that it does not; nothing under the main one."""
    if basis := words():
        st.html(f'<p class="moves">{escape(wording.not_followed(basis))}</p>')


def use(row: Mapping[str, Any]) -> str:
    """What a figure with its `rank` is to this reader, who uses it or not (`used`)."""
    return wording.use(Rank(row["rank"]), words(), used=bool(row["used"]))


def line_of(answers: Iterable[Answer]) -> str:
    """The line as HTML; empty under the main figures, and where no figure has any other."""
    basis = words()
    results = tuple(answer for answer in answers if isinstance(answer, Result))
    if not basis or not any(can_move(answer) for answer in results):
        return ""
    rows, lacking = moved(results)
    told = [_move(row) for row in rows[:_NAMED]]
    sentence = wording.moves(told, max(0, len(rows) - _NAMED), lacking)
    head = escape(wording.following(basis))
    return f'<p class="moves"><strong>{head}</strong> {escape(sentence)}</p>'


def of_row(row: pd.Series[Any], indicator: Indicator) -> str:
    """Beside one figure: that it is not the main one, and what that is; empty if it is."""
    basis = words()
    if not basis or "main" not in row:
        return ""
    if row["lacking"]:
        return wording.lacking(basis)
    if row["value"] == row["main"]:
        return ""
    return wording.instead(basis, row["main"], indicator)


def _move(row: Mapping[str, Any]) -> str:
    place = "" if row["area_code"] == BOJONEGORO else f" {row['name']}"
    what = f"{row['of'].label}{place} {period_of(row['period'])}"
    return wording.move(what, row["main"], row["value"], row["of"])
