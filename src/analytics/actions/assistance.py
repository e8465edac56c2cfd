"""An operator writes who assists a village: organisations, the SK, the team by role and number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analytics.actions import entered
from analytics.actions.entries import write, write_in
from analytics.store import records, tables
from analytics.store.entries import of, standing
from analytics.vocabulary.area import Level, level_of
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Actor, Role, demand

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

_MOST = 20  # organisations of one village, roles of one team
_PEOPLE = range(1, 1000)  # in one role
_LINE = re.compile(r"(?P<count>\d{1,4}) (?P<role>\D.*)")
_BROKEN = "Isian pendampingan itu tidak terbaca; muat ulang halaman, lalu isi lagi."
_APART = (
    "Pemadanan kabupaten ini ada dua versi yang belum dicocokkan; cocokkan dahulu di bagian "
    "Pemadanan, lalu ambil alih lagi."
)


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What taking a saved matching over did, by village code.

    Attributes:
        written: villages that nobody assisted and that somebody assists now.
        same: villages that those very organisations assist already.
        conflicts: villages that others assist; they were left as they are.
    """

    written: tuple[str, ...]
    same: tuple[str, ...]
    conflicts: tuple[str, ...]


def save(actor: Actor, village: str, content: Mapping[str, Any], seen: Iterable[str]) -> str:
    """Write who assists a village, in the place of the entries in `seen`; its id.

    Args:
        actor: who writes.
        village: code.
        content: as `checked` has it, or as `typed` gives it.
        seen: ids of the entries the form showed.

    Raises:
        NotAllowed: the actor is no operator; nothing is written.
        Overtaken: somebody else wrote meanwhile; nothing is written.
        Refused: no such village, or something typed makes no sense; nothing is written.
    """
    demand(actor, Role.OPERATOR, f"Menulis {EntryKind.ASSISTANCE.label}")
    told = checked(content)
    return write(actor, EntryKind.ASSISTANCE, village, named(village), told, seen)


def end(actor: Actor, village: str, seen: Iterable[str]) -> str:
    """Write that nobody assists a village; what stood there stays in the history.

    Raises:
        NotAllowed: the actor is no operator; nothing is written.
        Overtaken: somebody else wrote meanwhile; nothing is written.
        Refused: there is no such village; nothing is written.
    """
    demand(actor, Role.OPERATOR, f"Menulis {EntryKind.ASSISTANCE.label}")
    return write(actor, EntryKind.ASSISTANCE, village, named(village), {}, seen)


def take_over(actor: Actor, regency: str) -> TakenOver:
    """Let the saved matching of a regency say who assists which village, without SK and team.

    Village by village: where others are written already, nothing is overwritten.

    Raises:
        NotAllowed: the actor is no operator; nothing is written.
        Refused: nothing was matched, or two versions of it stand; nothing is written.
    """
    demand(actor, Role.OPERATOR, f"Menulis {EntryKind.ASSISTANCE.label}")
    matched = [entry for entry in of(EntryKind.MATCHING, regency) if entry.content]
    if not matched:
        raise Refused("Belum ada pemadanan yang disimpan untuk kabupaten ini.")
    if len(matched) > 1:
        raise Refused(_APART)
    by: dict[str, list[str]] = {}
    for pair in matched[0].content.get("pairs", []):
        by.setdefault(pair["village"], []).extend(pair["organisations"])
    called = {village: named(village) for village in by}
    written: list[str] = []
    same: list[str] = []
    conflicts: list[str] = []
    with records.session() as session:
        for village, organisations in sorted(by.items()):
            stands = standing(session, EntryKind.ASSISTANCE, village)
            theirs = [set(entry.content["organisations"]) for entry in stands if entry.content]
            if theirs:
                (same if theirs == [set(organisations)] else conflicts).append(village)
                continue
            content = checked(typed(organisations))
            seen = [entry.id for entry in stands]
            write_in(session, actor, EntryKind.ASSISTANCE, village, called[village], content, seen)
            written.append(village)
    return TakenOver(tuple(written), tuple(same), tuple(conflicts))


