"""Where the files are. An environment variable moves a folder, for a test or an installation."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path


@cache  # resolving asks the file system, and every answer's version asks for its folder
def project_root() -> Path:
    """The folder that holds app.py, data/, geo/ and static/."""
    return Path(__file__).resolve().parents[3]


def data_folder() -> Path:
    """Published figures with their sources; `ANALYTICS_DATA` moves it."""
    return _place("ANALYTICS_DATA", "data")


def geo_folder() -> Path:
    """Reference points and derived boundaries; `ANALYTICS_GEO` moves it."""
    return _place("ANALYTICS_GEO", "geo")


def state_folder() -> Path:
    """What the program itself keeps, outside version control; `ANALYTICS_STATE` moves it."""
    return _place("ANALYTICS_STATE", "var")


@cache
def example_folder(state: Path) -> Path:
    """The editions of the example register (`store.editions`), below the state folder."""
    return state / "example"


@cache
def versions_folder(state: Path) -> Path:
    """The versions of what was imported (`store.versions`), below the state folder."""
    return state / "versions"


def static_folder() -> Path:
    """Files the browser fetches; made by `prepare`."""
    return project_root() / "static"


def _place(variable: str, default: str) -> Path:
    moved = os.environ.get(variable)
    return _resolved(moved) if moved else _at_home(default)


@cache  # `run` changes to the project's folder: a relative place means the same before and after
def _resolved(moved: str) -> Path:
    return Path(moved).resolve()


@cache
def _at_home(default: str) -> Path:
    return project_root() / default
