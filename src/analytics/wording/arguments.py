"""What the numbers of a sentence say of each other: from so much to so much, so many of so many.

Only what the words between two numbers say is taken up; everything else is left alone.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from analytics.vocabulary.audit import Relation
from analytics.vocabulary.indicator import Unit
from analytics.wording.reading import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from analytics.wording.reading import Spoken

_TO = re.compile(r"[^.;]*\b(?:menjadi|ke)\s+(?:sekitar\s+)?", re.IGNORECASE)
_FROM = re.compile(r"\bdari\s+(?:sekitar\s+|semula\s+)?$", re.IGNORECASE)
_OF = re.compile(
    r"\s*(?:\w+\s+){0,3}?(?:dari|di antara)\s+(?:total\s+|seluruh\s+|sekitar\s+|jumlah\s+)*",
    re.IGNORECASE,
)
_THAT_IS = re.compile(
    r"[\s,(–-]*(?:\w+\s+){0,3}?(?:atau|yaitu|yakni|sebesar|setara|adalah|sekitar|sama dengan|=|\()"
    r"\s*(?:dengan\s+|sekitar\s+|hanya\s+|sebesar\s+)*|\s*\(\s*",
    re.IGNORECASE,
)
_MADE_OF = re.compile(
    r"[^.;]*\b(?:terdiri (?:dari|atas)|rinciannya|rincian|meliputi|yakni|yaitu)\b[^.;]*",
    re.IGNORECASE,
)
_AND = re.compile(r"[^.;]{0,40}", re.IGNORECASE)
_DOWN = re.compile(r"\b(?:turun|menurun|berkurang|susut|penurunan|merosot)\b", re.IGNORECASE)
_UP = re.compile(r"\b(?:naik|meningkat|bertambah|tumbuh|kenaikan|melonjak)\b", re.IGNORECASE)
_REACH = 60  # how far before a change the word for its direction may stand
_FEWEST_PARTS = 2


class Argument(NamedTuple):
    """What a sentence claims: positions of numbers, as `Relation` puts them.

    `result` is None where the sentence says two numbers and leaves the third to the hearer.
    `sign` is −1 where it speaks of a fall, +1 of a rise, 0 where it does not say.
    """

    rule: Relation
    result: int | None
    terms: tuple[int, ...]
    sign: int = 0


def arguments(text: str, spoken: Sequence[Spoken]) -> tuple[Argument, ...]:
    """What the sentences of a text say of their numbers, in order."""
    found: list[Argument] = []
    for first, last in sentences(text):
        here = [
            position
            for position, number in enumerate(spoken)
            if first <= number.start < last and not number.year
        ]
        found += _of_sentence(text[:last], spoken, here, first)
    return tuple(found)


def _of_sentence(
    text: str, spoken: Sequence[Spoken], here: Sequence[int], first: int
) -> Iterator[Argument]:
    taken: set[int] = set()
    for kind in (_change, _share, _sum):
        for argument in kind(text, spoken, [n for n in here if n not in taken], first):
            taken.update(argument.terms)
            if argument.result is not None:
                taken.add(argument.result)
            yield argument


def _change(
    text: str, spoken: Sequence[Spoken], here: Sequence[int], first: int
) -> Iterator[Argument]:
    """`dari A menjadi B`, and by how much, before or after it."""
    for place, (before, after) in enumerate(pairwise(here)):
        start, between = spoken[before].start, _between(text, spoken, before, after)
        if not (_FROM.search(text[first:start]) and _TO.fullmatch(between)):
            continue
        rest = [*here[place + 2 :], *reversed(here[:place])]
        for other in rest:
            sign = _sign(text[max(first, spoken[other].start - _REACH) : spoken[other].start])
            number = spoken[other]
            alike = number.points or Unit.PERCENT in number.units
            alike |= bool(number.units & spoken[after].units)
            if sign and alike:
                yield Argument(Relation.CHANGE, other, (before, after), sign)
                break
        else:
            yield Argument(Relation.CHANGE, None, (before, after), _sign(text[first:start]))


def _share(
    text: str, spoken: Sequence[Spoken], here: Sequence[int], _first: int
) -> Iterator[Argument]:
    """`A dari B atau C persen`, `C persen (A dari B)`, `C persen dari B adalah A`."""
    for place, (part, whole) in enumerate(pairwise(here)):
        if not _OF.fullmatch(_between(text, spoken, part, whole)) or _percent(spoken[whole]):
            continue
        after = here[place + 2] if place + 2 < len(here) else None
        if after is not None and not _THAT_IS.fullmatch(_between(text, spoken, whole, after)):
            after = None
        ahead = here[place - 1] if place else None
        if _percent(spoken[part]):
            known = after is not None and not _percent(spoken[after])
            yield Argument(Relation.PRODUCT, after if known else None, (part, whole))
        elif after is not None and _percent(spoken[after]):
            yield Argument(Relation.SHARE, after, (part, whole))
        elif ahead is not None and _percent(spoken[ahead]):
            joined = _THAT_IS.fullmatch(_between(text, spoken, ahead, part))
            yield Argument(Relation.SHARE, ahead if joined else None, (part, whole))
        elif spoken[whole].units:
            yield Argument(Relation.SHARE, None, (part, whole))


def _sum(
    text: str, spoken: Sequence[Spoken], here: Sequence[int], _first: int
) -> Iterator[Argument]:
    """`A, terdiri atas B, C, dan D`."""
    for place, whole in enumerate(here):
        parts = here[place + 1 :]
        if len(parts) < _FEWEST_PARTS or _percent(spoken[whole]) or not spoken[whole].units:
            continue
        lead = _between(text, spoken, whole, parts[0])
        if not _MADE_OF.fullmatch(lead) or any(_percent(spoken[part]) for part in parts):
            continue
        yield Argument(Relation.SUM, whole, tuple(parts))
        return


def _between(text: str, spoken: Sequence[Spoken], first: int, second: int) -> str:
    return text[spoken[first].end : spoken[second].start]


def _percent(number: Spoken) -> bool:
    return Unit.PERCENT in number.units


def _sign(words: str) -> int:
    down, up = (list(pattern.finditer(words)) for pattern in (_DOWN, _UP))
    last_down, last_up = (found[-1].start() if found else -1 for found in (down, up))
    return 0 if last_down == last_up else (-1 if last_down > last_up else 1)
