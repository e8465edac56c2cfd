"""A pengesah chooses which of several figures is used, or takes a choice back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
from filelock import FileLock
from sqlalchemy import select

from analytics.actions.audit import record
from analytics.store import choices, places, records, tables
from analytics.store.records import Choice
from analytics.vocabulary.claim import GROUP, Rank
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.personal import scrubbed
from analytics.vocabulary.role import Actor, Role, demand

if TYPE_CHECKING:
    from sqlalchemy import Select

_LOCK = ".choices.lock"
_PATIENCE = 30.0  # seconds that one choice waits for another
_LONGEST = 500  # letters of a reason
_DEED = "Memilih angka yang dipakai"


def choose(actor: Actor, claim_id: str, reason: str) -> None:
    """Let one claim be used for its indicator, area, series and period.

    An earlier choice for the same is revoked with it. Every page follows at the next question.

    Raises:
        NotAllowed: the actor is no pengesah; nothing is changed.
        Refused: there is no such claim, or no reason; nothing is changed.
    """
    demand(actor, Role.APPROVER, _DEED)
    why = _reason(reason)
    claims = tables.claims()
    found = claims[claims["claim_id"] == claim_id]
    if found.empty:
        raise Refused("Angka itu tidak ada lagi; muat ulang halaman, lalu pilih lagi.")
    group = _group(found.iloc[0])
    before = _in_use(claims, group)
    with _alone():
        with records.session() as session:
            for old in session.scalars(_of_group(group)):
                _take_back(old, actor)
            session.flush()  # of one group one choice is in force
            session.add(
                Choice(**group, claim_id=claim_id, reason=why, actor=actor.name, at=records.now())
            )
            after = _told(found.iloc[0]) | {"reason": why}
            record(session, actor, Deed.FIGURE_CHOSEN, _subject(group), before, after)
        _publish()


def revoke(actor: Actor, choice_id: int, reason: str) -> None:
    """Take a choice back: what is used is again what the other rules say.

    Raises:
        NotAllowed: the actor is no pengesah; nothing is changed.
        Refused: the choice is not in force, or no reason is given; nothing is changed.
    """
    demand(actor, Role.APPROVER, "Mencabut pilihan angka")
    why = _reason(reason)
    with _alone():
        with records.session() as session:
            choice = session.get(Choice, choice_id)
            if choice is None or choice.revoked_at is not None:
                raise Refused("Pilihan itu sudah tidak berlaku; muat ulang halaman.")
            _take_back(choice, actor)
            before = {"claim_id": choice.claim_id, "reason": choice.reason}
            group = {name: getattr(choice, name) for name in GROUP}
            after = {"revoked": choice_id, "reason": why}
            record(session, actor, Deed.CHOICE_REVOKED, _subject(group), before, after)
        _publish()


def rebuild() -> None:
    """Let the snapshot say what the records say: at the start, and after a restored backup."""
    with _alone():
        _publish()


def _publish() -> None:
    with records.reading() as session:
        rows = session.scalars(select(Choice).where(Choice.revoked_at.is_(None))).all()
    made = tuple(
        choices.Chosen(row.id, row.claim_id, row.reason, row.actor, row.at.isoformat())
        for row in sorted(rows, key=lambda row: row.id)
    )
    if made != choices.active():
        choices.put(made)


def _alone() -> FileLock:
    folder = places.state_folder()
    folder.mkdir(parents=True, exist_ok=True)
    return FileLock(folder / _LOCK, timeout=_PATIENCE)


def _of_group(group: dict[str, str]) -> Select[Choice]:
    return select(Choice).filter_by(**group).where(Choice.revoked_at.is_(None))


def _take_back(choice: Choice, actor: Actor) -> None:
    choice.revoked_at, choice.revoked_by = records.now(), actor.name


def _group(claim: pd.Series[Any]) -> dict[str, str]:
    return {name: _text(claim[name]) for name in GROUP}


def _text(cell: Any) -> str:  # noqa: ANN401 - text or a date
    if pd.isna(cell):
        return ""
    return cell.date().isoformat() if isinstance(cell, pd.Timestamp) else str(cell)


def _subject(group: dict[str, str]) -> str:
    return " ".join(filter(None, group.values()))


def _in_use(claims: pd.DataFrame, group: dict[str, str]) -> dict[str, Any] | None:
    """What the trail tells of the figure used until now."""
    same = claims[(claims["rank"] == Rank.PREFERRED) & (claims["indicator"] == group["indicator"])]
    for _, row in same[same["area_code"] == group["area_code"]].iterrows():
        if _group(row) == group:
            return _told(row)
    return None


def _told(claim: pd.Series[Any]) -> dict[str, Any]:
    return {"claim_id": claim["claim_id"], "value": float(claim["value"])}


def _reason(text: str) -> str:
    told = " ".join(text.split())
    if not told:
        raise Refused("Tulis alasannya; pilihan tanpa alasan tidak disimpan.")
    if len(told) > _LONGEST:
        raise Refused(f"Alasannya terlalu panjang; paling banyak {_LONGEST} huruf.")
    return str(scrubbed(told))
