"""What a file changes: rows that come, change and go, and the sums before and after.

Counted by DuckDB on Parquet, so that half a million rows never become Python objects.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

from analytics.store import versions, warehouse

if TYPE_CHECKING:
    from pathlib import Path

    from analytics.vocabulary.imported import Table


def merge(table: Table, rows: Path, base: str, target: Path) -> None:
    """Write to `target` the table as it would be: what `base` holds, with `rows` put into it.

    What stays keeps its order and what is put in comes after it, in the order of the file: of two
    rows, the one imported later stands below (`store.ranks` goes by it).

    Args:
        table: what is merged, and how.
        rows: Parquet of the rows that were read.
        base: version; empty for none.
        target: Parquet to be written.
    """
    before = versions.path(f"{table.name}.parquet", base)
    target.parent.mkdir(parents=True, exist_ok=True)
    if (before is None or table.snapshot) and _once(table, rows):
        shutil.copyfile(rows, target)
        return
    keys = ", ".join(map(_quoted, table.key))
    # Of two rows with one key in a file, which `intake` has warned of, the last one counts.
    once = (
        f"SELECT * FROM {_numbered(rows)} "
        f"QUALIFY row_number() OVER (PARTITION BY {keys} ORDER BY file_row_number DESC) = 1"
    )
    if before is None or table.snapshot:
        query = f"SELECT * EXCLUDE (file_row_number) FROM ({once}) ORDER BY file_row_number"
    else:
        told = (table.within,) if table.within else table.key
        same = " AND ".join(f"o.{k} IS NOT DISTINCT FROM n.{k}" for k in map(_quoted, told))
        query = (
            f"WITH n AS MATERIALIZED ({once}) SELECT * EXCLUDE (file_row_number, later) FROM ("
            f"SELECT o.*, false AS later FROM {_numbered(before)} o ANTI JOIN n ON {same} "
            "UNION ALL BY NAME SELECT *, true AS later FROM n) ORDER BY later, file_row_number"
        )
    _asked(f"COPY ({query}) TO {_text(target)} (FORMAT parquet, COMPRESSION zstd)")


def counted(table: Table, before: Path | None, after: Path | None) -> dict[str, Any]:
    """How two states of a table differ, as plain JSON.

    Returns:
        table, before and after (rows), added, changed, gone, and totals: column, before, after.
    """
    was, now = (_relation(path) for path in (before, after))
    if was is None or now is None:
        rows = _count(was), _count(now)
        counts = {"added": rows[1], "changed": 0, "gone": rows[0]}
    else:
        counts = _compared(table, was, now)
        rows = _count(was), _count(now)
    totals = [
        {"column": column, "before": _sum(was, column), "after": _sum(now, column)}
        for column in table.totals
    ]
    return {"table": table.name, "before": rows[0], "after": rows[1], **counts, "totals": totals}


def _once(table: Table, rows: Path) -> bool:
    """True if no two rows have one key."""
    keys = ", ".join(map(_quoted, table.key))
    counts = f"count(*), count(DISTINCT ({keys}))"
    every, distinct = _asked(f"SELECT {counts} FROM {_relation(rows)}")[0]
    return bool(every == distinct)


def _compared(table: Table, was: str, now: str) -> dict[str, int]:
    common = [name for name in _columns(was) if name in _columns(now) and name not in table.key]
    same = " AND ".join(f"o.{k} IS NOT DISTINCT FROM n.{k}" for k in map(_quoted, table.key))
    differs = " OR ".join(
        f"CAST(o.{c} AS VARCHAR) IS DISTINCT FROM CAST(n.{c} AS VARCHAR)"
        if _type(was, c) != _type(now, c)
        else f"o.{c} IS DISTINCT FROM n.{c}"
        for c in map(_quoted, common)
    )
    query = f"""
        SELECT count(*) FILTER (WHERE o.here IS NULL),
               count(*) FILTER (WHERE o.here AND n.here AND ({differs or "false"})),
               count(*) FILTER (WHERE n.here IS NULL)
        FROM (SELECT *, true AS here FROM {was}) o
        FULL JOIN (SELECT *, true AS here FROM {now}) n ON {same}
    """
    return dict(zip(("added", "changed", "gone"), _asked(query)[0], strict=True))


def _relation(path: Path | None) -> str | None:
    return None if path is None else f"read_parquet({_text(path)})"


def _numbered(path: Path) -> str:
    """The rows of a Parquet file with their `file_row_number`."""
    return f"read_parquet({_text(path)}, file_row_number = true)"


def _columns(relation: str) -> list[str]:
    return [row[0] for row in _asked(f"DESCRIBE SELECT * FROM {relation}")]


def _type(relation: str, column: str) -> str:
    return str(_asked(f"DESCRIBE SELECT {column} FROM {relation}")[0][1])


def _count(relation: str | None) -> int:
    if relation is None:
        return 0
    return int(_asked(f"SELECT count(*) FROM {relation}")[0][0])


def _sum(relation: str | None, column: str) -> float | None:
    """None where nothing is known: it is no zero."""
    if relation is None or column not in _columns(relation):
        return None
    total = _asked(f"SELECT sum({_quoted(column)}) FROM {relation}")[0][0]
    return None if total is None else float(total)


def _asked(query: str) -> list[tuple[Any, ...]]:
    """All rows: a cursor with an unread one does nothing else."""
    return warehouse.cursor().execute(query).fetchall()


def _quoted(column: str) -> str:
    return '"' + column.replace('"', '""') + '"'


def _text(path: Path) -> str:
    return "'" + str(path).replace("'", "''") + "'"
