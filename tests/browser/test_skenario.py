"""Skenario: every section in both modes on every screen; sliders, links, keeping, a bad file.

The page is opened once a mode and its sections are gone through.
"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from tests.browser.screens import SIZES
from tests.browser.wcag import looked_at

from analytics.ui import laboratory

pytestmark = pytest.mark.browser

LEVER = "KPM baru masuk"
MOVED = "/skenario?latihan=tidak&a=entries~3000,facilitators~250"


@pytest.mark.parametrize("practice", ["ya", "tidak"])
def test_every_section_speaks_to_everybody_on_every_screen(arrive, practice):
    reader = arrive(f"/skenario?latihan={practice}", size=SIZES["hall"])
    pills = reader.page.get_by_test_id("stButtonGroup").get_by_role("radio")
    for code, label in laboratory.SECTIONS.labels.items():
        pill = pills.filter(has_text=label).first
        pill.click()
        expect(pill).to_be_checked()
        if code != next(
            iter(laboratory.SECTIONS.labels)
        ):  # the address does not name what is usual
            expect(reader.page).to_have_url(re.compile(rf"[?&]bagian={code}\b"))
        looked_at(reader, label)
    assert reader.watch.complaints() == []


def test_a_slider_moves_the_sentence_and_the_address_and_is_put_back(arrive):
    reader = arrive("/skenario?latihan=tidak", size=SIZES["hall"])
    before = reader.text
    slider(reader).focus()
    reader.page.keyboard.press("ArrowRight")
    expect(reader.page).to_have_url(re.compile(r"[?&]a=entries~"))
    reader.settled()
    assert reader.text != before
    reader.page.get_by_role("button", name=re.compile("^Kembalikan")).first.click()
    reader.settled()
    expect(reader.page).not_to_have_url(re.compile(r"[?&]a="))


def test_a_link_opens_the_scenario_elsewhere_and_it_is_kept_by_name(arrive, own_app):
    reader = arrive(MOVED, host=own_app, size=SIZES["hall"])
    expect(slider(reader)).to_have_attribute("aria-valuetext", re.compile("3.000"))
    first = reader.text
    again = arrive(MOVED, host=own_app, size=SIZES["hall"])
    again.settled()
    assert lead(again) == lead(reader)
    assert "Skenario A" in first
    reader.open(f"{own_app}{MOVED}&bagian=simpan")
    name = reader.page.get_by_role("textbox", name="Nama skenario")
    name.fill("Uji peramban")
    name.press("Enter")
    reader.settled()
    reader.page.get_by_role("button", name="Simpan skenario").click()
    reader.settled()
    expect(reader.page.get_by_text("Uji peramban").last).to_be_visible()
    assert reader.watch.complaints() == []


def test_a_file_that_is_no_scenario_gets_one_sentence_and_changes_nothing(arrive):
    reader = arrive(f"{MOVED}&bagian=simpan", size=SIZES["hall"])
    reader.page.locator("input[type=file]").set_input_files(
        {"name": "skenario.yaml", "mimeType": "text/yaml", "buffer": b"penggeser: [1, {"}
    )
    reader.settled()
    reader.page.get_by_role("button", name=re.compile("Buka di Skenario B")).click()
    reader.settled()
    expect(reader.page.get_by_test_id("stAlert").last).to_be_visible()
    assert reader.query["a"] == "entries~3000,facilitators~250"
    assert "b" not in reader.query
    assert "Traceback" not in reader.text


def slider(reader):
    return reader.page.get_by_role("slider", name=LEVER)


def lead(reader):
    return reader.page.locator(".lead").first.inner_text()
