"""The matrix of actors and the bars of acts: what is empty is not hatched."""

from __future__ import annotations

import pandas as pd

from analytics.draw import collaboration as draw
from analytics.vocabulary.collaboration import UNLISTED, ActorGroup
from analytics.vocabulary.standing import Standing
from tests.draw.drawing import is_watermarked, result

GROUPS = [group.value for group in ActorGroup]


def rows(opened=(3, 0), unlisted=(0, 0)):
    frame = pd.DataFrame({"key": ["water", "roads"], "label": ["air bersih", "jalan"]})
    for place, group in enumerate(GROUPS):
        frame[group] = [place, 0]
    return frame.assign(**{UNLISTED: unlisted, "open": pd.array(opened, dtype="Int64")})


def words_of(figure):
    return [note.text for note in figure.layout.annotations]


def test_a_cell_is_darker_the_more_villages_and_the_open_column_is_of_another_colour():
    figure = draw.matrix(result(rows(), Standing.QUOTED, by="sector"))
    full, empty = figure.data
    assert len(full.base) == 5, "four kinds and the open one in the first row"
    assert len(empty.base) == 7
    colours = dict(zip(full.base, full.marker.color, strict=True))
    assert len(set(colours.values())) >= 4
    assert "4" in words_of(figure)
    assert words_of(figure).count("–") == 7
    assert not is_watermarked(figure)


def test_the_unlisted_have_a_column_only_where_there_are_any():
    assert draw.columns_of(rows()) == [*GROUPS, "open"]
    assert draw.columns_of(rows(unlisted=(1, 0))) == [*GROUPS, UNLISTED, "open"]


def test_where_nothing_is_mapped_no_count_is_invented():
    frame = rows(opened=(None, None))
    figure = draw.matrix(result(frame, Standing.QUOTED, by="sector"))
    assert words_of(figure).count("–") == 8


def test_invented_cells_are_hatched_and_empty_ones_are_not():
    full, empty = draw.matrix(result(rows(), Standing.EXAMPLE, by="sector")).data
    assert full.marker.pattern.shape == "\\"
    assert empty.marker.pattern.shape == ""
    assert is_watermarked(draw.matrix(result(rows(), Standing.EXAMPLE, by="sector")))


def acts(**more):
    told = {
        "label": "mengunjungi", "of_village": False, "of": 40, "asked": 20, "done": 5,
        "not_done": 15, "unasked": 20, "hidden": False,
    }  # fmt: skip
    return pd.DataFrame([told | more])


def test_done_not_done_and_not_asked_fill_the_whole():
    figure = draw.acts(result(acts(), Standing.QUOTED, after=30))
    assert [trace.x[0] for trace in figure.data] == [12.5, 37.5, 50.0]
    assert [trace.base[0] for trace in figure.data] == [0, 12.5, 50.0]
    assert [trace.name for trace in figure.data] == [
        "melakukan",
        "tidak melakukan",
        "belum ditanya",
    ]


def test_what_is_hidden_or_uncounted_has_no_length():
    for more in ({"hidden": True}, {"of": 0, "asked": 0}):
        figure = draw.acts(result(acts(**more), Standing.QUOTED, after=30))
        assert sum(trace.x[0] for trace in figure.data) == 0
