"""Parts of slides as blocks of a page: plain data for our templates (`parts.typ`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.draw.paper.atlas import atlas
from analytics.draw.paper.plots import plot
from analytics.draw.paper.trend import trend
from analytics.draw.slides.bars import chosen
from analytics.vocabulary import picture
from analytics.vocabulary.plot import ControlChart, CurveChart, MovementChart, SpanChart
from analytics.vocabulary.slide import Subject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.picture import Part
    from analytics.vocabulary.plot import Plot
    from analytics.vocabulary.slide import Slide

Block = dict[str, Any]
"""`kind`, `rows`, the fewest of them (`least`), `rank` (the highest gives way first), `head` and
`source` around it, and what its kind needs."""

_COLUMN, _LINE = 330, 16  # points: of a narrow column, and of a row in a plot
_TALL, _MAP = 0.36, 0.74  # height of a chart and of a map by the width
_NARROW = 16  # letters of a column that is as wide as it needs
_BARS = 9  # rows of a bar chart
_LIMIT = 320  # letters of one text; what is longer is cut, and ends in dots


def of_slide(slide: Slide, width: float, rank: int, *, wide: bool) -> list[Block]:
    """The blocks of a slide in a column of `width` points.

    The message stands above the first, the source below the last.
    """
    made = [
        _part(part, width) | {"rank": rank, "wide": wide, "name": slide.subject.label}
        for part in slide.parts
    ]
    if made:
        made[0] |= {"head": cut(slide.title), "question": cut(slide.question)}
        made[-1] |= {"source": cut(slide.source), "standing": slide.standing or ""}
    for each in made:
        each |= {"asks": slide.subject is Subject.FIGURES, "size": 8.5 if wide else 8}
    return made


def block(kind: str, **told: Any) -> Block:  # noqa: ANN401 - what the kind needs
    """A block of `kind` with nothing around it but what is told."""
    empty = {
        "kind": kind,
        "rows": [],
        "least": 0,
        "rank": 0,
        "head": "",
        "question": "",
        "source": "",
        "standing": "",
        "name": "",
        "wide": False,
        "meanings": [],
    }
    return empty | told


def cut(text: str, limit: int = _LIMIT) -> str:
    """The text, or as many whole words of it as have room, and dots."""
    if len(text) <= limit:
        return text
    return f"{text[:limit].rpartition(' ')[0] or text[:limit]} …"


def capital(text: str) -> str:
    """As a text begins that stands alone."""
    return text[:1].upper() + text[1:]


def _part(part: Part, width: float) -> Block:
    match part:
        case picture.Cards():
            cards = [
                {
                    "label": cut(card.label, 90),
                    "value": cut(card.value, 40),
                    "when": cut(card.when, 60),
                    "standing": card.standing or "",
                    "note": cut(card.note, 140),
                }
                for card in part.cards
            ]
            return block("cards", cards=cards)
        case picture.Sentences():
            lines = [cut(line) for line in part.lines]
            return block(
                "sentences", title=cut(part.head, 120), rows=lines, least=min(1, len(lines))
            )
        case picture.Missing():
            told = {
                "what": cut(part.what),
                "whom": [cut(each) for each in part.whom],
                "asked": cut(part.asked),
                "never": cut(part.never),
            }
            return block("missing", rows=[told], least=1)
        case picture.Table():
            rows = [[cut(cell, 220) for cell in row] for row in part.rows]
            return block(
                "table",
                heads=list(part.heads),
                rows=rows,
                numbers=list(part.numbers),
                shares=shares(part.heads, rows),
                least=min(1, len(rows)),
            )
        case CurveChart() | ControlChart() | SpanChart() | MovementChart():
            return _plot(part, width)
    return _chart(part, width)


Chart = (
    picture.LineChart | picture.MapPicture | picture.BarChart | picture.Funnel | picture.DotChart
)


def _chart(part: Chart, width: float) -> Block:
    match part:
        case picture.LineChart():
            drawn = trend(part, width, width * _TALL)
            return block("picture", svg=drawn, alt=part.alt, note="")
        case picture.MapPicture():
            drawn = atlas(part, width, width * _MAP)
            note = " · ".join(filter(None, (part.title, part.note)))
            return block("picture", svg=drawn, alt=part.alt, note=note)
        case picture.BarChart():
            bars = _bars(part)
            return block("bars", rows=bars, least=len(bars))
        case picture.Funnel():
            steps = _steps(part)
            return block("bars", rows=steps, least=len(steps))
        case picture.DotChart():
            return block("told", rows=_dots(part), least=1)


def _plot(part: Plot, width: float) -> Block:
    """Drawn as on a slide, no taller than its rows need."""
    height = width * _TALL * (1 if width > _COLUMN else 2)
    match part:
        case SpanChart():
            height = min(height, (len(part.rows) + 2) * _LINE)
        case MovementChart():
            height = min(height, (len(part.movements) + 1) * _LINE)
    return block("picture", svg=plot(part, width, height), alt=part.alt, note="")


def shares(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[float]:
    """Widths of the columns against each other, after what stands in them; 0: as it needs."""
    most = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    return [0.0 if n <= _NARROW else min(60, n) ** 0.75 for n in most]


def _bars(chart: picture.BarChart) -> list[Block]:
    """The bars around the one it is about; rows between say how many were left out."""
    most = max((bar.value for bar in chart.bars if bar.value is not None), default=0) or 1
    shown = chosen([bar.strong for bar in chart.bars], _BARS)
    return [
        _bar(chart.bars[place], most)
        if place >= 0
        else _row(name=f"… {-place} lagi", share=None, text="")
        for place in shown
    ]


def _bar(bar: picture.Bar, most: float) -> Block:
    return _row(
        name=cut(bar.name, 60),
        share=None if bar.value is None else max(0, bar.value) / most,
        text=bar.text,
        standing=bar.standing or "",
        strong=bar.strong,
        note=bar.note,
    )


def _row(**told: Any) -> Block:  # noqa: ANN401 - as above
    return {"standing": "", "strong": False, "note": ""} | told


def _steps(funnel: picture.Funnel) -> list[Block]:
    most = max((step.value for step in funnel.steps if step.value is not None), default=0) or 1
    return [
        _row(
            name=cut(step.name, 60),
            share=None if step.value is None else step.value / most,
            text=step.text,
            standing=funnel.standing,
            note=step.share,
        )
        for step in funnel.steps
    ]


def _dots(chart: picture.DotChart) -> list[Block]:
    return [
        {
            "label": cut(row.label, 120),
            "said": [
                {
                    "text": dot.text,
                    "source": cut(dot.source, 90),
                    "standing": dot.standing,
                    "used": dot.used,
                }
                for dot in row.dots
            ],
            "spread": row.spread,
        }
        for row in chart.rows
    ]
