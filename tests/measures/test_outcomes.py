"""Programmes beside their own outcome: those without one first, and no count against a count."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from analytics.measures import outcomes
from analytics.measures.outcomes import View
from analytics.vocabulary.outcome import Grouping, Quadrant, Reason

USUAL = View(Grouping.PROGRAMME, 2024, 1, 80)


def line(programme, opd, budget, realised, **more):
    return {
        "programme": programme, "opd": opd, "year": 2024, "fund": "apbd",
        "budget": budget, "realised": realised,
    } | more  # fmt: skip


def measured(programme, opd, year, value, **more):
    return {
        "programme": programme, "opd": opd, "indicator": "usaha bertahan", "unit": "percent",
        "course": "up", "year": year, "value": value, "low": np.nan, "high": np.nan,
        "target": np.nan, "n": np.nan,
    } | more  # fmt: skip


BUDGETS = pd.DataFrame(
    [
        line("Domba", "Dinas Peternakan", 60.0, 57.0),
        line("Domba", "Dinas Peternakan", 40.0, 38.0, fund="apbdes"),
        line("Jalan", "Dinas PU", 900.0, 880.0),
        line("Kolega", "Dinas Peternakan", 10.0, np.nan),
        line("Domba", "Dinas Peternakan", 50.0, 40.0, year=2023),
    ]
)
OUTCOMES = pd.DataFrame(
    [
        measured("DOMBA ", "dinas  peternakan", 2022, 40.0, n=2000.0),
        measured("Domba", "Dinas Peternakan", 2023, 41.0, n=2000.0),
        measured("Domba", "Dinas Peternakan", 2025, 47.0, n=1800.0, target=55.0),
        measured("Kolega", "Dinas Peternakan", 2023, 30.0, n=900.0),
        measured("Kolega", "Dinas Peternakan", 2025, 45.0, n=900.0, target=50.0),
    ]
)


def test_a_programme_adds_up_its_lines_and_a_missing_part_makes_the_whole_missing():
    found = outcomes.spent(BUDGETS, Grouping.PROGRAMME, 2024).set_index("programme")
    assert found.loc["Domba", ["budget", "realised", "absorbed"]].tolist() == [100.0, 95.0, 95.0]
    assert found.loc["Domba", "funds"] == "apbd apbdes"
    assert pd.isna(found.loc["Kolega", "absorbed"])
    offices = outcomes.spent(BUDGETS, Grouping.OFFICE, 2024).set_index("opd")
    assert offices.loc["Dinas Peternakan", "budget"] == 110
    assert pd.isna(offices.loc["Dinas Peternakan", "realised"])
    assert offices.loc["Dinas PU", "programme"] == ""


def test_those_without_an_outcome_come_first_and_names_are_matched_as_offices_write_them():
    found = outcomes.placed(BUDGETS, OUTCOMES, USUAL)
    assert found["programme"].tolist() == ["Jalan", "Domba", "Kolega"]
    jalan, domba, kolega = found.to_dict("records")
    assert (jalan["stands"], jalan["reason"]) == (Quadrant.UNKNOWN, Reason.NO_OUTCOME)
    assert (domba["base_year"], domba["base"], domba["after_year"]) == (2023, 41.0, 2025)
    assert domba["stands"] == Quadrant.SPENT_MOVED
    assert domba["n"] == 1800
    assert domba["progress"] == pytest.approx(100 * 6 / 14)
    assert 0 < domba["low"] < domba["progress"] < domba["high"] < 100
    assert kolega["reason"] == Reason.NO_REALISED
    assert kolega["progress"] == pytest.approx(75), "the change is told all the same"


@pytest.mark.parametrize(
    ("changes", "view", "reason"),
    [
        ({}, USUAL._replace(lag=0), Reason.NO_LATER),
        ({}, USUAL._replace(year=2022), Reason.NO_OUTCOME),
        ({"target": np.nan}, USUAL, Reason.NO_TARGET),
        ({"n": np.nan}, USUAL, Reason.NO_INTERVAL),
        ({"target": 38.0}, USUAL, Reason.AHEAD),
        ({"n": 8.0, "value": 50.0}, USUAL, Reason.SMALL),
        ({"n": 300.0, "value": 1.0}, USUAL, Reason.SMALL),
        ({"n": 300.0, "value": 99.0}, USUAL, Reason.SMALL),
    ],
)
def test_what_cannot_be_told_says_why(changes, view, reason):
    rows = OUTCOMES[OUTCOMES["year"] < 2025].to_dict("records")
    last = measured("Domba", "Dinas Peternakan", 2025, 47.0, n=1800.0, target=55.0) | changes
    budgets = pd.concat([BUDGETS, pd.DataFrame([line("Lain", "X", 1.0, 1.0, year=2022)])])
    found = outcomes.placed(budgets, pd.DataFrame([*rows, last]), view)
    name = "Lain" if view.year == 2022 else "Domba"
    row = found[found["programme"] == name].iloc[0]
    assert (row["stands"], row["reason"]) == (Quadrant.UNKNOWN, reason)
    if reason is Reason.SMALL:
        assert row[["base", "after", "target", "progress", "n"]].isna().all()


def test_an_office_is_judged_by_an_outcome_of_its_own_alone():
    whole = pd.DataFrame(
        [
            measured("", "Dinas PU", 2023, 40.0, low=38.0, high=42.0),
            measured("", "Dinas PU", 2025, 41.0, low=39.0, high=43.0, target=60.0),
        ]
    )
    both = pd.concat([OUTCOMES, whole])
    found = outcomes.placed(BUDGETS, both, USUAL._replace(by=Grouping.OFFICE))
    assert found["opd"].tolist() == ["Dinas Peternakan", "Dinas PU"]
    assert found["reason"].tolist() == [Reason.NO_OUTCOME, ""]
    assert found["stands"].iloc[1] == Quadrant.UNCLEAR


def test_a_count_is_refused():
    rows = OUTCOMES.assign(unit="families")
    with pytest.raises(ValueError, match="a count"):
        outcomes.placed(BUDGETS, rows, USUAL)


def test_without_any_outcome_all_stand_unmeasured_and_the_dearest_first():
    found = outcomes.placed(BUDGETS, OUTCOMES.head(0), USUAL)
    assert found["reason"].eq(Reason.NO_OUTCOME).all()
    assert found["budget"].tolist() == [900.0, 100.0, 10.0]
    assert outcomes.placed(BUDGETS, OUTCOMES, USUAL._replace(year=2030)).empty
