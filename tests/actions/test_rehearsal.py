"""The check before a meeting, of this disk: each fault is found, and told with the way out."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections import namedtuple
from datetime import UTC, datetime

import pytest

from analytics.actions import rehearsal
from analytics.store import places, records
from analytics.vocabulary.rehearsal import Verdict

FINE, LOOK, FAILED = Verdict.FINE, Verdict.LOOK, Verdict.FAILED


def found():
    return {line.what: line for line in rehearsal.machine()}


@pytest.fixture
def packed(tmp_path, monkeypatch):
    """A program in a package, with its list."""
    program = tmp_path / "paket" / "program"
    (program / "var").mkdir(parents=True)
    (program / "app.py").write_bytes(b"app")
    (program / "var" / "records.db").write_bytes(b"records")
    files = {
        path.relative_to(tmp_path / "paket").as_posix(): hashlib.sha256(
            path.read_bytes()
        ).hexdigest()
        for path in program.rglob("*")
        if path.is_file()
    }
    told = {"program": "0.1.0 (abc)", "made": "2026-11-22T04:00:00+00:00", "files": files}
    (tmp_path / "paket" / "paket.json").write_text(json.dumps(told | {"data": "x", "deck": "y"}))
    monkeypatch.setattr(places, "project_root", lambda: program)
    return program


def test_a_sound_machine_has_nothing_to_do(prepared):
    lines = found()
    assert {line.verdict for line in lines.values()} == {FINE}
    assert not any(line.way_out for line in lines.values())
    assert list(lines) == ["Program", "Paket data", "Versi data", "Ruang disk", "Jam laptop"]


def test_a_figure_that_was_changed_is_found(prepared, data):
    data.change("claims", {"claim_id": "kpm_pkh.35.22.2025.4"}, value="1")
    lines = found()
    assert lines["Paket data"].verdict is FAILED
    assert "claims.csv" in lines["Paket data"].told
    assert "salin ulang" in lines["Paket data"].way_out
    assert lines["Versi data"].verdict is FAILED
    assert lines["Ruang disk"].verdict is FINE


def test_a_folder_of_data_that_is_gone_ends_no_check(prepared, data):
    shutil.rmtree(data.folder)
    lines = found()
    assert lines["Paket data"].verdict is FAILED
    assert lines["Versi data"].verdict is FAILED
    assert "\n" not in lines["Versi data"].told
    assert "Jam laptop" in lines


@pytest.mark.parametrize(("free", "verdict"), [(50, FAILED), (500, LOOK), (5000, FINE)])
def test_room_on_the_disk(monkeypatch, state, free, verdict):
    usage = namedtuple("usage", "total used free")  # noqa: PYI024
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage(1, 1, free * 10**6))
    line = rehearsal.disk()
    assert line.verdict is verdict
    assert bool(line.way_out) is (verdict is not FINE)


@pytest.mark.parametrize(("year", "verdict"), [(2015, FAILED), (2099, FINE)])
def test_a_clock_that_went_back_is_found(monkeypatch, year, verdict):
    monkeypatch.setattr(records, "now", lambda: datetime(year, 1, 1, tzinfo=UTC))
    line = rehearsal.clock()
    assert line.verdict is verdict
    assert str(year) in line.told


@pytest.mark.parametrize(("month", "verdict"), [(12, FINE), (2, LOOK)])
def test_a_clock_far_ahead_of_the_package_is_pointed_out(packed, monkeypatch, month, verdict):
    year = 2026 if month == 12 else 2027
    monkeypatch.setattr(records, "now", lambda: datetime(year, month, 1, tzinfo=UTC))
    line = rehearsal.clock()
    assert line.verdict is verdict
    assert ("22 November 2026" in line.told) is (verdict is LOOK)


def test_a_disk_that_refuses_is_told(prepared, monkeypatch):
    def refuse():
        raise OSError(30, os.strerror(30), "/media/stick/var")

    monkeypatch.setattr(rehearsal, "prepare", refuse)
    line = rehearsal.state()
    assert line.verdict is FAILED
    assert "/media/stick/var" in line.told


def test_a_program_that_was_damaged_on_the_way_is_found(packed):
    assert rehearsal.program().verdict is FINE
    assert "0.1.0 (abc)" in rehearsal.program().told
    (packed / "var" / "records.db").write_bytes(b"notes were written")
    assert rehearsal.program().verdict is FINE
    (packed / "app.py").write_bytes(b"half")
    line = rehearsal.program()
    assert line.verdict is FAILED
    assert "program/app.py" in line.told
    (packed / "app.py").unlink()
    assert rehearsal.program().verdict is FAILED


def test_figures_that_changed_since_the_package_was_made_are_pointed_out(prepared, monkeypatch):
    monkeypatch.setattr(rehearsal, "brought", lambda: {"data": "another", "deck": "1a2b3c4d"})
    line = rehearsal.state()
    assert line.verdict is LOOK
    assert "1a2b3c4d" in line.told


def test_what_is_no_list_of_a_package_is_none(packed):
    (packed.parent / "paket.json").write_text("[1, 2]")
    assert rehearsal.brought() is None
    assert "folder proyek" in rehearsal.program().told
