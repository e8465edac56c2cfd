"""The folder of a package: made beside its place, listed file by file, and never over others'."""

from __future__ import annotations

import hashlib
import json
import shutil
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

from analytics.vocabulary.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LIST = "paket.json"
FORMAT = "paket-rapat 1"


@contextmanager
def made(out: Path) -> Iterator[Path]:
    """A new folder to fill, which takes the place of `out` once it is filled.

    Raises:
        Refused: `out` is there and is not an untouched package of ours; nothing is changed.
        OSError: it could not be written; what was there stays, nothing is left of the new one.
    """
    allow(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    work = Path(mkdtemp(prefix=f".{out.name}-", dir=out.parent))
    try:
        new = work / "new"
        new.mkdir()
        yield new
        allow(out)  # somebody may have used it meanwhile
        if out.exists():
            out.rename(work / "old")
        try:
            new.rename(out)
        except OSError:
            if (work / "old").exists():
                (work / "old").rename(out)
            raise
    finally:
        shutil.rmtree(work, ignore_errors=True)


def allow(out: Path) -> None:
    """Nothing that anybody else put there may be lost, nor notes that were written in a package.

    Raises:
        Refused: `out` is no folder, or holds something beside an untouched package.
    """
    if not out.exists() and not out.is_symlink():
        return
    if not out.is_dir() or out.is_symlink():
        raise Refused(f"{out} bukan folder; pilih nama lain dengan OUT=...")
    if not any(out.iterdir()):
        return
    listed = read(out)
    if listed is None:
        raise Refused(
            f"Folder {out} memuat berkas lain dan bukan paket rapat, jadi tidak diganti; pilih "
            "nama lain dengan OUT=..."
        )
    found = contents(out)
    if found != listed["files"]:
        names = sorted(set(found.items()) ^ set(listed["files"].items()))
        raise Refused(
            f"Paket di {out} sudah dipakai atau diubah ({names[0][0]}), mungkin dengan catatan "
            "rapat; bawa pulang catatannya, pindahkan folder itu, atau pilih OUT lain."
        )


def write_list(folder: Path, told: Mapping[str, Any]) -> None:
    """List every file of a package with its sha256, beside what is `told` of the whole."""
    listed = {"format": FORMAT, **told, "files": contents(folder)}
    text = json.dumps(listed, ensure_ascii=False, indent=1)
    (folder / LIST).write_text(f"{text}\n", encoding="utf-8", newline="\n")


def read(folder: Path) -> dict[str, Any] | None:
    """What a package says of itself; None if it is none of ours."""
    try:
        listed = json.loads((folder / LIST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    ours = isinstance(listed, dict) and listed.get("format") == FORMAT
    return listed if ours and isinstance(listed.get("files"), dict) else None


def contents(folder: Path) -> dict[str, str]:
    """Every file of a folder but its list, with its sha256; links are not followed."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = "link"
        elif path.is_file() and name != LIST:
            with path.open("rb") as stream:
                found[name] = hashlib.file_digest(stream, "sha256").hexdigest()
    return found
