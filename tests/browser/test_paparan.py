"""In the hall: every word of every slide can be read from the back, and the keys do as told."""

from __future__ import annotations

import io
import re

import pypdf
import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect
from tests.browser.conftest import Watch

pytestmark = pytest.mark.browser

SIZES = {"hall": (1920, 1080), "laptop": (1024, 768), "small": (1280, 720)}
SMALLEST = {"hall": 24, "laptop": 20, "small": 0}  # px of letters as they are rendered
READABLE = 7.0
QUICK = 100  # ms for a change of slide
COLD = 60_000  # ms; the first deck of a server is worked out, with everything else that runs
DECKS = {"real": "", "example": "?contoh=ya"}

# Every word of the slide that is on: its size, what is outside the window, and what it stands on.
MEASURE = """(readable) => {
  const found = { words: 0, small: Infinity, outside: [], faint: [], crossed: [], scroll: [] };
  const boxes = [];
  const shown = { visibilityProperty: true, opacityProperty: true };
  const light = (text) => {
    const part = text.match(/[\\d.]+/g).slice(0, 3).map((one) => {
      const share = one / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2];
  };
  const contrast = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const solid = (fill) => /^rgb\\(/.test(fill);
  // Colours that lie below the middle of the words, down to the first that covers all.
  function grounds(box, words) {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const below = [...words.ownerSVGElement.querySelectorAll("rect, path, circle, polygon")]
      .filter((shape) => shape.compareDocumentPosition(words) & Node.DOCUMENT_POSITION_FOLLOWING)
      .filter((shape) => shape.closest("defs, .watermark") === null)
      .filter((shape) => solid(getComputedStyle(shape).fill))
      .filter((shape) => {
        const at = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse());
        return shape.isPointInFill(at);
      });
    return below.length ? [getComputedStyle(below.at(-1)).fill] : [];
  }
  for (const words of document.querySelectorAll(".slide.now svg text")) {
    if (!words.checkVisibility(shown) || words.closest("defs")) continue;
    const leaves = words.children.length ? [...words.children] : [words];
    for (const leaf of leaves) {
      if (!leaf.textContent.trim()) continue;
      const style = getComputedStyle(leaf);
      const box = leaf.getBoundingClientRect();
      const scale = Math.hypot(leaf.getScreenCTM().a, leaf.getScreenCTM().b);
      const said = leaf.textContent.trim();
      found.words += 1;
      found.small = Math.min(found.small, parseFloat(style.fontSize) * scale);
      if (box.left < -0.5 || box.top < -0.5 || box.right > innerWidth + 0.5
          || box.bottom > innerHeight + 0.5) found.outside.push(said);
      if (words.closest(".watermark")) continue;  // it lies over everything and says so elsewhere
      const halo = style.paintOrder.startsWith("stroke") && solid(style.stroke);
      boxes.push([said, box]);
      const under = halo ? [style.stroke] : grounds(box, words);
      if (!under.length || under.some((ground) => contrast(style.fill, ground) < readable)) {
        found.faint.push([said, style.fill, ...under]);
      }
    }
  }
  boxes.forEach(([said, one], at) => {
    for (const [other, two] of boxes.slice(at + 1)) {
      const across = Math.min(one.right, two.right) - Math.max(one.left, two.left);
      const down = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
      if (across > 3 && down > 0.3 * Math.min(one.height, two.height)) {
        found.crossed.push([said, other]);
      }
    }
  });
  for (const box of [document.documentElement, document.body]) {
    const over = box.scrollWidth > innerWidth || box.scrollHeight > innerHeight;
    if (over) found.scroll.push(box.tagName);
  }
  return found;
}"""
TURN = """async () => {
  const frame = () => new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(done)));
  const took = [];
  for (const key of [...Array(8).fill("ArrowRight"), ...Array(8).fill("ArrowLeft")]) {
    const began = performance.now();
    dispatchEvent(new KeyboardEvent("keydown", { key, cancelable: true }));
    await frame();
    took.push(performance.now() - began);
  }
  return took;
}"""
AXE = """async () => {
  const found = await axe.run(document, { resultTypes: ["violations"] });
  return found.violations.flatMap((rule) => rule.nodes.map((node) => [rule.id, node.html]));
}"""
ON = "[...document.querySelectorAll('.slide')].findIndex((one) => one.matches('.now')) + 1"


