"""A map of kinds as a part of a slide: areas by what they are, not by classes of a value."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analytics.answers.slides.map import room
from analytics.store import places, shapes
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.picture import MapPicture, Place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.result import Result


def of_kinds(  # noqa: PLR0913 - what a map is made of, each by its name
    answer: Result,
    texts: Sequence[str],
    *,
    title: str,
    classes: Sequence[str],
    missing: str,
    alt: str,
    first: Sequence[str] = (),
    marked: Sequence[str] = (),
    marks: str = "",
) -> MapPicture:
    """The rows of an answer as a map; `facts["classes"]` is the kind of each, -1 without one.

    Args:
        answer: one row an area of `facts["level"]`, with area_code and name; in `facts["regency"]`
            where that is not Bojonegoro.
        texts: what is said of each.
        title: of the map.
        classes: the kinds in words, palest first.
        missing: what a kecamatan without a kind is called.
        alt: the map in words.
        first: codes whose names are written before others.
        marked: codes that are outlined.
        marks: what outlined ones are called.
    """
    level, regency = answer.facts["level"], answer.facts.get("regency", BOJONEGORO)
    drawn = {one.code: one for one in shapes.shapes(level, places.geo_folder(), regency)}
    areas = [
        Place(
            code=row["area_code"],
            name=row["name"],
            rings=drawn[row["area_code"]].rings,
            kind=None if kind < 0 else int(kind),
            text=text,
            marked=row["area_code"] in marked,
        )
        for row, kind, text in zip(answer.rows(), answer.facts["classes"], texts, strict=True)
    ]
    written = room({code: drawn[code].label for code in dict.fromkeys((*marked, *first))})
    return MapPicture(
        title=title,
        places=tuple(replace(one, label=written.get(one.code)) for one in areas),
        classes=tuple(classes),
        missing=missing,
        marks=marks,
        note=answer.facts["boundary"],
        standing=answer.provenance.standing,
        alt=alt,
    )
