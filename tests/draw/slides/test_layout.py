from __future__ import annotations

from dataclasses import replace
from itertools import combinations, product

import pytest

from analytics.draw.slides import layout
from tests.draw import decks

PARTS = (
    decks.CARDS,
    decks.WORDS,
    decks.LINES,
    decks.BARS,
    decks.DOTS,
    decks.MAP,
    decks.FUNNEL,
    decks.MISSING,
    decks.TABLE,
)


def apart(one, other) -> bool:
    return (
        one.right <= other.x
        or other.right <= one.x
        or one.bottom <= other.y
        or other.bottom <= one.y
    )


@pytest.mark.parametrize(
    "parts",
    [(part,) for part in PARTS] + list(product(PARTS, PARTS)),
    ids=lambda parts: "+".join(type(p).__name__ for p in parts),
)
def test_boxes_of_any_two_parts_stay_on_the_slide_and_apart(parts):
    slide = replace(decks.SLIDES[1], parts=parts)
    found = layout.boxes(slide)
    assert len(found) == len(parts)
    everything = [*found, layout.title(slide), layout.question(slide), layout.FOOT]
    for box in everything:
        assert box.x >= layout.MARGIN - 1
        assert box.right <= layout.WIDTH - layout.MARGIN + 1
        assert 0 < box.y < box.bottom < layout.HEIGHT
        assert min(box.width, box.height) >= 180 or box not in found
    assert all(apart(*pair) for pair in combinations(everything, 2))


def test_the_cover_has_boxes_of_its_own():
    cover, other = decks.SLIDES[0], decks.SLIDES[1]
    assert layout.is_cover(cover)
    assert not layout.is_cover(other)
    everything = [*layout.boxes(cover), layout.title(cover), layout.question(cover), layout.FOOT]
    assert layout.title(cover) != layout.title(other)
    assert all(apart(*pair) for pair in combinations(everything, 2))


def test_a_chart_beside_words_is_the_wider():
    slide = replace(decks.SLIDES[1], parts=(decks.MAP, decks.WORDS))
    picture, words = layout.boxes(slide)
    assert picture.width > words.width
    assert picture.y == words.y
