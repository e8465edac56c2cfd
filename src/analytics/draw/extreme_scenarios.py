"""The way to zero from one figure, beside figures of other lines that are never joined to it."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from analytics.draw import breaks, theme
from analytics.draw.apart import at_ends
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.standing import Standing
from analytics.wording import extreme_cells as cells
from analytics.wording import extreme_scenarios as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

Row = dict[str, Any]

# As in the fan of KPM: the baseline, and the three that can be moved.
_LOOKS = (
    (theme.INK, "solid"),
    (theme.SERIES[1], "dash"),
    (theme.SERIES[2], "dot"),
    (theme.SERIES[3], "dashdot"),
)
_BAND = "rgba(22,36,47,.12)"
_UNSEEN = "rgba(122,31,26,.08)"
_HEIGHT, _ROOM = 470, 1.12
_MOSTLY = 0.7
_YEARS = {
    "tickformat": "d",
    "tick0": 2020,
    "dtick": 5,
    "tickangle": 0,
}  # as many as a phone has room
_NAME_GAP = 20
_LISTS = ("extreme_dtks_desil1", "extreme_sdgs_desa")  # another concept, on another scale


def way(result: Result, *, places: tuple[int, ...] = (1, 2, 3)) -> go.Figure:
    """Scenarios of a result of `answers.extreme_scenarios.paced`, beside what sources state.

    Lines join figures of one series only; what is stated besides the one in use stands alone.

    Args:
        result: the answer.
        places: of its scenarios among the three that can be moved, from 1: each keeps its look,
            whichever of them are drawn.
    """
    facts, rows = result.facts, result.rows()
    unit = facts["start"]["unit"]
    stated = [
        row for row in facts["statements"] if row["unit"] == unit and row["series_id"] not in _LISTS
    ]
    looks = {
        name: _LOOKS[place] for name, place in zip(facts["scenarios"], (0, *places), strict=False)
    }
    top = _ROOM * max([*(row["value"] for row in stated), *(row["high"] for row in rows)])
    pixels = (_HEIGHT - 90) / top
    first = min(row["year"] for row in (*stated, *rows)) - 0.4
    last = max(row["year"] for row in rows)
    return theme.figure(
        _HEIGHT,
        [
            *_published(stated),
            *_ways(rows, looks, unit),
        ],
        result.provenance.standing,
        [*_names(rows, looks, pixels), *_words(facts, top)],
        shapes=[
            *_unseen(facts, first, last),
            *([breaks.line({"year": facts["changed"]})] if facts["changed"] else []),
        ],
        hovermode="closest",
        margin={"t": 34, "r": 118, "b": 30},
        xaxis={"range": [first, last + 0.15], "showgrid": False, **_YEARS},
        yaxis={"range": [0, top], "tickformat": ",.0f"},
    )


def _published(stated: Sequence[Row]) -> Iterator[theme.Piece]:
    ordered = sorted(stated, key=itemgetter("series_id", "year"))
    for _, group in groupby(ordered, key=itemgetter("series_id")):
        of_series = list(group)
        for used in (True, False):
            some = [row for row in of_series if (row["rank"] == Rank.PREFERRED) is used]
            if not some:
                continue
            yield {
                "type": "scatter",
                "mode": "lines+markers" if used else "markers",
                "x": [row["year"] for row in some],
                "y": [row["value"] for row in some],
                "line": {"color": theme.MUTED, "width": 3},
                "marker": {
                    "symbol": [theme.SYMBOLS[Standing(row["standing"])] for row in some],
                    "size": 12 if used else 9,
                    "color": theme.MUTED,
                    "line": {"width": 2.5, "color": theme.MUTED},
                },
                "customdata": [cells.stated(row) for row in some],
                "hovertemplate": "%{customdata}<extra></extra>",
            }


def _ways(
    rows: Sequence[Row],
    looks: Mapping[str, tuple[str, str]],
    unit: Any,  # noqa: ANN401 - Unit
) -> Iterator[theme.Piece]:
    baseline = next(iter(looks))
    for name, (colour, dash) in looks.items():
        line = [row for row in rows if row["scenario"] == name]
        years = [row["year"] for row in line]
        if name == baseline:  # more than one band would hide the others
            yield {
                "type": "scatter",
                "mode": "lines",
                "x": [*years, *reversed(years)],
                "y": [*(row["high"] for row in line), *(row["low"] for row in reversed(line))],
                "fill": "toself",
                "fillcolor": _BAND,
                "line": {"width": 0},
                "hoverinfo": "skip",
            }
        yield {
            "type": "scatter",
            "mode": "lines",
            "x": years,
            "y": [row["value"] for row in line],
            "line": {"color": colour, "width": 3.5, "dash": dash},
            "customdata": [cells.left(row, unit) for row in line],
            "hovertemplate": "%{customdata}<extra></extra>",
        }


def _names(
    rows: Sequence[Row], looks: Mapping[str, tuple[str, str]], pixels: float
) -> Iterator[theme.Piece]:
    last = max(row["year"] for row in rows)
    ends = sorted(
        (row["value"], f"<b>{row['scenario']}</b>", looks[row["scenario"]][0], 14)
        for row in rows
        if row["year"] == last
    )
    return at_ends(ends, pixels, _NAME_GAP)


def _words(facts: Mapping[str, Any], top: float) -> Iterator[theme.Piece]:
    if facts["changed"]:
        yield theme.words(
            words.OLD_LINE,
            13,
            color=theme.BREAK,
            x=facts["changed"] - 0.5,
            xref="x",
            y=1,
            xanchor="left",
            yanchor="top",
            xshift=4,
        )
    begun = facts["start"]
    yield theme.words(
        cells.begun(facts),
        15,
        x=begun["year"],
        xref="x",
        y=begun["value"],
        yref="y",
        xanchor="right",  # left of its mark: the way falls to the right, and words stand above
        xshift=-12,
        **theme.PAPER,
    )
    if _seen(facts):
        inside = _bound(facts) > _MOSTLY * top  # no room above it
        yield theme.words(
            words.UNSEEN,
            13,
            color=theme.BREAK,
            x=1,
            y=min(_bound(facts), top),
            yref="y",
            xanchor="right",
            yanchor="top" if inside else "bottom",
            align="right",
            xshift=-6,
        )


def _unseen(facts: Mapping[str, Any], first: float, last: float) -> list[theme.Piece]:
    """What a survey that shows zero leaves possible; in persons alone."""
    if not _seen(facts):
        return []
    return [
        {
            "type": "rect",
            "x0": first,
            "x1": last + 0.15,
            "y0": 0,
            "y1": _bound(facts),
            "fillcolor": _UNSEEN,
            "line": {"width": 1, "color": theme.BREAK, "dash": "dot"},
            "layer": "below",
        }
    ]


def _seen(facts: Mapping[str, Any]) -> bool:
    return bool(facts["bound"]) and facts["size"] is None


def _bound(facts: Mapping[str, Any]) -> float:
    return float(facts["bound"][0]["people"])
