"""The way to the database: what goes wrong is one sentence, and never shows a password."""

from __future__ import annotations

import sqlite3

import pytest

from analytics.store import database, records
from analytics.vocabulary.errors import BrokenData


@pytest.mark.parametrize(
    "url", ["nonsense", "nonsense://siti:rahasia@db/x", "sqlite+nonsense:///x", "://rahasia"]
)
def test_an_address_that_leads_nowhere(state, monkeypatch, url):
    monkeypatch.setenv("ANALYTICS_DATABASE", url)
    with pytest.raises(BrokenData, match="bukan alamat") as told, records.reading():
        pass
    assert "rahasia" not in str(told.value)
    assert told.value.problems[0].file == "ANALYTICS_DATABASE"


def test_a_file_that_is_no_database_is_told(state):
    state.mkdir()
    (state / records.FILE).mkdir()
    with pytest.raises(BrokenData, match="tidak dapat dibuka"), database.told():
        database.engine(f"sqlite:///{state / records.FILE}").connect()


def test_a_driver_that_is_not_there_is_named():
    def load():
        with database.told():
            raise ModuleNotFoundError("No module named 'psycopg'", name="psycopg")

    with pytest.raises(BrokenData, match="paket psycopg"):
        load()


def test_a_file_or_a_server(tmp_path):
    assert database.file(f"sqlite:///{tmp_path}/x.db") == tmp_path / "x.db"
    assert database.file("postgresql+psycopg://db/analytics") is None


def test_who_looks_does_not_wait_for_who_writes(state):
    with records.session(), records.reading() as other:
        assert other.connection().exec_driver_sql("SELECT count(*) FROM account").scalar() == 0


def test_who_writes_has_the_lock_from_the_first_line_on(state):
    records.upgrade()
    other = sqlite3.connect(state / records.FILE, timeout=0)
    with records.session(), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    other.execute("BEGIN IMMEDIATE")  # and gives it back
    other.close()
