"""Numbers that take long to work out, on disk by what they were worked out from."""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from analytics.store import places

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import ArrayLike

    Work = Callable[[ArrayLike], tuple[float, ...]]

FOLDER = "kept"
_DIGITS = 16


def once(work: Work, values: ArrayLike) -> tuple[float, ...]:
    """`work(values)`, read back where it was worked out before, by whichever process.

    Other values, or other code in the module of `work`, are worked out anew. Where nothing can be
    written every process works it out for itself.
    """
    given = np.asarray(values, dtype=float)
    path = places.state_folder() / FOLDER / f"{_named(work, given)}.json"
    with suppress(OSError, ValueError, TypeError):
        return tuple(float(number) for number in json.loads(path.read_text(encoding="ascii")))
    found = work(given)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_name(f".{path.name}.{os.getpid()}")
        partial.write_text(json.dumps(found), encoding="ascii")
        partial.replace(path)
    return found


def _named(work: Work, values: np.ndarray) -> str:
    digest = hashlib.sha256(Path(work.__code__.co_filename).read_bytes())
    digest.update(work.__qualname__.encode())
    digest.update(np.ascontiguousarray(values).tobytes())
    return digest.hexdigest()[:_DIGITS]
