"""An operator writes who could assist villages, what they are able to do and how many they take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.actions import entered, entries
from analytics.vocabulary.area import level_of
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, EntryKind, OrganisationKind, Sector
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.organisation import MOST_VILLAGES, STRONGEST, is_village

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from analytics.vocabulary.role import Actor

_NAME, _SOURCE = 120, 300


def write(
    actor: Actor, organisation_id: str, content: Mapping[str, Any], seen: Iterable[str]
) -> str:
    """Write an organisation down, whole; the id of the entry.

    Args:
        actor: who writes.
        organisation_id: a UUID, or the id of an imported one that this takes the place of.
        content: name, kind, regency, base, sectors (sector to 1..3), capacity, past (village and
            year), source; empty to take it out.
        seen: ids of the entries the form showed.

    Raises:
        NotAllowed, Overtaken: as `entries.write`.
        Refused: something is missing or makes no sense; nothing is written.
    """
    told = checked(content) if content else {}
    called = str(told.get("name", "")) or "pelaku itu"
    return entries.write(actor, EntryKind.ORGANISATION, organisation_id, called, told, seen)


def checked(content: Mapping[str, Any]) -> dict[str, Any]:
    """The content as it is kept.

    Raises:
        Refused: no name, kind or regency, or that of the example; a competence out of 1..3; no
            capacity; a village that is none.
    """
    kind = entered.one_of(str(content.get("kind", "")), OrganisationKind, "Jenis pelaku")
    regency = _area(content.get("regency"), "Kabupaten", needed=True)
    if regency == EXAMPLE_REGENCY:
        raise Refused("Tempat contoh tidak dapat diisi; pilih kabupaten yang ada.")
    return {
        "name": entered.text(str(content.get("name", "")), _NAME, "Tulis nama pelakunya."),
        "kind": kind.value,
        "regency": regency,
        "base": _area(content.get("base"), "Letak pelaku"),
        "sectors": _sectors(content.get("sectors")),
        "capacity": _capacity(content.get("capacity")),
        "past": _past(content.get("past")),
        "source": entered.text(str(content.get("source", "")), _SOURCE),
    }


def _area(given: object, what: str, *, needed: bool = False) -> str:
    code = str(given or "").strip()
    if not code and not needed:
        return ""
    try:
        level_of(code)
    except ValueError:
        raise Refused(f"{what} tidak dikenal; pilih dari daftar.") from None
    return code


def _sectors(given: object) -> dict[str, int]:
    pairs = given.items() if isinstance(given, dict) else ()
    found = {entered.one_of(str(name), Sector, "Bidang").value: level for name, level in pairs}
    if not found:
        raise Refused("Pilih sedikitnya satu bidang yang dikuasai, dengan kekuatannya.")
    for name, level in found.items():
        if not isinstance(level, int) or not 1 <= level <= STRONGEST:
            raise Refused(f"Kekuatan bidang {Sector(name).label} harus 1, 2, atau 3.")
    return dict(sorted(found.items()))


def _capacity(given: object) -> int:
    try:
        number = int(str(given).strip())
    except ValueError:
        number = 0
    if not 1 <= number <= MOST_VILLAGES:
        raise Refused(
            f"Daya tampung harus bilangan bulat 1 sampai {MOST_VILLAGES}: "
            "berapa desa yang sanggup didampingi."
        )
    return number


def _past(given: object) -> list[dict[str, Any]]:
    found: dict[tuple[str, int | None], None] = {}
    for each in given if isinstance(given, list) else ():
        village = str(each.get("village", "")) if isinstance(each, dict) else ""
        year = each.get("year") if isinstance(each, dict) else None
        if not is_village(village) or not (year is None or isinstance(year, int)):
            raise Refused("Desa yang pernah didampingi tidak dikenal; pilih dari daftar.")
        found[village, year] = None
    return [{"village": village, "year": year} for village, year in found]
