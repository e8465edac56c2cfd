"""The PPTX as an office opens it: what it says, where it stands, and what can be replaced."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import fields, is_dataclass, replace
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import pytest
from lxml import etree
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.util import Pt
from pypdf import PdfReader

from analytics.answers.decks import deck
from analytics.draw.slides import layout
from analytics.draw.slides.look import Look
from analytics.draw.slides.typeface import LEADING, wrapped
from analytics.publish.powerpoint import pptx, scatter
from analytics.vocabulary.picture import BarChart, MapPicture, Table
from analytics.vocabulary.plot import Curve, CurveChart, Knot
from analytics.vocabulary.slide import DeckSpec, Subject
from analytics.vocabulary.standing import WATERMARK, Standing
from tests.draw.decks import BARS, SAMPLE, SOBER, TABLE

ACCENT = "#125e70"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
FIGURE = re.compile(r"\d[\d.,]*")
SMALLEST = Pt(18)


@pytest.fixture(scope="module")
def content() -> bytes:
    return pptx(SAMPLE, ACCENT)


@pytest.fixture(scope="module")
def opened(content):
    return Presentation(BytesIO(content))


def shapes(page):
    """Every shape, in groups too."""
    waiting = list(page.shapes)
    while waiting:
        shape = waiting.pop()
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            waiting.extend(shape.shapes)
        yield shape


def charts(page):
    return [shape.chart for shape in shapes(page) if shape.has_chart]


def texts(page) -> str:
    """Whatever can be read on the slide, in charts, names and descriptions, and in the notes."""
    found = [page.notes_slide.notes_text_frame.text]
    for shape in shapes(page):
        found += [shape.name, descr(shape)]
        if shape.has_text_frame:
            found.append(shape.text_frame.text)
        if shape.has_table:
            found += [cell.text for row in shape.table.rows for cell in row.cells]
        if shape.has_chart:
            root = shape.chart._chartSpace
            found += [found.text or "" for found in root.iter(f"{DRAWN}t", f"{CHART}v")]
    return "\n".join(found)


def numbers(thing) -> list[float]:
    """The figures of a part that are drawn by a chart."""
    if is_dataclass(thing):
        found = []
        for field in fields(thing):
            value = getattr(thing, field.name)
            if field.name in {"value", "low", "high"} and value is not None:
                found.append(float(value))
            else:
                found += numbers(value)
        return found
    return [each for item in thing for each in numbers(item)] if isinstance(thing, tuple) else []


def strings(thing) -> list[str]:
    if isinstance(thing, str):
        return [thing]
    if isinstance(thing, Curve):  # its course is in the native chart, its end is written
        return [thing.name, thing.knots[-1].text]
    if is_dataclass(thing):
        return [text for field in fields(thing) for text in strings(getattr(thing, field.name))]
    return [text for item in thing for text in strings(item)] if isinstance(thing, tuple) else []


def descr(shape) -> str:
    return shape._element._nvXxPr.cNvPr.get("descr") or ""


def test_every_slide_has_its_message_as_title_and_its_number(opened):
    assert [page.shapes.title.text for page in opened.slides] == [s.title for s in SAMPLE.slides]
    for number, page in enumerate(opened.slides, start=1):
        (field,) = page._element.iter(f"{DRAWN}fld")
        assert (field.get("type"), field.findtext(f"{DRAWN}t")) == ("slidenum", str(number))


def test_every_figure_of_the_deck_is_in_the_file(opened):
    for slide, page in zip(SAMPLE.slides, opened.slides, strict=True):
        read = set(FIGURE.findall(texts(page)))
        told = {figure for text in strings(slide.parts) for figure in FIGURE.findall(text)}
        assert not told - read, f"{slide.subject}: {told - read}"


def test_charts_hold_the_numbers_themselves(opened):
    for slide, page in zip(SAMPLE.slides, opened.slides, strict=True):
        if not charts(page):
            continue
        drawn = [
            value
            for chart in charts(page)
            for series in chart.plots[0].series
            for value in series.values
        ]
        missing = [value for value in numbers(slide.parts) if value not in drawn]
        assert not missing, f"{slide.subject}: {missing}"


def test_a_chart_can_be_edited_in_its_own_workbook(opened):
    for page in opened.slides:
        for chart in charts(page):
            book = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob))
            cells = {cell.value for row in book.active.iter_rows() for cell in row}
            values = {v for s in chart.plots[0].series for v in s.values if v is not None}
            assert values
            assert values <= cells


def test_a_missing_year_and_a_break_are_gaps(opened):
    (chart,) = charts(opened.slides[2])
    names = [series.name for series in chart.plots[0].series]
    years = list(chart.plots[0].categories)
    assert names[:2] == ["Kabupaten Bojonegoro", "Kabupaten Bojonegoro (sejak 2019)"]
    before, after, province, *_ = (list(series.values) for series in chart.plots[0].series)
    assert before[years.index("2019") :] == [None] * len(years[years.index("2019") :])
    assert after[years.index("2018")] is None
    assert province[years.index("2018")] is None
    assert chart._chartSpace.find(f".//{CHART}dispBlanksAs").get("val") == "gap"


def test_targets_are_marks_without_a_line(opened):
    (chart,) = charts(opened.slides[2])
    for series in chart.plots[0].series:
        if series.name.startswith(("RKPD", "RPJMD")):
            assert series._element.find(f"{CHART}spPr/{DRAWN}ln/{DRAWN}noFill") is not None
            assert any(value is not None for value in series.values)


def test_labels_of_charts_keep_the_decimal_comma(opened):
    (chart,) = charts(opened.slides[3])
    labels = [text.text for text in chart._chartSpace.iter(f"{DRAWN}t")]
    assert {text.partition(" ·")[0] for text in labels} == {
        bar.text for bar in BARS.bars if bar.value is not None
    }
    for number in chart._chartSpace.iter(f"{CHART}numFmt"):
        assert "." not in number.get("formatCode"), "a point would follow the computer's settings"


def test_an_area_without_a_figure_has_no_bar(opened):
    (chart,) = charts(opened.slides[3])
    (series,) = chart.plots[0].series
    assert list(series.values)[-1] is None
    assert list(chart.plots[0].categories)[-1] == "Kabupaten Blora: belum ada"


def test_everything_stands_on_the_slide(opened):
    for page in opened.slides:
        for shape in page.shapes:
            assert shape.left >= 0 <= shape.top, shape.name
            assert shape.left + shape.width <= opened.slide_width, shape.name
            assert shape.top + shape.height <= opened.slide_height, shape.name


def test_parts_stay_in_their_boxes(opened):
    for slide, page in zip(SAMPLE.slides, opened.slides, strict=True):
        found = layout.boxes(slide)
        low = max(box.bottom for box in found) * 6350
        named = {"Tanda air", "Kaki", "Nomor salindia"}
        for shape in page.shapes:
            if shape.name not in named:
                assert shape.top + shape.height <= low + 2, f"{slide.subject}: {shape.name}"


def test_tables_are_as_high_as_their_rows_and_no_higher_than_their_box(opened):
    page = opened.slides[8]
    (shape,) = (shape for shape in page.shapes if shape.has_table)
    assert shape.height == sum(row.height for row in shape.table.rows)
    assert shape.height <= layout.BODY.height * 6350
    assert [cell.text for cell in shape.table.rows[0].cells] == list(TABLE.heads)
    assert [[cell.text for cell in row.cells] for row in list(shape.table.rows)[1:]] == [
        list(row) for row in TABLE.rows
    ]


def test_a_long_title_takes_smaller_letters_rather_than_more_room():
    title = "Kec. Kedungadem: yang sudah diketahui, dan lima angka yang harus diminta lagi"
    slides = [replace(slide, title=title) for slide in (SAMPLE.slides[0], SAMPLE.slides[3])]
    made = Presentation(BytesIO(pptx(replace(SAMPLE, slides=tuple(slides)), ACCENT)))
    for page in made.slides:
        shape = page.shapes.title
        size = shape.text_frame.paragraphs[0].runs[0].font.size
        lines = wrapped(title, size.pt * 2, shape.width / 6350, bold=True)
        assert len(lines) * size * LEADING <= shape.height + 6350


def test_no_letter_is_smaller_than_18_points(content):
    with ZipFile(BytesIO(content)) as package:
        names = [
            name
            for name in package.namelist()
            if re.match(r"ppt/(slides|slideLayouts|charts)/[^/]+\.xml", name)
        ]
        assert len(names) > len(SAMPLE.slides)
        for name in names:
            for size in re.findall(rb'\bsz="(\d+)"', package.read(name)):
                assert int(size) >= 1800, name


def test_pictures_charts_tables_and_maps_are_told_to_a_screen_reader(opened):
    told = 0
    for page in opened.slides:
        for shape in page.shapes:
            if shape.has_chart or shape.has_table or shape.shape_type == MSO_SHAPE_TYPE.GROUP:
                assert len(descr(shape)) > 10, shape.name
                told += 1
    assert told >= 8


def test_each_area_of_the_map_is_a_shape_of_its_own_name(opened):
    slide, page = SAMPLE.slides[4], opened.slides[4]
    (part,) = (part for part in slide.parts if isinstance(part, MapPicture))
    areas = {
        shape.name: shape
        for shape in shapes(page)
        if shape.shape_type == MSO_SHAPE_TYPE.FREEFORM and shape.name[:2] == "35"
    }
    assert set(areas) == {f"{place.code} {place.name}" for place in part.places}
    place = part.places[6]
    assert descr(areas[f"{place.code} {place.name}"]) == f"{place.name}: {place.text}"
    (group,) = (s for s in page.shapes if s.shape_type == MSO_SHAPE_TYPE.GROUP)
    said = "\n".join(shape.text_frame.text for shape in shapes(page) if shape.has_text_frame)
    assert descr(group) == part.alt
    for text in (part.title, *part.classes, part.missing, part.marks, part.note):
        assert text in said


def test_classes_of_a_map_go_from_light_to_dark_in_the_offices_colour(opened):
    brightness = {}
    for shape in shapes(opened.slides[4]):
        if shape.name.startswith("Warna: ") and shape.name != "Warna: belum ada angka":
            colour = shape.fill.fore_color
            assert colour.theme_color.name == "ACCENT_1"
            brightness[shape.name] = colour.brightness
    inorder = [brightness[f"Warna: {name}"] for name in SAMPLE.slides[4].parts[0].classes]
    assert inorder == sorted(set(inorder), reverse=True)
    assert len(inorder) == 5


def test_the_offices_colour_is_the_theme_and_nothing_else_has_a_colour_of_its_own(content):
    look = Look.of("#8a1c5a")
    with ZipFile(BytesIO(pptx(SAMPLE, "#8a1c5a"))) as package:
        theme = package.read("ppt/theme/theme1.xml").decode()
        accent = re.search(r"<a:accent1>.*?val=\"(\w+)\"", theme)
        assert accent
        assert accent[1] == look.accent[1:].upper()
        others = [
            name
            for name in package.namelist()
            if re.match(r"ppt/(slides|slideMasters|slideLayouts|charts)/[^/]+\.xml", name)
            and b"srgbClr" in package.read(name)
        ]
        assert not others, "these colours would stay when the office puts its own"
    with pytest.raises(ValueError, match="no colour"):
        pptx(SOBER, "hijau")


def test_the_watermark_is_on_example_slides_only(opened):
    wearing = [
        any(shape.has_text_frame and shape.text_frame.text == WATERMARK for shape in page.shapes)
        for page in opened.slides
    ]
    assert wearing == [slide.is_example for slide in SAMPLE.slides]
    sober = Presentation(BytesIO(pptx(SOBER, ACCENT)))
    assert not any(WATERMARK in texts(page) for page in sober.slides)


def test_invented_bars_are_striped_and_real_ones_are_not(opened):
    def striped(page) -> bool:
        (chart,) = charts(page)
        return chart._chartSpace.find(f".//{DRAWN}pattFill") is not None

    assert striped(opened.slides[5])
    assert not striped(opened.slides[3])


def test_the_foot_names_source_version_day_basis_area_and_mode(opened):
    for slide, page in zip(SAMPLE.slides, opened.slides, strict=True):
        (foot,) = (s for s in page.placeholders if s.name == "Kaki")
        said = foot.text_frame.text
        for text in (SAMPLE.version, "22 November 2026"):
            assert text in said
        for text in (SAMPLE.basis, SAMPLE.area_name):
            assert (text in said) != slide.is_example, "no place that exists below invented figures"
        assert slide.source in said
        assert "mode latihan" in said


def test_notes_hold_script_answers_sources_and_caveats(opened):
    for slide, page in zip(SAMPLE.slides, opened.slides, strict=True):
        said = page.notes_slide.notes_text_frame.text
        assert all(line in said for line in slide.script)
        assert all(q.asked in said and q.answer in said for q in slide.questions)
        if slide.provenance is not None:
            for origin in slide.provenance.origins:
                assert origin.publisher in said
                assert origin.title in said
                assert origin.url in said
            assert all(caveat.sentence in said for caveat in slide.provenance.caveats)
        assert SAMPLE.id in said


def test_words_are_in_indonesian(content):
    with ZipFile(BytesIO(content)) as package:
        for name in package.namelist():
            if re.match(r"ppt/(slides|notesSlides)/[^/]+\.xml", name):
                found = etree.fromstring(package.read(name))
                runs = list(found.iter(f"{DRAWN}rPr"))
                assert runs
                assert {run.get("lang") for run in runs} <= {"id-ID", None}, name
                said = [r for r in found.iter(f"{DRAWN}r") if r.findtext(f"{DRAWN}t")]
                assert all(run.find(f"{DRAWN}rPr").get("lang") == "id-ID" for run in said), name


def test_what_has_no_room_is_counted_on_the_slide_and_told_in_the_notes():
    bars = replace(BARS, bars=tuple(replace(BARS.bars[0], name=f"Kab. {i}") for i in range(38)))
    table = Table(TABLE.heads, TABLE.rows * 9, alt=TABLE.alt)
    first, second = SAMPLE.slides[3], SAMPLE.slides[8]
    deck = replace(SAMPLE, slides=(replace(first, parts=(bars,)), replace(second, parts=(table,))))
    made = Presentation(BytesIO(pptx(deck, ACCENT)))
    (chart,) = charts(made.slides[0])
    names = list(chart.plots[0].categories)
    left = 38 - (len(names) - 1)
    assert left > 0
    assert names[-1] == f"… dan {left} lagi (di catatan)"
    assert "Kab. 37: 14,36 %" in made.slides[0].notes_slide.notes_text_frame.text
    (grid,) = (shape.table for shape in made.slides[1].shapes if shape.has_table)
    shown = len(grid.rows) - 2
    assert grid.cell(len(grid.rows) - 1, 0).text == f"… dan {36 - shown} lagi (di catatan)"
    assert " – ".join(TABLE.rows[3]) in made.slides[1].notes_slide.notes_text_frame.text


def test_a_bar_the_slide_is_about_is_never_left_out():
    last = replace(BARS.bars[1], name="Yang terakhir", strong=True)
    many = tuple(replace(BARS.bars[0], name=f"Kab. {i}") for i in range(37))
    part = BarChart(BARS.unit, (*many, last), BARS.standing, BARS.alt)
    deck = replace(SAMPLE, slides=(replace(SAMPLE.slides[3], parts=(part,)),))
    (chart,) = charts(Presentation(BytesIO(pptx(deck, ACCENT))).slides[0])
    assert "Yang terakhir" in list(chart.plots[0].categories)


def test_a_deck_of_live_answers_fits_and_says_all_its_figures(prepared):
    live = deck(DeckSpec("Uji", tuple(Subject), practice=True), SAMPLE.on)
    made = Presentation(BytesIO(pptx(live, ACCENT)))
    for slide, page in zip(live.slides, made.slides, strict=True):
        read = set(FIGURE.findall(texts(page)))
        told = {figure for text in strings(slide.parts) for figure in FIGURE.findall(text)}
        assert not told - read, f"{slide.subject}: {told - read}"
        marks = [shape for shape in page.shapes if shape.name == "Tanda air"]
        assert bool(marks) == slide.is_example
        for shape in page.shapes:
            assert shape.left >= 0 <= shape.top, shape.name
            assert shape.left + shape.width <= made.slide_width, shape.name
            assert shape.top + shape.height <= made.slide_height, shape.name


def test_the_same_deck_gives_the_same_bytes(content):
    assert pptx(SAMPLE, ACCENT) == content
    assert pptx(replace(SAMPLE, version="ffffffff"), ACCENT) != content


def test_every_part_is_xml_and_every_id_is_used_once(content):
    with ZipFile(BytesIO(content)) as package:
        assert package.testzip() is None
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                root = etree.fromstring(package.read(name))
                if name.startswith("ppt/slides/slide"):
                    ids = [found.get("id") for found in root.iter("{*}cNvPr")]
                    assert len(ids) == len(set(ids)), name


def test_libreoffice_draws_every_slide(content, tmp_path):
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed here: nothing to draw the file with")
    (tmp_path / "deck.pptx").write_bytes(content)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run(
        [*command, str(tmp_path / "deck.pptx")], check=True, timeout=120, capture_output=True
    )
    pages = PdfReader(tmp_path / "deck.pdf").pages
    assert len(pages) == len(SAMPLE.slides)
    for slide, page in zip(SAMPLE.slides, pages, strict=True):
        assert slide.title.split()[0] in page.extract_text()


def test_last_figures_of_curves_stand_on_lines_of_their_own():
    ends = (("Graduasi mandiri", 6.1), ("Tidak layak", 9.8), ("Graduasi alamiah", 38.9))
    curves = tuple(
        Curve(name, (Knot(0, 0, "0%"), Knot(10, last, f"{last}%".replace(".", ","))), strong=True)
        for name, last in ends
    )
    watched = (("Diamati", ((0, "15.307"), (10, "12.233"))),)
    part = CurveChart("%", "tahun", curves, watched, Standing.QUOTED, "k")
    pages = Presentation()
    page = pages.slides.add_slide(pages.slide_layouts[6])
    scatter.curves(page.shapes, part, layout.Box(0, 0, 1600, 620))
    found = [shape for shape in page.shapes if shape.name.startswith("Akhir kurva")]
    assert [shape.text_frame.text for shape in found] == ["38,9%", "9,8%", "6,1%"]
    for above, below in pairwise(found):
        assert above.top + above.height <= below.top + 2, "none lies on another"
    (sheet,) = (shape.table for shape in page.shapes if shape.has_table)
    assert [cell.text for cell in sheet.rows[0].cells] == ["", "0", "10"]
