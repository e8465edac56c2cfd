"""An operator plans what is done for a village, and tells month by month how far it is.

An activity is a line of the one register of tindak lanjut; beside it stands an entry with what the
register has no column for: the problem, the begin, the share that is done.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analytics.actions import entered, follow_ups
from analytics.actions.assistance import named
from analytics.actions.entries import write_in
from analytics.actions.follow_ups import Decision
from analytics.store import records
from analytics.store.entries import standing
from analytics.store.meetings import FollowUpRow
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.assistance_work import WHOLE, together
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.meeting import Kind, Status
from analytics.vocabulary.period import today
from analytics.vocabulary.role import Actor, Role, demand
from analytics.wording import assistance_work as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_BROKEN = "Isian rencana itu tidak terbaca; muat ulang halaman, lalu isi lagi."
_MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")
_VILLAGE = re.compile(r"\d{2}\.\d{2}\.\d{2}\.\d{4}")
_CONDITION = re.compile(r"[A-Z]\d{2,3}")
_MOST = 240  # months


@dataclass(frozen=True, slots=True)
class Planned:
    """What is typed of a new activity; days are texts.

    Attributes:
        what: what is done.
        actor: which organisation does it.
        village: code.
        condition: code of the problem or potential it is about, or empty.
        begins: the day it begins.
        due: by when.
    """

    what: str
    actor: str
    village: str
    condition: str
    begins: str
    due: str


@dataclass(frozen=True, slots=True)
class Told:
    """What is typed of a month: its key (`2026-11`), the share done in percent, what shows it.

    `begins` is the day the activity begins, where it changes.
    """

    month: str
    share: str
    evidence: str = ""
    note: str = ""
    begins: str = ""


def start(actor: Actor, planned: Planned) -> str:
    """Write an activity into the register of tindak lanjut, with its plan; its id.

    Raises:
        NotAllowed: the actor is no operator; nothing is written.
        Refused: no such village, or something is missing or makes no sense; nothing is written.
    """
    demand(actor, Role.OPERATOR, f"Menulis {EntryKind.PLAN.label}")
    named(planned.village)
    begins, due = entered.day(planned.begins, "Mulai"), entered.day(planned.due, "Tenggat")
    if begins is None:
        raise Refused("Tulis kapan kegiatan ini mulai.")
    if due is None:
        raise Refused("Tulis tenggatnya; tanpa tenggat tidak ada yang dapat terlambat.")
    if due < begins:
        raise Refused("Tenggatnya sebelum kegiatan mulai; periksa tanggalnya.")
    content = checked(
        {
            "village": planned.village,
            "condition": planned.condition,
            "begins": begins.isoformat(),
            "progress": [],
        }
    )
    decision = Decision(
        planned.what,
        planned.actor,
        planned.village,
        Kind.PLAN.value,
        due.isoformat(),
        view=f"/dampingan?bagian=kerja&kab={planned.village[:5]}",
    )
    with records.session() as session:
        name = follow_ups.decide_in(session, actor, decision)
        called = entered.text(planned.what, 1000)
        write_in(session, actor, EntryKind.PLAN, name, called, content, ())
    return name


def report(actor: Actor, follow_up: str, told: Told, seen: Iterable[str]) -> None:
    """Tell how far an activity was in a month; a word on its line of the register comes with it.

    Months told before stay, also those of whoever wrote meanwhile and is named in `seen`.

    Raises:
        NotAllowed: the actor is no operator; nothing is written.
        Overtaken: somebody else wrote meanwhile; nothing is written.
        Refused: no such activity, a month that is still to come, or a whole without evidence;
            nothing is written.
    """
    demand(actor, Role.OPERATOR, f"Menulis {EntryKind.PLAN.label}")
    month = {
        "month": told.month,
        "share": _share(told.share),
        "evidence": told.evidence,
        "note": told.note,
    }
    if told.month > today().isoformat()[:7]:
        raise Refused("Bulan itu belum tiba; kemajuan dilaporkan untuk bulan yang berjalan.")
    _write(actor, follow_up, {"begins": told.begins, "progress": [month]}, seen)


def settle(actor: Actor, follow_up: str, content: Mapping[str, Any], seen: Iterable[str]) -> None:
    """Let one of several plans that stand hold: of a month that both tell, its share counts.

    Months that only another one tells stay: two laptops told them of the same work.

    Raises:
        NotAllowed, Overtaken, Refused: as `report`.
    """
    demand(actor, Role.OPERATOR, f"Menulis {EntryKind.PLAN.label}")
    _write(actor, follow_up, content, seen)


def _write(actor: Actor, follow_up: str, changed: Mapping[str, Any], seen: Iterable[str]) -> None:
    """Write what stands with what is changed of it, and a word on its line of the register."""
    with records.session() as session:
        row = session.get(FollowUpRow, follow_up)
        if row is None or row.kind != Kind.PLAN.value:
            raise Refused("Kegiatan itu tidak ada; muat ulang halaman, lalu pilih lagi.")
        before = together(standing(session, EntryKind.PLAN, follow_up), row.area_code)
        new = {one["month"]: one for one in changed["progress"]}
        others = [one for one in before["progress"] if one["month"] not in new]
        own = {name: text for name, text in changed.items() if text and name in before}
        content = checked(before | own | {"progress": [*others, *new.values()]})
        write_in(session, actor, EntryKind.PLAN, follow_up, row.what, content, seen)
        if not content["progress"]:
            return
        newest = content["progress"][-1]
        follow_ups.tell_in(
            session,
            actor,
            follow_up,
            _status(newest["share"]).value,
            newest["evidence"],
            words.word(newest["month"], newest["share"], newest["note"]),
        )


def checked(content: Mapping[str, Any]) -> dict[str, Any]:
    """The content of a plan as it is kept: months in order, each once.

    Raises:
        Refused: it is no such content, or makes no sense.
    """
    try:
        village, condition, begins = (
            _text(content[name], 40) for name in ("village", "condition", "begins")
        )
        months = sorted((_month(one) for one in content["progress"]), key=lambda one: one["month"])
    except (KeyError, TypeError):
        raise Refused(_BROKEN) from None
    if not _VILLAGE.fullmatch(village) or (condition and not _CONDITION.fullmatch(condition)):
        raise Refused(_BROKEN)
    if len({one["month"] for one in months}) < len(months) or len(months) > _MOST:
        raise Refused("Satu bulan dilaporkan dua kali; gabungkan dahulu.")
    since = entered.day(begins, "Mulai")
    if since and months and months[0]["month"] < since.isoformat()[:7]:
        raise Refused("Kemajuan dilaporkan untuk bulan sebelum kegiatan mulai; periksa bulannya.")
    return {
        "village": village,
        "condition": condition,
        "begins": since.isoformat() if since else "",
        "progress": months,
    }


def _month(told: Mapping[str, Any]) -> dict[str, Any]:
    month, share = _text(told["month"], 10), told["share"]
    evidence, note = _text(told["evidence"], 500), _text(told["note"], 400)
    if not _MONTH.fullmatch(month):
        raise Refused("Pilih bulan yang dilaporkan.")
    if isinstance(share, bool) or not isinstance(share, int) or not 0 <= share <= WHOLE:
        raise Refused("Kemajuan ditulis sebagai angka bulat 0 sampai 100 persen.")
    if share == WHOLE and not evidence:
        raise Refused("Tulis buktinya: dokumen, tautan, atau angka yang menunjukkan selesainya.")
    return {"month": month, "share": share, "evidence": evidence, "note": note}


def _share(typed: str) -> int:
    told = typed.strip().removesuffix("%").strip()
    if not told.isdecimal() or len(told) > len(str(WHOLE)):
        raise Refused("Kemajuan ditulis sebagai angka bulat 0 sampai 100 persen.")
    return int(told)


def _status(share: int) -> Status:
    if share == WHOLE:
        return Status.DONE
    return Status.RUNNING if share else Status.OPEN


def _text(told: Any, most: int) -> str:  # noqa: ANN401 - plain JSON of a file
    if not isinstance(told, str):
        raise Refused(_BROKEN)
    return entered.text(told, most)
