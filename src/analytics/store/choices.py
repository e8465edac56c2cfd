"""Which figures a pengesah chose: a snapshot of the choices in force, for everybody who reads.

The records are where choices are made and kept (`store.records.Choice`); this file follows them,
so that no answer has to ask a database. It is replaced in one step.
"""

from __future__ import annotations

import hashlib
import json
import os
import threading
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from analytics.store import places
from analytics.vocabulary.errors import BrokenData, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

FILE = "choices.json"
_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Chosen:
    """A choice in force.

    Attributes:
        id: of the record.
        claim_id: the claim that is used.
        reason: why, in the words of who chose.
        actor: who chose.
        at: when, UTC, ISO 8601.
    """

    id: int
    claim_id: str
    reason: str
    actor: str
    at: str


def active() -> tuple[Chosen, ...]:
    """The choices in force, the oldest first.

    Raises:
        BrokenData: the snapshot cannot be read.
    """
    return _now()[1]


def stamp() -> str:
    """A name for the choices in force, empty without one; one `stat` as long as they stay."""
    return _now()[0]


def put(chosen: Iterable[Chosen]) -> None:
    """Let these be the choices in force; on disk before it returns."""
    folder = places.state_folder()
    folder.mkdir(parents=True, exist_ok=True)
    rows = [asdict(one) for one in sorted(chosen, key=lambda one: one.id)]
    partial = folder / f".{FILE}.{os.getpid()}.{threading.get_ident()}"
    partial.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    with partial.open("rb") as written:
        os.fsync(written.fileno())
    partial.replace(folder / FILE)


def _now() -> tuple[str, tuple[Chosen, ...]]:
    file = f"{places.state_folder()}/{FILE}"  # every answer asks: a Path costs more than the `stat`
    try:
        found = os.stat(file)  # noqa: PTH116
    except FileNotFoundError:
        return "", ()
    return _read(file, found.st_mtime_ns, found.st_ino, found.st_size)


@lru_cache(maxsize=8)
def _read(file: str, *_stamp: int) -> tuple[str, tuple[Chosen, ...]]:
    content = Path(file).read_bytes()
    try:
        chosen = tuple(Chosen(**row) for row in json.loads(content))
    except (ValueError, TypeError):
        sentence = "pilihan angka tidak terbaca; hapus berkas ini, lalu jalankan ulang aplikasi."
        raise BrokenData([Problem(FILE, "invalid-choices", sentence)]) from None
    return hashlib.sha256(content).hexdigest()[:_DIGITS] if chosen else "", chosen
