"""The data package: is it the one that was sealed, and does it keep its contract?

The start of the program compares checksums only. What exactly is wrong is worked out after a
mismatch, because only that needs frictionless and every row.
"""

from __future__ import annotations

import hashlib
import json
import os
from functools import lru_cache
from pathlib import Path
from typing import Any

from analytics.vocabulary.errors import BrokenData, Problem

DESCRIPTOR = "datapackage.json"
_SEAL = "python -m analytics data seal"
_SEALED = ("hash", "bytes")


def verify(folder: Path) -> None:
    """Compare every file of the package with its seal; milliseconds when all is well.

    Raises:
        BrokenData: a file is missing, changed, or breaks the contract; every problem is named.
    """
    descriptor = _descriptor(folder)
    changed = [
        resource["path"]
        for resource in descriptor["resources"]
        if {key: resource.get(key) for key in _SEALED} != _seal_of(folder / resource["path"])
    ]
    if not changed:
        return
    problems = _examine(folder, descriptor)
    raise BrokenData(problems or [_unsealed(path) for path in changed])


def version(folder: Path) -> str:
    """A short name for the content of a sealed package: another figure, another name.

    One `stat` as long as the descriptor, which holds every checksum, stays as it is.

    Raises:
        BrokenData: there is no descriptor.
    """
    descriptor = f"{folder}/{DESCRIPTOR}"  # every answer asks: a Path costs more than the `stat`
    try:
        stamp = os.stat(descriptor)  # noqa: PTH116
    except FileNotFoundError:
        raise BrokenData([_missing(folder)]) from None
    return _digest(descriptor, stamp.st_mtime_ns, stamp.st_size, stamp.st_ino)


def seal(folder: Path) -> tuple[str, ...]:
    """Write the size and checksum of every file into the descriptor, if the contract is kept.

    Returns:
        The files whose seal changed.

    Raises:
        BrokenData: the contract is broken; nothing is written.
    """
    descriptor = _descriptor(folder)
    problems = _examine(folder, descriptor)
    if problems:
        raise BrokenData(problems)
    changed = []
    for resource in descriptor["resources"]:
        fresh = _seal_of(folder / resource["path"])
        if {key: resource.get(key) for key in _SEALED} != fresh:
            changed.append(resource["path"])
            resource.update(fresh)
    if changed:
        text = json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n"
        (folder / DESCRIPTOR).write_text(text, encoding="utf-8", newline="\n")
    return tuple(changed)


def _descriptor(folder: Path) -> dict[str, Any]:
    try:
        text = (folder / DESCRIPTOR).read_text(encoding="utf-8")
        descriptor: dict[str, Any] = json.loads(text)
        paths = [resource["path"] for resource in descriptor["resources"]]
    except FileNotFoundError:
        raise BrokenData([_missing(folder)]) from None
    except json.JSONDecodeError as broken:
        sentence = "isinya bukan JSON yang sah; kembalikan dari salinan proyek."
        problem = Problem(DESCRIPTOR, "invalid-json", sentence, row=broken.lineno)
        raise BrokenData([problem]) from None
    except (KeyError, TypeError, UnicodeDecodeError):
        sentence = "daftar berkasnya tidak terbaca; kembalikan dari salinan proyek."
        raise BrokenData([Problem(DESCRIPTOR, "invalid-descriptor", sentence)]) from None
    missing = [path for path in paths if not (folder / path).is_file()]
    if missing:
        sentence = "berkas tidak ada; kembalikan dari salinan proyek."
        raise BrokenData([Problem(path, "missing-file", sentence) for path in missing])
    return descriptor


def _examine(folder: Path, descriptor: dict[str, Any]) -> list[Problem]:
    # Late on purpose: frictionless takes half a second that a healthy start need not spend.
    from analytics.store import contract  # noqa: PLC0415

    return contract.problems(folder, descriptor)


def _seal_of(path: Path) -> dict[str, Any]:
    content = path.read_bytes()
    return {"hash": f"sha256:{hashlib.sha256(content).hexdigest()}", "bytes": len(content)}


@lru_cache(maxsize=8)
def _digest(descriptor: str, *_stamp: int) -> str:
    return hashlib.sha256(Path(descriptor).read_bytes()).hexdigest()[:12]


def _missing(folder: Path) -> Problem:
    sentence = f"berkas tidak ada di {folder}; kembalikan dari salinan proyek."
    return Problem(DESCRIPTOR, "missing-file", sentence)


def _unsealed(path: str) -> Problem:
    sentence = (
        f"isinya sah tetapi berubah sejak disegel; jika perubahan itu benar, jalankan {_SEAL}."
    )
    return Problem(path, "hash-mismatch", sentence)
