"""Pictures of a before and after: the villages in colour, chance in grey, the day between."""

from __future__ import annotations

import pytest

from analytics.answers import before_after, village_panel
from analytics.draw import theme
from analytics.draw.before_after import event_study, gaps, synthetic
from analytics.simulate.village_panel import CHOSEN_ON, example
from analytics.vocabulary.design import Choice
from tests.draw.drawing import is_watermarked


@pytest.fixture(scope="module")
def answer(prepared):
    return before_after.compared(
        example().drawn, village_panel.EXAMPLE, CHOSEN_ON, practice=True, how=Choice.RANDOM
    )


@pytest.mark.parametrize("draw", [gaps, event_study, synthetic])
def test_every_picture_is_marked_and_shows_the_day_between_before_and_after(draw, answer):
    figure = draw(answer)
    assert is_watermarked(figure)
    day = figure.layout.shapes[0]
    assert day.x0 == day.x1 == 8.5
    assert any("30 Juni 2024" in note.text for note in figure.layout.annotations)
    assert figure.layout.xaxis.ticktext[0] == "I/2020"
    assert len(figure.layout.xaxis.ticktext) == 12
    assert "poin persen" in figure.layout.yaxis.title.text


def test_gaps_are_in_colour_before_grey_lines_of_others(answer):
    grey, own = gaps(answer).data
    assert own.line.color == theme.ACCENT
    assert own.line.width > grey.line.width
    assert list(own.y) == answer.frame["effect"].tolist()
    breaks = [place for place, value in enumerate(grey.y) if value is None]
    assert len(breaks) == 60
    assert "semester I 2020" in own.text[0]


def test_each_period_stands_on_the_range_of_chance(answer):
    ranges, marks = event_study(answer).data
    frame = answer.frame
    assert list(ranges.base) == frame["low"].tolist()
    assert [b + y for b, y in zip(ranges.base, ranges.y, strict=True)] == pytest.approx(
        frame["high"].tolist()
    )
    assert marks.marker.symbol == ("diamond-open",) * 9 + ("diamond",) * 3


def test_the_synthetic_picture_shows_its_own_gaps(answer):
    _, own = synthetic(answer).data
    assert list(own.y) == answer.facts["synthetic"].gaps.tolist()
