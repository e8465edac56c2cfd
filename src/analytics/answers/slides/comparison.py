"""Kecamatan compared within the limits of chance, or what a total alone allows to be said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.answers import comparison
from analytics.answers.slides.composing import composed, missing
from analytics.measures.control_limits import FAR, USUAL
from analytics.store import places, shapes
from analytics.vocabulary.area import Level
from analytics.vocabulary.comparison import Place
from analytics.vocabulary.picture import MapPicture, Sentences
from analytics.vocabulary.picture import Place as MapPlace
from analytics.vocabulary.plot import ControlChart, Limit, Mark, Span, SpanChart
from analytics.vocabulary.result import Gap, records
from analytics.vocabulary.slide import Subject
from analytics.wording import comparison as words_of
from analytics.wording import legend
from analytics.wording.slides import comparison as words
from analytics.wording.slides import first_upper

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.result import Result
    from analytics.vocabulary.slide import Slide

# What marks can be, most usual first.
_KINDS = (Place.WITHIN, Place.ABOVE, Place.BELOW, Place.FAR_ABOVE, Place.FAR_BELOW)
_LIMITS = (("far_low", FAR), ("low", USUAL), ("high", USUAL), ("far_high", FAR))
Row = dict[str, Any]


def slide(asked: Asked) -> Slide:
    """All kecamatan, whichever of them a deck looks at: one alone cannot be compared."""
    answer = comparison.compared(asked.practice)
    return _missing(answer) if isinstance(answer, Gap) else of(answer)


def of(answer: Result, *, spans: bool = False, over: Result | None = None) -> Slide:
    """The slide of `comparison.compared`: the funnel plot unless another picture is asked for.

    Args:
        answer: what was compared.
        spans: the shrunken rates with their intervals.
        over: of `comparison_map.mapped`: the map.
    """
    facts = answer.facts
    names = list(answer.frame.loc[answer.frame["flagged"], "name"])
    return composed(
        Subject.COMPARISON,
        title=words.title(facts["finding"], names),
        question=words.question(facts["period"]),
        parts=(_map(answer, over) if over else _spans(answer) if spans else _control(answer),),
        provenance=(over or answer).provenance,
        spoken=words.spoken(facts, names, FAR),
        more=words.SPOKEN_MORE,
    )


def _control(answer: Result) -> ControlChart:
    facts, curve = answer.facts, records(answer.facts["curve"])
    ends = (curve[0]["families"], curve[-1]["families"])
    common = Limit(
        words_of.COMMON, tuple((float(end), facts["common"]) for end in ends), strong=True
    )
    limits = tuple(
        Limit(words_of.limit(coverage), tuple((row["families"], row[name]) for row in curve))
        for name, coverage in _LIMITS
    )
    return ControlChart(
        unit=words_of.UNIT,
        across=facts["base"].label,
        marks=tuple(_mark(row) for row in answer.rows() if row["place"] >= 0),
        limits=(*limits, common),
        kinds=tuple(place.label for place in _KINDS),
        standing=answer.provenance.standing,
        alt=words_of.picture("control"),
    )


def _mark(row: Row) -> Mark:
    return Mark(
        name=row["name"],
        x=float(row["families"]),
        y=row["raw"],
        text=f"{words_of.counted(row)}, {words_of.spread(row, 'raw')}",
        kind=_KINDS.index(Place(row["place"])),
        named=row["flagged"],
    )


def _spans(answer: Result) -> SpanChart:
    return SpanChart(
        unit=words_of.UNIT,
        rows=tuple(_span(row) for row in answer.rows()),
        reference=answer.facts["common"],
        reference_text=words_of.COMMON,
        standing=answer.provenance.standing,
        alt=words_of.picture("spans"),
    )


def _span(row: Row) -> Span:
    if row["place"] < 0:
        return Span(row["name"], None, None, None, words_of.NOT_COMPARED)
    ends = (row["shrunk"], row["shrunk_low"], row["shrunk_high"])
    return Span(row["name"], *ends, words_of.spread(row, "shrunk"), strong=row["flagged"])


def _map(answer: Result, over: Result) -> MapPicture:
    drawn = {one.code: one for one in shapes.shapes(Level.DISTRICT, places.geo_folder())}
    facts, known = over.facts, over.frame["value"].dropna().tolist()
    kinds = facts["kinds"]
    return MapPicture(
        title=first_upper(facts["basis"]),
        places=tuple(
            MapPlace(
                code=row["area_code"],
                name=row["name"],
                rings=drawn[row["area_code"]].rings,
                kind=None if kind < 0 else int(kind),
                text=_place(row),
                label=drawn[row["area_code"]].label if row["flagged"] else None,
                marked=row["flagged"],
            )
            for row, kind in zip(answer.rows(), facts["classes"], strict=True)
        ),
        classes=tuple(kind.label for kind in kinds)
        if kinds
        else tuple(legend.classes(facts["breaks"], known, over.indicator)),
        missing=words_of.NOT_COMPARED,
        marks=words_of.FLAGGED,
        note=facts["boundary"],
        standing=over.provenance.standing,
        alt=words_of.picture("map"),
    )


def _place(row: Row) -> str:
    """What a kecamatan says on the map: its place and its shrunken rate, never the raw one."""
    if row["place"] < 0:
        return words_of.NOT_COMPARED
    placed = words_of.placed(Place(row["place"]), flagged=row["flagged"])
    return f"{placed}, {words_of.spread(row, 'shrunk')}"


def _missing(gap: Gap) -> Slide:
    known, lines = comparison.by_chance(), comparison.told_by_chance()
    parts = (missing(gap), *((Sentences(words.KNOWN, lines),) if lines else ()))
    return composed(
        Subject.COMPARISON,
        title=words.missing(),
        question=words.question(),
        parts=parts,
        provenance=None if isinstance(known, Gap) else known.provenance,
        spoken=words.SPOKEN_MISSING,
        more=words.SPOKEN_ASK,
        gaps=[gap],
    )
