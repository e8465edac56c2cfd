"""Families of events and ways out are those of the register in use.

Unknown ones are told, for their No KK or NIK may be written wrong; a family that left long ago may
rightly be missing, so it is a warning.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.intake import families
from analytics.intake.checking import Example
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "Keluarga yang disebut ada dalam daftar KPM yang dipakai."
LAYOUTS = frozenset({Layout.EVENTS, Layout.GRADUATES, Layout.EMPOWERMENT})
_SENTENCE = "Keluarga ini tidak ada dalam daftar KPM yang dipakai; periksa No KK dan NIK-nya."


def check(seen: Seen) -> Iterator[Problem]:
    """One warning for each row whose family the register does not have."""
    stored = seen.stored("kpm")
    if stored is None:
        return
    known = families.identify(seen.rows, seen.given).isin(stored["family_id"])
    for index in seen.rows.index[~known]:
        yield seen.problem(index, "family-not-listed", _SENTENCE, "family_card", warning=True)


_STORED = {"kpm": ({"family_id": "aa", "head_id": "x"},)}
GOOD = (
    Example(Layout.EVENTS, ({"family_card": "aa", "stage": "2"},), stored=_STORED),
    Example(Layout.EVENTS, ({"head": "x", "stage": "2"},), stored=_STORED),
    Example(Layout.EVENTS, ({"family_card": "bb", "stage": "2"},)),
)
BAD = (
    Example(Layout.GRADUATES, ({"family_card": "bb", "exit": "moved"},), stored=_STORED),
    Example(Layout.EMPOWERMENT, ({"family_card": "bb", "cohort": "2025"},), stored=_STORED),
)
