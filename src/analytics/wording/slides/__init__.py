"""The message, the speech and the card of each slide: one file a subject, as in answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Sequence

LONGEST = 90
"""Letters of a title, so that it is read in five seconds and fits two lines."""
_COUNTED = (
    *("nol", "satu", "dua", "tiga", "empat", "lima"),
    *("enam", "tujuh", "delapan", "sembilan", "sepuluh"),
)


def fitting(*titles: str) -> str:
    """The first title that is short enough; the last one, cut at a word, where none is."""
    for title in titles:
        if len(title) <= LONGEST:
            return title
    return f"{titles[-1][: LONGEST - 1].rsplit(' ', 1)[0]}…"


def counted(count: int) -> str:
    """A small count in words, as a sentence has it: `tiga`, `12`."""
    return _COUNTED[count] if 0 <= count < len(_COUNTED) else number(count)


def first_upper(text: str) -> str:
    """`tiga keputusan` at the head of a sentence."""
    return text[:1].upper() + text[1:]


def listed(items: Sequence[str], most: int) -> str:
    """`a; b; dan 3 lagi`."""
    shown = "; ".join(items[:most])
    return f"{shown}; dan {number(len(items) - most)} lagi" if len(items) > most else shown
