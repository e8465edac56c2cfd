"""The view is in the address: good links reopen it, bad ones are told, labels never collide."""

from __future__ import annotations

import re

import pytest

from analytics.answers import sources
from analytics.store import tables

LINKS = [
    ("peta", {"tingkat": "village", "indikator": "priority_village_2021"}),
    ("peta", {"wilayah": "35.22.08", "indikator": "population"}),
    ("peta", {"latihan": "tidak", "indikator": "poor_people", "periode": "2021-03"}),
    ("tren", {"indikator": "poor_people"}),
    ("tren", {"wilayah": "35.23,35.22"}),
    ("graduasi", {"bagian": "corong", "kecamatan": "35.22.08,35.22.01"}),
    ("kecamatan", {"wilayah": "35.22.08"}),
    ("rekonsiliasi", {"wilayah": "bojonegoro", "bagian": "2"}),
    ("rekonsiliasi", {"wilayah": "35.17", "indikator": "poverty_rate", "pakai": "terendah"}),
    ("ringkasan", {"pakai": "tertinggi"}),
    ("peta", {"pakai": "sumber.bps", "latihan": "tidak"}),
    ("sumber", {"indikator": "poverty_rate", "wilayah": "35.23"}),
]
UNKNOWN = {
    "peta": {
        "tingkat": "rt",
        "indikator": "kebahagiaan",
        "periode": "1999",
        "wilayah": "99.99",
    },
    "tren": {"indikator": "kebahagiaan", "wilayah": "35.22,99.99"},
    "graduasi": {"bagian": "keberuntungan"},
    "kecamatan": {"wilayah": "Kedungadem"},
    "sumber": {"indikator": "kebahagiaan", "wilayah": "99.99"},
    "ringkasan": {"latihan": "mungkin", "pakai": "sumber.dukun"},
    "rekonsiliasi": {"wilayah": "99.99", "indikator": "kebahagiaan", "bagian": "0"},
}


@pytest.mark.parametrize(("name", "view"), LINKS)
def test_a_link_reopens_the_view(visit, name, view):
    app = visit(name, **view)
    assert not app.exception
    assert not app.error
    assert not app.info
    assert app.query_params == view


def test_the_view_of_a_link_is_on_the_screen(seen):
    assert seen("kecamatan", wilayah="35.22.08").header[0].value == "Kecamatan Kedungadem"
    assert seen("tren", wilayah="35.23,35.22").multiselect[0].value == ["35.23", "35.22"]


def test_a_choice_goes_into_the_address_by_code(visit):
    app = visit("kecamatan")
    app.selectbox(key="wilayah").select("35.22.08").run()
    assert app.query_params == {"wilayah": "35.22.08"}
    assert app.header[0].value == "Kecamatan Kedungadem"


@pytest.mark.parametrize("name", UNKNOWN)
def test_an_unknown_code_gets_a_friendly_line_and_the_default(visit, seen, name):
    app = visit(name, **UNKNOWN[name])
    assert not app.exception
    assert not app.error
    told = [line.value for line in app.info]
    assert len(told) == len(UNKNOWN[name])
    for value in UNKNOWN[name].values():
        assert sum(value in line for line in told) == 1
    assert app.query_params == {}
    assert [html.value for html in app.html] == [html.value for html in seen(name).html]


@pytest.mark.parametrize("value", ["", "[klik](http://x.test)", "![](//x.test/a.png)", "a" * 999])
def test_nobody_writes_on_the_page_by_a_link(visit, value):
    """The line is Markdown: a picture in it would be fetched from another host."""
    (line,) = visit("kecamatan", wilayah=value).info
    assert not re.search(r"[\[\]()!/]", line.value)
    assert len(line.value) < 200


def test_villages_that_share_a_name_are_told_apart(seen):
    villages = tables.areas().query("level == 'village' and code.str.startswith('35.22.')")
    assert villages["name"].duplicated(keep=False).sum() >= 81
    labels = seen("peta", tingkat="village").selectbox(key="wilayah").options
    assert len(labels) == len(set(labels)) == 430 + 1


@pytest.mark.parametrize("indicator", ["pilot_village", "population", "poverty_rate"])
def test_areas_of_an_indicator_are_told_apart(seen, indicator):
    labels = seen("sumber", indikator=indicator).selectbox(key="wilayah").options
    assert len(labels) == len(set(labels)) == len(sources.areas_with(indicator))
