"""A file that follows the records: what is in force, for everybody who reads.

The records are where decisions are made and kept. A snapshot is replaced in one step, so that no
answer has to ask a database.
"""

from __future__ import annotations

import hashlib
import json
import os
import threading
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from analytics.store import places
from analytics.vocabulary.errors import BrokenData, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

_DIGITS = 12


class Row(Protocol):
    """What a snapshot holds: a dataclass with a number of its record."""

    @property
    def id(self) -> int:
        """Of the record."""


R = TypeVar("R", bound=Row)


@dataclass(frozen=True, slots=True)
class Snapshot(Generic[R]):
    """One such file.

    Attributes:
        file: its name in the state folder.
        row: the dataclass of one entry.
        what: what it holds, in words, for whoever meets a broken one.
        rule: the name of that fault.
    """

    file: str
    row: type[R]
    what: str
    rule: str

    def active(self) -> tuple[R, ...]:
        """What is in force, the oldest first.

        Raises:
            BrokenData: the file cannot be read.
        """
        return self._now()[1]

    def stamp(self) -> str:
        """A name for what is in force, empty for nothing; one `stat` as long as it stays."""
        return self._now()[0]

    def put(self, rows: Iterable[R]) -> None:
        """Let these be in force; on disk before it returns."""
        folder = places.state_folder()
        folder.mkdir(parents=True, exist_ok=True)
        told = [asdict(one) for one in sorted(rows, key=lambda one: one.id)]  # type: ignore[call-overload]
        partial = folder / f".{self.file}.{os.getpid()}.{threading.get_ident()}"
        partial.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        with partial.open("rb") as written:
            os.fsync(written.fileno())
        partial.replace(folder / self.file)

    def _now(self) -> tuple[str, tuple[R, ...]]:
        path = f"{places.state_folder()}/{self.file}"  # every answer asks: a Path costs more
        try:
            found = os.stat(path)  # noqa: PTH116
        except FileNotFoundError:
            return "", ()
        return _read(self, path, found.st_mtime_ns, found.st_ino, found.st_size)


@lru_cache(maxsize=16)
def _read(snapshot: Snapshot[Any], path: str, *_stamp: int) -> tuple[str, tuple[Any, ...]]:
    content = Path(path).read_bytes()
    try:
        rows = tuple(snapshot.row(**row) for row in json.loads(content))
    except (ValueError, TypeError):
        sentence = f"{snapshot.what} tidak terbaca; hapus berkas ini, lalu jalankan ulang aplikasi."
        raise BrokenData([Problem(snapshot.file, snapshot.rule, sentence)]) from None
    return hashlib.sha256(content).hexdigest()[:_DIGITS] if rows else "", rows
