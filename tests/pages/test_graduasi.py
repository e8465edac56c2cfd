"""Graduasi, section by section: with the example, and with nothing but what was published."""

from __future__ import annotations

import re

import pytest

from analytics.answers.areas import districts
from analytics.ui.graduating import SECTIONS as GRADUATING
from analytics.vocabulary.standing import WATERMARK

SECTIONS = GRADUATING.labels
USUAL = GRADUATING.usual
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
    if code == USUAL:
        assert not charts, "sentences and cards alone, each beside its source"
        return
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


def said(app, words, css):
    """The sentences of this class, as a reader sees them."""
    found = re.findall(rf'<p class="{css}">(.*?)</p>', "".join(words(app)))
    return [re.sub("<[^>]+>", "", sentence) for sentence in found]


@pytest.mark.parametrize("code", SECTIONS)
@pytest.mark.parametrize("css", ["lead", "question"])
def test_a_sentence_on_an_invented_figure_begins_so(seen, words, code, css):
    """What stands there in mode latihan alone is of the example, wherever it holds a figure."""
    published = said(seen("graduasi", bagian=code, latihan=OFF), words, css)
    told = said(seen("graduasi", bagian=code, latihan=ON), words, css)
    own = [line for line in told if line not in published and re.search(r"\d", line)]
    assert all("Data contoh: " in line[:30] for line in own), own
    assert told


def test_the_sentences_of_a_section_are_those_of_the_example(seen, words):
    marked = {
        code
        for code in SECTIONS
        for line in said(seen("graduasi", bagian=code, latihan=ON), words, "lead")
        if "Data contoh: " in line[:30]
    }
    assert marked == set(SECTIONS)


def test_no_kecamatan_is_named_by_an_invented_pace(visit, words):
    asked = {"soal": "banding", "menurut": "kecamatan"}
    app = visit("graduasi", bagian="waktu", latihan=ON, **asked)
    told = " ".join(said(app, words, "lead") + said(app, words, "question"))
    assert "28 kecamatan" in told
    assert "Perbandingan dapat berkata lain" in told
    assert "Sejak kelulusan dicatat sampai" in told
    assert not [name for name in districts().values() if name in told]


def test_too_many_of_a_choice_are_cut_and_said(visit):
    many = ",".join(list(districts())[:8])
    asked = {"soal": "banding", "menurut": "kecamatan", "gambar": many}
    app = visit("graduasi", bagian="waktu", latihan=ON, **asked)
    assert app.multiselect[0].value == list(districts())[:6]
    assert any("Paling banyak 6" in caption.value for caption in app.caption)


def test_every_section_says_how_deep_its_data_go_once(opened, words):
    _, _, app = opened
    assert sum("Kedalaman data" in line for line in said(app, words, "question")) == 1


@pytest.mark.parametrize("code", ["arus", "corong", "waktu", "banding", "kelompok", "pendamping"])
def test_where_the_list_is_missing_there_is_a_way_out_and_nothing_to_pick(seen, words, code):
    app = seen("graduasi", bagian=code, latihan=OFF)
    assert "Unduh surat permintaan (Word)" in labels(app)
    assert any(text == "Unggah data" for text in words(app))
    assert not app.multiselect
    assert [group.key for group in app.get("button_group")] in ([], ["bagian"])
    assert [box.key for box in app.selectbox] == ["pakai"]


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
        GRADUATING.show("keberuntungan", practice=False)
