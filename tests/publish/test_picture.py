"""One slide taken along: three files that open, say what they are, and are the same every time."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook
from PIL import Image

from analytics.publish import picture
from analytics.vocabulary.standing import WATERMARK
from tests.draw.decks import SAMPLE

INVENTED = replace(SAMPLE, slides=tuple(one for one in SAMPLE.slides if one.is_example))


def files(deck):
    return {
        offer.name: offer for offer in picture.offers(lambda: deck, "graduasi", "corong", "", "x")
    }


def test_each_file_opens_and_names_what_it_shows():
    found = files(INVENTED)
    assert list(found) == [f"graduasi-corong-x.{kind}" for kind in ("xlsx", "png", "svg")]
    book = load_workbook(BytesIO(found["graduasi-corong-x.xlsx"].make()))
    assert "DATA CONTOH" in book.sheetnames[1]
    shown = Image.open(BytesIO(found["graduasi-corong-x.png"].make()))
    assert (shown.format, shown.size) == ("PNG", (1920, 1080))
    drawn = ET.fromstring(found["graduasi-corong-x.svg"].make())  # noqa: S314 - ours
    assert (drawn.attrib["width"], drawn.attrib["height"]) == ("1920", "1080")
    assert drawn.attrib["aria-label"].startswith(WATERMARK)
    assert found["graduasi-corong-x.svg"].mime == "image/svg+xml"


@pytest.mark.parametrize("kind", ["xlsx", "png", "svg"])
def test_equal_slides_give_equal_files(kind):
    first, again = (files(INVENTED)[f"graduasi-corong-x.{kind}"].make() for _ in range(2))
    assert first == again


def test_a_drawing_needs_nothing_from_elsewhere():
    drawn = picture.svg(INVENTED).decode()
    assert "<text" not in drawn, "a program without the typeface would show other letters"
    assert "http" not in drawn.replace("http://www.w3.org/2000/svg", "")
