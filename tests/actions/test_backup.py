"""Backup and restore: the round trip, and everything that must not be let in."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import threading
import zipfile
from contextlib import suppress

import pytest
from sqlalchemy import select
from tests.conftest import forget

from analytics.actions import accounts, backup, choices, follow_ups, meetings, notes
from analytics.actions.follow_ups import Decision
from analytics.actions.meetings import Called
from analytics.answers import accounts as known
from analytics.store import choices as kept_choices
from analytics.store import places, records, secret, tables, versions
from analytics.store.records import AuditEntry
from analytics.vocabulary.errors import BrokenData, Refused
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way

SITI = Actor("siti", Role.APPROVER, Way.TERMINAL)
DOCUMENT = "ab" * 32


@pytest.fixture
def filled(state, tmp_path, monkeypatch):
    """Two versions, a document, an account, a proposal, and the example."""
    monkeypatch.setenv("ANALYTICS_KEY", str(tmp_path / "settings" / "nik.key"))
    secret.key()
    put("claims.parquet", b"first")
    put("kpm.parquet", b"families" * 1000, "claims.parquet", b"second")
    (state / "documents").mkdir()
    digest = backup.archive.hashlib.sha256(b"letter").hexdigest()
    (state / "documents" / digest).write_bytes(b"letter")
    (state / "documents" / f"{digest}.json").write_bytes(b"{}")
    (state / "documents" / ".new-half").write_bytes(b"half")
    (state / "proposals" / "p").mkdir(parents=True)
    (state / "example").mkdir()
    accounts.make(SITI, "budi", Role.OPERATOR)
    return state


def put(*changes) -> versions.Version:
    folder = places.state_folder().parent / "work"
    folder.mkdir(exist_ok=True)
    files = {}
    for name, content in zip(changes[::2], changes[1::2], strict=True):
        files[name] = folder / name
        files[name].write_bytes(content)
    return versions.commit(files, versions.current(), "siti", "catatan")


def contents(folder) -> dict[str, bytes]:
    """Every file of versions and documents."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for part in ("versions", "documents")
        for path in (folder / part).rglob("*")
        if path.is_file() and not path.name.startswith(".")
    }


def deeds() -> list[str]:
    with records.reading() as session:
        return list(session.scalars(select(AuditEntry.deed).order_by(AuditEntry.id)))


def emptied(state) -> None:
    shutil.rmtree(state)
    state.mkdir()
    forget()


def rule(refused) -> str:
    (problem,) = refused.value.problems
    return problem.rule


def test_the_round_trip(filled, tmp_path):
    before, version = contents(filled), versions.current()
    file = tmp_path / "cadangan.zip"
    listing = backup.backup(SITI, file)
    assert listing.version == version
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    emptied(filled)
    restored, aside = backup.restore(SITI, file)
    assert (restored, aside) == (listing, None)
    assert contents(filled) == before
    assert versions.current() == version
    assert [each.note for each in versions.history()] == ["catatan", "catatan"]
    assert known.accounts()["name"].tolist() == ["budi"]
    assert deeds() == ["account-made", "backup-restored"]
    assert list((filled / "proposals").iterdir()) == []
    # And it works again: another version, another account, another backup.
    put("claims.parquet", b"third")
    accounts.make(SITI, "siti", Role.APPROVER)
    again = backup.backup(SITI, tmp_path / "lagi.zip")
    assert len(again.files) == len(listing.files) + 3  # manifest and the two files of the version
    leftovers = {path.name for path in filled.iterdir() if path.name.startswith(".")}
    assert all(name.endswith(".lock") for name in leftovers)


def test_choices_are_again_those_of_the_backup(state, tmp_path):
    """Pages read a snapshot of them, which must follow the records."""
    claim = tables.claims().iloc[0]["claim_id"]
    choices.choose(SITI, claim, "sudah dicocokkan dengan dokumen")
    file = tmp_path / "cadangan.zip"
    backup.backup(SITI, file)
    (chosen,) = kept_choices.active()
    choices.revoke(SITI, chosen.id, "ternyata keliru")
    assert kept_choices.active() == ()
    backup.restore(SITI, file, replace=True)
    assert kept_choices.active() == (chosen,)


def test_notes_of_meetings_are_in_it(state, tmp_path):
    name = meetings.open_meeting(SITI, Called("Rakor", "12-03-2026", "", "Graduasi", "28 camat"))
    follow_ups.decide(SITI, Decision("Kirim data", "Dinas Sosial", "35.22"), name)
    follow_ups.tell(SITI, "promise.7", "running")
    before = notes.export(SITI)
    file = tmp_path / "cadangan.zip"
    backup.backup(SITI, file)
    emptied(state)
    assert notes.export(SITI) != before
    backup.restore(SITI, file, replace=True)
    assert notes.export(SITI) == before


