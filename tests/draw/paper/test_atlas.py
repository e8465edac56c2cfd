from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from analytics.draw.paper import atlas
from analytics.vocabulary.colour import luminance
from tests.draw.decks import MAP

WIDE, HIGH = 243.0, 180.0


def _paths(drawn: str) -> list[tuple[str, str]]:
    return re.findall(r'<path d="(M[^"]+)" fill="([^"]+)" fill-rule', drawn)


def test_every_area_is_drawn_within_the_picture_above_the_legend():
    drawn = atlas.atlas(MAP, WIDE, HIGH)
    paths = _paths(drawn)
    assert len(paths) == len(MAP.places)
    legend = float(re.search(r'<rect x="1" y="([\d.]+)" width="12"', drawn)[1])
    for path, _ in paths:
        corners = [tuple(map(float, c.split())) for c in re.split("[MLZ]", path) if c]
        assert all(0 <= x <= WIDE and 0 <= y <= legend for x, y in corners)


def test_classes_are_told_apart_in_grey_and_what_is_missing_is_hatched():
    light = [luminance(colour) for colour in atlas.CLASSES]
    steps = [(a + 0.05) / (b + 0.05) for a, b in pairwise(light)]
    assert min(steps) > 1.3
    fills = dict(
        zip(
            (p.code for p in MAP.places),
            (f for _, f in _paths(atlas.atlas(MAP, WIDE, HIGH))),
            strict=True,
        )
    )
    for place in MAP.places:
        assert (fills[place.code] == "url(#none)") == (place.kind is None)
    by_kind = {place.kind: fills[place.code] for place in MAP.places if place.kind is not None}
    assert len(set(by_kind.values())) == len(by_kind)


def _words(drawn: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]+)</text>", drawn)


def test_the_legend_says_classes_gaps_and_marks():
    words = _words(atlas.atlas(MAP, WIDE, HIGH))
    for told in (*MAP.classes, MAP.missing, MAP.marks):
        assert told in words
    known = tuple(place for place in MAP.places if place.kind is not None and not place.marked)
    words = _words(atlas.atlas(replace(MAP, places=known), WIDE, HIGH))
    assert MAP.missing not in words
    assert MAP.marks not in words


def test_one_area_lies_where_it_lies_among_the_others():
    code = MAP.places[9].code
    everything = [path for path, _ in _paths(atlas.ground(MAP.places, WIDE, HIGH))]
    assert len(everything) == len(MAP.places)
    assert [path for path, _ in _paths(atlas.alone(MAP.places, code, WIDE, HIGH))] == [
        everything[9]
    ]
    assert _paths(atlas.ground((), WIDE, HIGH)) == []
