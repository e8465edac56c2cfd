"""Invented ways of participants in the example place; no family and no business there is real.

Days lie before the day it is asked for, so that in any year the youngest cohort is still under way.
One step loses more than the others and one buyer takes most of the families: both are built in.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

import numpy as np
import pandas as pd

from analytics.simulate.assistance import villages
from analytics.vocabulary.empowerment import COLUMNS, DATED, PartnerPattern, Step

SEED: Final = 20251105
PROGRAMME: Final = "Program Contoh Berdaya"
_SIZES: Final = (180, 240, 300, 210)  # of cohorts that began three years ago, … this year
# How many go on to a step, of those that reached the one before it, and after how many days.
_GOES_ON: Final = {
    Step.INTERNSHIP: (0.8, 90),
    Step.CAPITAL: (0.84, 110),
    Step.PRODUCTION: (0.86, 100),
    Step.PARTNER: (0.42, 140),
    Step.MARKET: (0.8, 90),
    Step.GRADUATED: (0.45, 210),
}
_SKIPS: Final = {Step.INTERNSHIP: 0.3, Step.PRODUCTION: 0.1}
_BUYERS: Final = ((0.55, 0), (0.2, 1), (0.13, 2), (0.05, 3), (0.03, 0), (0.02, 1), (0.02, 3))
_INCOME: Final = (1_350_000, 0.35)  # median a month, spread of its logarithm
_RISE: Final = {True: (0.16, 0.22), False: (0.05, 0.2)}  # with a partner or without: log points
_MEASURED: Final = 0.72
_ACCOMPANIED, _LATE, _ENDED_EARLY = 0.9, 0.18, 0.3
_STEP_OF_RUPIAH: Final = 10_000


def participants(on: date) -> pd.DataFrame:
    """Ways of the example cohorts as of the day `on`: columns of `vocabulary.empowerment`."""
    rng = np.random.default_rng(SEED)
    districts = sorted(set(villages()["district_code"]))
    rows: list[dict[str, Any]] = []
    for back, size in zip(range(len(_SIZES) - 1, -1, -1), _SIZES, strict=True):
        year = on.year - back
        first, last = date(year, 1, 10), min(date(year, 10, 31), on)
        spread = max((last - first).days, 1)
        for _ in range(size):
            began = min(first + timedelta(days=int(rng.integers(spread))), on)
            row = _one(rng, began, on)
            row |= {
                "family_id": f"contoh{len(rows) + 1:04}",
                "cohort": year,
                "programme": PROGRAMME,
                "district_code": str(rng.choice(districts)),
                "known_until": on,
            }
            rows.append(row)
    frame = pd.DataFrame(rows)
    return frame[list(COLUMNS)].astype(dict(COLUMNS))


def _one(rng: np.random.Generator, began: date, on: date) -> dict[str, Any]:
    days: dict[Step, date | None] = dict.fromkeys(DATED)
    days[Step.TRAINING] = began
    at = began
    for step, (chance, mean) in _GOES_ON.items():
        at += timedelta(days=20 + int(rng.exponential(mean - 20)))
        if rng.random() >= chance or at > on:
            break
        days[step] = None if rng.random() < _SKIPS.get(step, 0) else at
    told = [day for day in days.values() if day]
    partnered = days[Step.PARTNER] is not None
    buyer = int(rng.choice(len(_BUYERS), p=[share for share, _ in _BUYERS]))
    return {
        **{f"{step.value}_on": day for step, day in days.items()},
        "partner_name": f"Mitra Contoh {chr(ord('A') + buyer)}" if partnered else "",
        "pattern": list(PartnerPattern)[_BUYERS[buyer][1]].value if partnered else "",
        **_income(rng, began, on, partnered=partnered),
        **_accompanied(rng, began, max(told), on),
    }


def _income(rng: np.random.Generator, began: date, on: date, *, partnered: bool) -> dict[str, Any]:
    centre, spread = _INCOME
    before = centre * float(np.exp(rng.normal(0, spread)))
    after = before * float(np.exp(rng.normal(*_RISE[partnered])))
    measured_on = began + timedelta(days=365 + int(rng.integers(-30, 60)))
    known = measured_on <= on and rng.random() < _MEASURED
    return {
        "income_before": _rounded(before),
        "income_before_on": began - timedelta(days=int(rng.integers(5, 30))),
        "income_after": _rounded(after) if known else None,
        "income_after_on": measured_on if known else None,
    }


def _accompanied(rng: np.random.Generator, began: date, last: date, on: date) -> dict[str, Any]:
    if rng.random() >= _ACCOMPANIED:
        return {"accompanied_from": None, "accompanied_until": None}
    late = rng.random() < _LATE
    since = min(began + timedelta(days=int(rng.integers(10, 60)) if late else -5), on)
    until = None
    if rng.random() < _ENDED_EARLY and last > since:
        until = since + timedelta(days=int(rng.integers((last - since).days)))
    return {"accompanied_from": since, "accompanied_until": until}


def _rounded(rupiah: float) -> float:
    return float(round(rupiah / _STEP_OF_RUPIAH) * _STEP_OF_RUPIAH)
