"""What is planned for villages over time: from begin to due, the part that is done, and today."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from analytics.draw import theme
from analytics.wording import assistance_work as words
from analytics.wording.periods import MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

    import plotly.graph_objects as go

    from analytics.vocabulary.assistance_work import Activity
    from analytics.vocabulary.result import Result

MOST = 14  # rows of a picture that a hall can read
ROW = 58  # pixels
_AROUND = 70
_DAY = 86_400_000  # milliseconds: Plotly measures stretches of a date axis in them
_PLANNED = "#c9dade"
_OPEN_END = 30  # days that a bar without a due day reaches beyond its begin, at least
_TICKS = 12
_WIDTH = 0.3  # of a row


def gantt(result: Result) -> go.Figure:
    """The first rows of a result of `answers.assistance.work`, the most urgent on top.

    Pale from begin to due, dark as far as it is done; red where it went on after its due day.
    """
    on: date = result.facts["on"]
    rows: Sequence[Activity] = result.facts["activities"][:MOST]
    standing = result.provenance.standing
    spans = [_span(one, on) for one in rows]
    heights = list(range(len(rows), 0, -1))
    planned = theme.bars(
        standing, [_PLANNED] * len(rows), **_placed(spans, heights), hoverinfo="skip", width=_WIDTH
    )
    every = list(zip(rows, spans, heights, strict=True))
    done = [(start, _part(start, end, one.share)) for one, (start, end), _ in every]
    made = theme.bars(
        standing,
        [theme.ACCENT] * len(rows),
        **_placed(done, heights),
        hovertext=[words.hover(one, on) for one in rows],
        hoverinfo="text",
        width=_WIDTH,
    )
    over = [(one.item.due, on) if one.item.due and _is_late(one, on) else (on, on) for one in rows]
    late = theme.bars(
        standing, [theme.TARGET] * len(rows), **_placed(over, heights), hoverinfo="skip", width=0.12
    )
    first = min([on, *(start for start, _ in spans)])
    last = max([on, *(end for _, end in spans)])
    room = (last - first) * 0.12  # for what is written right of the bars
    return theme.figure(
        _AROUND + ROW * len(rows),
        [planned, made, late],
        standing,
        [
            *theme.above({y: words.bar(one, on) for one, _, y in every}),
            *(_share(one, on, end, y) for one, (_, end), y in every),
            theme.words(
                words.today(on),
                15,
                x=on.isoformat(),
                xref="x",
                y=1,
                yanchor="bottom",
                **theme.PAPER,
            ),
        ],
        barmode="overlay",
        shapes=[_line(on)],
        xaxis={
            "type": "date",
            "range": [first.isoformat(), (last + room).isoformat()],
            **_months(first, last),
        },
        yaxis={"visible": False, "range": [0.4, len(rows) + 0.75]},
        margin={"t": 34, "b": 30},
    )


def _span(one: Activity, on: date) -> tuple[date, date]:
    """Begin and end of its bar: where no begin was written, the day it was decided."""
    start = one.begins or one.item.said_on or on
    end = one.item.due or max(on, start + timedelta(days=_OPEN_END))
    return min(start, end), end


def _part(start: date, end: date, share: int | None) -> date:
    return start + (end - start) * (share or 0) / 100


def _placed(spans: Sequence[tuple[date, date]], heights: Sequence[int]) -> theme.Piece:
    return {
        "base": [start.isoformat() for start, _ in spans],
        "x": [(end - start).days * _DAY for start, end in spans],
        "y": list(heights),
    }


def _is_late(one: Activity, on: date) -> bool:
    return one.item.due is not None and one.item.due < on and one.item.status.waits


def _share(one: Activity, on: date, end: date, y: int) -> theme.Piece:
    late = _is_late(one, on)
    return theme.words(
        f"<b>{words.share(one.share)}</b>" if late else words.share(one.share),
        15,
        x=max(end, on).isoformat() if late else end.isoformat(),
        xref="x",
        y=y,
        yref="y",
        xanchor="left",
        xshift=6,
        color=theme.TARGET if late else theme.INK,
        **theme.PAPER,
    )


def _line(on: date) -> theme.Piece:
    return {
        "type": "line",
        "x0": on.isoformat(),
        "x1": on.isoformat(),
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "layer": "above",
        "line": {"color": theme.INK, "width": 2, "dash": "dot"},
    }


def _months(first: date, last: date) -> theme.Piece:
    """First days of months, few enough to be read; the year below January and the first."""
    span = (last.year - first.year) * 12 + last.month - first.month + 1
    step = -(-span // _TICKS)
    marks: list[str] = []
    texts: list[str] = []
    for place in range(1, span + 1, step):
        year, month = divmod(first.month - 1 + place, 12)
        mark = date(first.year + year, month + 1, 1)
        marks.append(mark.isoformat())
        with_year = not texts or mark.month <= step
        texts.append(MONTHS[mark.month][:3] + (f"<br>{mark.year}" if with_year else ""))
    return {"tickvals": marks, "ticktext": texts, "tickfont": {"size": 14}}
