"""Areas coloured by class, lightest first, with a legend beside or below the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw.slides.key import PIN, Key, colour_of, pin
from analytics.draw.slides.labels import Free, around
from analytics.draw.slides.nodes import MIDDLE, clean, path, rectangle, text
from analytics.draw.slides.shapes import Projection, courses, extent, fitted
from analytics.draw.slides.typeface import SMALLEST
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.draw.slides.labels import Area
    from analytics.draw.slides.layout import Box
    from analytics.draw.slides.nodes import Attributes, Pen
    from analytics.vocabulary.picture import MapPicture, Place

_LETTERS = 48_000  # of a map: with all else a slide stays below 60 KB
_TITLED = 520  # areas that may say their name to a pointer


def place_map(part: MapPicture, box: Box, pen: Pen) -> str:
    """The map as large as its legend lets it be."""
    keys = (Key.beside(part, box, pen), Key.below(part, box, pen))
    key = max(keys, key=lambda one: (one.fits, _scale(part, one.rest)))
    projection = fitted(part.places, key.rest)
    drawn = [_areas(part, projection, pen)]
    if part.standing is Standing.EXAMPLE:
        drawn.append(_hatched(part, projection, pen))
    free = Free(key.rest)
    drawn += [_outlined(place, projection, pen) for place in part.places if place.marked]
    drawn += [_pin(place, projection, free, pen) for place in part.places if place.marked]
    order = sorted(part.places, key=lambda place: not place.marked)
    drawn += [_name(place, projection, free, pen) for place in order if place.label]
    return "".join(drawn) + key.draw()


def _scale(part: MapPicture, room: Box) -> float:
    west, east, north, south = extent(part.places)
    return min(room.width / (east - west or 1), room.height / (south - north or 1))


def _areas(part: MapPicture, projection: Projection, pen: Pen) -> str:
    """One group a class, so that a colour is written once; each area says what it is."""
    titled = len(part.places) <= _TITLED
    told = [clean(f"{place.name}: {place.text}") if titled else "" for place in part.places]
    room = _LETTERS - sum(len(title) + 40 for title in told)
    groups: dict[int | None, list[str]] = {}
    for place, course, title in zip(
        part.places, courses(part.places, projection, room), told, strict=True
    ):
        inner = f"><title>{title}</title></path>" if title else "/>"
        groups.setdefault(place.kind, []).append(f'<path d="{course}"{inner}')
    return "".join(
        f'<g fill="{pen.crossed if kind is None else colour_of(kind, len(part.classes), pen)}" '
        f'stroke="{pen.look.ground if kind is not None else pen.look.rule}" stroke-width="'
        f'{"2.5" if len(part.places) <= 60 else "1"}" stroke-linejoin="round">'
        f"{''.join(paths)}</g>"
        for kind, paths in groups.items()
    )


def _hatched(part: MapPicture, projection: Projection, pen: Pen) -> str:
    """Stripes over the whole map; beside it they have the colour of the ground."""
    west, east, north, south = extent(part.places)
    (left, top), (right, bottom) = projection.at(west, north), projection.at(east, south)
    return rectangle(left, top, right - left, bottom - top, fill=pen.hatch)


def _outlined(place: Place, projection: Projection, pen: Pen) -> str:
    course = courses([place], projection, _LETTERS)[0]
    look: Attributes = {"fill": "none", "stroke": pen.look.target, "stroke_linejoin": "round"}
    return path(course, look | {"stroke_width": 5})


def _middle(place: Place) -> tuple[float, float]:
    """Where its name is written, or the middle of its largest outline's corners."""
    if place.label:
        return place.label
    ring = max(place.rings, key=len, default=((0.0, 0.0),))
    return sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)


def _pin(place: Place, projection: Projection, free: Free, pen: Pen) -> str:
    x, y = projection.at(*_middle(place))
    room = PIN + 4
    free.take((x - room, y - room, x + room, y + room))
    return pin(x, y, pen, f"{place.name}: {place.text}")


def _name(place: Place, projection: Projection, free: Free, pen: Pen) -> str:
    """The name of an area, or nothing where it would lie on another."""
    spot = free.first(_around(place, projection))
    if spot is None:
        return ""
    middle = (spot[0] + spot[2]) / 2
    base = (spot[1] + spot[3]) / 2 + MIDDLE * SMALLEST
    return text(
        middle,
        base,
        place.name,
        pen.look.ink,
        bold=place.marked,
        anchor="middle",
        halo=pen.look.ground,
    )


def _around(place: Place, projection: Projection) -> Iterator[Area]:
    x, y = projection.at(*_middle(place))
    base = y + MIDDLE * SMALLEST
    lifts = (-42.0, 42.0) if place.marked else (0.0, -20.0, 20.0)
    for lift in lifts:
        yield around(x, base + lift, place.name, bold=place.marked)
