from __future__ import annotations

import math
import re

from analytics.draw.slides.layout import Box
from analytics.draw.slides.shapes import courses, fitted
from analytics.vocabulary.picture import Place

BOX = Box(100, 200, 1000, 500)


def place(*rings) -> Place:
    return Place("1", "Satu", rings, 0, "1")


def corners(course: str) -> list[list[tuple[float, float]]]:
    """The rings of a path, in units."""
    found = []
    for ring in course.split("z")[:-1]:
        numbers = [float(each) for each in re.findall(r"-?\d+(?:\.\d)?", ring)]
        pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
        at = [pairs[0]]
        for right, down in pairs[1:]:
            at.append((at[-1][0] + right, at[-1][1] + down))
        found.append(at)
    return found


def coast(steps: int) -> list[tuple[float, float]]:
    return [(3 + 0.4 * math.sin(9 * s / steps), 4 * s / steps) for s in range(steps + 1)]


def test_a_map_fills_its_box_and_stays_in_it():
    square = place(((0, 0), (8, 0), (8, 4), (0, 4), (0, 0)))
    (course,) = courses([square], fitted([square], BOX), 9999)
    assert corners(course) == [[(100, 200), (1100, 200), (1100, 700), (100, 700)]]


def test_neighbours_keep_one_border_at_every_fineness():
    shared = coast(400)
    west = place((*shared, (0, 4), (0, 0)))
    east = place((*reversed(shared), (8, 0), (8, 4)))
    projection = fitted([west, east], BOX)
    lengths = []
    for most in (9999, 1500, 600):
        drawn = courses([west, east], projection, most)
        one, other = (set(map(rounded, corners(course)[0])) for course in drawn)
        border = {corner for corner in one if 300 < corner[0] < 600}
        assert len(border) > 5
        assert border <= other
        assert sum(map(len, drawn)) <= most
        lengths.append(sum(map(len, drawn)))
    assert lengths[0] > lengths[1] > lengths[2]


def rounded(corner: tuple[float, float]) -> tuple[float, float]:
    return round(corner[0], 1), round(corner[1], 1)


def test_a_place_too_small_to_draw_is_a_dot_and_not_lost():
    big = place(((0, 0), (8, 0), (8, 4), (0, 4), (0, 0)))
    tiny = place(((5, 2), (5.0001, 2), (5, 2.0001), (5, 2)))
    drawn = courses([big, tiny], fitted([big, tiny], BOX), 9999)
    assert re.fullmatch(r"M725 450h3v3h-3z", drawn[1])
