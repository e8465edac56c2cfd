"""The page Graduasi, opened once: all its sections, on three screens, and what is taken along."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PIL import Image
from playwright.sync_api import expect
from tests.browser.screens import SIZES, fits_every_screen, speaks_indonesian_alone
from tests.browser.wcag import findings

from analytics.ui.graduating import SECTIONS as GRADUATING

pytestmark = pytest.mark.browser

SECTIONS = GRADUATING.labels

SCREENS = tuple(SIZES[name] for name in ("hall", "laptop", "phone"))


def test_every_section_fits_every_screen_and_its_picture_can_be_taken_along(arrive):
    reader = arrive("/graduasi?latihan=ya", size=SIZES["hall"])
    pills = reader.page.get_by_test_id("stButtonGroup").get_by_role("radio")
    for code, label in SECTIONS.items():
        pills.filter(has_text=label).first.click()
        expect(pills.filter(has_text=label).first).to_be_checked()
        if code != next(iter(SECTIONS)):  # the address does not name what is usual
            expect(reader.page).to_have_url(re.compile(rf"[?&]bagian={code}\b"))
        reader.settled()
        speaks_indonesian_alone(reader)
        assert findings(reader) == [], label
        fits_every_screen(reader, SCREENS)
        reader.page.set_viewport_size(dict(zip(("width", "height"), SIZES["hall"], strict=True)))
    pills.filter(has_text=SECTIONS["waktu"]).first.click()
    reader.settled()
    for kind, opens in (("XLSX", is_workbook), ("PNG", is_picture), ("SVG", is_drawing)):
        with reader.page.expect_download() as taken:
            reader.page.get_by_role("button", name=kind).first.click()
        assert taken.value.suggested_filename.startswith("graduasi-waktu")
        assert "latihan" in taken.value.suggested_filename
        opens(Path(taken.value.path()).read_bytes())
    assert reader.watch.complaints() == []


def is_workbook(held: bytes) -> None:
    book = load_workbook(BytesIO(held))
    assert any("DATA CONTOH" in name for name in book.sheetnames)


def is_picture(held: bytes) -> None:
    assert Image.open(BytesIO(held)).size == (1920, 1080)


def is_drawing(held: bytes) -> None:
    drawn = ET.fromstring(held)  # noqa: S314 - ours
    assert "DATA CONTOH" in drawn.attrib["aria-label"]
    assert not list(drawn.iter("{http://www.w3.org/2000/svg}text")), "letters are outlines"
