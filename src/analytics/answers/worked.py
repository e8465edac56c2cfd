"""Is what a sentence works out right: three answers, as a figure may have been rounded.

What fits the numbers as they are written is right; what does not fit even if they were rounded
without saying so is wrong; between the two nothing is settled.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from analytics.measures import printed
from analytics.measures.printed import Range, consistent
from analytics.vocabulary.audit import Relation
from analytics.vocabulary.indicator import Unit
from analytics.wording import speech
from analytics.wording.audits import decimals

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.wording.spoken import Spoken

_Told = tuple[bool | None, str]


@dataclass(frozen=True, slots=True)
class Case:
    """The numbers of an argument; `said` is how its result is written, `sign` its direction."""

    terms: tuple[Spoken, ...]
    result: Spoken | None
    said: str
    sign: int


def work(rule: Relation, case: Case) -> _Told:
    """Whether a case holds (None: nobody can say), and what is told of it.

    Raises:
        ValueError: divided by what may be zero.
    """
    match rule:
        case Relation.CHANGE:
            return _change(case)
        case Relation.SHARE:
            return _share(case)
        case Relation.PRODUCT:
            return _part(case)
        case _:
            return _sum(case)


def _holds(case: Case, worked: Callable[..., Range], sign: int = 1) -> bool | None:
    """Whether the result said is the one worked out; None where only rounding could bridge it."""
    if case.result is None:
        return None
    for loosely in (False, True):
        ranges = [_range(term, loosely=loosely) for term in case.terms]
        said = printed.product(_range(case.result, loosely=loosely), Range(sign, sign))
        if consistent(said, worked(*ranges)):
            return None if loosely else True
    return False


def _range(number: Spoken, *, loosely: bool = False) -> Range:
    return printed.printed(number.value, number.loosely if loosely else number.precision)


def _exact(case: Case) -> list[Range]:
    return [_range(term) for term in case.terms]


def _difference(before: Range, after: Range) -> Range:
    return printed.difference(after, before)


def _product(part: Range, whole: Range) -> Range:
    return printed.product(part, whole, Range(0.01, 0.01))


def _change(case: Case) -> _Told:
    """From so much to so much: percent, points, or the difference itself."""
    before, after = case.terms
    percent = printed.percent_change(*_exact(case))
    if case.result is None:
        return _left(percent, case.sign)
    said = f"{'naik' if case.sign > 0 else 'turun'} {case.said}"
    middle = after.value - before.value
    if Unit.PERCENT in case.result.units:
        fits = _holds(case, printed.percent_change, case.sign)
        if fits is False and Unit.PERCENT in after.units and _holds(case, _difference, case.sign):
            return False, speech.points_not_percent(middle, *percent)
        told = (speech.change_holds, speech.change_fails)
        return fits, _told(fits, told, said, *percent)
    unit = Unit.PERCENT if case.result.points else _unit(case.result)
    places = 2 if case.result.points else decimals(middle)
    fits = _holds(case, _difference, case.sign)
    moved = (speech.moved_holds, speech.moved_fails)
    return fits, _told(fits, moved, said, middle, unit, places)


def _left(percent: Range, sign: int) -> _Told:
    """A change without a number: only its direction can be wrong."""
    if sign * percent.low < 0 and sign * percent.high < 0:
        return False, speech.change_fails("naik" if sign > 0 else "turun", *percent)
    return None, speech.change_left(*percent)


def _share(case: Case) -> _Told:
    share = printed.percent(*_exact(case))
    if case.result is None:
        return None, speech.share_left(*share)
    fits = _holds(case, printed.percent)
    told = (speech.share_holds, speech.share_fails)
    return fits, _told(fits, told, case.said, *share)


def _part(case: Case) -> _Told:
    """So many percent of so many."""
    part, unit = _product(*_exact(case)), _unit(case.terms[1])
    if case.result is None:
        return None, speech.part_left(*part, unit)
    fits = _holds(case, _product)
    told = (speech.part_holds, speech.part_fails)
    return fits, _told(fits, told, case.said, *part, unit)


def _sum(case: Case) -> _Told:
    fits = _holds(case, printed.total)
    total = sum(term.value for term in case.terms)
    unit = Unit.RUPIAH if case.terms[0].units & {Unit.RUPIAH} else Unit.COUNT
    told = (speech.sum_holds, speech.sum_fails)
    return fits, _told(fits, told, case.said, total, unit)


def _told(
    fits: bool | None,  # noqa: FBT001 - the answer itself
    told: tuple[Callable[..., str], Callable[..., str]],
    said: str,
    *worked: object,
) -> str:
    """What is told of an answer; what rounding may bridge is told beside what it comes to."""
    holds, fails = told
    if fits:
        return holds(*worked)
    failed = fails(said, *worked)
    return failed if fits is False else speech.unsettled(failed)


def _unit(number: Spoken) -> Unit:
    """One of the units the words allow, families before KPM; without any, a bare count."""
    if Unit.FAMILIES in number.units:
        return Unit.FAMILIES
    return min(number.units, key=list(Unit).index, default=Unit.COUNT)
