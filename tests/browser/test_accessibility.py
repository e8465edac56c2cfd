"""Beside what axe-core finds (test_offline.py): the keyboard, less motion, and paper."""

from __future__ import annotations

import io
import re

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader
from tests.browser.wcag import findings

pytestmark = pytest.mark.browser


def test_a_page_that_breaks_the_rules_is_found_out(arrive):
    reader = arrive("/unggah")
    reader.page.evaluate(
        "() => document.querySelector('h1').insertAdjacentHTML('afterend',"
        " '<p style=\"color:#bbb\">pucat</p><h4>loncat</h4><input>')"
    )
    rules = {rule for rule, _ in findings(reader)}
    assert {"color-contrast", "heading-order", "label"} <= rules


def test_every_card_is_reached_and_followed_by_the_keyboard(arrive):
    reader = arrive("/")
    links = reader.page.locator(".st-key-briefing").get_by_role("link")
    expect(links).to_have_count(6)
    names = links.all_text_contents()
    assert len(set(names)) == 6
    links.first.focus()
    reader.page.keyboard.press("Shift+Tab")
    for place in range(6):
        reader.page.keyboard.press("Tab")
        expect(links.nth(place)).to_be_focused()
        width = links.nth(place).evaluate("link => getComputedStyle(link).outlineWidth")
        assert width == "3px", "whoever uses the keyboard sees where they are"
    links.nth(2).focus()
    reader.page.keyboard.press("Enter")
    expect(reader.page.locator("h1")).to_have_text("Graduasi")
    reader.settled()
    # Evidence is what was published: the link leaves mode latihan, in the same tab and session.
    expect(reader.page.get_by_role("switch", name="Mode latihan")).not_to_be_checked()
    assert reader.query == {"latihan": "tidak"}
    assert reader.watch.complaints() == []


def test_whoever_wants_less_motion_sees_none(arrive):
    reader = arrive("/")
    reader.page.emulate_media(reduced_motion="reduce")
    moving = reader.page.evaluate(
        "() => [...document.querySelectorAll('*')].filter((one) => { const is ="
        " getComputedStyle(one); return is.animationName !== 'none' ||"
        " parseFloat(is.transitionDuration) > 0; }).map((one) => one.outerHTML.slice(0, 80))"
    )
    reader.page.emulate_media(reduced_motion="no-preference")
    assert moving == []


def test_on_paper_stand_figures_and_sources_and_no_controls(arrive):
    reader = arrive("/")
    printed = PdfReader(io.BytesIO(reader.page.pdf(format="A4")))
    sheets = [re.sub(r"\s+", " ", sheet.extract_text()) for sheet in printed.pages]
    paper = " ".join(sheets)
    assert len(sheets) >= 2, "not the first screen alone"
    for words in ("11,49%", "Sumber:", "dikutip", "Yang perlu diputuskan", "Langkah berikut"):
        assert words in paper
    for words in ("Mode latihan", "Unggah data", "Seminggu", "Lihat tren dan targetnya"):
        assert words not in paper
    # A card that is cut ends on another sheet than it begins.
    asked, next_step = "Apakah desa percontohan berhasil?", "angka desa pembanding"
    assert [asked in sheet for sheet in sheets] == [next_step in sheet for sheet in sheets]
