"""The map of a set of villages among their neighbours, and the timeline of what happened there."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from analytics.draw import theme
from analytics.draw.choropleth import Bounds, MapSpec, of_kinds
from analytics.vocabulary.period import Period
from analytics.wording import pilot_profile as words

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

PALETTE = ("#eef2f4", "#a5cdd0", "#125e70")
_MARGIN = 0.012  # degrees around what a map is framed on, some 1.3 km
_ROW, _AROUND = 84, 110
_MARKS = {
    "announced": ("circle-open", theme.ACCENT),
    "started": ("triangle-right", theme.TARGET),
    "done": ("square", theme.INK),
    "mentioned": ("x-thin-open", theme.MUTED),
}
_LETTERS = 46  # of a line above the marks that a narrow screen has room for
_LINES = 2


@lru_cache(maxsize=50)
def map_spec(result: Result, _: Bounds, selected: str | None) -> MapSpec:
    """What to draw of `answers.pilot_profile.boundary`, framed on a village or on all of them.

    `selected` is the village to look at closely; without one the map shows all that were chosen.
    """
    extent = result.facts["extent"]
    corners = extent.get(selected or "") or extent.get("")
    (south, west), (north, east) = corners or ((-7.6, 111.4), (-6.9, 112.2))
    framed = ((south - _MARGIN, west - _MARGIN), (north + _MARGIN, east + _MARGIN))
    spec = of_kinds(
        result,
        framed,
        selected,
        title=words.MAP,
        texts=[words.place(row) for row in result.rows()],
        palette=PALETTE,
        legend=words.KINDS,
    )
    return replace(spec, labels="district", first="")


def timeline(result: Result) -> go.Figure:
    """Rows of `answers.village_events.events`: a mark for each day that was told, by its kind."""
    rows = result.rows()
    heights = range(len(rows))
    traces = [_marks(rows, stage) for stage in _MARKS]
    names = [
        theme.words(
            _headed(row),
            14,
            x=0,
            y=height,
            yref="y",
            yshift=14,
            yanchor="bottom",
            xanchor="left",
            align="left",
            **theme.PAPER,
        )
        for row, height in zip(rows, heights, strict=True)
    ]
    return theme.figure(
        _AROUND + _ROW * max(1, len(rows)),
        traces,
        result.provenance.standing,
        names,
        showlegend=True,
        legend={"orientation": "h", "x": 0, "y": 1.0, "yanchor": "bottom", "font": {"size": 15}},
        hovermode="closest",
        xaxis={
            "type": "date",
            "tickformat": "%Y",
            "dtick": "M12",
            "showgrid": True,
            "range": _years(rows),
        },
        yaxis={"visible": False, "range": [len(rows) - 0.4, -0.8]},
        margin={"t": 40, "b": 30},
    )


def _marks(rows: list[dict[str, Any]], stage: str) -> theme.Piece:
    symbol, colour = _MARKS[stage]
    told = [(place, row) for place, row in enumerate(rows) if row[stage]]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": words.STAGES.get(stage, words.MENTIONED),
        # A kind that nothing is of stays in the legend: that nothing began is what a reader seeks.
        "x": [_middle(row[stage]) for _, row in told] or [None],
        "y": [place for place, _ in told] or [None],
        "marker": {
            "symbol": symbol,
            "size": 16,
            "color": colour,
            "line": {"width": 3, "color": colour},
        },
        "hoverinfo": "text",
        "text": [words.event_line(row) for _, row in told],
        "cliponaxis": False,
        "showlegend": True,
    }


def _headed(row: dict[str, Any]) -> str:
    told = row["what"] if row["own"] else f"{row['what']} ({words.ELSEWHERE})"
    lines = "<br>".join(wrap(told, _LETTERS, max_lines=_LINES, placeholder=" …"))
    return f"<b>{lines}</b>" if row["own"] else lines


def _years(rows: list[dict[str, Any]]) -> list[str]:
    """From the first year that is told of until half a year after the last, for some air."""
    days = [Period.parse(row[stage]) for row in rows for stage in _MARKS if row[stage]]
    if not days:
        return ["2021-01-01", "2026-12-31"]
    first, last = min(one.start.year for one in days), max(one.end.year for one in days)
    return [f"{first}-01-01", f"{last + 1}-06-30"]


def _middle(key: str) -> str:
    """The day in the middle of a period."""
    period = Period.parse(key)
    return (period.start + (period.end - period.start) / 2).isoformat()
