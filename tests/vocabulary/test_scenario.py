"""A scenario is what was moved, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.vocabulary.scenario import (
    Lever,
    LeverGroup,
    LeverUnit,
    Scenario,
    Setting,
    Shape,
    read,
    written,
)

KNOWN = frozenset({"entries", "relapse_rate", "growth", "budget"})


@given(
    st.dictionaries(
        st.sampled_from(sorted(KNOWN)), st.integers(-(10**12), 10**12).map(lambda n: n / 1000)
    )
)
def test_an_address_carries_every_setting(values):
    scenario = Scenario()
    for lever, value in values.items():
        scenario = scenario.moved(lever, value)
    assert read(written(scenario), KNOWN) == scenario.settings


@pytest.mark.parametrize(
    "text", ["entries", "entries~", "entries~x", "nobody~1", "entries~1,entries~2"]
)
def test_what_no_address_says_is_not_understood(text):
    assert read(text, KNOWN) is None


def test_a_lever_is_put_back():
    scenario = Scenario().moved("entries", 3000).moved("relapse_rate", 0.05)
    assert scenario.moved("entries", None).values == {"relapse_rate": 0.05}
    assert scenario.only(frozenset({"entries"})).values == {"entries": 3000}


def test_levers_stand_once_and_in_order():
    with pytest.raises(ValueError, match="in order"):
        Scenario(settings=(Setting("b", 1), Setting("a", 1)))
    with pytest.raises(ValueError, match="number"):
        Scenario(settings=(Setting("a", float("nan")),))


@pytest.mark.parametrize(
    "numbers", [(0.2, 0.1, 0.3, 0, 1), (0.1, 0.2, 0.3, 0.15, 1), (0.1, 0.2, 0.3, 0, 2)]
)
def test_the_numbers_of_a_lever_are_in_order(numbers):
    with pytest.raises(ValueError, match="relapse_rate"):
        Lever(
            "relapse_rate", "x", LeverGroup.FLOW, LeverUnit.SHARE_A_YEAR, Shape.BETA, *numbers, "y"
        )


@given(st.floats(0, 0.4), st.floats(0.41, 1))
def test_a_slider_stands_at_its_ends_and_where_the_lever_stands(least, most):
    middle = (least + most) / 2
    lever = Lever(
        "relapse_rate",
        "x",
        LeverGroup.FLOW,
        LeverUnit.SHARE_A_YEAR,
        Shape.BETA,
        middle,
        middle,
        middle,
        least,
        most,
        "y",
    )
    assert {least, middle, most} <= set(lever.stops)
    assert len(lever.stops) <= 68
    assert list(lever.stops) == sorted(lever.stops)
    assert lever.stops[0] == least
    assert lever.stops[-1] == most


def test_a_slider_has_steps_within_what_is_plausible():
    """Of 0 to 30 % only two even steps would lie between 0.35 and 1.71 %."""
    lever = Lever(
        "ready_rate", "Diusulkan", LeverGroup.FLOW, LeverUnit.SHARE_A_YEAR, Shape.BETA,
        0.0035, 0.0086, 0.0171, 0, 0.3, "BPS",
    )  # fmt: skip
    assert len([stop for stop in lever.stops if 0.0035 <= stop <= 0.0171]) >= 6
