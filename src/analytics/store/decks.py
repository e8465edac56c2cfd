"""Decks: those that were saved by name, to be made anew, and those that were made and stay so.

A deck that was made is one HTML file under a hash of its text, for the user of the server alone.
Nobody rewrites it. One that a browser asked for stays for good, since a meeting has seen it; one
that was only offered goes after a day, or once so many others were that the folder would fill.
"""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress
from datetime import datetime  # noqa: TC003 - SQLAlchemy reads the annotation
from typing import TYPE_CHECKING

from sqlalchemy import JSON, String, select
from sqlalchemy.orm import Mapped, mapped_column

from analytics.store import hashed, places, records, whole
from analytics.store.records import Base, Instant
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.slide import DeckSpec, Subject

if TYPE_CHECKING:
    from pathlib import Path

LONGEST_NAME = 80  # letters
_ID = re.compile(r"[0-9a-f]{12}")
_MADE = re.compile(r"([0-9a-f]{12})\.html")
_OFFERED = 24 * 3600.0  # seconds that a deck nobody opened stays
_MOST_OFFERED = 200  # of some two MB each


class SavedDeck(Base):
    """What a deck is made of; its figures are asked anew each time it is made."""

    __tablename__ = "deck"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    name: Mapped[str] = mapped_column(String(LONGEST_NAME), unique=True)
    subjects: Mapped[list[str]] = mapped_column(JSON)
    area_code: Mapped[str] = mapped_column(String(16))
    practice: Mapped[bool]
    actor: Mapped[str] = mapped_column(String(254))
    at: Mapped[datetime] = mapped_column(Instant)


def saved() -> tuple[tuple[int, DeckSpec], ...]:
    """Every saved deck with its number, by name."""
    with records.reading() as session:
        rows = session.scalars(select(SavedDeck).order_by(SavedDeck.name)).all()
    return tuple((row.id, spec) for row in rows if (spec := _read(row)) is not None)


def named(name: str) -> DeckSpec:
    """The deck of that name: a saved one, or the usual one, which "" means too.

    Raises:
        Refused: there is none; the text names those there are.
    """
    usual = DeckSpec.usual()
    if name in {"", usual.name}:
        return usual
    found = {spec.name: spec for _, spec in saved()}
    if name not in found:
        known = ", ".join(f"“{one}”" for one in [usual.name, *found])
        raise Refused(f"Tidak ada paparan bernama “{name}”; yang ada: {known}.")
    return found[name]


def put(html: str) -> str:
    """Keep a deck that was made; its id. The same text is kept once.

    Raises:
        OSError: it could not be written; nothing is left of it.
    """
    name, folder = hashed.digest(html), _folder()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    target = folder / f"{name}.html"
    if target.exists():
        os.utime(target)  # offered again
        return name
    _forget_offers(folder)
    whole.write(target, html.encode())
    return name


def file(name: str) -> Path | None:
    """The file of a deck that was made, for whoever asks if there is one; None if not."""
    found = _folder() / f"{name}.html"
    return found if _ID.fullmatch(name) and found.is_file() else None


def opened(name: str) -> Path | None:
    """As `file`, for whoever opens it: from now on it stays."""
    found = file(name)
    if found is None:
        return None
    with suppress(OSError):  # a full disk is no reason not to show it
        found.with_suffix(".opened").touch(mode=0o600)
    return found


def _forget_offers(folder: Path) -> None:
    """Before one more is offered: those of yesterday go, and the oldest of too many."""
    ages: dict[Path, float] = {}
    for each in folder.iterdir():
        offered = _MADE.fullmatch(each.name) and not each.with_suffix(".opened").exists()
        if offered or each.name.startswith(".new-"):
            with suppress(FileNotFoundError):  # another process was faster
                ages[each] = time.time() - each.stat().st_mtime
    offers = sorted((each for each in ages if each.suffix == ".html"), key=ages.__getitem__)
    crowding = set(offers[_MOST_OFFERED - 1 :])
    for each, age in ages.items():
        if age > _OFFERED or each in crowding:
            each.unlink(missing_ok=True)


def _read(row: SavedDeck) -> DeckSpec | None:
    """What was saved, without slides that this program does not know; None if none is left."""
    known = {subject.value: subject for subject in Subject}
    subjects = tuple(known[name] for name in row.subjects if name in known)
    with suppress(ValueError):
        return DeckSpec(row.name, subjects, row.area_code, row.practice)
    return None


def _folder() -> Path:
    return places.state_folder() / "decks"
