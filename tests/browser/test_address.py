"""The view is in the address: a link reopens it, and the navigation brings nobody back to zero."""

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from analytics.vocabulary.standing import WATERMARK

pytestmark = pytest.mark.browser

KEDUNGADEM, TONDOMULO = "35.22.08", "35.22.08.2005"
EXAMPLE_SIGNS = (
    ".map-watermark, .sheet.example, .card .badge.example, .source-line .badge.example, "
    "[fill^='url(#example'], [style*='url(#example'], .js-plotly-plot .bars pattern, "
    ".js-plotly-plot defs pattern"
)


def starting(words):
    return re.compile(f"^{re.escape(words)}")


def test_a_link_to_the_map_reopens_level_indicator_period_and_area(arrive):
    view = {
        "latihan": "tidak",
        "tingkat": "regency",
        "indikator": "poor_people",
        "periode": "2021-03",
        "wilayah": "35.23",
    }
    reader = arrive(f"/peta?{urlencode(view)}")
    expect(reader.areas).to_have_count(15)
    expect(reader.page.get_by_role("radio", name="Kabupaten")).to_be_checked()
    expect(reader.select("Indikator")).to_have_value(starting("Jumlah penduduk miskin"))
    expect(reader.select("Periode")).to_have_value("Maret 2021")
    expect(reader.select("Wilayah")).to_have_value(starting("Kab. Tuban"))
    expect(reader.map.locator(".map-legend")).to_contain_text("Maret 2021")
    kept = {name: view[name] for name in ("latihan", "indikator", "periode", "wilayah")}
    assert kept.items() <= reader.query.items()


def test_a_link_names_a_village_by_code_though_others_share_its_name(arrive):
    reader = arrive(f"/peta?latihan=tidak&tingkat=village&wilayah={TONDOMULO}")
    expect(reader.select("Wilayah")).to_have_value("Tondomulo · Kec. Kedungadem")
    expect(reader.area(TONDOMULO)).to_have_attribute("stroke", "#10233b")


def test_a_link_to_the_trend_reopens_indicator_and_areas_in_order(arrive):
    reader = arrive("/tren?indikator=poor_people&wilayah=35.22,35.23")
    expect(reader.select("Indikator")).to_have_value(starting("Jumlah penduduk miskin"))
    expect(reader.page.get_by_test_id("stMultiSelect")).to_contain_text("Kab. Tuban")
    expect(reader.page.get_by_test_id("stMultiSelect")).not_to_contain_text("Kab. Lamongan")
    assert reader.query == {"indikator": "poor_people", "wilayah": "35.22,35.23"}


def test_a_link_to_a_profile_opens_that_kecamatan(arrive):
    reader = arrive(f"/kecamatan?wilayah={KEDUNGADEM}")
    expect(reader.page.locator("h2").first).to_have_text("Kecamatan Kedungadem")
    expect(reader.page.locator("table", has_text=TONDOMULO)).to_be_visible()


def test_a_link_to_the_sources_reopens_indicator_and_area(arrive):
    reader = arrive("/sumber?indikator=poverty_rate&wilayah=35.23")
    expect(reader.select("Indikator")).to_have_value("Persentase penduduk miskin (P0)")
    expect(reader.select("Wilayah")).to_have_value("Kab. Tuban")


def test_a_link_to_the_funnel_reopens_its_areas(arrive):
    reader = arrive(f"/graduasi?bagian=corong&latihan=ya&kecamatan={KEDUNGADEM}")
    expect(reader.page.get_by_test_id("stMultiSelect")).to_contain_text("Kedungadem")
    expect(reader.page.locator(".js-plotly-plot").first).to_be_visible()
    assert reader.query["kecamatan"] == KEDUNGADEM


def test_the_map_is_as_it_was_left(arrive):
    reader = arrive("/peta?latihan=ya")
    reader.choose("Indikator", "Kepadatan penduduk")
    expect(reader.page).to_have_url(re.compile("indikator=population_density"))
    reader.choose("Wilayah", "Kedungadem")
    expect(reader.page).to_have_url(re.compile(f"wilayah={KEDUNGADEM}"))
    left = reader.query
    for page in ("Tren", "Sumber & metode", "Graduasi"):
        reader.go(page)
    reader.go("Peta")
    expect(reader.select("Indikator")).to_have_value(starting("Kepadatan penduduk"))
    expect(reader.select("Wilayah")).to_have_value("Kedungadem")
    assert reader.query == left


