"""The invented work: the same every time of a day, around it, and of invented villages alone."""

from __future__ import annotations

from datetime import date

import pytest

from analytics.simulate import assistance
from analytics.simulate.assistance_work import assisted, plans

VILLAGES = assistance.villages()["code"].tolist()
BODIES = [f"pelaku {n}" for n in range(9)]
PROBLEMS = [f"M{n:02}" for n in range(1, 9)]


def made(on):
    who = assisted(VILLAGES, BODIES, on)
    return who, plans(who, PROBLEMS, on)


@pytest.mark.parametrize("on", [date(2026, 1, 1), date(2026, 11, 22), date(2028, 2, 29)])
def test_in_any_year_something_is_late_and_something_is_still_to_come(on):
    who, lines = made(on)
    assert set(who["village_code"]) <= set(VILLAGES)
    assert who["number"].ne("").any()
    assert who["number"].eq("").any()
    assert (lines["due"] < on).any()
    assert (lines["due"] > on).any()
    assert (lines["begins"] <= lines["due"]).all()
    told = lines["months"].explode().dropna()
    assert all(one["month"] < on.isoformat()[:7] for one in told), "this month is not over"
    assert all(0 <= one["share"] <= 100 for one in told)
    assert all(one["evidence"] for one in told if one["share"] == 100)
    by = dict(zip(who["village_code"], who["organisations"], strict=True))
    assert all(row.organisation in by[row.village_code] for row in lines.itertuples())


def test_the_same_day_gives_the_same_work():
    first, again = made(date(2026, 11, 22)), made(date(2026, 11, 22))
    assert all(a.equals(b) for a, b in zip(first, again, strict=True))
