"""What is counted adds up: the kecamatan of a kabupaten to the kabupaten, desa to their kecamatan.

Only counts are added (persons, KPM, families, rupiah, km²), only where every part has a figure,
and only figures of one series and period. Half a unit of the last decimal of each part is let
pass. In the file a difference is an error; against a figure in use from elsewhere it is a warning,
as two publishers may differ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.intake.checking import ADDITIVE, Example
from analytics.vocabulary.layout import Layout
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "Jumlah seluruh kecamatan sama dengan angka kabupaten, dan desa dengan kecamatannya."
LAYOUTS = frozenset({Layout.AGGREGATE, Layout.CLAIMS})
_KEYS = ["indicator", "series_id", "period"]


def check(seen: Seen) -> Iterator[Problem]:
    """One problem for each whole that its parts, all of them there, do not make up."""
    areas = seen.given.reference.areas
    parents = dict(zip(areas["code"], areas["parent_code"], strict=True))
    counted = areas["parent_code"].value_counts()
    units = [unit.value for unit in ADDITIVE]
    about = seen.about[seen.about["unit"].isin(units) & seen.about["value"].notna()]
    about = about.assign(parent=about["area_code"].map(parents).fillna(""))
    for (indicator, series, period, parent), parts in about[about["parent"] != ""].groupby(
        [*_KEYS, "parent"], sort=False
    ):
        if parts["area_code"].nunique() != counted.get(parent, 0) or len(parts) != len(
            parts["area_code"].unique()
        ):
            continue
        same = (about[_KEYS] == [indicator, series, period]).all(axis=1)
        own = about[same & (about["area_code"] == parent)]
        known, outside = (own["value"], False) if len(own) else (_used(seen, parts), True)
        slack = parts["rounding"].sum() + (own["rounding"].max() if len(own) else 0)
        for value in known:
            if abs(parts["value"].sum() - value) > slack + 1e-6:
                yield seen.problem(
                    own.index[0] if len(own) else parts.index[0],
                    "parts-do-not-add-up",
                    f"{seen.label(str(indicator))} {period}: {len(parts)} bagian berjumlah "
                    f"{number(parts['value'].sum())}, tetapi {seen.name(str(parent))} "
                    f"{number(value)}; cari bagian yang salah, atau betulkan jumlahnya.",
                    "value",
                    value=number(value),
                    warning=outside,
                )


def _used(seen: Seen, parts: pd.DataFrame) -> pd.Series:
    """Figures in use for the whole, of the same series and year."""
    first = parts.iloc[0]
    used = seen.published
    found: pd.Series = used.loc[
        (used["indicator"] == first["indicator"])
        & (used["series_id"] == first["series_id"])
        & (used["area_code"] == first["parent"])
        & (used["year"] == first["year"]),
        "value",
    ]
    return found


def _kpm(whole: float) -> tuple[dict[str, object], ...]:
    codes = [f"35.22.{number:02d}" for number in range(1, 29)]
    row = {"indicator": "kpm_pkh", "period": "2025", "unit": "KPM"}
    parts = tuple({**row, "area": code, "value": 100.0} for code in codes)
    return (*parts, {**row, "area": "35.22", "value": whole})


_USED = {
    "indicator": "kpm_pkh",
    "area_code": "35.22",
    "series_id": "pkh_register",
    "period_end": pd.Timestamp("2025-12-31"),
    "rank": "preferred",
}
GOOD = (
    Example(Layout.AGGREGATE, _kpm(2800.0), published=()),
    Example(Layout.AGGREGATE, _kpm(2800.0)[1:], published=()),  # a kecamatan is missing
    Example(Layout.AGGREGATE, _kpm(0.0)[:-1], published=({**_USED, "value": 2800.0},)),
)
BAD = (
    Example(Layout.AGGREGATE, _kpm(2801.0), published=()),
    Example(Layout.AGGREGATE, _kpm(0.0)[:-1], published=({**_USED, "value": 2900.0},)),
)
