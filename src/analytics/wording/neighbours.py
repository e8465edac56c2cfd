"""What numbers that stand side by side lend each other: a unit, a scale, the ends of a range."""

from __future__ import annotations

import re
from dataclasses import replace

from analytics.vocabulary.indicator import Unit
from analytics.wording.spoken import Spoken, Written
from analytics.wording.units import MONEY

RANGE = re.compile(
    r"\s*(?P<dash>–|—|-)\s*|\s+(?:sampai(?: dengan)?|hingga|s\.?d\.?)\s+", re.IGNORECASE
)
_SHARED = re.compile(r"\s*(?:menjadi|ke|hingga|sampai)\s*(?:sekitar\s+)?", re.IGNORECASE)
_BESIDE = re.compile(r"\s*(?:dari|di antara)\s*(?:total|seluruh|sekitar)?\s*", re.IGNORECASE)
_FAR = 20  # two numbers that share a scale are seldom further apart: `dari 400 menjadi 1,2 ribu`
_THOUSAND = 1000


def beside(this: Written, following: Written, text: str) -> list[Written]:
    """The following number and this one, which may lend it its unit or be one range with it."""
    one, other = this.spoken, following.spoken
    between = text[one.end : other.start]
    if one.year or other.year:
        return [following, this]
    if not between.strip() and between and not one.units and not one.points:
        # `1 juta 200 ribu`, `dua setengah persen`: one number in two, or two
        return [_unsure(following), _unsure(this)]
    joins = RANGE.fullmatch(between)
    if joins and one.units == MONEY and not other.units and not other.points:
        other = replace(other, units=MONEY)
        following = replace(following, spoken=other)
    if joins or _SHARED.fullmatch(between):
        lent = _lent(this, following)
        if joins and lent.units == other.units and lent.points == other.points:
            rising = lent.value < other.value
            if rising or joins["dash"]:
                return [_range(lent, following)] if rising else [_unsure(following), _unsure(this)]
        return [following, replace(this, spoken=lent)]
    alone = not one.units and not one.points
    if _BESIDE.fullmatch(between) and alone and Unit.PERCENT not in other.units:
        return [following, replace(this, spoken=replace(one, units=other.units))]
    return [following, this]


def _lent(this: Written, following: Written) -> Spoken:
    """A number with the scale and the unit of the next, where it has none of its own."""
    one, other = this.spoken, following.spoken
    if one.points or (one.units and one.units != MONEY):
        return one
    bare_money = one.units == MONEY and this.scale is None
    if one.units == MONEY and other.units != MONEY and (other.units or other.points):
        return one
    if one.units == MONEY and not bare_money:
        return one
    factor = (following.scale or 1.0) if this.scale is None else 1.0
    if bare_money and one.value >= _THOUSAND:
        factor = 1.0
    value = one.value * factor
    far = factor > 1 and value > 0 and not 1 / _FAR <= other.value / value <= _FAR
    return replace(
        one,
        value=value,
        precision=one.precision * factor,
        units=one.units or other.units,
        points=other.points,
        sure=one.sure and not far,
    )


def _range(low: Spoken, following: Written) -> Written:
    high = following.spoken
    spoken = replace(
        high,
        start=low.start,
        value=(low.value + high.value) / 2,
        precision=high.value - low.value + max(low.precision, high.precision),
        sure=False,  # what lies between two ends is worked out of neither
    )
    return Written(spoken, following.scale, whole=False)


def _unsure(number: Written) -> Written:
    return replace(number, spoken=replace(number.spoken, units=frozenset(), sure=False))
