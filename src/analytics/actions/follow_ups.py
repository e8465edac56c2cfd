"""An operator writes down what was decided and what became of it: one register for the product.

Rows are added and never changed (`store.meetings`), each in the transaction of its audit entry.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from analytics.actions import entered
from analytics.actions.audit import record
from analytics.actions.meetings import called_now
from analytics.store import records, tables, versioned
from analytics.store.meetings import FollowUpRow, FollowUpWord, add, newest_last
from analytics.store.records import now
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.meeting import Kind, Status, Taken
from analytics.vocabulary.role import Actor, Role, demand

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Decision:
    """What is typed of a follow-up.

    Attributes:
        what: what is to be done.
        actor: who has to do it.
        area_code: where.
        kind: a value of `vocabulary.meeting.Kind`.
        due: a day as a text, empty for none.
        view: address of the page it is decided on, as the browser shows it, or empty.
        taken: the figure it is decided on, as it is used now, or None.
    """

    what: str
    actor: str
    area_code: str
    kind: str = Kind.CONCLUSION.value
    due: str = ""
    view: str = ""
    taken: Taken | None = None


def decide(actor: Actor, decision: Decision, meeting: str = "") -> str:
    """Write a follow-up down, with the version of the data it is decided on; its id.

    Without a `meeting` it stands in the register by itself: one register for the whole product.

    Raises:
        NotAllowed: the actor is no operator; nothing is written.
        Refused: no such meeting, or something is missing or makes no sense; nothing is written.
    """
    with records.session() as session:
        return decide_in(session, actor, decision, meeting)


def decide_in(session: Session, actor: Actor, decision: Decision, meeting: str = "") -> str:
    """As `decide`, beside other rows of the same session."""
    demand(actor, Role.OPERATOR, "Mencatat tindak lanjut")
    what = entered.text(decision.what, 1000, "Tulis apa yang disepakati.")
    who = entered.text(decision.actor, 200, "Tulis siapa yang mengerjakan.")
    due, view = entered.day(decision.due, "Tenggat"), entered.view(decision.view)
    kind = entered.one_of(decision.kind, Kind, "Jenis")
    if decision.area_code not in set(tables.areas()["code"]):
        raise Refused("Wilayah itu tidak dikenal; pilih wilayah dari daftar.")
    row = FollowUpRow(
        meeting_id=meeting or None,
        kind=kind.value,
        what=what,
        actor=who,
        area_code=decision.area_code,
        due=due,
        view=view,
        version=versioned.version(),
        **_figure(decision.taken),
    )
    held_on = called_now(session, meeting).held_on if meeting else None
    if due is not None and held_on is not None and due < held_on:
        raise Refused("Tenggatnya sebelum rapat; periksa tanggalnya.")
    name = add(session, actor.name, row)
    after = {"what": what, "who": who, "area_code": row.area_code, "view": view}
    after |= {"due": due.isoformat() if due else "", "figure": row.figure_text}
    record(session, actor, Deed.FOLLOW_UP_DECIDED, what, None, after)
    return name


def tell(actor: Actor, follow_up: str, status: str, evidence: str = "", note: str = "") -> None:
    """Add a word to a follow-up or a promise: how far it is, and what shows it.

    Raises:
        NotAllowed: the actor is no operator; nothing is written.
        Refused: there is no such follow-up; it is done without evidence, or dropped without a
            reason; nothing is written.
    """
    with records.session() as session:
        tell_in(session, actor, follow_up, status, evidence, note)


def tell_in(  # noqa: PLR0913, PLR0917 - as `tell`, and where
    session: Session, actor: Actor, follow_up: str, status: str, evidence: str = "", note: str = ""
) -> None:
    """As `tell`, beside other rows of the same session."""
    demand(actor, Role.OPERATOR, "Memberi kabar tindak lanjut")
    state = entered.one_of(status, Status, "Keadaan")
    shows, remark = entered.text(evidence, 500), entered.text(note, 500)
    if state is Status.UNKNOWN:
        raise Refused("Pilih keadaannya: terbuka, berjalan, selesai, atau dibatalkan.")
    if state is Status.DONE and not shows:
        raise Refused("Tulis buktinya: dokumen, tautan, atau angka yang menunjukkan selesainya.")
    if state is Status.DROPPED and not remark:
        raise Refused("Tulis di catatan mengapa dibatalkan.")
    what = _what(session, follow_up)
    query = select(FollowUpWord).where(FollowUpWord.follow_up_id == follow_up)
    old = newest_last(session.scalars(query))[-1:]
    before = {"status": old[0].status, "evidence": old[0].evidence} if old else None
    word = FollowUpWord(follow_up_id=follow_up, status=state.value, evidence=shows, note=remark)
    # Newer than what it follows, even where that was told by a clock ahead of ours.
    at = max([now(), *(row.at + timedelta(microseconds=1) for row in old)])
    add(session, actor.name, word, at)
    after = {"status": state.value, "evidence": shows, "note": remark}
    record(session, actor, Deed.FOLLOW_UP_TOLD, what, before, after)


def _what(session: Session, follow_up: str) -> str:
    row = session.get(FollowUpRow, follow_up)
    if row is not None:
        return row.what
    promises = tables.promises()
    found = promises[promises["promise_id"] == follow_up]
    if found.empty:
        raise Refused("Tindak lanjut itu tidak ada; muat ulang halaman, lalu pilih lagi.")
    return str(found.iloc[0]["what"])


def _figure(taken: Taken | None) -> dict[str, str | float | None]:
    return {
        "indicator": taken.indicator if taken else "",
        "figure_area": taken.area_code if taken else "",
        "figure_period": taken.period if taken else "",
        "figure_value": taken.value if taken else None,
        "figure_text": taken.text if taken else "",
        "figure_held": taken.held if taken else "",
        "figure_standing": taken.standing.value if taken and taken.standing else "",
        "figure_origin": taken.origin_id if taken else "",
    }
