"""Finished folders side by side, and a pointer to the one in use.

A folder that has its name is whole and never changes again. The file `current` names the one in
use and is replaced in one step, so a reader meets the old edition or the new one, whoever else
starts, or dies, at that moment.
"""

from __future__ import annotations

import os
import re
import shutil
import threading
import time
from functools import lru_cache
from pathlib import Path

POINTER = "current"
_EDITION = re.compile(r"[0-9a-f]{12}")  # named by the hash of what it is made of
_HALF_MADE = re.compile(r"\.(new|gone)-.+")
# Seconds. What is younger may be an edition that another process is just putting to use, or one
# that is being made; what is half made and older belongs to a process that died.
_SETTLED, _ABANDONED = 60.0, 3600.0


def name_in_use(folder: Path) -> str:
    """Name of the edition in use, empty before the first; one `stat` as long as it stays."""
    pointer = f"{folder}/{POINTER}"  # every answer asks: a Path costs more than the `stat`
    try:
        stamp = os.stat(pointer)  # noqa: PTH116
    except FileNotFoundError:
        return ""
    return _named(pointer, stamp.st_mtime_ns, stamp.st_ino)


def in_use(folder: Path) -> Path | None:
    """The edition in use, if there is one."""
    name = name_in_use(folder)
    edition = folder / name
    return edition if name and edition.is_dir() else None


def put(new: Path, folder: Path, name: str) -> None:
    """Give the finished folder `new`, which lies in a work folder of its own, its name; use it.

    Of two processes that make the same edition, the first one's is kept.

    Raises:
        OSError: it could not be moved; what was in use still is.
    """
    try:
        new.rename(folder / name)
    except OSError:
        if not (folder / name).is_dir():
            raise
    use(folder, name)


def use(folder: Path, name: str) -> None:
    """Let `current` name an edition, and remove older ones that nobody can be reading.

    The one used until now stays: a reader may just have asked for it.
    """
    kept = {name, name_in_use(folder)}
    point(folder, name)
    for path in list(folder.iterdir()):
        edition, half_made = _EDITION.fullmatch(path.name), _HALF_MADE.fullmatch(path.name)
        if path.name in kept or not (edition or half_made):
            continue
        if _age(path) > (_SETTLED if edition else _ABANDONED):
            _remove(path)


def point(folder: Path, name: str) -> None:
    """Let `current` name an edition, and keep all others; on disk before it returns."""
    partial = folder / f".{POINTER}.{os.getpid()}.{threading.get_ident()}"
    partial.write_text(f"{name}\n", encoding="utf-8")
    with partial.open("rb") as written:
        os.fsync(written.fileno())
    partial.replace(folder / POINTER)


def _remove(path: Path) -> None:
    """Without its name first: half a folder must never lie under a name that can be used."""
    gone = path.with_name(f".gone-{path.name.lstrip('.')}-{os.getpid()}")
    try:
        path.rename(gone)
    except OSError:  # another process removes it, or somebody on Windows reads it
        return
    shutil.rmtree(gone, ignore_errors=True)


def _age(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except FileNotFoundError:  # another process removed it
        return 0.0


@lru_cache(maxsize=8)
def _named(pointer: str, *_stamp: int) -> str:
    return Path(pointer).read_text(encoding="utf-8").strip()
