"""Comparisons of treated with untreated areas that others published, beside their values.

Data are read where they lie: a folder named by ANALYTICS_GOLDEN, or `shared/golden` beside the
project. Cases that need no data stand in `tests/measures/test_synthetic.py`, `test_before_after.py`
and `test_reassignment.py`.

California: Abadie, Diamond and Hainmueller 2010, *JASA* 105:493-505; differences in differences
as in Arkhangelsky and others 2021, *American Economic Review* 111:4088-4118, table 1 (-27.3).
Basque Country: Abadie and Gardeazabal 2003, *American Economic Review* 93:113-132; predictors and
their importance as in the R package Synth (Abadie, Diamond and Hainmueller 2011, *Journal of
Statistical Software* 42:13).
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from analytics.measures.before_after import effect
from analytics.measures.reassignment import permuted
from analytics.measures.synthetic import fit, missed, weights

GOLDEN = Path(
    os.environ.get("ANALYTICS_GOLDEN") or Path(__file__).resolve().parents[3] / "shared" / "golden"
)
TREATED = "California"
BASQUE = "Basque Country (Pais Vasco)"
SCHOOL = ("illit", "prim", "med", "high", "post.high")
IMPORTANCE = {
    "school.illit": 0.0726559110,
    "school.prim": 0.119777358,
    "school.med": 0.00348611100,
    "school.high": 0.102189247,
    "school.post.high": 0.0108267860,
    "invest": 0.0000532110,
    "gdpcap": 0.117260969,
    "sec.agriculture": 0.0633926060,
    "sec.energy": 0.155350772,
    "sec.industry": 0.0958688000,
    "sec.construction": 0.0530811070,
    "sec.services.venta": 0.00163475200,
    "sec.services.nonventa": 0.0237097130,
    "popdens": 0.180712657,
}


def table(name, **options):
    path = GOLDEN / name
    if not path.is_file():
        pytest.skip(f"{name} is not here: point ANALYTICS_GOLDEN to the folder that has it")
    return pd.read_csv(path, **options)


@pytest.fixture(scope="module")
def states():
    rows = table("california_prop99.csv", sep=";")
    return rows.pivot_table(index="State", columns="Year", values="PacksPerCapita")


@pytest.fixture(scope="module")
def regions():
    return table("basque.csv")


@pytest.fixture(scope="module")
def others(states):
    return [one for one in states.index if one != TREATED]


def test_california_against_all_other_states(states, others):
    post = list(states.columns).index(1989)
    assert effect(states, [TREATED], others, post) == pytest.approx(-27.349111, abs=1e-6)
    before, after = states.iloc[:, :post], states.iloc[:, post:]
    assert before.loc[TREATED].mean() == pytest.approx(116.210526, abs=1e-6)
    assert after.loc[TREATED].mean() == pytest.approx(60.35, abs=1e-6)
    assert before.loc[others].to_numpy().mean() == pytest.approx(130.569529, abs=1e-6)
    assert after.loc[others].to_numpy().mean() == pytest.approx(102.058114, abs=1e-6)


def test_california_is_the_fourth_lowest_of_39(states, others):
    """And fifth by size where California stays among those that the others are compared with.

    Here it is not: what was done there would be counted as luck elsewhere. Without it Tennessee no
    longer stands further out than California.
    """
    post = list(states.columns).index(1989)
    found = permuted(states, [TREATED], post, count=len(others))
    assert found.effect == pytest.approx(-27.349111, abs=1e-6)
    assert (found.of, int((found.placebos < found.effect).sum()) + 1) == (39, 4)
    assert found.p == pytest.approx(4 / 39)
    every = [
        effect(states, [one], [other for other in states.index if other != one], post)
        for one in states.index
    ]
    beyond = sum(abs(one) >= 27.349111 for one in every)
    assert beyond / 39 == pytest.approx(0.128, abs=5e-4)


def test_synthetic_california_of_outcomes_alone(states, others):
    post = list(states.columns).index(1989)
    found = fit(states, [TREATED], others, post)
    heaviest = dict(found.weights.head(6).to_numpy())
    assert heaviest == pytest.approx(
        {
            "Utah": 0.3939,
            "Montana": 0.2318,
            "Nevada": 0.2049,
            "Connecticut": 0.1091,
            "New Hampshire": 0.0454,
            "Colorado": 0.0148,
        },
        abs=6e-5,
    )
    assert found.effect == pytest.approx(-19.5136, abs=1e-4)
    assert found.gaps[-1] == pytest.approx(-26.5966, abs=1e-4)
    assert found.before == pytest.approx(1.6564, abs=1e-4)
    assert (found.gaps[:post] ** 2).sum() == pytest.approx(52.12957, abs=1e-4)
    assert (found.of, found.every) == (39, True)
    assert found.rank <= 3, "among the three whose fit became worst"


def test_a_solver_that_stays_at_equal_weights_would_be_caught(states, others):
    post = list(states.columns).index(1989)
    own = states.loc[TREATED].iloc[:post]
    donors = states.loc[others].iloc[:, :post].T
    assert missed(own, donors, np.full(38, 1 / 38)) > 1000
    assert missed(own, donors, weights(own, donors)) < 1e-4


def test_basque_country_with_the_importance_of_predictors_given(regions):
    """Predictors in units of their standard deviation over all regions, Spain among them."""
    years = {name: range(1961, 1970, 2) for name in IMPORTANCE if name.startswith("sec.")}
    years |= {f"school.{name}": range(1964, 1970) for name in SCHOOL}
    years |= {"invest": range(1964, 1970), "gdpcap": range(1960, 1970), "popdens": [1969]}
    mean = lambda name: (  # noqa: E731
        regions[regions["year"].isin(list(years[name]))].groupby("regionname")[name].mean()
    )
    predictors = pd.DataFrame({name: mean(name) for name in IMPORTANCE})
    scaled = predictors / predictors.std()
    donors = [one for one in scaled.index if one != BASQUE]
    found = pd.Series(
        weights(scaled.loc[BASQUE], scaled.loc[donors].T, list(IMPORTANCE.values())), donors
    )
    assert found["Cataluna"] == pytest.approx(0.850816, abs=5e-6)
    assert found["Madrid (Comunidad De)"] == pytest.approx(0.149184, abs=5e-6)
    income = regions.pivot_table(index="regionname", columns="year", values="gdpcap")
    gaps = income.loc[BASQUE] - found @ income.loc[donors]
    assert gaps.loc[1975:1997].mean() == pytest.approx(-0.69956478, abs=1e-6)
    assert (gaps.loc[1960:1969] ** 2).mean() == pytest.approx(0.008864544957, abs=1e-9)
    assert gaps[1997] == pytest.approx(-0.828, abs=5e-4)
    assert gaps[1989] == pytest.approx(-1.036, abs=5e-4)


def test_synthetic_basque_country_of_outcomes_alone(regions):
    """Income of 1955 to 1969, of the other regions without the whole of Spain."""
    income = regions.pivot_table(index="regionname", columns="year", values="gdpcap")
    donors = [one for one in income.index if one not in {BASQUE, "Spain (Espana)"}]
    found = pd.Series(
        weights(income.loc[BASQUE, :1969], income.loc[donors].loc[:, :1969].T), donors
    )
    heavy = found[found > 1e-3].round(5).to_dict()
    assert heavy == pytest.approx(
        {"Madrid (Comunidad De)": 0.48313, "Baleares (Islas)": 0.31108, "Rioja (La)": 0.20580},
        abs=1e-5,
    )
    gaps = income.loc[BASQUE] - found @ income.loc[donors]
    assert gaps.loc[1975:].mean() == pytest.approx(-1.03516, abs=1e-5)
