from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analytics.answers import areas, monthly, requests
from analytics.store import versions
from analytics.vocabulary.result import Gap

DAY = date(2026, 11, 22)


@pytest.fixture
def imported(state, tmp_path):
    def imported(*rows):
        frame = pd.DataFrame(rows, columns=["district_code", "month", "active"])
        frame.to_parquet(tmp_path / "monthly.parquet")
        files = {"monthly.parquet": tmp_path / "monthly.parquet"}
        versions.commit(files, versions.current(), "uji", "diimpor untuk uji")

    return imported


def test_without_reports_it_says_whom_to_ask(state):
    answer = monthly.reported(DAY)
    assert isinstance(answer, Gap)
    assert "camat" in answer.ask_whom
    assert monthly.years() == {}
    assert len(requests.of_reports(answer).forms[0].rows) == 28


def test_twelve_months_of_28_kecamatan(imported):
    imported(*((code, "2026-01", 100.0) for code in areas.districts()))
    answer = monthly.reported(DAY)
    assert len(answer.frame) == 28 * 12
    assert answer.facts["reported"] == 28
    assert answer.facts["due"] == 28 * 10, "November is not over"
    assert answer.frame["reported"].sum() == 28


def test_a_report_for_a_month_that_is_not_over_is_a_report_and_not_due(imported):
    imported(("35.22.01", "2026-11", 100.0))
    frame = monthly.reported(DAY).frame
    (november,) = frame[
        (frame["area_code"] == "35.22.01") & (frame["month"] == "2026-11")
    ].itertuples()
    assert november.reported
    assert not november.due


def test_who_owes_a_report_is_written_to(imported):
    codes = list(areas.districts())
    imported(*((code, f"2026-{m:02}", 1.0) for code in codes[1:] for m in range(1, 11)))
    answer = monthly.reported(DAY)
    first = areas.districts()[codes[0]]
    assert answer.facts["missing"] == (first,)
    request = requests.of_reports(answer)
    assert request.to == (f"Camat {first}",)
    assert len(request.forms[0].rows) == 10


def test_another_year_can_be_asked_for(imported):
    imported(("35.22.01", "2025-12", 1.0), ("35.22.01", "2026-01", 1.0))
    assert monthly.years() == {"2026": "2026", "2025": "2025"}
    assert monthly.reported(DAY, 2025).facts["due"] == 28 * 12
