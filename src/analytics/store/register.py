"""Keep a register on disk: a folder with one Parquet file per frame and a manifest."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd

from analytics.vocabulary.register import COLUMNS, Register, row_hash
from analytics.vocabulary.standing import Standing

MANIFEST = "manifest.json"


def write(register: Register, folder: Path) -> dict[str, Any]:
    """Write a register, whole or not at all, replacing what the folder held.

    Everything is written beside `folder` first and moved there at the end, so that a reader
    never meets half a register.

    Returns:
        The manifest: seed, row_hash, cutoff, standing, and rows and sha256 of each frame.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        new = work / "new"
        new.mkdir()
        frames = {}
        for name in COLUMNS:
            frame = register.frame(name)
            frame.to_parquet(_file(new, name), engine="pyarrow", compression="zstd", index=False)
            frames[name] = {"rows": len(frame), "sha256": _sha256(_file(new, name))}
        manifest = {
            "seed": register.seed,
            "row_hash": row_hash(register),
            "cutoff": register.cutoff.isoformat(),
            "standing": register.standing.value,
            "frames": frames,
        }
        (new / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
        put_in_place(new, folder)
    finally:
        shutil.rmtree(work)
    return manifest


def read_manifest(folder: Path) -> dict[str, Any]:
    """What `write` said about the register in `folder`.

    Raises:
        FileNotFoundError: no register has been written there.
    """
    manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
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


def put_in_place(new: Path, folder: Path) -> None:
    """Let the finished folder `new` take the place of `folder`, whose content moves beside `new`.

    Raises:
        OSError: it could not be moved; `folder` is then what it was.
    """
    old = new.with_name("old")
    if not folder.exists():
        new.rename(folder)
        return
    folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        old.rename(folder)
        raise


def _file(folder: Path, name: str) -> Path:
    return folder / f"{name}.parquet"


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
