"""The same measures on pandas in memory and on DuckDB, which asks nothing until it is collected."""

from __future__ import annotations

import duckdb
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures import cubes
from analytics.measures.graduation import funnel
from analytics.measures.membership import flows, protected_split, stock
from tests.conftest import examples

quick = examples(3)
PERIOD = ("2022-06-01", "2024-06-01")
MEASURES = {
    "stock": lambda r: stock(r.episodes, "2024-06-01"),
    "flows": lambda r: flows(r.episodes, r.families, *PERIOD),
    "flows of all": lambda r: flows(r.episodes, r.families, *PERIOD, None, area_code="35.22"),
    "split": lambda r: protected_split(r.families, r.episodes, "2024-06-01"),
    "funnel": lambda r: funnel(r.families, r.stage_events, r.episodes, r.cutoff),
    "funnel since": lambda r: funnel(
        r.families, r.stage_events, r.episodes, r.cutoff, since="2023-01-01"
    ),
}


def in_duckdb(register):
    """The frames of a register as relations of DuckDB."""
    connection = duckdb.connect()
    named = ("families", "episodes", "stage_events")
    return register._replace(
        **{name: connection.from_df(getattr(register, name)) for name in named}
    )


def same(one, other):
    if isinstance(one, pd.DataFrame):
        pd.testing.assert_frame_equal(one, other)
    else:
        assert one == other


@quick
@given(data=st.data())
def test_both_engines_count_the_same(crowds, data):
    register = data.draw(crowds)
    elsewhere = in_duckdb(register)
    for measure in MEASURES.values():
        same(measure(register), measure(elsewhere))


@pytest.fixture
def partly_known(build):
    """What an office's list may leave open: since when, and whether a family is protected."""
    register = build(
        [(name, "35.22.08", False) for name in ("Known", "Since", "Whether", "Left")],
        [
            ("Known", 1, "2024-02-01", None, None),
            ("Since", 1, "2024-02-01", None, None),
            ("Whether", 1, "2024-02-01", None, None),
            ("Left", 1, "2024-02-01", "2024-05-01", "graduated"),
        ],
        [
            ("Known", 1, 1, "2024-03-01"),
            ("Whether", 1, 4, "2024-03-01"),
            ("Left", 1, 8, "2024-05-01"),
        ],
        "2024-12-31",
    )
    unsure = register.families.family_id == "Whether"
    unknown = register.episodes.family_id.isin(["Since", "Left"])
    return register._replace(
        families=register.families.astype({"protected": "boolean"}).assign(
            protected=lambda rows: rows.protected.mask(unsure)
        ),
        episodes=register.episodes.assign(start=register.episodes.start.mask(unknown)),
    )


@pytest.mark.parametrize("engine", [lambda register: register, in_duckdb], ids=["pandas", "duckdb"])
def test_what_is_not_known_is_told_apart_in_both(partly_known, engine):
    register = engine(partly_known)
    split = protected_split(register.families, register.episodes, "2024-12-31")
    assert split.to_dict("records") == [
        {"area_code": "35.22.08", "active": 3, "potential": 2, "protected": 0, "unknown": 1}
    ]
    year = flows(register.episodes, register.families, "2024-01-01", "2024-12-31").iloc[0]
    assert (year.opening, year.entries, year.graduated, year.closing) == (2, 2, 1, 3)
    counted = funnel(register.families, register.stage_events, register.episodes, register.cutoff)
    assert counted.reached.tolist() == [2, 1, 1, 1, 1, 1, 1, 1, 0]


def village_register(build):
    """Two kecamatan of two desa, and one family whose desa nobody named."""
    codes = ["35.22.08.2001", "35.22.08.2002", "35.22.09.2001", "35.22.09.2002"]
    who = [(f"F{number}", codes[number % 4]) for number in range(48)] + [("Lost", "")]
    register = build(
        [(name, code[:8] or "35.22.08", False) for name, code in who],
        [(name, 1, "2020-01-01", None, None) for name, _ in who],
        [(name, 1, 1, "2020-02-01") for name, _ in who],
        "2024-12-31",
    )
    return register._replace(
        families=register.families.assign(village_code=[code for _, code in who])
    )


def test_cubes_are_the_same_and_a_family_without_a_village_counts_for_its_kecamatan(build):
    register = village_register(build)
    built = [
        cubes.build(
            {name: getattr(frames, name) for name in cubes.FRAMES},
            register.cutoff.date(),
            "35.22",
            2023,
        )
        for frames in (register, in_duckdb(register))
    ]
    for name, cube in built[0].items():
        pd.testing.assert_frame_equal(cube, built[1][name])
    stock_now = built[0]["stock"].query("period == '2024-12-31'").set_index("area_code")["active"]
    assert stock_now["35.22"] == 49
    assert stock_now["35.22.08"] == 25
    assert stock_now["35.22.08.2001"] == stock_now["35.22.08.2002"] == 12
    assert "" not in stock_now.index
