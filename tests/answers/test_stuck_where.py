"""The one stage an area is stuck at, for the sentences that name it."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.answers import register, stuck
from analytics.measures.stuck import FEWEST, LOSSES
from analytics.vocabulary.stage import Stage
from analytics.vocabulary.stuck import Held

YEAR = 365.25


def passages(**by_stage):
    """Rows of a cube: stage number -> (entered, lost, family-years)."""
    rows = []
    for name, (entered, lost, years) in by_stage.items():
        stage = int(name.removeprefix("s"))
        cells = dict.fromkeys(LOSSES, 0) | {LOSSES[0]: lost}
        rows.append(
            {"area_code": "35.22.01", "stage": stage, "entered": entered, "went_on": 5,
             "waiting": 0, "family_days": round(years * YEAR)} | cells
        )  # fmt: skip
    return pd.DataFrame(rows).astype(
        dict.fromkeys(("entered", "went_on", "family_days", *LOSSES), "Int64")
    )


@pytest.fixture
def cube(monkeypatch):
    def made(rows):
        monkeypatch.setattr(register, "there", lambda _practice: True)
        monkeypatch.setattr(register, "cube", lambda _name, _practice: rows)

    return made


def test_the_largest_loss_for_the_time_at_risk_is_named(cube):
    cube(passages(s1=(900, 20, 1000), s2=(400, 90, 300), s3=(100, 10, 100)))
    found = stuck.where("35.22.01", practice=False).named
    assert (found.stage, found.entered, found.lost) == (Stage.ASSESSED, 400, 90)
    assert found.value == pytest.approx(30.0, abs=0.1)
    assert found.low < found.value < found.high


def test_few_losses_name_no_stage(cube):
    cube(passages(s1=(90, 3, 100), s2=(40, 2, 30)))
    assert stuck.where("35.22.01", practice=False).named is None


def test_below_the_floor_no_stage_is_named(cube):
    cube(passages(s1=(FEWEST - 1, 3, 100), s2=(FEWEST - 1, 9, 30)))
    assert stuck.told("35.22.01", practice=False)
    assert stuck.where("35.22.01", practice=False).held is Held.ALONE


def test_nothing_is_told_of_an_area_or_a_register_without_stages(cube, monkeypatch):
    rows = passages(s1=(90, 3, 100), s2=(40, 2, 30))
    cube(rows.assign(entered=pd.array([pd.NA, pd.NA], dtype="Int64")))
    assert not stuck.told("35.22.01", practice=False)
    cube(rows)
    assert not stuck.told("35.22.02", practice=False)
    monkeypatch.setattr(register, "there", lambda _practice: False)
    assert stuck.where("35.22.01", practice=False) is None
