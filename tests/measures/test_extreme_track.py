"""Lines in rupiah, money a person, and populations against what is known."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.measures.extreme_track import a_day, a_month, each, excess, rupiah_a_dollar, spent
from analytics.measures.printed import Range, printed

SIZES = st.floats(1, 1e9)


def test_a_line_of_the_survey_and_the_market_rate_are_far_apart():
    """Rp391 thousand a month for 2.15 PPP dollars (BPS, Tempo, January 2025); Rp348,996 for 1.90
    (BPS Bojonegoro, SuaraBanyuurip, 16 Nov 2023); Rp35,045 a day at Rp16,300 (Detik, July 2025)."""
    assert a_day(391_000) == pytest.approx(12_855, abs=1)
    assert rupiah_a_dollar(391_000, 2.15) == pytest.approx(5_979, abs=1)
    assert rupiah_a_dollar(348_996, 1.9) == pytest.approx(6_039, abs=1)
    assert pytest.approx(35_045) == 2.15 * 16_300
    assert a_month(35_045) == pytest.approx(1_065_952, abs=1)


@given(SIZES)
def test_a_month_of_a_day_is_the_month(month):
    assert a_month(a_day(month)) == pytest.approx(month)


def test_jombang_spent_what_its_source_says():
    """PPKE 2023: Rp502,279,487,655 planned, Rp467,128,923,891 spent, 93.0 % (Swara Jombang)."""
    share = spent(printed(467_128_923_891, 1), printed(502_279_487_655, 1))
    assert share.low == pytest.approx(93.0018, abs=1e-4)
    assert share.high - share.low < 1e-6
    assert each(467_128_923_891, 6390) == pytest.approx(73_103_118, abs=1)
    assert each(467_128_923_891, 7408) == pytest.approx(63_057_360, abs=1)


def test_money_is_not_divided_by_nobody():
    with pytest.raises(ValueError, match="some"):
        each(1.0, 0)
    with pytest.raises(ValueError, match="above zero"):
        rupiah_a_dollar(391_000, 0)


@given(SIZES, st.floats(0.9, 0.999), st.floats(1.001, 1.1))
def test_a_population_within_what_may_come_of_it_fits(known, least, most):
    here = Range(known, known)
    assert excess(here, here, least, most) == 0
    assert excess(Range(known * most * 1.01, known * most * 1.02), here, least, most) == 1
    assert excess(Range(known * least * 0.97, known * least * 0.98), here, least, most) == -1


def test_factors_in_the_wrong_order_are_refused():
    with pytest.raises(ValueError, match="no larger"):
        excess(Range(1, 1), Range(1, 1), 1.1, 0.9)
