"""A copy of the state that may leave the house: the figures as they are, without the families.

For the laptop of a meeting. It shows the same version of the data under the same name. What it
does not take along: accounts and passwords, the audit trail, spellings, proposals, attached
documents, and every list of families. Of the list of those who left PKH the bridge of KPM counts
rows, so these go along without family, village, or whoever proposed it. The key of NIK and No KK
lies elsewhere and stays there.
"""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import pandas as pd
from sqlalchemy import create_engine, insert, select

from analytics.actions.audit import record
from analytics.store import (
    breaks,
    cubes,
    decks,
    editions,
    geometry,
    migrations,
    office,
    places,
    records,
    versions,
)
from analytics.store.archive import digest
from analytics.store.entries import NOTES
from analytics.store.register import FOLDER, MANIFEST
from analytics.store.versioned import version
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.imported import OF_FAMILIES, OF_REGISTER, TABLES
from analytics.vocabulary.role import Actor, Role, demand

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection, Table

GRADUATES = "graduates.parquet"
_COUNTED = ("district_code", "date", "exit")  # all that is counted of the list of graduates
# Tables of the records, by name: a new one stays at home until somebody decides that it may leave.
# Choices and notes on changed rules are what the office says in public; without them the laptop
# would show other figures than the office.
TRAVELS = frozenset(
    {"choice", breaks.AcceptedBreak.__tablename__, decks.SavedDeck.__tablename__}
    | {rows.__tablename__ for rows in NOTES}
)
STAYS = frozenset({"account", "alias", "audit_entry"})
_FILES = re.compile(
    "|".join(
        [
            *(rf"{name}\.parquet" for name in sorted(set(TABLES) - OF_REGISTER - OF_FAMILIES)),
            rf"{FOLDER}/{re.escape(MANIFEST)}",
            rf"({cubes.FOLDER}|{geometry.IMPORTED})/[^/]+",
        ]
    )
)
_TRIES = 5


def take_along(actor: Actor, folder: Path) -> str:
    """Write the travelling state into `folder`, which is not there yet, while the app runs.

    Returns:
        The version of the data that it holds, as `store.versioned.version` names it.

    Raises:
        NotAllowed: the actor's role does not cover it.
        Refused: the data do not stop changing.
        BrokenData: what is in use here cannot be read.
        OSError: it could not be written.
    """
    demand(actor, Role.APPROVER, "Membuat paket rapat luring")
    for _ in range(_TRIES):
        before = version()
        folder.mkdir(parents=True, mode=0o700)
        _take_versions(folder)
        _take_records(folder)
        _take_example(folder)
        _take_decks(folder)
        if (settled := places.state_folder() / office.FILE).is_file():
            shutil.copyfile(settled, folder / office.FILE)
        if version() == before:
            with records.session() as session:
                record(session, actor, Deed.TAKEN_ALONG, before, None, None)
            return before
        shutil.rmtree(folder)
    raise Refused("Data terus berubah karena impor; tunggu impor selesai, lalu ulangi.")


def _take_versions(folder: Path) -> None:
    """Every version from the first to the one in use: an answer may name an earlier one."""
    kept = places.versions_folder(places.state_folder())
    goal = places.versions_folder(folder)
    for one in versions.history():
        target = goal / one.name
        target.mkdir(parents=True)
        files = {}
        for name, sha in one.files.items():
            if _FILES.fullmatch(name):
                (target / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(kept / one.name / name, target / name)
                files[name] = sha
            elif name == GRADUATES:
                _without_families(kept / one.name / name).to_parquet(target / name, index=False)
                files[name] = digest(target / name)
        told = json.dumps(asdict(replace(one, files=files)), ensure_ascii=False, indent=2)
        (target / versions.MANIFEST).write_text(f"{told}\n", encoding="utf-8")
    if name := versions.current():
        editions.point(goal, name)


def _without_families(file: Path) -> pd.DataFrame:
    """Who left, as rows to be counted: the kecamatan, the day and the reason, in that order."""
    rows = pd.read_parquet(file)
    blank = rows.drop(columns=list(_COUNTED)).astype("str")
    blank[:] = ""
    return rows.assign(**blank).sort_values(list(_COUNTED), ignore_index=True)[rows.columns]


def _take_records(folder: Path) -> None:
    """The rows that travel, in a new file: a copy would hold what was deleted from it."""
    made = create_engine(f"sqlite:///{folder / records.FILE}")
    try:
        migrations.upgrade(made, folder)
        with records.reading() as session, made.begin() as new:
            for table in records.Base.metadata.sorted_tables:
                if table.name in TRAVELS:
                    _copy(session.connection(), new, table)
    finally:
        made.dispose()
    (folder / migrations.LOCK).unlink(missing_ok=True)
    (folder / records.FILE).chmod(0o600)


def _copy(old: Connection, new: Connection, table: Table) -> None:
    rows = [dict(row) for row in old.execute(select(table)).mappings()]
    if rows:
        new.execute(insert(table), rows)


def _take_example(folder: Path) -> None:
    """The example register, so that the laptop need not make it anew."""
    here = places.example_folder(places.state_folder())
    edition = editions.in_use(here)
    if edition is not None:
        goal = places.example_folder(folder)
        shutil.copytree(edition, goal / edition.name)
        editions.point(goal, edition.name)


def _take_decks(folder: Path) -> None:
    """Decks that a meeting opened: notes may name them."""
    for seen in sorted((places.state_folder() / "decks").glob("*.opened")):
        file = seen.with_suffix(".html")
        if file.is_file():
            (folder / "decks").mkdir(exist_ok=True, mode=0o700)
            for each in (seen, file):
                shutil.copyfile(each, folder / "decks" / each.name)
