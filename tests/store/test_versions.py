"""Versions: immutable, one in use, and whoever dies leaves the last good one."""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from tests.conftest import forget

from analytics.store import versions
from analytics.store.versions import MANIFEST, Moved
from analytics.vocabulary.errors import BrokenData, Refused

if TYPE_CHECKING:
    from pathlib import Path

WHOLE = {"parent": "", "created": "", "actor": "", "note": ""}


@pytest.fixture
def put(state, tmp_path):
    """Commit contents by name, from the version in use unless told; None removes."""

    def put(base=None, facts=None, **contents):
        changes = {}
        for stem, content in contents.items():
            changes[f"{stem}.parquet"] = None
            if content is not None:
                changes[f"{stem}.parquet"] = tmp_path / f"{stem}.parquet"
                changes[f"{stem}.parquet"].write_bytes(content)
        base = versions.current() if base is None else base
        return versions.commit(changes, base, "siti", "catatan", facts)

    return put


def folder(state: Path) -> Path:
    return state / "versions"


def held(name: str) -> dict[str, bytes]:
    return {file: versions.path(file, name).read_bytes() for file in versions.read(name).files}


def frozen(state: Path) -> dict[str, bytes]:
    """Every file of every version, the pointer left out."""
    return {
        path.relative_to(state).as_posix(): path.read_bytes()
        for path in folder(state).glob("[0-9a-f]*/**/*")
        if path.is_file()
    }


def test_before_the_first_there_is_none(state):
    assert versions.current() == ""
    assert versions.history() == ()
    assert versions.path("claims.parquet") is None
    assert not state.exists()  # looking makes nothing


def test_a_commit_is_in_use_and_says_what_it_is(put, state):
    made = put(claims=b"first", facts={"layout": "claims", "rows": 3})
    assert versions.current() == made.name
    assert versions.path("claims.parquet").read_bytes() == b"first"
    assert versions.path("kpm.parquet") is None
    forget()
    assert versions.read(made.name) == made
    assert (made.parent, made.actor, made.note) == ("", "siti", "catatan")
    assert made.facts == {"layout": "claims", "rows": 3}
    assert made.files == {"claims.parquet": hashlib.sha256(b"first").hexdigest()}
    assert folder(state).stat().st_mode & 0o077 == 0


def test_what_is_not_changed_is_the_same_file(put, state):
    first = put(claims=b"first", kpm=b"families")
    second = put(claims=b"second")
    assert held(first.name) == {"claims.parquet": b"first", "kpm.parquet": b"families"}
    assert held(second.name) == {"claims.parquet": b"second", "kpm.parquet": b"families"}
    same, other = (
        [versions.path(file, version.name).stat().st_ino for version in (first, second)]
        for file in ("kpm.parquet", "claims.parquet")
    )
    assert same[0] == same[1]
    assert other[0] != other[1]


def test_without_links_it_is_a_copy(put, monkeypatch):
    first = put(claims=b"first", kpm=b"families")

    def none(*_arguments):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(versions.os, "link", none)
    second = put(claims=b"second")
    assert held(second.name)["kpm.parquet"] == b"families"
    assert second.files["kpm.parquet"] == first.files["kpm.parquet"]


def test_a_file_goes_and_comes_back(put):
    put(claims=b"first", kpm=b"families")
    assert list(put(kpm=None).files) == ["claims.parquet"]
    assert versions.path("kpm.parquet") is None
    assert held(put(kpm=b"again").name)["kpm.parquet"] == b"again"


def test_folders_within_a_version(state, tmp_path):
    (tmp_path / "district.geojson").write_bytes(b"{}")
    changes = {"boundaries/district.geojson": tmp_path / "district.geojson"}
    first = versions.commit(changes, "", "siti", "batas")
    (tmp_path / "claims.parquet").write_bytes(b"x")
    second = versions.commit({"claims.parquet": tmp_path / "claims.parquet"}, first.name, "a", "b")
    assert held(second.name)["boundaries/district.geojson"] == b"{}"


def test_what_was_made_from_another_state_of_the_file_is_refused(put, state):
    first = put(claims=b"first", kpm=b"families")
    second = put(claims=b"second")
    before = frozen(state)
    with pytest.raises(Moved):
        put(base=first.name, claims=b"from the first")
    with pytest.raises(Moved):
        put(base="", kpm=b"from nothing")
    assert versions.current() == second.name
    assert frozen(state) == before


