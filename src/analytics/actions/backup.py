"""Backup and restore: what was imported, the documents, and what people decided, in one file.

Not in it: the key of NIK and No KK, which must be kept apart from the data; proposals, which wait
for a decision on a state that may be gone; the example, which is made anew.
"""

from __future__ import annotations

import json
import re
import secrets
import shutil
import sqlite3
import time
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from filelock import FileLock
from sqlalchemy import create_engine, func, select
from sqlalchemy.orm import Session

from analytics.actions import breaks, choices
from analytics.actions.audit import record
from analytics.store import archive, editions, migrations, places, records, versions
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Actor, Role, demand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.store.archive import Listing

_DOCUMENT = re.compile(r"[0-9a-f]{64}(\.json)?")
_STAGED, _REPLACED = ".restoring", "replaced"
_MARK = "restoring.json"  # whole, so whoever finds it carries on where somebody died
_LOCK = ".restore.lock"
_WORK = re.compile(r"\.(backup|unpacked)-.+")
_ABANDONED = 3600.0  # seconds; what is younger somebody may be making
_FOLDERS = ("versions", "documents", "proposals")


def backup(actor: Actor, target: Path) -> Listing:
    """Write the state into one file, while the app runs and others import.

    Raises:
        NotAllowed: the actor's role does not cover it.
        Refused: the records are kept on a server of their own.
        BrokenData: a file is no longer what it was, or `target` is there already.
        OSError: it could not be written; nothing is left of it.
    """
    demand(actor, Role.APPROVER, "Membuat cadangan")
    state = _state()
    with TemporaryDirectory(prefix=".backup-", dir=state) as work:
        snapshot = Path(work) / records.FILE
        with records.session():  # nobody changes a record, and so no figure, in between
            version = versions.current()
            _copy_records(state / records.FILE, snapshot)
        _alone(snapshot)
        files = [(records.FILE, snapshot, ""), *_versions(version), *_documents(state)]
        if version:
            pointer = Path(work) / editions.POINTER
            pointer.write_text(f"{version}\n", encoding="utf-8")
            files.append((f"versions/{editions.POINTER}", pointer, ""))
        listing = archive.pack(target, files, version)
    with records.session() as session:
        record(session, actor, Deed.BACKED_UP, target.name, None, {"version": version})
    return listing


def restore(actor: Actor, source: Path, *, replace: bool = False) -> tuple[Listing, Path | None]:
    """Put a backup in the place of the state, wholly or not at all.

    Returns:
        What the backup holds, and the folder that what it replaced was put aside in.

    Raises:
        NotAllowed: the actor's role does not cover it.
        Refused: there is something that would be replaced, or the records are on a server.
        BrokenData: the backup is damaged; nothing is changed.
        OSError: it could not be read or written; nothing is changed.
    """
    demand(actor, Role.APPROVER, "Memulihkan cadangan")
    state = _state()
    finish(state)
    used = _in_use(state)
    if used and not replace:
        raise Refused(
            "Sudah ada data, akun, atau catatan di sini, jadi cadangan tidak dipulihkan; tambahkan "
            "--ganti untuk menggantinya (yang lama disisihkan, tidak dihapus)."
        )
    with TemporaryDirectory(prefix=".unpacked-", dir=state) as work:
        unpacked = Path(work) / "state"
        unpacked.mkdir()
        listing = archive.unpack(source, unpacked)
        before = {"version": versions.current()}
        after = {"version": listing.version, "created": listing.created, "file": source.name}
        _renew_records(unpacked / records.FILE, actor, source.name, before, after)
        aside = _put(state, unpacked)
    records.upgrade()
    choices.rebuild()
    breaks.rebuild()
    return listing, aside if used else None


def finish(state: Path) -> None:
    """Carry on with a restore whose process died half-way; every start does so first.

    What others left half made, when they died, is removed: it may be a copy of all records.
    """
    for path in state.glob(".*-*"):
        if _WORK.fullmatch(path.name) and time.time() - path.stat().st_mtime > _ABANDONED:
            shutil.rmtree(path, ignore_errors=True)
    mark = state / _MARK
    if not mark.exists():
        return
    with FileLock(state / _LOCK):
        try:
            aside = str(json.loads(mark.read_text(encoding="utf-8"))["aside"])
        except FileNotFoundError:  # another process finished it
            return
        _put_folders(state, aside)
        _put_records(state, aside)
        mark.unlink()
        shutil.rmtree(state / f"{_STAGED}-{aside}", ignore_errors=True)


