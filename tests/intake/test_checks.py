"""Every check lets its good examples pass and finds its bad ones."""

from __future__ import annotations

import re

import pytest

from analytics.intake import checks
from analytics.intake.checking import Seen
from analytics.vocabulary.layout import Layout

ALL = checks.all_checks()
GOOD = [(module, example) for module in ALL for example in module.GOOD]
BAD = [(module, example) for module in ALL for example in module.BAD]


def found(made, module, example):
    reading, given = made(
        example.layout,
        example.rows,
        example.totals,
        stored=example.stored,
        published=example.published,
        given=example.given,
    )
    return list(module.check(Seen(reading, given)))


def name(value):
    return value.__name__.rpartition(".")[2] if hasattr(value, "__name__") else value.layout.value


@pytest.mark.parametrize(("module", "example"), GOOD, ids=name)
def test_a_good_example_passes(made, module, example):
    assert example.layout in module.LAYOUTS
    assert found(made, module, example) == []


@pytest.mark.parametrize(("module", "example"), BAD, ids=name)
def test_a_bad_example_is_found(made, module, example):
    assert example.layout in module.LAYOUTS
    problems = found(made, module, example)
    assert problems
    for problem in problems:
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", problem.rule)
        assert problem.sentence.endswith(".")
        assert problem.file == "berkas.xlsx"


@pytest.mark.parametrize("module", ALL, ids=name)
def test_a_check_says_its_rule_and_has_both_kinds_of_example(module):
    assert len(module.__doc__) > 40
    assert module.RULE.endswith(".")
    assert module.GOOD
    assert module.BAD
    assert set(Layout) - {Layout.BOUNDARIES} >= module.LAYOUTS


def test_examining_joins_what_was_found_to_what_the_reader_found(made):
    row = {"area": "35.22", "indicator": "poor_people", "period": "2025", "value": 5.0}
    reading, given = made(Layout.AGGREGATE, [row])
    examined = checks.examine(reading, given)
    assert {problem.rule for problem in examined.problems} >= {
        "unit-undeclared",
        "publisher-unknown",
    }
    assert examined.refused
    assert not reading.refused
