"""Numbers read back from the text that `wording.quantities` wrote, for a cell of a table."""

from __future__ import annotations

import re
from typing import NamedTuple

_FIGURE = re.compile(
    r"(?P<sign>[+−-]?)(?P<money>Rp)?(?P<whole>\d{1,3}(?:\.\d{3})+|\d+)(?:,(?P<part>\d+))?"
    r"(?P<unit>[^\d]*)"
)


class Written(NamedTuple):
    """A number as it was written: its value, how many decimals it showed, and its unit."""

    value: float
    decimals: int
    unit: str


def written(text: str) -> Written | None:
    """`11,49%` is (11.49, 2, "%"), `55.028 KPM` is (55028, 0, "KPM").

    None for whatever is not one number and its unit: a span, a date, a code, words.
    """
    found = _FIGURE.fullmatch(text.strip())
    if found is None:
        return None
    digits = found["whole"].replace(".", "")
    part = found["part"] or ""
    value = float(f"{digits}.{part or 0}")
    unit = f"{found['money'] or ''}{found['unit'].strip()}"
    if unit.endswith(("–", "-", "−")):
        return None
    return Written(-value if found["sign"] in {"−", "-"} else value, len(part), unit)
