"""Changes of a rule that are known, and the record of notes that let a difference across one."""

from __future__ import annotations

from datetime import date, datetime  # noqa: TC003 - SQLAlchemy reads the annotations
from typing import TYPE_CHECKING

import pandas as pd
from sqlalchemy import Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from analytics.store import tables
from analytics.store.declared import split
from analytics.store.records import Base, Instant
from analytics.store.versioned import cached
from analytics.vocabulary.breaks import Break, BreakKind
from analytics.vocabulary.result import records

if TYPE_CHECKING:
    from typing import Any


class AcceptedBreak(Base):
    """A note that lets a difference of one indicator be shown across one break; one at a time."""

    __tablename__ = "accepted_break"
    __table_args__ = (
        Index(
            "uq_accepted_break_in_force",
            *("break_id", "indicator"),
            unique=True,
            sqlite_where=text("withdrawn_at IS NULL"),
            postgresql_where=text("withdrawn_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    break_id: Mapped[str] = mapped_column(String(64))
    indicator: Mapped[str] = mapped_column(String(64))
    note: Mapped[str] = mapped_column(Text)
    actor: Mapped[str] = mapped_column(String(254))
    at: Mapped[datetime] = mapped_column(Instant)
    withdrawn_at: Mapped[datetime | None] = mapped_column(Instant)
    withdrawn_by: Mapped[str | None] = mapped_column(String(254))


@cached
def every() -> tuple[Break, ...]:
    """Every change of a rule that is known, as `data/breaks.csv` lists them."""
    return tuple(_break(row) for row in records(tables.breaks()))


def _break(row: dict[str, Any]) -> Break:
    return Break(
        id=row["break_id"],
        kind=BreakKind(row["kind"]),
        label=row["label"],
        what=row["what"],
        earliest=_day(row["earliest"]),
        latest=_day(row["latest"]),
        indicators=tuple(split(row["indicators"])),
        series=tuple(split(row["series"])),
        origin_id=row["origin_id"],
        locator=row["locator"],
        note=row["note"],
    )


def _day(value: pd.Timestamp) -> date | None:
    return None if pd.isna(value) else value.date()
