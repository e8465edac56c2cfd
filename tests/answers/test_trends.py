from __future__ import annotations

import pytest

from analytics.answers import trends
from analytics.store import tables


def test_what_is_offered_has_enough_periods_for_a_line():
    offered = trends.indicators()
    assert next(iter(offered)) == "poverty_rate"
    claims = tables.claims().query("area_code == '35.22'")
    for name in offered:
        assert claims.loc[claims["indicator"] == name, "period_end"].nunique() >= 3


@pytest.mark.parametrize("indicator", ["poverty_rate", "poor_people", "population"])
def test_areas_are_those_with_figures_bojonegoro_first(indicator):
    offered = trends.areas(indicator)
    assert next(iter(offered)) == "35.22"
    claims = tables.claims()
    assert set(offered) <= set(claims.loc[claims["indicator"] == indicator, "area_code"])


def test_the_default_areas_have_poverty_rates():
    assert set(trends.DEFAULT_AREAS) <= set(trends.areas("poverty_rate"))


def test_the_sentence_names_both_ends_and_the_targets():
    course, targets = trends.in_words("poverty_rate", ("35.22", "35.23"))
    assert "Bojonegoro" in course
    assert "11,49%" in course
    assert "tidak satu pun tercapai" in targets


def test_the_sentence_never_crosses_a_break():
    """Ends of one series, the newest: old and new HDI are not compared."""
    (course, *_) = trends.in_words("hdi", ("35.22",))
    rows = tables.claims().query("indicator == 'hdi' and area_code == '35.22'")
    newest = rows[rows["series_id"] == rows.sort_values("period_end")["series_id"].iloc[-1]]
    assert str(newest["period_end"].min().year) in course


def test_one_figure_is_no_course():
    assert trends.in_words("poverty_rate", ("35.22.08",)) == ()
