"""Which villages the page Desa percontohan is about: any set, and who put it together.

What people wrote of sets changes without the data: whoever shows it asks here, not `ui.ask`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import figures
from analytics.answers.pilots import PILOT
from analytics.store import entries, tables
from analytics.vocabulary.area import BOJONEGORO, Level, parent_of
from analytics.vocabulary.assistance import EntryKind

if TYPE_CHECKING:
    from collections.abc import Mapping


def everywhere() -> tuple[str, ...]:
    """Codes of every village of Bojonegoro, in order."""
    areas = tables.areas()
    ours = areas["code"].str.startswith(f"{BOJONEGORO}.") & (areas["level"] == Level.VILLAGE)
    return tuple(sorted(areas.loc[ours, "code"]))


def named() -> tuple[str, ...]:
    """Codes of the villages that sources name as pilots, in order; empty where none does."""
    rows = figures.used(PILOT)
    return tuple(sorted(set(rows.loc[rows["value"] == 1, "area_code"])))


def labels() -> dict[str, str]:
    """Code and label of every village: with its kecamatan, as 81 villages share a name."""
    names = _names()
    return {code: called(code, names) for code in everywhere()}


def called(code: str, names: Mapping[str, str] | None = None) -> str:
    """`Tondomulo · Kec. Kedungadem`."""
    known = _names() if names is None else names
    return f"{known[code]} · Kec. {known[str(parent_of(code))]}"


def name_of(code: str) -> str:
    """`Tondomulo`."""
    return tables.area(code).name


def sets() -> dict[str, tuple[str, tuple[str, ...]]]:
    """By subject of a design card, what the set is called and its codes; newest card last.

    Where two people wrote a card without seeing each other, the newer one names its set.
    """
    found = {
        subject: written[-1].content for subject, written in entries.every(EntryKind.DESIGN).items()
    }
    return {
        subject: (str(content["name"]), tuple(content["villages"]))
        for subject, content in found.items()
        if content
    }


def _names() -> dict[str, str]:
    areas = tables.areas()
    return dict(zip(areas["code"], areas["name"], strict=True))
