"""A map on paper: one colour from light to dark, hatched where there is no figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.draw import theme
from analytics.draw.paper import svg

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from analytics.vocabulary.picture import MapPicture, Place, Ring

# Steps of lightness that stay apart on a grey printer.
CLASSES = ("#eef4f5", "#c3d8dc", "#8fb4bb", "#4f8792", "#125e70", "#083640")
_EDGE = "#6d7f8a"
_HATCH = (
    '<defs><pattern id="none" width="4" height="4" patternUnits="userSpaceOnUse">'
    '<rect width="4" height="4" fill="#ffffff"/>'
    '<path d="M0 4L4 0M0 0L4 4" stroke="#9aa7b0" stroke-width=".5"/></pattern></defs>'
)
HERE, ELSEWHERE = theme.ACCENT, "#e3e9ee"


def atlas(shown: MapPicture, width: float, height: float) -> str:
    """The map as SVG with its legend below, `width` by `height` points."""
    entries = list(_entries(shown))
    rows = list(_in_rows(entries, width))
    legend = 13.0 * len(rows) + 4
    colours = {place.code: _fill(place, shown) for place in shown.places}
    pieces = [
        _HATCH,
        *_areas(shown.places, colours, width, height - legend),
        *_legend(rows, height - legend + 10),
    ]
    return svg.picture(width, height, pieces)


def ground(places: Sequence[Place], width: float, height: float) -> str:
    """All areas without any figure, for `alone` to lie on."""
    colours = {place.code: ELSEWHERE for place in places}
    return svg.picture(width, height, _areas(places, colours, width, height, names=False))


def alone(places: Sequence[Place], code: str, width: float, height: float) -> str:
    """One of the areas, where it lies among the others."""
    shown = _areas(places, {code: HERE}, width, height, names=False)
    return svg.picture(width, height, shown)


def _fill(place: Place, shown: MapPicture) -> str:
    if place.kind is None:
        return "url(#none)"
    last = max(1, len(shown.classes) - 1)
    return CLASSES[round(place.kind * (len(CLASSES) - 2) / last)]


def _areas(
    places: Sequence[Place],
    colours: dict[str, str],
    width: float,
    height: float,
    *,
    names: bool = True,
) -> Iterator[str]:
    corners = [corner for place in places for ring in place.rings for corner in ring]
    if not corners:
        return
    xs, ys = zip(*corners, strict=True)
    scale = min((width - 2) / (max(xs) - min(xs) or 1), (height - 2) / (max(ys) - min(ys) or 1))
    left = (width - scale * (max(xs) - min(xs))) / 2 - scale * min(xs)
    top = (height - scale * (max(ys) - min(ys))) / 2 - scale * min(ys)
    for place in (each for each in places if each.code in colours):
        path = "".join(_path(ring, scale, left, top) for ring in place.rings)
        yield (
            f'<path d="{path}" fill="{colours[place.code]}" fill-rule="evenodd" '
            f'stroke="{_EDGE}" stroke-width=".5"/>'
        )
    for place in places:
        if place.marked and place.rings:
            x, y = _middle(place.rings[0])
            yield _diamond(left + scale * x, top + scale * y)
        if names and place.label:
            x, y = left + scale * place.label[0], top + scale * place.label[1]
            yield from _named(place.name, x, y)


def _path(ring: Ring, scale: float, left: float, top: float) -> str:
    corners = "L".join(f"{svg.at(left + scale * x)} {svg.at(top + scale * y)}" for x, y in ring)
    return f"M{corners}Z"


def _middle(ring: Ring) -> tuple[float, float]:
    xs, ys = zip(*ring, strict=True)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def _diamond(x: float, y: float) -> str:
    return (
        f'<path d="M{svg.at(x)} {svg.at(y - 5)}l5 5l-5 5l-5 -5z" fill="{theme.TARGET}" '
        'stroke="#ffffff" stroke-width="1.2"/>'
    )


def _named(name: str, x: float, y: float) -> Iterator[str]:
    written = svg.words(name, x, y, theme.INK, 6.5, anchor="middle")
    halo = '<text stroke="#ffffff" stroke-width="1.6" paint-order="stroke" '
    yield written.replace("<text ", halo)


def _entries(shown: MapPicture) -> Iterator[tuple[str, str]]:
    last = max(1, len(shown.classes) - 1)
    for place, text in enumerate(shown.classes):
        yield CLASSES[round(place * (len(CLASSES) - 2) / last)], text
    if shown.missing and any(place.kind is None for place in shown.places):
        yield "url(#none)", shown.missing
    if shown.marks and any(place.marked for place in shown.places):
        yield "", shown.marks


def _in_rows(entries: list[tuple[str, str]], width: float) -> Iterator[list[tuple[str, str]]]:
    row: list[tuple[str, str]] = []
    used = 0.0
    for entry in entries:
        wide = 26 + svg.room(entry[1], svg.SMALL)
        if row and used + wide > width:
            yield row
            row, used = [], 0.0
        row.append(entry)
        used += wide
    if row:
        yield row


def _legend(rows: list[list[tuple[str, str]]], top: float) -> Iterator[str]:
    for line, row in enumerate(rows):
        x, y = 1.0, top + 13 * line
        for colour, text in row:
            if colour:
                yield (
                    f'<rect x="{svg.at(x)}" y="{svg.at(y - 7)}" width="12" height="8" '
                    f'fill="{colour}" stroke="{_EDGE}" stroke-width=".5"/>'
                )
            else:
                yield _diamond(x + 6, y - 3)
            yield svg.words(text, x + 16, y, theme.INK, svg.SMALL)
            x += 26 + svg.room(text, svg.SMALL)
