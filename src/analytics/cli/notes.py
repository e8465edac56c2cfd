"""`python -m analytics catatan keluar FILE` and `catatan masuk FILE`: notes of a meeting."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from analytics.vocabulary.errors import Refused

if TYPE_CHECKING:
    import argparse


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the program's."""
    notes = commands.add_parser("catatan", help="catatan rapat dari dan ke laptop").add_subparsers(
        required=True, metavar="PERINTAH"
    )
    out = notes.add_parser("keluar", help="tulis semua catatan rapat ke satu berkas")
    out.add_argument("file", type=Path, metavar="FILE", help="berkas baru, misalnya catatan.json")
    out.set_defaults(run=_out)

    back = notes.add_parser("masuk", help="tambahkan catatan dari berkas; tidak ada yang ditimpa")
    back.add_argument("file", type=Path, metavar="FILE")
    back.set_defaults(run=_back)


def _out(parsed: argparse.Namespace) -> int:
    from analytics.actions import accounts, notes  # noqa: PLC0415 - `--help` needs no database

    content = notes.export(accounts.terminal())
    _write(parsed.file, content)
    print(
        f"Catatan rapat ditulis ke {parsed.file}; di kantor: "
        f"python -m analytics catatan masuk {parsed.file.name}"
    )
    return 0


def _back(parsed: argparse.Namespace) -> int:
    from analytics.actions import accounts, notes  # noqa: PLC0415
    from analytics.store import places  # noqa: PLC0415
    from analytics.store.package import verify  # noqa: PLC0415

    verify(places.data_folder())  # notes name areas and promises
    merged = notes.merge(accounts.terminal(), parsed.file.read_bytes())
    if merged.total:
        print(f"{merged.total} catatan ditambahkan; {merged.same} sudah ada di sini.")
    else:
        print(f"Tidak ada yang baru: {merged.same} catatan sudah ada di sini.")
    for each in merged.older:
        print(f"kalah baru dari kabar di sini, cocokkan: {each}", file=sys.stderr)
    for each in merged.left:
        print(f"tidak diambil: {each}", file=sys.stderr)
    for each in merged.gone:
        print(f"dihapus di laptop itu dan kini juga di sini: {each}", file=sys.stderr)
    for each in merged.conflicts:
        print(f"berbeda, yang di sini dipertahankan: {each}", file=sys.stderr)
    return 0


def _write(target: Path, content: bytes) -> None:
    """Whole under its name or not at all, and over nothing that is there.

    Raises:
        Refused: the file is there already.
        OSError: it could not be written; nothing is left of it.
    """
    if target.exists():
        raise Refused(f"{target} sudah ada; pilih nama lain, agar catatan lama tidak hilang.")
    partial = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with partial.open("xb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        partial.rename(target)
    finally:
        partial.unlink(missing_ok=True)
