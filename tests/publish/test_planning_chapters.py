"""Chapters and tables of a planning document, read back as Bappeda reads them."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from analytics.answers import decks, planning_chapters
from analytics.publish import planning_annex
from analytics.publish.planning_chapters import document, file_name, origins
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.planning import Planned
from analytics.vocabulary.standing import WATERMARK
from analytics.wording import planning_chapters as words
from tests.publish.reading import opened, text

DAY = date(2026, 11, 22)


def made(planned, practice):
    found = planning_chapters.book(planned, practice, DAY)
    told = decks.asked(BOJONEGORO, practice, DAY)
    return found, document(found, DAY, lambda slide: decks.of_slide(slide, told))


@pytest.fixture(scope="module")
def rpkd():
    return made(Planned.RPKD, False)  # noqa: FBT003


def test_every_chapter_has_a_heading_its_tables_its_sources_and_the_version(rpkd):
    found, content = rpkd
    read = opened(content)
    told = text(content)
    headings = [p.text for p in read.paragraphs if p.style.name == "Heading 1"]
    numbered = [words.numbered(place, one.head) for place, one in enumerate(found.chapters)]
    assert headings == [*numbered, words.UNKNOWN, words.SOURCES]
    assert f"Data {found.version}" in told
    assert words.DRAFT in told
    assert WATERMARK not in told
    sheets = sum(len(one.sheets) for one in found.chapters)
    assert len(read.tables) == sheets + 3  # what is not known, sources, signatures
    assert "Kedudukan: " in told
    for origin in origins(found)[:20]:
        assert origin.publisher in told


def test_pictures_say_what_they_show(rpkd):
    found, content = rpkd
    shapes = opened(content).inline_shapes
    assert len(shapes) == sum(len(one.pictures) for one in found.chapters) > 0
    for shape in shapes:
        assert len(shape._inline.docPr.get("descr")) > 20


def test_the_same_book_gives_the_same_bytes(rpkd):
    found, content = rpkd
    told = decks.asked(BOJONEGORO, False, DAY)  # noqa: FBT003
    assert document(found, DAY, lambda slide: decks.of_slide(slide, told)) == content
    assert planning_annex.xlsx(found, DAY) == planning_annex.xlsx(found, DAY)


def test_the_annex_has_a_sheet_a_table_with_numbers_as_numbers(rpkd):
    found, _ = rpkd
    book = load_workbook(BytesIO(planning_annex.xlsx(found, DAY)))
    sheets = [sheet for chapter in found.chapters for sheet in chapter.sheets]
    assert len(book.sheetnames) == len(sheets) + 2
    assert book.sheetnames[0] == words.CONTENTS
    assert book.sheetnames[-1] == words.SOURCES
    assert all(len(name) <= 31 for name in book.sheetnames)
    figures = book[book.sheetnames[1]]
    assert figures["A1"].value == words.FIGURES
    assert isinstance(figures["B6"].value, int | float)
    assert f"Data {found.version}" in figures["A3"].value


def test_an_example_says_so_on_every_page_in_its_name_and_in_the_workbook():
    found, content = made(Planned.RAT, True)  # noqa: FBT003
    assert found.example
    assert file_name(found, DAY).startswith("contoh-bab-rat-")
    assert opened(content).sections[0].header.paragraphs[0].text == WATERMARK
    assert f"{words.RELEVANCE} – {WATERMARK}" in text(content)
    book = load_workbook(BytesIO(planning_annex.xlsx(found, DAY)))
    marked = [name for name in book.sheetnames if "DATA CONTOH" in name]
    assert marked
    assert all(book[name]["A4"].value == WATERMARK for name in marked)
