"""What lies where, and what it must have. Each failure says what to do instead."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = {path.parent.name for path in (ROOT / "src" / "analytics").glob("*/__init__.py")}
# Folders of tests that stand for no room: what is checked there is the whole, or the data.
WHOLE = {"browser", "bundle", "cli", "data", "geo", "house", "pages", "published"}
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))
EXPECTS = re.compile(r"\b(assert|raises|fail|expect)\b|\bassert_|\bverify\(")
PINNED = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(\[[a-z,-]+\])?==\S+")


def names(path: Path) -> str:
    return str(path.relative_to(ROOT))


def requirements(name: str) -> list[str]:
    """The lines of a requirements file, without comments and without the systems they are for."""
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    return [line.partition(" ;")[0] for line in kept]


def test_requirements_are_exact_and_end_with_the_project_itself():
    *pinned, last = requirements("requirements.txt")
    assert last == "-e .", "requirements.txt installs the project last: run `make lock`"
    loose = [line for line in pinned if not PINNED.fullmatch(line)]
    assert not loose, f"{loose}: a fresh machine would get another version; run `make lock`"


def test_development_requirements_are_exact():
    loose = [line for line in requirements("requirements-dev.txt") if not PINNED.fullmatch(line)]
    assert not loose, f"{loose}: run `make lock`"


def test_one_package_has_one_version():
    """The development pins are compiled under the constraint of the others."""
    chosen: dict[str, set[str]] = {}
    for name in ("requirements.txt", "requirements-dev.txt"):
        for line in requirements(name):
            package, _, version = line.partition("==")
            if version:
                chosen.setdefault(package.lower(), set()).add(version)
    differing = {package for package, versions in chosen.items() if len(versions) > 1}
    assert not differing, f"{differing}: run `make lock`"


def test_every_dependency_is_compiled_in():
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    compiled = {line.partition("==")[0].lower() for line in requirements("requirements.txt")}
    wanted = {name.partition(";")[0].strip().lower() for name in project["dependencies"]}
    missing = wanted - compiled
    assert not missing, f"{missing} stand in pyproject.toml only: run `make lock`"


def test_tests_mirror_the_rooms():
    folders = {path.relative_to(ROOT / "tests").parts[0] for path in TESTS}
    odd = folders - ROOMS - WHOLE
    assert not odd, f"tests/{odd}: name the folder after the room it tests"
    untested = ROOMS - folders - {"__pycache__"}
    assert not untested, f"{untested}: a room without tests; write tests/<room>/test_<module>.py"


@pytest.mark.parametrize("path", TESTS, ids=names)
def test_a_test_can_fail(path):
    """A test without an assertion passes whatever the code does."""
    functions = {
        node.name: ast.unparse(node)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    }
    asserting = {name for name, text in functions.items() if EXPECTS.search(text)}
    calls_one = re.compile(rf"\b({'|'.join(asserting)})\(") if asserting else EXPECTS
    silent = [
        name
        for name, text in functions.items()
        if name.startswith("test_") and name not in asserting and not calls_one.search(text)
    ]
    assert not silent, f"{names(path)}: {silent} assert nothing"
