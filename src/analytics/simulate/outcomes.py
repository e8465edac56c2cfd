"""Budgets and outcomes of programmes that do not exist: named, seeded, of the example place."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
import pandas as pd

from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.outcome import Course, OutcomeUnit

SEED: Final = 20251014
YEARS: Final = (2021, 2022, 2023, 2024, 2025)
_BILLION = 1e9
_WANDER = 0.04  # how far the part that is spent wanders from year to year


class _Plan(NamedTuple):
    """What is known of one programme before anything is drawn; rates in percent."""

    letter: str
    office: int
    budget: float  # billions of rupiah in the first year
    spent: float  # the part that is usually realised
    base: float = float("nan")  # true rate in the first year; NaN without an outcome
    pace: float = 0.0  # true change a year, the wanted way
    aim: float = 0.0  # declared change a year, the wanted way
    n: int = 0  # families asked each year
    course: Course = Course.UP


_PLANS: Final = (
    _Plan("A", 1, 86.0, 0.93, 31.0, 5.5, 7.0, 3000),
    _Plan("B", 1, 44.0, 0.92, 42.0, 0.3, 5.0, 150),
    _Plan("C", 2, 27.0, 0.61, 58.0, 6.5, 5.6, 3000, Course.DOWN),
    _Plan("D", 2, 62.0, 0.94),
    _Plan("E", 2, 18.0, 0.55, 48.0, -2.5, 4.0, 2600),
    _Plan("F", 3, 35.0, 0.90, 50.0, -2.5, 4.0, 2800, Course.DOWN),
    _Plan("G", 3, 12.0, 0.86),
    _Plan("H", 3, 9.0, 0.72, 25.0, 4.0, 4.0, 900),
    _Plan("I", 4, 21.0, 0.88, 56.0, 2.0, 5.0, 3000),
    _Plan("J", 4, 15.0, 0.68),
)
_OFFICE_AIM: Final = 2.5  # of the offices that have an outcome of their own
_OFFICES: Final = {1: 38.0, 2: 51.0, 3: 44.0}


def budgets() -> pd.DataFrame:
    """One row a programme and year.

    `programme`, `opd`, `area_code`, `year`, `fund`; `budget` and `realised` in rupiah.
    """
    rng = np.random.default_rng(SEED)
    rows = []
    for plan in _PLANS:
        for step, year in enumerate(YEARS[1:]):
            budget = round(plan.budget * (1 + 0.06 * step), 1) * _BILLION
            share = float(np.clip(rng.normal(plan.spent, _WANDER), 0.2, 1.0))
            rows.append(
                (_name(plan), _office(plan.office), EXAMPLE_REGENCY, year, "apbd", budget,
                 round(budget * share, -6))
            )  # fmt: skip
    columns = ["programme", "opd", "area_code", "year", "fund", "budget", "realised"]
    return pd.DataFrame(rows, columns=columns)


def outcomes() -> pd.DataFrame:
    """Measured outcomes as an import holds them; three of the ten programmes have none.

    `programme`, `opd`, `indicator`, `unit`, `course`, `year`, `value` (percent of `n` asked), `low`
    and `high` (NaN: they follow from `n`), `target`, `n`.
    """
    rng = np.random.default_rng(SEED + 1)
    rows = []
    for plan in _PLANS:
        if np.isnan(plan.base):
            continue
        sign = 1 if plan.course is Course.UP else -1
        rows += _series(rng, (_name(plan), _office(plan.office)), plan, sign)
    for office, base in _OFFICES.items():
        of = _Plan("", office, 0, 0, base, 1.6, _OFFICE_AIM, 1500)
        rows += _series(rng, ("", _office(office)), of, 1)
    columns = [
        "programme", "opd", "indicator", "unit", "course", "year", "value", "low", "high",
        "target", "n",
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=columns)


def _series(
    rng: np.random.Generator, named: tuple[str, str], plan: _Plan, sign: int
) -> list[tuple[object, ...]]:
    rows: list[tuple[object, ...]] = []
    for step, year in enumerate(YEARS):
        true = (plan.base + sign * plan.pace * step) / 100
        value = round(100 * int(rng.binomial(plan.n, true)) / plan.n, 1)
        target = round(plan.base + sign * plan.aim * step, 1)
        rows.append(
            (*named, "Ukuran hasil contoh", OutcomeUnit.PERCENT.value, plan.course.value, year,
             value, np.nan, np.nan, target, float(plan.n))
        )  # fmt: skip
    return rows


def _name(plan: _Plan) -> str:
    return f"Program Contoh {plan.letter}"


def _office(number: int) -> str:
    return f"Perangkat Daerah Contoh {number}"
