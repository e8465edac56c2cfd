"""What people decided and did: accounts, choices, remembered names, the audit trail.

SQLite in the state folder, or whatever `ANALYTICS_DATABASE` names. Types are portable: PostgreSQL
needs the URL and a driver, nothing else. Figures are not kept here, `store.versions` has them.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    JSON,
    DateTime,
    Index,
    MetaData,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

from analytics.store import database, places

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy import Dialect, Engine

FILE = "records.db"
LONGEST_SPELLING = 200  # of an area's name; a server refuses what is longer


class Instant(TypeDecorator[datetime]):
    """A moment with its time zone, kept in UTC; SQLite knows no zones and gives them back bare."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC. A moment without a zone is refused: nobody could say when it was."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs its time zone")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """In UTC, with its zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Base(DeclarativeBase):
    """What every table shares; constraints have names, so that a migration can change them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class Account(Base):
    """Somebody who may sign in. `name` is what they type, or their e-mail with OIDC; lower case.

    Without a `password_hash` (argon2) the account serves OIDC only.
    """

    __tablename__ = "account"

    name: Mapped[str] = mapped_column(String(254), primary_key=True)
    password_hash: Mapped[str] = mapped_column(Text, default="")
    role: Mapped[str] = mapped_column(String(16))  # vocabulary.role.Role
    created: Mapped[datetime] = mapped_column(Instant)
    disabled: Mapped[bool] = mapped_column(default=False)

    @property
    def mark(self) -> str:
        """Of the password: a session that began with another one is over."""
        return hashlib.sha256(self.password_hash.encode()).hexdigest()


class AuditEntry(Base):
    """One change of state: who did what to what. Written by `actions.audit`, never changed."""

    __tablename__ = "audit_entry"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    at: Mapped[datetime] = mapped_column(Instant, index=True)
    actor: Mapped[str] = mapped_column(String(254))
    way: Mapped[str] = mapped_column(String(16))  # vocabulary.role.Way
    role: Mapped[str] = mapped_column(String(16))
    deed: Mapped[str] = mapped_column(String(40), index=True)  # vocabulary.deed.Deed
    subject: Mapped[str] = mapped_column(Text)
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    after: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class Choice(Base):
    """Which claim is used for one indicator, area, series and period, and why; one at a time.

    Periods are ISO dates as text; an empty `period_start` is one that nobody states.
    """

    __tablename__ = "choice"
    __table_args__ = (
        Index(
            "uq_choice_in_force",
            *("indicator", "area_code", "series_id", "period_start", "period_end"),
            unique=True,
            sqlite_where=text("revoked_at IS NULL"),
            postgresql_where=text("revoked_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    indicator: Mapped[str] = mapped_column(String(64))
    area_code: Mapped[str] = mapped_column(String(16))
    series_id: Mapped[str] = mapped_column(String(64))
    period_start: Mapped[str] = mapped_column(String(10), default="")
    period_end: Mapped[str] = mapped_column(String(10))
    claim_id: Mapped[str] = mapped_column(String(128))
    reason: Mapped[str] = mapped_column(Text)
    actor: Mapped[str] = mapped_column(String(254))
    at: Mapped[datetime] = mapped_column(Instant)
    revoked_at: Mapped[datetime | None] = mapped_column(Instant)
    revoked_by: Mapped[str | None] = mapped_column(String(254))


class Alias(Base):
    """Another spelling of an area's name within its parent, that somebody said yes to."""

    __tablename__ = "alias"
    __table_args__ = (UniqueConstraint("parent_code", "spelling"),)

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    parent_code: Mapped[str] = mapped_column(String(16))
    spelling: Mapped[str] = mapped_column(String(LONGEST_SPELLING))
    area_code: Mapped[str] = mapped_column(String(16))
    actor: Mapped[str] = mapped_column(String(254))
    at: Mapped[datetime] = mapped_column(Instant)


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


@contextmanager
def session() -> Iterator[Session]:
    """To change something: committed at the end, rolled back on any error.

    Writers take turns from the first line on, so what one reads here is still true when it writes.
    """
    with _session(writes=True) as opened, opened.begin():
        opened.connection()  # begins here, not at the first question
        yield opened


@contextmanager
def reading() -> Iterator[Session]:
    """To look only: waits for no writer, and keeps nothing."""
    with _session(writes=False) as opened:
        yield opened


def address() -> str:
    """The URL of the database; `ANALYTICS_DATABASE`, else a file in the state folder."""
    return os.environ.get("ANALYTICS_DATABASE") or f"sqlite:///{places.state_folder() / FILE}"


def file() -> Path | None:
    """The file of an SQLite database; None for a server."""
    return database.file(address())


def upgrade() -> None:
    """Bring the database to the newest form, making it where there is none.

    Two starts at once wait for each other.

    Raises:
        BrokenData: it cannot be reached, or a later program made it.
    """
    from analytics.store import migrations  # noqa: PLC0415 - Alembic; it imports this module

    path = file()
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))  # nobody else may read it
    made = engine()
    with database.told():
        migrations.upgrade(made, places.state_folder())


def engine() -> Engine:
    """The engine of the database in use.

    Raises:
        BrokenData: `ANALYTICS_DATABASE` is no URL, or its driver is missing.
    """
    return database.engine(address())


def _session(*, writes: bool) -> Session:
    _ready()
    return Session(engine().execution_options(**{database.WRITES: writes}), expire_on_commit=False)


def _ready() -> None:
    """See to it that there are tables, also in a file that just took the place of another."""
    path = file()
    if path is not None and not path.exists():
        upgrade()
    _upgraded(address(), 0 if path is None else path.stat().st_ino)


@lru_cache(maxsize=1)
def _upgraded(_address: str, _inode: int) -> None:
    upgrade()
