"""The example register meets every known total, and one seed gives one register."""

import os
import subprocess
import sys
from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import examples

from analytics.simulate.anchors import KNOWN, Anchors, Flow, Stock
from analytics.simulate.register import build
from analytics.vocabulary.register import COLUMNS, row_hash
from analytics.vocabulary.stage import Exit
from analytics.vocabulary.standing import Standing

CUTOFF = pd.Timestamp("2025-11-30")
FEW_VILLAGES = pd.DataFrame(
    [
        (f"35.22.{district:02}.{2000 + village}", 1000.0 + village)
        for district in (1, 2, 3)
        for village in range(1, 11)
    ],
    columns=["code", "weight"],
)
SMALL = Anchors(
    opening=Stock(date(2021, 12, 31), 800, "test"),
    stocks=(Stock(date(2022, 6, 30), 815, "test"), Stock(date(2023, 12, 31), 760, "test")),
    flows=(
        Flow(Exit.GRADUATED, date(2022, 1, 1), date(2022, 12, 31), 41),
        Flow(Exit.GRADUATED, date(2023, 1, 1), date(2023, 12, 31), 17),
        Flow(Exit.NATURAL, date(2022, 1, 1), date(2023, 12, 31), 97),
        Flow(Exit.DIED, date(2022, 1, 1), date(2023, 12, 31), 11),
    ),
    facilitators=5,
    poverty_line=400_000,
)


@pytest.mark.parametrize(
    ("day", "number"),
    [("2022-01-31", 61_616), ("2024-12-31", 56_515), ("2025-03-31", 59_303), (CUTOFF, 55_028)],
)
def test_stock_anchors_are_met_exactly(day, number, members_on):
    assert members_on(day).sum() == number


@pytest.mark.parametrize(
    ("exit_", "first", "last", "number"),
    [
        (Exit.GRADUATED, "2021-01-01", "2021-12-31", 881),
        (Exit.NATURAL, "2021-01-01", "2021-12-31", 3_455),
        (Exit.GRADUATED, "2025-01-01", "2025-11-30", 214),
    ],
)
def test_published_flows_are_met_exactly(episodes, exit_, first, last, number):
    assert ((episodes["exit"] == exit_) & episodes["end"].between(first, last)).sum() == number


@pytest.mark.parametrize("flow", KNOWN.flows, ids=lambda flow: f"{flow.exit}-{flow.first}")
def test_assumed_flows_are_met_exactly_too(episodes, flow):
    inside = episodes["end"].between(pd.Timestamp(flow.first), pd.Timestamp(flow.last))
    assert ((episodes["exit"] == flow.exit) & inside).sum() == flow.families


def test_everything_is_marked_as_example(register, frames):
    assert register.standing is Standing.EXAMPLE
    assert register.cutoff == CUTOFF.date()
    assert register.families["family_id"].is_unique
    assert register.families["family_id"].str.fullmatch(r"CTH-\d{6}").all()
    for name in COLUMNS:
        assert (frames[name]["family_id"] >= 0).all(), f"{name}: a family nobody knows"


def test_same_seed_same_rows_other_seed_other_rows(register, villages):
    assert row_hash(build(villages, KNOWN)) == row_hash(register)
    one = row_hash(build(FEW_VILLAGES, SMALL, seed=1))
    assert row_hash(build(FEW_VILLAGES.iloc[::-1], SMALL, seed=1)) == one
    assert row_hash(build(FEW_VILLAGES, SMALL, seed=2)) != one


def test_same_rows_in_another_process(tmp_path):
    villages = tmp_path / "villages.csv"
    FEW_VILLAGES.to_csv(villages, index=False)
    program = (
        "import datetime, pandas as pd\n"
        "from analytics.simulate.anchors import *\n"
        "from analytics.simulate.register import build\n"
        "from analytics.vocabulary.register import row_hash\n"
        "from analytics.vocabulary.stage import Exit\n"
        f"villages = pd.read_csv({str(villages)!r}, dtype={{'code': str}})\n"
        f"print(row_hash(build(villages, {_source(SMALL)}, seed=7)))\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONHASHSEED": "123", "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == row_hash(build(FEW_VILLAGES, SMALL, seed=7))


def _source(anchors):
    """The anchors as an expression: their repr, with exits by name."""
    text = repr(anchors)
    for exit_ in Exit:
        text = text.replace(repr(exit_), f"Exit.{exit_.name}")
    return text


@examples(15)
@given(
    seed=st.integers(0, 2**32),
    weights=st.lists(st.floats(0.01, 1e6), min_size=30, max_size=30),
)
def test_anchors_hold_for_any_seed_and_any_weights(seed, weights):
    register = build(FEW_VILLAGES.assign(weight=weights), SMALL, seed=seed)
    episodes = register.episodes
    for stock in SMALL.stocks:
        day = pd.Timestamp(stock.day)
        there = (episodes["start"] <= day) & ~(episodes["end"] <= day)
        assert there.sum() == stock.families
    left = episodes["exit"].value_counts()
    assert left.to_dict() == {"natural": 97, "graduated": 58, "died": 11}
    assert register.families["village_code"].nunique() == 30


@pytest.mark.parametrize(
    ("unusable", "message"),
    [
        (FEW_VILLAGES.assign(weight=-1.0), "positive"),
        (FEW_VILLAGES.assign(weight=np.nan), "positive"),
        (FEW_VILLAGES.assign(code="35.22.01"), "not a village"),
        (FEW_VILLAGES.assign(code="35.22.01.2001"), "twice"),
        (FEW_VILLAGES.iloc[:0], "columns code, weight"),
        (FEW_VILLAGES.rename(columns={"weight": "population"}), "columns code, weight"),
    ],
)
def test_unusable_villages_are_refused(unusable, message):
    with pytest.raises(ValueError, match=message):
        build(unusable, SMALL)


def test_more_exits_than_families_that_may_leave_is_refused():
    flows = (Flow(Exit.GRADUATED, date(2022, 1, 1), date(2022, 1, 31), 799),)
    with pytest.raises(ValueError, match="graduated 2022-01: 799 families wanted"):
        build(FEW_VILLAGES, replace(SMALL, flows=flows, stocks=SMALL.stocks[:1]))


def test_a_register_with_a_column_too_few_cannot_exist(register):
    with pytest.raises(ValueError, match="families: expected columns"):
        replace(register, families=register.families.drop(columns="desil"))
