"""How deep the data go: each depth is told where it is there, and never a deeper one."""

from __future__ import annotations

import pandas as pd
import pytest

from analytics.answers import depth
from analytics.store import versions
from analytics.vocabulary.depth import Depth


@pytest.fixture
def reported(state, tmp_path):
    frame = pd.DataFrame({"district_code": ["35.22.01"], "month": ["2026-01"], "active": [100.0]})
    frame.to_parquet(tmp_path / "monthly.parquet")
    files = {"monthly.parquet": tmp_path / "monthly.parquet"}
    versions.commit(files, versions.current(), "uji", "diimpor untuk uji")


def test_nothing_but_published_totals_is_there_today(state):
    assert depth.depth(practice=False) is Depth.TOTALS
    told = depth.told(practice=False)
    assert Depth.TOTALS.label in told
    assert "laporan bulanan" in told, "what would deepen it"


def test_the_monthly_form_is_one_step_deeper(reported):
    assert depth.depth(practice=False) is Depth.DISTRICTS
    assert "daftar KPM membuka" in depth.told(practice=False)


def test_the_example_register_is_the_deepest_and_says_that_it_is_invented(reported):
    assert depth.depth(practice=True) is Depth.FAMILIES
    assert "contoh" in depth.told(practice=True)
    assert "contoh" not in depth.told(practice=False)
