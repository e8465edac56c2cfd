"""The workbook as Excel opens it: numbers equal the deck's, codes are text, sources are there."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from analytics.publish.workbook import EXAMPLE, xlsx
from analytics.vocabulary.picture import Bar, BarChart, Funnel, LineChart, MapPicture, Table
from analytics.vocabulary.standing import WATERMARK, Standing
from tests.draw.decks import BARS, FUNNEL, LINES, MAP, SAMPLE, SOBER


@pytest.fixture(scope="module")
def content() -> bytes:
    return xlsx(SAMPLE)


@pytest.fixture(scope="module")
def book(content):
    return load_workbook(BytesIO(content))


def sheet(book, part: type):
    """The sheet of the slide that holds such a part."""
    number = next(
        number
        for number, slide in enumerate(SAMPLE.slides, start=1)
        if any(isinstance(each, part) for each in slide.parts)
    )
    return next(found for found in book if found.title.startswith(f"{number} "))


def rows(found, head: str) -> list[dict[str, object]]:
    """The rows below the line that begins with `head`, up to an empty one."""
    lines = list(found.iter_rows(values_only=True))
    top = next(number for number, line in enumerate(lines) if line[0] == head)
    heads = [name for name in lines[top] if name]
    told = []
    for line in lines[top + 1 :]:
        if line[0] is None:
            break
        told.append(dict(zip(heads, line, strict=False)))
    return told


def test_there_is_a_list_of_sheets_first_and_the_sources_last(book):
    names = book.sheetnames
    assert (names[0], names[-1]) == ("Isi", "Sumber")
    listed = rows(book["Isi"], "No")
    assert [row["Pesan"] for row in listed] == [slide.title for slide in SAMPLE.slides]
    named = [row["Lembar"] for row in listed if row["Lembar"] != "tanpa tabel"]
    assert named == names[1:-1]
    assert all(len(name) <= 31 for name in names)


def test_figures_of_lines_are_the_decks_and_years_are_years(book):
    told = rows(sheet(book, LineChart), "Deret")
    drawn = [(line, point) for line in LINES.lines for point in line.points]
    assert [(row["Deret"], row["Tahun"], row["Nilai"]) for row in told] == [
        (line.name, point.year, point.value) for line, point in drawn
    ]
    goals = rows(sheet(book, LineChart), "Dokumen")
    assert [(row["Dokumen"], row["Terendah"], row["Tertinggi"]) for row in goals] == [
        (goal.document, goal.low, goal.high) for goal in LINES.goals
    ]


def test_an_area_without_a_figure_has_an_empty_cell_and_says_so(book):
    told = rows(sheet(book, BarChart), "Wilayah")
    assert [row["Nilai"] for row in told] == [bar.value for bar in BARS.bars]
    assert (told[-1]["Tertulis"], told[-1]["Kedudukan"]) == ("belum ada", "tidak ada data")
    assert told[2]["Periode lain"] == "Maret 2023"


def test_every_row_says_its_standing_in_words(book):
    told = rows(sheet(book, BarChart), "Wilayah")
    assert [row["Kedudukan"] for row in told[:4]] == [
        bar.standing.label for bar in BARS.bars if bar.standing
    ]
    assert {row["Kedudukan"] for row in rows(sheet(book, Funnel), "Tahap")} == {
        Standing.EXAMPLE.label,
        "tidak ada data",
    }


def test_codes_are_text_and_numbers_of_a_map_are_numbers(book):
    found = sheet(book, MapPicture)
    told = rows(found, "Kode")
    assert [row["Kode"] for row in told] == [place.code for place in MAP.places]
    cell = next(c for line in found.iter_rows() for c in line if c.value == "35.22.01")
    assert (cell.data_type, cell.number_format) == ("s", "@")
    by_code = {row["Kode"]: row for row in told}
    assert by_code["35.22.01"]["Nilai"] == 300
    assert by_code["35.22.06"]["Nilai"] is None


def test_numbers_have_a_format_that_excel_writes_its_own_way(book):
    found = sheet(book, BarChart)
    formats = {c.value: c.number_format for line in found.iter_rows() for c in line}
    assert formats[11.69] == "#,##0.00"
    funnel = sheet(book, Funnel)
    formats = {c.value: c.number_format for line in funnel.iter_rows() for c in line}
    assert formats[FUNNEL.steps[0].value] == "#,##0"


def test_example_figures_are_marked_in_name_colour_head_and_row(book):
    for number, slide in enumerate(SAMPLE.slides, start=1):
        for found in book:
            if not found.title.startswith(f"{number} "):
                continue
            words = [line[0] for line in found.iter_rows(max_row=8, values_only=True)]
            assert (EXAMPLE in found.title) == slide.is_example
            assert (found.sheet_properties.tabColor is not None) == slide.is_example
            assert (WATERMARK in words) == slide.is_example
    sober = load_workbook(BytesIO(xlsx(SOBER)))
    assert not [name for name in sober.sheetnames if EXAMPLE in name]


def test_each_sheet_says_source_version_day_basis_and_area(book):
    for number, slide in enumerate(SAMPLE.slides, start=1):
        for found in book:
            if found.title.startswith(f"{number} "):
                head = "\n".join(
                    str(line[0]) for line in found.iter_rows(max_row=4, values_only=True)
                )
                for text in (slide.title, slide.question, slide.source, SAMPLE.version):
                    assert text in head
                place = "Kabupaten Bojonegoro · angka utama"
                assert ("22 November 2026 · data contoh" in head) == slide.is_example
                assert (f"22 November 2026 · {place}" in head) != slide.is_example


def test_every_origin_and_caveat_is_on_the_sheet_of_sources(book):
    told = [tuple(map(str, line)) for line in book["Sumber"].iter_rows(values_only=True)]
    for slide in SAMPLE.slides:
        if slide.provenance is None:
            continue
        for origin in slide.provenance.origins:
            assert any({origin.publisher, origin.title} <= set(line) for line in told)
        for caveat in slide.provenance.caveats:
            assert any(caveat.sentence in line for line in told)
    assert any("https://example.org" in line for line in told)
    assert any("11 November 2025" in line for line in told)


def test_a_sheet_prints_on_a4_across_with_its_head_in_view(book):
    for found in book:
        assert (found.page_setup.paperSize, found.page_setup.orientation) == (9, "landscape")
        assert (found.page_setup.fitToWidth, found.page_setup.fitToHeight) == (1, 0)
        top = int(found.print_title_rows.strip("$").split(":")[0].strip("$"))
        assert found.freeze_panes == f"A{top + 1}"
        assert found.cell(top, 1).font.bold
        assert SAMPLE.version in found.oddHeader.left.text


def test_text_that_begins_like_a_formula_stays_text():
    evil = ("=HYPERLINK(1)", "+1", "-1", "@SUM(A1)")
    part = Table(("Nama",), tuple((text,) for text in evil), alt="=1+1")
    bars = BarChart("%", (Bar("=1+1", 1.0, "1", Standing.OFFICIAL),), Standing.OFFICIAL, "=2")
    first = replace(
        SAMPLE.slides[3], parts=(part, bars), title="=cmd()", source="=a", question="=b"
    )
    deck = replace(SAMPLE, slides=(first,), name="=x", basis="=y")
    for found in load_workbook(BytesIO(xlsx(deck))):
        kinds = {cell.data_type for line in found.iter_rows() for cell in line}
        assert "f" not in kinds, found.title
    told = load_workbook(BytesIO(xlsx(deck)))["1 Posisi"]
    assert {"=HYPERLINK(1)", "@SUM(A1)"} <= {c.value for line in told.iter_rows() for c in line}
    quoted = [c for line in told.iter_rows() for c in line if c.value == "=HYPERLINK(1)"]
    assert quoted[0].quotePrefix


def test_the_same_deck_gives_the_same_bytes(content):
    assert xlsx(SAMPLE) == content
    assert xlsx(replace(SAMPLE, version="ffffffff")) != content
