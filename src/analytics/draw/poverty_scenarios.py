"""Poverty published and in scenarios: one line, then fans, and a mark for every target."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.draw import theme
from analytics.draw.apart import at_ends
from analytics.draw.poverty_goals import goals_of, marks, numbers
from analytics.vocabulary.result import records
from analytics.vocabulary.standing import Standing
from analytics.wording import poverty_pictures as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

Row = dict[str, Any]

# As in the other fans of the laboratory: the baseline dark, each scenario with its own look.
_LOOKS = {
    "": (theme.INK, "solid", "circle"),
    "Skenario A": (theme.SERIES[1], "dash", "square"),
    "Skenario B": (theme.SERIES[2], "dot", "diamond"),
    "Skenario C": (theme.SERIES[3], "dashdot", "triangle-up"),
}
_BANDS = (("p05", "p95", 0.10), ("p25", "p75", 0.22))
_SINCE, _TICKS = 10, 5  # years of the past that are drawn; from one tick to the next
_NAME_GAP = 38  # pixels from one name to the next
_MARGIN = {"t": 34, "r": 112, "b": 34}


def course(result: Result, measure: str = "P0", height: int = 470) -> go.Figure:
    """Published figures, then the baseline and what was moved, of `answers.poverty_scenarios`.

    Args:
        result: its frame and facts.
        measure: P0, P1 or P2; targets are of P0, each numbered as in the list below the picture.
        height: pixels.
    """
    past = _past(result, measure)
    lines = _lines(result, measure, past)
    second = _second(result, past) if measure == "P0" else []
    goals = goals_of(result) if measure == "P0" else []
    low, high = _axis(past, lines, goals)
    pixels = (height - _MARGIN["t"] - _MARGIN["b"]) / (high - low)
    first, last = past[0]["year"], max(row["year"] for line in lines.values() for row in line)
    return theme.figure(
        height,
        [
            *(piece for name, line in lines.items() for piece in _bands(name, line)),
            *([_dotted(second)] if second else []),
            _published(past, measure),
            *(_middle(name, line, measure) for name, line in lines.items()),
            *([marks(goals)] if goals else []),
        ],
        result.provenance.standing,
        [*_names(lines, second, measure, pixels), *numbers(goals, pixels), _key()],
        margin=_MARGIN,
        xaxis={
            "range": [first - 0.6, last + 0.3],
            "tickvals": [year for year in range(first, last + 1) if not year % _TICKS],
            "tickformat": "d",
            "tickangle": 0,
            "showgrid": False,
        },
        yaxis={
            "range": [low, high],
            "title": {"text": words.AXES[measure], "font": {"size": 14}},
        },
    )


def _past(result: Result, measure: str) -> list[Row]:
    history = result.facts["history"]
    rows = history[history[measure].notna() & (history["year"] >= result.facts["first"] - _SINCE)]
    return records(rows[["year", measure]].rename(columns={measure: "value"}))


def _lines(result: Result, measure: str, past: Sequence[Row]) -> dict[str, list[Row]]:
    """The rows of each scenario by its name, from the published figure it starts at."""
    frame = result.frame
    rows = frame[(frame["fit"] == "gap") & (frame["measure"] == measure)]
    found: dict[str, list[Row]] = {}
    for row in records(rows):
        found.setdefault(row["scenario"], []).append(row)
    return {name: [*_start(result, past), *line] for name, line in found.items()}


def _start(result: Result, past: Sequence[Row]) -> list[Row]:
    """The figure all lines begin at; none where that of the year was not published."""
    first = result.facts["first"]
    ends = ("p05", "p25", "p50", "p75", "p95")
    here = [row["value"] for row in past if row["year"] == first]
    return [{"year": first} | dict.fromkeys(ends, at) for at in here]


def _second(result: Result, past: Sequence[Row]) -> list[Row]:
    frame = result.frame
    rows = frame[(frame["fit"] == "gini") & (frame["measure"] == "P0") & (frame["scenario"] == "")]
    return [*_start(result, past), *records(rows)] if len(rows) else []


def _axis(
    past: Sequence[Row], lines: Mapping[str, Sequence[Row]], goals: Sequence[Row]
) -> tuple[float, float]:
    """The axis does not begin at zero: what is asked is how far a line is from its targets."""
    every = [row["value"] for row in past]
    every += [row[end] for line in lines.values() for row in line for end in ("p05", "p95")]
    every += [row[end] for row in goals for end in ("low", "high")]
    room = 0.08 * (max(every) - min(every))
    return max(0.0, min(every) - room), max(every) + room


def _bands(name: str, line: Sequence[Row]) -> Iterator[theme.Piece]:
    colour, dash, _ = _LOOKS[name]
    for low, high, share in _BANDS:
        edge = {"width": 1 if low == "p05" else 0, "color": colour, "dash": dash}
        for end, filled in ((high, "none"), (low, "tonexty")):
            yield {
                "type": "scatter",
                "mode": "lines",
                "x": [row["year"] for row in line],
                "y": [row[end] for row in line],
                "line": edge,
                "fill": filled,
                "fillcolor": theme.faint(colour, share),
                "hoverinfo": "skip",
            }


def _published(past: Sequence[Row], measure: str) -> theme.Piece:
    """A place for every year, so that one that nobody published is a gap."""
    at = {row["year"]: row["value"] for row in past}
    years = list(range(min(at), max(at) + 1))
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": years,
        "y": [at.get(year) for year in years],
        "connectgaps": False,
        "line": {"width": 3.5, "color": theme.ACCENT},
        "marker": {
            "symbol": theme.SYMBOLS[Standing.QUOTED],
            "size": 9,
            "color": theme.ACCENT,
            "line": {"width": 2.2},
        },
        "customdata": [
            words.published(measure, year, at[year]) if year in at else "" for year in years
        ],
        "hovertemplate": "%{customdata}<extra></extra>",
    }


def _middle(name: str, line: Sequence[Row], measure: str) -> theme.Piece:
    colour, dash, symbol = _LOOKS[name]
    begun = "scenario" not in line[0]  # where it starts is the published mark
    hovers = [words.hover(words.name_of(name), measure, row) for row in line[begun:]]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [row["year"] for row in line],
        "y": [row["p50"] for row in line],
        "line": {"width": 3 if name else 4, "color": colour, "dash": dash},
        "marker": {"symbol": symbol, "size": [0] * begun + [9] * len(hovers), "color": colour},
        "customdata": [""] * begun + hovers,
        "hovertemplate": "%{customdata}<extra></extra>",
        "cliponaxis": False,
    }


def _dotted(second: Sequence[Row]) -> theme.Piece:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [row["year"] for row in second],
        "y": [row["p50"] for row in second],
        "line": {"width": 2, "color": theme.MUTED, "dash": "dot"},
        "hoverinfo": "skip",
    }


def _names(
    lines: Mapping[str, Sequence[Row]], second: Sequence[Row], measure: str, pixels: float
) -> Iterator[theme.Piece]:
    """Name and last value beside the end of each line, moved apart where they would touch."""

    def told(name: str, value: float) -> str:
        return f"{name}<br>{words.value(measure, value)}"

    ends = [
        (at := line[-1]["p50"], told(f"<b>{words.name_of(name)}</b>", at), _LOOKS[name][0], 13)
        for name, line in lines.items()
    ]
    if second:
        at = second[-1]["p50"]
        ends.append((at, told(words.SECOND, at), theme.MUTED, 13))
    return at_ends(sorted(ends), pixels, _NAME_GAP)


def _key() -> theme.Piece:
    place = {"x": 0, "y": 1, "xanchor": "left", "yanchor": "bottom", "yshift": 8}
    return theme.words(words.KEY, 13, color=theme.MUTED, **place)
