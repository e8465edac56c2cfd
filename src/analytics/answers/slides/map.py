"""The map of the kecamatan: what comes nearest to poverty there, and what is never published."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from analytics.answers import indicators
from analytics.answers.slides.composing import composed, lacking, missing
from analytics.answers.slides.nearest import no_rate, over_districts
from analytics.answers.slides.ranking import rank
from analytics.store import places, shapes
from analytics.vocabulary.area import PILOT_VILLAGES, Level
from analytics.vocabulary.period import Period
from analytics.vocabulary.picture import MapPicture, Place
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.slide import Subject
from analytics.wording import legend
from analytics.wording.periods import period_of
from analytics.wording.quantities import MISSING, figure, is_missing
from analytics.wording.slides import NO_RATE, first_upper, position, short, unknown_of
from analytics.wording.slides import map as words

if TYPE_CHECKING:
    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.slide import Slide

_NAMES = 7  # that a map has room for
# Room a name takes on a map whose longer side is 1.
_WIDE, _HIGH = 0.2, 0.06
Row = dict[str, Any]


def slide(asked: Asked) -> Slide:
    """All kecamatan; of a deck on one of them, that one is marked."""
    answer = over_districts(asked.practice)
    if isinstance(answer, Gap):
        return lacking(
            Subject.MAP,
            answer,
            title=words.nothing(),
            spoken=(f"{words.nothing()}.",),
            more=words.SPOKEN_MORE,
        )
    of, when = answer.indicator, period_of(answer.facts["period"])
    rows = [row | {"kind": kind} for row, kind in zip(answer.rows(), _kinds(answer), strict=True)]
    known = sorted(
        (row for row in rows if not is_missing(row["value"])), key=lambda row: -row["value"]
    )
    mine = next((row for row in rows if row["area_code"] == asked.area.code), None)
    gap, what = no_rate(), NO_RATE
    if mine is not None and is_missing(mine["value"]):
        gap, what = indicators.gap(of.id, asked.area.code), unknown_of(of, asked.area.name)
    ends = [(row["name"], float(row["value"])) for row in (known[0], known[-1])]
    spoken = [*words.spoken(of.label, of.unit, *ends), words.spoken_coverage(len(known), len(rows))]
    if mine is not None and mine["area_code"] != known[0]["area_code"]:
        value = None if is_missing(mine["value"]) else float(mine["value"])
        spoken.insert(1, words.spoken_district(asked.spoken, value, of.unit))
    if Caveat.REGISTER_NOT_SURVEY in answer.provenance.caveats or of.id.startswith("register_"):
        spoken.append(words.REGISTER)
    return composed(
        Subject.MAP,
        title=_title(asked, answer, known, mine, len(rows)),
        question=words.question(of.label, when, asked.place),
        parts=(_picture(asked, answer, rows, known), missing(gap, what)),
        provenance=answer.provenance,
        spoken=spoken,
        more=words.SPOKEN_MORE,
        gaps=[gap],
    )


def _kinds(answer: Result) -> list[int | None]:
    return [None if kind < 0 else int(kind) for kind in answer.facts["classes"]]


def _title(asked: Asked, answer: Result, known: list[Row], mine: Row | None, total: int) -> str:
    of = answer.indicator
    year = Period.parse(answer.facts["period"]).end.year
    if mine is None:
        top = figure(known[0]["value"], of)
        highest = [row["name"] for row in known if figure(row["value"], of) == top]
        return words.title(of, (highest, known[0]["value"]), year, len(known), total)
    if is_missing(mine["value"]):
        return words.district_unknown(asked.place, len(known), total)
    order = position.Order(*rank(answer.frame, mine["value"], of), len(known), total)
    return words.district_title(asked.place, of, mine["value"], year, order)


def _picture(asked: Asked, answer: Result, rows: list[Row], known: list[Row]) -> MapPicture:
    of, when = answer.indicator, period_of(answer.facts["period"])
    marked = {asked.area.code}
    if asked.whole:
        marked = {code.rsplit(".", 1)[0] for code in PILOT_VILLAGES}
    drawn = {one.code: one for one in shapes.shapes(Level.DISTRICT, places.geo_folder())}
    areas = [
        Place(
            code=row["area_code"],
            name=row["name"],
            rings=drawn[row["area_code"]].rings,
            kind=row["kind"],
            text=MISSING if is_missing(row["value"]) else figure(row["value"], of),
            marked=row["area_code"] in marked,
        )
        for row in rows
    ]
    # A kecamatan that is looked at first, then the highest, those with a pilot village, the rest.
    ranked = [row["area_code"] for row in known]
    order = [*([] if asked.whole else marked), ranked[0], *sorted(marked), *ranked]
    labels = room({code: drawn[code].label for code in dict.fromkeys(order)})
    values = [float(row["value"]) for row in known]
    told = [(row["name"], figure(row["value"], of)) for row in known]
    return MapPicture(
        title=f"{first_upper(short(of))}, {when}",
        places=tuple(replace(one, label=labels.get(one.code)) for one in areas),
        classes=tuple(legend.classes(answer.facts["breaks"], values, of)),
        missing=MISSING,
        marks=words.PILOTS if asked.whole else words.SHOWN,
        note=answer.facts["boundary"],
        standing=answer.provenance.standing,
        alt=words.alt(of.label, when, told, len(rows) - len(known)),
    )


def room(points: dict[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Of points in order of weight those whose names do not lie on one another."""
    kept: dict[str, tuple[float, float]] = {}
    for code, (x, y) in points.items():
        free = all(abs(x - a) >= _WIDE or abs(y - b) >= _HIGH for a, b in kept.values())
        if free and len(kept) < _NAMES:
            kept[code] = (x, y)
    return kept
