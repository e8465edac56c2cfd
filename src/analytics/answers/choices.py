"""Which figures a pengesah chose, and took back: read from the records, as they are now."""

from __future__ import annotations

from typing import Any

import pandas as pd
from sqlalchemy import select

from analytics.answers import figures
from analytics.store import records, tables
from analytics.store.records import AuditEntry, Choice
from analytics.store.versioned import following
from analytics.vocabulary.claim import MAIN
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.result import records as records_of
from analytics.wording.periods import when
from analytics.wording.quantities import figure

COLUMNS = ("what", "chosen", "actor", "at", "reason", "state")
Claims = dict[str, dict[str, Any]]
GONE = "angka itu tidak ada lagi di data yang dipakai"


def made() -> pd.DataFrame:
    """Every choice ever made, the newest first; it changes with the records, so nothing keeps it.

    Columns: `what` (indicator, area, period), `chosen` (its value, written), `actor`, `at` (date),
    `reason`, `state` (in force; or taken back, by whom and why; or that the figure is gone).
    """
    with records.reading() as session:
        found = session.scalars(select(Choice).order_by(Choice.id.desc())).all()
        entries = session.scalars(
            select(AuditEntry).where(AuditEntry.deed == Deed.CHOICE_REVOKED.value)
        ).all()
    why = {entry.after["revoked"]: entry.after["reason"] for entry in entries if entry.after}
    with following(MAIN):
        claims = {row["claim_id"]: row for row in records_of(figures.by_source(None))}
    rows = [
        (*_what(one, claims), one.actor, one.at.date(), one.reason, _state(one, claims, why))
        for one in found
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _what(one: Choice, claims: Claims) -> tuple[str, str]:
    indicator, place = tables.indicator(one.indicator), tables.area(one.area_code)
    if one.claim_id not in claims:
        return f"{indicator.label}, {place.name}, {one.period_end[:4]}", "–"
    row = claims[one.claim_id]
    return (
        f"{indicator.label}, {place.name}, {when(row)}",
        figure(row["value"], indicator),
    )


def _state(one: Choice, claims: Claims, why: dict[int, str]) -> str:
    if one.revoked_at is None:
        return "berlaku" if one.claim_id in claims else GONE
    if one.id in why:
        return f"dicabut {one.revoked_by}: {why[one.id]}"
    return f"diganti pilihan lain oleh {one.revoked_by}"
