"""WCAG 2.2 AA of every page by axe-core; the keyboard, 200 % zoom, paper and less motion."""

from __future__ import annotations

import io
import re

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect
from pypdf import PdfReader
from tests.browser.test_sizes import PAGES, VIEWS

pytestmark = pytest.mark.browser

PARTS = (
    "unggah?bagian=usulan",
    "unggah?bagian=versi",
    "unggah?bagian=riwayat",
    "rapat",
    "rapat?bagian=ini",
    "rapat?bagian=lalu",
)
EVERY = tuple(dict.fromkeys(PAGES + VIEWS + PARTS))
ZOOMED = (960, 540)  # a screen of 1920x1080 at 200 %
# Beside what is serious or critical: the order of headings, which are ours.
ALSO = {"heading-order"}
# Of Streamlit's own widgets no finding is serious, so none is excused.
RUN = """async () => {
  const found = await axe.run(document, { resultTypes: ["violations"] });
  return found.violations.flatMap((rule) => rule.nodes.map((node) =>
    [rule.impact, rule.id, `${node.target.join(" ")}: ${node.html}`]));
}"""


@pytest.mark.parametrize("page", EVERY, ids=lambda page: page or "ringkasan")
def test_a_page_has_no_serious_finding_and_reads_at_200_percent(arrive, page):
    reader = arrive(f"/{page}{'&' if '?' in page else '?'}latihan=ya")
    if page == "peta":
        expect(reader.areas).to_have_count(28)
    for frame in reader.page.frames:
        frame.evaluate(AXE_SCRIPT)
    found = reader.page.evaluate(RUN)
    ours = [
        (rule, where)
        for impact, rule, where in found
        if impact in {"serious", "critical"} or rule in ALSO
    ]
    assert ours == []
    reader.page.set_viewport_size({"width": ZOOMED[0], "height": ZOOMED[1]})
    for scroller in (reader.page.locator("html"), reader.page.get_by_test_id("stMain")):
        inside, room = scroller.evaluate("box => [box.scrollWidth, box.clientWidth]")
        assert inside <= room


def test_a_page_that_breaks_the_rules_is_found_out(arrive):
    reader = arrive("/unggah")
    reader.page.evaluate(AXE_SCRIPT)
    reader.page.evaluate(
        "() => document.querySelector('h1').insertAdjacentHTML('afterend',"
        " '<p style=\"color:#bbb\">pucat</p><h4>loncat</h4><input>')"
    )
    rules = {rule for _, rule, _ in reader.page.evaluate(RUN)}
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
