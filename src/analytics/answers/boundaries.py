"""Whose boundaries a map draws: those of an office that were imported, or the derived ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.store import geometry
from analytics.vocabulary.provenance import Caveat
from analytics.wording import sources

if TYPE_CHECKING:
    from analytics.vocabulary.area import Level


def source_line(level: Level) -> str:
    """The line below a map of a level."""
    found = geometry.sources().get(level.value)
    if found is None:
        return sources.BOUNDARY_SOURCE
    return sources.boundary_source(found["publisher"], found["title"], found["published"])


def note(level: Level) -> str:
    """What the map itself says of its boundaries."""
    found = geometry.sources().get(level.value)
    return sources.BOUNDARY_NOTE if found is None else sources.boundary_note(found["publisher"])


def caveats(level: Level) -> tuple[Caveat, ...]:
    """What a map of a level has to be read with on account of its boundaries."""
    return () if level.value in geometry.sources() else (Caveat.DERIVED_BOUNDARY,)
