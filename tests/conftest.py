"""What the tests of several rooms share: the prepared app, and a data package they may change."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import sys
from contextlib import closing, contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pytest
from filelock import FileLock
from hypothesis import settings

from analytics.store import editions, package, places, records

if TYPE_CHECKING:
    from pathlib import Path

    from analytics.vocabulary.errors import Problem

# The same code gives the same result: examples follow from the test alone, so what was green stays
# green until somebody changes something. Inputs nobody saw are for who looks for them:
# HYPOTHESIS_PROFILE=explore python -m pytest tests/measures tests/wording tests/intake
# A busy machine is slow, which is no fault of what is tested: no deadline.
settings.register_profile("suite", deadline=None, max_examples=20, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=400, print_blob=True)
_PROFILE = os.environ.get("HYPOTHESIS_PROFILE", "suite")
settings.load_profile(_PROFILE)
LOCK = ".records.lock"  # of store.migrations, whose import takes a second
_PLACES = ("ANALYTICS_STATE", "ANALYTICS_DATA", "ANALYTICS_GEO", "ANALYTICS_DATABASE")


def examples(number: int, **more: Any) -> settings:
    """Other than twenty examples, as one takes long (or next to nothing); many when exploring."""
    return settings(max_examples=number * (20 if _PROFILE == "explore" else 1), **more)


def forget() -> None:
    """Empty every cache of ours, and Streamlit's: the next answer is made from the files."""
    for name, module in list(sys.modules.items()):
        if name.split(".")[0] == "analytics":
            for value in list(vars(module).values()):
                if hasattr(value, "cache_clear"):
                    value.cache_clear()
    if streamlit := sys.modules.get("streamlit"):
        streamlit.cache_data.clear()
        streamlit.cache_resource.clear()


@pytest.fixture(scope="session", autouse=True)
def _records_are_made_once():
    """An empty database is a copy of the first one: Alembic takes its steps once a process.

    What the steps do is looked at by `tests/store/test_records.py`, where they are taken.
    """
    steps, whole, copies = records.upgrade, b"", set()

    def upgrade() -> None:
        nonlocal whole
        path = records.file()
        if path is not None and path.exists() and (path, path.stat().st_ino) in copies:
            return None
        if path is None or (path.exists() and path.stat().st_size):
            return steps()
        if not whole:
            steps()
            with closing(sqlite3.connect(path)) as made:
                whole = made.serialize()
            return None
        path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(path.parent / LOCK):
            if not path.exists() or not path.stat().st_size:
                opened = os.open(path, os.O_CREAT | os.O_WRONLY, 0o600)
                os.write(opened, whole)
                os.close(opened)
                copies.add((path, path.stat().st_ino))
        return None

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(records, "upgrade", upgrade)
        yield steps


@pytest.fixture(autouse=True)
def _nobody_leaves_a_place_moved():
    """A test that moves a place by hand gives it back, in whatever order its fixtures end."""
    before = {name: os.environ.get(name) for name in _PLACES}
    yield
    if before == {name: os.environ.get(name) for name in _PLACES}:
        return
    for name, value in before.items():
        os.environ.pop(name, None)
        if value is not None:
            os.environ[name] = value
    forget()


def _started_anew() -> None:
    """As a start does in the place the app is in now; Streamlit asks for one a version."""
    if streamlit := sys.modules.get("streamlit"):
        streamlit.cache_resource.clear()


@contextmanager
def _moved(variable: str, folder: Path):
    # Every cache is kept by the folders and the version of what it holds, so what is known of one
    # place stays true while the app is in another: nothing is forgotten, and not worked out again.
    before = os.environ.get(variable)
    os.environ[variable] = str(folder)
    _started_anew()
    try:
        yield
    finally:
        if before is None:
            del os.environ[variable]
        else:
            os.environ[variable] = before
        _started_anew()


class DataPackage:
    """A copy of the published figures, in use while the test runs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, table: str) -> pd.DataFrame:
        return pd.read_csv(self.folder / f"{table}.csv", dtype=str, keep_default_na=False)

    def write(self, table: str, frame: pd.DataFrame) -> None:
        frame.to_csv(self.folder / f"{table}.csv", index=False, lineterminator="\n")
        # Another version, though nobody sealed it: what is known of the one before is not asked.
        descriptor = self.folder / package.DESCRIPTOR
        descriptor.write_text(descriptor.read_text(encoding="utf-8") + "\n", encoding="utf-8")

    def change(self, table: str, where: dict[str, str], **cells: str) -> int:
        """Write `cells` into the rows that match `where`; the line of the first one."""
        frame = self.read(table)
        rows = (frame[list(where)] == list(where.values())).all(axis=1)
        assert rows.any(), f"{table} has no row {where}"
        for column, text in cells.items():
            frame.loc[rows, column] = text
        self.write(table, frame)
        return int(rows.to_numpy().argmax()) + 2  # the heading is line 1

    def seal(self) -> None:
        package.seal(self.folder)


@pytest.fixture(scope="session")
def prepared() -> None:
    """The local map files and the example register, as a start leaves them."""
    from analytics.actions.prepare import prepare

    prepare()


@pytest.fixture
def data(tmp_path) -> DataPackage:
    """The app reads its published figures from a copy that the test may change."""
    folder = shutil.copytree(places.data_folder(), tmp_path / "data")
    with _moved("ANALYTICS_DATA", folder):
        yield DataPackage(folder)


@pytest.fixture
def state(tmp_path) -> Path:
    """The app keeps its state in an empty folder."""
    with _moved("ANALYTICS_STATE", tmp_path / "state"):
        yield tmp_path / "state"


@pytest.fixture
def geo(tmp_path) -> Path:
    """The app reads and builds its boundaries in a copy."""
    folder = shutil.copytree(places.geo_folder(), tmp_path / "geo")
    with _moved("ANALYTICS_GEO", folder):
        yield folder


@pytest.fixture(scope="session")
def example(prepared) -> Path:
    """Where the example register lies."""
    return places.example_folder(places.state_folder())


@contextmanager
def practising(example: Path, folder: Path):
    """The app keeps its state in a folder that holds the example register alone.

    A copy of the one that was made: making it anew costs seconds in every test.
    """
    with _moved("ANALYTICS_STATE", folder):
        made = editions.in_use(example)
        kept = places.example_folder(folder)
        shutil.copytree(made, kept / made.name)
        editions.point(kept, made.name)
        yield folder


@pytest.fixture
def practised(example, tmp_path) -> Path:
    """A state of one's own, with the example register in it."""
    with practising(example, tmp_path / "state") as folder:
        yield folder


