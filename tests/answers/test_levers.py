"""The levers of the laboratory: as the table has them, and as the data in use tell them."""

from __future__ import annotations

import pytest

from analytics.answers import levers
from analytics.measures import priors
from analytics.store import tables
from analytics.store.versioned import following
from analytics.vocabulary.claim import Basis, Measure
from analytics.vocabulary.scenario import LeverGroup, Shape


def held(*, practice=False):
    return {one.id: one for one in levers.levers(LeverGroup.FLOW, practice)}


def test_every_lever_says_who_says_so_and_why_no_other_number():
    for one in levers.of(practice=False).values():
        assert one.reference
        assert one.why.endswith(".")
        assert one.least <= one.middle <= one.most
        assert one.stops[0] == one.least
        assert levers.sources(one, practice=False) or one.assumed


def test_the_middle_of_a_share_is_the_median_of_its_range():
    rows = tables.levers()
    for _, row in rows[(rows["shape"] == Shape.BETA) & (rows["group"] == "flow")].iterrows():
        prior = priors.Prior(Shape.BETA, row["low"], row["middle"], row["high"])
        median = float(priors.quantiles(prior, 0.5))
        assert median == pytest.approx(row["middle"], rel=0.02), row["lever_id"]


def test_published_graduates_settle_how_many_are_ready():
    # 214 graduates of 55,028 KPM in 2025 (coordination meeting of November 2025): 0.389 percent.
    found = held()
    pace = 1.0
    for name in ("potential_share", "ready_rate", "success_rate"):
        pace *= found[name].middle
    assert pace == pytest.approx(214 / 55_028, rel=0.01)
    assert found["facilitators"].middle == 209


def test_entries_are_what_two_counts_leave_open_under_the_count_in_use():
    found = held()
    gone = 214 + 56_515 * (found["natural_rate"].middle + found["exclude_rate"].middle)
    assert found["entries"].middle == pytest.approx(55_028 - 56_515 + gone, rel=0.01)
    with following(Basis(Measure.HIGHEST)):
        other = held()["entries"]
    assert other.middle == pytest.approx(59_303 - 56_515 + gone, rel=0.01)
    mine = found["entries"]
    for end in ("low", "high"):  # as far from its middle whichever count is the right one
        ratio = getattr(other, end) / other.middle
        assert ratio == pytest.approx(getattr(mine, end) / mine.middle, rel=0.02)
    assert mine.least <= other.middle <= mine.most, "the slider reaches the other count"
    assert "tidak ada yang menerbitkannya" in other.reference


def test_a_register_tells_the_levers_itself(practised):
    found = held(practice=True)
    assert found["entries"].middle == pytest.approx(4_328 / (334 / 365.25), rel=0.01)
    assert found["natural_rate"].origins == ("example_register",)
    assert "2.800" in found["natural_rate"].reference
    (source,) = levers.sources(found["natural_rate"], practice=True)
    assert "rekaan" in source.publisher
    shares = found["potential_share"].middle * found["success_rate"].middle
    assert found["ready_rate"].middle * shares == pytest.approx(214 / 55_771.5 / 0.914, rel=0.02)
    assert found["graduates_per_facilitator"].origins != ("example_register",)


def test_nothing_of_the_example_moves_a_lever_outside_mode_latihan(practised, no_register):
    for one in held().values():
        assert "example_register" not in one.origins


def test_ids_do_not_follow_from_the_data():
    assert frozenset(levers.of(practice=False)) == frozenset(levers.of(practice=True))
