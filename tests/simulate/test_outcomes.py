"""The example programmes: known, of no real office, and every class among them."""

from __future__ import annotations

from analytics.measures.outcomes import View, placed
from analytics.simulate import outcomes
from analytics.store import tables
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.outcome import Grouping, Quadrant, Reason


def test_they_are_the_same_each_time_and_carry_no_real_name():
    budgets, measured = outcomes.budgets(), outcomes.outcomes()
    assert budgets.equals(outcomes.budgets())
    assert measured.equals(outcomes.outcomes())
    assert budgets["programme"].str.startswith("Program Contoh ").all()
    assert budgets["opd"].str.startswith("Perangkat Daerah Contoh ").all()
    assert set(budgets["area_code"]) == {EXAMPLE_REGENCY}
    assert (budgets["realised"] <= budgets["budget"]).all()
    real = {*tables.programmes()["programme"], *tables.origins()["publisher"]}
    assert not real & {*budgets["programme"], *budgets["opd"]}


def test_a_meeting_can_rehearse_every_class():
    view = View(Grouping.PROGRAMME, 2024, 1, 80)
    found = placed(outcomes.budgets(), outcomes.outcomes(), view)
    assert set(found["stands"]) == set(Quadrant)
    assert found["reason"].head(3).eq(Reason.NO_OUTCOME).all()
    assert found["progress"].dropna().between(-120, 220).all(), "readable on a wall"
