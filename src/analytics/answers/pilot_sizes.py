"""How many people and families villages have, as profiles that were imported or typed tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.answers import mapping
from analytics.measures.cubes import SMALLEST_VILLAGE_COUNT
from analytics.store import entries, versions, warehouse
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.provenance import Origin, Provenance
from analytics.vocabulary.result import records
from analytics.vocabulary.standing import Standing
from analytics.wording import pilot_profile as words
from analytics.wording.periods import dated
from analytics.wording.quantities import is_missing, quantity
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Sequence

Row = dict[str, Any]
PEOPLE = frozenset({Unit.PERSONS, Unit.FAMILIES, Unit.HOUSEHOLDS, Unit.KPM, Unit.PERCENT})
"""Units of a figure that tells of people."""
_OF_THE_POOR = frozenset({"poor_families"})


def imported(codes: Sequence[str]) -> tuple[list[Row], Provenance | None]:
    """What imported profiles tell of the villages, the newest year of each, and who says so.

    Counts of KPM are left to the register, which hides those that are too small.
    """
    rows = warehouse.frame(Layout.VILLAGES.value)
    rows = None if rows is None else rows[rows["village_code"].isin(codes)]
    if rows is None or rows.empty:
        return [], None
    origin = _brought()
    found = []
    for told in records(rows.sort_values("year").groupby("village_code").tail(1)):
        for name, (label, unit) in words.PROFILE.items():
            if not is_missing(told.get(name)):
                one = fact(told["village_code"], label, "", origin) | _size(name, told[name], unit)
                one |= {"standing": Standing.OFFICIAL.value, "when": str(told["year"])}
                found.append(one | {"tells": True, "people": unit in PEOPLE})
    return found, Provenance(origins=(origin,), standing=Standing.OFFICIAL)


def noted(codes: Sequence[str]) -> tuple[list[Row], Provenance | None]:
    """What was typed of the villages on Desa dampingan, with the source that was named there."""
    found = []
    for code in codes:
        for entry in entries.of(EntryKind.MAPPING, code)[-1:]:
            sizes = entry.content.get("profile") or {}
            for name, (label, unit) in words.PROFILE.items():
                if sizes.get(name) is not None:
                    one = fact(code, label, "", mapping.BY_FORM) | _size(name, sizes[name], unit)
                    one |= {"source": entry.content["source"], "tells": True, "people": True}
                    found.append(one | {"when": dated(entry.content["on"])})
    by_form = Provenance(origins=(mapping.BY_FORM,), standing=Standing.QUOTED)
    return found, by_form if found else None


def _size(name: str, value: float, unit: Unit) -> Row:
    """A size in words; of few poor families only that they are few, as they could be named."""
    is_hidden = name in _OF_THE_POOR and 0 < value < SMALLEST_VILLAGE_COUNT
    told = words.few(SMALLEST_VILLAGE_COUNT) if is_hidden else quantity(value, unit, 0)
    return {"told": told, "hidden": is_hidden}


def _brought() -> Origin:
    """The newest file of profiles, as whoever brought it in said."""
    of = [one for one in versions.history() if one.facts.get("layout") == Layout.VILLAGES.value]
    newest = max(of, key=lambda one: one.created) if of else versions.read(versions.current())
    said = newest.facts.get("details", {})
    keeper, title = (
        said.get("publisher") or words.KEEPER,
        said.get("title") or Layout.VILLAGES.label,
    )
    day = said.get("published") or newest.created[:10]
    return Origin(f"villages.{newest.name}", keeper, keeper, title, said.get("url", ""), day)


def fact(code: str, what: str, told: str, origin: Origin) -> Row:
    """A row of `answers.pilot_profile.known`: one thing told of a village."""
    return {
        "area_code": code,
        "what": what,
        "told": told,
        "when": "",
        "source": carried(origin),
        "origin_id": origin.id,
        "standing": Standing.QUOTED.value,
        "note": "",
        "tells": False,
        "people": False,
        "hidden": False,
    }
