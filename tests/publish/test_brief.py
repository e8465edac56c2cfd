from __future__ import annotations

from dataclasses import replace

import pytest

from analytics.publish import brief
from analytics.vocabulary.picture import Missing
from analytics.vocabulary.slide import Subject
from analytics.vocabulary.standing import WATERMARK
from tests.draw.decks import SAMPLE, SOBER
from tests.publish import pdfs

MADE = brief.pdf(SAMPLE)
WORDS = pdfs.words(MADE)
LONG = pdfs.longer(SAMPLE, 6)


def test_two_pages_of_a4():
    assert len(pdfs.opened(MADE).pages) == 2
    assert pdfs.sizes(MADE) == {pdfs.A4}


def test_the_header_says_of_what_and_of_which_data():
    first = pdfs.squeezed(pdfs.pages(MADE)[0])
    told = (SAMPLE.area_name, SAMPLE.name, SAMPLE.basis, SAMPLE.version, "22 November 2026")
    for each in told:
        assert pdfs.squeezed(each) in first
    for page in pdfs.opened(MADE).pages:
        assert SAMPLE.version in page.extract_text()


def test_every_figure_of_cards_tables_and_disputes_is_on_it():
    missing = [text for text in pdfs.numbers(SAMPLE) if pdfs.squeezed(text) not in WORDS]
    assert not missing


def test_what_is_missing_stands_with_whom_to_ask():
    gaps = [part for s in SAMPLE.slides for part in s.parts if isinstance(part, Missing)]
    assert gaps
    for gap in gaps:
        for told in (gap.what[1:], *gap.whom, gap.asked[1:]):
            assert pdfs.squeezed(told) in WORDS


def test_decisions_sources_and_meanings_are_told():
    (slide,) = (slide for slide in SAMPLE.slides if slide.subject is Subject.FIGURES)
    for line in slide.parts[1].lines:
        assert pdfs.squeezed(line) in WORDS
    assert pdfs.squeezed("Kabupaten Bojonegoro Dalam Angka 2026") in WORDS
    assert pdfs.squeezed(slide.standing.meaning) in WORDS


def test_letters_are_inside_and_pictures_are_told():
    found = pdfs.fonts(MADE)
    assert found
    assert all(found.values()), found
    alts = pdfs.alts(MADE)
    assert "Tingkat kemiskinan Bojonegoro dan Jawa Timur, dengan target menurut dokumen" in alts
    assert "Peta kepadatan penduduk menurut kecamatan" in alts
    assert all(alts)


@pytest.mark.parametrize("deck", [SAMPLE, SOBER, LONG], ids=["sample", "sober", "long"])
def test_nothing_leaves_the_page(deck):
    assert not pdfs.off_the_page(brief.pdf(deck))


@pytest.mark.parametrize("times", [2, 6, 30])
def test_long_texts_still_take_two_pages_and_say_what_was_left_out(times):
    made = brief.pdf(pdfs.longer(SAMPLE, times))
    assert len(pdfs.opened(made).pages) == 2
    assert not pdfs.off_the_page(made)
    found = pdfs.words(made)
    assert "lagi,dalampaparanlengkap" in found or "Tidakdimuatkarenatempat" in found
    assert "Keputusanyangdiminta" in found


@pytest.mark.parametrize("subject", list(Subject))
def test_a_deck_of_one_slide_makes_two_pages_too(subject):
    slides = tuple(slide for slide in SAMPLE.slides if slide.subject is subject)
    made = brief.pdf(replace(SAMPLE, slides=slides))
    assert len(pdfs.opened(made).pages) == 2


def test_an_invented_figure_brings_the_watermark_on_both_pages():
    mark = pdfs.squeezed(WATERMARK)
    for page in pdfs.opened(MADE).pages:
        assert mark in pdfs.squeezed(page.extract_text())
    assert mark not in pdfs.words(brief.pdf(SOBER))


def test_the_same_deck_gives_the_same_file():
    assert brief.pdf(SAMPLE) == MADE
