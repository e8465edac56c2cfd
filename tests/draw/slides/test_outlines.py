"""Words as outlines: as wide as they were measured, and nothing of a word is left."""

from __future__ import annotations

import re
import string
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from analytics.draw.slides import svg, typeface
from analytics.draw.slides.nodes import text
from analytics.draw.slides.outlines import outlined
from tests.draw.decks import SAMPLE

NUMBER = r"-?\d+(?:\.\d+)?"


def _parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - ours


def ends(path: str) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of the points of a path."""
    found = [float(each) for each in re.findall(NUMBER, _parsed(path).attrib["d"])]
    return min(found[::2]), min(found[1::2]), max(found[::2]), max(found[1::2])


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("letter", ["B", "g", "0", "%", "é", "–", "i"])
def test_an_outline_covers_what_the_font_draws(letter, bold):
    drawn = outlined(text(0, 0, letter, "#000000", size=1000, bold=bold))
    file = str(typeface.FOLDER / typeface.FILES[bold])
    font = ImageFont.truetype(file, 1000, layout_engine=ImageFont.Layout.BASIC)
    picture = Image.new("L", (1500, 2000))
    ImageDraw.Draw(picture).text((250, 1250), letter, fill=255, font=font, anchor="ls")
    left, top, right, bottom = picture.getbbox()
    expected = left - 250, top - 1250, right - 250, bottom - 1250
    for got, wanted in zip(ends(drawn), expected, strict=True):
        # Points off the outline, which bend it, may lie a little outside.
        assert got == pytest.approx(wanted, abs=25)


@given(st.text(string.ascii_letters + string.digits, min_size=1, max_size=30))
def test_words_stand_where_their_anchor_says(words):
    wide = typeface.width(words, 40)
    for anchor, left in (("start", 100.0), ("middle", 100 - wide / 2), ("end", 100 - wide)):
        begin, _, end, _ = ends(outlined(text(100, 0, words, "#000000", size=40, anchor=anchor)))
        assert left - 4 <= begin <= end <= left + wide + 4


def test_a_letter_the_typeface_lacks_stays_a_word():
    assert "<text" in outlined(text(0, 0, "漢", "#000000"))


@pytest.mark.parametrize("number", range(1, len(SAMPLE.slides) + 1))
def test_a_slide_keeps_its_colours_and_loses_its_words(number):
    words = svg(SAMPLE.slides[number - 1], SAMPLE, number)
    drawn = outlined(words)
    _parsed(drawn)
    assert "<text" not in drawn
    assert set(re.findall('fill="(#[0-9a-f]{6})"', drawn)) == set(
        re.findall('fill="(#[0-9a-f]{6})"', words)
    )
