"""The picture of the cliff test, and shares with their intervals."""

from __future__ import annotations

from dataclasses import replace

import pytest

from analytics.answers import cliff, learning
from analytics.draw import theme
from analytics.draw.cliff import steps
from analytics.draw.shares import shares


@pytest.fixture(scope="module")
def answer(prepared):
    return cliff.typical(cliff.usual())


def marked(figure, symbol):
    marks = (trace for trace in figure.data if trace.mode == "markers")
    return [trace for trace in marks if trace.marker.symbol == symbol]


def test_each_possible_size_has_its_line_from_before_to_after(answer):
    figure = steps(answer)
    lines = [trace for trace in figure.data if trace.mode == "lines"]
    rows = [row for row in answer.rows() if row["possible"]]
    assert [tuple(line.x) for line in lines] == [(row["after"], row["before"]) for row in rows]
    assert len(marked(figure, "circle-open")) == len(rows)


def test_a_family_that_falls_differs_by_shape_and_colour(answer):
    fallen = marked(steps(answer), "x")
    assert len(fallen) == answer.frame["falls"].sum() == 1
    assert fallen[0].marker.color == theme.BREAK
    rich = cliff.typical(replace(answer.facts["case"], own=8_000_000))
    assert not marked(steps(rich), "x")


def test_the_poverty_line_and_the_bands_are_named(answer):
    figure = steps(answer)
    texts = " ".join(str(note.text) for note in figure.layout.annotations)
    for words in ("garis kemiskinan", "miskin", "rentan", "jatuh"):
        assert words in texts
    assert any(shape.x0 == answer.facts["line"] for shape in figure.layout.shapes)


def test_shares_wear_their_intervals_and_say_where_there_are_too_few(prepared):
    found = learning.by_modules(practice=True)
    frame = found.frame.copy()
    frame.loc[0, ["value", "lower", "upper"]] = float("nan")
    figure = shares(replace(found, frame=frame))
    (bars,) = figure.data
    rows = found.rows()[1:]
    assert list(bars.x) == [row["value"] for row in rows]
    assert list(bars.error_x.array) == [row["upper"] - row["value"] for row in rows]
    texts = [str(note.text) for note in figure.layout.annotations]
    assert "kurang dari 30 keluarga" in texts
    assert any("DATA CONTOH" in text for text in texts)
