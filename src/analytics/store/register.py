"""Keep a register on disk: a folder with one Parquet file per frame and a manifest."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.vocabulary.errors import BrokenData, Problem
from analytics.vocabulary.register import COLUMNS, Register, row_hash
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MANIFEST = "manifest.json"
FOLDER = "register"  # of a version (`store.versions`) that holds one


def write(register: Register, folder: Path) -> dict[str, Any]:
    """Write a register into a new folder, which `store.editions` then puts to use.

    Returns:
        The manifest: seed, row_hash, cutoff, standing, and rows and sha256 of each frame.

    Raises:
        FileExistsError: the folder is there; a register is never written over another.
    """
    return write_frames(
        register.frame,
        folder,
        register.cutoff,
        register.standing,
        seed=register.seed,
        row_hash="" if register.seed is None else row_hash(register),
    )


def write_frames(  # noqa: PLR0913 - what a manifest says
    frame_of: Callable[[str], pd.DataFrame],
    folder: Path,
    cutoff: date,
    standing: Standing,
    *,
    seed: int | None = None,
    row_hash: str = "",
) -> dict[str, Any]:
    """As `write`, each frame asked for when its turn comes, so that one at a time is in memory.

    What was made from a seed is made again to be compared; an import has its checksums.
    """
    folder.mkdir(parents=True)
    frames = {}
    for name in COLUMNS:
        frame = frame_of(name)
        frame.to_parquet(_file(folder, name), engine="pyarrow", compression="zstd", index=False)
        frames[name] = {"rows": len(frame), "sha256": _sha256(_file(folder, name))}
    manifest = {
        "seed": seed,
        "row_hash": row_hash,
        "cutoff": cutoff.isoformat(),
        "standing": standing.value,
        "frames": frames,
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    return manifest


def describe(folder: Path, **told: Any) -> None:  # noqa: ANN401 - plain JSON
    """Add to the manifest what else is known of the register, such as the origins of its lists."""
    manifest = read_manifest(folder) | told
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


def read_manifest(folder: Path) -> dict[str, Any]:
    """What `write` said about the register in `folder`.

    Raises:
        FileNotFoundError: no register has been written there.
        BrokenData: it is not what `write` wrote.
    """
    try:
        manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        Standing(manifest["standing"])
    except (ValueError, KeyError, TypeError):
        sentence = "isinya bukan catatan tentang suatu daftar KPM; kembalikan dari cadangan."
        file = f"{folder.name}/{MANIFEST}"
        raise BrokenData([Problem(file, "invalid-manifest", sentence)]) from None
    return manifest


def read_frame(folder: Path, name: str) -> pd.DataFrame:
    """One frame of the register in `folder`, with the columns of `vocabulary.register`.

    Raises:
        FileNotFoundError: no register has been written there.
        KeyError: a register has no such frame.
        ValueError: the file is not the one that was written.
    """
    if name not in COLUMNS:
        raise KeyError(f"no frame {name!r}; a register has {', '.join(COLUMNS)}")
    expected = read_manifest(folder)["frames"][name]["sha256"]
    file = _file(folder, name)
    if _sha256(file) != expected:
        raise ValueError(f"{file}: checksum differs from {MANIFEST}; write the register again")
    return pd.read_parquet(file, engine="pyarrow")


def read(folder: Path) -> Register:
    """The whole register in `folder`.

    Raises:
        FileNotFoundError: no register has been written there.
        ValueError: a file is not the one that was written.
    """
    manifest = read_manifest(folder)
    return Register(
        **{name: read_frame(folder, name) for name in COLUMNS},
        cutoff=date.fromisoformat(manifest["cutoff"]),
        standing=Standing(manifest["standing"]),
        seed=manifest["seed"],
    )


def _file(folder: Path, name: str) -> Path:
    return folder / f"{name}.parquet"


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
