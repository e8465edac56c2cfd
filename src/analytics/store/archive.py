"""One file that holds the state: every content once, under its sha256, and a list of what it was.

A name in the archive is never used as a path; paths come from the list, and each is checked
against the few forms that the state has.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import struct
import zlib
from contextlib import closing
from dataclasses import asdict, dataclass
from sqlite3 import DatabaseError, connect
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from analytics.store import editions, records, versions
from analytics.vocabulary.errors import BrokenData, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

FORMAT = 1
_LIST, _CONTENT = "backup.json", "content/"
_SHA = re.compile(r"[0-9a-f]{64}")
_NAME = r"[A-Za-z0-9_-][A-Za-z0-9_.-]*"
_PATH = re.compile(
    rf"versions/current|versions/[0-9a-f]{{12}}(/{_NAME})+|documents/[0-9a-f]{{64}}(\.json)?"
    rf"|{re.escape(records.FILE)}"
)
_PIECE = 1 << 20
# What a damaged archive, or a damaged list, makes the libraries say.
_DAMAGED = (
    *(BadZipFile, zlib.error, struct.error, EOFError, RuntimeError),
    *(ValueError, KeyError, TypeError, AttributeError),
)


@dataclass(frozen=True, slots=True)
class Listing:
    """What an archive holds: when it was made, the version in use, and path to sha256."""

    format: int
    created: str
    version: str
    files: Mapping[str, str]


def pack(target: Path, files: Iterable[tuple[str, Path, str]], version: str) -> Listing:
    """Write an archive, for its maker alone; it has its name once it is whole and on disk.

    Args:
        target: a file that is not there yet.
        files: path within the state, where it lies, and the sha256 it should have, if known.
        version: the one in use.

    Raises:
        BrokenData: `target` is there already, or a file is not what it should be.
        OSError: a file could not be read or written; nothing is left of it.
    """
    if target.exists():
        raise _refused(target, "exists", "sudah ada; pilih nama lain.")
    partial = target.with_name(f".{target.name}.{os.getpid()}")
    listed: dict[str, str] = {}
    opened = os.open(partial, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    try:
        with os.fdopen(opened, "w+b") as stream:
            with ZipFile(stream, "w", allowZip64=True) as archive:
                for path, source, expected in files:
                    sha = digest(source)
                    if expected not in {"", sha}:
                        told = f"tidak dibuat: {path} rusak; pulihkan dari cadangan sebelumnya."
                        raise _refused(target, "spoiled", told)
                    if sha not in listed.values():
                        # Parquet is compressed already.
                        how = ZIP_STORED if path.endswith(".parquet") else ZIP_DEFLATED
                        archive.write(source, f"{_CONTENT}{sha}", compress_type=how)
                    listed[path] = sha
                listing = Listing(FORMAT, records.now().isoformat(), version, listed)
                archive.writestr(_LIST, json.dumps(asdict(listing)), compress_type=ZIP_DEFLATED)
            stream.flush()
            os.fsync(stream.fileno())
        try:
            os.link(partial, target)  # unlike a rename, this replaces nothing
        except FileExistsError:
            raise _refused(target, "exists", "sudah ada; pilih nama lain.") from None
        except OSError:  # a memory stick knows no links
            partial.rename(target)
    finally:
        partial.unlink(missing_ok=True)
    return listing


def unpack(source: Path, folder: Path) -> Listing:
    """Write everything below `folder`, which is empty, and check all of it.

    Raises:
        BrokenData: the archive is damaged, incomplete or none of ours.
        OSError: it could not be read or written.
    """
    try:
        with ZipFile(source) as archive:
            listing = _listing(archive)
            written: dict[str, Path] = {}
            for path, sha in listing.files.items():
                target = folder / path
                target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                if sha in written:
                    versions.link(written[sha], target)
                else:
                    _write(archive, sha, target)
                    written[sha] = target
    except (*_DAMAGED, OSError) as problem:
        if isinstance(problem, OSError) and problem.errno != errno.EINVAL:
            raise  # of the disk; a place before the beginning of the file is of the archive
        raise _refused(
            source, "damaged", "rusak atau bukan cadangan aplikasi ini; pakai cadangan lain."
        ) from None
    _check_versions(source, folder, listing)
    _check_records(source, folder / records.FILE)
    return listing


def digest(file: Path) -> str:
    """The sha256 of a file, in hex."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _listing(archive: ZipFile) -> Listing:
    listing = Listing(**json.loads(archive.read(_LIST)))
    wanted = {_LIST, *(f"{_CONTENT}{sha}" for sha in listing.files.values())}
    names = archive.namelist()
    if (
        listing.format != FORMAT
        or sorted(names) != sorted(wanted)
        or records.FILE not in listing.files
        or not all(_PATH.fullmatch(path) for path in listing.files)
        or not all(_SHA.fullmatch(sha) for sha in listing.files.values())
    ):
        raise ValueError("not a list of ours")
    return listing


def _write(archive: ZipFile, sha: str, target: Path) -> None:
    made = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    seen = hashlib.sha256()
    with os.fdopen(made, "wb") as stream, archive.open(f"{_CONTENT}{sha}") as packed:
        while piece := packed.read(_PIECE):
            seen.update(piece)
            stream.write(piece)
        stream.flush()
        os.fsync(stream.fileno())
    if seen.hexdigest() != sha:
        raise ValueError("another content than listed")


def _check_versions(source: Path, folder: Path, listing: Listing) -> None:
    """The version in use, and each before it, with every file that it names."""
    kept = folder / "versions"
    name = editions.name_in_use(kept)
    try:
        whole = name == listing.version
        seen: set[str] = set()
        while name and name not in seen:
            seen.add(name)
            version = versions.read(name, kept)
            for file, sha in version.files.items():
                whole &= listing.files.get(f"versions/{name}/{file}") == sha
            name = version.parent
    except BrokenData:
        whole = False
    if not whole:
        raise _refused(source, "incomplete", "tidak lengkap; pakai cadangan lain.")


def _check_records(source: Path, file: Path) -> None:
    try:
        with closing(connect(f"file:{file}?mode=ro&immutable=1", uri=True)) as connection:
            (told,) = connection.execute("PRAGMA integrity_check").fetchone()
    except DatabaseError:
        told = "no database"
    if told != "ok":
        raise _refused(source, "damaged", "memuat catatan yang rusak; pakai cadangan lain.")


def _refused(file: Path, rule: str, sentence: str) -> BrokenData:
    return BrokenData([Problem(file.name, f"backup-{rule}", f"Cadangan {sentence}")])
