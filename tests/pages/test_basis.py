"""Every page under each basis: which figure is shown is told, and how far it moves."""

from __future__ import annotations

import re

import pytest
from tests.pages.test_pages import TITLES

BASES = ("utama", "terendah", "tertinggi", "sumber.liputan-bojonegoro")
# Where a figure of Bojonegoro that the page opens with has a lower or a higher one.
MOVES = {
    "ringkasan": {"tertinggi": "KPM PKH 2025: 55.028 → 59.303"},
    "graduasi": {"tertinggi": "KPM PKH 2025: 55.028 → 59.303"},
    "sumber": {"tertinggi": "KPM PKH 2025: 55.028 → 59.303"},
    "rekonsiliasi": {
        "tertinggi": "KPM PKH 2025: 55.028 → 59.303",
        "terendah": "Jumlah penduduk miskin Maret 2024: 147.330 → 143.333",
    },
}


@pytest.mark.parametrize("code", BASES)
@pytest.mark.parametrize("name", TITLES)
def test_a_page_opens_and_says_what_it_uses(seen, words, name, code):
    app = seen(name) if code == "utama" else seen(name, pakai=code)
    assert not app.exception
    assert not app.error
    assert not app.info
    text = "\n".join(words(app))
    lines = re.findall(r'<p class="moves">(.*?)</p>', text)
    if code == "utama":
        assert lines == []
        assert 'class="moved"' not in text
    elif name != "peta":  # it opens with the example, of which there is one figure only
        assert lines, "the page says which figures it uses"
        assert all("Dipakai angka" in line for line in lines)
    if told := MOVES.get(name, {}).get(code):
        assert any(told in line for line in lines)


def test_a_card_shows_the_figure_that_was_picked_and_the_main_one(seen, words):
    text = "\n".join(words(seen("ringkasan", pakai="tertinggi")))
    assert "59.303 <small>(55.028–59.303)</small>" in text
    assert "angka tertinggi; utama: 55.028" in text
    text = "\n".join(words(seen("ringkasan")))
    assert "55.028 <small>(55.028–59.303)</small>" in text


def test_a_source_that_says_nothing_is_named(seen, words):
    text = "\n".join(words(seen("ringkasan", pakai="sumber.liputan-bojonegoro")))
    assert "angka utama; tidak ada angka menurut Liputan Bojonegoro" in text


def test_the_legend_of_the_map_says_it(seen, words):
    view = {"tingkat": "regency", "indikator": "poverty_rate", "periode": "2023-03"}
    app = seen("peta", latihan="tidak", pakai="tertinggi", **view)
    text = "\n".join(words(app))
    (spec,) = (line for line in words(app) if "Choropleth.draw" in line)
    assert re.search(r"Maret 2023[^\"]+angka tertinggi", spec)
    assert "Kab. Jombang Maret 2023: 9,15% → 9,50%" in text
    assert "angka tertinggi" not in "".join(
        text for text in words(seen("peta", latihan="tidak", **view)) if "Choropleth" in text
    )


def test_a_fragment_that_runs_again_follows_still(visit, words):
    app = visit("peta", latihan="tidak", pakai="tertinggi", tingkat="regency")
    app.selectbox(key="periode").select("2023-03").run()
    assert any("9,15% → 9,50%" in text for text in words(app))


def test_a_choice_goes_along_to_other_pages(visit, words):
    app = visit("ringkasan")
    app.selectbox(key="pakai").select("tertinggi").run()
    assert app.query_params == {"pakai": ["tertinggi"]} or app.query_params["pakai"] == "tertinggi"
    app.switch_page("pages/graduasi.py").run()
    assert app.selectbox(key="pakai").value == "tertinggi"
    assert any("utama: 55.028" in text for text in words(app))


def test_two_sessions_keep_their_own(visit, words):
    first, second = visit("ringkasan", pakai="tertinggi"), visit("ringkasan")
    for app, figure in ((first, "59.303 <small>"), (second, "55.028 <small>")) * 2:
        app.run()
        assert any(f"{figure}(55.028–59.303)" in text for text in words(app))


@pytest.mark.parametrize(
    ("page", "view"), [("kualitas", {}), ("rekonsiliasi", {"tampilan": "jembatan"})]
)
def test_a_view_that_follows_no_basis_says_so(seen, words, page, view):
    line = "Di sini dipakai angka utama; angka tertinggi tidak diikuti."
    assert any(line in text for text in words(seen(page, pakai="tertinggi", **view)))
    assert not any("tidak diikuti" in text for text in words(seen(page, **view)))


@pytest.mark.parametrize("page", ["rekonsiliasi", "sumber"])
def test_what_is_followed_is_marked_and_what_is_not_is_the_main_figure(seen, words, page):
    text = "\n".join(words(seen(page, pakai="tertinggi")))
    assert "dipakai (angka tertinggi)" in text
    assert "dipakai (angka tertinggi)" not in "\n".join(words(seen(page)))
