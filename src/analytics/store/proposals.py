"""Imports that wait for a decision: one folder each, whole before it gets its name.

Of the file itself nothing is kept: only the tables it became and what is to be said of it. A
proposal that some version names was accepted, whatever happened to whoever accepted it.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
import time
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from analytics.store import places, versions
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

SAID = "proposal.json"
ROWS, FILES = "rows", "files"  # what the file became; the same as files of a version
READ = "read"  # typed rows of the file, for checks
_FOLDER_MODE = 0o700  # families lie here: for us alone
_DECISION = "decision.json"
_ID = re.compile(r"[0-9a-f]{12}")
_ABANDONED = 3600.0  # seconds; what is half made and older belongs to a process that died


class Fate(StrEnum):
    """What became of a proposal."""

    WAITING = "waiting"
    ACCEPTED = "accepted"
    REJECTED = "rejected"

    @property
    def label(self) -> str:
        """What it is called on screen."""
        return {"waiting": "menunggu", "accepted": "disahkan", "rejected": "ditolak"}[self.value]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a proposal says of itself.

    Attributes:
        id: 12 hex digits.
        layout: the layout its file was read as.
        file: name of the file.
        actor: who proposed it.
        created: UTC, ISO 8601.
        base: version it was worked out from; empty for none.
        details: what the actor said of the source (publisher, title, document ...).
        tables: our tables that the file became, and their rows.
        changes: per table what would change, see `store.differences.counted`.
        warnings: problems that do not stand in the way, as plain JSON.
        facts: what the reader told (rows, what was skipped).
        used: figures in use that would be others.
    """

    id: str
    layout: Layout
    file: str
    actor: str
    created: str
    base: str
    details: Mapping[str, str]
    tables: Mapping[str, int]
    changes: tuple[Mapping[str, Any], ...] = ()
    warnings: tuple[Mapping[str, Any], ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    used: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """Who turned a proposal down, when and why."""

    actor: str
    at: str
    reason: str


def new_id() -> str:
    """A name nobody can guess."""
    return secrets.token_hex(6)


def put(proposal: Proposal, fill: Callable[[Path, Proposal], Proposal]) -> Proposal:
    """Keep a proposal.

    `fill` writes into `rows/` and `files/` of the folder it is given and says what is to be kept;
    only then the folder gets its name, in place of an earlier one of the same id.
    """
    folder = _folder()
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(_FOLDER_MODE)
    _sweep(folder)
    with TemporaryDirectory(prefix=".new-", dir=folder) as work:
        new = folder / work / "proposal"
        for part in (ROWS, FILES):
            (new / part).mkdir(parents=True)
        filled = fill(new, proposal)
        text = json.dumps(asdict(filled), ensure_ascii=False, indent=1, default=str)
        (new / SAID).write_text(text, encoding="utf-8")
        _settle(new)
        target = folder / proposal.id
        if target.is_dir():
            target.rename(folder / work / "before")
        new.rename(target)
    return filled


def read(name: str) -> Proposal:
    """A proposal by its id.

    Raises:
        Refused: there is none of that id, or it cannot be read.
    """
    try:
        said = json.loads((folder_of(name) / SAID).read_text(encoding="utf-8"))
        kept = {part: tuple(said.pop(part)) for part in ("changes", "warnings", "used")}
        return Proposal(**said | kept | {"layout": Layout(said["layout"])})
    except (OSError, ValueError, TypeError, KeyError):
        raise Refused("Usulan ini tidak ada atau sudah dihapus; lihat daftar usulan.") from None


def folder_of(name: str) -> Path:
    """The folder of a proposal; of a name that is no id, one that never is there."""
    return _folder() / (name if _ID.fullmatch(name) else ".none")


def files(proposal: Proposal) -> dict[str, Path]:
    """What the proposal would put into a version: name in the version and file."""
    folder = folder_of(proposal.id) / FILES
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path for path in found}


def every() -> tuple[Proposal, ...]:
    """All proposals, the newest first; one that cannot be read is left out."""
    found = []
    for path in _folder().glob(f"*/{SAID}"):
        if _ID.fullmatch(path.parent.name):
            try:
                found.append(read(path.parent.name))
            except Refused:
                continue
    return tuple(sorted(found, key=lambda one: one.created, reverse=True))


def fate(name: str) -> Fate:
    """What became of a proposal: the versions say whether it was accepted, and nothing else."""
    if accepted_as(name) is not None:
        return Fate.ACCEPTED
    return Fate.REJECTED if (folder_of(name) / _DECISION).is_file() else Fate.WAITING


def accepted_as(name: str) -> versions.Version | None:
    """The version a proposal became."""
    return next((one for one in versions.history() if one.facts.get("proposal") == name), None)


def turn_down(name: str, actor: str, reason: str) -> Decision:
    """Note that a proposal was rejected, and forget its rows."""
    made = Decision(actor, datetime.now(UTC).isoformat(timespec="seconds"), reason)
    folder = folder_of(name)
    partial = folder / f".{_DECISION}.{os.getpid()}"
    partial.write_text(json.dumps(asdict(made), ensure_ascii=False), encoding="utf-8")
    partial.replace(folder / _DECISION)
    forget_rows(name)
    return made


def decision(name: str) -> Decision | None:
    """Why a proposal was rejected; None unless it was."""
    try:
        said = json.loads((folder_of(name) / _DECISION).read_text(encoding="utf-8"))
        return Decision(**said)
    except (OSError, ValueError, TypeError):
        return None


def forget_rows(name: str) -> None:
    """Drop the tables of a proposal that was decided; what it said stays."""
    for part in (ROWS, FILES, READ):
        shutil.rmtree(folder_of(name) / part, ignore_errors=True)


def begun(layout: Layout, file: str, actor: str, details: Mapping[str, str]) -> Proposal:
    """A new proposal on what is in use now."""
    created = datetime.now(UTC).isoformat(timespec="seconds")
    return Proposal(new_id(), layout, file, actor, created, versions.current(), details, {})


def rebased(proposal: Proposal) -> Proposal:
    """The same proposal, on what is in use now."""
    return replace(proposal, base=versions.current(), changes=(), used=())


def _settle(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb") as written:
                os.fsync(written.fileno())


def _sweep(folder: Path) -> None:
    for path in folder.glob(".new-*"):
        try:
            old = time.time() - path.stat().st_mtime > _ABANDONED
        except FileNotFoundError:
            continue
        if old:
            shutil.rmtree(path, ignore_errors=True)


def _folder() -> Path:
    return places.state_folder() / "proposals"