@pytest.fixture(scope="module")
def decks(browser, app):
    """Addresses of decks that were made on the page: of published figures, and with examples."""
    found = {}
    page = browser.new_page()
    for name, query in DECKS.items():
        page.goto(f"{app}/paparan{query}")
        link = page.get_by_role("link", name="Mulai paparan")
        address = link.get_attribute("href", timeout=COLD)
        found[name] = f"{app}/{address}"
    page.close()
    return found


@pytest.fixture
def real(decks):
    return decks["real"]


@pytest.fixture
def hall(browser):
    """Opens a deck in a window of its own, which is watched; closed afterwards."""
    pages = []

    def hall(address, size=SIZES["hall"]):
        page = browser.new_page()
        pages.append(page)
        page.set_viewport_size({"width": size[0], "height": size[1]})
        watch = Watch(page)
        page.goto(address)
        page.evaluate("document.fonts.ready")
        return page, watch

    yield hall
    for page in pages:
        page.close()


@pytest.mark.parametrize("name", DECKS)
@pytest.mark.parametrize("size", SIZES)
def test_every_word_is_within_large_and_clear(hall, decks, size, name):
    page, watch = hall(decks[name], SIZES[size])
    count = page.locator(".slide").count()
    assert page.evaluate("[...document.fonts].every((font) => font.status === 'loaded')")
    for look in ("light", "dark"):
        for number in range(1, count + 1):
            page.keyboard.press("Home" if number == 1 else "ArrowRight")
            expect(page.locator("html")).to_have_attribute("data-look", look)
            found = page.evaluate(MEASURE, READABLE)
            where = f"{name}, slide {number}, {look}"
            assert found["words"] > 3, where
            assert found["small"] >= SMALLEST[size], where
            assert found["outside"] == [], where
            assert found["scroll"] == [], where
            assert found["faint"] == [], where
            assert found["crossed"] == [], where
        page.keyboard.press("t")
    assert watch.complaints() == []


def test_every_slide_names_the_one_version_it_was_made_from(hall, real):
    page, _ = hall(real)
    version = re.search(r"versi data (\w+)", page.locator("#deck").get_attribute("aria-label"))[1]
    told = page.locator(".slide svg").evaluate_all("all => all.map((one) => one.textContent)")
    assert len(told) > 1
    assert all(version in text for text in told)


def test_the_keys(hall, real):
    page, watch = hall(real)
    last = page.locator(".slide").count()
    for key, number in (
        ("ArrowRight", 2),
        ("PageDown", 3),
        ("Space", 4),
        ("ArrowLeft", 3),
        ("PageUp", 2),
        ("ArrowDown", 3),
        ("ArrowUp", 2),
        ("End", last),
        ("ArrowRight", last),
        ("Home", 1),
        ("ArrowLeft", 1),
        ("5", 5),
    ):
        page.keyboard.press(key)
        assert page.evaluate(ON) == number, key
    title = page.locator(".slide").nth(4).get_attribute("data-title")
    expect(page.locator("#told")).to_have_text(f"Slide 5 dari {last}: {title}")

    page.keyboard.press("b")
    expect(page.locator("#black")).to_be_visible()
    page.keyboard.press("ArrowRight")  # any key brings the slide back, and does no more
    expect(page.locator("#black")).to_be_hidden()
    assert page.evaluate(ON) == 5

    page.keyboard.press("f")
    expect(page.locator("html:fullscreen")).to_have_count(1)
    page.keyboard.press("f")
    expect(page.locator("html:fullscreen")).to_have_count(0)
    page.keyboard.press("Control+3")  # the browser's own
    assert page.evaluate(ON) == 5
    page.reload()
    assert page.evaluate(ON) == 5
    assert page.url.endswith("#5")
    assert watch.complaints() == []


