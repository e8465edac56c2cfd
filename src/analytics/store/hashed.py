"""Files named by a hash of what they hold (`stem.<hash>.suffix`): another content, another name."""

from __future__ import annotations

import hashlib
import os
import re
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_DIGITS = 12


def digest(text: str) -> str:
    """The part of a file name that changes when its content does."""
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def put(folder: Path, name: str, text: str, grace: float = 0.0) -> None:
    """Write `name` into `folder` whole, and remove earlier versions of it.

    A server that is running never hands out half a file.

    Args:
        folder: made if it is not there.
        name: `stem.<hash>.suffix`.
        text: the content.
        grace: seconds; versions written less long ago stay.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / name
    if not target.exists():
        partial = folder / f".{name}.{os.getpid()}"
        partial.write_text(text, encoding="utf-8", newline="\n")
        partial.replace(target)
    stem, _, suffix = name.split(".")
    outdated = re.compile(rf"{re.escape(stem)}\.[0-9a-f]{{{_DIGITS}}}\.{suffix}")
    for found in folder.iterdir():
        if outdated.fullmatch(found.name) and found != target and _age(found) >= grace:
            found.unlink(missing_ok=True)


def _age(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except FileNotFoundError:  # another process removed it
        return 0.0
