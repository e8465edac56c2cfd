from __future__ import annotations

import itertools
import re
from importlib.resources import files

import numpy as np
import pytest

from analytics.draw import theme
from analytics.vocabulary.standing import Standing
from tests.draw.drawing import contrast, rgb

# Linear RGB as it is seen without red, and without green cones (Machado, Oliveira and
# Fernandes 2009, IEEE Transactions on Visualization 15:1291, severity 1.0).
SIGHTS = {
    "normal": np.eye(3),
    "protan": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deutan": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
}
TO_XYZ = np.array(
    [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
) / np.array([[0.9505], [1.0], [1.089]])


def lab(colour: str, sight: str) -> np.ndarray:
    """CIE 1976 L*a*b* under D65."""
    parts = np.array(rgb(colour))
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    x, y, z = np.cbrt(TO_XYZ @ np.clip(SIGHTS[sight] @ linear, 1e-4, 1))
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize(
    "colour",
    [theme.INK, theme.MUTED, theme.ACCENT, theme.TARGET, theme.BREAK, *theme.SERIES],
)
def test_words_are_read_on_white(colour):
    assert contrast(colour, "#ffffff") >= 4.5, "WCAG 1.4.3"


@pytest.mark.parametrize("colour", [theme.ACCENT, theme.PEER, theme.LATER])
def test_bars_are_seen_on_white(colour):
    assert contrast(colour, "#ffffff") >= 3, "WCAG 1.4.11"


@pytest.mark.parametrize("sight", SIGHTS)
def test_every_two_lines_are_told_apart(sight):
    assert len(theme.SERIES) == 8
    for one, other in itertools.combinations(theme.SERIES, 2):
        assert np.linalg.norm(lab(one, sight) - lab(other, sight)) >= 24, (one, other)


def test_words_on_the_map_are_read():
    script = files("analytics.draw").joinpath("choropleth.js").read_text(encoding="utf-8")
    colours = re.findall(r"[ {]color: (#[0-9a-f]{6});", script)
    assert len(colours) >= 5
    for colour in colours:
        assert contrast(colour, "#ffffff") >= 4.5, colour


def test_each_standing_has_a_mark_of_its_own():
    assert set(theme.SYMBOLS) == set(Standing)
    assert len(set(theme.SYMBOLS.values())) == len(Standing)


def test_a_chart_is_written_in_indonesian_and_stays_put():
    layout = theme.figure(400, [], Standing.QUOTED).layout
    assert layout.separators == ",."
    assert layout.height == 400
    assert layout.dragmode is False


@pytest.mark.parametrize("standing", list(Standing))
def test_only_what_is_invented_is_hatched_and_says_so(standing):
    bars = theme.bars(standing, [theme.ACCENT], x=[1], y=[0])
    chart = theme.figure(400, [bars], standing)
    invented = standing is Standing.EXAMPLE
    assert bool(chart.data[0].marker.pattern.shape) is invented
    marks = [a for a in chart.layout.annotations if "BUKAN DATA RESMI" in a.text]
    # Inside the picture, in its upper and in its lower half: a crop keeps one of them.
    assert {mark.y > 0.5 for mark in marks} == ({True, False} if invented else set())
    assert all("DATA CONTOH" in mark.text for mark in marks)


def test_a_chart_adds_to_the_axes_and_margins_of_the_house():
    chart = theme.figure(400, [], Standing.QUOTED, xaxis={"visible": False}, margin={"t": 62})
    assert (chart.layout.xaxis.visible, chart.layout.xaxis.fixedrange) == (False, True)
    assert (chart.layout.margin.t, chart.layout.margin.l) == (62, theme.MARGIN["l"])


def test_no_word_of_a_picture_lies_below_the_watermark():
    chart = theme.figure(400, [], Standing.EXAMPLE, [theme.words("53,6%", 14, x=0.5, y=0.75)])
    assert chart.layout.annotations[-1].text == "53,6%"


@pytest.mark.parametrize("under", ["#ffffff", theme.ACCENT, theme.PEER, theme.LATER])
def test_the_watermark_is_read_over_any_bar(under):
    font = theme.figure(400, [], Standing.EXAMPLE).layout.annotations[0].font
    edges = set(re.findall(r"rgba\([^)]*\)", font.shadow))
    assert len(edges) == 1, "the same all around the letters"
    assert font.shadow.count("px") >= 8, "on all four sides"
    ground = over(edges.pop(), under)
    assert contrast(over(font.color, ground), ground) >= 3, "WCAG 1.4.3, large letters"


def test_the_watermark_hides_nothing():
    mark = theme.figure(400, [], Standing.EXAMPLE).layout.annotations[0]
    assert mark.bgcolor is None
    below = over(mark.font.color, "#ffffff")
    assert contrast(over(mark.font.color, theme.INK), below) >= 3, "a figure it crosses is read"


def test_words_above_a_bar_have_a_ground_to_be_read_on():
    (line,) = theme.above({0: "P2K2 ekonomi tuntas"})
    crossed = over(line["bgcolor"], "#16242f")
    assert contrast(theme.INK, crossed) >= 4.5, "whatever line passes below"


def over(colour: str, ground: str) -> str:
    """What is seen of an `rgba(...)` colour on a ground."""
    *parts, alpha = map(float, re.findall(r"[\d.]+", colour))
    mixed = (
        alpha * part + (1 - alpha) * 255 * below
        for part, below in zip(parts, rgb(ground), strict=True)
    )
    return "#" + "".join(f"{round(part):02x}" for part in mixed)
