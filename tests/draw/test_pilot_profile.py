"""The map of chosen villages, their timeline and what luck does, as drawn and taken along."""

from __future__ import annotations

import pytest

from analytics.answers import luck, pilot_profile, village_events
from analytics.answers.slides import luck as luck_slide
from analytics.answers.slides import pilot_profile as slides
from analytics.draw.luck import changes
from analytics.draw.pilot_profile import map_spec, timeline
from analytics.vocabulary.area import PILOT_VILLAGES
from analytics.vocabulary.picture import MapPicture, Table
from analytics.vocabulary.plot import SpanChart
from tests.draw.drawing import contrast

WHOLE = ((-7.5, 111.4), (-6.9, 112.2))
TONDOMULO = "35.22.08.2005"


def test_the_map_shows_three_kinds_and_frames_the_village_that_is_picked(prepared):
    answer = pilot_profile.boundary(PILOT_VILLAGES)
    whole, close = (map_spec(answer, WHOLE, code) for code in (None, TONDOMULO))
    assert whole.classes == close.classes
    assert whole.classes.count("2") == len(PILOT_VILLAGES)
    assert whole.classes.count("1") == sum(map(len, answer.facts["near"].values()))
    assert len(whole.classes) == len(whole.texts.split("|"))
    (south, west), (north, east) = close.bounds
    (wide_south, wide_west), (wide_north, wide_east) = whole.bounds
    assert (north - south) * (east - west) < (wide_north - wide_south) * (wide_east - wide_west)
    assert contrast(*whole.palette[1:]) >= 3, "a village and its neighbours are told apart"


def test_a_mark_stands_where_a_day_was_told_and_nowhere_else(prepared):
    answer = village_events.events(PILOT_VILLAGES)
    figure = timeline(answer)
    drawn = {trace.name: [y for y in trace.y if y is not None] for trace in figure.data}
    rows = answer.rows()
    for stage, head in (("announced", "Diumumkan"), ("started", "Dimulai"), ("done", "Selesai")):
        assert drawn[head] == [place for place, row in enumerate(rows) if row[stage]]
    assert drawn["Dimulai"] == [], "no source tells that anything began"
    assert all(trace.showlegend for trace in figure.data), "that nothing began is said too"


def test_luck_is_drawn_with_its_runs_and_says_that_it_is_no_data(prepared):
    answer = luck.luck(3, 2.5, 4.0)
    figure = changes(answer)
    assert len(figure.data) == len(answer.frame)
    assert any("bukan data" in note.text for note in figure.layout.annotations)
    for trace, row in zip(figure.data, answer.rows(), strict=True):
        assert trace.x[0] == row["value"]
        assert trace.x[0] + trace.error_x.array[0] == pytest.approx(row["high"])


def test_what_is_taken_along_holds_what_is_on_the_screen(prepared):
    answer = luck.luck(3, 2.0, 4.0)
    slide = luck_slide.of(answer)
    spans = slide.parts[0]
    assert isinstance(spans, SpanChart)
    assert [row.value for row in spans.rows] == answer.frame["value"].tolist()
    assert [row.strong for row in spans.rows].count(True) == 1
    assert "Andai" in slide.title
    events = village_events.events(PILOT_VILLAGES)
    table = slides.timeline(events).parts[0]
    assert isinstance(table, Table)
    assert len(table.rows) == len(events.frame)
    picture = slides.boundary(pilot_profile.boundary(PILOT_VILLAGES)).parts[0]
    assert isinstance(picture, MapPicture)
    assert {one.code for one in picture.places if one.label} == set(PILOT_VILLAGES)