# What importing lists made, by the lists: the problems, and the folder of the version by file.
_IMPORTED: dict[tuple[str, ...], tuple[tuple[Problem, ...], str, dict[str, bytes]]] = {}


def import_lists(
    folder: Path, *, told: str = "2025-11-30", base: str | None = None, **lists: pd.DataFrame
):
    """Put lists of an office to use; `folder` holds them meanwhile. Says what was wrong.

    The same lists on the same version are counted once a process: after that the version that was
    made is copied, with its name, so that what is known of it is known still.
    """
    from analytics.store import versions

    base = versions.current() if base is None else base
    files = folder / f"files{len(versions.history())}"
    files.mkdir(parents=True)
    for name, rows in lists.items():
        rows.to_parquet(files / f"{name}.parquet", index=False)
    read = [
        f"{file.stem} {hashlib.sha256(file.read_bytes()).hexdigest()}" for file in files.iterdir()
    ]
    of = (package.version(places.data_folder()), base, versions.current(), told, *sorted(read))
    kept = places.versions_folder(places.state_folder())
    if of not in _IMPORTED:
        problems, made = _imported(files, base, told)
        whole = [path for path in (kept / made).rglob("*") if path.is_file()]
        content = {path.relative_to(kept).as_posix(): path.read_bytes() for path in whole}
        _IMPORTED[of] = (problems, made, content)
        return problems
    problems, made, content = _IMPORTED[of]
    for name, written in content.items():
        (kept / name).parent.mkdir(parents=True, exist_ok=True)
        (kept / name).write_bytes(written)
    editions.point(kept, made)
    return problems


def _imported(files: Path, base: str, told: str) -> tuple[tuple[Problem, ...], str]:
    from analytics.actions import register
    from analytics.store import versions

    said = {
        "cutoff": told,
        "publisher": "Dinas Sosial Kab. Bojonegoro",
        "title": "Daftar KPM PKH tahap 4",
        "published": "2025-12-05",
    }
    problems = register.derive(files, base, said)
    changes = {
        path.relative_to(files).as_posix(): path for path in files.rglob("*") if path.is_file()
    }
    return problems, versions.commit(changes, base, "Uji", "Daftar KPM diunggah.", said).name


@pytest.fixture
def import_register(practised, tmp_path):
    """Puts a small register that was imported to use: `import_register(events=True)`.

    28 kecamatan, all their villages, some 3,000 families; the app has its example, too.
    """
    return partial(import_lists, tmp_path)


@pytest.fixture(scope="session")
def lists() -> dict[str, pd.DataFrame]:
    """What an office hands over: the list of KPM, stage events and ways out, all of it invented."""
    areas = pd.read_csv(places.data_folder() / "areas.csv", dtype=str)
    home = areas[areas["parent_code"].str.startswith("35.22.", na=False)]
    villages = home.loc[home["level"] == "village", "code"].sort_values().to_list()
    chance = np.random.default_rng(7)
    village = np.array(villages)[np.sort(chance.integers(0, len(villages), 3000))]
    number = np.arange(len(village))
    ids = pd.Series([f"{one:064x}" for one in number])
    days = pd.Timestamp("2016-01-01") + pd.to_timedelta(chance.integers(0, 3500, len(ids)), "D")
    protected = pd.array(number % 7 == 0, dtype="boolean")
    protected[number % 50 == 1] = pd.NA
    kpm = pd.DataFrame(
        {
            "family_id": ids,
            "head_id": "",
            "village_code": village,
            "district_code": [code[:8] for code in village],
            "entry_date": days.astype("datetime64[s]"),
            "size": pd.array(1 + number % 6, dtype="Int64"),
            "protected": protected,
            "components": np.where(number % 7 == 0, "elderly", "primary|junior"),
            "desil": pd.array(1 + number % 4, dtype="Int64"),
            "income_per_person": np.nan,
            "facilitator_id": "",
        }
    )
    gone = number % 6 == 5
    kinds = ["graduated", "natural", "excluded", "moved", "died", "double"]
    graduates = kpm.loc[gone, ["family_id", "village_code", "district_code"]].assign(
        date=pd.Timestamp("2025-01-15") + pd.to_timedelta(np.arange(gone.sum()) * 37 % 300, "D"),
        exit=np.resize(kinds, gone.sum()),
        initiator="",
        decree="",
    )
    graduates["date"] = graduates["date"].astype("datetime64[s]")
    reached = kpm.loc[~gone & (number % 3 == 0), ["family_id"]]
    events = pd.concat(
        [
            reached.iloc[:: stage - 1].assign(stage=stage, date=pd.Timestamp(f"2025-0{stage}-10"))
            for stage in range(2, 8)
        ],
        ignore_index=True,
    ).assign(programme="", value=np.nan)
    events["date"] = events["date"].astype("datetime64[s]")
    return {"kpm": kpm[~gone].reset_index(drop=True), "events": events, "graduates": graduates}
