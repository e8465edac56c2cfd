"""A corner of the example register in place of all of it: making the whole takes ten seconds."""

from __future__ import annotations

import dataclasses

import pytest

from analytics.actions import practice
from analytics.measures import cubes
from analytics.store import editions, places, register
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.register import COLUMNS

DISTRICTS = ("35.22.03", "35.22.25")  # five villages each


@pytest.fixture(scope="session")
def corner(prepared):
    whole = register.read(editions.in_use(places.example_folder(places.state_folder())))
    families = whole.families[whole.families["district_code"].isin(DISTRICTS)]
    kept = {
        name: whole.frame(name)[whole.frame(name)["family_id"].isin(families["family_id"])]
        for name in COLUMNS
    }
    return dataclasses.replace(
        whole, **{name: frame.reset_index(drop=True) for name, frame in kept.items()}
    )


@pytest.fixture(scope="session")
def corner_cubes(corner):
    frames = {name: corner.frame(name) for name in cubes.FRAMES}
    return cubes.build(frames, corner.cutoff, BOJONEGORO, practice.FIRST_YEAR)


@pytest.fixture
def made(monkeypatch, corner, corner_cubes) -> list[str]:
    """One entry for every time a register was made."""
    times: list[str] = []

    def build(*_arguments):
        times.append("made")
        return corner

    monkeypatch.setattr(practice, "build", build)
    monkeypatch.setattr(practice.cubes, "build", lambda *_arguments: corner_cubes)
    monkeypatch.setattr(practice.district_cubes, "build", lambda *_arguments: {})
    return times


@pytest.fixture
def contents():
    """Every file below a folder, with its content and the time it was written."""

    def read(folder):
        return {
            path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
            for path in folder.rglob("*")
            if path.is_file()
        }

    return read
