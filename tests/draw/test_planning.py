"""Pictures of the planning documents: what stands at the ends of a scale, and where."""

from __future__ import annotations

from analytics.answers import planning_problems
from analytics.draw.planning import places


def test_no_place_lies_beyond_the_words_for_the_best_and_the_worst():
    figure = places(planning_problems.problems())
    ends = {piece.text: piece for piece in figure.layout.annotations if piece.xref == "x"}
    assert (ends["paling ringan"].x, ends["paling berat"].x) == (0, 1)
    drawn = [x for trace in figure.data for x in trace.x]
    assert drawn
    assert all(0 <= x <= 1 for x in drawn)
    assert max(drawn) == 1  # a place shared with the worst reaches the end
