from __future__ import annotations

import pandas as pd
import pytest

from tests.measures.auditing import figure, found


def rules(rows):
    return [finding.rule for finding in found(rows)]


def day(text):
    return pd.Timestamp(text)


def test_a_source_older_than_its_figure():
    rows = [figure("folk", 5, when="2030-06", published=day("2030-05-31"))]
    assert rules(rows) == ["published_too_early"]
    rows = [figure("folk", 5, when="2030", as_of=day("2030-06-30"), published=day("2030-06-01"))]
    assert rules(rows) == ["published_too_early"]


def test_a_year_may_be_told_of_before_it_is_over():
    rows = [figure("folk", 5, when="2030", published=day("2030-11-11"))]
    assert rules(rows) == []


def test_a_target_is_set_before_its_time():
    assert rules([figure("folk", 5, scope="target", published=day("2029-01-01"))]) == []


def test_a_march_figure_that_its_source_dates_in_september():
    march = figure("ill_rate", 11.49, "percent", "2030-03", precision=0.01)
    assert rules([march]) == []
    (finding,) = found([{**march, "as_of": day("2030-09-30")}])
    assert finding.rule == "another_month"
    assert (finding.facts["called"], finding.facts["month"]) == (9, 3)


def survey(years=range(2020, 2031)):
    return [
        figure("ill_rate", 20 - n / 3, "percent", f"{year}-03", precision=0.01)
        for n, year in enumerate(years)
    ]


def test_a_survey_of_march_printed_as_september_is_the_march_figure():
    rows = survey()
    september = {
        **figure("ill_rate", rows[-1]["value"], "percent", "2030-09", precision=0.01),
        "used": False,
    }
    (finding,) = found([*rows, september])
    assert finding.figures == (september["figure_id"], rows[-1]["figure_id"])


def test_another_month_with_another_value_is_another_survey():
    rows = [*survey(), figure("ill_rate", 5, "percent", "2030-09", precision=0.01)]
    assert rules(rows) == []


@pytest.mark.parametrize(
    ("value", "second", "expected"),
    [
        (50987, "2031", ["same_value_at_two_times"]),
        (50987, "2030", []),
        (9400, "2031", []),
        (412, "2031", []),
    ],
)
def test_a_telling_count_does_not_come_twice(value, second, expected):
    rows = [figure("kin", value, "families"), figure("kin", value, "families", second)]
    assert rules(rows) == expected


def test_in_a_programme_the_unit_is_enough():
    rows = [
        figure("homes, first half", 50987, "families", "2030-01", scope="List"),
        figure("homes, second half", 50987, "families", "2030-07", scope="List"),
    ]
    assert rules(rows) == ["same_value_at_two_times"]


def test_percentages_and_areas_repeat_themselves():
    rows = [
        figure(subject, 12.34, unit, year, precision=0.01)
        for subject, unit in (("ill_rate", "percent"), ("size", "square_km"))
        for year in ("2030", "2031")
    ]
    assert rules(rows) == []


def test_as_many_persons_as_families():
    rows = [figure("poorest", 9400), figure("poorest_kin", 9400, "families", "2031")]
    assert rules(rows) == ["same_value_in_two_units"]
    assert rules([rows[0], {**rows[1], "series_id": "another book"}]) == []
    assert rules([figure("poorest", 94), figure("poorest_kin", 94, "families")]) == []
