"""One thing is said once: a figure of one document, place and period, a line of a budget, a report.

Said twice alike it is a warning, for nothing is lost; said twice differently it is an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.intake.checking import Example
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "Satu hal ditulis satu kali."
_KEYS: Mapping[Layout, Sequence[str]] = {
    Layout.MONTHLY: ("district", "month"),
    Layout.VILLAGES: ("village", "year"),
    Layout.CONDITIONS: ("village", "on", "condition"),
    Layout.REGISTRY_CHECKS: ("village", "list", "on"),
    Layout.DIRECT_ESTIMATES: ("district", "measured", "period", "covariate"),
    Layout.SUPPORT: (
        "what", "number", "organisation", "kind", "regency", "district", "village", "on",
    ),
    Layout.SOCIAL_CASES: ("number", "district"),
    Layout.FACILITATORS: ("facilitator", "district", "village"),
    Layout.OUTCOMES: ("opd", "programme", "outcome", "year"),
    Layout.ORGANISATIONS: ("organisation", "regency"),
    Layout.PROGRAMMES: (
        "programme", "activity", "subactivity", "opd", "district", "village", "year", "fund",
    ),
}  # fmt: skip
_FIGURE = ["indicator", "area_code", "period", "series_id", "publisher", "title"]
LAYOUTS = frozenset({Layout.AGGREGATE, Layout.CLAIMS, *_KEYS})


def check(seen: Seen) -> Iterator[Problem]:
    """One problem for each row that says again what an earlier one said."""
    if seen.layout in _KEYS:
        keys = seen.rows[list(_KEYS[seen.layout])]
        cells = seen.rows.drop(columns=["sheet", "row"])
        column = str(keys.columns[0])
    else:
        known = (seen.about[["indicator", "area_code"]] != "").all(axis=1)
        keys = seen.about.loc[known & seen.about["value"].notna(), _FIGURE]
        cells = seen.about.loc[keys.index, [*_FIGURE, "value"]]
        column = "value"
    repeated = keys[keys.duplicated(keep=False)]
    if repeated.empty:
        return
    alike = cells.duplicated(keep=False)
    for _, group in repeated.groupby(list(repeated.columns), sort=False):
        first = seen.rows.loc[group.index[0], "row"]
        for index in group.index[1:]:
            same = bool(alike[index])
            what = "Baris ini sama dengan" if same else "Hal ini sudah disebut lain pada"
            yield seen.problem(
                index,
                "said-twice",
                f"{what} baris {first}; hapus salah satunya.",
                column,
                value="" if pd.isna(seen.rows.loc[index, column]) else seen.rows.loc[index, column],
                warning=same and seen.layout is not Layout.MONTHLY,
            )


_ROW = {"area": "35.22", "period": "2025", "indicator": "hdi", "value": 72.0}
_FORM = {"district": "35.22.15", "month": "2025-10", "active": 10.0}
GOOD = (
    Example(Layout.AGGREGATE, (_ROW, {**_ROW, "period": "2024"})),
    Example(Layout.CLAIMS, ({**_ROW, "title": "A"}, {**_ROW, "title": "B", "value": 73.0})),
    Example(Layout.MONTHLY, (_FORM, {**_FORM, "month": "2025-09"})),
)
BAD = (
    Example(Layout.AGGREGATE, (_ROW, _ROW)),
    Example(Layout.AGGREGATE, (_ROW, {**_ROW, "value": 73.0})),
    Example(Layout.MONTHLY, (_FORM, _FORM)),
    Example(Layout.FACILITATORS, ({"facilitator": "P1", "district": "35.22.15"},) * 2),
)
