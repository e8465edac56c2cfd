"""Notes of a meeting, from the laptop to the office, by the commands that carry them."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from tests.conftest import forget

from analytics.actions import accounts, follow_ups, meetings, travel
from analytics.actions.follow_ups import Decision
from analytics.actions.meetings import Called
from analytics.answers import follow_ups as register
from analytics.answers import meetings as held
from analytics.cli import main

WE = accounts.terminal()


@pytest.fixture
def at(monkeypatch, state, tmp_path):
    """Go to the office or to the laptop that left it."""

    def at(where: str) -> None:
        monkeypatch.setenv("ANALYTICS_STATE", str(tmp_path / where))
        forget()

    at("kantor")
    return at


@pytest.fixture
def left(at, tmp_path):
    """The office has a meeting with one decision; the laptop has left with it."""
    name = meetings.open_meeting(WE, Called("Rakor", "12-03-2026", "Pendopo", "Data"))
    promise = follow_ups.decide(WE, Decision("Kirim data", "Dinsos", "35.22"), name)
    travel.take_along(WE, tmp_path / "laptop")
    return name, promise


def decided() -> list[str]:
    return sorted(one.what for one in register.register() if "promise" not in one.id)


def words(promise: str) -> int:
    with_words = next(one for one in register.register() if one.id == promise)
    return with_words.status.value


def test_both_sides_add_and_nothing_is_lost_or_doubled(at, left, tmp_path, capsys):
    meeting, promise = left
    follow_ups.decide(WE, Decision("Petakan desa", "Bappeda", "35.22.01"), meeting)
    at("laptop")
    assert decided() == ["Kirim data"]
    follow_ups.decide(WE, Decision("Undang KADIN", "Dinperinaker", "35.22"), meeting)
    follow_ups.tell(WE, promise, "done", evidence="surat 12")
    file = tmp_path / "catatan rapat.json"
    assert main(["catatan", "keluar", str(file)]) == 0
    at("kantor")
    capsys.readouterr()
    assert main(["catatan", "masuk", str(file)]) == 0
    assert "2 catatan ditambahkan" in capsys.readouterr().out
    whole = ["Kirim data", "Petakan desa", "Undang KADIN"]
    assert decided() == whole
    assert words(promise) == "done"
    assert len(held.meetings()) == 1
    assert main(["catatan", "masuk", str(file)]) == 0
    assert "Tidak ada yang baru" in capsys.readouterr().out
    assert decided() == whole
    back = tmp_path / "dari kantor.json"
    assert main(["catatan", "keluar", str(back)]) == 0
    at("laptop")
    assert main(["catatan", "masuk", str(back)]) == 0
    assert decided() == whole


def test_a_file_that_is_there_is_not_written_over(left, tmp_path, capsys):
    file = tmp_path / "catatan.json"
    file.write_text("notes of another laptop")
    assert main(["catatan", "keluar", str(file)]) == 1
    assert "sudah ada; pilih nama lain" in capsys.readouterr().err
    assert file.read_text() == "notes of another laptop"


@pytest.mark.parametrize("content", [b"", b"{}", b"PK\x03\x04", b'{"format": "catatan-rapat"}'])
def test_what_is_no_file_of_notes_is_one_sentence(left, tmp_path, capsys, content):
    file = tmp_path / "lain.json"
    file.write_bytes(content)
    before = decided()
    assert main(["catatan", "masuk", str(file)]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("\n") == 1
    assert "Traceback" not in told.err
    assert decided() == before


def test_a_full_disk_leaves_no_half_of_the_notes(left, tmp_path, monkeypatch, capsys):
    def full(_number):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(tmp_path))

    monkeypatch.setattr(os, "fsync", full)
    assert main(["catatan", "keluar", str(tmp_path / "catatan.json")]) == 1
    assert "disk penuh" in capsys.readouterr().err
    assert not [path for path in Path(tmp_path).iterdir() if "catatan.json" in path.name]


def test_a_file_that_is_not_there_is_named(left, tmp_path, capsys):
    assert main(["catatan", "masuk", str(tmp_path / "hilang.json")]) == 1
    assert "hilang.json" in capsys.readouterr().err