def test_the_same_content_is_held_once(filled, tmp_path):
    listing = backup.backup(SITI, tmp_path / "cadangan.zip")
    put("monthly.parquet", b"x")
    twice = backup.backup(SITI, tmp_path / "lagi.zip")
    with zipfile.ZipFile(tmp_path / "lagi.zip") as archive:
        assert len(archive.namelist()) == len(set(twice.files.values())) + 1
    assert len(twice.files) > len(set(twice.files.values()))
    assert len(listing.files) < len(twice.files)


def test_the_key_is_not_in_it_and_the_screen_says_so(filled, tmp_path, capsys):
    from analytics.cli import main

    file = tmp_path / "cadangan.zip"
    assert main(["backup", str(file)]) == 0
    told = capsys.readouterr().out
    assert "Kunci NIK" in told
    assert str(tmp_path / "settings" / "nik.key") in told
    with zipfile.ZipFile(file) as archive:
        whole = b"".join(archive.read(name) for name in archive.namelist())
    assert secret.key() not in whole
    assert secret.key().hex().encode() not in whole


def test_the_commands(filled, tmp_path, capsys):
    from analytics.cli import main

    file = str(tmp_path / "cadangan.zip")
    assert main(["backup", file]) == 0
    assert main(["backup", file]) == 1
    assert "sudah ada" in capsys.readouterr().err
    assert main(["restore", file]) == 1
    assert "--ganti" in capsys.readouterr().err
    assert main(["restore", file, "--ganti"]) == 0
    assert "disisihkan" in capsys.readouterr().out
    assert main(["restore", str(tmp_path / "tidak-ada.zip"), "--ganti"]) == 1
    assert "tidak ada" in capsys.readouterr().err


@pytest.mark.parametrize("role", [Role.READER, Role.OPERATOR])
def test_only_an_approver_backs_up_and_restores(filled, tmp_path, role):
    actor = Actor("budi", role, Way.ACCOUNT)
    with pytest.raises(NotAllowed):
        backup.backup(actor, tmp_path / "cadangan.zip")
    backup.backup(SITI, tmp_path / "cadangan.zip")
    before = contents(filled)
    with pytest.raises(NotAllowed):
        backup.restore(actor, tmp_path / "cadangan.zip", replace=True)
    assert contents(filled) == before


@pytest.mark.parametrize("kept", ["versions", "account", "document"])
def test_nothing_is_replaced_unasked(filled, tmp_path, kept):
    file = tmp_path / "cadangan.zip"
    backup.backup(SITI, file)
    emptied(filled)
    if kept == "versions":
        put("claims.parquet", b"another")
    elif kept == "account":
        accounts.make(SITI, "siti", Role.APPROVER)
    else:
        (filled / "documents").mkdir()
        (filled / "documents" / DOCUMENT).write_bytes(b"x")
    before, held = contents(filled), known.accounts()["name"].tolist()
    with pytest.raises(Refused, match="--ganti"):
        backup.restore(SITI, file)
    assert (contents(filled), known.accounts()["name"].tolist()) == (before, held)
    _, aside = backup.restore(SITI, file, replace=True)
    assert contents(aside) == before
    assert known.accounts()["name"].tolist() == ["budi"]
    with sqlite3.connect(aside / records.FILE) as old:
        assert [row[0] for row in old.execute("SELECT name FROM account")] == held
    old.close()


def test_an_empty_state_after_a_start_takes_a_backup(filled, tmp_path):
    backup.backup(SITI, tmp_path / "cadangan.zip")
    emptied(filled)
    records.upgrade()  # as `prepare` leaves it
    (filled / "example").mkdir()
    assert backup.restore(SITI, tmp_path / "cadangan.zip")[1] is None
    assert (filled / "example").is_dir()


def test_a_state_without_any_import(state, tmp_path):
    accounts.make(SITI, "budi", Role.OPERATOR)
    backup.backup(SITI, tmp_path / "cadangan.zip")
    put("claims.parquet", b"later")
    backup.restore(SITI, tmp_path / "cadangan.zip", replace=True)
    assert versions.current() == ""
    assert known.accounts()["name"].tolist() == ["budi"]


def test_records_of_another_database_are_refused(state, monkeypatch, tmp_path):
    monkeypatch.setenv("ANALYTICS_DATABASE", "postgresql+psycopg://db/analytics")
    for deed in (backup.backup, backup.restore):
        with pytest.raises(Refused, match="pg_dump"):
            deed(SITI, tmp_path / "cadangan.zip")
    assert not (tmp_path / "cadangan.zip").exists()


