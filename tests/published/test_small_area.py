"""Estimates of small areas that others published, and the same by hand.

Data are read where they lie: a folder named by ANALYTICS_GOLDEN, or `shared/golden` beside the
project. Milk: 43 areas, expenditure on fresh milk, Arora and Lahiri 1997, *Statistica Sinica*
7:1053-1063; You and Chapman 2006, *Survey Methodology* 32:97-103; values of the R package sae 1.3
(Molina and Marhuenda 2015, *The R Journal* 7:81-98), its iteration carried on to the end.
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analytics.measures.small_area import fit, predicted, settled
from analytics.measures.small_area_totals import aligned, together
from analytics.vocabulary.small_area import Aligned, Method

GOLDEN = Path(
    os.environ.get("ANALYTICS_GOLDEN") or Path(__file__).resolve().parents[3] / "shared" / "golden"
)
R_STOPS = {Method.REML: 0.01855022, Method.ML: 0.0155175503}  # A after R's tolerance of 1e-4
FAY_HERRIOT = 0.0164202704  # A by the moment of Fay and Herriot


@pytest.fixture(scope="module")
def milk():
    if not (GOLDEN / "milk.csv").exists():
        pytest.skip(f"{GOLDEN / 'milk.csv'} is not there")
    rows = pd.read_csv(GOLDEN / "milk.csv")
    major = [rows["MajorArea"] == one for one in (2, 3, 4)]
    design = np.column_stack([np.ones(len(rows)), *major]).astype(float)
    return rows, design, (rows["SD"] ** 2).to_numpy()


def near(expected, within=1e-8):
    return pytest.approx(expected, abs=within)


def test_reml(milk):
    rows, design, variances = milk
    of = fit(rows["yi"], design, variances)
    assert of.variance == near(0.0185503348)
    assert list(of.coefficients) == near([0.968188987, 0.132780305, 0.226946225, -0.241301040])
    assert list(of.errors) == near([0.0693622, 0.1030009, 0.0923300, 0.0816172], 1e-7)
    found = predicted(of, rows["yi"], design, variances)
    assert list(found.estimate[:6]) == near(
        [1.0219705442, 1.0476019514, 1.0679514263, 0.7608165651, 0.8461570438, 0.9743727061]
    )
    assert found.estimate.sum() == near(40.7145783288)
    assert list(found.mse[:6]) == near(
        [0.0134602565, 0.0053728797, 0.0057019947, 0.0085417520, 0.0095796097, 0.0116706578]
    )
    assert found.mse.sum() == near(0.4572805267)
    parts = (found.g1[0], found.g2[0], found.g3[0])
    assert parts == near((0.0109235619, 0.0016682874, 0.0004342036))


def test_where_r_stops_its_likelihood_and_criteria_are_ours(milk):
    rows, design, variances = milk
    of = settled(R_STOPS[Method.REML], rows["yi"].to_numpy(), design, variances, Method.REML)
    told = (of.log_likelihood, of.aic, of.bic)
    assert told == near((12.677478, -15.354956, -6.548956), 1e-6)


def test_ml(milk):
    """R stops 4e-8 before the top; there every digit is R's, and ours goes on to the top."""
    rows, design, variances = milk
    direct = rows["yi"].to_numpy()
    of = settled(R_STOPS[Method.ML], direct, design, variances, Method.ML)
    found = predicted(of, direct, design, variances)
    assert of.coefficients[0] == near(0.96779863)
    assert found.estimate[0] == near(1.0161733207)
    assert found.mse[0] == near(0.0135799535)
    top = fit(direct, design, variances, Method.ML)
    assert top.variance == near(R_STOPS[Method.ML], 5e-8)
    assert top.log_likelihood >= of.log_likelihood
    assert top.log_likelihood == near(of.log_likelihood, 1e-9)


def test_estimates_at_the_variance_of_fay_and_herriot(milk):
    rows, design, variances = milk
    of = settled(FAY_HERRIOT, rows["yi"].to_numpy(), design, variances, Method.REML)
    assert predicted(of, rows["yi"], design, variances).estimate[0] == near(1.0179759374)


def test_benchmarking(milk):
    rows, design, variances = milk
    found = predicted(fit(rows["yi"], design, variances), rows["yi"], design, variances).estimate
    whole = together(rows["yi"], rows["ni"])
    assert whole == near(0.9787950739)
    assert together(found, rows["ni"]) == near(0.9541781342)
    ratio = aligned(found, rows["ni"], whole, Aligned.RATIO)
    assert list(ratio[:3]) == near([1.0483364672, 1.0746291418, 1.0955036149])
    difference = aligned(found, rows["ni"], whole, Aligned.DIFFERENCE)
    assert list(difference[:3]) == near([1.0465874839, 1.0722188911, 1.0925683660])
    assert together(ratio, rows["ni"]) == near(whole)
    assert together(difference, rows["ni"]) == near(whole)
