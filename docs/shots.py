"""The screenshots of the README: `make shots` starts the app and photographs every page.

The pictures are what a reader meets: 1600 x 1000, mode latihan as it opens, every host but
localhost blocked. Two pages are taken once more with mode latihan off.
"""

from __future__ import annotations

import io
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import urlopen

from PIL import Image
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
SIZE = {"width": 1600, "height": 1000}
LARGEST = 250_000  # bytes; a README should open on a slow line
# Name of the picture, address of the page, what must be drawn on it before it is taken, and the
# heading that is scrolled to the top ("" leaves the page as it opens).
CHART, MAP = ".js-plotly-plot .main-svg", "path.leaflet-interactive"
SHOTS = (
    ("ringkasan", "", CHART, ""),
    ("peta", "peta", MAP, ""),
    ("tren", "tren", CHART, ""),
    ("graduasi", "graduasi", CHART, "Corong graduasi"),
    ("kecamatan", "kecamatan", CHART, ""),
    ("sumber", "sumber", ".sheet", ""),
    ("peta-tanpa-latihan", "peta?latihan=tidak", MAP, ""),
    ("graduasi-tanpa-latihan", "graduasi?latihan=tidak", ".gap", "Corong graduasi"),
)
TO_TOP = """(heading) => {
  heading.style.scrollMarginTop = "80px";  // the bar with the pages stays on top
  heading.scrollIntoView();
}"""
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
PATIENCE = 120.0  # seconds; a first start makes the example register


def main() -> None:
    """Take every picture, print its name and size."""
    executable = _chromium()
    IMAGES.mkdir(parents=True, exist_ok=True)
    with (
        _serving() as address,
        tempfile.TemporaryDirectory() as profile,
        sync_playwright() as playwright,
    ):
        context = playwright.chromium.launch_persistent_context(
            profile, executable_path=executable, args=FLAGS, headless=True, viewport=SIZE
        )
        try:
            for name, path, drawn, heading in SHOTS:
                page = context.new_page()
                page.goto(f"{address}/{path}")
                picture = _compressed(_photograph(page, drawn, heading))
                (IMAGES / f"{name}.png").write_bytes(picture)
                sys.stdout.write(f"{name}.png: {len(picture) // 1000} KB\n")
                page.close()
        finally:
            context.close()


def _chromium() -> str:
    named = os.environ.get("CHROMIUM")
    found = named or next((path for name in NAMES if (path := shutil.which(name))), None)
    if not found:
        raise SystemExit("No Chromium or Chrome: install one, or set CHROMIUM to its path.")
    return found


def _photograph(page: Page, drawn: str, heading: str) -> bytes:
    """The page once it has stopped changing and `drawn` is on it, in the page or its map."""
    patience = PATIENCE * 1000
    page.wait_for_selector(
        '[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=patience
    )
    holder = page
    if drawn == MAP:
        frame = page.wait_for_selector('iframe[src*="streamlit_folium"]', timeout=patience)
        holder = frame.content_frame()
    holder.wait_for_selector(drawn, state="attached", timeout=patience)
    page.evaluate("document.fonts.ready")
    if heading:
        page.get_by_role("heading", name=heading).evaluate(TO_TOP)
    page.wait_for_timeout(2500)  # the map fits its frame and hides names that overlap
    if page.get_by_text("gagal ditampilkan").count():
        raise SystemExit(f"{page.url} shows an error instead of its content")
    return page.screenshot()


def _compressed(picture: bytes) -> bytes:
    """The picture with as many colours as `LARGEST` allows."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    for colours in (256, 128, 64):
        reduced = io.BytesIO()
        image.quantize(colours, dither=Image.Dither.NONE).save(reduced, "PNG", optimize=True)
        if reduced.tell() <= LARGEST:
            return reduced.getvalue()
    raise SystemExit(f"a picture with 64 colours is still larger than {LARGEST} bytes")


@contextmanager
def _serving() -> Iterator[str]:
    """The app on a free port, stopped afterwards whatever happened."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    address = f"http://localhost:{port}"
    process = subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "-m", "analytics", "run", "--port", str(port)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
    )
    try:
        _await(process, f"{address}/_stcore/health")
        yield address
    finally:
        process.terminate()
        process.wait(20)


def _await(process: subprocess.Popen[bytes], address: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise SystemExit("the app stopped by itself; its message stands above")
        try:
            with urlopen(address, timeout=5):  # noqa: S310 - localhost
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise SystemExit(f"the app did not answer within {PATIENCE:.0f} seconds")


if __name__ == "__main__":
    main()
