"""What is known of every village over time, by where it comes from: profiles, claims, a register.

Nothing here judges. Indeks Desa Membangun (until 2024) and Indeks Desa (from 2025) are two
outcomes and never one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

import pandas as pd

from analytics.answers import figures, register
from analytics.store import tables, versions, warehouse
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.provenance import Origin, Provenance
from analytics.vocabulary.standing import Standing
from analytics.wording import village_panel as words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_TABLE = "villages"
_LIST = "kpm_pkh"  # changes of its rules touch every count of KPM
_LAST_IDM, _FIRST_INDEX = 2024, 2025
# Counts are compared in percent of what they were: a large village falls by more families.
_COUNTED: Final = frozenset({Unit.KPM, Unit.FAMILIES, Unit.HOUSEHOLDS, Unit.PERSONS})
_RATES_OF_LISTS: Final = frozenset({Unit.KPM, Unit.KPM_PER_1000_PERSONS})


@dataclass(frozen=True, slots=True)
class Known:
    """One thing that is known of villages over time.

    Attributes:
        indicator: what it is.
        rows: village_code, period (key), value; one row each of what is known.
        provenance: where it comes from.
        guarded: id of the indicator whose changes of rule break it; empty for none.
        series: the series of that indicator; None where nobody says.
        hidden: how many counts of villages are too small to be told.
    """

    indicator: Indicator
    rows: pd.DataFrame
    provenance: Provenance
    guarded: str = ""
    series: str | None = None
    hidden: int = 0

    @property
    def in_percent(self) -> bool:
        """True for counts, which are compared by how many percent they move."""
        return self.indicator.unit in _COUNTED


@cached
def known(regency: str) -> Mapping[str, Known]:
    """By id, everything with a figure of any village of a regency."""
    found = {**_profiles(), **_claims(), **_register(regency)}
    within = {
        name: replace(one, rows=one.rows[one.rows["village_code"].str.startswith(f"{regency}.")])
        for name, one in found.items()
    }
    return {name: one for name, one in within.items() if len(one.rows)}


def _profiles() -> dict[str, Known]:
    """Outcomes of imported profiles of villages, one year each."""
    rows = warehouse.frame(_TABLE)
    if rows is None or rows.empty:
        return {}
    year = rows["year"].astype("Int64")
    values: dict[str, tuple[Callable[..., Indicator], pd.Series[float], str]] = {
        "profil-kpm": (
            _share,
            (100 * _number(rows, "kpm") / _number(rows, "families")).where(rows["families"] > 0),
            _LIST,
        ),
        "profil-idm": (
            partial(_index, "profile_idm", words.IDM, words.IDM_MEANS),
            _number(rows, "idm_score").where(year <= _LAST_IDM),
            "",
        ),
        "profil-indeks-desa": (
            partial(_index, "profile_village_index", words.INDEX, words.INDEX_MEANS),
            _number(rows, "village_index").where(year >= _FIRST_INDEX),
            "",
        ),
    }
    provenance = _imported()
    return {
        name: Known(
            make(), _long(rows["village_code"], year.astype(str), value), provenance, guarded
        )
        for name, (make, value, guarded) in values.items()
    }


def _number(rows: pd.DataFrame, column: str) -> pd.Series[float]:
    return rows[column].astype("float64")


def _share() -> Indicator:
    return Indicator(
        id="profile_kpm_share",
        label=words.KPM_SHARE,
        unit=Unit.PERCENT,
        direction=Direction.NEUTRAL,
        decimals=1,
        definition=words.KPM_SHARE_MEANS,
        owner=words.OWNERS,
        smallest_level=Level.VILLAGE,
    )


def _index(name: str, label: str, means: str) -> Indicator:
    return Indicator(
        id=name,
        label=label,
        unit=Unit.INDEX,
        direction=Direction.HIGHER_IS_BETTER,
        decimals=4,
        definition=means,
        owner=words.INDEX_OWNER,
        smallest_level=Level.VILLAGE,
    )


def _imported() -> Provenance:
    """The files of profiles in use, each as whoever brought it in said."""
    origins = []
    for version in versions.history():
        if version.facts.get("layout") == Layout.VILLAGES.value:
            said = version.facts.get("details", {})
            keeper = said.get("publisher") or words.OWNERS
            title = said.get("title") or str(version.facts.get("file", Layout.VILLAGES.label))
            day = said.get("published") or version.created[:10]
            origins.append(
                Origin(f"{_TABLE}.{version.name}", keeper, keeper, title, said.get("url", ""), day)
            )
    if not origins:
        version = versions.read(versions.current())
        title = Layout.VILLAGES.label
        origins = [Origin(_TABLE, words.OWNERS, words.OWNERS, title, "", version.created[:10])]
    return Provenance(origins=tuple(origins), standing=Standing.OFFICIAL)


def _claims() -> dict[str, Known]:
    """Outcomes that documents state village by village; each series of an indicator is one."""
    rows = figures.used(None)
    village = rows["area_code"].str.count(r"\.") == 3
    rows = rows[village & (rows["standing"] != Standing.EXAMPLE)]
    found = {}
    for (name, series), own in rows.groupby(["indicator", "series_id"], sort=False):
        of = tables.indicator(str(name))
        if of.unit is Unit.FLAG or not _tells_of_people(of):
            continue
        found[f"{name}.{series}"] = Known(
            of,
            _long(own["area_code"], own["period"], own["value"]),
            figures.provenance_of(own),
            of.id,
            str(series),
        )
    return found


def _tells_of_people(of: Indicator) -> bool:
    """The size of a village is no outcome of anybody's work."""
    return of.direction is not Direction.NEUTRAL or of.unit in _RATES_OF_LISTS


def _register(regency: str) -> dict[str, Known]:
    """Active KPM of each village by the lists that were imported; small counts stay hidden."""
    if regency != BOJONEGORO or not register.imported():
        return {}
    rows = register.cube("stock", practice=False)
    rows = rows[rows["level"] == Level.VILLAGE]
    return {
        "kpm_active": Known(
            tables.indicator("kpm_active"),
            _long(rows["area_code"], rows["period"], rows["active"].astype("Float64")),
            register.provenance("stock", practice=False),
            _LIST,
            hidden=int(rows["hidden"].sum()),
        )
    }


def _long(codes: pd.Series[str], periods: pd.Series[str], values: pd.Series[float]) -> pd.DataFrame:
    frame = pd.DataFrame(
        {
            "village_code": codes.to_numpy(dtype=object),
            "period": periods.to_numpy(dtype=object),
            "value": values.to_numpy(dtype=float, na_value=float("nan")),
        }
    )
    return frame.dropna(subset="value").reset_index(drop=True)
