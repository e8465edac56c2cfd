"""A quantity over the years: one line an area, breaks drawn broken, targets with their document."""

from __future__ import annotations

from itertools import cycle
from operator import itemgetter
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from analytics.draw import breaks as broken
from analytics.draw import theme
from analytics.draw.apart import End, at_ends
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.period import Period
from analytics.vocabulary.result import records
from analytics.vocabulary.standing import Standing
from analytics.wording.periods import period_of
from analytics.wording.quantities import figure as written
from analytics.wording.quantities import interval, unit_name

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    import pandas as pd
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

Row = dict[str, Any]
Line = dict[int, Row]
"""The rows of one series by year."""

_COLUMNS = ["area_code", "name", "series_id", "period", "value", "standing"]
_NO_ZERO = frozenset({Unit.INDEX, Unit.RATIO, Unit.YEARS})
_LETTERS = 44  # of a line that a telephone shows whole; Plotly breaks none itself
_DASHES = ("solid", "dash", "dot", "dashdot")  # of the series of one area, in their order
_UNDER_AXIS = 30  # pixels that the years below the axis take
_NAME_GAP = 19  # pixels from one name at the right edge to the next
_TICK, _TWO_LINES = 4, 34  # pixels that a target's tick, and its words below it, take in height


def trend(result: Result, height: int = 520) -> go.Figure:
    """Lines of `result.frame` (area_code, name, series_id, period, value, standing).

    `result.facts`: `focus` (area codes drawn strongly), `targets` (frame of year, low, high,
    document), `breaks` (frame of year, label, rule: True where the line of a series breaks too)
    and perhaps `note` (text written in the picture).
    A column `series` names the series; it is told where an area has more than one.

    Raises:
        ValueError: two figures of one area, series and year.
    """
    areas = _lines_of_areas(result.frame)
    targets, breaks = records(result.facts["targets"]), records(result.facts["breaks"])
    apart_at = [row["year"] for row in breaks if row["rule"]]
    focus = [code for code in result.facts.get("focus", ()) if code in areas]
    colours = {code: theme.SERIES[i % len(theme.SERIES)] for i, code in enumerate(areas)}
    low, high = _axis(result, targets)
    note = wrap(result.facts.get("note") or "", _LETTERS)
    margin = theme.MARGIN | {"t": max(44, 10 + 18 * len(note)), "r": 150 if len(areas) > 1 else 24}
    names: Iterable[theme.Piece] = ()
    pixels = (height - margin["t"] - margin["b"] - _UNDER_AXIS) / (high - low)
    if len(areas) > 1:  # a line that is alone is named by the heading above it
        names = _names_at_ends(areas, focus, colours, pixels)
    last = max((max(line) for code in focus for line in areas[code]), default=0)
    years = {year for lines in areas.values() for line in lines for year in line}
    years |= {row["year"] for row in targets}
    ticks = min(10, max(years) - min(years) + 1)  # more would name a year twice
    return theme.figure(
        height,
        [*_traces(result, areas, focus, colours, apart_at), *_target_ticks(result, targets)],
        result.provenance.standing,
        [
            *names,
            *_target_words(result, [row for row in targets if row["year"] >= last], pixels),
            *broken.words(breaks, (min(years) + max(years)) / 2),
            *_note(note),
        ],
        shapes=[broken.line(row) for row in breaks],
        margin=margin,
        xaxis={"tickformat": "d", "nticks": ticks, "tickangle": 0, "showgrid": False},
        yaxis={
            "title": {"text": unit_name(result.indicator.unit), "font": {"size": 14}},
            "range": [low, high],
        },
    )


def _lines_of_areas(frame: pd.DataFrame) -> dict[str, list[Line]]:
    """The lines of each area, one a series, in the order of the frame."""
    columns = [*_COLUMNS, *(name for name in ("series",) if name in frame)]
    areas: dict[str, dict[str, Line]] = {}
    for row in records(frame[columns]):
        line = areas.setdefault(row["area_code"], {}).setdefault(row["series_id"], {})
        year = Period.parse(row["period"]).end.year
        if year in line:
            raise ValueError(f"{row['name']} has two figures of {year} in {row['series_id']}")
        line[year] = row
    return {code: list(lines.values()) for code, lines in areas.items()}


def _axis(result: Result, targets: Sequence[Row]) -> tuple[float, float]:
    """Ends of the axis. An index has no meaningful zero; a share or a count has."""
    goals = [row[end] for row in targets for end in ("low", "high")]
    values = [*result.frame["value"].dropna().tolist(), *goals]
    low, high = min(values), max(values)
    if result.indicator.unit not in _NO_ZERO:
        low, high = min(low, 0), max(high, 0)
    room = (high - low or 1) * 0.07
    return (low - room if low else 0), high + room


