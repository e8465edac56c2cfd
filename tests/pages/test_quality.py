"""The page Kualitas data, the bridge and the draft minutes, as a reader meets them."""

from __future__ import annotations

from io import BytesIO

import pandas as pd
import pytest
from docx import Document

from analytics.answers import areas, requests
from analytics.store import versions
from analytics.ui.show import download


@pytest.fixture
def made(monkeypatch):
    """What a click on a download button would hand out, by its label."""
    found = {}

    def remembered(label, make, name, key):
        found[label] = (make, name)

    monkeypatch.setattr(download, "_download", remembered)
    return found


def text_of(content):
    document = Document(BytesIO(content))
    cells = [c.text for table in document.tables for row in table.rows for c in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_the_page_opens_on_what_lacks_most_and_says_whom_to_ask(seen, words):
    app = seen("kualitas")
    assert not app.exception
    assert not app.error
    assert app.selectbox(key="indikator").value == "kpm_pkh"
    told = " ".join(words(app))
    assert "Kualitas data tiap indikator" in told
    assert "Belum ada data: KPM PKH per kecamatan" in told
    assert "0 dari 430 desa/kelurahan" in told


def test_every_grade_has_a_shape_and_a_word(seen, words):
    (table,) = [
        text for text in words(seen("kualitas")) if "Kualitas data tiap" in text and "P0" in text
    ]
    for shape, word in (("●", "baik"), ("◐", "sebagian"), ("○", "kurang")):
        assert f'aria-hidden="true">{shape}</span> <span class="unseen">{word}: ' in table


def test_a_chosen_gap_is_in_the_address_and_has_its_letter(visit, made):
    app = visit("kualitas", indikator="stunting_rate", kurang="1")
    assert not app.error
    assert app.selectbox(key="kurang").value == "1"
    make, name = made["Unduh surat permintaan (Word)"]
    assert name.startswith("surat-permintaan-")
    assert name.endswith(".docx")
    assert "[KOP SURAT]" in text_of(make())


def test_a_download_offers_an_indonesian_label_and_is_not_made_before_it_is_asked_for(
    visit, monkeypatch
):
    def refuse(*_arguments):
        raise AssertionError("made without anybody asking")

    monkeypatch.setattr(download.letters, "letter", refuse)
    app = visit("kualitas")
    assert not app.exception
    assert not app.error
    labels = [button.proto.label for button in app.get("download_button")]
    assert labels == ["Unduh surat permintaan (Word)"] * 2


def test_who_has_reported_is_a_gap_until_something_is_imported(seen, words):
    told = " ".join(words(seen("kualitas")))
    assert "Belum ada data: Laporan bulanan kecamatan" in told
    assert "28 camat, melalui Dinas Sosial" in told


def test_who_has_reported_is_told_by_kecamatan_and_month(practised, visit, words, tmp_path):
    codes = list(areas.districts())
    rows = [(code, f"2026-{month:02}", 100.0) for code in codes[:20] for month in range(1, 11)]
    frame = pd.DataFrame(rows, columns=["district_code", "month", "active"])
    frame.to_parquet(tmp_path / "monthly.parquet")
    versions.commit({"monthly.parquet": tmp_path / "monthly.parquet"}, "", "uji", "diimpor")
    app = visit("kualitas")
    assert not app.error
    told = " ".join(words(app))
    assert "200 dari 280 laporan 2026" in told
    assert "8 kecamatan masih berutang laporan" in told


def test_the_bridge_says_what_nobody_explains(seen, words):
    app = seen("rekonsiliasi", tampilan="jembatan")
    assert not app.exception
    assert not app.error
    told = " ".join(words(app))
    assert "1.273 KPM berkurang tanpa penjelasan" in told
    assert "Yang harus diandaikan" in told
    assert len(app.get("plotly_chart")) == 2, "one bridge a closing figure"


def test_the_bridge_of_other_years_is_a_link(seen, words):
    app = seen("rekonsiliasi", tampilan="jembatan", sampai="2022", dari="2017")
    assert not app.error
    assert "19.459 KPM bertambah tanpa penjelasan" in " ".join(words(app))
    assert len(app.get("plotly_chart")) == 1


def test_the_letter_of_the_bridge_is_the_one_of_the_years_in_view(visit, made):
    visit("rekonsiliasi", tampilan="jembatan", sampai="2022", dari="2017")
    make, name = made["Unduh surat permintaan (Word)"]
    assert "jembatan-kpm-pkh-2017-2022" in name
    told = text_of(make())
    assert "46.493" in told
    assert requests.of_bridge("35.22", 2017, 2022).subject in told


def test_the_draft_minutes_are_shown_and_taken_away(visit, words, made):
    app = visit("rekonsiliasi", tampilan="berita-acara")
    assert not app.error
    told = " ".join(words(app))
    assert "KPM PKH, Kab. Bojonegoro, 2025" in told
    make, name = made["Unduh rancangan berita acara (Word)"]
    assert name.startswith("rancangan-berita-acara-rekonsiliasi-")
    assert "RANCANGAN" in text_of(make())


def test_the_metadata_sheet_stands_with_its_indicator(visit, words, made):
    app = visit("sumber", indikator="hdi")
    assert not app.error
    told = " ".join(words(app))
    assert "Lembar metadata (MS-Ind)" in told
    assert "belum diisi" in told
    make, name = made["Unduh lembar metadata (Word)"]
    assert name.startswith("ms-ind-hdi-")
    assert "Umur harapan hidup" in text_of(make())
