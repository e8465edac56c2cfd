"""Versions of what was imported: immutable folders of files and one pointer. None is ever removed.

A version holds every imported file; those that did not change are links to the version before.
A version is finished before it gets its name, and the pointer is replaced in one step, so whoever
dies at whatever moment leaves the last good version in use.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from filelock import FileLock, Timeout

from analytics.store import editions, places
from analytics.vocabulary.errors import BrokenData, Problem, Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MANIFEST = "manifest.json"
_LOCK = ".lock"
_NEW = ".new-"
_DIGITS = 12
_VERSION = re.compile(rf"[0-9a-f]{{{_DIGITS}}}")
_PATIENCE = 60.0  # seconds that one import waits for another to be put to use


@dataclass(frozen=True, slots=True)
class Version:
    """What a version says of itself.

    Attributes:
        name: 12 hex digits.
        parent: the version before; empty for the first.
        created: UTC, ISO 8601.
        actor: who put it to use.
        note: what changed, one Indonesian sentence.
        files: name within the folder to sha256.
        facts: whatever else the import tells (layout, source file, counts); plain JSON.
    """

    name: str
    parent: str
    created: str
    actor: str
    note: str
    files: Mapping[str, str]
    facts: Mapping[str, Any] = field(default_factory=dict)


class Moved(RuntimeError):  # noqa: N818 - named for what it means
    """What an import was made from has changed since; it has to be looked at again."""


def current() -> str:
    """Name of the version in use, empty before the first import; one `stat`."""
    return editions.name_in_use(_folder())


def path(file: str, version: str | None = None) -> Path | None:
    """A file such as `claims.parquet` of the version in use, or of another; None without one."""
    name = current() if version is None else version
    if not name or file not in read(name).files:
        return None
    return _folder() / name / file


def read(name: str, folder: Path | None = None) -> Version:
    """What a version says of itself; `folder` holds the versions of another state than ours.

    Raises:
        BrokenData: there is no such version, or its manifest is none.
    """
    return _read(_folder() if folder is None else folder, name)


def history() -> tuple[Version, ...]:
    """The version in use, then the one before it, back to the first."""
    found, name = [], current()
    while name:
        found.append(read(name))
        name = found[-1].parent
    return tuple(found)


def commit(
    changes: Mapping[str, Path | None],
    base: str,
    actor: str,
    note: str,
    facts: Mapping[str, Any] | None = None,
) -> Version:
    """Put a new version to use: the one in use with `changes` (None removes a file).

    Args:
        changes: name within the version to a finished file outside of it, which is copied.
        base: version that `changes` were worked out from.
        actor: who puts it to use.
        note: what changed, one Indonesian sentence.
        facts: plain JSON.

    Returns:
        The version, in use.

    Raises:
        Moved: one of the changed files is no longer what it was in `base`; nothing is changed.
        OSError: it could not be written; nothing is changed.
    """
    folder = _folder()
    with locked():
        now = current()
        before = read(now).files if now else {}
        was = read(base).files if base else {}
        if any(before.get(name) != was.get(name) for name in changes):
            raise Moved("what was imported meanwhile changes the same files")
        return _write(folder, now, before, changes, (actor, note, dict(facts or {})))


@contextmanager
def locked() -> Iterator[None]:
    """While this lasts, nobody puts another version to use.

    Raises:
        Refused: somebody else takes too long.
    """
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)  # families lie here: for us alone
    try:
        with FileLock(folder / _LOCK, timeout=_PATIENCE):
            yield
    except Timeout:
        raise Refused("Perubahan data lain belum selesai; tunggu sebentar, lalu ulangi.") from None


def restore(name: str, actor: str, note: str) -> Version:
    """Put what `name` held to use again, as a new version: history is never rewritten.

    Raises:
        BrokenData: there is no such version, or a file of it is no longer what it was.
    """
    folder = _folder()
    with locked():
        wanted, now = read(name), current()
        before = read(now).files
        changes: dict[str, Path | None] = dict.fromkeys(set(before) - set(wanted.files))
        for file, sha in wanted.files.items():
            if before.get(file) != sha:
                changes[file] = folder / name / file
                if _sha(folder / name / file) != sha:
                    raise _broken(name)
        told = (actor, note, {"restored": name})
        return _write(folder, now, before, changes, told)


def _write(
    folder: Path,
    parent: str,
    before: Mapping[str, str],
    changes: Mapping[str, Path | None],
    told: tuple[str, str, dict[str, Any]],
) -> Version:
    for left in folder.glob(f"{_NEW}*"):  # whoever made it died: we have the lock
        shutil.rmtree(left, ignore_errors=True)
    with TemporaryDirectory(prefix=_NEW, dir=folder) as work:
        new = Path(work) / "version"
        new.mkdir()
        files = {}
        for file, digest in before.items():
            if file not in changes:
                link(folder / parent / file, new / file)
                files[file] = digest
        for file, source in changes.items():
            if source is not None:
                files[file] = _copy(source, new / file)
        actor, note, facts = told
        created = datetime.now(UTC).isoformat(timespec="microseconds")
        named = json.dumps([parent, created, sorted(files.items())])
        name = hashlib.sha256(named.encode()).hexdigest()[:_DIGITS]
        version = Version(name, parent, created, actor, note, dict(sorted(files.items())), facts)
        text = json.dumps(asdict(version), ensure_ascii=False, indent=2) + "\n"
        (new / MANIFEST).write_text(text, encoding="utf-8")
        _settle(new / MANIFEST)
        new.rename(folder / name)
    _settle(folder / name)
    _settle(folder)
    editions.point(folder, name)
    return version


def link(source: Path, target: Path) -> None:
    """The same file under another name, or a copy of it where there are no links."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(source, target)
    except OSError:  # a file system without links
        shutil.copyfile(source, target)


def _copy(source: Path, target: Path) -> str:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    _settle(target)
    return _sha(target)


def _sha(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _settle(path: Path) -> None:
    """On disk, so that power may fail; a folder cannot be asked that on Windows."""
    if path.is_dir() and os.name != "posix":
        return
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _folder() -> Path:
    return places.versions_folder(places.state_folder())


@lru_cache(maxsize=64)  # a version never changes
def _read(folder: Path, name: str) -> Version:
    if not _VERSION.fullmatch(name):
        raise _broken(name)
    try:
        said = json.loads((folder / name / MANIFEST).read_text(encoding="utf-8"))
        version = Version(**said)
    except (OSError, ValueError, TypeError):
        raise _broken(name) from None
    if version.name != name or not isinstance(version.files, dict):
        raise _broken(name)
    return version


def _broken(name: str) -> BrokenData:
    sentence = f"versi {name} tidak terbaca; pulihkan var/ dari cadangan."
    return BrokenData([Problem(f"{name}/{MANIFEST}", "invalid-version", sentence)])
