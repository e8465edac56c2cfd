"""Every page once a register was imported: real figures by default, the example in mode latihan."""

from __future__ import annotations

import re

import pytest
from tests.conftest import import_lists, practising

from analytics.vocabulary.stage import Stage

PAGES = ("ringkasan", "peta", "tren", "graduasi", "kecamatan", "sumber")
COUNTED = {"peta", "graduasi", "kecamatan"}
# Beside the register's own counts the map has rates, which are as sure as the population.
VIEWS = {"peta": {"indikator": "kpm_active"}, "graduasi": {"bagian": "corong"}}
ON, OFF = "ya", "tidak"
LISTS = {"whole": ("kpm", "events", "graduates"), "bare": ("kpm",)}


@pytest.fixture(scope="module", params=LISTS)
def handed_over(request, example, lists, tmp_path_factory):
    """The register an office imported, with stages and ways out or without."""
    folder = tmp_path_factory.mktemp(request.param)
    with practising(example, folder / "state"):
        import_lists(folder, **{name: lists[name] for name in LISTS[request.param]})
        yield request.param


def invented(texts):
    return [
        text
        for text in texts
        if re.search(r"DATA CONTOH|sheet example|badge example", text)
        and 'class="standings"' not in text
    ]


def told(app, words):
    banner = {text.value for text in app.container(key="practice").markdown} if app.toggle else ()
    return [text for text in words(app) if text not in banner]


@pytest.mark.parametrize("page", PAGES)
def test_real_figures_are_shown_by_default_and_none_is_invented(handed_over, visit, words, page):
    app = visit(page, **VIEWS.get(page, {}))
    assert not app.exception
    assert not app.error
    assert not any(toggle.value for toggle in app.toggle), "the example stepped back"
    texts = told(app, words)
    assert invented(texts) == []
    assert not any("belum diunggah" in text for text in words(app))
    if page in COUNTED:
        assert any("badge official" in text and "Dinas Sosial" in text for text in texts)


@pytest.mark.parametrize("page", sorted(COUNTED))
def test_in_mode_latihan_the_example_is_shown_alone(handed_over, visit, words, page):
    app = visit(page, latihan=ON, **VIEWS.get(page, {}))
    assert not app.exception
    assert not app.error
    assert invented(told(app, words))
    (banner,) = app.container(key="practice").markdown
    assert "sudah diunggah" in banner.value
    assert app.query_params["latihan"] == ON


def test_the_banner_names_the_day_of_the_list(handed_over, visit):
    (banner,) = visit("tren").container(key="practice").markdown
    assert "30 November 2025" in banner.value


def test_what_the_lists_do_not_show_is_asked_for(import_register, lists, visit, words):
    import_register(
        kpm=lists["kpm"].assign(entry_date=lists["kpm"]["entry_date"].mask(lists["kpm"].index >= 0))
    )
    texts = " ".join(told(visit("graduasi", bagian="arus"), words))
    assert "Belum ada data: arus masuk dan keluar" in texts
    assert "daftar keluar" in texts
    texts = " ".join(told(visit("graduasi", bagian="corong"), words))
    assert Stage.ASSESSED.label in texts, "it says which stages are not drawn"


def test_the_map_opens_with_the_register_and_shows_its_source(import_register, lists, visit, words):
    import_register(**lists)
    app = visit("peta")
    assert app.selectbox(key="indikator").value == "kpm_per_1000_population"
    assert any("Dinas Sosial Kab. Bojonegoro" in text for text in told(app, words))
    options = app.selectbox(key="indikator").options
    assert "KPM aktif – resmi" in options
    assert "KPM PKH per 1.000 penduduk – resmi" not in options, "the population is only quoted"


def test_the_sheet_of_a_kecamatan_knows_its_families(import_register, lists, visit, words):
    import_register(**lists)
    here = (lists["kpm"]["district_code"] == "35.22.08").sum()
    sheet = next(
        text for text in words(visit("kecamatan", wilayah="35.22.08")) if "sheet facts" in text
    )
    (row,) = re.findall(r"<tr><th scope=\"row\">KPM PKH</th>.*?</tr>", sheet)
    assert f"<strong>{here} KPM</strong>" in row
    assert "badge official" in row


def test_nobody_is_asked_again_for_what_was_handed_over(import_register, lists, visit, words):
    asked = "Minta jumlah KPM PKH per kecamatan"
    assert any(asked in text for text in words(visit("ringkasan")))
    import_register(**lists)
    assert not any(asked in text for text in words(visit("ringkasan")))
