"""Stock and flow: what balances, what is left open, what totals bound."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures import flow, membership

COUNTS = st.integers(min_value=0, max_value=60_000)
MOVES = st.fixed_dictionaries(dict.fromkeys(flow.PARTS, st.none() | st.integers(0, 5_000)))


def frame(*rows):
    columns = [flow.OPENING, *flow.PARTS, flow.CLOSING]
    return pd.DataFrame(rows, columns=columns).astype("Int64")


def signed(part, count):
    return count if part in flow.WAYS_IN else -count


@given(COUNTS, MOVES)
def test_known_flows_that_make_the_closing_balance(opening, moves):
    closing = opening + sum(signed(part, count or 0) for part, count in moves.items())
    rows = frame({flow.OPENING: opening, flow.CLOSING: closing} | moves)
    assert flow.rest(rows).tolist() == [0]
    whole = all(count is not None for count in moves.values())
    assert flow.difference(rows).isna().tolist() == [not whole]


@given(COUNTS, COUNTS, MOVES)
def test_the_bars_lead_from_the_opening_to_the_closing(opening, closing, moves):
    row = {flow.OPENING: opening, flow.CLOSING: closing} | moves
    bars = flow.bars(frame(row).iloc[0])
    steps = bars.iloc[1:-1]
    known = steps[steps["amount"].notna() & steps["part"].isin(flow.PARTS)]
    ends = known["end"].to_list()
    assert known["start"].to_list() == [opening, *ends][: len(known)]
    level = ends[-1] if ends else opening
    unknown = steps[steps["amount"].isna()]
    assert (unknown[["start", "end"]] == level).all(axis=None), "what is unknown moves nothing"
    assert bars["end"].iloc[-1] == closing
    assert set(flow.PARTS) <= set(bars["part"]), "no flow is left out of the picture"
    if closing != opening + sum(signed(part, count or 0) for part, count in moves.items()):
        assert steps["part"].iloc[-1] == (flow.REST if unknown.empty else flow.NET)


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_bounds_hold_for_whatever_came_and_went(opening, came, went, graduates):
    closing = opening + came - went - graduates
    rest = closing - opening + graduates
    found = flow.bounds(rest, rest)
    assert found.came <= came
    assert found.went <= went
    assert min(found) == 0


@given(st.integers(-5_000, 5_000), st.integers(0, 1_000), st.integers(-1_000, 1_000))
def test_a_rounded_figure_bounds_less(rest, slack, off):
    wide = flow.bounds(rest - slack, rest + slack)
    sharp = flow.bounds(rest, rest)
    assert wide.came <= sharp.came
    assert wide.went <= sharp.went


def test_bounds_need_their_ends_in_order():
    with pytest.raises(ValueError, match="above the highest"):
        flow.bounds(2, 1)


def test_what_two_published_counts_bound():
    # KPM 2024 56.515, then 55.028 or 59.303, with 214 graduates: -1.273 and +3.002.
    rows = frame(
        *(
            {flow.OPENING: 56_515, "graduated": 214, flow.CLOSING: closing}
            for closing in (55_028, 59_303)
        )
    )
    rest = flow.rest(rows).tolist()
    assert rest == [-1_273, 3_002]
    assert [flow.bounds(one, one) for one in rest] == [(0, 1_273), (3_002, 0)]


def test_without_an_opening_the_levels_run_up_to_the_closing():
    bars = flow.bars(frame({"entries": 10, "graduated": 4, flow.CLOSING: 100}).iloc[0])
    assert bars["start"].iloc[1] == 94
    assert bars["end"].iloc[-1] == 100
    assert pd.isna(bars["amount"].iloc[0])


REPORTS = pd.DataFrame(
    [
        ("a", "2026-01", 100, 103, 5, 2),
        ("a", "2026-02", 103, 104, 1, 0),
        ("b", "2026-01", 50, 50, 0, 0),
        ("b", "2026-02", 49, 48, 0, 1),
        ("c", "2026-02", 10, 10, 0, 0),
    ],
    columns=["area_code", "month", "opening", "closing", "entries", "graduated"],
).astype(dict.fromkeys(("opening", "closing", "entries", "graduated"), "Int64"))
MONTHS = ("2026-01", "2026-02")
PARTS = ("entries", "graduated")


def test_months_add_up_and_a_hole_is_no_zero():
    rows = flow.of_months(REPORTS, ["a", "b", "c", "d"], MONTHS, PARTS).set_index("area_code")
    assert rows.loc["a", ["opening", "entries", "graduated", "closing"]].tolist() == [
        100,
        6,
        2,
        104,
    ]
    assert rows.loc["c", ["opening", "entries", "graduated"]].isna().all()
    assert rows.loc["c", "closing"] == 10
    assert rows.loc["d"].drop("reported").isna().all()
    assert rows["reported"].tolist() == [2, 2, 1, 0]
    assert flow.difference(rows, PARTS).tolist()[:2] == [0, -1]


def test_a_kabupaten_is_told_where_every_kecamatan_is():
    rows = flow.of_months(REPORTS, ["a", "b"], MONTHS, PARTS)
    assert flow.whole(rows, "k", PARTS)["entries"].tolist() == [6]
    rows = flow.of_months(REPORTS, ["a", "b", "c"], MONTHS, PARTS)
    whole = flow.whole(rows, "k", PARTS).iloc[0]
    assert whole[["opening", "entries", "graduated"]].isna().all()
    assert whole["closing"] == 104 + 48 + 10


def test_a_month_begins_where_the_one_before_ended():
    found = flow.seams(REPORTS, MONTHS)
    assert found.to_numpy().tolist() == [["b", "2026-02", 49, 50]]


@given(st.permutations(["a", "b", "c"]))
def test_relabelling_areas_changes_nothing(names):
    given_ = dict(zip(["a", "b", "c"], names, strict=True))
    renamed = REPORTS.assign(area_code=REPORTS["area_code"].map(given_))
    before = flow.of_months(REPORTS, ["a", "b", "c"], MONTHS, PARTS).set_index("area_code")
    after = flow.of_months(renamed, names, MONTHS, PARTS).set_index("area_code")
    pd.testing.assert_frame_equal(before.rename(index=given_), after)


@st.composite
def registers(draw):
    """Families with up to two episodes, any exit; days within three years."""
    families, episodes = [], []
    for number in range(draw(st.integers(1, 12))):
        families.append((f"f{number}", draw(st.sampled_from(["35.22.01", "35.22.02"]))))
        day = draw(st.none() | st.integers(0, 700))
        for episode in (1, 2):
            begun = 0 if day is None else day
            length = draw(st.none() | st.integers(1, 400))
            end = None if length is None else begun + length
            exit_ = None if end is None else draw(st.sampled_from(flow.WAYS_OUT))
            episodes.append((f"f{number}", episode, day, end, exit_))
            if end is None or not draw(st.booleans()):
                break
            day = end + draw(st.integers(1, 200))
    first = pd.Timestamp("2023-01-01")
    rows = pd.DataFrame(episodes, columns=["family_id", "episode", "start", "end", "exit"])
    for name in ("start", "end"):
        days = pd.to_timedelta(rows[name].astype("Float64").astype(float), unit="D")
        rows[name] = (first + days).astype("datetime64[s]")
    rows["exit"] = rows["exit"].astype("object").where(rows["exit"].notna(), None)
    listed = pd.DataFrame(families, columns=["family_id", "district_code"]).assign(protected=False)
    return listed, rows


@given(registers(), st.integers(0, 600), st.integers(0, 500))
def test_flows_balance_for_any_register(register, begin, length):
    families, episodes = register
    start = pd.Timestamp("2023-01-01") + pd.Timedelta(days=begin)
    end = start + pd.Timedelta(days=length)
    rows = membership.flows(episodes, families, start, end)
    assert (flow.difference(rows) == 0).all()
    assert (flow.rest(rows) == 0).all()
