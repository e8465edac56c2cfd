"""How far a long calculation is: whoever waits for it is told now and then, and may stop it.

Answers take arguments that name what they are asked and nothing else, as they are kept by them. So
who listens goes along with the calculation, as the basis does (`store.versioned`).
"""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_HEARD: ContextVar[Callable[[float], None] | None] = ContextVar("heard", default=None)


class Stopped(Exception):  # noqa: N818 - no error: nobody waits for it any more
    """Raised in a calculation that nobody waits for; nothing of it is kept."""


@contextmanager
def heard(by: Callable[[float], None]) -> Iterator[None]:
    """What is worked out inside, in this thread, tells `by` which share is done, 0 to 1.

    `by` may raise `Stopped`, which ends the calculation.
    """
    token = _HEARD.set(by)
    try:
        yield
    finally:
        _HEARD.reset(token)


def tell(share: float) -> None:
    """Say which share of what is under way is done; nothing happens where nobody listens."""
    if (by := _HEARD.get()) is not None:
        by(share)
