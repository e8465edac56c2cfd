"""A document of numbered parts: sentences and tables, as written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: what stands above it, its heads, its rows, and how wide columns are."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """A numbered part: sentences, then tables, then what has to be said below them."""

    head: str
    lines: tuple[str, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Annex:
    """What the annex says, in order.

    Attributes:
        name: of the scenario.
        head: names and values above all.
        parts: the numbered parts.
        example: True where the scenario starts from example data.
    """

    name: str
    head: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    example: bool
