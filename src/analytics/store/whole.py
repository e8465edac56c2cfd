"""A small file, written whole or not at all, and on disk before anybody can name it."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

FOR_ANYBODY = 0o644
"""The mode of what is made to be handed on."""


def write(target: Path, content: bytes, mode: int = 0o600) -> None:
    """Put `content` in the place of whatever `target` was.

    Args:
        target: its folder has to be there.
        content: all of it.
        mode: who may read it; its owner alone, unless said.

    Raises:
        OSError: it could not be written; nothing is left of it, and `target` is as it was.
    """
    with NamedTemporaryFile(dir=target.parent, prefix=".new-", delete=False) as new:
        partial = Path(new.name)
        try:
            new.write(content)
            new.flush()
            os.fsync(new.fileno())
        except OSError:
            partial.unlink(missing_ok=True)
            raise
    partial.chmod(mode)
    partial.replace(target)
