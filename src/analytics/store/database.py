"""The way to the database of `store.records`: SQLite in a file, or a server by its URL."""

from __future__ import annotations

from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import NullPool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError

from analytics.vocabulary.errors import BrokenData, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Engine

WRITES = "analytics_writes"  # execution option: the transaction will change something
_PATIENCE = 15.0  # seconds that one writer waits for another


@lru_cache(maxsize=8)
def engine(url: str) -> Engine:
    """The engine of a database, one a process.

    Raises:
        BrokenData: `url` is none, or its driver is missing.
    """
    with told():
        if file(url) is None:
            return create_engine(url, pool_pre_ping=True)
        # Opened anew each time: whoever puts another file under the name is met at once.
        made = create_engine(url, poolclass=NullPool, connect_args={"timeout": _PATIENCE})
    event.listen(made, "connect", _set_up)
    event.listen(made, "begin", _begin)
    return made


def file(url: str) -> Path | None:
    """The file of an SQLite database; None for a server.

    Raises:
        BrokenData: `url` is none.
    """
    with told():
        parsed = make_url(url)
    named = parsed.database if parsed.get_backend_name() == "sqlite" else None
    return Path(named) if named else None


@contextmanager
def told() -> Iterator[None]:
    """What goes wrong on the way there, in one sentence: the URL may hold a password.

    Raises:
        BrokenData: instead of what the libraries raise.
    """
    try:
        yield
    except (ArgumentError, NoSuchModuleError):
        raise _broken("bukan alamat basis data yang dikenal; lihat README.") from None
    except ModuleNotFoundError as problem:
        raise _broken(f"memerlukan paket {problem.name}; pasang dengan pip.") from None
    except OperationalError:
        raise _broken(
            "basis datanya tidak dapat dibuka; periksa apakah ia berjalan dan alamatnya benar."
        ) from None


def _broken(sentence: str) -> BrokenData:
    return BrokenData([Problem("ANALYTICS_DATABASE", "no-database", sentence)])


def _set_up(connection: Any, _record: Any) -> None:  # noqa: ANN401 - the driver's own type
    connection.isolation_level = None  # or the driver begins when it likes
    for pragma in ("journal_mode = WAL", "foreign_keys = ON", "synchronous = FULL"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """Whoever will write says so at once: a reader that turns writer is refused by SQLite."""
    writes = connection.get_execution_options().get(WRITES, True)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
