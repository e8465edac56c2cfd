"""What leaves the house for a meeting: the same figures, and nobody's name, password or family."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace

import pandas as pd
import pytest
from tests.conftest import forget

from analytics.actions import accounts, choices, decks, meetings, travel
from analytics.actions.meetings import Called
from analytics.actions.prepare import prepare
from analytics.answers import bridge, register, summary
from analytics.store import places, records, tables, versioned, versions
from analytics.store.office import office as office_of
from analytics.vocabulary.imported import TABLES
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way
from analytics.vocabulary.slide import DeckSpec

SITI = Actor("siti", Role.APPROVER, Way.TERMINAL)


@pytest.fixture
def office(import_register, lists, practised):
    """A register with graduates, a choice, an account, a document and a proposal."""
    import_register(**lists)
    prepare()
    claims = tables.claims()
    other = claims[(claims["indicator"] == "kpm_pkh") & (claims["rank"] != "preferred")].iloc[0]
    choices.choose(SITI, other["claim_id"], "angka rapat")
    accounts.make(SITI, "budi", Role.OPERATOR, "rahasia sekali 2026")
    meetings.open_meeting(SITI, Called("Rakor", "12-03-2026", "Pendopo", "Data"))
    decks.save(SITI, replace(DeckSpec.usual(), name="Rakor Maret"))
    for name in ("documents/" + "ab" * 32, "proposals/p/kpm.parquet"):
        (practised / name).parent.mkdir(parents=True, exist_ok=True)
        (practised / name).write_bytes(b"letter of budi")
    (practised / "kantor.toml").write_text('[kantor]\nnama = "Bappeda Bojonegoro"\n')
    forget()
    return practised


@pytest.fixture
def laptop(office, tmp_path, monkeypatch):
    """The copy, before anybody looks at it."""
    goal = tmp_path / "laptop"
    told = travel.take_along(SITI, goal)
    assert told == versioned.version()
    return goal


def at(folder, monkeypatch):
    monkeypatch.setenv("ANALYTICS_STATE", str(folder))
    forget()


def answers():
    """What pages say of the register, of choices and of who left."""
    cubes = [register.cube(name, practice=False) for name in ("stock", "funnel", "flows")]
    return [
        *(cube.to_json() for cube in cubes),
        *(repr(one) for one in summary.headlines()),
        bridge.kpm_bridge().frame.to_json(),
    ]


def test_the_laptop_tells_the_same_figures_under_the_same_version(laptop, monkeypatch):
    here, of = answers(), versioned.version()
    at(laptop, monkeypatch)
    prepare()
    assert versioned.version() == of
    assert answers() == here
    assert [one.name for one in versions.history()] == [versions.current()]
    assert office_of().name == "Bappeda Bojonegoro"


def test_no_family_account_or_document_goes_along(laptop, lists):
    content = b"".join(path.read_bytes() for path in laptop.rglob("*") if path.is_file())
    assert b"budi" not in content
    assert b"argon2" not in content
    left = {path.relative_to(laptop).as_posix() for path in laptop.rglob("*.parquet")}
    inside = {name.split("/", 2)[2] for name in left if name.startswith("versions/")}
    assert {"graduates.parquet", "claims.parquet", "cubes/stock.parquet"} <= inside
    assert not inside & {"kpm.parquet", "events.parquet", "register/families.parquet"}
    known = set(lists["kpm"]["family_id"]) | set(lists["graduates"]["family_id"])
    for name in left:
        if name.startswith("versions/"):
            held = set(pd.read_parquet(laptop / name).astype("str").to_numpy().ravel())
            assert not held & known, name
    gone = pd.read_parquet(laptop / "versions" / versions.current() / "graduates.parquet")
    assert len(gone) == len(lists["graduates"])
    assert set(gone["village_code"]) == set(gone["family_id"]) == {""}
    assert sorted(gone["exit"]) == sorted(lists["graduates"]["exit"])
    manifest = laptop / "versions" / versions.current() / versions.MANIFEST
    assert set(json.loads(manifest.read_text())["files"]) == inside | {"register/manifest.json"}

    with closing(sqlite3.connect(laptop / records.FILE)) as connection:
        tables_of = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema")]
        known_to_us = set(tables_of) & set(records.Base.metadata.tables)
        held = {
            name
            for name in known_to_us
            if connection.execute(f"SELECT 1 FROM {name}").fetchone()  # noqa: S608
        }
    assert held == {"choice", "meeting", "meeting_heading", "agenda_item", "deck"}
    with records.reading() as session:
        deeds = [entry.deed for entry in session.query(records.AuditEntry)]
    assert deeds[-1] == "taken-along"


def test_every_table_was_decided_on():
    known = set(records.Base.metadata.tables)
    assert known == travel.TRAVELS | travel.STAYS, "may the rows of this table leave the house?"
    assert not travel.TRAVELS & travel.STAYS


def test_every_list_was_decided_on():
    travelling = {name for name in TABLES if travel._FILES.fullmatch(f"{name}.parquet")}
    assert travelling == {
        *("claims", "origins", "targets", "villages", "budgets", "monthly"),
        *("village_conditions", "organisations", "registry_checks"),
        *("direct_estimates", "area_covariates"),
        *("aid_needs", "aid_offers", "aid_deliveries"),
        "social_cases",  # a row a case, of nobody that could be found by it
        *("village_conditions", "organisations", "registry_checks", "outcome_measures"),
    }


def test_it_needs_the_role(state, tmp_path):
    reader = Actor("ani", Role.OPERATOR, Way.TERMINAL)
    with pytest.raises(NotAllowed):
        travel.take_along(reader, tmp_path / "other")
    assert not (tmp_path / "other").exists()


def test_a_state_without_any_import_travels_too(practised, tmp_path, monkeypatch):
    prepare()
    of = versioned.version()
    goal = tmp_path / "laptop"
    assert travel.take_along(SITI, goal) == of
    shutil.rmtree(places.state_folder())
    at(goal, monkeypatch)
    assert versioned.version() == of