def _state() -> Path:
    state = places.state_folder()
    if records.file() != state / records.FILE:
        raise Refused(
            "Catatan disimpan di basis data lain (ANALYTICS_DATABASE), yang tidak ikut dicadangkan "
            "di sini; cadangkan keduanya dengan alat basis data itu, misalnya pg_dump."
        )
    state.mkdir(parents=True, exist_ok=True)
    return state


def _copy_records(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
    target.chmod(0o600)


def _alone(file: Path) -> None:
    """Without the files that SQLite keeps beside one that several write."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


def _versions(name: str) -> Iterator[tuple[str, Path, str]]:
    """Every file of a version and of those before it, with the sha256 it should have."""
    folder = places.versions_folder(places.state_folder())
    while name:
        version = versions.read(name)
        own = f"versions/{name}"
        yield f"{own}/{versions.MANIFEST}", folder / name / versions.MANIFEST, ""
        for file, sha in version.files.items():
            yield f"{own}/{file}", folder / name / file, sha
        name = version.parent


def _documents(state: Path) -> Iterator[tuple[str, Path, str]]:
    for path in sorted((state / "documents").glob("*")):
        if _DOCUMENT.fullmatch(path.name):
            yield f"documents/{path.name}", path, "" if path.suffix else path.name


def _in_use(state: Path) -> bool:
    """True if something would be lost: figures, documents, or a row of any record."""
    if versions.current() or any(_documents(state)):
        return True
    with records.reading() as session:
        tables = records.Base.metadata.sorted_tables
        return any(session.scalar(select(func.count()).select_from(table)) for table in tables)


def _renew_records(
    file: Path, actor: Actor, name: str, before: dict[str, str], after: dict[str, str]
) -> None:
    """Bring restored records to today's form and note in them that they were restored."""
    engine = create_engine(f"sqlite:///{file}")
    try:
        migrations.upgrade(engine, file.parent)
        with Session(engine) as session, session.begin():
            record(session, actor, Deed.BACKUP_RESTORED, name, before, after)
    finally:
        engine.dispose()
    with suppress(FileNotFoundError):
        (file.parent / migrations.LOCK).unlink()


def _put(state: Path, unpacked: Path) -> Path:
    aside = f"{datetime.now(UTC):%Y%m%dT%H%M%S}-{secrets.token_hex(2)}"
    # Who imports takes the records first, then the versions; so do we, or both would wait for ever.
    with FileLock(state / _LOCK), records.session(), versions.locked():
        for part in _FOLDERS:  # an empty one for each that the backup does not have
            (unpacked / part).mkdir(exist_ok=True)
        unpacked.rename(state / f"{_STAGED}-{aside}")
        partial = state / f".{_MARK}"
        partial.write_text(json.dumps({"aside": aside}), encoding="utf-8")
        partial.rename(state / _MARK)  # from here on it is done, by us or by the next start
        _put_folders(state, aside)
    finish(state)
    return state / _REPLACED / aside


def _put_folders(state: Path, aside: str) -> None:
    """Each folder in its place; done again after a stop, it carries on."""
    staged, kept = state / f"{_STAGED}-{aside}", state / _REPLACED / aside
    kept.mkdir(parents=True, exist_ok=True, mode=0o700)
    for part in _FOLDERS:
        if not (staged / part).exists():  # it was put before the stop
            continue
        if (state / part).exists():
            # Also one that somebody who imports makes just now, or made since the stop.
            (state / part).rename(kept / f"{part}{_number(kept, part)}")
        (staged / part).rename(state / part)


def _put_records(state: Path, aside: str) -> None:
    """By SQLite's own copy: it is one transaction, and whoever has the file open sees it."""
    live, kept = state / records.FILE, state / _REPLACED / aside / records.FILE
    if not kept.exists():
        partial = kept.with_suffix(".part")
        _copy_records(live, partial)
        partial.rename(kept)
    _copy_records(state / f"{_STAGED}-{aside}" / records.FILE, live)
    choices.rebuild()  # what pages read of them follows the records


def _number(kept: Path, part: str) -> str:
    number = len(list(kept.glob(f"{part}*")))
    return f".{number}" if number else ""
