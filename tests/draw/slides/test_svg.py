from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations_with_replacement

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.draw.slides import svg
from analytics.draw.slides.look import Look
from analytics.vocabulary.colour import contrast
from analytics.vocabulary.picture import Cards, Missing, Sentences, Table
from analytics.vocabulary.standing import WATERMARK
from tests.draw import decks
from tests.draw.slides import crowded, measuring

LOOKS = (Look.LIGHT, Look.DARK)
PAIRS = list(combinations_with_replacement(crowded.PAIRED, 2))
ALLOWED = {"svg", "defs", "pattern", "rect", "path", "line", "text", "g", "title"}


def named(parts) -> str:
    return "+".join(type(part).__name__ for part in parts)


def drawn(*parts, look=Look.LIGHT, **changed) -> str:
    slide = replace(decks.SLIDES[5], parts=parts, **changed)
    return svg(slide, replace(decks.SAMPLE, slides=(slide,)), 1, look)


@pytest.mark.parametrize("slide", decks.SLIDES, ids=lambda slide: slide.subject)
def test_a_slide_of_usual_words_is_whole_and_nothing_lies_on_anything(slide):
    for look in LOOKS:
        found = svg(slide, decks.SAMPLE, decks.SLIDES.index(slide) + 1, look)
        assert not measuring.wrong(found)
    told = " ".join(each.text for each in measuring.words(found))
    assert set(slide.title.split()) <= set(told.split())
    assert "data a1b2c3d4 · 22 November 2026" in told
    assert f"{decks.SLIDES.index(slide) + 1}/{len(decks.SLIDES)}" in told
    assert slide.source in told
    assert ("22 November 2026  ·  data contoh" in told) == slide.is_example
    assert (f"22 November 2026  ·  {decks.SAMPLE.area_name}" in told) != slide.is_example
    if slide.standing:
        assert slide.standing.short_label in told


@pytest.mark.parametrize("part", crowded.FULL + crowded.FEW, ids=lambda part: named([part]))
def test_whatever_a_part_holds_it_fits(part):
    found = drawn(part, title=f"{crowded.LONG} {crowded.LONG}", source=crowded.LONG * 2)
    assert not measuring.wrong(found)
    assert len(found.encode()) < 60_000


@pytest.mark.parametrize("parts", PAIRS, ids=named)
def test_whatever_two_parts_hold_they_fit(parts):
    found = drawn(*parts)
    assert not measuring.wrong(found)


@pytest.mark.parametrize("slide", decks.SLIDES, ids=lambda slide: slide.subject)
@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_words_are_seven_to_one(slide, look):
    found = svg(slide, decks.SAMPLE, 1, look)
    grounds = {node.get("fill") for node in measuring.parsed(found).iter(f"{measuring.SVG}rect")}
    ground = measuring.parsed(found).find(f"{measuring.SVG}rect").get("fill")
    assert ground in {look.ground, look.cover}
    behind = {ground, look.panel} & grounds
    for each in measuring.words(found):
        assert all(contrast(each.fill, other) >= 7 for other in behind), each
        if slide.is_example and not (each.top > 950):
            assert look.through(each.fill) >= 7, each


def test_invented_figures_alone_wear_the_watermark_and_the_hatch():
    for number, slide in enumerate(decks.SLIDES, 1):
        found = svg(slide, decks.SAMPLE, number)
        expected = [WATERMARK, WATERMARK] if slide.is_example else []
        assert measuring.watermarks(found) == expected
        assert (f'fill="url(#s{number}-light-hatch)"' in found) == slide.is_example


def test_ids_are_unique_in_a_document_of_all_slides_in_both_looks():
    whole = "".join(
        svg(slide, decks.SAMPLE, number, look)
        for look in LOOKS
        for number, slide in enumerate(decks.SLIDES, 1)
    )
    ids = re.findall(r' id="([^"]+)"', whole)
    assert len(ids) == len(set(ids)) >= 54
    assert set(re.findall(r"url\(#([^)]+)\)", whole)) <= set(ids)


