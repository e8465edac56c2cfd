"""Entries are what is left between two stocks; nothing else is free."""

from dataclasses import replace
from datetime import date

import pytest

from analytics.simulate.anchors import KNOWN, Flow, Stock
from analytics.simulate.plan import MONTHS_BEFORE_RETURN, monthly
from analytics.vocabulary.stage import Exit

EXITS = list(map(str, Exit))


def test_flows_lead_from_each_stock_to_the_next():
    plan = monthly(KNOWN)
    change = plan["entries"] + plan["returned"] - plan[EXITS].sum(axis=1)
    stock = KNOWN.opening.families + change.cumsum()
    assert {day.day: int(stock[f"{day.day:%Y-%m}"]) for day in KNOWN.stocks} == {
        date(2022, 1, 31): 61_616,
        date(2024, 12, 31): 56_515,
        date(2025, 3, 31): 59_303,
        date(2025, 11, 30): 55_028,
    }
    assert (plan >= 0).all(axis=None)


def test_natural_exits_come_after_the_school_year():
    natural = monthly(KNOWN)["natural"]
    assert natural[natural.index.month < 7].sum() == 0
    assert (natural[natural.index.month >= 7] > 0).all()


def test_nobody_returns_before_somebody_graduated():
    plan = monthly(KNOWN)
    assert plan["returned"].iloc[:MONTHS_BEFORE_RETURN].sum() == 0
    assert plan["returned"].sum() < 0.15 * plan["graduated"].sum()
    assert monthly(replace(KNOWN, yearly_return=0.0))["returned"].sum() == 0


def test_a_stock_out_of_reach_is_refused():
    stocks = (Stock(date(2022, 1, 31), 1, "test"), *KNOWN.stocks[1:])
    with pytest.raises(ValueError, match="2022-01-31: 1 needs -"):
        monthly(replace(KNOWN, stocks=stocks))


@pytest.mark.parametrize(
    ("first", "last", "message"),
    [
        (date(2021, 1, 2), date(2021, 12, 31), "whole months"),
        (date(2021, 1, 1), date(2021, 12, 30), "whole months"),
        (date(2020, 1, 1), date(2020, 12, 31), "outside the observed time"),
        (date(2025, 1, 1), date(2025, 12, 31), "outside the observed time"),
    ],
)
def test_flows_that_cannot_be_placed_are_refused(first, last, message):
    with pytest.raises(ValueError, match=message):
        monthly(replace(KNOWN, flows=(Flow(Exit.MOVED, first, last, 10),)))


def test_what_was_assumed_is_said():
    for anchor in (KNOWN.opening, *KNOWN.stocks, *KNOWN.flows):
        assert anchor.source or anchor.assumption
