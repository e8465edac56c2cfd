"""Numbers of persons and families wherever people write them: found, and left out.

A NIK or No KK has sixteen digits. Written in one they are always taken for one; written in parts
(`35.2215.410190.0003`) only where they begin with a province and hold a date, or stand in fours,
so that rows of years and decimal fractions stay.
"""

from __future__ import annotations

import re
from typing import Any

HIDDEN = "[nomor 16 angka]"
# The same in RE2, which knows no look-around: finds all that `FOUND` may, and more.
LIKELY = r"[0-9](?:[\s.,\-/_'’]{0,3}[0-9]){15}"
_CANDIDATE = re.compile(r"(?<!\d)\d(?:[\s.,\-/_'’]{0,3}\d){15}(?!\d)", re.ASCII)
_DIGEST = re.compile(r"[0-9a-f]{64}")
_FOURS = re.compile(r"\d{4}(?:\D+\d{4}){3}")
_FRACTION = re.compile(r"(\d+)[.,]\d+")
_AREA_PARTS = frozenset({6, 12})  # digits before the one mark of a NIK; any other is a fraction
_PROVINCES = frozenset(
    {*range(11, 20), 21, *range(31, 37), *range(51, 54), *range(61, 66), *range(71, 77), 81, 82}
    | set(range(91, 98))
)


def holds_number(text: str) -> bool:
    """True where a text holds a NIK or No KK."""
    return any(_is_number(found[0]) for found in _CANDIDATE.finditer(text))


def is_number(text: str) -> bool:
    """True where a text is a NIK or No KK and nothing else, with or without a `'` before it."""
    found = _CANDIDATE.fullmatch(text.strip(" '’`‘"))
    return found is not None and _is_number(found[0])


def scrubbed(told: Any) -> Any:  # noqa: ANN401 - plain JSON
    """Plain JSON without any NIK or No KK; a sha256 is none and stays."""
    if isinstance(told, str):
        return told if _DIGEST.fullmatch(told) else _CANDIDATE.sub(_left_out, told)
    if isinstance(told, dict):
        return {scrubbed(name): scrubbed(value) for name, value in told.items()}
    return [scrubbed(each) for each in told] if isinstance(told, list | tuple) else told


def _left_out(found: re.Match[str]) -> str:
    return HIDDEN if _is_number(found[0]) else found[0]


def _is_number(written: str) -> bool:
    digits = re.sub(r"\D", "", written)
    if written == digits:
        return True
    fraction = _FRACTION.fullmatch(written)
    if int(digits[:2]) not in _PROVINCES or (fraction and len(fraction[1]) not in _AREA_PARTS):
        return False
    day, month = int(digits[6:8]), int(digits[8:10])
    dated = (1 <= day <= 31 or 41 <= day <= 71) and 1 <= month <= 12
    return dated or _FOURS.fullmatch(written) is not None
