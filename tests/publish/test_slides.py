from __future__ import annotations

from analytics.publish import slides
from analytics.vocabulary.standing import WATERMARK
from tests.draw.decks import SAMPLE, SOBER
from tests.publish import pdfs

MADE = slides.pdf(SAMPLE)


def test_one_page_a_slide_in_16_to_9():
    reader = pdfs.opened(MADE)
    assert len(reader.pages) == len(SAMPLE.slides)
    assert pdfs.sizes(MADE) == {(960.0, 540.0)}


def test_every_figure_can_be_selected_on_the_page_of_its_slide():
    for page, slide in zip(pdfs.pages(MADE), SAMPLE.slides, strict=True):
        shown = pdfs.squeezed(page)
        assert pdfs.squeezed(slide.title) in shown
    words = pdfs.words(MADE)
    for number in ("11,69%", "55.028", "59.303", "22.340", "22.430", "a1b2c3d4"):
        assert number in words


def test_letters_are_inside_and_pictures_are_told():
    found = pdfs.fonts(MADE)
    assert found
    assert all(found.values()), found
    assert all("SourceSans" in name for name in found)
    alts = pdfs.alts(MADE)
    assert len(alts) == len(SAMPLE.slides)
    for alt, slide in zip(alts, SAMPLE.slides, strict=True):
        assert slide.title in alt
        assert all(part.alt in alt for part in slide.parts if getattr(part, "alt", ""))


def test_a_reader_finds_slides_in_the_list_of_pages():
    assert [entry.title for entry in pdfs.opened(MADE).outline] == [
        slide.title for slide in SAMPLE.slides
    ]


def test_nothing_leaves_the_page():
    assert not pdfs.off_the_page(MADE)


def test_only_slides_with_invented_figures_wear_the_watermark():
    mark = pdfs.squeezed(WATERMARK)
    for page, slide in zip(pdfs.pages(MADE), SAMPLE.slides, strict=True):
        assert (mark in pdfs.squeezed(page)) == slide.is_example, slide.title
    assert mark not in pdfs.words(slides.pdf(SOBER))


def test_the_same_deck_gives_the_same_file():
    assert slides.pdf(SAMPLE) == MADE
