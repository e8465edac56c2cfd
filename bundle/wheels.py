"""The wheels of a laptop: fetched by pip, then proved complete by what they say they need."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from dataclasses import dataclass
from email.parser import HeaderParser
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name, parse_wheel_filename

from analytics.vocabulary.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bundle.targets import Target

PINS = Path(__file__).with_name("pins.txt")
INSTALLER = "pip"  # in the package as well: Debian's Python has none without python3-venv


@dataclass(frozen=True, slots=True)
class Wheel:
    """A wheel on disk, and what it says of itself."""

    file: Path
    name: str
    version: str
    requires: tuple[Requirement, ...]
    python: SpecifierSet


def pinned(lines: Iterable[str], target: Target) -> list[str]:
    """The pins of a requirements file that hold on a target, as `name==version`.

    Comments, options and the project itself (`-e .`) are left out.
    """
    found = []
    for line in lines:
        text = line.partition(" #")[0].strip()
        if not text or text.startswith(("#", "-")):
            continue
        requirement = Requirement(text)
        if target.needs(requirement):
            found.append(f"{requirement.name}{requirement.specifier}")
    return found


def read(file: Path) -> Wheel:
    """What a wheel says of itself.

    Raises:
        Refused: it is none.
    """
    return _read(file, file.stat().st_mtime_ns)


@cache
def _read(file: Path, _stamp: int) -> Wheel:
    name, version, _, _ = parse_wheel_filename(file.name)
    try:
        with ZipFile(file) as archive:
            (inside,) = (
                each
                for each in archive.namelist()
                if each.endswith(".dist-info/METADATA") and each.count("/") == 1
            )
            said = HeaderParser().parsestr(archive.read(inside).decode("utf-8"))
    except (BadZipFile, ValueError):
        raise Refused(f"{file.name} bukan wheel yang utuh; unduh lagi.") from None
    return Wheel(
        file,
        name,
        str(version),
        tuple(Requirement(each) for each in said.get_all("Requires-Dist") or ()),
        SpecifierSet(said.get("Requires-Python") or ""),
    )


def lacking(wheels: Mapping[str, Wheel], wanted: Iterable[str], target: Target) -> list[str]:
    """What `wanted` and everything it needs lacks on a target, as requirements; empty if complete.

    Args:
        wheels: by canonical name.
        wanted: requirements whose markers hold on the target.
        target: decides the markers of what the wheels require.

    Raises:
        Refused: a wheel is of a version that another one does not accept, or of another Python.
    """
    missing: dict[str, str] = {}
    asked: set[tuple[str, str]] = set()
    waiting = [(Requirement(each), "requirements.txt") for each in wanted]
    while waiting:
        requirement, by = waiting.pop()
        name = canonicalize_name(requirement.name)
        wheel = wheels.get(name)
        if wheel is None:
            missing[name] = f"{name}{requirement.specifier}"
            continue
        if not requirement.specifier.contains(wheel.version, prereleases=True):
            raise Refused(
                f"{target.name}: {by} memerlukan {requirement}, tetapi yang dikunci {wheel.name} "
                f"{wheel.version}; kunci ulang dengan `make lock`."
            )
        if not wheel.python.contains(f"{target.python}.99"):
            raise Refused(
                f"{wheel.name} {wheel.version} tidak mendukung Python {target.python}; buat paket "
                "tanpa versi Python itu."
            )
        for extra in ("", *requirement.extras):
            if (name, extra) in asked:
                continue
            asked.add((name, extra))
            extras = [extra] if extra else []
            waiting.extend(
                (each, wheel.name) for each in wheel.requires if target.needs(each, extras)
            )
    return sorted(missing.values())


def gather(requirements: Path, target: Target, folder: Path) -> list[Wheel]:
    """Fetch into `folder` every wheel that a target needs, and the installer.

    Returns:
        The wheels, by name; complete as their own metadata have it.

    Raises:
        Refused: pip cannot get one of them as a wheel, or they do not fit each other.
        OSError: they could not be written.
    """
    wanted = pinned(requirements.read_text(encoding="utf-8").splitlines(), target)
    pins = pinned(PINS.read_text(encoding="utf-8").splitlines(), target)
    of_installer = [pin for pin in pins if Requirement(pin).name == INSTALLER]
    with TemporaryDirectory(prefix=".wheels-", dir=folder) as work:
        _download([*wanted, *of_installer], target, Path(work))
        wheels = _by_name(Path(work))
        while missing := lacking(wheels, wanted, target):
            _download(missing, target, Path(work))
            wheels = _by_name(Path(work))
        for wheel in wheels.values():
            wheel.file.replace(folder / wheel.file.name)
    found = [read(folder / wheel.file.name) for wheel in wheels.values()]
    return sorted(found, key=lambda wheel: wheel.name)


def listed(wheels: Iterable[Wheel]) -> str:
    """A requirements file of wheels: exact versions and the sha256 of each, so that pip checks."""
    lines = [
        f"{wheel.name}=={wheel.version} --hash=sha256:{_digest(wheel.file)}"
        for wheel in wheels
        if wheel.name != INSTALLER
    ]
    return "\n".join(lines) + "\n"


def _by_name(folder: Path) -> dict[str, Wheel]:
    return {wheel.name: wheel for wheel in map(read, sorted(folder.glob("*.whl")))}


def _download(requirements: list[str], target: Target, folder: Path) -> None:
    command = [
        *(sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"),
        *("--no-deps", "--dest", str(folder), "--constraint", str(PINS), *target.flags),
    ]
    done = subprocess.run(  # noqa: S603 - pip, by our own interpreter
        [*command, *requirements], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise Refused(told(done.stderr, target))


def told(said: str, target: Target) -> str:
    """What pip could not do, in one sentence with the way out; no address of a registry."""
    if "No space left" in said:
        return "Disk penuh saat mengunduh; kosongkan tempat (1,5 GB per sistem), lalu ulangi."
    for line in said.splitlines():
        _, found, name = line.partition("No matching distribution found for ")
        if found:
            return (
                f"{name.split()[0]} tidak ada sebagai wheel untuk {target.name}; periksa jaringan "
                "dan versi Python yang diminta (--python)."
            )
    return (
        f"Wheel untuk {target.name} tidak dapat diunduh; periksa jaringan, lalu ulangi `make "
        "bundle`."
    )


def _digest(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
