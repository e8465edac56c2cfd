from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.draw.slides.look import Look
from analytics.vocabulary.colour import contrast

COLOURS = st.from_regex(r"#[0-9a-f]{6}", fullmatch=True)
TEXT = ("ink", "muted", "accent", "target", "warn")


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@given(COLOURS, st.booleans())
def test_every_text_is_readable_on_every_ground(accent, dark):
    look = Look.of(accent, dark=dark)
    for name in TEXT:
        for ground in (look.ground, look.panel):
            assert contrast(getattr(look, name), ground) >= 7, (name, look)
    for text in (look.on_cover, look.soft_cover):
        assert contrast(text, look.cover) >= 7, look
    assert contrast(look.peer, look.ground) >= 3


@given(COLOURS, st.booleans())
def test_classes_of_a_map_run_one_way_and_are_told_apart_in_grey(accent, dark):
    classes = Look.of(accent, dark=dark).classes
    steps = [contrast(one, other) for one, other in pairwise(classes)]
    assert len(classes) == 5
    assert all(step > 1.2 for step in steps), steps


def test_what_is_no_colour_is_refused():
    for wrong in ("teal", "#12345", "#gggggg"):
        with pytest.raises(ValueError, match=r"colour|invalid"):
            Look.of(wrong)


def test_an_office_colour_that_is_readable_stays():
    assert Look.of("#0b3d4a").accent == "#0b3d4a"
