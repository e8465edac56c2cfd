"""The draws of a scenario as tables: by quarter, by year, and until the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analytics.answers.scenario_start import REST
from analytics.measures import fans
from analytics.store import tables
from analytics.vocabulary.quarters import year_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from analytics.answers.scenario_runs import Run

    Floats = NDArray[np.float64]

STOCK, POOL, GRADUATED, SHARE = "stock", "pool", "graduated", "graduated_share"
COMPARED = (GRADUATED, STOCK, "natural", "excluded", "entered", "returned", SHARE)
"""What scenarios are compared in: KPM, and graduates in percent of the KPM a year."""
_PERCENT = 100
_QUARTERS = 4


def by_quarter(drawn: Run, whole: str) -> pd.DataFrame:
    """Every quantity of the whole by quarter, then stock and graduates of each kecamatan.

    Returns:
        what, quarter, area_code, name, mean, p05, p25, p50, p75, p95, in KPM.
    """
    parts = []
    for what, numbers in drawn.whole.items():
        keys = drawn.quarters[-numbers.shape[1] :]
        parts.append(fans.spread(numbers.T).assign(what=what, quarter=keys, area_code=whole))
    if drawn.ended.shape[1] > 1:
        areas = drawn.areas[drawn.areas["code"] != REST]
        keys = np.asarray(drawn.quarters)[areas["quarter"].to_numpy()]
        parts.append(areas.drop(columns="code").assign(quarter=keys, area_code=areas["code"]))
    rows = pd.concat(parts, ignore_index=True)
    rows["name"] = rows["area_code"].map(tables.names())
    return rows[["what", "quarter", "area_code", "name", "mean", *fans.SHARES]]


def by_year(drawn: Run) -> pd.DataFrame:
    """Stocks at the end of each year, flows summed over it, graduates as percent of KPM too.

    Returns:
        what, year, quarters (how many of it lie within the scenario), mean and quantiles;
        `graduated_share` is percent a year of the KPM at the start, all else KPM.
    """
    parts = []
    for year, places in _years(drawn).items():
        last = places[-1] + 1
        numbers = {
            what: each[:, last] if what in {STOCK, POOL} else each[:, places].sum(axis=1)
            for what, each in drawn.whole.items()
        }
        a_year = numbers[GRADUATED] * _QUARTERS / len(places)
        numbers[SHARE] = _share(a_year, drawn.whole[STOCK][:, places[0]])
        held = {"year": year, "quarters": len(places)}
        parts += [fans.spread(each).assign(what=what, **held) for what, each in numbers.items()]
    rows = pd.concat(parts, ignore_index=True)
    return rows[["what", "year", "quarters", "mean", *fans.SHARES]]


def until_end(drawn: Run) -> pd.DataFrame:
    """The same over all years: what, mean and quantiles of `ends`."""
    names = [*drawn.whole, SHARE]
    rows = [fans.spread(ends(drawn, what)).assign(what=what) for what in names]
    return pd.concat(rows, ignore_index=True)[["what", "mean", *fans.SHARES]]


def beside(names: Sequence[str], drawn: Sequence[Run]) -> pd.DataFrame:
    """What each scenario comes to, and how far it lies from the first one, draw by draw.

    Returns:
        place (0 the first), scenario (its name), what, unit (kpm, points), mean, p05, p50, p95,
        difference (median), difference_low, difference_high and more, as of
        `answers.scenarios.compared`.
    """
    rows = []
    for place, (name, of) in enumerate(zip(names, drawn, strict=True)):
        for what in COMPARED:
            mine, base = ends(of, what), ends(drawn[0], what)
            told, apart = fans.spread(mine).iloc[0], fans.spread(mine - base).iloc[0]
            rows.append(
                {
                    "place": place,
                    "scenario": name,
                    "what": what,
                    "unit": "points" if what == SHARE else "kpm",
                    "mean": told["mean"],
                    "p05": told["p05"],
                    "p50": told["p50"],
                    "p95": told["p95"],
                    "difference": apart["p50"],
                    "difference_low": apart["p05"],
                    "difference_high": apart["p95"],
                    "more": float((mine > base).mean()),
                }
            )
    return pd.DataFrame(rows)


def ends(drawn: Run, what: str) -> Floats:
    """One number a draw: a stock at the end, a flow summed, graduates as percent of KPM a year."""
    if what == SHARE:
        graduated = drawn.whole[GRADUATED]
        there = drawn.whole[STOCK][:, :-1].mean(axis=1)
        return _share(graduated.sum(axis=1) * _QUARTERS / graduated.shape[1], there)
    numbers = drawn.whole[what]
    return numbers[:, -1] if what in {STOCK, POOL} else numbers.sum(axis=1)


def _years(drawn: Run) -> dict[int, list[int]]:
    """By calendar year, the places of its quarters among the flows."""
    found: dict[int, list[int]] = {}
    for place, key in enumerate(drawn.quarters[1:]):
        found.setdefault(year_of(key), []).append(place)
    return found


def _share(part: Floats, whole: Floats) -> Floats:
    return np.asarray(_PERCENT * part / np.maximum(whole, 1))
