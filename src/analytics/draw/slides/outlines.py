"""Letters as outlines, so that a picture looks alike where nobody has its typeface.

The outlines are read from the TrueType files of the typeface (OpenType 1.9, tables `head`, `cmap`
format 4, `hmtx`, `loca`, `glyf`); hinting and kerning are left out, as where letters are measured.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from html import unescape
from struct import unpack_from
from typing import TYPE_CHECKING

from analytics.draw.slides import typeface
from analytics.draw.slides.nodes import units

if TYPE_CHECKING:
    from collections.abc import Iterator

Point = tuple[float, float, bool]
"""East, north, and whether it lies on the outline."""
_TEXT = re.compile(r"<text ([^>]*)>([^<]*)</text>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_PLACED = ("x", "y", "font-size", "font-weight", "text-anchor")
_SHIFTS = {"middle": 0.5, "end": 1.0}
_UNICODE = ((3, 1), (0, 3), (0, 4))  # platform and encoding of a table of letters
_WORDS, _SCALED, _MORE, _SCALED_TWICE, _TURNED = 0x01, 0x08, 0x20, 0x40, 0x80
_ON, _SHORT_X, _SHORT_Y, _REPEATED, _SAME_X, _SAME_Y = 0x01, 0x02, 0x04, 0x08, 0x10, 0x20


def outlined(svg: str) -> str:
    """The picture with its words as outlines; words with a letter the typeface lacks stay words."""
    return _TEXT.sub(_drawn, svg)


def _drawn(found: re.Match[str]) -> str:
    told = dict(_ATTRIBUTE.findall(found[1]))
    bold, size = told.get("font-weight") == "700", float(told["font-size"])
    words, letters = unescape(found[2]), _letters(bold)
    glyphs = [letters.glyphs.get(ord(letter)) for letter in words]
    if None in glyphs:
        return found[0]
    shift = _SHIFTS.get(told.get("text-anchor", "start"), 0.0)
    x = float(told["x"]) - shift * typeface.width(words, size, bold=bold)
    course = []
    for letter, glyph in zip(words, glyphs, strict=True):
        course += [_course(part, x, float(told["y"]), size / letters.em) for part in letters[glyph]]
        x += typeface.width(letter, size, bold=bold)
    look = "".join(f' {name}="{value}"' for name, value in told.items() if name not in _PLACED)
    return f'<path d="{"".join(course)}"{look}/>'


def _course(contour: list[Point], x: float, y: float, scale: float) -> str:
    """One closed outline; between two points off it lies one on it, half-way."""
    start = next((place for place, point in enumerate(contour) if point[2]), None)
    if start is None:
        first, last = contour[0], contour[-1]
        contour = [((first[0] + last[0]) / 2, (first[1] + last[1]) / 2, True), *contour]
        start = 0
    points = [*contour[start:], *contour[: start + 1]]

    def at(point: Point) -> str:
        return f"{units(x + scale * point[0])} {units(y - scale * point[1])}"

    drawn, bend = [f"M{at(points[0])}"], None
    for point in points[1:]:
        if point[2]:
            drawn.append(f"L{at(point)}" if bend is None else f"Q{at(bend)} {at(point)}")
            bend = None
            continue
        if bend is not None:
            half = (bend[0] + point[0]) / 2, (bend[1] + point[1]) / 2, True
            drawn.append(f"Q{at(bend)} {at(half)}")
        bend = point
    return "".join([*drawn, "Z"])


@cache
def _letters(bold: bool) -> _Letters:  # noqa: FBT001 - a key of the cache
    return _Letters((typeface.FOLDER / typeface.FILES[bold]).read_bytes())


class _Letters:
    """One font file: its letters by code point, their outlines by glyph."""

    def __init__(self, held: bytes) -> None:
        self.held = held
        count = unpack_from(">H", held, 4)[0]
        entries = (unpack_from(">4s4xL4x", held, 12 + 16 * place) for place in range(count))
        self.tables: dict[bytes, int] = dict(entries)
        (self.em,) = unpack_from(">H", held, self.tables[b"head"] + 18)
        (self.is_long,) = unpack_from(">h", held, self.tables[b"head"] + 50)
        self.glyphs = dict(_mapped(held, self.tables[b"cmap"]))

    def __getitem__(self, glyph: int | None) -> list[list[Point]]:
        return [] if glyph is None else self._outline(glyph)

    @lru_cache(maxsize=1024)  # noqa: B019 - two of them live as long as the process
    def _outline(self, glyph: int) -> list[list[Point]]:
        loca, step = self.tables[b"loca"], 4 if self.is_long else 2
        kind = ">LL" if self.is_long else ">HH"
        begin, end = unpack_from(kind, self.held, loca + step * glyph)
        if begin == end:
            return []
        at = self.tables[b"glyf"] + begin * (1 if self.is_long else 2)
        (contours,) = unpack_from(">h", self.held, at)
        if contours < 0:
            return [
                [(a * x + c * y + e, b * x + d * y + f, on) for x, y, on in part]
                for other, (a, b, c, d, e, f) in _composed(self.held, at + 10)
                for part in self._outline(other)
            ]
        return _contours(self.held, at + 10, contours)


@dataclass(slots=True)
class _Reader:
    """Where a glyph is being read."""

    held: bytes
    at: int

    def take(self, kind: str, size: int) -> int:
        found: int = unpack_from(kind, self.held, self.at)[0]
        self.at += size
        return found

    def skip(self, size: int) -> None:
        self.at += size

    def ratio(self) -> float:
        return self.take(">h", 2) / 16384


def _mapped(held: bytes, cmap: int) -> Iterator[tuple[int, int]]:
    """Code points with their glyphs, of the first table of Unicode in format 4."""
    (count,) = unpack_from(">H", held, cmap + 2)
    listed = (unpack_from(">HHL", held, cmap + 4 + 8 * place) for place in range(count))
    table = next(
        cmap + offset
        for platform, encoding, offset in listed
        if (platform, encoding) in _UNICODE and unpack_from(">H", held, cmap + offset)[0] == 4
    )
    doubled = unpack_from(">H", held, table + 6)[0]
    ends, starts = table + 14, table + 16 + doubled
    for place in range(0, doubled, 2):
        (end,), (start,) = (unpack_from(">H", held, at + place) for at in (ends, starts))
        (delta,) = unpack_from(">H", held, starts + doubled + place)
        away_at = starts + 2 * doubled + place
        (away,) = unpack_from(">H", held, away_at)
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if away:
                (glyph,) = unpack_from(">H", held, away_at + away + 2 * (code - start))
            if glyph or not away:
                yield code, (glyph + delta) & 0xFFFF


def _contours(held: bytes, at: int, count: int) -> list[list[Point]]:
    """Outlines of a simple glyph; `at`: behind its head."""
    ends = [end + 1 for end in unpack_from(f">{count}H", held, at)]
    reader = _Reader(held, at + 2 * count)
    reader.skip(reader.take(">H", 2))  # what hinting says
    flags: list[int] = []
    while len(flags) < ends[-1]:
        flag = reader.take(">B", 1)
        flags += [flag] * (1 + (reader.take(">B", 1) if flag & _REPEATED else 0))
    across = _coordinates(reader, flags, _SHORT_X, _SAME_X)
    up = _coordinates(reader, flags, _SHORT_Y, _SAME_Y)
    points = [(x, y, bool(flag & _ON)) for x, y, flag in zip(across, up, flags, strict=True)]
    return [points[begin:end] for begin, end in zip([0, *ends], ends, strict=False)]


def _coordinates(reader: _Reader, flags: list[int], short: int, same: int) -> list[float]:
    found, value = [], 0
    for flag in flags:
        if flag & short:
            value += reader.take(">B", 1) * (1 if flag & same else -1)
        elif not flag & same:
            value += reader.take(">h", 2)
        found.append(float(value))
    return found


def _composed(held: bytes, at: int) -> Iterator[tuple[int, tuple[float, ...]]]:
    """Glyphs that a composite glyph is made of, and how each is scaled, turned and moved."""
    reader, more = _Reader(held, at), True
    while more:
        flags, other = reader.take(">H", 2), reader.take(">H", 2)
        kind, size = (">h", 2) if flags & _WORDS else (">b", 1)
        e, f = reader.take(kind, size), reader.take(kind, size)
        a, b, c, d = 1.0, 0.0, 0.0, 1.0
        if flags & _SCALED:
            a = d = reader.ratio()
        elif flags & _SCALED_TWICE:
            a, d = reader.ratio(), reader.ratio()
        elif flags & _TURNED:
            a, b, c, d = (reader.ratio() for _ in range(4))
        yield other, (a, b, c, d, e, f)
        more = bool(flags & _MORE)
