"""What of the project goes along: what runs, what it reads, nothing of tests or of this machine."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from analytics.store import places

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Named one by one: what lies beside them (keys of a provider, a virtual environment, the state)
# must not travel because nobody thought of it.
_ALONE = ("app.py", "requirements.txt", ".streamlit/config.toml", "docs/panduan.md")
_LEFT = {"__pycache__"}


def files() -> Iterator[tuple[str, Path]]:
    """Path within the package's `program/`, and where the file lies here; by path."""
    root = places.project_root()
    found = {name: root / name for name in _ALONE}
    for name, folder in (
        ("pages", root / "pages"),
        ("src/analytics", root / "src" / "analytics"),
        ("data", places.data_folder()),
        ("geo", places.geo_folder()),
    ):
        for path in folder.rglob("*"):
            inside = path.relative_to(folder)
            hidden = any(part.startswith(".") or part in _LEFT for part in inside.parts)
            if path.is_file() and not hidden:
                found[f"{name}/{inside.as_posix()}"] = path
    yield from sorted(found.items())


def copy(folder: Path) -> None:
    """Write the project into `folder`."""
    for name, source in files():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
