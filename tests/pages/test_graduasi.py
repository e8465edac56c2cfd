"""Graduasi, section by section: with the example, and with nothing but what was published."""

from __future__ import annotations

import pytest

from analytics.ui.graduating import SECTIONS, show_section
from analytics.vocabulary.standing import WATERMARK

USUAL = next(iter(SECTIONS))
ON, OFF = "ya", "tidak"


@pytest.fixture(params=[(code, mode) for code in SECTIONS for mode in (ON, OFF)], ids="-".join)
def opened(request, seen):
    code, mode = request.param
    return code, mode, seen("graduasi", bagian=code, latihan=mode)


def labels(app):
    return [button.proto.label for button in app.get("download_button")]


def test_a_section_opens_by_its_link_and_stays_in_the_address(opened):
    code, _, app = opened
    assert not app.exception
    assert not app.error
    assert not app.info
    assert app.query_params.get("bagian", [USUAL]) in (code, [code])


def test_a_picture_has_its_table_its_words_and_three_files(opened, words):
    code, mode, app = opened
    texts = words(app)
    charts = app.get("plotly_chart")
    if not charts:
        maps = [text for text in texts if "streamlit_folium" in text]
        told = maps or mode == OFF or any("Belum ada data" in text for text in texts)
        assert told or code == USUAL  # figures in cards, and sentences
        return
    assert all(chart.proto.alt for chart in charts), "whoever cannot see it hears what it shows"
    assert any('<div class="sheet' in text for text in texts), "the figures stand in a table too"
    for kind in ("Tabel (XLSX)", "Gambar (PNG)", "Gambar (SVG)"):
        assert kind in labels(app)


def test_example_figures_are_marked_and_out_of_practice_there_are_none(opened, words):
    _, mode, app = opened
    banner = {text.value for text in app.container(key="practice").markdown}
    marked = [text for text in words(app) if WATERMARK in text and text not in banner]
    if mode == OFF:
        assert marked == []
    else:
        drawn = app.get("plotly_chart")
        assert marked or not drawn


def test_every_section_says_how_deep_its_data_go(opened, words):
    _, _, app = opened
    assert any("Kedalaman data" in text for text in words(app))


def test_an_unknown_section_falls_back_with_a_friendly_line(visit):
    app = visit("graduasi", bagian="keberuntungan")
    assert not app.exception
    (line,) = app.info
    assert "keberuntungan" in line.value
    assert app.query_params == {}


def test_a_section_that_is_picked_goes_into_the_address(visit):
    app = visit("graduasi")
    app.button_group(key="bagian").set_value("waktu").run()
    assert app.query_params["bagian"] in ("waktu", ["waktu"])
    assert not app.exception


def test_nobody_draws_a_section_that_is_not_there():
    with pytest.raises(KeyError):
        show_section("keberuntungan", practice=False)
