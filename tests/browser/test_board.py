"""The board in a browser: dots within their picture, links that leave the board open, bytes."""

import time

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import PATIENCE
from tests.browser.test_bytes import Line, line  # noqa: F401 - a fixture
from tests.browser.test_offline import SIZES

pytestmark = pytest.mark.browser

BUDGET = 50 * 1024
# Words of a picture that lie outside of it or on one another.
SPOILED = """plot => {
  const room = plot.getBoundingClientRect();
  const words = [...plot.querySelectorAll("text")].filter((t) => t.textContent.trim());
  const boxes = words.map((t) => [t.textContent, t.getBoundingClientRect()]);
  const out = boxes.filter(([, b]) => b.left < room.left - 1 || b.right > room.right + 1);
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
    && a.top < b.bottom - 2 && b.top < a.bottom - 2;
  const on = boxes.filter(([, a], i) => boxes.slice(i + 1).some(([, b]) => meet(a, b)));
  return [...out, ...on].map(([text]) => text);
}"""


def test_dots_and_their_words_are_within_the_picture(arrive):
    reader = arrive("/rekonsiliasi?latihan=tidak", size=SIZES["hall"])
    plots = reader.page.get_by_test_id("stPlotlyChart")
    for width, height in SIZES.values():
        reader.page.set_viewport_size({"width": width, "height": height})
        expect(plots).to_have_count(5)
        for plot in plots.all():
            plot.scroll_into_view_if_needed()
            expect(plot.locator("text").first).to_be_attached()
            until = time.monotonic() + PATIENCE / 1000
            while (spoiled := plot.evaluate(SPOILED)) and time.monotonic() < until:
                reader.page.wait_for_timeout(100)  # it is drawn anew for another window
            assert spoiled == [], f"at {width} x {height}"


def test_a_link_opens_beside_the_board(arrive):
    reader = arrive("/rekonsiliasi?latihan=tidak&indikator=kpm_pkh&wilayah=35.22")
    links = reader.page.locator(".said a")
    assert links.count() > 0
    for link in links.all():
        assert link.get_attribute("target") == "_blank"
        assert "noopener" in link.get_attribute("rel")


def test_another_part_of_the_board_is_small(arrive, line):  # noqa: F811
    reader = arrive("/rekonsiliasi?latihan=tidak", host=line.address)
    before = line.bytes
    reader.choose("Bagian", "6–10 dari 14")
    reader.settled()
    expect(reader.page.get_by_test_id("stPlotlyChart")).to_have_count(5)
    assert 0 < line.bytes - before <= BUDGET
