"""Answers, cached by the question, its arguments, the data and the basis of the reader."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from analytics.store import versioned
from analytics.ui import basis

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

T = TypeVar("T")


def ask(question: Callable[..., T], *arguments: Hashable) -> T:
    """The answer to `question(*arguments)`, worked out once per version of the data and basis.

    All readers share it, so nothing above this may change an answer in place. Streamlit's own
    `cache_data` would give each rerun a copy, and unpickling the answers of one map costs 2 ms.
    """
    found = work_out(question, *arguments)
    basis.note(found)
    return found


def work_out(question: Callable[..., T], *arguments: Hashable) -> T:
    """As `ask`, where nobody shows the answer yet."""
    found: T = _answer(question, arguments, versioned.key())
    return found


@lru_cache(maxsize=2000)
def _answer(
    question: Callable[..., Any],
    arguments: tuple[Hashable, ...],
    key: str,  # noqa: ARG001 - of data and basis, part of the cache key
) -> Any:  # noqa: ANN401 - a Result, a Gap or a table; the cache loses the type
    return question(*arguments)