def test_a_spoiled_state_is_not_backed_up_as_sound(filled, tmp_path):
    file = versions.path("kpm.parquet")
    file.write_bytes(b"spoiled")
    with pytest.raises(BrokenData, match="rusak") as refused:
        backup.backup(SITI, tmp_path / "cadangan.zip")
    assert rule(refused) == "backup-spoiled"
    assert [path.name for path in tmp_path.glob("*cadangan*")] == []
    assert deeds()[-1] == "account-made"


def test_a_full_disk_leaves_nothing(filled, tmp_path, monkeypatch):
    def full(*_arguments, **_options):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup.archive.ZipFile, "write", full)
    with pytest.raises(OSError, match="No space"):
        backup.backup(SITI, tmp_path / "cadangan.zip")
    assert [path.name for path in tmp_path.glob("*cadangan*")] == []
    assert [path.name for path in filled.glob(".backup-*")] == []


# Damaged


@pytest.mark.parametrize("cut", [False, True], ids=["spoiled", "cut off"])
def test_a_damaged_archive_changes_nothing_wherever_it_is_damaged(filled, tmp_path, cut):
    """A byte that means nothing, such as the time of an entry, may be any: all is there then."""
    file, bad = tmp_path / "cadangan.zip", tmp_path / "rusak.zip"
    backup.backup(SITI, file)
    whole, kept = file.read_bytes(), contents(filled)
    put("claims.parquet", b"newer")
    before, refused = contents(filled), 0
    for at in range(0, len(whole), len(whole) // 40):
        spoiled = bytearray(whole)
        spoiled[at] ^= 0xFF
        bad.write_bytes(whole[:at] if cut else spoiled)
        try:
            backup.restore(SITI, bad, replace=True)
        except BrokenData:
            refused += 1
            assert contents(filled) == before
        else:
            assert not cut
            assert contents(filled) == kept
            before = kept
    assert refused >= (40 if cut else 25)


def rewritten(file, target, *, listing=None, extra=None, leave=()):
    """A copy of an archive with another list, more entries, or fewer."""
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(target, "w") as new:
        told = json.loads(old.read("backup.json"))
        for name in old.namelist():
            if name not in leave and name != "backup.json":
                new.writestr(name, old.read(name))
        new.writestr("backup.json", json.dumps((listing or dict)(told) or told))
        for name, content in (extra or {}).items():
            new.writestr(name, content)
    return target


def _path(path):
    def change(told):
        told["files"][path] = next(iter(told["files"].values()))

    return change


def _cells(**cells):
    def change(told):
        told.update(cells)

    return change


def _without(path):
    def change(told):
        (gone,) = [each for each in told["files"] if each.endswith(path)][:1]
        del told["files"][gone]

    return change


@pytest.mark.parametrize(
    ("listing", "extra"),
    [
        (_path("../outside.txt"), {}),
        (_path("/etc/cron.d/outside"), {}),
        (_path("versions/../../outside.txt"), {}),
        (_path("versions/aaaaaaaaaaaa/../../../outside.txt"), {}),
        (_path("versions\\..\\outside.txt"), {}),
        (_path("versions/aaaaaaaaaaaa/"), {}),
        (_path("example/current"), {}),
        (_path("nik.key"), {}),
        (_path("documents/../records.db-wal"), {}),
        (_path("versions/current\n"), {}),
        (None, {"../outside.txt": b"x"}),
        (None, {"content/extra": b"x"}),
        (_cells(format=2), {}),
        (_cells(version="aaaaaaaaaaaa"), {}),
        (_cells(files={}), {}),
        (_cells(files=[]), {}),
        (_cells(more=1), {}),
        (_without("kpm.parquet"), {}),
        (_without("versions/current"), {}),
        (_without("records.db"), {}),
    ],
)
def test_an_archive_that_is_not_ours_changes_nothing(filled, tmp_path, listing, extra):
    file = tmp_path / "cadangan.zip"
    backup.backup(SITI, file)
    before, held, around = contents(filled), deeds(), set(tmp_path.rglob("outside*"))
    bad = rewritten(file, tmp_path / "lain.zip", listing=listing, extra=extra)
    with pytest.raises(BrokenData):
        backup.restore(SITI, bad, replace=True)
    assert (contents(filled), deeds()) == (before, held)
    assert set(tmp_path.rglob("outside*")) == around == set()
    assert [path.name for path in filled.glob(".unpacked-*")] == []


def test_content_that_is_not_what_the_list_says(filled, tmp_path):
    file, bad = tmp_path / "cadangan.zip", tmp_path / "lain.zip"
    listing = backup.backup(SITI, file)
    (name,) = {f"content/{sha}" for path, sha in listing.files.items() if "kpm" in path}
    rewritten(file, bad, leave={name}, extra={name: b"other families"})
    with pytest.raises(BrokenData) as refused:
        backup.restore(SITI, bad, replace=True)
    assert rule(refused) == "backup-damaged"


def test_records_of_a_later_program_are_refused(filled, tmp_path):
    with sqlite3.connect(filled / records.FILE) as later:
        later.execute("UPDATE alembic_version SET version_num = '9999'")
    later.close()
    file = tmp_path / "cadangan.zip"
    backup.backup(SITI, file)
    emptied(filled)
    with pytest.raises(BrokenData, match="lebih baru"):
        backup.restore(SITI, file)
    assert versions.current() == ""


# Killed, and while others work


@pytest.mark.parametrize("step", range(20))
def test_a_restore_that_dies_at_any_step_is_finished_by_the_next_start(
    filled, tmp_path, monkeypatch, step
):
    """Either nothing was changed, or the next start has all of the backup."""
    file = tmp_path / "cadangan.zip"
    backup.backup(SITI, file)
    wanted = contents(filled)
    put("claims.parquet", b"newer")
    accounts.make(SITI, "siti", Role.APPROVER)
    old = contents(filled)
    left = [step]

    def dying(original):
        def stopped(*arguments, **options):
            if left[0] == 0:
                raise KeyboardInterrupt
            left[0] -= 1
            return original(*arguments, **options)

        return stopped

    with monkeypatch.context() as patch:
        for name in ("rename", "mkdir", "unlink"):
            patch.setattr(backup.Path, name, dying(getattr(backup.Path, name)))
        patch.setattr(backup, "_copy_records", dying(backup._copy_records))
        try:
            backup.restore(SITI, file, replace=True)
        except KeyboardInterrupt:
            assert left == [0]
    forget()
    backup.finish(filled)
    found, names = contents(filled), known.accounts()["name"].tolist()
    assert (found, names) in ((wanted, ["budi"]), (old, ["budi", "siti"]))
    assert not (filled / "restoring.json").exists()
    if names == ["budi"]:
        assert deeds()[-1] == "backup-restored"


_WRITE = """
import sys
from pathlib import Path
from analytics.actions.audit import record
from analytics.store import records, versions
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.role import Actor, Role, Way
work = Path(sys.argv[1])
work.mkdir()
for number in range(16):
    (work / "claims.parquet").write_text(str(number) * 100)
    with records.session() as session:
        made = versions.commit({"claims.parquet": work / "claims.parquet"}, versions.current(),
                               "budi", str(number))
        record(session, Actor("budi", Role.APPROVER, Way.TERMINAL), Deed.IMPORT_ACCEPTED,
               made.name, None, {"version": made.name})
"""


def test_backups_while_somebody_imports_hold_figures_and_trail_of_one_moment(
    filled, tmp_path, monkeypatch
):
    process = subprocess.Popen([sys.executable, "-c", _WRITE, str(tmp_path / "imports")])
    made = []
    while process.poll() is None:
        made.append(tmp_path / f"{len(made)}.zip")
        backup.backup(SITI, made[-1])
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.2)  # each that is made is restored below
    assert process.returncode == 0
    assert len(made) > 2
    for number, file in enumerate(made):
        monkeypatch.setenv("ANALYTICS_STATE", str(tmp_path / f"state-{number}"))
        forget()
        backup.restore(SITI, file)
        with records.reading() as session:
            query = select(AuditEntry.subject).where(AuditEntry.deed == "import-accepted")
            told = list(session.scalars(query.order_by(AuditEntry.id)))
        names = [version.name for version in versions.history() if version.actor == "budi"]
        assert told == names[::-1]


def test_the_running_app_sees_a_restore_at_once(filled, tmp_path):
    """Readers that ask all the while never meet half a database."""
    file = tmp_path / "cadangan.zip"
    backup.backup(SITI, file)
    accounts.make(SITI, "siti", Role.APPROVER)
    seen, stop = [], threading.Event()

    def look():
        while not stop.is_set():
            seen.append(tuple(known.accounts()["name"]))

    reader = threading.Thread(target=look)
    reader.start()
    backup.restore(SITI, file, replace=True)
    stop.set()
    reader.join(30)
    assert set(seen) <= {("budi", "siti"), ("budi",)}
    assert known.accounts()["name"].tolist() == ["budi"]
    with records.engine().connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
    connection.close()


def test_what_a_dead_process_left_is_removed_in_time(filled):
    for name, age in ((".backup-x", 4000), (".unpacked-x", 4000), (".backup-y", 0)):
        (filled / name).mkdir()
        then = (filled / name).stat().st_mtime - age
        os.utime(filled / name, (then, then))
    backup.finish(filled)
    assert {path.name for path in filled.glob(".*-?")} == {".backup-y"}
