"""An operator writes whether a kecamatan has its TKSK, and the cases, without anybody's name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from analytics.actions import entered, entries
from analytics.actions.aid_contents import plain
from analytics.store import tables
from analytics.vocabulary.area import Level, level_of
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, EntryKind
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.period import today
from analytics.vocabulary.support import CaseKind, Post

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from analytics.vocabulary.role import Actor

_SOURCE = 200  # letters


def write_post(actor: Actor, district: str, content: Mapping[str, Any], seen: Iterable[str]) -> str:
    """Write whether a kecamatan has its TKSK; the id of the entry.

    Args:
        actor: who writes.
        district: Kemendagri code.
        content: as `checked_post` takes it; empty to take it back.
        seen: ids of the entries the form showed.

    Raises:
        NotAllowed, Overtaken: as `entries.write`.
        Refused: there is no such kecamatan, or something makes no sense; nothing is written.
    """
    told = checked_post(content) if content else {}
    return entries.write(actor, EntryKind.TKSK, district, named(district), told, seen)


def write_case(
    actor: Actor, content: Mapping[str, Any], seen: Iterable[str] = (), case: str = ""
) -> str:
    """Write a case down, a new one where `case` is empty; the id of its subject.

    Args:
        actor: who writes.
        content: as `checked_case` takes it; empty to take the case back.
        seen: ids of the entries the form showed.
        case: the id of a case that is changed, or closed.

    Raises:
        NotAllowed, Overtaken: as `entries.write`.
        Refused: something is missing or makes no sense; nothing is written.
    """
    told = checked_case(content) if content else {}
    if case and not entered.is_id(case):
        raise Refused("Kasus itu tidak dikenal; pilih dari daftar.")
    called = f"kasus di {named(told['district'])}" if told else "sebuah kasus"
    name = case or str(uuid4())
    entries.write(actor, EntryKind.CASE, name, called, told, seen)
    return name


def checked_post(content: Mapping[str, Any]) -> dict[str, Any]:
    """Whether the post is filled, as it is kept: state, on (ISO day), source.

    Raises:
        Refused: something is missing or makes no sense.
    """
    state = entered.one_of(str(content.get("state", "")), Post, "Keadaan pos")
    if state is Post.UNKNOWN:
        raise Refused("Pilih terisi atau kosong; yang belum diketahui tidak perlu ditulis.")
    on = _day(content.get("on"), "Keadaan pada tanggal")
    return {
        "state": state.value,
        "on": on.isoformat(),
        "source": plain(
            content.get("source"), _SOURCE, "Tulis sumbernya, misalnya SK atau surat Dinas Sosial."
        ),
    }


def checked_case(content: Mapping[str, Any]) -> dict[str, Any]:
    """A case as it is kept: district, kind, opened, closed ("" while it is open), note.

    Raises:
        Refused: something is missing or makes no sense, or the note holds a NIK or No KK.
    """
    district = str(content.get("district", ""))
    if not is_district(district):
        raise Refused("Kecamatan itu tidak dikenal; pilih dari daftar.")
    opened = _day(content.get("opened"), "Tanggal dibuka")
    closed = entered.day(str(content.get("closed", "")), "Tanggal ditutup")
    if closed is not None and not opened <= closed <= today():
        raise Refused("Kasus ditutup sebelum dibuka, atau di hari yang belum datang; periksa.")
    return {
        "district": district,
        "kind": entered.one_of(str(content.get("kind", "")), CaseKind, "Jenis kasus").value,
        "opened": opened.isoformat(),
        "closed": closed.isoformat() if closed else "",
        "note": plain(content.get("note"), _SOURCE),
    }


def is_district(code: str) -> bool:
    """True for the code of a kecamatan that is no example."""
    try:
        return level_of(code) is Level.DISTRICT and not code.startswith(EXAMPLE_REGENCY)
    except ValueError:
        return False


def named(district: str) -> str:
    """What a kecamatan is called.

    Raises:
        Refused: there is no such kecamatan.
    """
    if not is_district(district) or district not in tables.names():
        raise Refused("Kecamatan itu tidak dikenal; pilih dari daftar.")
    return str(tables.names()[district])


def _day(typed: object, what: str) -> date:
    on = entered.day(str(typed or ""), what)
    if on is None:
        raise Refused(f"{what} belum diisi; tulis harinya, misalnya 3-11-2026.")
    if on > today():
        raise Refused(f"{what} belum datang; betulkan tanggalnya.")
    return on
