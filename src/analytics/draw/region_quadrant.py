"""Level across, pace upwards: one dot an area, with the bands in which no difference is sure."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from analytics.draw import theme
from analytics.vocabulary.indicator import Direction
from analytics.vocabulary.region import Side
from analytics.wording import region_paces as words
from analytics.wording.quantities import is_missing, unit_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_HEIGHT = 520
_BAND = "rgba(110,130,145,.13)"
_ROOM = 0.16  # of the axis beyond the outermost dots, for names
# What a name takes on a telephone, as parts of the plot: letters of 13 pixels on 300 by 400.
_LETTER, _LINE = 0.023, 0.045
_DOT = 0.02  # half of what a dot takes
_AROUND = ((0, 1), (0, -1), (1, 0), (-1, 0))  # where a name may stand: above, below, right, left
_ANCHORS = {0: "center", 1: "left", -1: "right"}


def quadrant(result: Result) -> go.Figure:
    """The rows of `answers.region_paces.paces` that have a pace; the reference is the cross."""
    facts, of = result.facts, result.indicator
    rows = [row for row in result.rows() if not is_missing(row["change"])]
    other, focus = facts["reference"], set(facts["focus"])
    xs = [*(float(row["value"]) for row in rows), other["value"]]
    ys = [*(float(row["a_year"]) for row in rows), other["a_year"]]
    across, upwards = _range(xs), _range([*ys, 0.0])
    at = [(_part(x, across), _part(y, upwards)) for x, y in zip(xs, ys, strict=True)]
    marks = {
        "type": "scatter",
        "mode": "markers",
        "x": xs[: len(rows)],
        "y": ys[: len(rows)],
        "marker": {
            "size": [17 if row["area_code"] in focus else 12 for row in rows],
            "symbol": ["circle" if _sure(row) else "circle-open" for row in rows],
            "color": [_colour(row, focus) for row in rows],
            "line": {"width": 2.5, "color": [_colour(row, focus) for row in rows]},
        },
        "customdata": [words.line(row, facts, of) for row in rows],
        "hovertemplate": "%{customdata}<extra></extra>",
    }
    return theme.figure(
        _HEIGHT,
        [marks],
        result.provenance.standing,
        [*_names(rows, at, focus), *_corners(result), *_reference(result)],
        shapes=[*_bands(result), *_cross(other)],
        margin={"t": 30, "r": 12},
        xaxis={
            "range": across,
            "nticks": 6,
            "tickangle": 0,
            "title": {"text": words.across(facts, unit_name(of.unit)), "font": {"size": 14}},
        },
        yaxis={
            "range": upwards,
            "nticks": 7,
            "title": {"text": words.upwards(facts, of), "font": {"size": 14}},
        },
    )


def _range(values: Sequence[float]) -> list[float]:
    low, high = min(values), max(values)
    room = _ROOM * ((high - low) or abs(high) or 1)
    return [low - room, high + room]


def _part(value: float, ends: Sequence[float]) -> float:
    return (value - ends[0]) / (ends[1] - ends[0])


def _sure(row: dict[str, Any]) -> bool:
    return row["pace_side"] in {Side.BELOW, Side.ABOVE}


def _colour(row: dict[str, Any], focus: set[str]) -> str:
    return theme.ACCENT if row["area_code"] in focus else theme.PEER


def _bands(result: Result) -> list[theme.Piece]:
    """Where level, or pace, is not surely other than that of the reference."""
    facts, other = result.facts, result.facts["reference"]
    if math.isnan(facts["least"]):
        return []
    pace = facts["least_of_changes"] / (facts["until"] - facts["since"])
    look = {"type": "rect", "layer": "below", "fillcolor": _BAND, "line": {"width": 0}}
    x = {"x0": other["value"] - facts["least"], "x1": other["value"] + facts["least"]}
    y = {"y0": other["a_year"] - pace, "y1": other["a_year"] + pace}
    return [
        look | x | {"yref": "paper", "y0": 0, "y1": 1},
        look | y | {"xref": "paper", "x0": 0, "x1": 1},
    ]


def _cross(other: dict[str, Any]) -> list[theme.Piece]:
    line = {"color": theme.MUTED, "width": 1.5, "dash": "dot"}
    look = {"type": "line", "layer": "below", "line": line}
    return [
        look | {"x0": other["value"], "x1": other["value"], "yref": "paper", "y0": 0, "y1": 1},
        look | {"y0": other["a_year"], "y1": other["a_year"], "xref": "paper", "x0": 0, "x1": 1},
    ]


def _reference(result: Result) -> list[theme.Piece]:
    other = result.facts["reference"]
    if other["code"] in result.facts["focus"]:
        return []
    place = {"x": other["value"], "xref": "x", "y": 1, "yanchor": "bottom", "yshift": 4}
    return [theme.words(other["name"], 13, color=theme.MUTED, **place)]


def _corners(result: Result) -> list[theme.Piece]:
    """What each corner says, in words."""
    lower = result.indicator.direction is Direction.LOWER_IS_BETTER
    fast, slow = words.corners(lower=lower)
    down, up = (fast, slow) if lower else (slow, fast)
    look = {"color": theme.MUTED, **theme.PAPER}
    return [
        theme.words(
            f"<i>{level},<br>{pace}</i>",
            12,
            x=x,
            y=y,
            xanchor="left" if x == 0 else "right",
            yanchor="bottom" if y == 0 else "top",
            align="left" if x == 0 else "right",
            xshift=4 if x == 0 else -4,
            yshift=3 if y == 0 else -3,
            **look,
        )
        for x, level in ((0, "lebih rendah"), (1, "lebih tinggi"))
        for y, pace in ((0, down), (1, up))
    ]


def _names(
    rows: list[dict[str, Any]], at: Sequence[tuple[float, float]], focus: set[str]
) -> list[theme.Piece]:
    """A name beside each dot, on the side where it meets the fewest others and dots.

    `at`: where each dot lies, as parts of the plot; the reference last, which has no name here.
    """
    taken = [(x - _DOT, x + _DOT, y - _DOT, y + _DOT) for x, y in at]
    placed = []
    for place, row in enumerate(rows):
        name, strong = str(row["name"]).removeprefix("Kab. "), row["area_code"] in focus
        boxes = [_box(at[place], side, name) for side in _AROUND]
        best = min(range(len(boxes)), key=lambda one: (_overlap(boxes[one], taken), one))
        taken.append(boxes[best])
        right, up = _AROUND[best]
        placed.append(
            theme.words(
                f"<b>{name}</b>" if strong else name,
                15 if strong else 13,
                x=row["value"],
                y=row["a_year"],
                xref="x",
                yref="y",
                xanchor=_ANCHORS[right],
                yanchor={0: "middle", 1: "bottom", -1: "top"}[up],
                xshift=11 * right,
                yshift=9 * up,
                color=theme.ACCENT if strong else theme.INK,
            )
        )
    return placed


def _box(
    at: tuple[float, float], side: tuple[int, int], name: str
) -> tuple[float, float, float, float]:
    (x, y), (right, up) = at, side
    wide = _LETTER * len(name)
    left = x - wide / 2 if right == 0 else x + 0.03 if right > 0 else x - 0.03 - wide
    low = y - _LINE / 2 if up == 0 else y + 0.02 if up > 0 else y - 0.02 - _LINE
    return left, left + wide, low, low + _LINE


def _overlap(
    box: tuple[float, float, float, float], taken: list[tuple[float, float, float, float]]
) -> float:
    """How much of a box others cover, or the edge of the picture cuts off."""
    left, right, low, high = box
    covered = sum(
        max(0.0, min(right, r) - max(left, one)) * max(0.0, min(high, h) - max(low, b))
        for one, r, b, h in taken
    )
    outside = max(0.0, -left) + max(0.0, right - 1) + max(0.0, -low) + max(0.0, high - 1)
    return covered + outside
