from __future__ import annotations

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.draw.slides import typeface

TEXTS = st.text(string.ascii_letters + string.digits + " .,;–%()éü", max_size=160)


def test_the_files_are_there():
    assert all((typeface.FOLDER / name).is_file() for name in typeface.FILES.values())


def test_bold_is_wider_and_size_counts():
    text = "Kabupaten Bojonegoro"
    assert typeface.width(text, 40, bold=True) > typeface.width(text, 40)
    assert typeface.width(text, 80) == pytest.approx(2 * typeface.width(text, 40))


@given(TEXTS, st.integers(60, 900))
def test_wrapped_lines_fit_and_keep_every_letter(text, room):
    lines = typeface.wrapped(text, 40, room)
    assert all(typeface.width(line, 40) <= room for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(TEXTS, st.integers(60, 900), st.integers(1, 4))
def test_limited_lines_fit_and_say_that_more_was_said(text, room, most):
    lines = typeface.limited(text, 40, room, most)
    assert len(lines) <= most
    assert all(typeface.width(line, 40) <= room for line in lines)
    kept = "".join(lines).replace(" ", "")
    assert kept == text.replace(" ", "") or kept.endswith("…")


@given(TEXTS)
def test_the_first_size_that_fits_is_taken(text):
    size, lines = typeface.fitting(text, 800, 2, (60, 50, 40))
    assert len(lines) <= 2
    bigger = {60: (), 50: (60,), 40: (60, 50)}[size]
    assert all(len(typeface.wrapped(text, other, 800)) > 2 for other in bigger)
