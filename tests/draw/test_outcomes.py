"""The pictures of outcomes: what is certain is filled, what lies beyond stands at the edge."""

from __future__ import annotations

import pytest

from analytics.answers import absorptions, outcomes
from analytics.draw import outcomes as drawing
from analytics.vocabulary.outcome import Quadrant
from analytics.wording.outcomes import QUADRANTS


@pytest.fixture(scope="module")
def placed(prepared):
    return outcomes.placed("programme", 2024, 1, 80, practice=True)


def test_every_class_has_a_mark_of_its_own_and_numbers_are_those_of_the_table(placed):
    figure = drawing.quadrants(placed)
    named = {trace.name: trace for trace in figure.data if trace.name}
    assert set(named) == {QUADRANTS[each] for each in Quadrant if each is not Quadrant.UNKNOWN}
    shapes = {(trace.marker.symbol, trace.marker.color) for trace in named.values()}
    assert len(shapes) == len(named)
    numbers = {int(text[3:-4]) for trace in named.values() for text in trace.text}
    rows = enumerate(placed.rows(), start=1)
    assert numbers == {no for no, row in rows if row["stands"] != Quadrant.UNKNOWN}
    assert any("DATA CONTOH" in note.text for note in figure.layout.annotations)


def test_a_change_beyond_the_picture_stands_at_its_edge_and_says_its_value(placed):
    far = placed.frame.assign(progress=900.0, low=800.0, high=1000.0)
    moved = type(placed)(far, placed.indicator, placed.provenance, placed.facts)
    marks = [trace for trace in drawing.quadrants(moved).data if trace.name]
    assert {y for trace in marks for y in trace.y} == {drawing.HIGHEST}
    assert all("900" in text for trace in marks for text in trace.hovertext)


def test_the_whole_kabupaten_is_drawn_with_what_rounding_leaves_open(prepared):
    (marks,) = drawing.beside(absorptions.whole(0)).data
    assert list(marks.x) == [82.83, 78.63, 79.87, 79.94]
    assert marks.error_x.array[3] == pytest.approx(80.645 - 79.94, abs=0.01)
    assert [round(y, 2) for y in marks.y] == [-1.06, -0.03, -0.49, -0.20]
