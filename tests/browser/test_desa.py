"""Desa percontohan and Desa dampingan: each section, in both modes, on every screen; two writers.

A page is opened once a mode and its sections are gone through: what a section draws is looked at,
not the way in, which is the same for all.
"""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from tests.browser.screens import SIZES
from tests.browser.wcag import looked_at

from analytics.ui import assisting, pilots

pytestmark = pytest.mark.browser

SECTIONS = {"percontohan": pilots.SECTIONS.labels, "dampingan": assisting.SECTIONS.labels}
ELSEWHERE = ("33.16", "35.17")
MAPPED = "35.22.08.2005"
PROBLEM = "Panen sering gagal"


@pytest.mark.parametrize("practice", ["ya", "tidak"])
@pytest.mark.parametrize("page", SECTIONS)
def test_every_section_speaks_to_everybody_on_every_screen(arrive, page, practice):
    reader = arrive(f"/{page}?latihan={practice}", size=SIZES["hall"])
    pills = reader.page.get_by_test_id("stButtonGroup").get_by_role("radio")
    for code, label in SECTIONS[page].items():
        pill = pills.filter(has_text=label).first
        pill.click()
        expect(pill).to_be_checked()
        if code != next(iter(SECTIONS[page])):  # the address does not name what is usual
            expect(reader.page).to_have_url(re.compile(rf"[?&]bagian={code}\b"))
        looked_at(reader, label)


@pytest.mark.parametrize("regency", ELSEWHERE)
def test_the_other_kabupaten_opens_by_its_link(arrive, regency):
    reader = arrive(f"/dampingan?latihan=tidak&kab={regency}&bagian=peta", size=SIZES["hall"])
    assert reader.query["kab"] == regency
    expect(reader.areas.first).to_be_visible()
    codes = reader.areas.evaluate_all("paths => paths.map(path => path.dataset.code)")
    assert codes
    assert all(code.startswith(regency) for code in codes)
    looked_at(reader, regency)


def test_two_windows_map_one_village_and_the_second_loses_nothing(arrive, own_app):
    address = f"/dampingan?latihan=tidak&bagian=peta&dampingan={MAPPED}"
    first, second = (arrive(address, host=own_app, size=SIZES["hall"]) for _ in range(2))
    write(first, population="2.410", source="Musyawarah desa")
    write(second, population="2.399", source="Kunjungan lapangan")
    save(first)
    expect(first.page.get_by_text("Pemetaan tersimpan.")).to_be_visible()
    save(second)
    warned = second.page.get_by_test_id("stAlert").filter(has_text="sudah diubah")
    expect(warned.first).to_be_visible()
    for line in (
        "Sumber Musyawarah desa Kunjungan lapangan beda",
        "Jumlah penduduk 2.410 2.399 beda",
    ):
        expect(second.page.get_by_role("row", name=line)).to_be_visible()
    for label, kept in (("Jumlah penduduk", "2.399"), ("Sumber", "Kunjungan lapangan")):
        expect(field(second, label)).to_have_value(kept)
    looked_at(second, "two versions side by side")
    second.page.get_by_role("button", name="Simpan versi saya").click()
    expect(second.page.get_by_text("Pemetaan tersimpan.")).to_be_visible()
    first.open(f"{own_app}{address}")
    expect(field(first, "Sumber")).to_have_value("Kunjungan lapangan")
    first.unfold("Riwayat: 2 tulisan")
    expect(first.page.get_by_text("Musyawarah desa").first).to_be_visible()
    assert first.watch.complaints() == []


def field(reader, label):
    form = reader.page.locator(".st-key-mapping_form")
    return form.get_by_role("textbox", name=label, exact=True)


def write(reader, *, population, source):
    for label, text in (("Jumlah penduduk", population), ("Sumber", source)):
        field(reader, label).fill(text)
        field(reader, label).press("Enter")
    problems = reader.page.get_by_role("combobox", name=re.compile("^Masalah yang menghambat"))
    problems.fill(PROBLEM)
    reader.page.get_by_role("option", name=PROBLEM).click()
    reader.page.keyboard.press("Escape")  # while the list is open it is all there is
    reader.settled()


def save(reader):
    reader.page.get_by_role("button", name="Simpan pemetaan").click()
    reader.settled()
