"""Who could assist a village: what it is known by, and what can be said of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from uuid import NAMESPACE_OID, uuid5

from analytics.vocabulary.area import Level, level_of

if TYPE_CHECKING:
    from collections.abc import Iterable

STRONGEST = 3
STRENGTHS = {1: "dasar", 2: "cukup", 3: "kuat"}
"""What is declared of a field of work; that it is declared and not measured is said on screen."""
MOST_VILLAGES = 50  # what one organisation may be asked to take
_PAST = re.compile(r"(\d{2}\.\d{2}\.\d{2}\.\d{4})(?:\s*[(:]?\s*((?:19|20)\d{2})\)?)?")

Past = tuple[tuple[str, int | None], ...]


def identity(regency: str, name: str) -> str:
    """The id of an organisation that was imported: the same name in a regency is the same one."""
    return str(uuid5(NAMESPACE_OID, f"{regency}|{' '.join(name.casefold().split())}"))


def read_past(text: str) -> Past | None:
    """`35.22.08.2005 (2023); 35.22.08.2006`: villages and, where told, the year. None if unread."""
    parts = [part.strip() for part in re.split(r"[;,\n]", text) if part.strip()]
    found = [_PAST.fullmatch(part) for part in parts]
    if not all(found):
        return None
    return tuple((one[1], int(one[2]) if one[2] else None) for one in found if one)


def write_past(past: Iterable[tuple[str, int | None]]) -> str:
    """As `read_past` reads it."""
    return "; ".join(f"{village} ({year})" if year else village for village, year in past)


def is_village(code: str) -> bool:
    """True for the code of a village, of the example place too."""
    try:
        return level_of(code) is Level.VILLAGE
    except ValueError:
        return False
