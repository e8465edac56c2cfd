"""The way to zero extreme poverty, and what zero in a survey leaves possible."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from analytics.answers import extreme_scenarios
from analytics.answers.slides.composing import composed, lacking
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.picture import Line, LineChart, Point, Sentences
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import Subject
from analytics.vocabulary.standing import Standing
from analytics.wording import extreme_scenarios as told
from analytics.wording.quantities import unit_name
from analytics.wording.slides import extreme as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.slide import Slide

_LISTS = frozenset({"extreme_dtks_desil1", "extreme_sdgs_desa"})  # another concept and scale


def slide(asked: Asked) -> Slide:  # noqa: ARG001 - of the kabupaten, in every deck alike
    """The way of the baseline from the newest figure, or what is missing."""
    answer = extreme_scenarios.paced()
    return _missing(answer) if isinstance(answer, Gap) else of(answer)


def of(answer: Result) -> Slide:
    """The slide of an answer of `extreme_scenarios.paced`."""
    facts, rows = answer.facts, answer.rows()
    chart = LineChart(
        unit=unit_name(facts["start"]["unit"]),
        lines=(*_published(answer), *_ways(answer)),
        goals=(),
        breaks=((facts["changed"], told.OLD_LINE),) if facts["changed"] else (),
        standing=answer.provenance.standing,
        alt=told.alt(facts),
    )
    zero = (Sentences(words.HEAD, words.lines(facts)),) if facts["bound"] else ()
    return composed(
        Subject.EXTREME,
        title=words.title(facts),
        question=words.question(rows[0]["name"], facts["until"]),
        parts=(chart, *zero),
        provenance=answer.provenance,
        spoken=words.spoken(facts),
        more=words.SPOKEN_MORE,
        asked=(words.sample(facts),),
    )


def _published(answer: Result) -> Iterator[Line]:
    """A line a series, of the figures in use; the start's own is the beginning of every way."""
    facts = answer.facts
    begun = facts["start"]
    rows = [
        row
        for row in facts["statements"]
        if row["unit"] == begun["unit"]
        and row["rank"] == Rank.PREFERRED
        and row["series_id"] not in _LISTS
        and row["claim_id"] != begun["claim_id"]
    ]
    ordered = sorted(rows, key=itemgetter("series_id", "year"))
    for _, group in groupby(ordered, key=itemgetter("series_id")):
        line = list(group)
        yield Line(
            line[0]["series"], tuple(_point(row, row["standing"]) for row in line), strong=False
        )


def _ways(answer: Result) -> Iterator[Line]:
    """The baseline from the figure somebody stated; the others from the year after it."""
    facts, standing = answer.facts, answer.provenance.standing
    begun = facts["start"]
    for name in facts["scenarios"]:
        first = name == facts["scenarios"][0]
        yield Line(
            name,
            tuple(
                _point(
                    {**row, "unit": begun["unit"]},
                    begun["standing"] if row["year"] == begun["year"] else standing,
                )
                for row in answer.rows()
                if row["scenario"] == name and (first or row["year"] > begun["year"])
            ),
            strong=first,
        )


def _point(row: dict[str, Any], standing: str) -> Point:
    return Point(
        year=row["year"],
        value=float(row["value"]),
        text=words.point(row["value"], row["unit"]),
        standing=Standing(standing),
    )


def _missing(gap: Gap) -> Slide:
    return lacking(
        Subject.EXTREME,
        gap,
        title=words.MISSING,
        spoken=words.SPOKEN_MISSING,
        more=words.SPOKEN_MORE,
    )
