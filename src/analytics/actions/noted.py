"""One row of the notes as plain JSON, and back; whatever is no such row is refused."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from sqlalchemy import Boolean, Date, Double, Integer, inspect

from analytics.actions import entered
from analytics.store.meetings import FollowUpRow, FollowUpWord, Written
from analytics.store.records import Instant
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.meeting import Kind, Status
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from sqlalchemy import Column

T = TypeVar("T", bound=Written)

BROKEN = "Catatan itu rusak atau tidak lengkap; ekspor lagi dari laptopnya."
_LONGEST = 2000  # letters of one cell; forms let fewer in


def written(row: Written) -> dict[str, Any]:
    """The row as plain JSON, by column; days and moments in ISO 8601, moments in UTC."""
    return {column.name: _plain(getattr(row, column.name)) for column in _columns(type(row))}


def read(table: type[T], rows: object) -> list[T]:
    """The rows of a table, not yet added anywhere.

    Raises:
        Refused: a row is not as this program writes it.
    """
    if not isinstance(rows, list):
        raise Refused(BROKEN)
    return [_row(table, cells) for cells in rows]


def named(row: Written) -> str:
    """What a row is about, for whoever has to look at it: its own words, or its table and id."""
    for column in ("what", "title", "role", "status"):
        if told := getattr(row, column, ""):
            return f"{_TABLES[row.__tablename__]} “{told}”"
    return f"{_TABLES[row.__tablename__]} {row.id}"


_TABLES = {
    "meeting": "rapat",
    "meeting_heading": "judul rapat",
    "agenda_item": "agenda",
    "attendance": "kehadiran",
    "follow_up": "tindak lanjut",
    "follow_up_word": "kabar",
}


def _columns(table: type[Written]) -> list[Column[Any]]:
    return list(inspect(table).columns)


def _plain(value: Any) -> Any:  # noqa: ANN401 - a cell holds any value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if isinstance(value, date) else value


def _row(table: type[T], cells: object) -> T:
    columns = _columns(table)
    if not isinstance(cells, dict) or set(cells) != {column.name for column in columns}:
        raise Refused(BROKEN)
    try:
        row = table(**{column.name: _cell(column, cells[column.name]) for column in columns})
        if str(UUID(row.id)) != row.id or not row.by:
            raise Refused(BROKEN)
        if isinstance(row, FollowUpRow):
            Kind(row.kind)
            row.view = entered.view(row.view)
            if row.figure_standing:
                Standing(row.figure_standing)
        if isinstance(row, FollowUpWord):
            Status(row.status)
    except (ValueError, TypeError):  # Refused among them
        raise Refused(BROKEN) from None
    return row


def _cell(column: Column[Any], value: Any) -> Any:  # noqa: ANN401, PLR0911 - one way out a kind
    if value is None:
        if not column.nullable:
            raise ValueError(column.name)
        return None
    match column.type:
        case Instant():
            moment = datetime.fromisoformat(value)
            return moment.astimezone(UTC) if moment.tzinfo else _refuse(column)
        case Date():
            return date.fromisoformat(value)
        case Boolean():
            return value if isinstance(value, bool) else _refuse(column)
        case Integer():
            sound = isinstance(value, int) and not isinstance(value, bool) and value >= 0
            return value if sound else _refuse(column)
        case Double():
            sound = isinstance(value, int | float) and math.isfinite(value)
            return float(value) if sound else _refuse(column)
        case _:
            longest = getattr(column.type, "length", None) or _LONGEST
            return entered.text(value, longest) if isinstance(value, str) else _refuse(column)


def _refuse(column: Column[Any]) -> None:
    raise ValueError(column.name)
