"""An edition is whole or not there, whoever starts, or dies, at that moment."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from analytics.store import editions

OLD, NEW, NEWER, NEWEST = (letter * 12 for letter in "abcd")


def make(folder, name, text="whole", maker=0):
    """What a process does that puts an edition to use, with a work folder of its own."""
    new = folder / f".new-{maker}" / name
    new.mkdir(parents=True)
    (new / "content").write_text(text, encoding="utf-8")
    editions.put(new, folder, name)
    shutil.rmtree(new.parent)


@pytest.fixture
def folder(tmp_path):
    make(tmp_path, OLD)
    return tmp_path


def names(folder):
    return {path.name for path in folder.iterdir()}


def settle(*paths):
    """As if they had been made long ago."""
    for path in paths:
        os.utime(path, (0, 0))


def test_before_the_first_there_is_none(tmp_path):
    assert editions.in_use(tmp_path / "nowhere") is None
    assert editions.name_in_use(tmp_path) == ""


def test_a_pointer_to_nothing_is_none(folder):
    editions.use(folder, NEW)
    assert editions.in_use(folder) is None


def test_the_last_one_put_is_in_use(folder):
    assert editions.in_use(folder) == folder / OLD
    make(folder, NEW)
    assert editions.in_use(folder) == folder / NEW
    assert editions.name_in_use(folder) == NEW


def test_the_one_before_stays_and_older_ones_go(folder):
    for name in (NEW, NEWER):
        settle(*(folder / path for path in names(folder)))
        make(folder, name)
    assert names(folder) == {NEW, NEWER, editions.POINTER}


def test_what_was_just_made_may_be_about_to_be_used(folder):
    make(folder, NEW)
    make(folder, NEWER)
    assert names(folder) == {OLD, NEW, NEWER, editions.POINTER}


def test_nothing_else_is_ever_removed(folder):
    (folder / "cadangan").mkdir()
    (folder / "catatan.txt").touch()
    settle(folder / "cadangan", folder / "catatan.txt")
    make(folder, NEW)
    assert {"cadangan", "catatan.txt"} <= names(folder)


def test_what_a_dead_process_left_goes_but_not_what_one_is_making(folder):
    for name in (".new-dead", f".gone-{NEWER}-1", ".new-alive"):
        (folder / name).mkdir()
    settle(folder / ".new-dead", folder / f".gone-{NEWER}-1")
    make(folder, NEW)
    assert names(folder) == {OLD, NEW, editions.POINTER, ".new-alive"}


def test_the_same_made_twice_keeps_the_first(folder):
    make(folder, NEW, "first")
    new = folder / ".new-second" / NEW
    new.mkdir(parents=True)
    (new / "content").write_text("second", encoding="utf-8")
    editions.put(new, folder, NEW)
    assert (folder / NEW / "content").read_text(encoding="utf-8") == "first"
    assert editions.in_use(folder) == folder / NEW


def test_a_full_disk_is_no_second_process(folder, monkeypatch):
    def full(_self, _target):
        raise OSError(28, "No space left on device")

    new = folder / ".new-1" / NEW
    new.mkdir(parents=True)
    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(OSError, match="No space"):
        editions.put(new, folder, NEW)
    assert editions.in_use(folder) == folder / OLD


@pytest.mark.parametrize("step", ["rename", "write_text", "replace"])
@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
def test_a_process_killed_at_any_step_leaves_an_edition_in_use(folder, monkeypatch, step, before):
    original = getattr(Path, step)

    def killed(self, *arguments, **options):
        if not before:
            original(self, *arguments, **options)
        raise KeyboardInterrupt

    new = folder / ".new-1" / NEW
    new.mkdir(parents=True)
    (new / "content").write_text("whole", encoding="utf-8")
    with monkeypatch.context() as patch:
        patch.setattr(Path, step, killed)
        with pytest.raises(KeyboardInterrupt):
            editions.put(new, folder, NEW)
    found = editions.in_use(folder)
    assert found in {folder / OLD, folder / NEW}
    assert (found / "content").read_text(encoding="utf-8") == "whole"
    # The next start makes it good.
    make(folder, NEW, maker=2)
    assert editions.in_use(folder) == folder / NEW
    assert (folder / NEW / "content").read_text(encoding="utf-8") == "whole"


def test_half_removed_is_never_under_a_name_that_can_be_used(folder, monkeypatch):
    make(folder, NEW)
    settle(folder / OLD)

    def killed(*_arguments, **_options):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(editions.shutil, "rmtree", killed)
        with pytest.raises(KeyboardInterrupt):
            make(folder, NEWER)
    assert not (folder / OLD).exists()
    assert editions.in_use(folder) == folder / NEWER


# A process of its own, not one that multiprocessing spawns: that one would run `__main__` again,
# which is app.py after a test of the pages.
_PUT_OFTEN = """
import shutil, sys
from pathlib import Path
from analytics.store import editions

folder, maker, names = Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
for name in names * 5:
    new = folder / f".new-{maker}" / name
    new.mkdir(parents=True)
    (new / "content").write_text("whole", encoding="utf-8")
    editions.put(new, folder, name)
    shutil.rmtree(new.parent)
"""


def test_readers_of_several_processes_at_once_always_find_one(folder):
    names_of_all = [OLD, NEW, NEWER, NEWEST]
    makers = [
        subprocess.Popen([sys.executable, "-c", _PUT_OFTEN, str(folder), maker, *names_of_all])
        for maker in ("1", "2")
    ]
    until, looked = time.monotonic() + 60, 0
    while any(maker.poll() is None for maker in makers) and time.monotonic() < until:
        found = editions.in_use(folder)
        assert found is not None
        assert (found / "content").read_text(encoding="utf-8") == "whole"
        looked += 1
        time.sleep(0.001)
    assert [maker.wait(10) for maker in makers] == [0, 0]
    assert looked
