"""What was written by `quantities` is read back as it was; nothing else is taken for a number."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.vocabulary.indicator import Unit
from analytics.wording.quantities import quantity, round_half_up
from analytics.wording.written import written


@given(
    st.floats(-1e9, 1e9, allow_nan=False),
    st.sampled_from([Unit.PERCENT, Unit.KPM, Unit.RUPIAH, Unit.COUNT]),
    st.integers(0, 3),
)
def test_what_was_written_is_read_back(value, unit, decimals):
    text = quantity(value, unit, decimals)
    if "Rp−" in text:
        return
    found = written(text)
    assert found is not None
    assert found.value == pytest.approx(float(round_half_up(value, decimals)))
    assert found.decimals == decimals


@pytest.mark.parametrize(
    "text",
    ["", "–", "belum ada", "8,5–9%", "11 November 2025", "35.22.01", "0,36–0,39%", "2024–2025"],
)
def test_what_is_no_single_number_stays_text(text):
    assert written(text) is None


def test_a_unit_is_told_apart():
    assert written("55.028 KPM") == (55028, 0, "KPM")
    assert written("Rp471.457/kapita/bulan") == (471457, 0, "Rp/kapita/bulan")
    assert written("−0,20 poin") == (-0.20, 2, "poin")
