"""Answers, cached by the question and its arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import streamlit as st

from analytics.answers.register import data_version

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

T = TypeVar("T")


def ask(question: Callable[..., T], *arguments: Hashable) -> T:
    """The answer to `question(*arguments)`, worked out once per version of the data."""
    found: T = _answer(
        question.__module__, question.__qualname__, arguments, data_version(), question
    )
    return found


@st.cache_data(max_entries=2000, show_spinner=False)
def _answer(
    module: str,  # noqa: ARG001 - module, name and version are the cache key
    name: str,  # noqa: ARG001
    arguments: tuple[Hashable, ...],
    version: str,  # noqa: ARG001
    _question: Callable[..., Any],
) -> Any:  # noqa: ANN401 - a Result or a Gap; the cache loses the type
    return _question(*arguments)