def test_the_trend_is_as_it_was_left(arrive):
    reader = arrive("/tren")
    reader.choose("Indikator", "Jumlah penduduk miskin")
    expect(reader.page).to_have_url(re.compile("indikator=poor_people"))
    reader.choose("Wilayah (yang pertama digambar tebal)", "Kab. Ngawi")
    expect(reader.page).to_have_url(re.compile(r"35\.21"))
    chosen = reader.page.get_by_test_id("stMultiSelect")
    left = reader.query
    for page in ("Peta", "Profil kecamatan", "Ringkasan"):
        reader.go(page)
    reader.go("Tren")
    expect(reader.select("Indikator")).to_have_value(starting("Jumlah penduduk miskin"))
    expect(chosen).to_contain_text("Kab. Ngawi")
    assert reader.query == left


def test_an_area_chosen_on_the_map_is_the_one_of_the_profile(arrive):
    reader = arrive("/peta?latihan=ya")
    reader.area(KEDUNGADEM).click()
    expect(reader.select("Wilayah")).to_have_value("Kedungadem")
    reader.go("Profil kecamatan")
    expect(reader.page.locator("h2").first).to_have_text("Kecamatan Kedungadem")


def test_looking_at_a_page_chooses_nothing_on_another(arrive):
    reader = arrive("/kecamatan")
    expect(reader.page.locator("h2").first).to_contain_text("Kecamatan")
    reader.go("Sumber & metode")
    reader.go("Tren")
    expect(reader.select("Indikator")).to_have_value(starting("Persentase penduduk miskin (P0)"))
    reader.go("Peta")
    expect(reader.select("Wilayah")).to_have_value("Klik peta, atau pilih di sini")
    assert reader.query == {}


@pytest.mark.parametrize("page", ["peta", "tren", "kecamatan", "sumber"])
def test_an_unknown_code_gets_a_friendly_line_and_the_default(arrive, page):
    reader = arrive(f"/{page}?wilayah=99.99")
    told = reader.page.get_by_test_id("stAlert").filter(has_text="Tautan menyebut")
    expect(told).to_contain_text("99.99")
    expect(reader.page.get_by_text("Sumber:").first).to_be_visible()
    assert "gagal" not in reader.text
    assert "wilayah" not in reader.query
    assert reader.watch.complaints() == []


def test_out_of_practice_the_funnel_says_what_is_missing_and_whom_to_ask(arrive):
    reader = arrive("/graduasi?bagian=corong&latihan=ya")
    expect(reader.page.locator(".js-plotly-plot").first).to_be_visible()
    reader.practise(on=False)
    missing = reader.page.locator(".gap", has_text="Belum ada data").first
    expect(missing).to_contain_text("Yang dapat memberi: Dinas Sosial")
    expect(missing).to_contain_text("Yang diminta: daftar KPM")
    expect(reader.page.locator(".js-plotly-plot")).to_have_count(0)


def test_out_of_practice_no_example_figure_is_left_on_any_page(arrive):
    reader = arrive("/graduasi?bagian=corong&latihan=ya")
    expect(reader.page.locator(EXAMPLE_SIGNS).first).to_be_attached()
    expect(reader.page.get_by_text(WATERMARK).first).to_be_attached()
    reader.practise(on=False)
    for page in ("Graduasi", "Profil kecamatan", "Ringkasan", "Tren", "Sumber & metode", "Peta"):
        reader.go(page)
        expect(reader.page.locator(EXAMPLE_SIGNS)).to_have_count(0)
        assert WATERMARK not in reader.text
        assert reader.query["latihan"] == "tidak"
    expect(reader.areas).to_have_count(15)
    for level, count in (("Kecamatan", 28), ("Desa", 430)):
        reader.press(level)
        expect(reader.areas).to_have_count(count)
        expect(reader.map.locator(EXAMPLE_SIGNS)).to_have_count(0)
