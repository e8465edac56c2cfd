"""Numbers that take long to work out, on disk by what they were worked out from."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from analytics.store import hashed, places

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import ArrayLike

    Work = Callable[[ArrayLike], tuple[float, ...]]

FOLDER = "kept"


def once(name: str, work: Work, values: ArrayLike) -> tuple[float, ...]:
    """`work(values)`, read back where it was worked out before, by whichever process.

    Other values, or other code in the module of `work`, are worked out anew and take the place of
    what was kept as `name` (without dots). Where nothing can be written every process works it
    out for itself.
    """
    given = np.asarray(values, dtype=float)
    code = Path(work.__code__.co_filename).read_text(encoding="utf-8")
    made_of = hashed.digest(f"{code}\n{work.__qualname__}\n{given.tolist()}")
    folder, file = places.state_folder() / FOLDER, f"{name}.{made_of}.json"
    with suppress(OSError, ValueError, TypeError):
        return tuple(map(float, json.loads((folder / file).read_text(encoding="utf-8"))))
    found = work(given)
    with suppress(OSError):
        hashed.put(folder, file, json.dumps(found))
    return found
