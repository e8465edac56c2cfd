from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.audit_courses import leaps
from analytics.measures.statements import COLUMNS, figures_of
from analytics.vocabulary.audit import Severity
from analytics.vocabulary.breaks import Break, BreakKind
from tests.measures.auditing import AREAS, clean, figure, found


def rules(rows):
    return [finding.rule for finding in found(rows)]


def of_year(rows, subject, when):
    return next(
        row
        for row in rows
        if row["subject"] == subject and row["area_code"] == "91.01"
        and row["end"].year == when
    )  # fmt: skip


def test_a_row_of_another_place_is_found_and_the_place_is_named():
    rows = clean()
    count, rate = (of_year(rows, subject, 2030) for subject in ("needy", "needy_rate"))
    stranger = [
        {**figure("needy", 3645, when="2030-03"), "used": False, "origin_id": "handout"},
        {
            **figure("needy_rate", rate["value"], "percent", "2030-03", precision=0.01),
            "used": False,
            "origin_id": "handout",
        },
    ]
    (finding,) = found([*rows, *stranger])
    assert finding.rule == "implied"
    assert finding.figures == tuple(row["figure_id"] for row in stranger)
    assert finding.facts["elsewhere"] == "91.02"
    assert count["figure_id"] not in finding.figures


def test_a_pair_of_another_publisher_and_series_is_no_neighbour():
    rows = clean()
    other = {"used": False, "origin_id": "handout", "owner": "Other office"}
    pair = [
        {**figure("needy", 3645, when="2030-03"), **other},
        {**figure("needy_rate", 12.0, "percent", "2030-03", precision=0.01), **other},
    ]
    assert rules([*rows, *pair]) == ["implied"]  # it calls itself a figure of that series
    assert rules([*rows, *({**row, "series_id": "another book"} for row in pair)]) == []


@given(st.floats(0.99, 1.01), st.floats(0.05, 0.3))
def test_a_population_that_moves_a_little_is_never_accused(growth, share):
    rows, people = [], 1_250_000.0
    for year in range(2025, 2032):
        needy = round(people * share)
        rows.append(figure("needy", needy, when=f"{year}-03"))
        rate = round(100 * needy / people, 2)
        rows.append(figure("needy_rate", rate, "percent", f"{year}-03", precision=0.01))
        people *= growth
    assert [rule for rule in rules(rows) if rule == "implied"] == []


def test_one_wrong_pair_does_not_accuse_its_neighbours():
    rows = clean()
    wrong = of_year(rows, "needy", 2030)
    wrong.update(figure("needy", 2800, when="2030-03"))
    assert [f.figures[0] for f in found(rows) if f.rule == "implied"] == [wrong["figure_id"]]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (22340, 22430, ["slip_of_the_pen"]),
        (13903, 11903, ["slip_of_the_pen"]),
        (59303, 55028, []),
        (1340, 1430, []),
    ],
)
def test_a_slip_of_the_pen(first, second, expected):
    rows = [figure("poorest", first), {**figure("poorest", second), "used": False}]
    assert rules(rows) == expected


def test_a_rounded_figure_is_no_slip():
    rows = [figure("poorest", 22340), {**figure("poorest", 22300, precision=100), "used": False}]
    assert rules(rows) == []


def years(leap_of, at=2030, factor=1.2):
    """Five places over ten years, growing by about a hundredth; some leap in one year."""
    rows = []
    for place in range(5):
        value = 100_001.0 + 7_919 * place
        for year in range(2022, 2032):
            value *= 1.01 + 0.0007 * ((year * 3 + place) % 5)
            value *= factor if year == at and place in leap_of else 1
            rows.append(figure("folk", round(value), when=str(year), area=f"91.0{place + 3}"))
    return rows


def test_one_place_that_leaps_is_doubtful():
    (finding,) = found(years({2}))
    assert (finding.rule, finding.severity) == ("leap", Severity.DOUBTFUL)
    assert len(finding.figures) == 2


def test_places_that_leap_together_tell_of_the_method():
    (finding,) = found(years({0, 1, 2, 3}))
    assert (finding.rule, finding.severity) == ("leap", Severity.NOTE)
    assert (finding.facts["places"], finding.facts["known"]) == (4, 5)


def test_a_step_across_a_change_of_a_rule_is_no_leap():
    of = {"indicators": ("folk",), "series": ("book",), "origin_id": "paper"}
    days = {"earliest": date(2030, 5, 1), "latest": date(2030, 5, 1)}
    changed = Break("new-list", BreakKind.RULE, "old → new", "…", **days, **of)
    stated = figures_of(pd.DataFrame(years({2}), columns=list(COLUMNS)))
    assert len([*leaps(stated, (), AREAS)]) == 1
    assert [*leaps(stated, (), AREAS, (changed,))] == []
    other = replace(changed, indicators=("guests",))
    assert len([*leaps(stated, (), AREAS, (other,))]) == 1


def test_steady_places_are_left_alone():
    assert rules(years(set())) == []


def index(values, first, series):
    return [
        figure("worth", value, "index", str(first + n), precision=0.01, series_id=series)
        for n, value in enumerate(values)
    ]


def test_a_leap_between_two_series_belongs_to_the_method():
    old = index([66.7, 67.3, 67.9, 68.3, 68.7, 69.0], 2020, "old")
    (finding,) = found([*old, *index([70.7, 71.2, 71.8], 2026, "new")])
    assert finding.rule == "broken_series"
    assert found([*old, *index([69.3, 69.9, 70.4], 2026, "new")]) == ()
