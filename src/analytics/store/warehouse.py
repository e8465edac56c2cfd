"""Reads what was imported with DuckDB, in this process.

No database file: DuckDB reads the Parquet of the version in use, so nothing locks what another
process imports meanwhile. One connection a process, one cursor a thread.
"""

from __future__ import annotations

import threading
from functools import cache
from typing import TYPE_CHECKING

import duckdb

from analytics.store import versions

if TYPE_CHECKING:
    import pandas as pd

_OF_THREAD = threading.local()


def cursor() -> duckdb.DuckDBPyConnection:
    """The cursor of this thread."""
    if not hasattr(_OF_THREAD, "cursor"):
        _OF_THREAD.cursor = _connection().cursor()
    found: duckdb.DuckDBPyConnection = _OF_THREAD.cursor
    return found


def relation(table: str, version: str | None = None) -> duckdb.DuckDBPyRelation | None:
    """A table such as `claims`, to be asked; None where nothing of it was imported.

    Args:
        table: name of the table.
        version: another version than the one in use; empty stands for before the first.
    """
    path = versions.path(f"{table}.parquet", version)
    return None if path is None else cursor().read_parquet(str(path))


def asked(rows: pd.DataFrame) -> duckdb.DuckDBPyRelation:
    """A frame in memory, to be asked."""
    return cursor().from_df(rows)


def frame(table: str, version: str | None = None) -> pd.DataFrame | None:
    """As `relation`, the whole table."""
    found = relation(table, version)
    return None if found is None else found.df()


@cache
def _connection() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(":memory:")
    connection.execute("SET autoinstall_known_extensions = false")  # asks no other host
    return connection
