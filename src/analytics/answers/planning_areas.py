"""Prioritas wilayah: kecamatan by two indicators that the reader picks, where both are known.

Shares and rates only: counts of places of different size are divided by what they are counted of.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Final

import pandas as pd

from analytics.answers import counted, figures, register
from analytics.answers.counted import drawn_codes
from analytics.answers.planning_named import named
from analytics.measures import planning as measure
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.indicator import Direction, Unit
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.provenance import Caveat, Provenance
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.wording import planning_areas as words

if TYPE_CHECKING:
    from collections.abc import Mapping

_FEW: Final = 3  # kecamatan below which an indicator is not offered
_RATES: Final = frozenset(
    {
        *(Unit.PERCENT, Unit.RATIO, Unit.INDEX, Unit.YEARS, Unit.KPM_PER_1000_PERSONS),
        *(Unit.PERSONS_PER_SQUARE_KM, Unit.KPM_PER_STAFF),
    }
)
# What counts of these units are divided by, and of how many that is told.
_OF: Final[Mapping[Unit, tuple[str, int]]] = {
    Unit.VILLAGES: ("village_count", 100),
    Unit.PERSONS: ("population", 1000),
    Unit.FAMILIES: ("population", 1000),
}


@dataclass(frozen=True, eq=False)
class Axis:
    """One indicator by which kecamatan can be told apart.

    Attributes:
        id: of the indicator.
        name: what is counted, in a word or three.
        label: on screen, with what it is divided by and when it holds.
        known: by code of the kecamatan, only those that are known.
        decimals: with which values are written.
        worse: +1 where higher is worse or nobody says, -1 where lower is.
        judged: whether one side is worse at all.
        provenance: of the values.
    """

    id: str
    name: str
    label: str
    known: Mapping[str, float]
    decimals: int
    worse: int
    judged: bool
    provenance: Provenance


@cached
def axes(practice: bool) -> tuple[Axis, ...]:  # noqa: FBT001 - the reader's switch, as asked
    """Every indicator of which at least three kecamatan are known, most of them first."""
    found = [*_published(), *_counted(practice)]
    found = [axis for axis in found if len(axis.known) >= _FEW]
    return tuple(sorted(found, key=lambda axis: -len(axis.known)))


def offered(practice: bool) -> dict[str, str]:  # noqa: FBT001
    """Id and label of each, with how many kecamatan are known."""
    total = len(drawn_codes(Level.DISTRICT))
    return {axis.id: words.offered(axis.label, len(axis.known), total) for axis in axes(practice)}


def opening(practice: bool) -> tuple[str, str]:  # noqa: FBT001
    """The two that share most kecamatan; ("", "") where there are no two."""
    pairs = list(combinations(axes(practice), 2))
    if not pairs:
        return "", ""
    one, other = max(pairs, key=lambda pair: len(pair[0].known.keys() & pair[1].known.keys()))
    return one.id, other.id


@cached
def areas(across: str, up: str, practice: bool) -> Answer:  # noqa: FBT001
    """In which quadrant of two indicators does each kecamatan lie?

    Returns:
        One row a kecamatan in order of code: area_code, name, value and second (missing where
        nobody published one), quadrant (`Quadrant`, or "" where a value is missing or too few are
        known). `facts`: `axes` (two `Axis`), `labels`, `both` (how many have both), `lines`
        (medians, None with too few), `unknown` (names without both), `total`.

        A Gap where there are no two such indicators, or no kecamatan has both.
    """
    every = {axis.id: axis for axis in axes(practice)}
    if across not in every or up not in every or across == up:
        return lacking()
    one, other = every[across], every[up]
    both = sorted(one.known.keys() & other.known.keys())
    if not both:
        return lacking()
    codes = drawn_codes(Level.DISTRICT)
    kinds = measure.quadrants(one.known, other.known, (one.worse, other.worse))
    names = tables.names()
    frame = pd.DataFrame(
        {
            "area_code": codes,
            "name": [names[code] for code in codes],
            "value": [one.known.get(code, float("nan")) for code in codes],
            "second": [other.known.get(code, float("nan")) for code in codes],
            "quadrant": [str(kinds.get(code, "")) for code in codes],
        }
    )
    provenance = (one.provenance | other.provenance).then(words.STEP)
    if len(both) < len(codes):
        provenance = provenance.then(words.MISSING_STEP, Caveat.INCOMPLETE_COVERAGE)
    return Result(
        frame=frame,
        indicator=named("planning_areas", words.NAMED),
        provenance=provenance,
        facts={
            "axes": (one, other),
            "both": len(both),
            "total": len(codes),
            "lines": tuple(
                measure.lines([axis.known[code] for code in both])[0] for axis in (one, other)
            )
            if kinds
            else None,
            "unknown": tuple(names[code] for code in codes if code not in set(both)),
        },
    )


def lacking() -> Gap:
    """What is asked for where kecamatan cannot be told apart, or most of them not."""
    return Gap(
        what=words.LACKING,
        ask_whom=words.ASK_WHOM,
        ask_for=words.ASK_FOR,
        area=BOJONEGORO,
        level=Level.DISTRICT,
        layout=Layout.AGGREGATE,
    )


def _published() -> list[Axis]:
    codes = drawn_codes(Level.DISTRICT)
    rows = figures.used(None, codes)
    found = []
    for name, mine in rows.groupby("indicator", observed=True):
        of = tables.indicator(str(name))
        per = _OF.get(of.unit)
        neutral = of.direction is Direction.NEUTRAL
        if of.unit not in _RATES and (per is None or neutral or str(name) == per[0]):
            continue
        used = _fullest(mine)
        values = used.set_index("area_code")["value"].astype(float)
        provenance = figures.provenance_of(used)
        if per is not None and of.unit not in _RATES:
            below = _latest(per[0])
            whole = below.set_index("area_code")["value"].astype(float).reindex(values.index)
            values = per[1] * values / whole.where(whole > 0)
            provenance |= figures.provenance_of(below)
            provenance = provenance.then(words.divided(per[0]), Caveat.OTHER_YEAR)
        found.append(
            Axis(
                id=of.id,
                name=words.name(of.label),
                label=words.label(
                    of.label, per if of.unit not in _RATES else None, used["period"].iloc[0]
                ),
                known=_known(values),
                decimals=1 if of.unit not in _RATES else of.decimals,
                worse=-1 if of.direction is Direction.HIGHER_IS_BETTER else 1,
                judged=not neutral,
                provenance=provenance,
            )
        )
    return found


def _counted(practice: bool) -> list[Axis]:  # noqa: FBT001
    """Rates of the register, if there is one: in mode latihan those of the example."""
    if not register.there(practice):
        return []
    found = []
    for name in counted.INDICATORS[Level.DISTRICT]:
        of = tables.indicator(name)
        times = counted.periods(name, Level.DISTRICT, practice)
        if of.unit not in _RATES or not times:
            continue
        rows = counted.values(name, Level.DISTRICT, practice)
        rows = rows[(rows["period"] == times[0][0]) & ~rows["hidden"].astype(bool)]
        found.append(
            Axis(
                id=name,
                name=words.name(of.label),
                label=words.label(of.label, None, times[0][0]),
                known=_known(rows.set_index("area_code")["value"]),
                decimals=of.decimals,
                worse=-1 if of.direction is Direction.HIGHER_IS_BETTER else 1,
                judged=of.direction is not Direction.NEUTRAL,
                provenance=counted.provenance_of(name, Level.DISTRICT, practice),
            )
        )
    return found


def _known(values: pd.Series[float]) -> dict[str, float]:
    return {str(code): float(value) for code, value in values.dropna().items()}


def _fullest(rows: pd.DataFrame) -> pd.DataFrame:
    """Of the series and periods the one that tells of most kecamatan, the newest of these."""
    parts = [part for _, part in rows.groupby(["series_id", "period"], observed=True)]
    return max(parts, key=lambda part: (len(part), part["period_end"].iloc[0]))


def _latest(name: str) -> pd.DataFrame:
    rows = figures.used(name, drawn_codes(Level.DISTRICT))
    return figures.latest(figures.main_series(rows, name))
