"""Cases of social workers: open ones are counted, the time to close one takes them into account."""

from __future__ import annotations

from math import isnan

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analytics.measures.social_cases import aged, by, until_closed

ON = pd.Timestamp("2026-11-22")


def cases(*rows):
    frame = pd.DataFrame(rows, columns=["district_code", "opened", "closed"])
    days = {name: pd.to_datetime(frame[name]) for name in ("opened", "closed")}
    return frame.assign(**days, case_id=[str(n) for n in range(len(frame))], kind="data")


def lasting(*times):
    """A case a time in days; a negative one is still open after as long."""
    rows = []
    for time in times:
        opened = ON - pd.Timedelta(days=abs(time) - 1)
        rows.append(("35.22.01", opened, None if time < 0 else ON))
    return aged(cases(*rows), ON)


def test_the_day_of_opening_is_one_and_what_was_closed_later_is_open_today():
    found = aged(
        cases(
            ("35.22.01", "2026-11-22", None),
            ("35.22.01", "2026-11-01", "2026-11-01"),
            ("35.22.01", "2026-11-20", "2026-11-30"),
            ("35.22.02", "2026-11-23", None),
        ),
        ON,
    )
    assert found["age"].tolist() == [1, 1, 3]
    assert found["is_open"].tolist() == [True, False, True]
    (row,) = by(found, "district_code").to_dict("records")
    assert (row["open"], row["closed"], row["median_age"], row["oldest"]) == (2, 1, 2.0, 3.0)


def test_a_case_closed_before_it_was_opened_is_refused():
    with pytest.raises(ValueError, match="before it was opened"):
        aged(cases(("35.22.01", "2026-11-22", "2026-11-21")), ON)


def test_open_cases_count_as_watched_and_not_as_quick():
    # Times to remission under 6-mercaptopurine, Freireich et al. 1963 (Blood 21:699-716), as
    # printed by Kalbfleisch & Prentice 1980: median 23 weeks, while the median of the nine that
    # relapsed alone is 10.
    times = (
        6,
        6,
        6,
        -6,
        7,
        -9,
        10,
        -10,
        -11,
        13,
        16,
        -17,
        -19,
        -20,
        22,
        23,
        -25,
        -32,
        -32,
        -34,
        -35,
    )
    found = until_closed(lasting(*times))
    assert found.median is not None
    assert (found.median[0], found.median[1]) == (23.0, 13.0)
    assert isnan(found.median[2])
    assert (found.closed, found.watched) == (9, 21)


def test_of_few_closed_cases_no_time_is_told():
    assert until_closed(lasting(5, 5, 5, 5, -9)).median is None
    found = until_closed(lasting(5, 5, 5, 5, 5, *[-9] * 20))
    assert found.median is not None
    assert isnan(found.median[0]), "not half of them were closed"


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 200), min_size=5, max_size=30), st.integers(0, 10))
def test_a_case_that_stays_open_never_makes_the_time_shorter(times, open_):
    closed_alone = until_closed(lasting(*times)).median
    longer = until_closed(lasting(*times, *[-250] * open_)).median
    assert closed_alone is not None
    assert longer is not None
    assert isnan(longer[0]) or longer[0] >= closed_alone[0]
