"""From which day to which day a list of exits tells."""

from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest

from analytics.measures.reach import reach

CUTOFF = date(2025, 11, 30)
CODES = [f"35.22.{number:02}" for number in range(1, 29)]


def exits(since="2025-01-01", until="2025-11-30", count=40):
    """A list of every kecamatan, dates by chance."""
    chance = np.random.default_rng(5)
    span = (pd.Timestamp(until) - pd.Timestamp(since)).days + 1
    days = pd.to_timedelta(chance.integers(0, span, count * len(CODES)), "D")
    return pd.DataFrame(
        {"district_code": np.repeat(CODES, count), "date": pd.Timestamp(since) + days}
    )


@pytest.mark.parametrize("count", [1, 3, 12, 80])
def test_a_whole_year_is_one_and_no_kecamatan_is_accused(count):
    found = reach(exits(count=count), CUTOFF)
    assert (found.since, found.until) == (date(2025, 1, 1), CUTOFF)
    assert not found.holed
    assert not found.shorter


def test_half_a_year_is_half_a_year():
    found = reach(exits("2025-07-03"), CUTOFF)
    assert (found.since, found.first) == (date(2025, 7, 1), date(2025, 7, 3))
    ended = reach(exits(until="2025-06-30"), CUTOFF)
    assert (ended.since, ended.until) == (date(2025, 1, 1), date(2025, 6, 30))


def test_one_early_row_makes_no_year():
    early = exits().iloc[:1].assign(date=pd.Timestamp("2023-06-01"))
    found = reach(pd.concat([exits("2025-07-01"), early]), CUTOFF)
    assert (found.since, found.first) == (date(2025, 7, 1), date(2025, 7, 1))
    assert not found.shorter


def test_batches_of_a_quarter_are_no_holes():
    days = pd.to_datetime(["2024-03-15", "2024-06-14", "2024-09-13", "2024-12-13"])
    days = days.append(days[:3] + pd.DateOffset(years=1))
    found = reach(
        pd.DataFrame({"district_code": np.tile(CODES, 7), "date": np.repeat(days, len(CODES))}),
        CUTOFF,
    )
    assert (found.since, found.until) == (date(2024, 3, 1), CUTOFF)
    assert not found.holed


def test_a_kecamatan_that_begins_late_or_stops_early_is_named():
    rows = exits()
    late = (rows["district_code"] == CODES[7]) & (rows["date"] < "2025-08-01")
    early = (rows["district_code"] == CODES[8]) & (rows["date"] >= "2025-05-01")
    found = reach(rows[~late & ~early], CUTOFF)
    assert (found.late, found.early) == ({CODES[7]}, {CODES[8]})
    assert found.since == date(2025, 1, 1)


def test_nothing_is_told_by_an_empty_list():
    found = reach(exits().iloc[:0], CUTOFF)
    assert (found.since, found.first, found.until) == (None, None, CUTOFF)
