"""Graduates of a period and the families they came from, by kecamatan, from the deepest data."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from analytics.answers import areas, figures, monthly, register
from analytics.store import tables, warehouse
from analytics.vocabulary.area import Level
from analytics.vocabulary.comparison import Base
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.period import Period
from analytics.wording import comparison as words

if TYPE_CHECKING:
    from analytics.vocabulary.indicator import Indicator
    from analytics.vocabulary.provenance import Provenance

PACE = "graduation_pace"
FEWEST_FAMILIES = 30
_FORM = "monthly"


class Paces(NamedTuple):
    """One row a kecamatan in order of code: `graduated` and `families`, both missing or neither.

    `base` says which families; `period` is a key.
    """

    rows: pd.DataFrame
    base: Base
    period: str
    depth: Depth
    provenance: Provenance

    @property
    def enough(self) -> pd.Series[bool]:
        """Of which kecamatan a rate means anything: told, and of `FEWEST_FAMILIES` at least."""
        return (self.rows["families"] >= FEWEST_FAMILIES).fillna(value=False).astype(bool)

    @property
    def indicator(self) -> Indicator:
        """The rate by the families it is a part of."""
        return replace(tables.indicator(PACE), label=words.pace(self.base))

    @property
    def divided(self) -> Provenance:
        """Where the rates come from, and what was divided by what."""
        return self.provenance.then(words.divided(self.base))


def paces(practice: bool) -> Paces | None:  # noqa: FBT001 - the reader's switch, as everywhere
    """Of the register where it tells of graduates, else of the monthly form; None of neither."""
    found = _of_register(practice) if register.there(practice) else None
    return found or _of_form()


def _of_register(practice: bool) -> Paces | None:  # noqa: FBT001
    flows = register.cube("flows", practice)
    if flows.empty:
        return None
    period = figures.newest_period(flows["period"].unique())
    flows = flows[(flows["period"] == period) & (flows["level"] == Level.DISTRICT)]
    flows = flows.set_index("area_code").reindex(list(areas.districts()))
    graduated = flows["graduated"].astype("Float64")
    told = graduated.notna()
    if not told.any():
        return None
    for base, families in _bases(flows, period, practice):
        # One base for all: a part of some and a part of others do not compare.
        if (families[told].notna() & (families >= graduated)[told]).all():
            rows = _rows(graduated, families)
            cubes = ("flows", "stock") if base is Base.POTENTIAL else ("flows",)
            return Paces(rows, base, period, Depth.FAMILIES, _from(cubes, practice))
    return None


def _bases(flows: pd.DataFrame, period: str, practice: bool) -> list[tuple[Base, pd.Series[float]]]:  # noqa: FBT001
    """The families that may stand below the line, the best first."""
    stock = register.cube("stock", practice)
    before = Period.parse(period).start - timedelta(days=1)
    stock = stock[(stock["period"] == before.isoformat()) & (stock["level"] == Level.DISTRICT)]
    stock = stock.set_index("area_code").reindex(flows.index)
    potential = stock["potential"].astype("Float64")
    # Families of whom nobody says whether they are potential may be among the graduates.
    potential = potential.where(stock["unknown"].astype("Float64") == 0)
    listed = flows["closing"].astype("Float64") + flows["graduated"].astype("Float64")
    return [
        (Base.POTENTIAL, potential),
        (Base.OPENING, flows["opening"].astype("Float64")),
        (Base.LISTED, listed),
    ]


def _from(cubes: tuple[str, ...], practice: bool) -> Provenance:  # noqa: FBT001
    first, *others = (register.provenance(name, practice) for name in cubes)
    for other in others:
        first |= other
    return first


def _of_form() -> Paces | None:
    """Graduates over the months of the newest year that most kecamatan reported without a gap."""
    rows = warehouse.frame(_FORM)
    if rows is None or "graduated_able" not in rows:
        return None
    rows = rows[rows["graduated_able"].notna()]
    if rows.empty:
        return None
    year = max(month[:4] for month in rows["month"])
    given = rows.pivot_table(
        index="district_code", columns="month", values="graduated_able", aggfunc="last"
    ).reindex(list(areas.districts()))
    months = _months([month for month in given.columns if month.startswith(year)], given)
    graduated = given.reindex(columns=months).sum(axis=1, skipna=False).astype("Float64")
    families = _opening(rows, months[0]).reindex(graduated.index)
    families = families.where(families >= graduated)
    if not (graduated.notna() & families.notna()).any():
        return None
    period = Period(Period.parse(months[0]).start, Period.parse(months[-1]).end).key
    return Paces(
        _rows(graduated, families), Base.REPORTED, period, Depth.DISTRICTS, monthly.provenance()
    )


def _months(told: list[str], given: pd.DataFrame) -> list[str]:
    """From the first month anybody reported to the last that half of all reported in full.

    Who reports first does not turn all others into missing ones.
    """
    first, last = min(told), max(told)
    every = [f"{first[:4]}-{month:02}" for month in range(int(first[5:]), int(last[5:]) + 1)]
    whole = given.reindex(columns=every).notna().cumprod(axis=1).sum()
    enough = [month for month in every if 2 * whole[month] >= len(given)]
    return every[: every.index(enough[-1]) + 1] if enough else every


def _opening(rows: pd.DataFrame, month: str) -> pd.Series[float]:
    """Families at the start of the first month, as that month's form says."""
    first = rows[rows["month"] == month].drop_duplicates("district_code", keep="last")
    return first.set_index("district_code")["opening"].astype("Float64")


def _rows(graduated: pd.Series[float], families: pd.Series[float]) -> pd.DataFrame:
    """One row a kecamatan; where one number is missing both are."""
    both = pd.DataFrame({"graduated": graduated, "families": families}).astype("Float64")
    both = both.where(both.notna().all(axis=1) & (both["families"] > 0))
    return both.rename_axis("area_code").reset_index()
