"""Chapters of a planning document: sentences, tables, pictures, and where each came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from analytics.vocabulary.planning import Planned
    from analytics.vocabulary.provenance import Provenance
    from analytics.vocabulary.result import Gap
    from analytics.vocabulary.slide import Slide


@dataclass(frozen=True, slots=True)
class Number:
    """A figure in a table: `text` on paper, `value` with `decimals` in a workbook."""

    value: float
    decimals: int
    text: str


Cell = str | Number


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table. `shares`: widths of the columns against each other; `example`: it is invented."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    shares: tuple[float, ...]
    example: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter.

    Attributes:
        head: its heading, without a number.
        lines: sentences, the plain answer first.
        sheets: tables, in order.
        pictures: slides whose picture stands in it.
        provenances: of all figures in it.
        gaps: what is missing in it.
    """

    head: str
    lines: tuple[str, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    pictures: tuple[Slide, ...] = field(default=())
    provenances: tuple[Provenance, ...] = ()
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """A document as it can be drafted from the figures.

    Attributes:
        planned: which document.
        place: of what place.
        version: of the data, as slides name it.
        basis: which figure is used where sources disagree, in words.
        chapters: in order.
        example: True where any figure in it is invented.
    """

    planned: Planned
    place: str
    version: str
    basis: str
    chapters: tuple[Chapter, ...]
    example: bool
