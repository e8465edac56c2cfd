"""Whose boundaries a map draws: those of an office that were imported, or the derived ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.store import geometry
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.provenance import Caveat
from analytics.wording import sources

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.vocabulary.area import Level


def source_line(level: Level, regency: str = BOJONEGORO) -> str:
    """The line below a map of a level."""
    found = _imported(level, regency)
    if found is None:
        return sources.BOUNDARY_SOURCE
    return sources.boundary_source(found["publisher"], found["title"], found["published"])


def note(level: Level, regency: str = BOJONEGORO) -> str:
    """What the map itself says of its boundaries."""
    found = _imported(level, regency)
    return sources.BOUNDARY_NOTE if found is None else sources.boundary_note(found["publisher"])


def caveats(level: Level, regency: str = BOJONEGORO) -> tuple[Caveat, ...]:
    """What a map of a level has to be read with on account of its boundaries."""
    return () if _imported(level, regency) else (Caveat.DERIVED_BOUNDARY,)


def _imported(level: Level, regency: str) -> Mapping[str, str] | None:
    """Who published them; an office of Bojonegoro brings those of Bojonegoro."""
    return geometry.sources().get(geometry.name_of(level, regency))
