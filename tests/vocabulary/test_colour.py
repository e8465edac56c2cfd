"""Contrast as WCAG 2.2 defines it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.vocabulary import colour

COLOURS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)


@pytest.mark.parametrize(
    ("on_white", "found"), [("#000000", 21.0), ("#ffffff", 1.0), ("#767676", 4.54)]
)
def test_contrast_is_that_of_wcag(on_white, found):
    assert colour.contrast(on_white, "#ffffff") == pytest.approx(found, abs=0.01)


@given(COLOURS, COLOURS)
def test_the_order_does_not_matter(one, other):
    assert colour.contrast(one, other) == colour.contrast(other, one)
    assert 1 <= colour.contrast(one, other) <= 21
