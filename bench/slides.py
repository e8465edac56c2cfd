"""A change of slide: from the key to the frame that shows it, in the file that `paparan` writes.

Beside it, the same in a page whose two slides are one line each: what the browser itself takes.
"""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from bench import browser
from bench.load import spread
from bench.report import RATIO_AIM, Row
from bench.servers import ROOT

if TYPE_CHECKING:
    from pathlib import Path

SECTION = "Paparan"
VISIBLE = 0.100
ROUNDS = 5
ONE_LINE = """<!DOCTYPE html><html lang="id"><title>Satu baris</title>
<style>body { font: 38px sans-serif } p { display: none } .now { display: block }</style>
<p class="slide now">Satu</p><p class="slide">Dua</p>
<script>addEventListener("keydown", () => {
  for (const line of document.querySelectorAll("p")) line.classList.toggle("now");
});</script>"""
TURN = """async (slides) => {
  const frame = () => new Promise((seen) =>
    requestAnimationFrame(() => requestAnimationFrame(seen)));
  const seconds = [];
  const keys = [...Array(slides - 1).fill("ArrowRight"), ...Array(slides - 1).fill("ArrowLeft")];
  for (const key of keys) {
    await frame();
    const began = performance.now();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    await frame();
    seconds.push((performance.now() - began) / 1000);
  }
  return seconds;
}"""


def rows(scratch: Path) -> list[Row]:
    """Median and 95th percentile of a change, beside those of the page of one line."""
    executable = browser.chromium()
    if executable is None:
        return []
    deck, one_line = scratch / "paparan.html", scratch / "one-line.html"
    one_line.write_text(ONE_LINE, encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "analytics", "paparan", "--keluar", str(deck)],
        cwd=ROOT,
        env={**os.environ, "ANALYTICS_STATE": str(scratch / "deck")},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    ours, theirs = (spread(_turns(executable, file)) for file in (deck, one_line))
    return [
        Row(SECTION, "slide change p50", "ms", ours["p50"], VISIBLE, theirs["p50"], RATIO_AIM),
        Row(SECTION, "slide change p95", "ms", ours["p95"], None, theirs["p95"]),
        Row(SECTION, "size of the file", "KB", deck.stat().st_size),
    ]


def _turns(executable: str, file: Path) -> list[float]:
    with browser.opened(executable) as context:
        page = context.pages[0]
        page.set_viewport_size({"width": 1920, "height": 1080})
        page.goto(file.as_uri())
        slides = page.locator(".slide").count()
        page.evaluate(TURN, slides)  # each is laid out for the first time
        return [second for _ in range(ROUNDS) for second in page.evaluate(TURN, slides)]
