"""Slides of kabupaten and kota side by side; of a picture of the page, or of what it opens with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from analytics.answers import region_paces, regions
from analytics.answers.slides.composing import composed, lacking, missing
from analytics.answers.slides.mapped import of_kinds
from analytics.answers.slides.ranking import bars
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.picture import Line, LineChart, Point, Table
from analytics.vocabulary.region import Group
from analytics.vocabulary.result import Gap, Result, records
from analytics.vocabulary.slide import Subject
from analytics.vocabulary.standing import Standing
from analytics.wording import region_map as map_words
from analytics.wording import region_sheet as sheet_words
from analytics.wording.periods import period_of
from analytics.wording.quantities import figure, unit_name
from analytics.wording.slides import regions as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.picture import MapPicture, Part, Ring
    from analytics.vocabulary.slide import Slide

_GROUP = Group.EVENTS  # as the page opens


def slide(_: Asked) -> Slide:
    """Position and pace of poverty among the members of Bakorwil II; of any deck, the kabupaten."""
    answer = regions.positions(regions.POVERTY, _GROUP)
    if isinstance(answer, Gap):
        return lacking(
            Subject.REGIONS,
            answer,
            title=words.MISSING,
            spoken=words.SPOKEN_MISSING,
            more=words.SPOKEN_MORE,
        )
    return of_position(answer)


def of_position(answer: Result) -> Slide:
    """The slide of an answer of `regions.positions`, with what is missing of it."""
    own, facts, of = _own(answer), answer.facts, answer.indicator
    standing, when = answer.provenance.standing, period_of(facts["period"])
    gap = regions.missing(answer)
    parts: tuple[Part, ...] = (bars(answer.frame, BOJONEGORO, of, standing, when),)
    if gap:
        parts += (missing(gap, words.OTHERS),)
    return composed(
        Subject.REGIONS,
        title=words.title(own, facts, of),
        question=words.question(facts, of),
        parts=parts,
        provenance=answer.provenance,
        spoken=words.spoken(own, facts, of),
        more=words.SPOKEN_MORE,
        gaps=[gap] if gap else [],
    )


def of_courses(answer: Result) -> Slide:
    """The lines of an answer of `regions.side_by_side` in one picture."""
    of, facts = answer.indicator, answer.facts
    chart = LineChart(
        unit=unit_name(of.unit),
        lines=tuple(
            Line(
                name=str(rows["name"].iloc[0]),
                points=tuple(
                    Point(
                        int(row["year"]),
                        float(row["value"]),
                        figure(row["value"], of),
                        Standing(row["standing"]),
                    )
                    for row in records(rows)
                ),
                strong=code == BOJONEGORO,
            )
            for (code, _), rows in answer.frame.groupby(["area_code", "series_id"], sort=False)
        ),
        goals=(),
        breaks=tuple((row["year"], row["label"]) for row in records(facts["breaks"])),
        standing=answer.provenance.standing,
        alt=words.alt_of_courses(facts, of),
    )
    return composed(
        Subject.REGIONS,
        title=words.courses(facts, of),
        question=words.alt_of_courses(facts, of),
        parts=(chart,),
        provenance=answer.provenance,
        spoken=words.spoken_courses(of),
        more=words.SPOKEN_MORE,
    )


def of_paces(answer: Result) -> Slide:
    """The table of an answer of `region_paces.paces`."""
    own, facts, of = _own(answer), answer.facts, answer.indicator
    table = Table(
        words.HEADS_OF_PACES,
        tuple(words.pace_cells(row, facts, of) for row in answer.rows()),
        numbers=(1, 2, 3),
        alt=words.alt_of_paces(facts, of),
    )
    return composed(
        Subject.REGIONS,
        title=words.title_of_paces(own, facts, of),
        question=words.question_of_paces(facts, of),
        parts=(table,),
        provenance=answer.provenance,
        spoken=words.spoken_paces(own, facts, of),
        more=(*region_paces.in_words(answer)[1:], *words.SPOKEN_MORE),
    )


def of_villages(answer: Result) -> Slide:
    """The table of an answer of `region_villages.statuses`."""
    own, facts = _own(answer), answer.facts
    title = words.title_of_villages(own, facts)
    table = Table(
        words.HEADS_OF_VILLAGES,
        tuple(words.village_cells(row) for row in answer.rows()),
        numbers=(1, 2, 3),
        alt=title,
    )
    return composed(
        Subject.REGIONS,
        title=title,
        question=facts["group"].label,
        parts=(table,),
        provenance=answer.provenance,
        spoken=words.spoken_villages(own, facts),
        more=words.SPOKEN_MORE,
    )


def of_sheet(answer: Result) -> Slide:
    """The table of an answer of `region_sheet.sheet`."""
    own, facts = _own(answer), answer.facts
    title = sheet_words.title(own, facts)
    table = Table(
        ("Daerah", *(sheet_words.brief(of) for of in facts["measures"])),
        tuple(
            (row["name"], *(sheet_words.cell(row[of.id], of) for of in facts["measures"]))
            for row in answer.rows()
        ),
        numbers=tuple(range(1, 1 + len(facts["measures"]))),
        alt=sheet_words.HEAD,
    )
    return composed(
        Subject.REGIONS,
        title=title,
        question=sheet_words.periods(facts),
        parts=(table,),
        provenance=answer.provenance,
        spoken=words.SPOKEN_SHEET,
        more=words.SPOKEN_MORE,
    )


def of_map(answer: Result) -> Slide:
    """The map of an answer of `region_map`, without an island that would leave it little room."""
    facts, rows = answer.facts, answer.rows()
    title = words.title_of_map(facts["message"], facts["view"], answer.indicator)
    told = [(row["name"], row["map_text"]) for row in rows if row["map_text"]]
    picture = of_kinds(
        answer,
        [row["map_text"] for row in rows],
        title=facts["title"],
        classes=facts["legend"],
        missing=map_words.MISSING,
        alt=words.alt_of_map(title, told),
        first=[BOJONEGORO, *(row["area_code"] for row in rows if row["map_text"])],
    )
    return composed(
        Subject.REGIONS,
        title=title,
        question=f"{facts['title']}, {period_of(facts['period'])}",
        parts=(_near(picture),),
        provenance=answer.provenance,
        spoken=words.spoken_map(title),
        more=words.SPOKEN_MORE,
    )


def _near(picture: MapPicture) -> MapPicture:
    """The map without parts that lie north of every other area: Bawean, of Gresik."""
    places, dropped = [], False
    for one in picture.places:
        others = [
            _north(ring) for other in picture.places if other is not one for ring in other.rings
        ]
        kept = tuple(ring for ring in one.rings if max(y for _, y in ring) >= min(others))
        dropped |= len(kept) < len(one.rings)
        places.append(replace(one, rings=kept))
    note = f"{picture.note}; {words.FAR_AWAY}" if dropped else picture.note
    return replace(picture, places=tuple(places), note=note)


def _north(ring: Ring) -> float:
    return min(y for _, y in ring)


def _own(answer: Result) -> dict[str, Any]:
    return next(row for row in answer.rows() if row["area_code"] == BOJONEGORO)
