"""The key that NIK and No KK are turned into codes with: one file, for the server's user alone.

It never lies beside the data: not in the state folder, whose backup would carry it, and not in the
project's folder, whose history would. Whoever has both key and data can try out every number.
"""

from __future__ import annotations

import hmac
import os
import secrets
import stat
from pathlib import Path

from analytics.store import places
from analytics.vocabulary.errors import BrokenData, Problem

_BYTES = 32
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_NAMED = b"analytics-bojonegoro: which key is this?"
_DIGITS = 16


def path() -> Path:
    """Where the key lies: `ANALYTICS_KEY`, else below the user's own settings."""
    if named := os.environ.get("ANALYTICS_KEY"):
        return Path(named).expanduser().resolve()
    settings = os.environ.get("XDG_CONFIG_HOME") or "~/.config"
    return Path(settings).expanduser().resolve() / "analytics-bojonegoro" / "nik.key"


def key() -> bytes:
    """The key, 32 bytes; made at the first call.

    Raises:
        BrokenData: others may read the file, it lies where it must not, or it is no key.
        OSError: it can neither be read nor made.
    """
    file = path()
    _refuse_place(file)
    if not file.exists():
        _make(file)
    if os.name == "posix" and file.stat().st_mode & _OTHERS:
        raise _refused("key-readable", f"boleh dibaca pengguna lain; jalankan chmod 600 {file}.")
    try:
        found = bytes.fromhex(file.read_text(encoding="ascii").strip())
    except ValueError:
        found = b""
    if len(found) != _BYTES:
        raise _refused(
            "key-damaged", "rusak; kembalikan dari salinannya, jangan membuat yang baru."
        )
    return found


def fingerprint() -> str:
    """A name for the key in use, 16 hex digits, that tells nothing of it.

    Stored with whatever was made with the key, so that another key is noticed.

    Raises:
        BrokenData: as `key`.
    """
    return hmac.digest(key(), _NAMED, "sha256").hex()[:_DIGITS]


def demand(known: str) -> None:
    """Stop unless the key in use is the one with the fingerprint `known`.

    Raises:
        BrokenData: it is another: families would not be found again.
    """
    if not hmac.compare_digest(fingerprint(), known):
        raise _refused(
            "another-key",
            "bukan kunci yang dipakai saat data KPM diimpor, jadi keluarga yang sama tidak akan "
            "dikenali; kembalikan kunci yang lama.",
        )


def _refuse_place(file: Path) -> None:
    for folder, why in (
        (places.project_root(), "folder proyek, yang riwayatnya disalin ke mana-mana"),
        (places.state_folder().resolve(), "folder data, yang cadangannya ikut memuatnya"),
    ):
        if file.is_relative_to(folder):
            raise _refused(
                "key-misplaced", f"terletak di dalam {why}; pindahkan dengan ANALYTICS_KEY."
            )


def _make(file: Path) -> None:
    """Whole under its name or not at all; of two who make one, the first one's is kept."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    partial = file.with_name(f".{file.name}.{os.getpid()}.{secrets.token_hex(4)}")
    opened = os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(opened, "w", encoding="ascii") as stream:
            stream.write(f"{secrets.token_hex(_BYTES)}\n")
            stream.flush()
            os.fsync(stream.fileno())
        try:
            os.link(partial, file)
        except FileExistsError:
            return
    finally:
        partial.unlink()


def _refused(rule: str, sentence: str) -> BrokenData:
    return BrokenData([Problem(path().name, rule, f"Kunci NIK {sentence}")])
