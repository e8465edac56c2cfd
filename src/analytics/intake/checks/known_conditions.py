"""A problem or potential is one of the declared list; others cannot be counted or matched.

It is written as its code or its label. What is on no list is refused with the likest of it.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from analytics.intake.checking import Example
from analytics.intake.layouts.conditions import codes
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "Setiap masalah dan potensi ada dalam daftar yang ditetapkan."
LAYOUTS = frozenset({Layout.CONDITIONS})
_LIKE = 0.6


def check(seen: Seen) -> Iterator[Problem]:
    """One error for each text that is on no list, at the first row that has it."""
    written = seen.rows["condition"]
    unknown = written[(codes(written, seen.given) == "") & (written != "")].drop_duplicates()
    listed = seen.given.reference.conditions
    labels = [] if listed is None else listed["label"].tolist()
    for index, text in unknown.items():
        near = get_close_matches(text, labels, n=1, cutoff=_LIKE)
        way_out = (
            f"mungkin maksudnya “{near[0]}”." if near else "pakai kode atau sebutan pada templat."
        )
        sentence = f"“{text}” tidak ada dalam daftar masalah dan potensi; {way_out}"
        yield seen.problem(index, "unknown-condition", sentence, "condition", value=text)


_ROW = {"village": "35.22.15.1001", "on": "2026-11-03", "severity": "high"}
GOOD = (
    Example(
        Layout.CONDITIONS,
        ({**_ROW, "condition": "M01"}, {**_ROW, "condition": "belum punya jamban  sehat"}),
    ),
)
BAD = (
    Example(Layout.CONDITIONS, ({**_ROW, "condition": "M99"},)),
    Example(Layout.CONDITIONS, ({**_ROW, "condition": "Belum punya jamban sehatt"},)),
)
