"""Every page opens with the network cut off, names its sources, speaks Indonesian, and fits.

It is opened once, on the wall of a meeting room; then the window shrinks to that of an old laptop
and of a telephone. To open it anew for each would take minutes of every run.
"""

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect
from tests.browser.conftest import MENUS
from tests.browser.screens import (
    FAILED,
    SIZES,
    english_in,
    fits_every_screen,
    speaks_indonesian_alone,
)
from tests.browser.wcag import findings

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "paparan",
    "peta",
    "tren",
    "graduasi",
    "kecamatan",
    "percontohan",
    "dampingan",
    "skenario",
    "wilayah",
    "estimasi",
    "ekstrem",
    "mitra",
    "sasaran",
    "hasil",
    "dokumen",
    "rapat",
    "rekonsiliasi",
    "kualitas",
    "unggah",
    "sumber",
)
# One judges figures, the other waits for a file of them.
WITHOUT_FIGURES = {"kualitas", "unggah"}
# Parts of a page that a link opens: what they draw differs as much as another page.
# Sections of Graduasi and of the pages on villages are walked in files of their own.
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
    expect(reader.menus).to_have_text(list(MENUS))
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
    expect(reader.menus).to_have_text(list(MENUS))
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
