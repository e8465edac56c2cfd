"""The course of extreme poverty line by line; pairs and money of the same page to take along."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from analytics.answers import extreme_track
from analytics.answers.slides.composing import composed, lacking
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.extreme import Scale, Told
from analytics.vocabulary.picture import Line, LineChart, Point, Sentences, Table
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import Subject
from analytics.vocabulary.standing import Standing
from analytics.wording import extreme_line as line_words
from analytics.wording import extreme_money as money_words
from analytics.wording import extreme_pairs as pair_words
from analytics.wording import extreme_track as told
from analytics.wording.periods import period_of
from analytics.wording.quantities import unit_name
from analytics.wording.slides import extreme_track as words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.slide import Slide


def slide(asked: Asked) -> Slide:  # noqa: ARG001 - of the kabupaten, in every deck alike
    """The course of the kabupaten in persons, or what is missing."""
    answer = extreme_track.track(BOJONEGORO, Scale.PEOPLE)
    if isinstance(answer, Gap):
        return lacking(
            Subject.EXTREME_TRACK,
            answer,
            title=words.MISSING,
            spoken=words.SPOKEN_MISSING,
            more=words.SPOKEN_MORE,
        )
    return of(answer)


def of(answer: Result) -> Slide:
    """The slide of an answer of `extreme_track.track`."""
    rows, facts = answer.rows(), answer.facts
    chart = LineChart(
        unit=unit_name(answer.indicator.unit),
        lines=tuple(_lines(rows, facts["area"])),
        goals=(),
        breaks=((facts["changed"], told.changed(facts["changed"])),)
        if _crossed(rows, facts["changed"])
        else (),
        standing=answer.provenance.standing,
        alt=told.alt(rows, facts),
    )
    return composed(
        Subject.EXTREME_TRACK,
        title=words.title(rows, facts),
        question=words.question(facts["name"]),
        parts=(chart, Sentences(words.HEAD, words.lines(rows, facts))),
        provenance=answer.provenance,
        spoken=words.spoken(rows, facts),
        more=words.SPOKEN_MORE,
        asked=words.asked(facts),
        gaps=[extreme_track.lacking(facts["area"])] if facts["lacking"] else [],
    )


def of_pairs(answer: Result) -> Slide:
    """The slide of an answer of `extreme_pairs.pairs`."""
    rows = answer.rows()
    table = Table(
        words.PAIR_HEADS,
        tuple(
            (
                period_of(row["period"]),
                pair_words.pair(row),
                row["source"],
                pair_words.implied(row),
                pair_words.known(row),
                pair_words.fit(row["fit"]),
            )
            for row in rows
        ),
        alt=pair_words.alt(rows, answer.facts),
    )
    name = rows[0]["name"]
    return composed(
        Subject.EXTREME_TRACK,
        title=words.pairs_title(rows, name),
        question=words.pairs_question(name),
        parts=(table,),
        provenance=answer.provenance,
        spoken=pair_words.lead(rows, answer.facts),
        more=(pair_words.ASK,),
    )


def of_lines(answer: Result) -> Slide:
    """The slide of an answer of `extreme_line.lines`."""
    rows, facts = answer.rows(), answer.facts
    cells = line_words.table_rows(rows, facts["market"])
    names = ("what", "dollars", "month", "day", "usual")
    return composed(
        Subject.EXTREME_TRACK,
        title=words.lines_title(facts["newest"]),
        question=line_words.HEADER,
        parts=(
            Table(
                words.LINE_HEADS,
                tuple(tuple(row[name] for name in names) for row in cells),
                alt=" ".join(line_words.lead(facts)),
            ),
        ),
        provenance=answer.provenance,
        spoken=line_words.lead(facts),
        more=words.SPOKEN_MORE,
    )


def of_money(answer: Result) -> Slide:
    """The slide of an answer of `extreme_money.money`."""
    rows = answer.rows()
    table = Table(
        words.MONEY_HEADS,
        tuple(
            (
                str(row["year"]),
                row["programme"],
                money_words.money(row["planned"]),
                money_words.money(row["value"]),
                money_words.absorbed(row),
                money_words.each(row),
            )
            for row in rows
        ),
        numbers=(2, 3, 4),
        alt=" ".join(money_words.lead(rows)),
    )
    return composed(
        Subject.EXTREME_TRACK,
        title=words.money_title(rows[0]),
        question=words.money_question(answer.facts["name"]),
        parts=(table,),
        provenance=answer.provenance,
        spoken=money_words.lead(rows),
        more=(money_words.CARE,),
    )


def _lines(rows: list[dict[str, Any]], area: str) -> Iterator[Line]:
    """A line a series of the figures in use; what is no line stands point by point."""
    used = [row for row in rows if row["used"]]
    for (code, _), group in groupby(used, key=itemgetter("area_code", "series_id")):
        some = _once_a_year(list(group))
        name = words.line_name(some[0], area)
        if some[0]["kind"] == Told.LINE:
            yield Line(name, tuple(map(_point, some)), strong=code == area)
            continue
        for row in some:
            yield Line(name, (_point(row),), strong=False)


def _once_a_year(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """One figure a year: that of March or of the year as a whole, else the last."""
    kept: dict[int, dict[str, Any]] = {}
    for row in rows:
        if row["year"] not in kept or kept[row["year"]]["at"] != row["year"]:
            kept[row["year"]] = row
    return list(kept.values())


def _point(row: dict[str, Any]) -> Point:
    return Point(
        year=row["year"],
        value=float(row["value"]),
        text=told.short(row),
        standing=Standing(row["standing"]),
    )


def _crossed(rows: list[dict[str, Any]], year: int | None) -> bool:
    years = [row["year"] for row in rows]
    return year is not None and min(years) < year <= max(years)