def test_a_slide_needs_nothing_from_elsewhere_and_only_what_typst_draws_too():
    for part in (*crowded.FULL, *decks.SLIDES[2].parts):
        found = drawn(part)
        root = measuring.parsed(found)
        assert {node.tag.removeprefix(measuring.SVG) for node in root.iter()} <= ALLOWED
        names = {name for node in root.iter() for name in node.attrib}
        assert not names & {"style", "href", "src", "onload"}
        assert found.count("http") == 1  # the name of the format
        assert "var(" not in found


def test_a_screen_reader_hears_message_and_pictures():
    for slide in decks.SLIDES:
        root = measuring.parsed(svg(slide, decks.SAMPLE, 1))
        assert root.get("role") == "img"
        label = root.get("aria-label")
        assert slide.title in label
        assert (WATERMARK in label) == slide.is_example
        for part in slide.parts:
            assert (part.alt if hasattr(part, "alt") else "") in label
        for part in slide.parts:
            if isinstance(part, Sentences):
                assert all(line.rstrip(".") in label for line in part.lines)
            if isinstance(part, Missing):
                assert part.what in label


@pytest.mark.parametrize(
    ("part", "texts", "things"),
    [
        (crowded.BARS, [bar.text for bar in crowded.BARS.bars], "wilayah"),
        (decks.BARS, [bar.text for bar in decks.BARS.bars], "wilayah"),
        (crowded.FUNNEL, [step.text for step in crowded.FUNNEL.steps], "tahap"),
        (decks.FUNNEL, [step.text for step in decks.FUNNEL.steps], "tahap"),
        (crowded.TABLE, [row[2] for row in crowded.TABLE.rows], "baris"),
        (decks.TABLE, [row[3].split()[0] for row in decks.TABLE.rows], "baris"),
        (decks.DOTS, [dot.text for row in decks.DOTS.rows for dot in row.dots], "sumber"),
        (crowded.LINES, [goal.text for goal in crowded.LINES.goals], "target"),
        (decks.LINES, [goal.text for goal in decks.LINES.goals], "target"),
    ],
)
def test_every_figure_is_on_the_slide_or_counted(part, texts, things):
    found = drawn(part)
    told = [each.text for each in measuring.words(found)]
    written = sum(any(each.startswith(text) for each in told) for text in texts)
    assert written + measuring.left_out(found, things) == len(texts)


def test_sources_and_rows_of_dots_that_do_not_fit_are_counted():
    found = drawn(crowded.DOTS)
    rows = len(crowded.DOTS.rows) - measuring.left_out(found, "angka")
    shown = sum(re.fullmatch(r"1\.0\d\d", each.text) is not None for each in measuring.words(found))
    assert rows >= 2
    assert shown + measuring.left_out(found, "sumber") == 12 * rows


@pytest.mark.parametrize("part", [decks.LINES, crowded.LINES], ids=("usual", "crowded"))
def test_every_point_says_what_it_is_to_a_pointer(part):
    said = measuring.titles(drawn(part))
    for line in part.lines:
        for point in line.points:
            assert f"{point.year}: {point.text} ({point.standing.short_label})" in said


@pytest.mark.parametrize("part", [decks.MAP, crowded.MAP], ids=("28", "430"))
def test_every_area_says_what_it_is_to_a_pointer(part):
    said = measuring.titles(drawn(part))
    assert all(f"{place.name}: {place.text}" in said for place in part.places)


def test_the_one_a_slide_is_about_is_among_those_shown():
    told = [each.text for each in measuring.words(drawn(crowded.BARS))]
    for place in (18, 19, 20, 37):
        assert any(f"Kabupaten {place}" in each for each in told), place


@given(st.text(max_size=40), st.sampled_from(LOOKS))
def test_any_text_is_xml_and_keeps_its_words(text, look):
    shown = " ".join(text.split())
    words = Sentences(text, (text,))
    cards = Cards((replace(decks.CARDS.cards[0], label=text, note=text),), text)
    table = Table((text, "n"), ((text, text),), alt=text)
    for parts in ((words, decks.MISSING), (cards, table)):
        found = drawn(*parts, look=look, title=text, question=text, source=text)
        told = "".join(each.text for each in measuring.words(found))
        for word in shown.split():
            kept = "".join(
                re.findall("[\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", word)
            )
            assert kept.replace("\r", "") in told.replace("\r", "")
