"""The figures something can be decided on: what each says now, and what was told with a promise.

They are those of the office, whatever basis a reader follows, and never an example.
"""

from __future__ import annotations

from typing import Any

from analytics.answers import figures
from analytics.store import tables
from analytics.store.versioned import cached, following
from analytics.vocabulary.area import BOJONEGORO, Level, level_of
from analytics.vocabulary.claim import MAIN
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.meeting import Taken
from analytics.vocabulary.result import records as rows_of
from analytics.vocabulary.standing import Standing
from analytics.wording import meetings as wording
from analytics.wording.periods import when
from analytics.wording.quantities import stated

_FINER = (Level.DISTRICT, Level.VILLAGE)


@cached
def now(indicator: str, area_code: str) -> Taken | None:
    """The newest figure in use of an indicator and area; None without one. Never an example."""
    return _in_use(area_code).get(indicator)


def offered(area_code: str) -> dict[str, str]:
    """What can be decided on in an area: ids of indicators, and what each says now."""
    found = _in_use(area_code)
    labels = {name: tables.indicator(name).label for name in found}
    return {
        name: wording.figure_of(labels[name], found[name])
        for name in sorted(found, key=lambda name: labels[name].casefold())
    }


@cached
def places() -> dict[str, str]:
    """Where a meeting can decide something for: code and label, no two labels alike.

    Bojonegoro first, then its kecamatan and desa, then whole kabupaten, provinces, the country.
    Villages elsewhere are decided for on the page of assisted villages, which lists its own.
    """
    rows = tables.areas()
    own = tables.areas_within(BOJONEGORO)
    ordered = [own.loc[own["level"] == level, "code"] for level in _FINER]
    wide = rows.loc[~rows["level"].isin(_FINER), "code"]
    codes = dict.fromkeys([BOJONEGORO, *(code for part in ordered for code in part), *wide])
    return {code: place(code) for code in codes}


def place(code: str) -> str:
    """One place as the register calls it, of any kabupaten; a code nobody knows as it stands."""
    names = tables.names()
    if code not in names:
        return code
    match level_of(code):
        case Level.VILLAGE:
            return f"{names[code]} · {place(code.rpartition('.')[0])}"
        case Level.DISTRICT if not code.startswith(f"{BOJONEGORO}."):
            return f"Kec. {names[code]}, {names[code.rpartition('.')[0]]}"
        case Level.DISTRICT:
            return f"Kec. {names[code]}"
        case _:
            return str(names[code])


def claimed(claim_id: str) -> Taken | None:
    """The figure that was told with a promise."""
    claims = tables.claims()
    found = claims[claims["claim_id"] == claim_id]
    if found.empty:
        return None
    first = found.iloc[0]
    same = figures.by_source(first["indicator"], [first["area_code"]])
    return _taken(rows_of(same[same["claim_id"] == claim_id])[0])


@cached
def _in_use(area_code: str) -> dict[str, Taken]:
    with following(MAIN):
        rows = figures.used(None, [area_code])
    rows = rows[rows["standing"] != Standing.EXAMPLE]
    found = {}
    for name, own in rows[rows["unit"] != Unit.FLAG].groupby("indicator", sort=False):
        of_main = figures.main_series(own, str(name))
        newest = of_main.sort_values("period_end", kind="stable").tail(1)
        for row in rows_of(newest):
            found[str(name)] = _taken(row)
    return found


def _taken(row: dict[str, Any]) -> Taken:
    of = tables.indicator(row["indicator"])
    return Taken(
        indicator=row["indicator"],
        area_code=row["area_code"],
        period=row["period"],
        value=float(row["value"]),
        text=stated(row["value"], row["precision"], of),
        held=when(row),
        standing=Standing(row["standing"]),
        origin_id=row["origin_id"],
    )
