"""The numbers of a speech or of the news: is their arithmetic right, and are they published?

The text is read and forgotten: nothing of it is kept, logged or cached.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analytics.answers.known import Known, about, known
from analytics.measures import printed
from analytics.measures.printed import Range, consistent
from analytics.vocabulary.audit import Relation
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.speech import Verdict
from analytics.wording import speech
from analytics.wording.arguments import Argument, arguments
from analytics.wording.audits import decimals
from analytics.wording.reading import Spoken, numbers, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

_CHANGE = Known(Verdict.NOT_READ, speech.A_CHANGE)
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
        here = [number for number in spoken if first <= number.start < last]
        years = frozenset(int(number.value) for number in here if number.year)
        what = about(text[first:last], text, years)
        heard += [
            Heard(number.start, number.end, _CHANGE if number in changes else known(number, what))
            for number in here
            if not number.year
        ]
    worked = [_worked(text, spoken, argument) for argument in argued]
    return Reading(text, tuple(heard), tuple(found for found in worked if found is not None))


def _worked(text: str, spoken: Sequence[Spoken], argument: Argument) -> Worked | None:
    terms = [spoken[position] for position in argument.terms]
    ranges = [printed.printed(term.value, term.precision) for term in terms]
    result = None if argument.result is None else spoken[argument.result]
    said = "" if result is None else text[result.start : result.end].strip()
    try:
        match argument.rule:
            case Relation.CHANGE:
                fits, sentence = _change(terms, ranges, result, said, argument.sign)
            case Relation.SHARE:
                fits, sentence = _share(ranges, result, said)
            case Relation.PRODUCT:
                fits, sentence = _part(terms, ranges, result, said)
            case _:
                fits, sentence = _sum(terms, ranges, result, said)
    except ValueError:  # divided by what may be zero
        return None
    named = terms if result is None else [*terms, result]
    return Worked(
        min(number.start for number in named),
        max(number.end for number in named),
        fits,
        sentence,
    )


def _change(
    terms: Sequence[Spoken],
    ranges: Sequence[Range],
    result: Spoken | None,
    said: str,
    sign: int,
) -> tuple[bool | None, str]:
    """From so much to so much: percent, points, or the difference itself."""
    before, after = ranges
    percent = printed.percent_change(before, after)
    difference = printed.difference(after, before)
    if result is None:
        return _left(percent, sign)
    told = printed.product(
        printed.printed(result.value, result.precision), Range(float(sign), float(sign))
    )
    rates = Unit.PERCENT in terms[1].units
    middle = terms[1].value - terms[0].value
    if Unit.PERCENT in result.units:
        if consistent(told, percent):
            return True, speech.change_holds(*percent)
        if rates and consistent(told, difference):
            return False, speech.points_not_percent(middle, *percent)
        return False, speech.change_fails(_signed(said, sign), *percent)
    unit = Unit.PERCENT if result.points else _unit(result)
    places = 2 if result.points else decimals(middle)
    if consistent(told, difference):
        return True, speech.moved_holds(middle, unit, places)
    return False, speech.moved_fails(_signed(said, sign), middle, unit, places)


def _left(percent: Range, sign: int) -> tuple[bool | None, str]:
    """A change without a number: only its direction can be wrong."""
    if sign * percent.middle < 0:
        return False, speech.change_fails("naik" if sign > 0 else "turun", *percent)
    return None, speech.change_left(*percent)


def _share(ranges: Sequence[Range], result: Spoken | None, said: str) -> tuple[bool | None, str]:
    share = printed.percent(*ranges)
    if result is None:
        return None, speech.share_left(*share)
    if consistent(share, printed.printed(result.value, result.precision)):
        return True, speech.share_holds(*share)
    return False, speech.share_fails(said, *share)


def _part(
    terms: Sequence[Spoken], ranges: Sequence[Range], result: Spoken | None, said: str
) -> tuple[bool | None, str]:
    """So many percent of so many."""
    part = printed.product(*ranges, Range(0.01, 0.01))
    unit = _unit(terms[1])
    if result is None:
        return None, speech.part_left(*part, unit)
    if consistent(part, printed.printed(result.value, result.precision)):
        return True, speech.part_holds(*part, unit)
    return False, speech.part_fails(said, *part, unit)


def _sum(
    terms: Sequence[Spoken], ranges: Sequence[Range], result: Spoken | None, said: str
) -> tuple[bool | None, str]:
    total = sum(term.value for term in terms)
    if result is None:
        return None, speech.sum_holds(total)
    if consistent(printed.total(*ranges), printed.printed(result.value, result.precision)):
        return True, speech.sum_holds(total)
    return False, speech.sum_fails(said, total)


def _unit(number: Spoken) -> Unit:
    """One of the units the words allow; without any, a bare count."""
    return min(number.units, key=list(Unit).index, default=Unit.COUNT)


def _signed(said: str, sign: int) -> str:
    return f"{'naik' if sign > 0 else 'turun'} {said}"
