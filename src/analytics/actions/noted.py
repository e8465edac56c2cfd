"""One row of the notes as plain JSON, and back; whatever is no such row is refused."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from sqlalchemy import JSON, Boolean, Date, Double, Integer, inspect

from analytics.actions import entered, entry_contents
from analytics.actions.meetings import MOST, SOON
from analytics.store import records, tables
from analytics.store.entries import EntryRow
from analytics.store.meetings import FollowUpRow, FollowUpWord, Heading, Written
from analytics.store.records import Instant
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.meeting import Kind, Status
from analytics.vocabulary.period import today
from analytics.vocabulary.standing import Standing
from analytics.wording.periods import day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Column

T = TypeVar("T", bound=Written)

BROKEN = "Catatan itu rusak atau tidak lengkap; ekspor lagi dari laptopnya."
_UNKNOWN = "yang dicatat tidak dikenal di sini"
_UNREAD = "isinya tidak terbaca"
_LONGEST = 2000  # letters of one cell; forms let fewer in
_FIRST = datetime(1970, 1, 1, tzinfo=UTC)  # no clock that lost its time goes back further
_AHEAD = timedelta(days=1)  # that a clock may be ahead of ours: a wrong time zone
_YEARS = range(2000, 2101)  # of days that are typed


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


def sound(rows: list[EntryRow]) -> tuple[list[EntryRow], tuple[str, ...]]:
    """Entries as their own forms write them; and of each other what it is of and why not.

    One that fails stays out by itself: what a form takes may change, or depend on the day.
    """
    taken, left = [], []
    for row in rows:
        kind, reason = EntryKind(row.kind), _UNKNOWN
        try:
            row.content = entry_contents.checked(kind, row.content)
            if entry_contents.is_known(kind, row.subject, row.content):
                taken.append(row)
                continue
        except Refused as refused:
            reason = str(refused)
        except (ValueError, TypeError, ArithmeticError):
            reason = _UNREAD
        left.append(f"{about(kind, row.subject, {})} – {reason.rstrip('.')}")
    return taken, tuple(left)


def named(row: Written) -> str:
    """What a row is about, for whoever has to look at it: its own words, or its table and id."""
    if isinstance(row, FollowUpWord):
        return f"{_TABLES[row.__tablename__]} “{Status(row.status).label}”"
    if isinstance(row, EntryRow):
        return about(EntryKind(row.kind), row.subject, row.content)
    for column in ("what", "title", "role"):
        if told := getattr(row, column, ""):
            return f"{_TABLES[row.__tablename__]} “{told}”"
    return f"{_TABLES[row.__tablename__]} {row.id}"


def about(kind: EntryKind, subject: str, content: Mapping[str, Any]) -> str:
    """`pemetaan desa Tondomulo`: an entry by what it is of, as far as a name is known here."""
    code = subject.partition("|")[0]
    name = content.get("name") or tables.areas().set_index("code")["name"].get(code, "")
    return f"{kind.label} {name}".strip()


_TABLES = {
    "meeting": "rapat",
    "meeting_heading": "judul rapat",
    "agenda_item": "agenda",
    "attendance": "kehadiran",
    "follow_up": "tindak lanjut",
    "follow_up_word": "kabar",
    "entry": "catatan desa",
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
        if not _makes_sense(row):
            raise Refused(BROKEN)
    except (ValueError, TypeError, ArithmeticError):  # Refused among them
        raise Refused(BROKEN) from None
    if row.at > records.now() + _AHEAD:  # it would be the newest word for good
        raise Refused(
            f"Catatan itu bertanggal {day(row.at.date())}, yang belum terjadi: jam laptopnya maju. "
            "Betulkan jam laptop itu, lalu gabungkan sesudah hari itu lewat."
        )
    return row


def _makes_sense(row: Written) -> bool:
    """The rules of the forms. Raises ValueError where a word or an address is unknown."""
    if any(not getattr(row, name, "x") for name in ("what", "actor", "title", "role")):
        return False
    match row:
        case Heading():
            return row.held_on <= today() + SOON
        case FollowUpWord():
            shown = {Status.DONE: row.evidence, Status.DROPPED: row.note, Status.UNKNOWN: ""}
            return bool(shown.get(Status(row.status), "x"))
        case FollowUpRow():
            Kind(row.kind)
            row.view = entered.view(row.view)
            if row.figure_standing:
                Standing(row.figure_standing)
            told = (row.indicator, row.figure_area, row.figure_period, row.figure_text)
            return all(told) if row.figure_value is not None else not any(told)
        case EntryRow():
            EntryKind(row.kind)  # what it says is looked at by `sound`
            return row.id not in row.seen
        case _:
            return True


def _cell(column: Column[Any], value: Any) -> Any:  # noqa: ANN401, C901, PLR0911 - one way out a kind
    if value is None:
        if not column.nullable:
            raise ValueError(column.name)
        return None
    match column.type:
        case JSON() if column.name == "seen":
            sound = isinstance(value, list) and all(map(entered.is_id, value))
            return value if sound else _refuse(column)
        case JSON():  # `_makes_sense` looks into it
            return value if isinstance(value, dict) else _refuse(column)
        case Instant():
            at = datetime.fromisoformat(value)
            return at.astimezone(UTC) if at.tzinfo and at >= _FIRST else _refuse(column)
        case Date():
            on = date.fromisoformat(value)
            return on if on.year in _YEARS else _refuse(column)
        case Boolean():
            return value if isinstance(value, bool) else _refuse(column)
        case Integer():
            sound = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST
            return value if sound else _refuse(column)
        case Double():
            sound = isinstance(value, int | float) and math.isfinite(value)
            return float(value) if sound else _refuse(column)
        case _ if entered.is_id(value):
            return value
        case _:
            if not isinstance(value, str) or entered.UNWRITABLE.search(value):
                return _refuse(column)
            return entered.text(value, getattr(column.type, "length", None) or _LONGEST)


def _refuse(column: Column[Any]) -> None:
    raise ValueError(column.name)
