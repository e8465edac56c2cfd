from __future__ import annotations

import pandas as pd

from analytics.draw.swings import swings
from analytics.vocabulary.scenario import Lever, LeverGroup, LeverUnit, Shape
from analytics.vocabulary.standing import Standing
from tests.draw.drawing import is_watermarked, result, words


def lever(name, label, low=0.01, high=0.02):
    unit = LeverUnit.SHARE_A_YEAR
    ends = (low, (low + high) / 2, high, 0, 1)
    return Lever(name, label, LeverGroup.FLOW, unit, Shape.BETA, *ends, reference="asumsi")


LEVERS = {
    "ready_rate": lever("ready_rate", "Yang berpotensi dan diusulkan graduasi"),
    "natural_rate": lever("natural_rate", "Graduasi alamiah", 0.03, 0.09),
}


def tornado(rows, standing=Standing.ESTIMATE, levers=LEVERS):
    frame = pd.DataFrame(rows, columns=["lever", "low", "high", "at_low", "at_high"])
    return swings(result(frame, standing, levers=levers, middle=1_000.0, what="graduated"))


ROWS = [("ready_rate", 0.01, 0.02, 500.0, 2_000.0), ("natural_rate", 0.03, 0.09, 1_100.0, 930.0)]


def test_a_bar_goes_from_the_middle_to_what_comes_out_at_either_end():
    upper, lower = tornado(ROWS).data
    assert list(upper.base) == list(lower.base) == [1_000, 1_000]
    assert list(lower.x) == [-500, 100]
    assert list(upper.x) == [1_000, -70]


def test_the_two_ends_differ_without_colour():
    upper, lower = tornado(ROWS).data
    assert lower.marker.line.width
    assert not upper.marker.line.width
    assert set(lower.marker.color) == {"rgba(255,255,255,0)"}, "hollow"


def test_each_lever_is_named_with_its_ends_and_what_comes_out():
    told = words(tornado(ROWS))
    assert any("Graduasi alamiah: 3 sampai 9% setahun" in text for text in told)
    assert {"500", "2.000", "1.100", "930"} <= set(told)


def test_numbers_stand_outside_their_bars():
    notes = {note.text: note for note in tornado(ROWS).layout.annotations}
    assert notes["500"].xanchor == "right"
    assert notes["2.000"].xanchor == "left"
    assert notes["1.100"].xanchor == "left", "the low end may be the better one"
    assert notes["930"].xanchor == "right"


def test_what_matters_least_is_left_to_the_table_and_that_is_said():
    levers = {f"l{n}": lever(f"l{n}", f"Andaian {n}") for n in range(9)}
    figure = tornado([(name, 0.01, 0.02, 900.0, 1_100.0) for name in levers], levers=levers)
    assert len(figure.data[0].x) == 6
    assert "3 andaian lain berpengaruh lebih kecil; ada di tabel" in words(figure)
    assert not any("andaian lain" in text for text in words(tornado(ROWS)))


def test_a_lever_without_spread_has_no_bar():
    sure = lever("facilitators", "Pendamping PKH", 0.2, 0.2)
    rows = [*ROWS, ("facilitators", 0.2, 0.2, 1_000.0, 1_000.0)]
    figure = tornado(rows, levers=LEVERS | {"facilitators": sure})
    assert len(figure.data[0].x) == 2
    assert not any("Pendamping" in text for text in words(figure))


def test_invented_figures_are_hatched_and_marked():
    figure = tornado(ROWS, Standing.EXAMPLE)
    assert is_watermarked(figure)
    assert all(bar.marker.pattern.shape for bar in figure.data)
    assert not is_watermarked(tornado(ROWS))
