"""What the change of poverty between two published years is made of, as far as that can be told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analytics.answers.poverty_aims import ASSUMED_ERROR
from analytics.answers.poverty_fits import (
    BY_GAP,
    BY_GINI,
    FITS,
    RATE,
    Fit,
    fitted_years,
    lacking,
    published,
    read,
)
from analytics.measures.growth_redistribution import State, shapley
from analytics.measures.lognormal import ORDERS, fgt, fitted
from analytics.measures.poverty_scenarios import sampled
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.vocabulary.scenario import EXPLORING, SEED
from analytics.vocabulary.standing import Standing
from analytics.wording import poverty_decomposed as words

if TYPE_CHECKING:
    from collections.abc import Mapping

PRICE, GROWTH, BOTH, SPREAD = "price", "growth", "real", "redistribution"
PARTS = (PRICE, GROWTH, BOTH, SPREAD)
"""In the order of a waterfall; `real` is price and growth together."""
_ENDS = (0.05, 0.95)


def spans(area: str = BOJONEGORO) -> tuple[int, ...]:
    """Years that can be held against each other, in order: those with P0, P1 and the line."""
    return tuple(int(year) for year in fitted_years(area, BY_GAP).index)


def usual(area: str = BOJONEGORO) -> tuple[int, int] | None:
    """The years a reader meets first: the newest, and the one nearest to five years before."""
    years = spans(area)
    if len(years) < 2:
        return None
    last = years[-1]
    return min(years[:-1], key=lambda year: (abs(last - 5 - year), year)), last


def decomposed(first: int | None = None, last: int | None = None, area: str = BOJONEGORO) -> Answer:
    """How much of the change goes with prices of the line, with expenditure, with inequality?

    Args:
        first: the earlier year; None for the two of `usual`.
        last: the later year.
        area: a regency.

    Returns:
        One row a fit, measure (P0, P1, P2) and part (`price` of the line, `growth` of nominal
        expenditure, `real`: both together, `redistribution`): value in points, people (of P0: the
        part times the mean population of both years), low and high: between which 90 % of samples
        would put it if P0 had a relative error of 5 % (of the fit to P1 alone; NaN of the fit to
        the Gini), area_code, name, since and period (both Marches). Parts price, growth and
        redistribution add up to the change. `facts`: `first`, `last`, `before` and `after` (P0, P1,
        P2 published, percent; those of P2 may be missing), `people` (then and now), `population`
        (people that more inhabitants add), `changes` (relative: expenditure, line and sigma, by
        fit), `error`, `agree` (None without a second fit; else whether both give growth over prices
        and redistribution the same signs). A Gap where two such years are missing.
    """
    pair = usual(area) if first is None or last is None else (first, last)
    found = published(area)
    if found is None or pair is None or not set(pair) <= set(spans(area)) or pair[0] >= pair[1]:
        return lacking(area)
    name = tables.area(area).name
    rows: list[dict[str, Any]] = []
    changes: dict[str, dict[str, float]] = {}
    for fit in FITS:
        then, now = (read(area, year, fit) for year in pair)
        if then is None or now is None:
            continue
        rows += _rows(fit, then, now)
        changes[fit] = {
            "expenditure": float(now.of.mean / then.of.mean) - 1,
            "line": now.line / then.line - 1,
            "sigma": float(now.of.sigma / then.of.sigma) - 1,
        }
    frame = pd.DataFrame(rows).assign(
        area_code=area, name=name, since=f"{pair[0]}-03", period=f"{pair[1]}-03"
    )
    before, after = (_published(records(found.frame.loc[[year]])[0]) for year in pair)
    return Result(
        frame=frame,
        indicator=tables.indicator(RATE),
        provenance=found.provenance.then(
            words.SHARED_OUT, Caveat.NO_SAMPLING_ERROR, standing=Standing.ESTIMATE
        ).then(words.SHADOW),
        facts={
            "first": pair[0],
            "last": pair[1],
            "before": before,
            "after": after,
            "changes": changes,
            "error": ASSUMED_ERROR,
            "population": _of_population(before, after),
            "agree": _agree(frame),
        },
    )


def _rows(fit: str, then: Fit, now: Fit) -> list[dict[str, Any]]:
    states = _state(then), _state(now)
    shadows = _shadow(then, now) if fit == BY_GAP else {}
    population = (then.people / then.rate + now.people / now.rate) / 2
    rows = []
    for order in ORDERS:
        for part, value in _parts(states, order).items():
            low, high = np.quantile(shadows[order, part], _ENDS) if shadows else (np.nan, np.nan)
            rows.append(
                {
                    "fit": fit,
                    "measure": f"P{order}",
                    "share_of_change": part,
                    "value": 100 * float(value),
                    "people": population * float(value) if order == 0 else np.nan,
                    "low": 100 * float(low),
                    "high": 100 * float(high),
                }
            )
    return rows


def _parts(states: tuple[State, State], order: int) -> Mapping[str, Any]:
    parts = shapley(*states, order)
    return {
        PRICE: parts.price,
        GROWTH: parts.growth,
        BOTH: parts.price + parts.growth,
        SPREAD: parts.redistribution,
    }


def _state(one: Fit) -> State:
    return State(one.of.mean, one.of.sigma, one.line)


def _shadow(then: Fit, now: Fit) -> dict[tuple[int, str], Any]:
    """Each part, worked out from 2,000 other samples of both years, drawn apart."""
    states = []
    for one in (then, now):
        scores = np.random.default_rng([SEED, one.year]).standard_normal((2, EXPLORING))
        severity = _severity(one) if np.isnan(one.severity) else one.severity
        rate, gap = sampled(one.rate, one.gap, severity, ASSUMED_ERROR, scores)
        of = fitted(rate, gap, one.line)
        states.append(State(of.mean, of.sigma, one.line))
    pair = states[0], states[1]
    return {(order, part): value for order in ORDERS for part, value in _parts(pair, order).items()}


def _severity(one: Fit) -> float:
    """P2 as the fit has it, where nobody published it."""
    return float(fgt(one.of, one.line, 2))


def _published(row: Mapping[str, Any]) -> dict[str, float]:
    told = {f"P{order}": 100 * float(row[name]) for order, name in enumerate(_MEASURES)}
    return told | {"people": float(row["people"]), "rate": float(row["rate"])}


_MEASURES = ("rate", "gap", "severity")


def _of_population(then: Mapping[str, float], now: Mapping[str, float]) -> float:
    """People that more inhabitants add at the mean rate of both years."""
    more = now["people"] / now["rate"] - then["people"] / then["rate"]
    return more * (then["rate"] + now["rate"]) / 2


def _agree(frame: pd.DataFrame) -> bool | None:
    """Whether both fits give the two that count the same signs; None with one fit alone."""
    rows = frame[(frame["measure"] == "P0") & frame["share_of_change"].isin([BOTH, SPREAD])]
    wide = rows.pivot_table(index="share_of_change", columns="fit", values="value")
    if BY_GINI not in wide:
        return None
    return bool((np.sign(wide[BY_GAP]) == np.sign(wide[BY_GINI])).all())


def told(answer: Answer) -> tuple[str, ...]:
    """The answer in sentences, with what it cannot tell."""
    return () if isinstance(answer, Gap) else words.told(answer.frame, answer.facts)
