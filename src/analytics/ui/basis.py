"""The figures a reader wants used where sources disagree: followed by every answer of a page.

The basis is picked once, above every page (`ui.pick.basis`), and stands in the address. A page
that follows another than the main one says below its title how far its figures move.
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

import streamlit as st

from analytics.store.versioned import following
from analytics.vocabulary.claim import MAIN, Basis
from analytics.vocabulary.result import Result

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "pakai"
_ASKED: ContextVar[list[Result] | None] = ContextVar("asked", default=None)


def picked() -> Basis:
    """What this reader picked; the main figures before that."""
    return Basis.parse(st.session_state.get(NAME, MAIN.code))


@contextmanager
def followed() -> Iterator[None]:
    """Around a page: its answers follow the basis, and the line below the title says how far."""
    wanted = picked()
    asked: list[Result] = []
    token = _ASKED.set(None if wanted == MAIN else asked)
    try:
        with following(wanted):
            yield
            if wanted != MAIN:
                # Late: what is shown may ask, and what is asked follows the basis.
                from analytics.ui.show.moves import fill  # noqa: PLC0415

                fill(asked)
    finally:
        _ASKED.reset(token)


@contextmanager
def alone() -> Iterator[None]:
    """Around a fragment, which runs again without its page: it shows its own moves."""
    token = _ASKED.set(None)
    try:
        with following(picked()):
            yield
    finally:
        _ASKED.reset(token)


def note(answer: object) -> None:
    """Remember an answer for the line below the title, if the page is to have one."""
    asked = _ASKED.get()
    if asked is None:
        return
    parts = answer if isinstance(answer, tuple) else (answer,)
    asked.extend(part for part in parts if isinstance(part, Result))