def test_the_hand_and_the_controls(hall, real):
    page, _ = hall(real)
    page.mouse.click(1700, 500)
    assert page.evaluate(ON) == 2
    page.mouse.click(200, 500)
    assert page.evaluate(ON) == 1
    page.mouse.click(960, 500)
    assert page.evaluate(ON) == 1
    page.get_by_role("button", name="Slide berikutnya").click()
    assert page.evaluate(ON) == 2
    controls = page.locator("#controls")
    expect(controls).to_have_css("opacity", "0")
    page.keyboard.press("Tab")  # who comes by keyboard sees them, and where they are
    expect(controls).to_have_css("opacity", "1")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Tombol papan ketik")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()


@pytest.mark.parametrize("opened", ["served", "file"])
def test_the_screen_of_the_speaker_keeps_step(hall, browser, real, tmp_path, opened):
    """Both ways, after either was loaded again, from the server and from a file without one."""
    address = real
    if opened == "file":
        saved = tmp_path / "paparan.html"
        saved.write_bytes(browser.request.get(real).body())
        address = saved.as_uri()
    page, watch = hall(address)
    page.keyboard.press("2")
    with browser.expect_page() as coming:
        page.keyboard.press("p")
    desk = coming.value
    try:
        expect(desk.locator("#link")).to_have_text("Tersambung dengan layar hadirin.")
        shown = [desk.locator(".slide.now svg"), desk.locator(".slide.next svg")]
        for drawn in shown:
            expect(drawn).to_be_visible()
        expect(desk.locator(".slide.now .said")).to_contain_text("Naskah")
        expect(desk.locator("#clock")).to_have_text(re.compile(r"^\d\d\.\d\d$"))
        desk.keyboard.press("PageDown")
        expect(page.locator("#count")).to_have_text(re.compile(r"^3 /"))
        page.keyboard.press("ArrowRight")
        expect(desk.locator("#count")).to_have_text(re.compile(r"^4 /"))
        desk.keyboard.press("b")
        expect(page.locator("#black")).to_be_visible()
        desk.keyboard.press("b")
        expect(page.locator("#black")).to_be_hidden()
        page.reload()
        expect(desk.locator("#count")).to_have_text(re.compile(r"^4 /"))
        expect(desk.locator("#link")).to_have_text("Tersambung dengan layar hadirin.")
        desk.keyboard.press("Home")
        expect(page.locator("#count")).to_have_text(re.compile(r"^1 /"))
        desk.reload()
        desk.keyboard.press("3")
        expect(page.locator("#count")).to_have_text(re.compile(r"^3 /"))
        assert [line for line in watch.complaints() if "file:" not in line] == []
    finally:
        desk.close()


@pytest.mark.parametrize("screen", ["#5", "?penyaji=x#5"], ids=["hall", "speaker"])
def test_both_screens_keep_the_rules_of_wcag(hall, real, screen):
    page, _ = hall(real + screen)
    page.emulate_media(reduced_motion="reduce")  # half faded, a button has no contrast
    page.evaluate(AXE_SCRIPT)
    for key in ("t", "?"):  # dark, and with the help open
        assert page.evaluate(AXE) == []
        page.keyboard.press(key)
    assert page.evaluate(AXE) == []


def test_a_change_of_slide_is_seen_at_once(hall, real):
    page, _ = hall(real)
    # The fastest: what a change costs, not how busy the machine is.
    assert min(page.evaluate(TURN)) <= QUICK


def test_on_paper_a_slide_has_a_page(hall, real):
    page, _ = hall(real)
    printed = pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(printed.pages) == page.locator(".slide").count()
    box = printed.pages[0].mediabox
    assert box.width / box.height == pytest.approx(16 / 9, rel=0.01)


def test_held_upright_in_a_hand_it_can_be_read(hall, real):
    """On a telephone the slide is small; below it stands what is said, and nothing runs out."""
    page, _ = hall(real, (390, 844))
    expect(page.locator(".slide.now .said")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    sizes = page.locator(".slide.now .said p").evaluate_all(
        "all => all.map((one) => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 16
    page.get_by_role("button", name="Slide berikutnya").click()
    assert page.evaluate(ON) == 2
