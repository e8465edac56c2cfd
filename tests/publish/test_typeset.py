from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from analytics.publish import brief, typeset
from tests.draw.decks import SAMPLE
from tests.publish import pdfs

ON = date(2026, 11, 22)
# Letters our typeface has, with all that means something to typst.
LETTERS = st.characters(min_codepoint=33, max_codepoint=126)
TELLING = "#$[]@*_\\`<>=~/-+'\"{}();:%&|"


@cache
def _empty() -> str:
    return pdfs.words(_page(""))


def _page(said: str) -> bytes:
    row = [said, "x", "y"]
    heads = ["A", "B", "C"]
    block = brief.blocks.block(
        "table", rows=[row], heads=heads, shares=[1.0, 0.0, 0.0], numbers=[], least=1
    )
    content = {
        "kind": "",
        "elsewhere": "",
        "day": "",
        "filters": [],
        "foot": "",
        "example": False,
        "first": [block],
        "left": [],
        "right": [],
        "bottom": [],
    }
    return typeset.pdf("brief", content, "Uji", ON)


@given(st.text(st.one_of(LETTERS, st.sampled_from(TELLING)), min_size=1, max_size=60))
@example("#set page(width: 1pt)")
@example("$ x^2 $ #panic() [@nowhere] *b* _i_ \\ `raw` <label> = Judul // buang")
@example('#eval("1+1") --- ... \'a\' "b" ~ - /* x */')
@example('#read("brief.typ") #sys.inputs')
def test_what_people_wrote_is_no_markup(said):
    found, told = pdfs.words(_page(said)), pdfs.squeezed(said)
    assert told in found
    assert sorted(found) == sorted(_empty() + told)  # no letter less, none more


def test_a_letter_no_font_has_does_not_stop_a_document():
    found = pdfs.words(_page("Desa 😀 Ngraho \x00\x0b\ud800"))
    assert "Desa" in found
    assert "Ngraho" in found


@pytest.mark.parametrize("said", ["x" * 400, "https://example.org/" + "a/b-c_d." * 60])
def test_a_word_longer_than_a_line_stays_on_the_page(said):
    content = _page(said)
    assert pdfs.squeezed(said) in pdfs.words(content)
    assert not pdfs.off_the_page(content)


def test_a_document_says_what_it_is_and_in_which_language():
    reader = pdfs.opened(brief.pdf(SAMPLE))
    assert reader.metadata.title == "Kemiskinan dan PKH Kabupaten Bojonegoro"
    assert reader.metadata.creation_date.date() == SAMPLE.on
    assert reader.trailer["/Root"]["/Lang"] == "id"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "pdfuaid" in reader.trailer["/Root"]["/Metadata"].get_data().decode()
