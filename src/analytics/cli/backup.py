"""`python -m analytics backup FILE` and `restore FILE`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse


def declare(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the commands to the program's."""
    made = commands.add_parser("backup", help="cadangkan data, dokumen, akun, dan catatan")
    made.add_argument("file", type=Path, metavar="FILE", help="berkas baru, misalnya cadangan.zip")
    made.set_defaults(run=_backup)

    restored = commands.add_parser("restore", help="pulihkan cadangan")
    restored.add_argument("file", type=Path, metavar="FILE")
    restored.add_argument(
        "--ganti", action="store_true", help="gantikan yang ada (yang lama disisihkan)"
    )
    restored.set_defaults(run=_restore)


def _backup(parsed: argparse.Namespace) -> int:
    from analytics.actions import accounts, backup  # noqa: PLC0415 - `--help` needs no database
    from analytics.store import secret  # noqa: PLC0415

    listing = backup.backup(accounts.terminal(), parsed.file)
    held = f"versi {listing.version}" if listing.version else "belum ada data impor"
    print(f"Cadangan {parsed.file} selesai: {len(listing.files)} berkas, {held}.")
    print(
        f"Kunci NIK ({secret.path()}) tidak ikut; simpan salinannya di tempat lain, terpisah dari "
        "cadangan ini. Tanpa kunci itu keluarga yang sama tidak dikenali pada impor berikutnya."
    )
    return 0


def _restore(parsed: argparse.Namespace) -> int:
    from analytics.actions import accounts, backup  # noqa: PLC0415
    from analytics.store import secret  # noqa: PLC0415

    listing, aside = backup.restore(accounts.terminal(), parsed.file, replace=parsed.ganti)
    held = f"versi {listing.version}" if listing.version else "tanpa data impor"
    print(f"Cadangan {parsed.file} dipulihkan: {held}, dibuat {listing.created[:10]}.")
    if aside is not None:
        print(f"Yang diganti disisihkan di {aside}.")
    print(f"Kembalikan juga kunci NIK ke {secret.path()} bila belum ada.")
    return 0
