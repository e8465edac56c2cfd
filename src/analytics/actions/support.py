"""An operator writes what a place lacks, what was promised for it, and what came.

A promise is a line of the one register of tindak lanjut, with its due day; beside it stands an
entry with what the register has no column for. What comes of it is told there as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from analytics.actions import entered, entries, follow_ups
from analytics.actions.aid_contents import checked_delivery, checked_need, checked_offer
from analytics.actions.entries import write_in
from analytics.actions.follow_ups import Decision
from analytics.store import records, tables
from analytics.store.entries import every, standing
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.meeting import Kind, Status
from analytics.vocabulary.role import Actor, Role, demand
from analytics.vocabulary.support import AidKind
from analytics.wording import support_forms as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

_FIXED = ("organisation", "fund", "kind", "place", "due")


def need_subject(place: str, kind: str) -> str:
    """What an entry on a need is about: a place and a kind of aid."""
    return f"{place}|{kind}"


def write_need(
    actor: Actor, place: str, kind: str, content: Mapping[str, Any], seen: Iterable[str]
) -> str:
    """Write how many lack something in a place, whole; the id of the entry.

    Args:
        actor: who writes.
        place: code of a village or kecamatan.
        kind: an `AidKind`.
        content: as `aid_contents.checked_need` takes it; empty to take the need back.
        seen: ids of the entries the form showed.

    Raises:
        NotAllowed, Overtaken: as `entries.write`.
        Refused: no such place or kind, or something makes no sense; nothing is written.
    """
    told = checked_need(content) if content else {}
    of = entered.one_of(kind, AidKind, "Jenis bantuan")
    called = f"{named(place)} ({of.label})"
    return entries.write(actor, EntryKind.NEED, need_subject(place, of.value), called, told, seen)


def promise(actor: Actor, content: Mapping[str, Any]) -> str:
    """Write a promise into the register of tindak lanjut, with what it is; its id.

    Raises:
        NotAllowed: the actor is no operator; nothing is written.
        Refused: something is missing or makes no sense; nothing is written.
    """
    demand(actor, Role.OPERATOR, f"Menulis {EntryKind.OFFER.label}")
    told = checked_offer(content)
    place = named(told["place"])
    decision = Decision(
        words.promised(told, place),
        told["organisation"],
        told["place"],
        Kind.OFFER.value,
        told["due"],
        view=f"/mitra?bagian=bantuan&kab={told['place'][:5]}",
    )
    with records.session() as session:
        name = follow_ups.decide_in(session, actor, decision)
        called = f"{told['organisation']} ({AidKind(told['kind']).label})"
        write_in(session, actor, EntryKind.OFFER, name, called, told, ())
    return name


def amend(actor: Actor, offer: str, content: Mapping[str, Any], seen: Iterable[str]) -> str:
    """Write anew how much was promised; the id of the entry.

    Who, what, where and by when stand in the register of tindak lanjut and stay: another promise is
    another line. Empty content takes the promise back and tells the register so.

    Raises:
        NotAllowed, Overtaken: as `entries.write`.
        Refused: no such promise, or what has to stay was changed; nothing is written.
    """
    demand(actor, Role.OPERATOR, f"Menulis {EntryKind.OFFER.label}")
    told = checked_offer(content) if content else {}
    with records.session() as session:
        stands = [one for one in standing(session, EntryKind.OFFER, offer) if one.content]
        if not stands:
            raise Refused("Janji itu tidak ada; muat ulang halaman, lalu pilih lagi.")
        old = stands[-1].content
        if told and any(told[name] != old[name] for name in _FIXED):
            raise Refused(words.FIXED)
        called = f"{old['organisation']} ({AidKind(old['kind']).label})"
        name = write_in(session, actor, EntryKind.OFFER, offer, called, told, seen)
        if not told:
            follow_ups.tell_in(session, actor, offer, Status.DROPPED.value, note=words.WITHDRAWN)
    return name


def deliver(actor: Actor, content: Mapping[str, Any]) -> str:
    """Write what came; the id of its subject.

    Of a promise that was written here the register is told: running, or done once all of it came
    to the place it was promised to.

    Raises:
        NotAllowed: the actor is no operator; nothing is written.
        Refused: something is missing or makes no sense, or more came than was promised; nothing
            is written.
    """
    demand(actor, Role.OPERATOR, f"Menulis {EntryKind.DELIVERY.label}")
    told = checked_delivery(content)
    called = f"{named(told['place'])} ({AidKind(told['kind']).label})"
    name, offer = str(uuid4()), told["offer"]
    with records.session() as session:
        write_in(session, actor, EntryKind.DELIVERY, name, called, told, ())
        stands = [one for one in standing(session, EntryKind.OFFER, offer) if one.content]
        if offer and stands:
            promised, place = stands[-1].content["size"], stands[-1].content["place"]
            every_one = _came(offer, "") + told["size"]
            if every_one > promised:
                raise Refused(words.too_many(every_one, promised, AidKind(told["kind"]).unit))
            here = told["size"] if told["place"].startswith(place) else 0
            came = _came(offer, place) + here
            state = Status.DONE if came >= promised else Status.RUNNING
            note = words.came(came, promised, AidKind(told["kind"]).unit)
            follow_ups.tell_in(session, actor, offer, state.value, told["evidence"], note)
    return name


def take_back(actor: Actor, delivery: str, seen: Iterable[str]) -> str:
    """Take a delivery that was written by mistake out of the books; it stays in the history.

    Raises:
        NotAllowed, Overtaken: as `entries.write`.
    """
    return entries.write(actor, EntryKind.DELIVERY, delivery, words.ONE_DELIVERY, {}, seen)


def follow(actor: Actor, told: Mapping[str, Any], due: date | None) -> str:
    """Write a promise that came by file into the register of tindak lanjut; its id there.

    Args:
        actor: who writes.
        told: offer_id, organisation, kind, place, size.
        due: by when, if the file says so.

    Raises:
        NotAllowed: the actor is no operator; nothing is written.
        Refused: no such place; nothing is written.
    """
    decision = Decision(
        words.promised(told, named(str(told["place"]))),
        str(told["organisation"]),
        str(told["place"]),
        Kind.OFFER.value,
        due.isoformat() if due else "",
        view=words.followed(str(told["offer_id"])),
    )
    return follow_ups.decide(actor, decision)


def named(place: str) -> str:
    """What a place is called, its kecamatan with it.

    Raises:
        Refused: there is no such place.
    """
    names = tables.names()
    if place not in names:
        raise Refused("Tempat itu tidak dikenal; pilih dari daftar.")
    upper = place.rpartition(".")[0]
    is_village = place.count(".") == 3
    return f"{names[place]}, {names[upper]}" if is_village else str(names[place])


def _came(offer: str, place: str) -> int:
    """What came of a promise to a place, or to villages of it."""
    found = [one[-1].content for one in every(EntryKind.DELIVERY).values()]
    mine = [one for one in found if one.get("offer") == offer]
    return sum(one["size"] for one in mine if one["place"].startswith(place))