def test_what_touches_another_file_goes_on_top(put):
    first = put(claims=b"first", kpm=b"families")
    put(claims=b"second")
    third = put(base=first.name, kpm=b"other families")
    assert held(third.name) == {"claims.parquet": b"second", "kpm.parquet": b"other families"}


def test_going_back_is_a_version_too_and_rewrites_nothing(put, state):
    first = put(claims=b"first", kpm=b"families")
    second = put(claims=b"second", monthly=b"form")
    before = frozen(state)
    third = versions.restore(first.name, "budi", "kembali")
    assert versions.current() == third.name
    assert third.name not in {first.name, second.name}
    assert (third.parent, third.facts) == (second.name, {"restored": first.name})
    assert held(third.name) == held(first.name)
    after = frozen(state)
    assert {path: after[path] for path in before} == before
    assert [version.name for version in versions.history()] == [
        third.name,
        second.name,
        first.name,
    ]
    fourth = versions.restore(second.name, "budi", "maju lagi")
    assert held(fourth.name) == held(second.name)


def test_going_back_to_a_spoiled_file_is_refused(put, state):
    first = put(claims=b"first")
    second = put(claims=b"second")
    versions.path("claims.parquet", first.name).write_bytes(b"spoiled")
    with pytest.raises(BrokenData):
        versions.restore(first.name, "budi", "kembali")
    assert versions.current() == second.name


def test_the_same_content_again_is_another_version(put):
    first, second = put(claims=b"same"), put(claims=b"same")
    assert first.name != second.name
    assert second.parent == first.name


@pytest.mark.parametrize(
    "manifest",
    [
        "",
        "{",
        "[]",
        "null",
        '{"name": "x"}',
        json.dumps(WHOLE | {"name": "aaaaaaaaaaaa", "files": 1}),
        json.dumps(WHOLE | {"name": "bbbbbbbbbbbb", "files": {}}),
        b"\xff\xfe",
    ],
)
def test_a_broken_manifest_is_told(state, manifest):
    (folder(state) / "aaaaaaaaaaaa").mkdir(parents=True)
    content = manifest if isinstance(manifest, bytes) else manifest.encode()
    (folder(state) / "aaaaaaaaaaaa" / MANIFEST).write_bytes(content)
    (folder(state) / "current").write_text("aaaaaaaaaaaa\n", encoding="utf-8")
    for ask in (versions.history, lambda: versions.path("claims.parquet")):
        with pytest.raises(BrokenData, match="aaaaaaaaaaaa tidak terbaca") as broken:
            ask()
        assert broken.value.problems[0].rule == "invalid-version"


@pytest.mark.parametrize("name", ["0" * 12, "", "..", "../versions", "/etc", "x", "AAAAAAAAAAAA"])
def test_a_version_nobody_has_is_told(put, state, name):
    made = put(claims=b"first")
    for ask in (versions.read, lambda name: versions.restore(name, "a", "b")):
        with pytest.raises(BrokenData):
            ask(name)
    assert versions.current() == made.name


def test_a_name_leads_nowhere_else(put, state, tmp_path):
    """Names of versions come from links and forms too."""
    made = put(claims=b"first")
    (tmp_path / "lain").mkdir()
    said = json.loads((folder(state) / made.name / MANIFEST).read_text(encoding="utf-8"))
    said["name"] = "../../lain"
    (tmp_path / "lain" / MANIFEST).write_text(json.dumps(said), encoding="utf-8")
    with pytest.raises(BrokenData):
        versions.path("claims.parquet", "../../lain")


def test_a_disk_that_is_full_changes_nothing(put, state, monkeypatch):
    first = put(claims=b"first")
    before = frozen(state)

    def full(*_arguments, **_options):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(versions.shutil, "copyfile", full)
        with pytest.raises(OSError, match="No space"):
            put(claims=b"second")
    assert (versions.current(), frozen(state)) == (first.name, before)
    assert [path.name for path in folder(state).glob(".new-*")] == []
    put(claims=b"second")


