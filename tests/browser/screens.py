"""What every page owes whoever looks at it: it fits their screen and speaks their language."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.browser.conftest import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.browser.conftest import Reader

# Zoomed: a screen of 1920x1080 at 200 %.
SIZES = {
    "hall": (1920, 1080),
    "laptop": (1024, 768),
    "zoomed": (960, 540),
    "phone": (390, 844),
}
# Words that run past an edge which cuts them off, and which no scrolling brings into view.
OUT = """() => {
  const main = document.querySelector("[data-testid=stMain]");
  const hides = { visibilityProperty: true, opacityProperty: true };
  const scrolls = (edge) => edge !== main && edge.scrollWidth > edge.clientWidth
    && /auto|scroll/.test(getComputedStyle(edge).overflowX);
  const cuts = (edge) => edge === main || getComputedStyle(edge).overflowX !== "visible";

  function cutOff(words) {
    const range = document.createRange();
    range.selectNodeContents(words);
    const { left, right, width } = range.getBoundingClientRect();
    for (let edge = words.parentElement; width && edge; edge = edge.parentElement) {
      const room = edge.getBoundingClientRect();
      if (room.width < 2 || scrolls(edge)) return false;  // for screen readers; within reach
      if (cuts(edge) && (left < room.left - 1 || right > room.right + 1)) return true;
    }
    return false;
  }

  const wide = [document.documentElement, main].filter((box) => box.scrollWidth > box.clientWidth);
  const cut = wide.map((box) => `${box.tagName} scrolls sideways`);
  for (const card of document.querySelectorAll(".card, iframe")) {
    const { left, right } = card.getBoundingClientRect();
    if (left < 0 || right > innerWidth + 1) cut.push(`${card.tagName} leaves the window`);
  }
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const words = texts.currentNode;
    const shown = words.data.trim() && words.parentElement.checkVisibility(hides);
    if (shown && cutOff(words)) cut.push(words.data.trim());
  }
  return cut;
}"""
FAILED = ("Traceback", "Halaman ini gagal", "Data tidak dapat dibuka", "Page not found")
ENGLISH = (
    "Choose an option",
    "Choose options",
    "Select all",
    "No results",
    "Press Enter",
    "Running",
    "Stop",
    "Deploy",
    "Rerun",
    "Settings",
    "Print",
    "Fullscreen",
    "View fullscreen",
    "Download",
    "Copy",
    "Clear",
    "Manage app",
    "Upload",
    "not allowed",
    "Drag and drop",
    "Drop files here",
    "Browse files",
    "per file",
    "Press",
    "Loading",
    "Made with Streamlit",
    "Connecting",
    "Skip to main content",
)


def english_in(text: str) -> list[str]:
    return [words for words in ENGLISH if re.search(rf"\b{re.escape(words)}\b", text)]


def speaks_indonesian_alone(reader: Reader) -> None:
    assert reader.watch.complaints() == []
    assert not [words for words in FAILED if words in reader.text]
    expect(reader.page.get_by_test_id("stException")).to_have_count(0)
    assert english_in(reader.text) == []


def fits_every_screen(reader: Reader, sizes: Iterable[tuple[int, int]] = SIZES.values()) -> None:
    for width, height in sizes:
        reader.page.set_viewport_size({"width": width, "height": height})
        reader.settled()
        until = time.monotonic() + PATIENCE / 1000
        while (spoiled := out_of_the_screen(reader)) and time.monotonic() < until:
            reader.page.wait_for_timeout(100)  # pictures are drawn anew, one after the other
        assert spoiled == [], f"at {width} x {height}: {spoiled}"


def out_of_the_screen(reader: Reader) -> list[str]:
    """What runs out of the window or is cut off, by its words."""
    return reader.page.evaluate(OUT)
