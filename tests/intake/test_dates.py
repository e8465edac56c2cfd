from __future__ import annotations

import datetime as dt

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.intake.dates import day_of, period_of, read_days, read_periods, turned_into_dates
from analytics.vocabulary.period import Period
from analytics.wording.periods import day as in_words


@pytest.mark.parametrize(
    "text",
    ["2025-01-12", "12-01-2025", "12/01/2025", "12.01.2025", "12 Januari 2025", "12 JAN 2025",
     "Minggu, 12 Januari 2025", "2025-01-12 00:00:00", "45669", "45669.0", "20250112",
     "'12-01-2025"],
)  # fmt: skip
def test_a_day_in_every_way_files_write_it(text):
    assert day_of(text) == dt.date(2025, 1, 12)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("31-02-2025", "impossible-date"),
        ("03/25/2025", "impossible-date"),
        ("2025-13-01", "impossible-date"),
        ("01-01-0205", "impossible-date"),
        ("12-01-25", "two-digit-year"),
        ("1 Jan 25", "two-digit-year"),
        ("001/002", "rt-rw-not-date"),
        ("kemarin", "not-a-date"),
        ("12", "not-a-date"),
    ],
)
def test_what_is_no_day_is_refused_with_its_reason(text, rule):
    assert day_of(text) == rule
    days, faults = read_days(pd.Series([text, "2025-01-01"], dtype="str"))
    assert np.isnat(days[0])
    assert not np.isnat(days[1])
    assert [(fault.rule, list(fault.where)) for fault in faults] == [(rule, [0])]


def test_days_and_serials_of_a_workbook_are_taken():
    morning = dt.datetime(2025, 1, 12, 8)  # noqa: DTZ001 - a workbook knows no zones
    cells = pd.Series([dt.date(2025, 1, 12), morning, 45669.0, ""], dtype=object)
    days, faults = read_days(cells)
    assert list(days[:3]) == [np.datetime64("2025-01-12", "s")] * 3
    assert np.isnat(days[3])
    assert not faults


@given(st.dates(dt.date(1910, 1, 1), dt.date(2100, 1, 1)))
def test_a_day_reads_back(day):
    serial = (day - dt.date(1899, 12, 30)).days
    for text in (day.isoformat(), f"{day:%d-%m-%Y}", f"{day:%d/%m/%Y}", in_words(day), str(serial)):
        assert day_of(text) == day


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("2025", "2025"),
        ("Tahun 2025", "2025"),
        ("2025.0", "2025"),
        ("Maret 2025", "2025-03"),
        ("MARET 2025", "2025-03"),
        ("2025-03", "2025-03"),
        ("03/2025", "2025-03"),
        ("2025 Maret", "2025-03"),
        ("Triwulan II 2025", "2025-04-01..2025-06-30"),
        ("TW II/2025", "2025-04-01..2025-06-30"),
        ("Semester I 2025", "2025-01-01..2025-06-30"),
        ("2025-11-14", "2025-11-14"),
        ("14 November 2025", "2025-11-14"),
        ("2025-01-01..2025-06-30", "2025-01-01..2025-06-30"),
        ("", ""),
        ("Semester III 2025", None),
        ("2025-13", None),
        ("sekarang", None),
        ("25", None),
    ],
)
def test_a_period_in_every_way_files_write_it(text, key):
    assert period_of(text) == key
    assert not key or Period.parse(key).key == key


def test_an_unknown_period_is_told_with_its_row():
    keys, (fault,) = read_periods(pd.Series(["2025", "kapan-kapan", ""], dtype="str"))
    assert list(keys) == ["2025", None, None]
    assert (fault.rule, list(fault.where), fault.shown) == ("unknown-period", [1], ("kapan-kapan",))


def test_text_a_workbook_turned_into_dates_is_seen():
    cells = pd.Series(["001/002", dt.date(2025, 2, 1)], dtype=object)
    assert list(turned_into_dates(cells)) == [False, True]
    assert not turned_into_dates(pd.Series(["001/002"], dtype="str")).any()