_HOLD = """
import sys
from analytics.store import versions
with versions.locked():
    print("locked", flush=True)
    sys.stdin.read()
"""


def test_one_who_takes_too_long_is_not_waited_for_for_ever(put, monkeypatch):
    put(claims=b"first")
    pipe = subprocess.PIPE
    other = subprocess.Popen([sys.executable, "-c", _HOLD], stdin=pipe, stdout=pipe)
    assert other.stdout.readline()
    monkeypatch.setattr(versions, "_PATIENCE", 0.2)
    with pytest.raises(Refused, match="belum selesai"):
        put(claims=b"second")
    other.communicate(timeout=10)
    assert versions.read(put(claims=b"third").name).note == "catatan"


# Several processes

_COMMIT = """
import sys
from pathlib import Path
from analytics.store import versions
work, stem, times = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
work.mkdir()
moved = 0
for number in range(times):
    text = f"{stem} {number} " * 2000
    names = [f"{stem}.parquet", f"{stem}_too.parquet", *sys.argv[4:]]
    for name in names:
        (work / name).write_text(text)
    while True:
        base = versions.current()
        try:
            versions.commit({name: work / name for name in names}, base, stem, str(number))
            break
        except versions.Moved:
            moved += 1
print(moved)
"""


def begin(*arguments: str) -> subprocess.Popen:
    command = [sys.executable, "-c", _COMMIT, *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def sound(name: str) -> None:
    """Each file is what its version says, and files of one import are of one import."""
    version = versions.read(name)
    for file, sha in version.files.items():
        content = versions.path(file, name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == sha, f"{file} of {name}"
        twin = file.replace(".parquet", "_too.parquet")
        if twin in version.files:
            assert version.files[twin] == sha, f"half of {file} in {name}"


@pytest.mark.parametrize("shared", [(), ("claims.parquet",)], ids=["apart", "same file"])
def test_two_processes_at_once_do_not_mix(state, tmp_path, shared):
    makers = [begin(str(tmp_path / stem), stem, "15", *shared) for stem in ("a", "b")]
    looked = 0
    while any(maker.poll() is None for maker in makers):
        if name := versions.current():
            sound(name)
            looked += 1
    told = [maker.communicate(timeout=60) for maker in makers]
    assert [maker.returncode for maker in makers] == [0, 0], told
    history = versions.history()
    assert len(history) == 30
    assert looked
    for version in history:
        sound(version.name)
    for stem in ("a", "b"):  # none of either is lost, and in order
        assert [int(v.note) for v in history if v.actor == stem] == list(range(15))[::-1]
        assert held(history[0].name)[f"{stem}.parquet"].startswith(f"{stem} 14".encode())
    if shared:
        latest = history[0].actor
        assert held(history[0].name)["claims.parquet"].startswith(f"{latest} 14".encode())


@pytest.mark.skipif(os.name != "posix", reason="there is no SIGKILL")
def test_a_process_killed_at_any_moment_leaves_the_last_good_version(state, tmp_path):
    """24 times, after a random while, in the middle of commits that follow one another."""
    seed = time.time_ns()
    chance = random.Random(seed)  # noqa: S311 - when to stop, not a secret
    before, advanced = "", 0
    for turn in range(24):
        maker = begin(str(tmp_path / str(turn)), "a", "100000")
        until = time.monotonic() + 60
        while versions.current() == before and time.monotonic() < until:
            time.sleep(0.001)  # until it is at work
        time.sleep(chance.uniform(0, 0.08))
        maker.send_signal(signal.SIGKILL)
        assert maker.wait(10) == -signal.SIGKILL, (seed, turn, maker.communicate())
        maker.stdout.close()
        maker.stderr.close()
        forget()
        name = versions.current()
        assert name != before, (seed, turn)
        history = [version.name for version in versions.history()]
        assert not before or before in history, (seed, turn)  # none is lost that was in use
        for each in history[: history.index(before) if before else None]:
            sound(each)
        advanced += len(history)
        before = name
    assert advanced > 24
    # The next one works on, and removes what the dead left half made.
    (tmp_path / "x").write_bytes(b"x")
    made = versions.commit({"x": tmp_path / "x"}, versions.current(), "siti", "lanjut")
    assert versions.current() == made.name
    assert list(folder(state).glob(".new-*")) == []
