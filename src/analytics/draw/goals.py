"""How many graduate if one thing goes to the end of what is plausible, against what is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw import theme
from analytics.wording import goals as words

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_ROW, _AROUND = 58, 78  # pixels a bar takes with the words above it, and around all
_BEYOND = 1.04


def reached(result: Result) -> go.Figure:
    """One bar a constraint of a result of `answers.goals.sought`, alone at its plausible end.

    The dark part is there as things stand; below, all together. The line is what is asked.
    """
    facts, rows = result.facts, result.rows()
    wanted, base = facts["wanted"], facts["base"]
    named = [(words.SHORT[row["constraint"]], row["at_best"], words.bar(row)) for row in rows]
    named.append((words.ALL, facts["most"], words.around(facts["most"])))
    heights = [float(at) for at in reversed(range(len(named)))]
    added = [max(value - base, 0.0) for _, value, _ in named]
    standing = result.provenance.standing
    place: theme.Piece = {"y": heights, "width": 0.4, "hoverinfo": "skip"}
    traces = [
        theme.bars(standing, [theme.ACCENT] * len(named), x=[base] * len(named), **place),
        theme.bars(standing, [theme.PEER] * len(named), x=added, base=base, **place),
    ]
    told: dict[float, str] = {
        height: f"{name[:1].upper()}{name[1:]}: <b>{text}</b>"
        for height, (name, _, text) in zip(heights, named, strict=True)
    }
    line = {
        "type": "line",
        "x0": wanted,
        "x1": wanted,
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "line": {"color": theme.TARGET, "width": 3, "dash": "dash"},
    }
    right = wanted > 0.5 * max(wanted, facts["most"])
    return theme.figure(
        _AROUND + _ROW * len(named),
        traces,
        standing,
        [
            *theme.above(told),
            theme.words(
                f"{words.WANTED} <b>{words.kpm(wanted)}</b>",
                15,
                color=theme.TARGET,
                x=wanted,
                xref="x",
                y=1,
                xanchor="right" if right else "left",
                yanchor="bottom",
            ),
        ],
        watermark=theme.Watermark(size=20, x=0.6),
        shapes=[line],
        barmode="overlay",
        margin={"t": 34, "b": 34},
        xaxis={
            "range": [0, _BEYOND * max(wanted, *(value for _, value, _ in named))],
            "tickformat": ",.0f",
            "nticks": 5,
        },
        yaxis={"range": [-0.5, len(named) - 0.3], "visible": False},
    )