def _traces(
    result: Result,
    areas: Mapping[str, Sequence[Line]],
    focus: Container[str],
    colours: Mapping[str, str],
    apart_at: Sequence[int],
) -> Iterator[theme.Piece]:
    for code, lines in areas.items():
        strong, several = code in focus, len(lines) > 1
        for line, dash in zip(lines, cycle(_DASHES), strict=False):
            told = {year: _told(result, row, several=several) for year, row in line.items()}
            look = {"color": colours[code], "dash": dash}
            yield _trace(line, told, look, strong=strong, apart_at=apart_at)


def _trace(
    line: Line,
    told: Mapping[int, str],
    look: dict[str, Any],
    *,
    strong: bool,
    apart_at: Sequence[int],
) -> theme.Piece:
    # A place for every year, so that a year nobody published is a gap; and one before a year whose
    # figure follows another rule than the one before.
    years: list[float] = [
        *range(min(line), max(line) + 1),
        *(year - 0.5 for year in apart_at if min(line) < year <= max(line)),
    ]
    years.sort()
    marks: dict[float, str] = {
        year: theme.SYMBOLS[Standing(row["standing"])] for year, row in line.items()
    }
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": years,
        "y": [line[int(year)]["value"] if year in line else None for year in years],
        "connectgaps": False,
        "line": look | {"width": 4 if strong else 1.8},
        "marker": {
            "symbol": [marks.get(year, "circle") for year in years],
            "size": 10 if strong else 6,
            "line": {"width": 2.5 if strong else 1.5, "color": look["color"]},
        },
        "customdata": [told[int(year)] if year in told else "" for year in years],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _told(result: Result, row: Row, *, several: bool) -> str:
    """What one point says when a reader rests on it."""
    series = row.get("series") if several else None
    said = [period_of(row["period"]), series, Standing(row["standing"]).short_label]
    value = written(row["value"], result.indicator)
    return f"{row['name']}: <b>{value}</b><br>{' · '.join(filter(None, said))}"


def _names_at_ends(
    areas: Mapping[str, Sequence[Line]],
    focus: Container[str],
    colours: Mapping[str, str],
    pixels: float,
) -> Iterator[theme.Piece]:
    """Names in the right margin, each at the height its line ends, moved apart where they touch.

    The margin, because the years of the targets lie between the ends of the lines and the edge.
    `pixels` is the height of one unit of the axis.
    """
    ends = [max(lines, key=max) for lines in areas.values()]  # of the series that goes furthest
    last = sorted((line[max(line)] for line in ends), key=itemgetter("value"))
    return at_ends([_name(row, focus, colours) for row in last], pixels, _NAME_GAP)


def _name(row: Row, focus: Container[str], colours: Mapping[str, str]) -> End:
    colour = colours[row["area_code"]]
    if row["area_code"] in focus:
        return row["value"], f"<b>{row['name']}</b>", colour, 15
    return row["value"], row["name"], colour, 13


def _target_ticks(result: Result, targets: Sequence[Row]) -> Iterator[theme.Piece]:
    """A tick a target, at both ends of a range."""
    unit, decimals = result.indicator.unit, result.indicator.decimals
    for end in ("low", "high") if targets else ():
        yield {
            "type": "scatter",
            "mode": "markers",
            "x": [row["year"] for row in targets],
            "y": [row[end] for row in targets],
            "marker": {
                "symbol": "line-ew",
                "size": 18,
                "line": {"width": 3.5, "color": theme.TARGET},
            },
            "customdata": [
                f"Target {row['year']}: "
                f"<b>{interval(row['low'], row['high'], unit, decimals)}</b>"
                f"<br>{row['document']}"
                for row in targets
            ],
            "hovertemplate": "%{customdata}<extra></extra>",
        }


def _target_words(result: Result, ahead: Sequence[Row], pixels: float) -> Iterator[theme.Piece]:
    """Below the lowest target of a year to come, all that documents name for that year.

    In a narrow picture two years are closer than their words are wide: the words of a later year
    go below those of an earlier one. `pixels` is the height of one unit of the axis.
    """
    free = float("inf")  # where the words of the year before end, in pixels
    for year in sorted({row["year"] for row in ahead}):
        low = min(row["low"] for row in ahead if row["year"] == year)
        high = max(row["high"] for row in ahead if row["year"] == year)
        told = interval(low, high, result.indicator.unit, result.indicator.decimals)
        top = min(low * pixels - _TICK, free)
        free = top - _TWO_LINES
        yield theme.words(
            f"target {year}<br>{told}",
            12,
            color=theme.TARGET,
            x=year,
            xref="x",
            y=low,
            yref="y",
            yanchor="top",
            yshift=top - low * pixels,
            bgcolor="rgba(255,255,255,.8)",
        )


def _note(lines: list[str]) -> list[theme.Piece]:
    if not lines:
        return []
    place = {"x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom", "align": "left"}
    return [theme.words("<br>".join(lines), 14, color=theme.MUTED, **place)]
