"""A column of codes of areas: whose numbering it is, told by the column as a whole.

`3522080005` only looks like `35.22.08.2005`: BPS and Kemendagri number the same places apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from analytics.intake.gazetteer import Gazetteer

_CODE = re.compile(r"\d{2}(?:\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?)?|\d{2}|\d{4}|\d{6,7}|\d{10}")


class Numbering(StrEnum):
    """Whose codes a column holds."""

    KEMENDAGRI = "kemendagri"
    BPS = "bps"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Found:
    """What a code stands for: the area, or the kecamatan a BPS code of a village lies in."""

    code: str = ""
    within: str = ""


def clean(written: str) -> str:
    """A code as text: no apostrophe, no blanks, no `.0` of a number."""
    text = re.sub(r"[\s'’`\u00a0]", "", written)
    return re.sub(r"^(\d+)\.0$", r"\1", text)


def is_code(written: str) -> bool:
    """True if a cell is written like a code of an area rather than a name."""
    return bool(_CODE.fullmatch(clean(written)))


def kemendagri(written: str, gazetteer: Gazetteer) -> Found | None:
    """What a code is in the numbering of Kemendagri; None if it has no such code."""
    text = clean(written)
    code = text if text in gazetteer.level else gazetteer.undotted.get(text, "")
    return Found(code) if code else None


def bps(written: str, gazetteer: Gazetteer) -> Found | None:
    """What a code is in the numbering of BPS; of a village not in the bridge, its kecamatan."""
    text = clean(written)
    if text in gazetteer.bps:
        return Found(gazetteer.bps[text])
    if len(text) == 10 and text.isdigit() and text[:7] in gazetteer.bps:
        return Found("", gazetteer.bps[text[:7]])
    return None


def numbering(
    written: Iterable[str], names: Sequence[tuple[str, str]], gazetteer: Gazetteer
) -> Numbering:
    """Whose numbering a column is in.

    Args:
        written: its different codes.
        names: code and name that stand in one row, to decide where both numberings fit.
        gazetteer: of areas.csv.
    """
    codes = [code for code in written if is_code(code)]
    ours = {code: kemendagri(code, gazetteer) for code in codes}
    theirs = {code: bps(code, gazetteer) for code in codes}
    if all(ours[code] == theirs[code] for code in codes):
        return Numbering.KEMENDAGRI
    here, there = (sum(found is not None for found in side.values()) for side in (ours, theirs))
    if here != there:
        return Numbering.KEMENDAGRI if here > there else Numbering.BPS
    agree = [0, 0]
    for code, name in names:
        for side, found in enumerate((ours.get(code), theirs.get(code))):
            if found and name:
                area = found.code or found.within
                level = gazetteer.level[area]
                agree[side] += area in gazetteer.named(name, level, "")
    if agree[0] == agree[1]:
        return Numbering.UNSURE
    return Numbering.KEMENDAGRI if agree[0] > agree[1] else Numbering.BPS
