"""The screenshots of the README: `make shots` starts the app and photographs every page.

The pictures are what a reader meets: 1600 x 1000, mode latihan as it opens, every host but
localhost blocked. Three pages are taken once more with mode latihan off.
"""

from __future__ import annotations

import io
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from bench.browser import chromium, opened
from bench.servers import PETA, serving
from PIL import Image

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
LARGEST = 250_000  # bytes; a README should open on a slow line
# Name of the picture, address of the page, and what must be drawn on it before it is taken.
CHART, MAP = ".js-plotly-plot .main-svg", "path.leaflet-interactive"
MOVED = "ready_rate~0.02,facilitators~250"  # a scenario beside the baseline
SHOTS = (
    ("ringkasan", "", CHART),
    ("paparan", "paparan", ".slide svg"),
    ("peta", "peta", MAP),
    ("tren", "tren", CHART),
    ("graduasi", "graduasi?bagian=banding", CHART),
    ("kecamatan", "kecamatan", CHART),
    ("wilayah", "wilayah", CHART),
    ("estimasi", "estimasi", CHART),
    ("percontohan", "percontohan", CHART),
    ("dampingan", "dampingan?bagian=padan", CHART),
    ("ekstrem", "ekstrem", CHART),
    ("mitra", "mitra", CHART),
    ("sasaran", "sasaran", CHART),
    ("hasil", "hasil", CHART),
    ("dokumen", "dokumen", CHART),
    ("skenario", "skenario", CHART),
    ("rapat", "rapat", "table.register, .register"),
    ("rekonsiliasi", "rekonsiliasi", CHART),
    ("kualitas", "kualitas", ".sheet"),
    ("unggah", "unggah", '[data-testid="stFileUploader"]'),
    ("sumber", "sumber", ".sheet"),
    ("peta-tanpa-latihan", "peta?latihan=tidak", MAP),
    ("graduasi-tanpa-latihan", "graduasi?bagian=arus&latihan=tidak", CHART),
    ("skenario-tanpa-latihan", f"skenario?latihan=tidak&a={MOVED}", CHART),
)
PATIENCE = 120_000  # ms; the first page of a fresh process on a busy machine


def main() -> None:
    """Take every picture, print its name and size."""
    executable = chromium()
    if not executable:
        raise SystemExit("No Chromium or Chrome: install one, or set CHROMIUM to its path.")
    IMAGES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as scratch,
        serving(PETA, Path(scratch)) as server,
        opened(executable) as context,
    ):
        for name, path, drawn in SHOTS:
            page = context.new_page()
            page.goto(f"http://localhost:{server.port}/{path}")
            picture = _compressed(_photograph(page, drawn))
            (IMAGES / f"{name}.png").write_bytes(picture)
            sys.stdout.write(f"{name}.png: {len(picture) // 1000} KB\n")
            page.close()


def _photograph(page: Page, drawn: str) -> bytes:
    """The page once it has stopped changing and `drawn` is on it, in the page or its map."""
    page.wait_for_selector(
        '[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=PATIENCE
    )
    holder = page
    if drawn == MAP:
        frame = page.wait_for_selector('iframe[src*="streamlit_folium"]', timeout=PATIENCE)
        holder = frame.content_frame()
    holder.wait_for_selector(drawn, state="attached", timeout=PATIENCE)
    page.evaluate("document.fonts.ready")
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


if __name__ == "__main__":
    main()
