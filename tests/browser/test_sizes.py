"""On the wall of a meeting room, an old laptop and a telephone: nothing runs out of the screen."""

from pathlib import Path

import pytest
from playwright.sync_api import expect
from tests.browser.test_offline import WITHOUT_FIGURES

pytestmark = pytest.mark.browser

SHOTS = Path(__file__).parent / "shots"
SIZES = {"hall": (1920, 1080), "laptop": (1024, 768), "phone": (390, 844)}
PAGES = (
    "",
    "paparan",
    "peta",
    "tren",
    "graduasi",
    "kecamatan",
    "rekonsiliasi",
    "kualitas",
    "unggah",
    "sumber",
)
VIEWS = tuple(
    f"rekonsiliasi?tampilan={view}" for view in ("jembatan", "audit", "naskah", "berita-acara")
)
TALLEST = 2400  # px of a picture for humans; painting more of a page takes seconds

# Words that run past an edge which cuts them off, and which no scrolling brings into view.
CUT_OFF = """() => {
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

  const cut = [];
  const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const words = texts.currentNode;
    const shown = words.data.trim() && words.parentElement.checkVisibility(hides);
    if (shown && cutOff(words)) cut.push(words.data.trim());
  }
  return cut;
}"""


@pytest.mark.parametrize("page", PAGES + VIEWS, ids=lambda page: page or "ringkasan")
@pytest.mark.parametrize("size", SIZES)
def test_a_page_fits_the_screen(arrive, size, page):
    width, height = SIZES[size]
    reader = arrive(f"/{page}{'&' if '?' in page else '?'}latihan=ya", size=(width, height))
    if page in PAGES and page not in WITHOUT_FIGURES:
        expect(reader.page.get_by_text("Sumber:").first).to_be_attached()
    if page == "peta":
        expect(reader.areas).to_have_count(28)
        legend = reader.map.locator(".map-legend").bounding_box()
        frame = reader.page.locator("iframe[title*=folium]").bounding_box()
        assert legend["x"] >= frame["x"]
        assert legend["x"] + legend["width"] <= frame["x"] + frame["width"]
    SHOTS.mkdir(exist_ok=True)
    main = reader.page.get_by_test_id("stMain")
    tall = main.evaluate("main => main.scrollHeight")
    reader.page.set_viewport_size({"width": width, "height": min(max(tall, height), TALLEST)})
    reader.page.screenshot(
        path=SHOTS / f"{size}-{page.partition('=')[2] or page or 'ringkasan'}.png"
    )
    for scroller in (reader.page.locator("html"), main):
        inside, room = scroller.evaluate("box => [box.scrollWidth, box.clientWidth]")
        assert inside <= room
    assert reader.page.evaluate(CUT_OFF) == []
    for card in reader.page.locator(".card").all():
        box = card.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
