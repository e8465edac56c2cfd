"""Time until a change is visible: from the click on an option to the frame that shows the new map.

The page itself measures it, so the remote control of the browser costs nothing: a click is noted
in the page, and the map's frame notes the second animation frame after its areas were replaced
(or, where they stay, recoloured).
"""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import BrowserContext, Frame, Page

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
]
AREAS = "path.leaflet-interactive"
NOTE_CLICKS = """() => addEventListener("click", (event) => {
  if (event.target.closest('[role="option"]')) {
    window.clicked = performance.timeOrigin + performance.now();
  }
}, true)"""
NOTE_MAPS = """() => new MutationObserver((records) => {
  const area = (node) => node.matches?.("path.leaflet-interactive");
  const drawn = records.some((record) =>
    area(record.target) || [...record.addedNodes].some(area));
  if (drawn) requestAnimationFrame(() => requestAnimationFrame(() => {
    window.drawn = performance.timeOrigin + performance.now();
  }));
}).observe(document.body, { childList: true, subtree: true, attributeFilter: ["fill"] })"""


def chromium() -> str | None:
    """The browser to use: $CHROMIUM, or what the machine has; None when it has none."""
    named = os.environ.get("CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


@contextmanager
def opened(executable: str) -> Iterator[BrowserContext]:
    """A browser with a new profile, every host but localhost blocked; closed afterwards."""
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as profile:
        context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=executable,
            args=FLAGS,
            headless=True,
            viewport={"width": 1600, "height": 1000},
        )
        try:
            yield context
        finally:
            context.close()


def visible(executable: str, url: str, control: str, changes: int) -> list[float]:
    """Seconds until each of `changes` choices in `control` is seen on the map of `url`.

    Two choices before them are not counted; they fill the browser's and the server's caches.
    """
    with opened(executable) as context:
        page = context.pages[0]
        page.goto(url)
        picture = _map_frame(page)
        page.evaluate(NOTE_CLICKS)
        picture.evaluate(NOTE_MAPS)
        seconds = [_change(page, picture, control, turn) for turn in range(changes + 2)]
    return seconds[2:]


def _map_frame(page: Page) -> Frame:
    holder = page.locator('iframe[src*="streamlit_folium"]')
    holder.wait_for(timeout=60_000)
    frame = holder.element_handle().content_frame()
    frame.wait_for_selector(AREAS, state="attached", timeout=60_000)
    page.wait_for_timeout(1000)  # fonts, and the size the frame asks for
    return frame


def _change(page: Page, picture: Frame, control: str, turn: int) -> float:
    picture.evaluate("() => { window.drawn = 0 }")
    page.get_by_role("combobox", name=control).click()
    options = page.get_by_role("option")
    options.first.wait_for()
    others = [option for option in options.all() if option.get_attribute("aria-selected") != "true"]
    others[turn % len(others)].click()
    picture.wait_for_function("() => window.drawn > 0", timeout=60_000)
    drawn: float = picture.evaluate("() => window.drawn")
    page.wait_for_timeout(300)  # the rest of the page settles
    return (drawn - page.evaluate("() => window.clicked")) / 1000
