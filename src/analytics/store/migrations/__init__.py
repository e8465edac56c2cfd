"""How the database of `store.records` came to its present form, step by step (Alembic).

A new step: `versions/<number>_<what>.py` with the number of the one before as `down_revision`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from filelock import FileLock

from analytics.vocabulary.errors import BrokenData, Problem

if TYPE_CHECKING:
    from sqlalchemy import Engine

LOCK = ".records.lock"
_PATIENCE = 60.0  # seconds that one start waits for another


def upgrade(engine: Engine, folder: Path, revision: str = "head") -> None:
    """Take every step up to `revision`; `folder` holds the lock that two starts share.

    Raises:
        BrokenData: the database has steps that this program does not know.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / LOCK, timeout=_PATIENCE), engine.connect() as connection:
        try:
            command.upgrade(_config(connection=connection), revision)
        except CommandError:
            sentence = "catatan dibuat versi aplikasi yang lebih baru; perbarui aplikasinya."
            raise BrokenData([Problem("records.db", "newer-records", sentence)]) from None
        connection.commit()


def _config(**attributes: object) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes.update(attributes)
    return config
