"""What the tests of several rooms share: the prepared app, and a data package they may change."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pandas as pd
import pytest
from hypothesis import settings

from analytics.store import package, places

if TYPE_CHECKING:
    from pathlib import Path

# A busy machine is slow, which is no fault of what is tested.
settings.register_profile("suite", deadline=None)
settings.load_profile("suite")


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


@contextmanager
def _moved(variable: str, folder: Path):
    before = os.environ.get(variable)
    os.environ[variable] = str(folder)
    forget()
    try:
        yield
    finally:
        if before is None:
            del os.environ[variable]
        else:
            os.environ[variable] = before
        forget()


class DataPackage:
    """A copy of the published figures, in use while the test runs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self, table: str) -> pd.DataFrame:
        return pd.read_csv(self.folder / f"{table}.csv", dtype=str, keep_default_na=False)

    def write(self, table: str, frame: pd.DataFrame) -> None:
        frame.to_csv(self.folder / f"{table}.csv", index=False, lineterminator="\n")
        forget()

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
        forget()


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
