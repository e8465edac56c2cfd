"""The numbers of a speech or of the news: is their arithmetic right, and are they published?

The text is read and forgotten: nothing of it is kept, logged or cached.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analytics.answers import breaks
from analytics.answers.known import Known, about, known
from analytics.answers.worked import Case, work
from analytics.vocabulary.audit import Relation
from analytics.vocabulary.speech import Verdict
from analytics.wording import speech
from analytics.wording.arguments import arguments
from analytics.wording.reading import numbers, sentences, years

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.wording.arguments import Argument
    from analytics.wording.spoken import Spoken

_CHANGE = Known(Verdict.NOT_READ, speech.A_CHANGE)
_PUBLISHED = frozenset({Verdict.KNOWN, Verdict.NOT_USED, Verdict.OTHER_YEAR})
_LONGEST = 20_000  # letters: a speech of half an hour


@dataclass(frozen=True, eq=False)
class Heard:
    """A number of the text, `text[start:end]`, and how it stands to the figures known."""

    start: int
    end: int
    known: Known


@dataclass(frozen=True, slots=True)
class Worked:
    """What a sentence works out: which part of the text, the verdict in words.

    `fits` is None where the sentence leaves the result to the hearer.
    """

    start: int
    end: int
    fits: bool | None
    sentence: str


@dataclass(frozen=True, eq=False)
class Reading:
    """A text with its numbers and what it works out of them, both in order."""

    text: str
    heard: tuple[Heard, ...]
    worked: tuple[Worked, ...]


def check(text: str) -> Reading:
    """Read a text: its numbers, its arithmetic, and the figures it may mean.

    Years are no quantities: they say of which year the others are. What lies beyond 20,000
    letters is not read.
    """
    text = text[:_LONGEST]
    spoken = numbers(text)
    argued = arguments(text, spoken)
    results = {a.result for a in argued if a.rule is Relation.CHANGE} - {None}
    changes = {number for position, number in enumerate(spoken) if position in results}
    heard = []
    for first, last in sentences(text):
        here = tuple(number for number in spoken if first <= number.start < last)
        what = about(text[first:last], text, years(text, here))
        for number in here:
            if number.year:
                continue
            said = text[number.start : number.end]
            found = _CHANGE if number in changes else known(number, what, said)
            heard.append(Heard(number.start, number.end, found))
    published = {one.start: one.known for one in heard}
    worked = [_worked(text, spoken, argument, published) for argument in argued]
    return Reading(text, tuple(heard), tuple(found for found in worked if found is not None))


def _worked(
    text: str, spoken: Sequence[Spoken], argument: Argument, published: Mapping[int, Known]
) -> Worked | None:
    terms = [spoken[position] for position in argument.terms]
    result = None if argument.result is None else spoken[argument.result]
    named = terms if result is None else [*terms, result]
    start, end = min(number.start for number in named), max(number.end for number in named)
    if argument.rule is None:
        return Worked(start, end, None, speech.NOT_UNDERSTOOD)
    said = "" if result is None else text[result.start : result.end].strip()
    case = Case(tuple(terms), result, said, argument.sign)
    try:
        fits, sentence = work(argument.rule, case)
    except ValueError:  # divided by what may be zero
        return None
    if argument.rule is Relation.CHANGE:
        across = _across([published.get(term.start) for term in terms])
        sentence = f"{sentence} {across}" if across else sentence
    return Worked(start, end, fits, sentence)


def _across(terms: Sequence[Known | None]) -> str:
    """What the guard says of a change between two published figures of one series, or nothing.

    The arithmetic of a change may be right where the change itself must not be worked out.
    """
    before, after = (
        one.figures[0] if one is not None and one.verdict in _PUBLISHED else None for one in terms
    )
    if before is None or after is None:
        return ""
    alike = ("subject", "scope", "area_code", "series_id")
    if before["scope"] or any(before[name] != after[name] for name in alike):
        return ""
    periods = before["period"], after["period"]
    return breaks.guard(before["subject"], before["series_id"], *periods).sentence