def typed(  # noqa: PLR0913, PLR0917 - the lines of a form
    organisations: Sequence[str],
    number: str = "",
    on: str = "",
    team: str = "",
    begins: str = "",
    until: str = "",
) -> dict[str, Any]:
    """What is typed, as a content that `checked` reads; it raises nothing.

    Args:
        organisations: ids of those who assist.
        number: of the SK.
        on: the day of the SK, as a text.
        team: a role a line, `2 penyuluh pertanian`; roles, never names of people.
        begins: a day as a text, empty where nobody said.
        until: the same.
    """
    return {
        "organisations": list(dict.fromkeys(organisations)),
        "sk": {"number": number, "on": on},
        "team": team,
        "from": begins,
        "until": until,
    }


def checked(content: Mapping[str, Any]) -> dict[str, Any]:
    """The content of an entry as it is kept: days in ISO 8601, texts without NIK.

    Raises:
        Refused: it is no such content, or makes no sense.
    """
    try:
        sk, team = content["sk"], content["team"]
        organisations = [
            name if entered.is_id(name) else _text(name, 64) for name in content["organisations"]
        ]
        number = _text(sk["number"], 100)
        on = _day(sk["on"], "Tanggal SK")
        members = _members(team) if isinstance(team, str) else team
        roles = [{"role": _text(one["role"], 100), "count": one["count"]} for one in members]
        begins, until = _day(content["from"], "Mulai"), _day(content["until"], "Sampai")
    except (KeyError, TypeError, AttributeError):
        raise Refused(_BROKEN) from None
    if not all(organisations):
        raise Refused(_BROKEN)
    if not organisations:
        raise Refused("Pilih siapa yang mendampingi desa ini.")
    if len(set(organisations)) < len(organisations) or len(organisations) > _MOST:
        raise Refused(f"Paling banyak {_MOST} pelaku satu desa, masing-masing sekali.")
    if on is not None and not number:
        raise Refused("Tulis juga nomor SK-nya; tanggal saja tidak menunjuk satu keputusan.")
    _check_team(roles)
    if begins is not None and until is not None and until < begins:
        raise Refused("Pendampingan berakhir sebelum mulai; periksa tanggalnya.")
    return {
        "organisations": organisations,
        "sk": {"number": number, "on": _iso(on)},
        "team": roles,
        "from": _iso(begins),
        "until": _iso(until),
    }


def named(village: str) -> str:
    """The name of a village.

    Raises:
        Refused: there is no such village.
    """
    try:
        if level_of(village) is Level.VILLAGE:
            return tables.area(village).name
    except (KeyError, ValueError):
        pass
    raise Refused("Desa itu tidak dikenal; pilih desa dari daftar.")


def _check_team(roles: Sequence[Mapping[str, Any]]) -> None:
    names = [one["role"].casefold() for one in roles]
    if len(set(names)) < len(names):
        raise Refused("Satu peran tertulis dua kali di tim; jumlahkan dahulu.")
    if len(roles) > _MOST:
        raise Refused(f"Paling banyak {_MOST} peran satu tim.")
    for one in roles:
        count = one["count"]
        if not one["role"] or isinstance(count, bool) or not isinstance(count, int):
            raise Refused(_BROKEN)
        if count not in _PEOPLE:
            raise Refused(f"Banyaknya {one['role']} tidak masuk akal; periksa.")


def _members(lines: str) -> list[dict[str, Any]]:
    return [_member(line) for line in lines.splitlines() if line.strip()]


def _member(line: str) -> dict[str, Any]:
    told = entered.text(line, 200)
    found = _LINE.fullmatch(told)
    if found is None:
        raise Refused(
            f"Tim “{told[:40]}” tidak terbaca; tulis banyaknya lalu perannya, misalnya 2 penyuluh."
        )
    return {"role": found["role"], "count": int(found["count"])}


def _text(told: Any, most: int) -> str:  # noqa: ANN401 - plain JSON of a file
    if not isinstance(told, str):
        raise Refused(_BROKEN)
    return entered.text(told, most)


def _day(told: Any, what: str) -> date | None:  # noqa: ANN401
    return entered.day(_text(told, 40), what)


def _iso(value: date | None) -> str:
    return value.isoformat() if value else ""
