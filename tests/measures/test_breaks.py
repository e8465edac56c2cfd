"""Which changes of a rule lie between two figures; a made-up series with one break each kind."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.breaks import along, between
from analytics.vocabulary.breaks import Break, BreakKind
from analytics.vocabulary.period import Period


def change(name="b", kind=BreakKind.RULE, first=date(2025, 2, 5), last=date(2025, 2, 5), **kept):
    told = {"indicators": ("kpm",), "series": ("list",)} | kept
    return Break(name, kind, name, f"{name}.", first, last, origin_id="o", **told)


def crossed(before, after, *breaks, indicator="kpm", series="list"):
    found = between(breaks, indicator, series, Period.parse(before), Period.parse(after))
    return [(one.crossed.id, one.surely) for one in found]


@pytest.mark.parametrize(
    ("before", "after", "wanted"),
    [
        ("2024", "2025", [("b", False)]),  # the later figure may be of January
        ("2024", "2026", [("b", True)]),
        ("2025-01", "2025-03", [("b", True)]),
        ("2025-02", "2025-03", [("b", False)]),
        ("2025-02-04", "2025-02-05", [("b", True)]),
        ("2025-02-05", "2025-02-06", []),
        ("2025-02-03", "2025-02-04", []),
        ("2023", "2024", []),
        ("2025-03", "2026", []),
        ("2025", "2025", []),
    ],
)
def test_a_break_lies_between_where_it_may(before, after, wanted):
    assert crossed(before, after, change()) == wanted


def test_a_change_known_by_its_year_alone_touches_the_whole_year():
    year = change(first=date(2025, 1, 1), last=date(2025, 12, 31))
    assert crossed("2024", "2025-06", year) == [("b", False)]
    assert crossed("2025-06", "2025-09", year) == [("b", False)]
    assert crossed("2024", "2026", year) == [("b", True)]
    assert crossed("2026-01", "2026-02", year) == []


def test_only_what_is_touched_is_broken():
    one = change()
    assert crossed("2024", "2026", one, indicator="stunting") == []
    assert crossed("2024", "2026", one, series="survey") == []
    assert crossed("2024", "2026", one, series=None) == [("b", True)]
    assert crossed("2024", "2026", change(kind=BreakKind.SERIES)) == [], "told by the series"
    assert crossed("2024", "2026", change(first=None, last=None)) == [], "no day: told only"


def test_breaks_stand_in_their_order():
    two = change("second", first=date(2024, 6, 1), last=date(2024, 6, 1))
    assert [name for name, _ in crossed("2023", "2026", change("first"), two)] == [
        "first",
        "second",
    ]


def test_the_later_figure_comes_second():
    with pytest.raises(ValueError, match="not after"):
        crossed("2026", "2024", change())


def test_a_line_is_broken_before_the_first_figure_of_the_new_rule():
    periods = [Period.year(year) for year in (2026, 2023, 2024, 2025)]
    found = along([change()], "kpm", "list", periods)
    # The figure of 2025 may be of January, so nobody knows which of its sides the rule is on.
    assert [after for after, _ in found] == [Period.year(2025), Period.year(2026)]
    dated = [Period.month(year, 3) for year in (2024, 2025, 2026)]
    ((after, (one,)),) = along([change()], "kpm", "list", dated)
    assert (after, one.crossed.id, one.surely) == (Period.month(2025, 3), "b", True)
    assert along([], "kpm", "list", periods) == ()
    assert along([change()], "kpm", "list", periods[:1]) == ()


@pytest.mark.parametrize(
    "days",
    [(date(2025, 1, 1), None), (None, date(2025, 1, 1)), (date(2025, 2, 1), date(2025, 1, 1))],
)
def test_a_break_has_both_days_in_order_or_none(days):
    with pytest.raises(ValueError, match="b: a break"):
        change(first=days[0], last=days[1])


DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


@given(DAYS, DAYS, DAYS)
def test_of_two_days_a_break_lies_between_just_if_it_parts_them(one, other, day):
    before, after = sorted((one, other))
    found = between(
        [change(first=day, last=day)], "kpm", "list", Period(before, before), Period(after, after)
    )
    assert bool(found) == (before < day <= after)
    assert all(each.surely for each in found)
