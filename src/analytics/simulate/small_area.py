"""A survey of the example place: seeded samples of kecamatan that nobody lives in."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from analytics.simulate.assistance import villages

SEED: Final = 20251126
YEAR: Final = 2026
INDICATOR: Final = "poverty_rate"
COVARIATES: Final = ("Keluarga desil 1 (per 100 keluarga)", "Rumah berlantai tanah (per 100 rumah)")
_WITHOUT = 2  # kecamatan no household of which was drawn
_SAMPLE = (12, 90)  # households
_EFFECT = 1.6  # how much less precise than a simple random sample
_PEOPLE = (14000, 62000)
_POOREST = (8.0, 26.0)  # families of decile 1 for every hundred, from kecamatan to kecamatan
_EARTH = (2.0, 18.0)
_APART = 1.4  # percentage points that covariates do not tell
_NOISY = 12  # degrees of freedom of a variance that is itself estimated


def survey() -> tuple[pd.DataFrame, pd.DataFrame, float]:
    """Direct estimates, covariates, and the figure of the whole place, percent.

    Estimates: area_code, indicator, year, estimate, error (percent points), sample (households),
    population. Covariates: area_code, covariate, year, value. Two kecamatan had no sample.
    """
    rng = np.random.default_rng(SEED)
    codes = sorted(set(villages()["district_code"]))
    many = len(codes)
    poorest, earth = (rng.uniform(*ends, many) for ends in (_POOREST, _EARTH))
    truth = np.clip(1.0 + 0.55 * poorest + 0.2 * earth + rng.normal(0, _APART, many), 1, 60) / 100
    people = rng.integers(*_PEOPLE, many)
    sample = rng.integers(*_SAMPLE, many)
    found = rng.binomial(np.maximum(sample / _EFFECT, 1).round().astype(int), truth)
    share = found / np.maximum(sample / _EFFECT, 1).round()
    noise = rng.chisquare(_NOISY, many) / _NOISY
    error = np.sqrt(_EFFECT * share * (1 - share) / sample * noise)
    drawn = np.ones(many, dtype=bool)
    drawn[rng.choice(many, _WITHOUT, replace=False)] = False
    estimates = pd.DataFrame(
        {
            "area_code": codes,
            "indicator": INDICATOR,
            "year": YEAR,
            "estimate": np.where(drawn, np.round(100 * share, 2), np.nan),
            "error": np.where(drawn & (error > 0), np.round(100 * error, 3), np.nan),
            "sample": np.where(drawn, sample, np.nan),
            "population": people.astype(float),
        }
    )
    columns = zip(COVARIATES, (poorest, earth), strict=True)
    covariates = pd.concat(
        [
            pd.DataFrame(
                {"area_code": codes, "covariate": name, "year": YEAR, "value": values.round(1)}
            )
            for name, values in columns
        ],
        ignore_index=True,
    )
    whole = round(float(100 * np.average(truth, weights=people)), 2)
    return estimates, covariates, whole
