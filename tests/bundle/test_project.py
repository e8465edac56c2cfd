"""What goes along of the project, and the scripts that start it."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
from bundle.__main__ import main

from analytics.store import places
from bundle import project, start

TOLD = {"MADE": "22-11-2026", "PROGRAM": "0.1.0", "DATA": "1a2b3c4d", "DECK": ""}


@pytest.fixture
def package(tmp_path):
    """The scripts, in a folder whose name has spaces and signs."""
    folder = tmp_path / "rapat (1) & catatan"
    (folder / "program").mkdir(parents=True)
    (folder / "wheels").mkdir()
    start.write(folder, ["3.11", "3.12"], TOLD)
    return folder


def run(folder, *words, **settings):
    environment = {"PATH": os.defpath, "HOME": str(folder), **settings}
    return subprocess.run(
        ["sh", str(folder / "mulai.sh"), *words],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        cwd="/",
    )


def test_what_runs_goes_along_and_nothing_of_this_machine():
    names = {name for name, _ in project.files()}
    root = places.project_root()
    for each in ("app.py", "pages/ringkasan.py", "src/analytics/__main__.py", "geo/points.csv"):
        assert each in names
    for each in ("data/datapackage.json", ".streamlit/config.toml", "src/analytics/ui/style.css"):
        assert each in names
    steps = {path.name for path in (root / "src/analytics/store/migrations/versions").glob("0*.py")}
    assert steps <= {name.rpartition("/")[2] for name in names}
    foreign = re.compile(
        r"(^|/)(tests|bench|var|static|dist|__pycache__|\.venv|\.git)(/|$)|secrets"
    )
    assert not [name for name in names if foreign.search(name)]


def test_a_key_that_lies_beside_the_settings_stays(tmp_path, monkeypatch):
    root = tmp_path / "proyek"
    for name in ("app.py", "requirements.txt", "docs/panduan.md", ".streamlit/config.toml"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x")
    for name in (".streamlit/secrets.toml", "src/analytics/.env", "src/analytics/a.py"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("secret")
    monkeypatch.setattr(places, "project_root", lambda: root)
    project.copy(tmp_path / "program")
    copied = {path.name for path in (tmp_path / "program").rglob("*") if path.is_file()}
    assert "a.py" in copied
    assert not copied & {"secrets.toml", ".env"}


def test_no_file_of_the_package_names_a_registry_or_this_machine(package):
    for path in (*package.rglob("*.*"),):
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            assert not re.search(r"index-url|pypi|https?://|@[A-Z]+@", text), path.name


def test_scripts_have_the_line_ends_of_their_system(package):
    windows = (package / "mulai.bat").read_bytes()
    assert windows.count(b"\n") == windows.count(b"\r\n") > 20
    windows.decode("ascii")  # cmd.exe reads it before it knows of UTF-8
    assert b"\r" not in (package / "mulai.sh").read_bytes()
    assert os.access(package / "mulai.sh", os.X_OK)
    assert b"for %%V in (3.11 3.12) do" in windows
    assert b'"%LAUNCHER%" %*' in windows  # the folder may have spaces


def test_a_laptop_without_python_is_told_in_one_sentence(package, tmp_path):
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ("dirname", "sh"):
        (tools / name).symlink_to(f"/usr/bin/{name}")
    done = run(package, PATH=str(tools))
    assert done.returncode == 1
    assert "Python 3.11 atau 3.12 64-bit belum terpasang" in done.stderr
    assert "paparan.html" in done.stderr
    assert done.stderr.count("\n") == 1


def test_another_python_is_told_which_one_it_takes(package):
    (package / "wheels" / "linux-3.99.txt").write_text("")
    done = run(package, PATH=f"{os.path.dirname(sys.executable)}:{os.defpath}")  # noqa: PTH120
    assert done.returncode == 1
    assert "memerlukan Python 3.99 64-bit" in done.stderr
    assert "make bundle PYTHONS=" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_python_cannot_find_itself_in_is_told(tmp_path):
    folder = tmp_path / "rapat: besok"
    (folder / "program").mkdir(parents=True)
    start.write(folder, ["3.11"], TOLD)
    done = run(folder)
    assert done.returncode == 1
    assert "titik dua" in done.stderr


def test_a_python_nobody_supports_is_refused(capsys, tmp_path):
    assert main(["--out", str(tmp_path / "paket"), "--python", "2.7"]) == 1
    assert "“2.7” bukan versi Python yang didukung" in capsys.readouterr().err
    assert not (tmp_path / "paket").exists()
