"""What came and what went, as a waterfall; of totals alone, what they bound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import beneficiaries, flow
from analytics.answers.slides.composing import composed, lacking
from analytics.answers.slides.questions import disputes_of
from analytics.measures.flow import NET
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.picture import Sentences, Table
from analytics.vocabulary.plot import Movement, MovementChart
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import Subject
from analytics.wording.flow import LABELS, UNKNOWN, mark, when
from analytics.wording.quantities import number, signed
from analytics.wording.slides import flow as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.result import Answer
    from analytics.vocabulary.slide import Slide

# Of many ways in and out a slide has room for these; the page has all.
_TOLD = ("opening", "entries", "graduated", "natural", "closing")
_COUNTS = frozenset({"opening", "closing"})


def slide(asked: Asked) -> Slide:
    """The newest flows of the area; where nobody told any, what two counts bound."""
    answer = flow.flows((asked.area.code,), asked.practice)
    return of(answer if isinstance(answer, Result) else _fallback(asked.area.code, answer))


def of(answer: Answer, place: int = 0) -> Slide:
    """The slide of an answer of `flow.flows` or `flow.bounded`; `place`: which of its rows."""
    if isinstance(answer, Gap):
        return _missing(answer)
    row = answer.rows()[place]
    movements = _movements(answer.facts["bars"][row["place"]])
    parts: list[Any] = [
        MovementChart(
            unit="KPM",
            movements=movements,
            standing=answer.provenance.standing,
            alt=words.alt(row["name"], [(each.name, each.text) for each in movements]),
        )
    ]
    totals = answer.facts["depth"] is Depth.TOTALS
    crossings = answer.facts["guard"].crossings
    crossed = bool(crossings)
    if totals:
        known = answer.facts["known"]
        told = words.bounds(answer.rows(), known, crossings)
        parts.append(Sentences(words.BOUNDED, told))
        title = words.bounded(row, known, crossed=crossed)
        spoken = words.spoken_bounded(row, known, crossed=crossed)
    else:
        title = words.title(row, crossed=crossed)
        spoken = words.spoken(row, crossed=crossed)
    return composed(
        Subject.FLOW,
        title=title,
        question=words.question(row["name"], when(row)),
        parts=tuple(parts),
        provenance=answer.provenance,
        spoken=spoken,
        more=words.SPOKEN_BOUNDED_MORE if totals else words.SPOKEN_MORE,
        disputes=_disputes(row["area_code"]) if totals else (),
    )


def of_several(answer: Result) -> Slide:
    """The slide of several areas of `flow.flows`: a line each."""
    rows = answer.rows()
    lines = tuple((row["name"], *(number(row[part]) for part in _TOLD), mark(row)) for row in rows)
    heads = (words.AREA, *(LABELS[part] for part in _TOLD), words.CHECK)
    return composed(
        Subject.FLOW,
        title=words.several(sum(row["difference"] is not pd.NA for row in rows), len(rows)),
        question=words.question(words.counted(len(rows)), when(rows[0])),
        parts=(Table(heads, lines, tuple(range(1, len(_TOLD) + 1)), heads[0]),),
        provenance=answer.provenance,
        spoken=flow.verdict(answer),
        more=words.SPOKEN_MORE,
    )


def _disputes(area: str) -> tuple[Result, ...]:
    """What sources state differently of the count at last."""
    families = beneficiaries.families_now(area)
    return () if isinstance(families, Gap) else disputes_of([families])


def _fallback(area: str, gap: Gap) -> Answer:
    """What two published counts bound; the gap of the flows where there are no two."""
    found = flow.bounded(area)
    return gap if isinstance(found, Gap) else found


def _movements(bars: Sequence[dict[str, Any]]) -> tuple[Movement, ...]:
    """The bars of the page; flows that nobody told are one, as a slide has room for few."""
    unknown = [bar for bar in bars if pd.isna(bar["amount"]) and bar["part"] not in _COUNTS]
    told = [_movement(bar) for bar in bars if bar["part"] != NET and bar not in unknown]
    if unknown:
        told.insert(-1, _together(unknown, bars))
    return tuple(told)


def _movement(bar: dict[str, Any]) -> Movement:
    name, is_stock = LABELS[bar["part"]], bar["part"] in _COUNTS
    if pd.isna(bar["amount"]):
        return Movement(name, None, UNKNOWN, is_stock)
    text = number(bar["amount"]) if is_stock else signed(bar["amount"])
    return Movement(name, float(bar["amount"]), text, is_stock)


def _together(unknown: Sequence[dict[str, Any]], bars: Sequence[dict[str, Any]]) -> Movement:
    name = words.together([bar["part"] for bar in unknown])
    if any(pd.isna(bar["amount"]) for bar in bars if bar["part"] in _COUNTS):
        return Movement(name, None, UNKNOWN)
    net = next((float(bar["amount"]) for bar in bars if bar["part"] == NET), 0.0)
    return Movement(name, net, words.net(net), is_bound=True)


def _missing(gap: Gap) -> Slide:
    return lacking(
        Subject.FLOW,
        gap,
        title=words.MISSING,
        question=words.MISSING_QUESTION,
        spoken=words.SPOKEN_MISSING,
        more=words.SPOKEN_BOUNDED_MORE,
    )
