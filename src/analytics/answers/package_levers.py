"""Levers of packages: what is assumed of each stands in `packages.csv` and can be moved."""

from __future__ import annotations

from math import isnan
from typing import TYPE_CHECKING, Any

from analytics.answers.near_line import NearLine, near_line
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.allocation import QUANTITIES
from analytics.vocabulary.scenario import Lever, LeverGroup, LeverUnit, Shape
from analytics.wording import packages as words

if TYPE_CHECKING:
    from collections.abc import Iterator

SUPPLY = "supply"
_PARTLY = frozenset({"graduate_pena", "effect_pelatihan", "supply_pena"})
"""Levers whose document says something near, of which the number here is made."""
_MONTHS = 12
_UNITS = {
    "cost": LeverUnit.RUPIAH,
    "hours": LeverUnit.HOURS,
    "take_up": LeverUnit.SHARE,
    "effect": LeverUnit.SHARE,
    "graduate": LeverUnit.SHARE_A_YEAR,
    SUPPLY: LeverUnit.KPM,
}
_WIDER = 2.0  # how far a slider of cost, hours or places goes beyond what is plausible


@cached
def levers() -> tuple[Lever, ...]:
    """Every lever of every package, package after package in the order of the table."""
    found = near_line()
    spends = found.spends if isinstance(found, NearLine) else 0.0
    rows: Any = tables.packages().to_dict("records")
    return tuple(one for row in rows for one in _of(row, spends))


def _of(row: dict[str, Any], spends: float) -> Iterator[Lever]:
    for quantity in QUANTITIES:
        low, middle, high = (float(row[f"{quantity}_{end}"]) for end in ("low", "middle", "high"))
        most, why = 1.0, row["why"]
        if quantity in {"cost", "hours"}:
            most = high * _WIDER
        elif quantity == "effect":
            most, why = _believed(row, high, spends)
        yield _lever(row, quantity, (low, middle, high), most, why)
    places = float(row[SUPPLY])
    if not isnan(places):  # else nothing caps it
        yield _lever(row, SUPPLY, (places, places, places), places * _WIDER, row["why"])


def _believed(row: dict[str, Any], high: float, spends: float) -> tuple[float, str]:
    """The end of the slider of an effect: what a programme says of itself, cut, if that is more.

    What it adds a month, over what a poor family spends, is an effect on consumption only if all of
    it is spent: the most that can be read into the report.
    """
    reported = float(row["reported_high"])
    if isnan(reported) or not spends:
        return high, row["why"]
    share = reported * _MONTHS * float(row["haircut"]) / spends
    if share <= high:
        return high, row["why"]
    return round(share, 2), words.why_effect(row["why"], float(row["haircut"]), round(share, 2))


def _lever(
    row: dict[str, Any],
    quantity: str,
    ends: tuple[float, float, float],
    most: float,
    why: str,
) -> Lever:
    low, middle, high = ends
    cited, name = tuple(row[f"{quantity}_origins"].split()), f"{quantity}_{row['package_id']}"
    said = words.said_by([tables.origin(one) for one in cited])
    return Lever(
        id=name,
        label=words.lever(row["label"], quantity),
        group=LeverGroup.ALLOCATION,
        unit=_UNITS[quantity],
        shape=Shape.FIXED if low == high else Shape.TRIANGULAR,
        low=low,
        middle=middle,
        high=high,
        least=0.0,
        most=most,
        reference=words.partly(said) if name in _PARTLY else said,
        origins=cited,
        why=why,
    )
