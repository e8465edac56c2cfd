"""Half a page for the public, read back as its reader would."""

from __future__ import annotations

from datetime import date

import pytest

from analytics.answers.public_sentences import half_page
from analytics.publish.public_sentences import document, file_name
from analytics.vocabulary.area import PILOT_VILLAGES
from analytics.vocabulary.standing import WATERMARK
from tests.publish.reading import opened, rows, text

DAY = date(2026, 6, 30)


@pytest.fixture
def found(state):
    return half_page(PILOT_VILLAGES)


def test_it_holds_every_sentence_with_its_source_and_what_is_not_to_be_said(found):
    content = document(found, DAY)
    told = text(content)
    for one in found.allowed:
        assert one.sentence in told
        assert one.source in told
    (table,) = opened(content).tables
    assert rows(table)[1:] == [list(pair) for pair in found.refused]
    assert "30 Juni 2026" in told
    assert WATERMARK not in told


def test_it_is_half_a_page_long(found):
    words = text(document(found, DAY)).split()
    assert len(words) < 330, "half a page of A4 in Arial 11"


def test_made_twice_it_is_the_same_file(found):
    assert document(found, DAY) == document(found, DAY)
    assert file_name(DAY) == "untuk-publik-desa-percontohan-2026-06-30.docx"
