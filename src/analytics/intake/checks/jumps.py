"""A figure that leaps against the period before is looked at again; it may well be true.

A count by more than a quarter, a share by more than three points. The period before is the last
year of the same series, in the file or in use; of a register or a form, what is in use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.intake import families
from analytics.intake.checking import Example
from analytics.intake.layouts.register import members
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.layout import Layout
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "Angka tidak melompat dibanding periode sebelumnya (lebih dari seperempat, atau 3 poin)."
LAYOUTS = frozenset({Layout.AGGREGATE, Layout.CLAIMS, Layout.REGISTER, Layout.MONTHLY})
_QUARTER = 0.25
_POINTS = 3.0
_FEW = 20  # below this a quarter is a handful
_KEYS = ["indicator", "area_code", "series_id"]


def check(seen: Seen) -> Iterator[Problem]:
    """One warning for each figure that leaps."""
    if seen.layout in {Layout.AGGREGATE, Layout.CLAIMS}:
        yield from _figures(seen)
    elif seen.layout is Layout.REGISTER:
        yield from _register(seen)
    else:
        yield from _form(seen)


def _figures(seen: Seen) -> Iterator[Problem]:
    own = seen.about[(seen.about["indicator"] != "") & seen.about["value"].notna()]
    columns = [*_KEYS, "year", "value", "unit"]
    parts = [part.reindex(columns=columns) for part in (own, seen.published) if len(part)]
    if own.empty:
        return
    every = pd.concat(parts).drop_duplicates([*_KEYS, "year"])
    before = every.assign(year=every["year"] + 1).set_index([*_KEYS, "year"])["value"]
    matched = own.join(before.rename("before"), on=[*_KEYS, "year"])
    for index, row in matched[matched["before"].notna()].iterrows():
        if _leaps(row["value"], row["before"], share=row["unit"] == Unit.PERCENT.value):
            what = f"{seen.label(row['indicator'])}, {seen.name(row['area_code'])}"
            yield _told(seen, index, what, (row["before"], row["value"]), "value")


def _register(seen: Seen) -> Iterator[Problem]:
    """KPM of each kecamatan against the register in use."""
    stored = seen.stored("kpm")
    if stored is None or seen.rows.empty:
        return
    _, district = families.located(seen.rows[members(seen.rows)], seen.given)
    now, before = district.value_counts(), stored["district_code"].value_counts()
    for code in before.index.union(now.index):
        if code and _leaps(now.get(code, 0), before.get(code, 0), share=False):
            what = f"KPM {seen.name(code)}"
            yield _told(seen, None, what, (before.get(code, 0), now.get(code, 0)), "district")


def _form(seen: Seen) -> Iterator[Problem]:
    """KPM of each kecamatan against the last month in use before."""
    stored = seen.stored("monthly")
    if stored is None:
        return
    month = seen.rows["month"].where(seen.rows["month"] != "", seen.given.period)
    told = seen.rows["active"].notna()
    for (index, row), key in zip(seen.rows[told].iterrows(), month[told], strict=True):
        earlier = stored[
            (stored["district_code"] == row["district"]) & (stored["month"] < key)
        ].sort_values("month")
        if len(earlier) and _leaps(row["active"], float(earlier["active"].iloc[-1]), share=False):
            what = f"KPM {seen.name(row['district'])}"
            before = float(earlier["active"].iloc[-1])
            yield _told(seen, index, what, (before, row["active"]), "active")


def _leaps(now: float, before: float, *, share: bool) -> bool:
    if share:
        return bool(abs(now - before) > _POINTS)
    return bool(max(now, before) >= _FEW and abs(now - before) > _QUARTER * abs(before))


def _told(seen: Seen, index: object, what: str, moved: tuple[float, float], column: str) -> Problem:
    before, now = moved
    decimals = 0 if float(now).is_integer() and float(before).is_integer() else 2
    sentence = (
        f"{what}: dari {number(before, decimals)} menjadi {number(now, decimals)}; "
        "biarkan bila memang demikian."
    )
    return seen.problem(index, "jump", sentence, column, value=number(now, decimals), warning=True)


_ROW = {"area": "35.22", "indicator": "kpm_pkh", "unit": "KPM", "period": "2031"}
_BEFORE = {**_ROW, "period": "2030", "value": 55028.0}
_RATE = {"area": "35.22", "indicator": "poverty_rate", "unit": "persen"}
_STORED = {"kpm": tuple({"family_id": str(n), "district_code": "35.22.15"} for n in range(40))}
_HOMES = tuple({"family_card": str(n), "district": "35.22.15"} for n in range(40))
GOOD = (
    Example(Layout.AGGREGATE, ({**_ROW, "value": 50000.0}, _BEFORE)),
    Example(Layout.REGISTER, _HOMES, stored=_STORED),
)
BAD = (
    Example(Layout.AGGREGATE, ({**_ROW, "value": 5502.0}, _BEFORE)),
    Example(
        Layout.AGGREGATE,
        ({**_RATE, "period": "2031", "value": 15.0}, {**_RATE, "period": "2030", "value": 11.0}),
    ),
    Example(Layout.REGISTER, _HOMES[:20], stored=_STORED),
    Example(
        Layout.MONTHLY,
        ({"district": "35.22.15", "month": "2025-10", "active": 100.0},),
        stored={"monthly": ({"district_code": "35.22.15", "month": "2025-09", "active": 200},)},
    ),
)
