"""Poor people / share of the poor is the population the publisher reckoned with.

It moves by about one percent a year: more means that one of the two is wrong. It is held against
what the same series implies for the year nearest, at most three years off. Poor people of BPS are
never divided by, nor held against, a population of Dukcapil: it is some eight percent larger.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.intake.checking import Example
from analytics.vocabulary.layout import Layout
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "Jumlah ÷ persen menyiratkan penduduk yang berubah paling banyak 1 % setahun."
LAYOUTS = frozenset({Layout.AGGREGATE, Layout.CLAIMS})
PAIRS = {"poor_people": "poverty_rate", "extreme_poor_people": "extreme_poverty_rate"}
_A_YEAR = 0.01
_FARTHEST = 3
_KEYS = ["area_code", "series_id", "year"]


def check(seen: Seen) -> Iterator[Problem]:
    """One problem for each pair that implies another population than the year nearest."""
    own = seen.about.assign(row=seen.rows.index)
    own = own[(own["indicator"] != "") & own["value"].notna()]
    outside = seen.published.assign(row=None)
    outside["rounding"] = outside.get("precision", 0.0) / 2
    columns = [*_KEYS, "indicator", "value", "rounding", "row"]
    figures = [part.reindex(columns=columns) for part in (own, outside) if len(part)]
    if own.empty or not figures:
        return
    # What the file says stands before what is in use.
    every = pd.concat([part.astype({"row": "object"}) for part in figures], ignore_index=True)
    every = every.drop_duplicates([*_KEYS, "indicator"])
    for count, share in PAIRS.items():
        yield from _compared(seen, _pairs(every, count, share))


def _pairs(figures: pd.DataFrame, count: str, share: str) -> pd.DataFrame:
    """Implied population by place, series and year, with how far rounding may move it."""
    left = figures[figures["indicator"] == count]
    right = figures[(figures["indicator"] == share) & (figures["value"] > 0)]
    pairs = left.merge(right, on=_KEYS, suffixes=("_count", "_share"))
    pairs["implied"] = pairs["value_count"] / pairs["value_share"] * 100
    rounding = pairs["rounding_count"] / pairs["value_count"]
    pairs["slack"] = rounding + pairs["rounding_share"] / pairs["value_share"]
    return pairs


def _compared(seen: Seen, pairs: pd.DataFrame) -> Iterator[Problem]:
    named = pairs[["row_count", "row_share"]].notna()
    for _, pair in pairs[named.any(axis=1)].iterrows():
        same = (pairs[["area_code", "series_id"]] == pair[["area_code", "series_id"]]).all(axis=1)
        others = pairs[same & (pairs["year"] != pair["year"])]
        gaps = (others["year"] - pair["year"]).abs()
        if gaps.empty or gaps.min() > _FARTHEST:
            continue
        # Between two years as near, the earlier one: it is the one already known.
        other = others.loc[gaps.idxmin()]
        moved = abs(pair["implied"] / other["implied"] - 1)
        if moved > _A_YEAR * gaps.min() + pair["slack"] + other["slack"]:
            row = pair["row_count"] if pd.notna(pair["row_count"]) else pair["row_share"]
            yield seen.problem(
                row,
                "implied-population",
                f"{seen.name(pair['area_code'])} {int(pair['year'])}: jumlah dan persen "
                f"menyiratkan {number(pair['implied'])} jiwa, padahal {int(other['year'])} "
                f"{number(other['implied'])}; periksa keduanya, tahunnya, dan satuannya.",
                "value",
                value=number(seen.rows.loc[row, "value"], 2),
                warning=bool(pd.isna(pair["row_count"]) or pd.isna(pair["row_share"])),
            )


def _year(year: str, people: float, share: float) -> tuple[dict[str, object], ...]:
    row = {"area": "35.22", "period": year}
    return (
        {**row, "indicator": "poor_people", "value": people, "unit": "jiwa"},
        {**row, "indicator": "poverty_rate", "value": share, "unit": "persen"},
    )


_2024 = _year("2024", 147330.0, 11.69)
GOOD = (
    Example(Layout.AGGREGATE, (*_year("2025", 144900.0, 11.49), *_2024)),
    Example(Layout.AGGREGATE, _year("2025", 144900.0, 11.49)),  # against what is published
    Example(Layout.AGGREGATE, _year("2025", 144900.0, 11.49)[:1]),
)
BAD = (
    Example(Layout.AGGREGATE, (*_year("2025", 144900.0, 10.49), *_2024)),
    Example(Layout.AGGREGATE, _year("2026", 144900.0, 10.0)),
)
