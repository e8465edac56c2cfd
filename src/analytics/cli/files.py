"""A file somebody asked for, written to a place they named."""

from __future__ import annotations

from pathlib import Path
from tempfile import NamedTemporaryFile

_MODE = 0o644  # it is made to be handed on


def put(target: Path, content: bytes) -> None:
    """Whole, or not at all: on a memory stick half a deck looks like a deck.

    Raises:
        OSError: it could not be written; nothing is left of it.
    """
    with NamedTemporaryFile(dir=target.parent, prefix=".new-", delete=False) as new:
        partial = Path(new.name)
        try:
            new.write(content)
        except OSError:
            partial.unlink(missing_ok=True)
            raise
    partial.chmod(_MODE)
    partial.replace(target)
