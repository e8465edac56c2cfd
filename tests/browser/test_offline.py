"""Every page opens with the network cut off, names its sources, speaks Indonesian, and fits.

It is opened once, on the wall of a meeting room; then the window shrinks to that of an old laptop
and of a telephone. To open it anew for each would take minutes of every run.
"""

import re
import time
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import PATIENCE
from tests.browser.wcag import findings

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "paparan",
    "peta",
    "tren",
    "graduasi",
    "kecamatan",
    "rapat",
    "rekonsiliasi",
    "kualitas",
    "unggah",
    "sumber",
)
# One judges figures, the other waits for a file of them.
WITHOUT_FIGURES = {"kualitas", "unggah"}
# Parts of a page that a link opens: what they draw differs as much as another page.
VIEWS = (
    "rekonsiliasi?tampilan=jembatan",
    "rekonsiliasi?tampilan=audit",
    "rekonsiliasi?tampilan=naskah",
    "rekonsiliasi?tampilan=berita-acara",
    "rapat?bagian=ini",
    "rapat?bagian=lalu",
    "unggah?bagian=usulan",
    "unggah?bagian=versi",
    "unggah?bagian=riwayat",
)
DRAWN = {"regency": 15, "district": 28, "village": 430}
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


def english_in(text):
    return [words for words in ENGLISH if re.search(rf"\b{re.escape(words)}\b", text)]


# Only these show example figures in one mode and not in the other.
PRACTISED = {"peta", "graduasi", "kecamatan"}
OPENINGS = [(page, "ya") for page in PAGES] + [
    (page, "tidak") for page in PAGES if page in PRACTISED
]


@pytest.mark.parametrize(("page", "practice"), OPENINGS, ids=lambda part: part or "ringkasan")
def test_a_deep_link_opens_with_no_other_host_and_no_error_for_everybody(arrive, page, practice):
    reader = arrive(f"/{page}?latihan={practice}", size=SIZES["hall"])
    if page not in WITHOUT_FIGURES:
        expect(reader.page.get_by_text("Sumber:").first).to_be_visible()
    if page == "peta":
        expect(reader.areas).to_have_count(DRAWN["district" if practice == "ya" else "regency"])
    speaks_indonesian_alone(reader)
    expect(reader.page.get_by_test_id("stTopNavLink")).to_have_count(len(PAGES))
    expect(reader.page.locator("html")).to_have_attribute("lang", "id")
    assert findings(reader) == []
    fits_every_screen(reader)


@pytest.mark.parametrize("view", VIEWS)
def test_a_part_of_a_page_opens_by_its_link_for_everybody(arrive, view):
    reader = arrive(f"/{view}", size=SIZES["hall"])
    part = view.partition("=")[2]
    assert part in reader.query.values()
    speaks_indonesian_alone(reader)
    assert findings(reader) == []
    fits_every_screen(reader)


def speaks_indonesian_alone(reader):
    assert reader.watch.complaints() == []
    assert not [words for words in FAILED if words in reader.text]
    expect(reader.page.get_by_test_id("stException")).to_have_count(0)
    assert english_in(reader.text) == []


def fits_every_screen(reader):
    for width, height in SIZES.values():
        reader.page.set_viewport_size({"width": width, "height": height})
        reader.settled()
        until = time.monotonic() + PATIENCE / 1000
        while (spoiled := out_of_the_screen(reader)) and time.monotonic() < until:
            reader.page.wait_for_timeout(100)  # pictures are drawn anew, one after the other
        assert spoiled == [], f"at {width} x {height}"


def out_of_the_screen(reader):
    """What runs out of the window or is cut off, by its words."""
    return reader.page.evaluate(OUT)


def test_the_map_draws_every_area(arrive):
    reader = arrive(f"/peta?{urlencode({'latihan': 'ya', 'tingkat': 'regency'})}")
    for level, name in (("regency", "Kabupaten"), ("district", "Kecamatan"), ("village", "Desa")):
        reader.press(name)
        expect(reader.areas).to_have_count(DRAWN[level])
        shapes = reader.areas.evaluate_all("paths => paths.map(path => path.getBBox().width)")
        assert min(shapes) > 0
    assert reader.watch.complaints() == []


def test_the_first_reader_of_a_fresh_process_may_come_by_a_deep_link(arrive, fresh_app):
    reader = arrive("/tren", host=fresh_app)
    expect(reader.page.get_by_test_id("stTopNavLink")).to_have_count(len(PAGES))
    expect(reader.page.get_by_role("switch", name="Mode latihan")).to_be_attached()
    assert not [words for words in FAILED if words in reader.text]
    assert reader.watch.complaints() == []


def test_lists_that_are_opened_searched_or_emptied_speak_indonesian(arrive):
    reader = arrive("/tren")
    for label in ("Indikator", "Wilayah (yang pertama digambar tebal)"):
        listed = reader.page.get_by_role("listbox")
        reader.select(label).click()
        expect(listed.get_by_role("option").first).to_be_visible()
        assert english_in(reader.text) == []
        reader.select(label).fill("zzz")
        expect(listed.and_(reader.page.locator("[data-empty]"))).to_be_visible()
        assert english_in(reader.text) == []
        reader.select(label).fill("")
        assert english_in(reader.text) == []
        reader.page.keyboard.press("Escape")


def test_a_file_that_is_dragged_or_turned_away_speaks_indonesian(arrive):
    reader = arrive("/unggah")
    zone = reader.page.get_by_test_id("stFileUploaderDropzone").first
    dragged = reader.page.evaluate_handle(
        "() => { const held = new DataTransfer();"
        " held.items.add(new File(['x'], 'kpm.csv', { type: 'text/csv' })); return held; }"
    )
    zone.dispatch_event("dragenter", {"dataTransfer": dragged})
    expect(zone).to_have_text(re.compile("Drag|Drop|drop"))  # Streamlit's own words, not seen
    assert english_in(reader.text) == []
    zone.dispatch_event("dragleave", {"dataTransfer": dragged})
    file = {"name": "surat.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4"}
    reader.page.get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(file)
    turned_away = reader.page.get_by_text("surat.pdf").first
    expect(turned_away).to_be_visible()
    turned_away.hover()
    reader.page.wait_for_timeout(700)  # a hint opens after a moment
    assert english_in(reader.text) == []
    assert reader.page.get_by_role("button", name="Periksa berkas").is_disabled()
