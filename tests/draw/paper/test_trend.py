from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.draw.paper import svg
from analytics.draw.paper.trend import trend
from analytics.vocabulary.picture import Goal, Line, LineChart, Point
from analytics.vocabulary.standing import Standing
from tests.draw.decks import LINES

WIDE, HIGH = 504.0, 190.0
SHIFTS = {"start": 0, "middle": 0.5, "end": 1}
NS = "{http://www.w3.org/2000/svg}"


def texts(drawn: str) -> list[tuple[str, float, float, float]]:
    """Words, where they begin and end, and the height of their base line."""
    found = []
    for node in ET.fromstring(drawn).iter(f"{NS}text"):  # noqa: S314 - drawn by us
        bold = node.get("font-weight") == "bold"
        room = svg.room(node.text, float(node.get("font-size")), bold=bold)
        x = float(node.get("x")) - SHIFTS[node.get("text-anchor")] * room
        found.append((node.text, x, x + room, float(node.get("y"))))
    return found


def test_every_target_and_the_newest_figure_are_written():
    told = " ".join(text for text, *_ in texts(trend(LINES, WIDE, HIGH)))
    for goal in LINES.goals:
        assert f"target {goal.year}: {goal.text} ({goal.document})" in told
    assert "11,69 %" in told
    assert "Jawa Timur 9,79 % (2024)" in told
    assert "metode penimbang berganti" in told


def test_a_missing_year_breaks_the_line():
    points = tuple(Point(year, 10.0, "10", Standing.OFFICIAL) for year in (2019, 2020, 2022, 2023))
    chart = LineChart("%", (Line("A", points, strong=True),), (), (), Standing.OFFICIAL, "")
    paths = re.findall(r'<polyline points="([^"]+)"[^>]*stroke-width="2"', trend(chart, WIDE, HIGH))
    ends = [path.split() for path in paths if len(path.split()) == 2]
    assert len(ends) == 2 + 1  # two steps, and the piece of line beside the name


def test_what_is_not_official_is_hollow_and_has_a_shape_of_its_own():
    shapes = {}
    for standing in Standing:
        line = Line("A", (Point(2024, 10.0, "10", standing),), strong=True)
        drawn = trend(LineChart("%", (line,), (), (), standing, ""), WIDE, HIGH)
        (mark,) = re.findall(r'<path transform[^>]* d="([^"]+)" fill="([^"]+)"', drawn)
        shapes[standing] = mark
    assert len({way for way, _ in shapes.values()}) == len(Standing)
    hollow = {standing for standing, (_, fill) in shapes.items() if fill == "#ffffff"}
    assert hollow == set(Standing) - {Standing.OFFICIAL}


def test_names_are_escaped():
    line = replace(LINES.lines[0], name='A <b> & "c"')
    found = [text for text, *_ in texts(trend(replace(LINES, lines=(line,)), WIDE, HIGH))]
    assert 'A <b> & "c"' in found


@given(
    st.lists(st.floats(0.1, 5e6), min_size=1, max_size=14),
    st.lists(st.tuples(st.integers(2024, 2045), st.floats(0.1, 5e6)), max_size=9),
    st.sampled_from(["%", "indeks", "persen", "jiwa"]),
)
def test_words_stay_in_the_picture_and_names_apart(values, goals, unit):
    points = tuple(
        Point(2010 + at, value, f"{value:.0f} KPM", Standing.QUOTED)
        for at, value in enumerate(values)
    )
    chart = LineChart(
        unit,
        (
            Line("Kabupaten Bojonegoro", points, strong=True),
            Line("Provinsi Jawa Timur menurut Susenas Maret", points[-3:], strong=False),
        ),
        tuple(
            Goal(year, value, value, "8,98 %", "RPJMD Kabupaten 2025–2029") for year, value in goals
        ),
        ((2015, "metode penimbang berganti"),),
        Standing.QUOTED,
        "",
    )
    found = texts(trend(chart, WIDE, HIGH))
    assert all(left >= -0.5 and right <= WIDE + 0.5 for _, left, right, _ in found)
    names = sorted(
        y for text, *_, y in found if text.startswith(("target", "Kabupaten", "Provinsi"))
    )
    assert all(after - before > 8 for before, after in pairwise(names))


def test_nothing_to_draw_is_said():
    with pytest.raises(ValueError, match="empty"):
        trend(LineChart("%", (), (), (), Standing.OFFICIAL, ""), WIDE, HIGH)
