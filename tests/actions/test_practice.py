from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

from analytics.actions import practice
from analytics.store import cubes as cube_files
from analytics.store import editions, places, register, tables
from analytics.vocabulary.errors import BrokenData
from analytics.vocabulary.standing import Standing


def in_use(state):
    """The folder of the edition the app would read."""
    return editions.in_use(places.example_folder(state))


def test_the_example_is_made_once(tmp_path, made, contents):
    practice.make_example(tmp_path)
    before = contents(tmp_path)
    practice.make_example(tmp_path)
    assert made == ["made"]
    assert contents(tmp_path) == before


def test_the_example_says_so_wherever_it_lies(tmp_path, made):
    practice.make_example(tmp_path)
    assert register.read_manifest(in_use(tmp_path))["standing"] == Standing.EXAMPLE
    assert register.read(in_use(tmp_path)).standing is Standing.EXAMPLE


@pytest.mark.parametrize("changed", ["population", "code"])
def test_what_it_is_made_of_makes_it_anew(tmp_path, made, changed, monkeypatch, request):
    practice.make_example(tmp_path)
    if changed == "population":
        data = request.getfixturevalue("data")
        data.change("claims", {"indicator": "population", "area_code": "35.22.08"}, value="1")
    else:
        room = tmp_path / "room"
        room.mkdir()
        (room / "journeys.py").write_text("# another way through the stages\n", encoding="utf-8")
        monkeypatch.setattr(practice, "files", lambda _package: room)
    practice.make_example(tmp_path)
    assert made == ["made", "made"]


def test_a_real_register_is_never_replaced(tmp_path, made, monkeypatch):
    practice.make_example(tmp_path)
    manifest = in_use(tmp_path) / register.MANIFEST
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.replace('"example"', '"official"'), encoding="utf-8")
    monkeypatch.setattr(practice, "_recipe", lambda: "0123456789ab")
    with pytest.raises(BrokenData, match="tidak diganti"):
        practice.make_example(tmp_path)
    assert made == ["made"]
    assert register.read_manifest(in_use(tmp_path))["standing"] == "official"


@pytest.mark.parametrize("room", [register, cube_files])
def test_an_interrupted_start_is_made_good_by_the_next(tmp_path, made, room, monkeypatch):
    def cut_off(*_arguments):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(room, "write", cut_off)
        with pytest.raises(KeyboardInterrupt):
            practice.make_example(tmp_path)
    assert in_use(tmp_path) is None
    practice.make_example(tmp_path)
    assert made == ["made", "made"]
    assert register.read(in_use(tmp_path)).seed is not None
    assert not cube_files.read(in_use(tmp_path), "funnel").empty


def test_what_was_made_before_is_used_again(tmp_path, made, monkeypatch):
    """As after going back to earlier code, or when a process died before it used what it made."""
    practice.make_example(tmp_path)
    first = in_use(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(practice, "_recipe", lambda: "0123456789ab")
        practice.make_example(tmp_path)
    assert in_use(tmp_path).name == "0123456789ab"
    practice.make_example(tmp_path)
    assert in_use(tmp_path) == first
    assert made == ["made", "made"]


START = """
import dataclasses, sys, time
from pathlib import Path
from analytics.actions import practice
from analytics.store import editions, places, register
from analytics.vocabulary.register import COLUMNS

state, others, number, whole = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], Path(sys.argv[4])

def build(_villages, _anchors):
    (state / f"arrived-{number}").touch()
    until = time.monotonic() + 60
    while len(list(state.glob("arrived-*"))) < others and time.monotonic() < until:
        time.sleep(0.01)
    made = register.read(whole)
    kept = made.families.loc[made.families["district_code"] == "35.22.03", "family_id"]
    frames = {name: made.frame(name) for name in COLUMNS}
    return dataclasses.replace(made, **{
        name: frame[frame["family_id"].isin(kept)].reset_index(drop=True)
        for name, frame in frames.items()
    })

practice.build = build
practice.make_example(state)
assert (editions.in_use(places.example_folder(state)) / "cubes" / "funnel.parquet").is_file()
"""


def start(state, number, of):
    """A process that makes the example, of one kecamatan, once `of` processes do."""
    arguments = (str(state), str(of), str(number), str(in_use(places.state_folder())))
    return subprocess.Popen(
        [sys.executable, "-c", START, *arguments],
        env=os.environ | {"PYTHONPATH": str(places.project_root() / "src")},
        stderr=subprocess.PIPE,
        text=True,
    )


def test_two_starts_at_once_both_end_well(prepared, tmp_path):
    starts = [start(tmp_path, number, of=2) for number in range(2)]
    errors = [each.communicate(timeout=120)[1] for each in starts]
    assert [each.returncode for each in starts] == [0, 0], errors
    left = {path.name for path in places.example_folder(tmp_path).iterdir()}
    assert left == {editions.POINTER, in_use(tmp_path).name}
    assert register.read(in_use(tmp_path)).standing is Standing.EXAMPLE


def test_a_start_that_is_killed_leaves_what_was_in_use(prepared, tmp_path, made, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(practice, "_recipe", lambda: "0123456789ab")
        practice.make_example(tmp_path)
    before = in_use(tmp_path)
    killed = start(tmp_path, 0, of=2)  # waits for another that never comes
    until = time.monotonic() + 60
    while not (tmp_path / "arrived-0").exists() and time.monotonic() < until:
        time.sleep(0.01)
    killed.kill()
    killed.communicate(timeout=60)
    assert (tmp_path / "arrived-0").exists()
    assert in_use(tmp_path) == before
    assert not cube_files.read(before, "funnel").empty
    practice.make_example(tmp_path)
    assert in_use(tmp_path) != before
    assert not cube_files.read(in_use(tmp_path), "funnel").empty


def test_a_cube_is_whole_or_not_there(tmp_path, made, monkeypatch):
    """Parquet is written in steps: what was begun must not lie under the name that is read."""
    import pandas as pd

    def half(self, path, **_options):
        path.write_bytes(b"PAR1")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(pd.DataFrame, "to_parquet", half)
    with pytest.raises(OSError, match="No space"):
        cube_files.write({"funnel": pd.DataFrame({"area_code": ["35.22"]})}, tmp_path)
    assert not list(tmp_path.rglob("*.parquet"))


def test_weights_are_the_published_population_spread_over_the_villages():
    weights = practice.village_weights()
    villages = tables.areas().query("level == 'village'")
    assert set(weights["code"]) == {c for c in villages["code"] if c.startswith("35.22.")}
    assert (weights["weight"] > 0).all()
    # Disdukcapil, 2025: the 28 kecamatan add up to the regency.
    assert weights["weight"].sum() == pytest.approx(1_367_980, rel=0.01)
    assert weights.groupby(weights["code"].str[:8])["weight"].nunique().eq(1).all()
