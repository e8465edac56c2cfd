"""Figures of different series are never joined, so each says which series it belongs to.

Mostly that is plain: the indicator has one series, or its publisher owns one (population of BPS,
of Dukcapil). Where it is not, the column Seri says it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.intake import subjects
from analytics.intake.checking import Example
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "Bila satu indikator punya beberapa seri, serinya disebut."
LAYOUTS = frozenset({Layout.AGGREGATE, Layout.CLAIMS})


def check(seen: Seen) -> Iterator[Problem]:
    """One error for each indicator and series named, at the first row that has both."""
    open_rows = seen.about[(seen.about["indicator"] != "") & (seen.about["series_id"] == "")]
    named = subjects.text(seen.rows, "series").loc[open_rows.index]
    for (indicator, series), group in open_rows.groupby(["indicator", named], sort=False):
        known = seen.published[seen.published["indicator"] == indicator]["series_id"]
        options = ", ".join(sorted(set(known)))
        what = f"Seri “{series}” tidak dikenal" if series else "Serinya tidak jelas"
        yield seen.problem(
            group.index[0],
            "series-unknown",
            f"{what} untuk “{seen.label(str(indicator))}”; isi kolom Seri: {options}.",
            "series",
            value=series,
        )


_ROW = {"area": "35.22", "period": "2025", "value": 9400.0, "unit": "jiwa"}
GOOD = (
    Example(Layout.AGGREGATE, ({**_ROW, "indicator": "poor_people"},)),
    Example(
        Layout.AGGREGATE,
        ({**_ROW, "indicator": "population"},),
        given={"publisher": "BPS Kabupaten Bojonegoro"},
    ),
    Example(
        Layout.AGGREGATE,
        ({**_ROW, "indicator": "extreme_poor_people", "series": "extreme_bps_2_15_ppp"},),
    ),
)
BAD = (
    Example(Layout.AGGREGATE, ({**_ROW, "indicator": "extreme_poor_people"},)),
    Example(Layout.AGGREGATE, ({**_ROW, "indicator": "population", "series": "karangan"},)),
)
