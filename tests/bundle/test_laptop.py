"""The launcher of the package: installs once, alone with its own wheels, and says what is wrong."""

from __future__ import annotations

import ast
import importlib.util
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from bundle import start

LAUNCHER = Path(start.__file__).parent / "laptop" / "mulai.py"
HERE = f"linux-{sys.version_info.major}.{sys.version_info.minor}"


@pytest.fixture
def mulai(tmp_path, monkeypatch):
    """The launcher in a package with a list of wheels for this Python, and no wheel."""
    spec = importlib.util.spec_from_file_location("mulai", LAUNCHER)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for name, place in (("FOLDER", ""), ("PROGRAM", "program"), ("WHEELS", "wheels")):
        monkeypatch.setattr(module, name, tmp_path / place)
    (tmp_path / "wheels").mkdir()
    (tmp_path / "wheels" / f"{HERE}.txt").write_text("numpy==2.4.6 --hash=sha256:00\n")
    (tmp_path / "wheels" / "pip-26.3-py3-none-any.whl").touch()
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(module.platform, "machine", lambda: "x86_64")
    return module


@pytest.fixture
def steps(mulai, monkeypatch):
    """Commands it runs, as if each ended well."""
    ran = []

    def run(command, **_given):
        ran.append([str(word) for word in command])
        if "venv" in command:
            (Path(command[-1]) / "bin").mkdir(parents=True)
        return SimpleNamespace(returncode=0)

    monkeypatch.setattr(mulai.subprocess, "run", run)
    monkeypatch.setattr(mulai, "run", lambda command: ran.append(command[3:]) or 0)
    return ran


def test_the_first_start_installs_and_checks_the_second_only_starts(mulai, steps):
    assert mulai.main([]) == 0
    making, installing, check, started = steps
    assert making[1:4] == ["-m", "venv", "--without-pip"]
    for word in ("--isolated", "--no-index", "--no-deps", "--require-hashes"):
        assert word in installing
    assert check == ["periksa"]
    assert started == ["run", "--host", "localhost", "--buka"]
    steps.clear()
    assert mulai.main([]) == 0
    assert steps[-1] == started
    assert not any("install" in step or "periksa" in step for step in steps)


def test_a_word_more_is_a_command(mulai, steps):
    assert mulai.main(["catatan", "keluar", "catatan saya.json"]) == 0
    assert steps[-1] == ["catatan", "keluar", "catatan saya.json"]


def test_what_an_interrupted_installation_left_is_made_anew(mulai, steps, tmp_path):
    half = tmp_path / f".venv-{HERE}" / "lib" / "half"
    half.mkdir(parents=True)
    assert mulai.main([]) == 0
    assert not half.exists()


def test_other_wheels_are_installed_anew(mulai, steps, tmp_path):
    mulai.main([])
    (tmp_path / "wheels" / f"{HERE}.txt").write_text("numpy==2.4.7 --hash=sha256:01\n")
    steps.clear()
    mulai.main([])
    assert any("install" in step for step in steps)


def test_an_installation_that_fails_leaves_the_way_out(mulai, monkeypatch, capsys):
    monkeypatch.setattr(mulai.subprocess, "run", lambda *_, **__: SimpleNamespace(returncode=1))
    assert mulai.main([]) == 1
    told = capsys.readouterr().err
    assert told.startswith("Pemasangan gagal; salin ulang seluruh folder")
    assert "paparan.html" in told
    assert mulai.main([]) == 1  # and is tried again at the next start


def test_a_full_disk_and_one_that_cannot_be_written_are_told(mulai, monkeypatch, capsys):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=10**6))
    assert mulai.main([]) == 1
    assert "sediakan 1,5 GB" in capsys.readouterr().err
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=10**12))

    def refuse(*_given, **_named):
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(mulai.subprocess, "run", refuse)
    assert mulai.main([]) == 1
    assert "tidak dapat ditulis (Read-only file system); salin seluruh" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("darwin arm64", "hanya untuk Windows dan Linux"),
        ("win32 AMD64", "hanya untuk Windows dan Linux"),  # of which this package has none
        ("linux aarch64", "64-bit (x64), yang ada Python"),
    ],
)
def test_a_laptop_of_another_kind_is_told(mulai, monkeypatch, capsys, kind, told):
    system, machine = kind.split()
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(mulai.platform, "machine", lambda: machine)
    assert mulai.main([]) == 1
    assert told in capsys.readouterr().err


def test_nothing_this_laptop_set_gets_in(mulai, monkeypatch):
    for name in ("PIP_INDEX_URL", "PYTHONPATH", "STREAMLIT_SERVER_PORT", "ANALYTICS_STATE"):
        monkeypatch.setenv(name, "elsewhere")
    monkeypatch.setenv("PORT", "9000")
    kept = mulai.alone()
    assert "elsewhere" not in kept.values()
    assert kept["PORT"] == "9000"


def test_it_can_be_read_by_a_python_that_is_too_old():
    """3.8 is told which Python it takes; it could not be, were there newer words in here."""
    tree = ast.parse(LAUNCHER.read_text(encoding="utf-8"), feature_version=(3, 8))
    imported = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    assert imported <= sys.stdlib_module_names
