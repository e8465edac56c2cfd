"""A funnel plot: each area's rate by the number of its families, within the limits of chance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.draw import theme
from analytics.vocabulary.comparison import Place
from analytics.wording import comparison as words

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

HEIGHT = 520
# Told by shape and filling as well as by colour; those beyond the outer limits are filled.
MARKS = {
    Place.WITHIN: ("circle-open", theme.MUTED, 11),
    Place.ABOVE: ("triangle-up-open", theme.ACCENT, 14),
    Place.BELOW: ("triangle-down-open", theme.TARGET, 14),
    Place.FAR_ABOVE: ("triangle-up", theme.ACCENT, 17),
    Place.FAR_BELOW: ("triangle-down", theme.TARGET, 17),
}
_LIMITS = (
    ("far_low", "far_high", 0.998, "dash"),
    ("low", "high", 0.95, "dot"),
)


def control_chart(result: Result) -> go.Figure:
    """A mark an area compared, of a result of `answers.comparison.compared`.

    Only flagged areas are named; of all others name and numbers are told where a reader points.
    """
    facts = result.facts
    rows = [row for row in result.rows() if row["place"] >= 0]
    curve = facts["curve"]
    across = curve["families"].tolist()
    lines = [
        _line(across, curve[end].tolist(), dash, words.limit(coverage), first=end == high)
        for low, high, coverage, dash in _LIMITS
        for end in (high, low)
    ]
    common = _line(
        [across[0], across[-1]], [facts["common"]] * 2, "solid", words.COMMON, first=True
    )
    return theme.figure(
        HEIGHT,
        [*lines, common, *_marks(rows)],
        result.provenance.standing,
        [*(_name(row) for row in rows if row["flagged"]), *_beyond(rows)],
        showlegend=True,
        legend={
            "orientation": "h",
            "yanchor": "bottom",
            "y": 1.01,
            "x": 0,
            "font": {"size": 14},
            "itemclick": False,
            "itemdoubleclick": False,
        },
        hovermode="closest",
        xaxis={"title": {"text": facts["base"].label, "font": {"size": 15}}, "tickformat": ",d"},
        yaxis={
            "title": {"text": words.UNIT, "font": {"size": 15}},
            "tickformat": ",.2~f",
            "rangemode": "tozero",
        },
        margin={"t": 70, "b": 44},
    )


def _line(x: list[float], y: list[float], dash: str, name: str, *, first: bool) -> theme.Piece:
    """A limit; the key tells of the two that belong together once."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": x,
        "y": y,
        "line": {"color": theme.INK if dash == "solid" else theme.PEER, "width": 2, "dash": dash},
        "name": name,
        "legendgroup": name,
        "showlegend": first,
        "hoverinfo": "skip",
    }


def _marks(rows: list[dict[str, Any]]) -> list[theme.Piece]:
    found = []
    for place, (symbol, colour, size) in MARKS.items():
        there = [row for row in rows if row["place"] == place]
        if not there:
            continue
        found.append(
            {
                "type": "scatter",
                "mode": "markers",
                "x": [float(row["families"]) for row in there],
                "y": [row["raw"] for row in there],
                "marker": {
                    "symbol": symbol,
                    "size": size,
                    "color": colour,
                    "line": {"width": 2, "color": colour},
                },
                "name": place.label,
                "text": [
                    f"<b>{row['name']}</b><br>{words.counted(row)}<br>{words.spread(row, 'raw')}"
                    for row in there
                ],
                "hoverinfo": "text",
            }
        )
    return found


def _beyond(rows: list[dict[str, Any]]) -> list[theme.Piece]:
    """That some lie beyond 95 percent: by chance some always do, so none is named for it."""
    text = words.beyond(sum(row["place"] != Place.WITHIN for row in rows))
    place = {"x": 1, "y": 1, "xanchor": "right", "yanchor": "top", **theme.PAPER}
    return [theme.words(text, 14, color=theme.MUTED, **place)] if text else []


def _name(row: dict[str, Any]) -> theme.Piece:
    shift = 16 if row["place"] > Place.WITHIN else -16
    where = {"x": float(row["families"]), "y": row["raw"], "xref": "x", "yref": "y"}
    return theme.words(f"<b>{row['name']}</b>", 15, yshift=shift, **where)
