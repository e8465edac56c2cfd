"""What PKH pays, and who would be below the poverty line without it."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures import cliff
from analytics.store import tables
from analytics.vocabulary.register import Component
from analytics.vocabulary.welfare import Aid, Band, Kind

rupiah = st.floats(0, 1e8)


@pytest.fixture(scope="module")
def paid():
    return cliff.rates(tables.benefits(), 2025)


def family(**people):
    return pd.DataFrame([people])


def test_a_child_in_primary_and_one_in_junior_school_bring_two_hundred_thousand_a_month(paid):
    """Index of Kemensos: 900,000 and 1,500,000 a year (Poskota, 2 January 2025)."""
    assert cliff.annual(family(primary=1, junior=1), paid).tolist() == [2_400_000]


def test_instalments_are_a_quarter_of_the_year(paid):
    """225, 375, 500, 600, 750 thousand an instalment (Poskota, 2 January 2025)."""
    parts = {one: paid.amounts[one] / cliff.INSTALMENTS for one in Component}
    assert sorted(set(parts.values())) == [225_000, 375_000, 500_000, 600_000, 750_000]
    assert parts[Component.ELDERLY] == parts[Component.DISABILITY] == 600_000


def test_no_more_than_four_people_of_a_family_are_paid_the_best_paid_first(paid):
    held = family(pregnant=1, senior=1, elderly=2, primary=3)
    assert cliff.annual(held, paid).item() == 3_000_000 + 2 * 2_400_000 + 2_000_000


def test_pregnancies_and_small_children_are_capped_at_two_each(paid):
    assert cliff.annual(family(early_childhood=3), paid).item() == 6_000_000
    assert cliff.annual(family(pregnant=3, primary=1), paid).item() == 6_900_000


def test_components_are_counted_from_a_register():
    rows = pd.DataFrame({"family_id": [1, 1, 2], "component": ["primary", "primary", "senior"]})
    assert cliff.counted(rows).loc[1, "primary"] == 2
    assert cliff.counted(rows).loc[2, "primary"] == 0


def test_nobody_has_less_than_no_people(paid):
    with pytest.raises(ValueError, match="fewer"):
        cliff.annual(family(primary=-1), paid)


@given(
    people=st.lists(st.integers(0, 6), min_size=len(Component), max_size=len(Component)),
    more=st.sampled_from(list(Component)),
)
def test_a_benefit_is_never_above_the_four_highest_and_never_falls_with_a_component(people, more):
    paid = cliff.rates(tables.benefits(), 2025)
    held = dict(zip(Component, people, strict=True))
    each = [paid.amounts[one] for one, count in held.items() for _ in range(count)]
    total = cliff.annual(family(**held), paid).item()
    assert total <= sum(sorted(each)[-paid.people :])
    assert cliff.annual(family(**(held | {more: held[more] + 1})), paid).item() >= total


def test_a_year_without_a_source_says_of_which_year_its_figures_are():
    told = cliff.rates(tables.benefits(), 2024)
    assert told.of[Aid.PKH, Component.PRIMARY, Kind.AMOUNT] == 2022
    assert told.of[Aid.SEMBAKO, "family", Kind.AMOUNT] == 2025
    assert len(told.carried) == len(told.of)
    of_2025 = cliff.rates(tables.benefits(), 2025)
    assert {kind for _, _, kind in of_2025.carried} == {Kind.CAP}


def test_without_an_amount_nothing_is_worked_out():
    rows = tables.benefits()
    with pytest.raises(ValueError, match="primary"):
        cliff.rates(rows[rows["item"] != "primary"], 2025)
    with pytest.raises(ValueError, match="how many"):
        cliff.rates(rows[rows["item"] != "family"], 2025)


def test_food_nobody_states_is_unknown_and_not_nothing():
    rows = tables.benefits()
    assert math.isnan(cliff.rates(rows[rows["programme"] == Aid.PKH], 2025).food)


# The worked example of the rules for Bojonegoro: poverty line of March 2024 (KabarBaik.co),
# P0 and P1 of March 2021 (BRS BPS Kab. Bojonegoro, 6 December 2021).
LINE_2024 = 471_457


def test_a_profit_of_six_hundred_thousand_leaves_two_hundred_after_the_aid_ends(paid):
    pkh = cliff.annual(family(primary=1, junior=1), paid).item() / cliff.MONTHS
    assert 600_000 - pkh - paid.food == 200_000


def test_four_people_need_one_point_eight_eight_six_million(paid):
    _, needed = cliff.edge(LINE_2024, 0, 4)
    assert needed == pytest.approx(1.886e6, rel=1e-3)


def test_the_poor_are_sixty_seven_thousand_below_the_line_on_average():
    assert cliff.shortfall(1.884, 13.27, LINE_2024) == pytest.approx(67_000, rel=2e-3)
    with pytest.raises(ValueError, match="poor"):
        cliff.shortfall(1.0, 0.0, LINE_2024)


def test_a_package_of_hens_is_not_paid_back_while_they_lay():
    """86.7 billion for 5,000 families (SuaraBanyuurip, 16 October 2025), 600,000 a month."""
    months = cliff.payback(86.7e9 / 5000, 600_000)
    assert months == pytest.approx(28.9, abs=0.01)
    assert months > 22
    assert cliff.payback(17.34e6, 600_000, 0.5) == pytest.approx(2 * months)
    assert cliff.payback(1.0, 0.0) == math.inf


@pytest.mark.parametrize("wrong", [(-1, 1, 0), (1, -1, 0), (1, 1, 1.5), (1, 1, -0.1)])
def test_a_payback_of_nonsense_is_refused(wrong):
    with pytest.raises(ValueError, match="haircut"):
        cliff.payback(*wrong)


@given(own=rupiah, aid=rupiah, size=st.integers(1, 20), line=st.floats(1e5, 1e6))
def test_losing_aid_never_raises_income_nor_the_band(own, aid, size, line):
    before, after = cliff.per_person(own, aid, size)
    assert after <= before
    assert cliff.band(after / line) <= cliff.band(before / line)
    assert not cliff.falls(before / line, before / line)


@given(size=st.integers(1, 8), aid=st.floats(1, 1e6), line=st.floats(1e5, 1e6))
def test_who_earns_between_the_edges_falls_and_nobody_else(size, aid, line):
    low, high = cliff.edge(line, aid, size)
    inside, below, above = (low + high) / 2, low * 0.99 - 1, high * 1.01
    for own, expected in ((inside, True), (below, False), (above, False)):
        if own < 0:
            continue
        before, after = cliff.per_person(own, aid, size)
        assert cliff.falls(before / line, after / line) == expected


@given(ratios=st.lists(st.floats(0, 20), min_size=2))
def test_bands_are_in_the_order_of_income(ratios):
    found = cliff.band(sorted(ratios))
    assert (np.diff(found) >= 0).all()
    assert set(found) <= set(Band)


def test_a_band_holds_its_floor():
    """World Bank 2019, "Aspiring Indonesia": 1, 1.5 and 3.5 times the poverty line."""
    floors = [0.0, 1.0, 1.5, 3.5]
    assert [one.floor for one in Band] == floors
    assert cliff.band(floors).tolist() == list(Band)
    assert cliff.band([0.999, 1.499, 3.499]).tolist() == [Band.POOR, Band.VULNERABLE, Band.ASPIRING]


@pytest.mark.parametrize("wrong", [(-1, 0, 1), (0, -1, 1), (0, 0, 0)])
def test_an_income_of_nonsense_is_refused(wrong):
    with pytest.raises(ValueError, match="somebody"):
        cliff.per_person(*wrong)
