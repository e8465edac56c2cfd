"""The check before a meeting, of what is on this disk: program, figures, records, room, clock."""

from __future__ import annotations

import hashlib
import json
import platform
import shutil
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from analytics.actions.prepare import prepare
from analytics.store import hashed, package, places, records, tables, versioned
from analytics.vocabulary.errors import BrokenData, Refused
from analytics.vocabulary.period import WIB
from analytics.vocabulary.rehearsal import failed, fine, look
from analytics.wording.deeds import moment
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from analytics.vocabulary.rehearsal import Line

PACKAGE_LIST = "paket.json"  # beside the project in a package for a meeting (`python -m bundle`)
NEEDED = frozenset({"Paket data", "Versi data"})  # without these nothing else can be checked
_PROGRAM = "program/"
# Below it the app, its data and its scripts; what it keeps itself changes.
_CHANGES = ("program/var/", "program/static/")
_MEGABYTE = 10**6
_LEAST, _ENOUGH = 100, 1000  # megabytes free
_DRIFT = timedelta(days=1)  # that a clock may be behind what it is compared with
_STALE = timedelta(days=60)  # after which a package, or the clock, is looked at
_AGAIN = "salin ulang seluruh folder paket dari kantor"


def machine() -> Iterator[Line]:
    """Each check in turn; what one finds keeps none of the others from being made."""
    yield program()
    yield figures()
    yield state()
    yield disk()
    yield clock()


def brought() -> dict[str, Any] | None:
    """What the package around this program says of itself; None where it stands in none."""
    try:
        told = json.loads((_around() / PACKAGE_LIST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return told if isinstance(told, dict) and isinstance(told.get("files"), dict) else None


def program() -> Line:
    """Is every file of the program the one that was packed?"""
    what, told = "Program", brought()
    python = f"Python {platform.python_version()}"
    if told is None:
        return fine(what, f"dijalankan dari folder proyek, {python}")
    spoiled = [
        name
        for name, sha in told["files"].items()
        if name.startswith(_PROGRAM)
        and not name.startswith(_CHANGES)
        and _digest(_around() / name) != sha
    ]
    if spoiled:
        names = ", ".join(spoiled[:3])
        count = number(len(spoiled))
        return failed(what, f"{count} berkas hilang atau berubah: {names}", _AGAIN)
    return fine(what, f"versi {told.get('program', '?')}, paket utuh, {python}")


def figures() -> Line:
    """Are the published figures those that were sealed?"""
    what = "Paket data"
    try:
        package.verify(places.data_folder())
    except BrokenData as problem:
        first = str(problem).splitlines()[0]
        return failed(what, first, f"{_AGAIN}, atau pulihkan data/ dari salinan proyek")
    except OSError as problem:
        return failed(what, f"{problem.filename} tidak terbaca", _AGAIN)
    return fine(what, f"{number(len(tables.claims()))} angka menurut sumber, utuh dan tersegel")


def state() -> Line:
    """Can what was imported, chosen and noted be opened and brought up to date?"""
    what = "Versi data"
    try:
        prepare()
        records.upgrade()
        whole = versioned.version()
    except (BrokenData, Refused) as problem:
        way = "pulihkan var/ dari cadangan, atau salin ulang folder paket"
        return failed(what, str(problem).splitlines()[0], way)
    except OSError as problem:
        told = f"{problem.filename or places.state_folder()}: {problem.strerror}"
        return failed(what, told, "pindahkan folder ke disk yang dapat ditulis")
    short = hashed.digest(whole)[:8]
    packed = brought()
    if packed is not None and packed.get("data") != whole:
        told = f"{short}, berbeda dari saat paket dibuat ({packed.get('deck', '?')})"
        way = "paparan.html menunjukkan versi lama; buat paparan lagi dari halaman Paparan"
        return look(what, told, way)
    return fine(what, f"{short}, sama di setiap slide")


def disk() -> Line:
    """Is there room to write notes?"""
    what, folder = "Ruang disk", places.state_folder()
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free // _MEGABYTE
    told = f"{number(free)} MB kosong"
    if free < _LEAST:
        return failed(what, told, f"kosongkan sedikitnya {number(_ENOUGH)} MB")
    if free < _ENOUGH:
        return look(what, told, f"kosongkan sampai {number(_ENOUGH)} MB")
    return fine(what, told)


def clock() -> Line:
    """Is it later than what we know has happened? A flat battery sets a laptop back by years."""
    what, now = "Jam laptop", records.now()
    told = moment(now)
    known = _latest()
    if known is not None and now < known - _DRIFT:
        return failed(
            what,
            f"{told}, lebih awal dari data yang sudah ada ({moment(known)})",
            "betulkan tanggal dan jam laptop, karena tercetak di paparan dan catatan",
        )
    packed = _moment(str((brought() or {}).get("made", "")))
    if packed is not None and now > packed + _STALE:
        return look(
            what,
            f"{told}, {number((now - packed).days)} hari sesudah paket dibuat ({moment(packed)})",
            "bila jamnya maju, betulkan sebelum mencatat; bila benar, minta paket baru",
        )
    return fine(what, told)


def _latest() -> datetime | None:
    """The latest day that anything here tells of."""
    found = []
    if (packed := brought()) is not None:
        found.append(str(packed.get("made", "")))
    with suppress(BrokenData, OSError, ValueError, KeyError):  # said by `figures`
        found.extend(str(day)[:10] for day in tables.origins()["published"])
    return max(filter(None, map(_moment, found)), default=None)


def _moment(text: str) -> datetime | None:
    """A moment in ISO 8601, of Bojonegoro unless it says otherwise; None if it is none."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=WIB)


def _around() -> Path:
    return places.project_root().parent


def _digest(file: Path) -> str:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""
