"""An allocation of packages: what each way brings, and how many families get which package."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw import theme
from analytics.vocabulary.allocation_rule import Rule
from analytics.wording import allocation as words
from analytics.wording import allocation_rules as ways
from analytics.wording.quantities import is_missing, number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_ROW = 62  # pixels a bar with its name above takes
_AREA = 27  # pixels a kecamatan takes
_AROUND = 44
_KEY = 30  # for the key of the marks
_BEYOND = 1.42  # of the longest bar: room for the words beside it
_RULES = {Rule.BEST: theme.ACCENT, Rule.EVEN: theme.PEER, Rule.NEED: theme.PEER}
# Edge and ground differ from the bar below and from each other: a mark is read on both.
_SYMBOLS = {
    Rule.EVEN: ("diamond", theme.TARGET, "#ffffff", 0.17),
    Rule.NEED: ("circle", "#ffffff", theme.TARGET, -0.17),
}


def rules(result: Result) -> go.Figure:
    """One bar each way of giving packages out, its plausible range as a line across the end."""
    facts = result.facts
    aim = facts["aim"]
    rows = [row for row in facts["rules"] if row["rule"] in ways.shown(facts)]
    places = [-place for place in range(len(rows))]
    ends = [row["value"] if is_missing(row["high"]) else row["high"] for row in rows]
    bars = theme.bars(
        result.provenance.standing,
        [_RULES[row["rule"]] for row in rows],
        y=places,
        x=[row["value"] for row in rows],
        hoverinfo="skip",
        width=0.4,
    )
    ranges = [
        {
            "type": "scatter",
            "mode": "lines",
            "x": [row["low"], row["high"]],
            "y": [place, place],
            "line": {"color": theme.INK, "width": 3},
            "hoverinfo": "skip",
        }
        for row, place in zip(rows, places, strict=True)
        if not is_missing(row["low"])
    ]
    beside = [
        theme.words(
            f"<b>{words.plain(row['value'], aim)}</b>"
            + ("" if is_missing(row["low"]) else f" ({words.span(row['low'], row['high'], aim)})"),
            16,
            x=1,
            xanchor="right",
            y=place,
            yref="y",
            yshift=25,
            **theme.PAPER,
        )
        for row, place in zip(rows, places, strict=True)
    ]
    named = theme.above(
        {place: ways.name(row["rule"], facts) for row, place in zip(rows, places, strict=True)}
    )
    return theme.figure(
        _AROUND + _ROW * len(rows),
        [bars, *ranges],
        result.provenance.standing,
        [*named, *beside],
        watermark=theme.Watermark(size=17, x=0.66),
        margin={"t": 20},
        xaxis={"visible": False, "range": [0, 1.04 * (max(ends) or 1)]},
        yaxis={"visible": False, "range": [places[-1] - 0.5, 0.78]},
    )


def packages(result: Result) -> go.Figure:
    """Families a package, most first; a diamond is "merata", a circle "menurut kebutuhan"."""
    rows = [row for row in result.rows() if row["best"] or row["even"] or row["need"]]
    rows.sort(key=lambda row: -row["best"])
    places = [-place for place in range(len(rows))]
    longest = max((max(row["best"], row["even"], row["need"]) for row in rows), default=1)
    bars = theme.bars(
        result.provenance.standing,
        [theme.ACCENT] * len(rows),
        y=places,
        x=[row["best"] for row in rows],
        hoverinfo="skip",
        width=0.4,
    )
    named = [
        theme.words(
            f"{row['label']}  <b>{words.families(row['best'])}</b>",
            15,
            x=0,
            xanchor="left",
            y=place,
            yref="y",
            yshift=25,
            **theme.PAPER,
        )
        for row, place in zip(rows, places, strict=True)
    ]
    return theme.figure(
        _AROUND + _KEY + _ROW * len(rows),
        [bars, *_others(rows, places, result.facts)],
        result.provenance.standing,
        [*named, _key(result.facts)],
        watermark=theme.Watermark(size=22, x=0.62),
        margin={"t": 24 + _KEY},
        xaxis={"visible": False, "range": [-0.02 * longest, 1.06 * longest]},
        yaxis={"visible": False, "range": [(places or [0])[-1] - 0.5, 0.78]},
    )


def districts(result: Result) -> go.Figure:
    """Families a kecamatan in order of code, beside what the two rules would give."""
    rows = result.facts["districts"]
    places = [-place for place in range(len(rows))]
    longest = max((max(row["best"], row["even"], row["need"]) for row in rows), default=1) or 1
    bars = theme.bars(
        result.provenance.standing,
        [theme.ACCENT] * len(rows),
        y=places,
        x=[row["best"] for row in rows],
        hoverinfo="skip",
        width=0.62,
    )
    beside = [
        theme.words(number(row["best"]), 14, x=1, xanchor="right", y=place, yref="y", **theme.PAPER)
        for row, place in zip(rows, places, strict=True)
    ]
    return theme.figure(
        _AROUND + _KEY + _AREA * len(rows),
        [bars, *_others(rows, places, result.facts)],
        result.provenance.standing,
        [*beside, _key(result.facts)],
        watermark=theme.Watermark(size=22, x=0.45),
        margin={"t": 24 + _KEY},
        xaxis={"visible": False, "range": [0, 1.16 * longest]},
        yaxis={
            "tickvals": places,
            "ticktext": [row["name"] for row in rows],
            "range": [0.4 - len(rows), 0.6],
            "showgrid": False,
            "tickfont": {"size": 14},
        },
    )


def _others(
    rows: Sequence[Mapping[str, Any]], places: Sequence[int], facts: Mapping[str, Any]
) -> list[theme.Piece]:
    """What the two rules would give, a mark each; one above, one below the middle of the bar."""
    both = len(ways.shown(facts)) == len(Rule)
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "x": [row[rule.value] for row in rows],
            "y": [place + aside * both for place in places],
            "marker": {
                "symbol": symbol,
                "size": 11 if both else 13,
                "color": ground,
                "line": {"width": 2, "color": edge},
            },
            "hoverinfo": "skip",
            "cliponaxis": False,
        }
        for rule, (symbol, ground, edge, aside) in _SYMBOLS.items()
        if rule in ways.shown(facts)
    ]


def _key(facts: Mapping[str, Any]) -> theme.Piece:
    return theme.words(ways.key(facts), 14, x=0, xanchor="left", y=1, yanchor="bottom", yshift=20)
