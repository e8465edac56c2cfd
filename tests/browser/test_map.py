"""The map: what it opens on, what a click does, and that a change does not blink."""

import io
import re

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import expect

from analytics.vocabulary.area import PILOT_VILLAGES
from analytics.vocabulary.standing import WATERMARK

pytestmark = pytest.mark.browser

KEDUNGADEM = "35.22.08"
RED, DARK = "#b3261e", "#10233b"
OVERLAY = ".leaflet-overlay-pane path"
TABLE = "table:has(th:text-is('Kode')) tbody tr"

# In the frame of the map: how many of the areas that were drawn at first are drawn still, in every
# picture the browser paints.
COUNT_AREAS_IN_EVERY_PICTURE = """() => {
  window.kept = true;
  window.drawn = [];
  const look = () => {
    const shapes = [...document.querySelectorAll("path[data-code]")];
    window.shapes ||= shapes;
    window.drawn.push(shapes.filter((shape) => window.shapes.includes(shape)).length);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""

# Opacity, and how long it takes to change, of everything that is about to be replaced.
NOTE_FADES = """() => {
  window.awaited = [];
  new MutationObserver((records) => records.forEach(({ target }) => {
    if (target.dataset.stale !== "true") return;
    const { opacity, transitionDuration } = getComputedStyle(target);
    window.awaited.push(`${opacity}, ${transitionDuration}`);
  })).observe(document.body, { subtree: true, attributeFilter: ["data-stale"] });
}"""


def re_start(words):
    return re.compile(f"^{re.escape(words)}")


def fills(reader):
    return reader.areas.evaluate_all("paths => paths.map(path => path.getAttribute('fill'))")


def test_without_example_figures_it_opens_on_poverty_among_the_neighbours(arrive):
    reader = arrive("/peta?latihan=tidak")
    expect(reader.areas).to_have_count(15)
    expect(reader.select("Indikator")).to_have_value(re_start("Persentase penduduk miskin (P0)"))
    expect(reader.map.locator(".map-legend")).to_contain_text("Maret")
    inside = reader.map.locator(f"{OVERLAY}:not([data-code])[fill=none]")
    expect(inside).to_have_count(28)
    expect(reader.map.locator(".map-watermark")).to_have_count(0)
    assert not [fill for fill in fills(reader) if fill.startswith("url(#example")]


def test_in_practice_it_opens_on_families_per_thousand_hatched_and_watermarked(arrive):
    reader = arrive("/peta?latihan=ya")
    expect(reader.areas).to_have_count(28)
    expect(reader.select("Indikator")).to_have_value(re_start("KPM PKH per 1.000 penduduk"))
    assert all(fill.startswith("url(#example-") for fill in fills(reader))
    lines = reader.map.locator("pattern[id^=example-] rect:nth-child(2)")
    assert lines.count() >= len(set(fills(reader)))
    expect(reader.map.locator(".map-watermark")).to_contain_text(WATERMARK)
    # A picture that is taken of the map carries the watermark all over.
    frame = reader.page.locator("iframe[title*=folium]")

    def picture():
        return Image.open(io.BytesIO(frame.screenshot(animations="disabled"))).convert("RGB")

    marked = picture()
    reader.map.locator(".map-watermark").evaluate("mark => { mark.style.display = 'none'; }")
    marks = ImageChops.difference(marked, picture())
    width, height = marks.size
    for left in (0, width // 2):
        for top in (0, height // 2):
            quarter = marks.crop((left, top, left + width // 2, top + height // 2))
            assert quarter.getbbox(), "a quarter of the map without the words"


def test_a_click_on_an_area_is_followed_by_everything_else(arrive):
    reader = arrive("/peta?latihan=ya")
    reader.unfold("Angka yang sama dalam tabel")
    # The map takes the focus at the first press; the page must not scroll away under it.
    reader.area(KEDUNGADEM).click()
    expect(reader.select("Wilayah")).to_have_value("Kedungadem")
    expect(reader.page.locator("tr.chosen")).to_contain_text(KEDUNGADEM)
    expect(reader.area(KEDUNGADEM)).to_have_attribute("stroke", DARK)
    known = reader.page.locator(".sheet tr", has_text="Jumlah penduduk").first
    before = known.inner_text()
    assert reader.query["wilayah"] == KEDUNGADEM
    reader.area("35.22.06").click()
    expect(reader.select("Wilayah")).to_have_value("Dander")
    expect(known).not_to_have_text(before)
    assert reader.query["wilayah"] == "35.22.06"
    reader.choose("Wilayah", "Gayam")  # and the other way round
    expect(reader.area("35.22.28")).to_have_attribute("stroke", DARK)
    expect(reader.map.locator(f"{OVERLAY}[stroke='{DARK}']")).to_have_count(1)


def test_a_name_does_not_stand_in_the_way_of_its_area_and_follows_who_comes_closer(arrive):
    reader = arrive("/peta?latihan=ya")
    expect(reader.areas).to_have_count(28)
    name = reader.map.locator(".map-label span", has_text="Gayam").bounding_box()
    reader.page.mouse.click(name["x"] + name["width"] / 2, name["y"] + name["height"] / 2)
    expect(reader.select("Wilayah")).to_have_value("Gayam")

    def apart():
        boxes = [
            reader.map.locator(".map-label span", has_text=name).bounding_box()
            for name in ("Dander", "Sukosewu")
        ]
        return boxes[1]["x"] - boxes[0]["x"]

    before = apart()
    reader.map.locator(".leaflet-control-zoom-in").click()
    reader.page.wait_for_timeout(800)  # the map moves closer
    assert apart() > 1.5 * before > 0


def test_a_change_of_indicator_keeps_the_frame_and_never_blinks(arrive):
    reader = arrive("/peta?latihan=ya")
    expect(reader.areas).to_have_count(28)
    reader.map.locator("body").evaluate(COUNT_AREAS_IN_EVERY_PICTURE)
    for indicator in ("Jumlah penduduk", "Kepadatan penduduk", "KPM aktif"):
        reader.choose("Indikator", indicator)
        expect(reader.map.locator(".map-legend h2")).to_have_text(indicator)
    kept, drawn = reader.map.locator("body").evaluate("() => [window.kept, window.drawn]")
    assert kept, "the frame was built anew"
    assert len(drawn) > 3
    assert set(drawn) == {28}, "areas were missing from a picture, or drawn anew"


def test_nothing_fades_while_an_answer_is_awaited(arrive):
    """A fade would have the browser paint the whole page anew, twice for every change."""
    reader = arrive("/peta?latihan=ya")
    expect(reader.areas).to_have_count(28)
    reader.page.evaluate(NOTE_FADES)
    awaited: list[str] = []
    for indicator in ("Kepadatan penduduk", "Jumlah penduduk", "Jumlah desa") * 3:
        reader.choose("Indikator", indicator)
        expect(reader.map.locator(".map-legend h2")).to_contain_text(indicator)
        awaited = reader.page.evaluate("() => window.awaited")
        if awaited:  # an answer that is there at once is awaited by nothing
            break
    assert set(awaited) == {"1, 0s"}


def test_an_area_looked_at_before_gets_its_own_outline_back(arrive):
    pilot, other = PILOT_VILLAGES[0], "35.22.15.2002"
    reader = arrive(f"/peta?latihan=ya&tingkat=village&wilayah={pilot}")
    expect(reader.area(pilot)).to_have_attribute("stroke", DARK)
    reader.area(other).dispatch_event("click")
    expect(reader.area(other)).to_have_attribute("stroke", DARK)
    expect(reader.area(pilot)).to_have_attribute("stroke", RED)
    expect(reader.map.locator(f"{OVERLAY}[stroke='{DARK}']")).to_have_count(1)
    reader.choose("Indikator", "Desa prioritas")
    expect(reader.map.locator(".map-legend h2")).to_contain_text("rioritas")
    expect(reader.area(other)).to_have_attribute("stroke", DARK)


def test_another_indicator_paints_other_colours_on_the_same_areas(arrive):
    """How soon is a matter of `make bench`; here it is whether."""
    reader = arrive("/peta?latihan=tidak&tingkat=district")
    expect(reader.areas).to_have_count(28)
    before = fills(reader)
    reader.choose("Indikator", "Kepadatan penduduk")
    expect(reader.map.locator(".map-legend h2")).to_have_text("Kepadatan penduduk")
    assert len(fills(reader)) == len(before)
    assert fills(reader) != before


def test_pilot_villages_are_outlined_at_both_levels(arrive):
    reader = arrive("/peta?latihan=ya")
    expect(reader.map.locator(f"{OVERLAY}[stroke='{RED}']")).to_have_count(len(PILOT_VILLAGES))
    expect(reader.map.locator(".map-legend")).to_contain_text("desa percontohan")
    reader.press("Desa")
    expect(reader.areas).to_have_count(430)
    for code in PILOT_VILLAGES:
        expect(reader.area(code)).to_have_attribute("stroke", RED)


def test_areas_without_a_figure_are_hatched_and_the_legend_says_so(arrive):
    reader = arrive("/peta?latihan=tidak&tingkat=district&indikator=register_desil1_4_rate")
    expect(reader.areas).to_have_count(28)
    without = [fill for fill in fills(reader) if fill == "url(#missing)"]
    assert 0 < len(without) < 28
    reader.unfold("Angka yang sama dalam tabel")
    expect(reader.page.locator(TABLE, has_text="tidak ada data")).to_have_count(len(without))
    expect(reader.map.locator(".map-legend")).to_contain_text("tidak ada data")
    reader.choose("Indikator", "Jumlah penduduk")
    expect(reader.map.locator(".map-legend h2")).to_have_text("Jumlah penduduk")
    expect(reader.map.locator(".map-legend")).not_to_contain_text("tidak ada data")


def test_the_keyboard_reaches_an_area_and_enter_selects_it(arrive):
    reader = arrive("/peta?latihan=ya")
    expect(reader.areas).to_have_count(28)
    reader.map.locator(".leaflet-container").focus()
    reader.page.keyboard.press("Tab")
    focused = reader.map.locator("path[data-code]:focus")
    expect(focused).to_have_count(1)
    code = focused.get_attribute("data-code")
    reader.page.keyboard.press("Enter")
    expect(reader.area(code)).to_have_attribute("stroke", DARK)
    expect(reader.map.locator("path[data-code]:focus")).to_have_attribute("data-code", code)
    assert reader.query["wilayah"] == code


@pytest.mark.parametrize(
    ("indicator", "tag"),
    [("kpm_per_1000_population", "data contoh · "), ("register_desil1_4_rate", "")],
)
def test_the_table_and_the_map_say_the_same_of_every_area(arrive, indicator, tag):
    reader = arrive(f"/peta?latihan=ya&tingkat=district&indikator={indicator}")
    expect(reader.areas).to_have_count(28)
    reader.unfold("Angka yang sama dalam tabel")
    rows = reader.page.locator(TABLE)
    expect(rows).to_have_count(28)
    for row in rows.all_inner_texts():
        code, name, value, *_ = row.split("\t")
        told = reader.area(code).get_attribute("aria-label")
        expected = f"{tag}{name}: {value}"
        # The table has its unit in the head, the map behind the number.
        assert told == expected or told.startswith(f"{expected} ")
