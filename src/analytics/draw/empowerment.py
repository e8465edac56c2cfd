"""The funnel of empowerment: families that reached each step, from the first one down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw import theme
from analytics.wording import empowerment as words
from analytics.wording.quantities import is_missing

if TYPE_CHECKING:
    import plotly.graph_objects as go

    from analytics.vocabulary.result import Result

_ROW, _AROUND = 62, 34


def pathway(result: Result) -> go.Figure:
    """Bars of `reached` of a result of `answers.empowerment.funnel`, the share that went on beside.

    A hidden count has no bar; the words beside its name say that it is hidden.
    """
    rows = result.rows()
    lengths = [0 if is_missing(row["reached"]) else int(row["reached"]) for row in rows]
    names: dict[float, str] = {
        place: f"{row['name']}  <b>{words.count(row['reached'])}</b>"
        for place, row in enumerate(rows)
    }
    shares = [
        theme.words(
            f"{words.share(row)} dari sebelumnya",
            13,
            x=1,
            y=place,
            yref="y",
            xanchor="right",
            **theme.PAPER,
        )
        for place, row in enumerate(rows)
        if not is_missing(row["value"])
    ]
    bars = theme.bars(
        result.provenance.standing,
        [theme.ACCENT] * len(rows),
        x=lengths,
        y=list(range(len(rows))),
        hoverinfo="skip",
        width=0.44,
    )
    return theme.figure(
        _AROUND + _ROW * len(rows),
        [bars],
        result.provenance.standing,
        [*theme.above(names), *shares],
        xaxis={"visible": False, "range": [0, max(1, *lengths)]},
        yaxis={"visible": False, "range": [len(rows) - 0.6, -0.85]},
    )
