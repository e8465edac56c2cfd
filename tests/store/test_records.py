"""Records: whole or not at all, several writers, one form of the database."""

from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_mock_engine, select
from sqlalchemy.exc import IntegrityError, StatementError

from analytics.store import migrations, records
from analytics.store.records import Account, Alias, AuditEntry, Choice

CHOICE = {
    "indicator": "kpm_pkh",
    "area_code": "35.22",
    "series_id": "dinsos",
    "period_end": "2026-03-31",
    "claim_id": "a",
    "reason": "sudah dicocokkan",
    "actor": "siti",
}


@pytest.fixture(autouse=True)
def _steps_are_taken(_records_are_made_once, monkeypatch):
    monkeypatch.setattr(records, "upgrade", _records_are_made_once)


def names() -> list[str]:
    with records.reading() as opened:
        return list(opened.scalars(select(Account.name).order_by(Account.name)))


def account(name: str) -> Account:
    return Account(name=name, role="reader", created=records.now())


def choice(**cells) -> Choice:
    return Choice(at=records.now(), **(CHOICE | cells))


def test_models_and_migrations_agree(state):
    records.upgrade()
    with records.engine().connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, records.Base.metadata) == []
    # A model that nobody imports would be missing on one side, and its table in a backup.
    assert {"account", "audit_entry", "choice", "alias", "deck"} <= set(
        records.Base.metadata.tables
    )


def test_steps_are_one_line(state):
    script = ScriptDirectory.from_config(migrations._config())
    assert len(script.get_heads()) == 1
    assert [step.revision for step in script.walk_revisions()][-1] == "0001"


def test_a_database_from_before_is_brought_on_and_keeps_what_it_has(state):
    """As a start of the first release left it: the tables of step 0001, and a row."""
    state.mkdir()
    migrations.upgrade(records.engine(), state, "0001")
    with sqlite3.connect(state / records.FILE) as old:
        old.execute(
            "INSERT INTO account VALUES ('siti', 'hash', 'approver', '2026-01-01 00:00:00', 0)"
        )
    old.close()
    records.upgrade()
    assert names() == ["siti"]
    with records.engine().connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, records.Base.metadata) == []
        script = ScriptDirectory.from_config(migrations._config())
        assert context.get_current_revision() == script.get_current_head()


def test_a_step_that_fails_changes_nothing(state, monkeypatch):
    """On SQLite too, where the driver by itself would keep half of the tables."""
    from alembic import op

    original = op.create_table

    def failing(name, *columns, **options):
        if name == "choice":
            raise RuntimeError("a disk that is full")
        return original(name, *columns, **options)

    with monkeypatch.context() as patch:
        patch.setattr(op, "create_table", failing)
        with pytest.raises(RuntimeError, match="full"):
            records.upgrade()
    found = sqlite3.connect(state / records.FILE)
    assert found.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall() == []
    found.close()
    assert names() == []


def test_the_file_is_for_the_servers_user_alone(state):
    with records.session() as opened:
        opened.add(account("siti"))
        for path in state.glob(f"{records.FILE}*"):
            assert stat.S_IMODE(path.stat().st_mode) == 0o600, path.name
    assert records.file() == state / records.FILE


def test_the_settings_of_the_file(state):
    records.upgrade()
    with records.engine().connect() as connection:
        asked = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "busy_timeout")
        }
    assert asked == {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 15_000}


def test_an_error_takes_everything_back(state):
    def fails():
        with records.session() as opened:
            opened.add(account("siti"))
            opened.flush()
            raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        fails()
    assert names() == []


def test_who_only_looks_keeps_nothing(state):
    with records.reading() as opened:
        opened.add(account("siti"))
        opened.flush()
    assert names() == []


def test_a_moment_comes_back_with_its_zone(state):
    jakarta = datetime(2026, 3, 31, 23, 30, tzinfo=timezone(timedelta(hours=7)))
    with records.session() as opened:
        opened.add(Account(name="siti", role="reader", created=jakarta))
    with records.reading() as opened:
        found = opened.get(Account, "siti").created
    assert found == jakarta
    assert found.utcoffset() == timedelta(0)


def test_a_moment_without_a_zone_is_refused(state):
    def fails():
        with records.session() as opened:
            bare = datetime(2026, 3, 31)  # noqa: DTZ001
            opened.add(Account(name="siti", role="reader", created=bare))

    with pytest.raises(StatementError, match="time zone"):
        fails()


def test_one_choice_in_force_and_any_number_revoked(state):
    with records.session() as opened:
        first = choice()
        opened.add(first)
        opened.flush()
        first.revoked_at, first.revoked_by = records.now(), "siti"
        opened.add(choice(claim_id="b"))
        opened.add(choice(period_start="2026-01-01"))  # another period

    def twice():
        with records.session() as opened:
            opened.add(choice(claim_id="c"))

    with pytest.raises(IntegrityError):
        twice()


def test_a_spelling_is_remembered_once_within_its_parent(state):
    def remember(parent):
        with records.session() as opened:
            row = Alias(parent_code=parent, spelling="sumberejo", area_code="x", actor="siti")
            row.at = records.now()
            opened.add(row)

    remember("35.22.01")
    remember("35.22.02")
    with pytest.raises(IntegrityError):
        remember("35.22.01")


def test_another_file_under_the_name_is_seen_at_once(state, tmp_path):
    """As a restored backup is, while the app runs."""
    with records.session() as opened:
        opened.add(account("siti"))
    (state / records.FILE).replace(tmp_path / "old.db")
    assert names() == []
    with records.session() as opened:
        opened.add(account("budi"))
    assert names() == ["budi"]


def test_another_database_by_its_url(state, monkeypatch, tmp_path):
    monkeypatch.setenv("ANALYTICS_DATABASE", f"sqlite:///{tmp_path / 'other.db'}")
    with records.session() as opened:
        opened.add(account("siti"))
    assert names() == ["siti"]
    assert records.file() == tmp_path / "other.db"
    monkeypatch.setenv("ANALYTICS_DATABASE", "postgresql+psycopg://db/analytics")
    assert records.file() is None


def test_the_tables_can_be_told_to_postgresql():
    told = []
    engine = create_mock_engine(
        "postgresql://",
        lambda sql, *_a, **_k: told.append(str(sql.compile(dialect=engine.dialect))),
    )
    records.Base.metadata.create_all(engine, checkfirst=False)
    whole = "\n".join(told)
    assert "TIMESTAMP WITH TIME ZONE" in whole
    assert "WHERE revoked_at IS NULL" in whole


_WRITE = """
import sys
from sqlalchemy import select, func
from analytics.store import records
from analytics.store.records import AuditEntry
for number in range(int(sys.argv[2])):
    with records.session() as opened:
        seen = opened.scalar(select(func.count()).select_from(AuditEntry))
        opened.add(AuditEntry(at=records.now(), actor=sys.argv[1], way="terminal", role="reader",
                              deed="signed-in", subject=str(seen)))
"""


def test_several_processes_start_and_write_at_once(state):
    """What each read before it wrote was still true when it wrote: every count occurs once."""
    writers = [
        subprocess.Popen([sys.executable, "-c", _WRITE, name, "25"])
        for name in ("siti", "budi", "a")
    ]
    assert [writer.wait(120) for writer in writers] == [0, 0, 0]
    with records.reading() as opened:
        seen = [int(text) for text in opened.scalars(select(AuditEntry.subject))]
    assert sorted(seen) == list(range(75))


def test_now_has_a_zone():
    assert records.now().tzinfo is UTC
