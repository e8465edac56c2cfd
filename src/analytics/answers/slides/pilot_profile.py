"""A set of villages to take along: their map with their neighbours, and what happened when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers.pilot_profile import CHOSEN, around, names_of
from analytics.answers.slides.composing import composed
from analytics.store import places, shapes
from analytics.vocabulary.area import Level
from analytics.vocabulary.picture import MapPicture, Place, Table
from analytics.vocabulary.slide import Subject
from analytics.wording import pilot_profile as words

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result
    from analytics.vocabulary.slide import Slide


def boundary(answer: Result) -> Slide:
    """The map of a result of `answers.pilot_profile.boundary`."""
    near = names_of(answer)
    drawn = {one.code: one for one in shapes.shapes(Level.VILLAGE, places.geo_folder())}
    picture = MapPicture(
        title=words.MAP,
        places=tuple(
            Place(
                code=row["area_code"],
                name=row["name"],
                rings=drawn[row["area_code"]].rings,
                kind=int(row["value"]),
                text=words.place(row),
                label=drawn[row["area_code"]].label if row["value"] == CHOSEN else None,
            )
            for row in answer.rows()
        ),
        classes=words.KINDS,
        missing="",
        marks="",
        note=answer.facts["boundary"],
        standing=answer.provenance.standing,
        alt=words.alt(around(answer)),
    )
    return composed(
        Subject.PILOTS,
        title=words.map_title(list(near)),
        question=words.MAP_QUESTION,
        parts=(picture,),
        provenance=answer.provenance,
        spoken=around(answer),
        more=words.MAP_MORE,
    )


def timeline(answer: Result) -> Slide:
    """What happened when, of a result of `answers.village_events.events`."""
    rows = answer.rows()
    told = tuple(
        (
            words.headed(row),
            *(words.stage_in(row, stage) for stage in words.STAGES),
            words.mentioned_of(row),
        )
        for row in rows
    )
    return composed(
        Subject.PILOTS,
        title=words.TIMELINE_TITLE,
        question=words.TIMELINE_QUESTION,
        parts=(Table(words.TIMELINE_HEADS, told, alt=words.timeline_alt(rows)),),
        provenance=answer.provenance,
        spoken=words.timeline(rows),
        more=words.SPOKEN_MORE,
    )
