"""The annex of the decree: every village once, a place to sign, and no example without its mark."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from analytics.answers.matching_kept import Annex
from analytics.publish.matching_annex import HEADS, decree, file_name, sheet
from analytics.vocabulary.standing import WATERMARK
from tests.publish.reading import opened, rows, text

DAY = date(2026, 11, 22)
ROWS = (
    ("1", "Desa Satu", "Kecamatan A", "Dinas A (perangkat daerah)", "air: 2 masalah", "Nilai 70."),
    ("2", "=SUM(A1)", "Kecamatan A", "Dinas B (perangkat daerah)", "jalan: 1 masalah", "Nilai 60."),
)


@pytest.fixture(params=[True, False], ids=["example", "real"])
def annex(request):
    return Annex("Kabupaten Contoh", ROWS, ("Bobot 60, 20, 20.",), request.param, "99.99")


def test_the_word_file_has_every_pair_and_a_place_to_sign(annex):
    made = decree(annex, DAY)
    found = opened(made)
    grid = rows(found.tables[1])
    assert tuple(grid[0]) == HEADS
    assert [tuple(row) for row in grid[1:]] == list(ROWS)
    told = text(made)
    for part in ("Lampiran", "Nomor", "Bupati Kabupaten Contoh", "NIP", "22 November 2026"):
        assert part in told
    head = found.sections[0].header.paragraphs[0].text
    assert (head == WATERMARK) is annex.example
    assert (WATERMARK in told) is annex.example
    assert decree(annex, DAY) == made


def test_the_sheet_has_every_pair_as_text(annex):
    made = sheet(annex, DAY)
    page = load_workbook(BytesIO(made)).active
    cells = [[cell.value for cell in row] for row in page.iter_rows()]
    top = cells.index(list(HEADS))
    assert [tuple(row) for row in cells[top + 1 : top + 3]] == list(ROWS)
    assert page.cell(top + 3, 2).data_type == "s"  # what begins with = is no formula
    assert any("Bupati Kabupaten Contoh" in row for row in cells)
    assert any(WATERMARK in row for row in cells) is annex.example
    assert ("CONTOH" in page.title) is annex.example
    assert sheet(annex, DAY) == made


def test_the_name_of_an_example_says_so(annex):
    name = file_name(annex, DAY, "docx")
    assert name.endswith("lampiran-sk-desa-dampingan-99.99-2026-11-22.docx")
    assert name.startswith("contoh-") is annex.example
