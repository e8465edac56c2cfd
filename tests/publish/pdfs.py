"""Reading a PDF back: its words, letters, pictures and pages."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import lru_cache
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from analytics.draw.slides.typeface import width
from analytics.vocabulary.picture import Cards, DotChart, Table

A4 = (595.28, 841.89)
_EDGE = 1.0  # points a letter may stand over by rounding


def opened(content: bytes) -> PdfReader:
    return PdfReader(BytesIO(content))


def squeezed(text: str) -> str:
    """Without what lines and columns do to a text."""
    return re.sub(r"[\s\u200b\u00ad]", "", text)


@lru_cache(maxsize=64)  # to read a page takes a tenth of a second, and many tests read the same
def pages(content: bytes) -> tuple[str, ...]:
    """The words of each page."""
    return tuple(page.extract_text() for page in opened(content).pages)


def text(content: bytes) -> str:
    return "\n".join(pages(content))


def words(content: bytes) -> str:
    return squeezed(text(content))


def sizes(content: bytes) -> set[tuple[float, float]]:
    return {
        (round(float(page.mediabox.width), 2), round(float(page.mediabox.height), 2))
        for page in opened(content).pages
    }


def fonts(content: bytes) -> dict[str, bool]:
    """Name of each font, and whether its letters are inside."""
    found = {}
    for thing in _objects(opened(content)):
        if thing.get("/Type") == "/FontDescriptor":
            inside = any(f"/FontFile{kind}" in thing for kind in ("", "2", "3"))
            found[str(thing["/FontName"])] = inside
    return found


def alts(content: bytes) -> list[str]:
    """What is said of each picture to whoever cannot see it."""
    reader = opened(content)
    assert "/StructTreeRoot" in reader.trailer["/Root"], "not tagged"
    figures = [thing for thing in _objects(reader) if thing.get("/S") == "/Figure"]
    return [str(figure.get("/Alt", "")) for figure in figures]


def off_the_page(content: bytes) -> list[str]:
    """Texts that begin or end beyond the edge; where a text ends is worked out from its letters."""
    found = []
    for page in opened(content).pages:
        wide, high = float(page.mediabox.width), float(page.mediabox.height)

        def look(told, cm, tm, _font, size, wide=wide, high=high):  # noqa: PLR0913, PLR0917 - pypdf's
            if not told.strip() or abs(cm[1]) + abs(tm[1]) > 0.01:  # a watermark is turned
                return
            scale = cm[0] * tm[0]
            x = cm[0] * tm[4] + cm[2] * tm[5] + cm[4]
            y = cm[1] * tm[4] + cm[3] * tm[5] + cm[5]
            end = x + width(told.strip().partition("\n")[0], size * abs(scale))
            if x < -_EDGE or y < -_EDGE or y > high + _EDGE or end > wide + _EDGE:
                found.append(f"{told!r} at {x:.0f}-{end:.0f}, {y:.0f}")

        page.extract_text(visitor_text=look)
    return found


def numbers(deck) -> list[str]:
    """The text of every figure in the cards, tables and disputes of a deck."""
    found = []
    for slide in deck.slides:
        for part in slide.parts:
            match part:
                case Cards():
                    found += [card.value for card in part.cards]
                case Table():
                    found += [cell for row in part.rows for cell in row if re.search(r"\d", cell)]
                case DotChart():
                    found += [dot.text for row in part.rows for dot in row.dots]
    return found


def longer(value, times: int):
    """The same deck or sheet with every text said `times` times, and tables of so many rows."""
    if isinstance(value, Enum) or not (isinstance(value, str | tuple) or is_dataclass(value)):
        return value
    if isinstance(value, str):
        return " ".join([value] * times) if " " in value else value
    if isinstance(value, tuple):
        return tuple(longer(each, times) for each in value)
    told = {
        field.name: longer(getattr(value, field.name), times)
        for field in fields(value)
        if field.init and field.name not in {"provenance", "area", "source_id"}
    }
    if isinstance(value, Table):
        told["rows"] = told["rows"] * times
    return replace(value, **told)


def _objects(reader: PdfReader):
    for number in range(len(reader.xref_objStm) + sum(map(len, reader.xref.values())) + 1):
        thing = reader.get_object(IndirectObject(number, 0, reader)) if number else None
        if isinstance(thing, DictionaryObject):
            yield thing
        elif isinstance(thing, ArrayObject):
            yield from (each for each in thing if isinstance(each, DictionaryObject))
