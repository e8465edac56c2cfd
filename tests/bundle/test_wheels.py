"""Which wheels a laptop needs: by its own system, not by the one the package is made on."""

from __future__ import annotations

from zipfile import ZipFile

import pytest
from bundle.targets import System, Target, targets
from packaging.requirements import Requirement

from analytics.store import places
from analytics.vocabulary.errors import Refused
from bundle import wheels

LINUX, WINDOWS = Target(System.LINUX, "3.11"), Target(System.WINDOWS, "3.11")


@pytest.fixture
def wheel(tmp_path):
    """Makes a wheel that says what it needs."""

    def make(name, version="1.0", *needs, tag="py3-none-any", python=">=3.8"):
        file = tmp_path / f"{name}-{version}-{tag}.whl"
        lines = [
            "Metadata-Version: 2.1",
            f"Name: {name}",
            f"Version: {version}",
            f"Requires-Python: {python}",
            *(f"Requires-Dist: {need}" for need in needs),
        ]
        with ZipFile(file, "w") as archive:
            archive.writestr(f"{name}-{version}.dist-info/METADATA", "\n".join(lines) + "\n\n")
        return wheels.read(file)

    return make


def by_name(*found):
    return {each.name: each for each in found}


@pytest.mark.parametrize(
    ("marker", "linux", "windows"),
    [
        ("sys_platform == 'win32'", False, True),
        ('platform_system == "Windows"', False, True),
        ("sys_platform != 'win32'", True, False),
        ("os_name == 'nt'", False, True),
        ("platform_machine == 'x86_64'", True, False),
        ("python_version < '3.12'", True, True),
        ("python_version >= '3.12'", False, False),
        ("python_full_version < '3.11.4'", True, True),  # of a laptop whose patch nobody knows
        ("platform_python_implementation == 'PyPy'", False, False),
        ("extra == 'test'", False, False),
    ],
)
def test_markers_are_those_of_the_laptop(marker, linux, windows):
    requirement = Requirement(f"one ; {marker}")
    assert LINUX.needs(requirement) is linux
    assert WINDOWS.needs(requirement) is windows


def test_an_extra_is_needed_by_whoever_asks_for_it():
    requirement = Requirement("one ; extra == 'Fast_IO'")
    assert not WINDOWS.needs(requirement)
    assert WINDOWS.needs(requirement, ["fast-io"])


def test_the_pins_of_this_project_differ_by_what_each_system_needs():
    lines = (places.project_root() / "requirements.txt").read_text().splitlines()
    linux, windows = (wheels.pinned(lines, target) for target in (LINUX, WINDOWS))
    assert {pin.partition("==")[0] for pin in set(linux) ^ set(windows)} == {"uvloop"}
    assert all("==" in pin for pin in windows)
    assert not [pin for pin in windows if pin.startswith(("-", "analytics"))]


def test_what_windows_alone_needs_is_found_down_the_chain(wheel):
    held = by_name(
        wheel("click", "8.5.1", 'colorama ; platform_system == "Windows"'),
        wheel("pandas", "3.1.1", "tzdata>=2022 ; sys_platform == 'win32'", "numpy>=1"),
        wheel("numpy", "2.4.6"),
    )
    wanted = ["click==8.5.1", "pandas==3.1.1"]
    assert wheels.lacking(held, wanted, LINUX) == []
    assert wheels.lacking(held, wanted, WINDOWS) == ["colorama", "tzdata>=2022"]
    more = held | by_name(wheel("colorama", "0.4.6", "deeper"), wheel("tzdata", "2026.1"))
    assert wheels.lacking(more, wanted, WINDOWS) == ["deeper"]


def test_an_extra_of_a_requirement_brings_what_it_needs(wheel):
    held = by_name(
        wheel("anyio", "4.0", "trio ; extra == 'trio'"), wheel("app", "1.0", "anyio[trio]")
    )
    assert wheels.lacking(held, ["app==1.0"], LINUX) == ["trio"]
    assert wheels.lacking(held, ["anyio==4.0"], LINUX) == []


def test_wheels_that_do_not_fit_each_other_are_refused(wheel):
    held = by_name(wheel("pandas", "3.1.1", "numpy>=3"), wheel("numpy", "2.4.6"))
    with pytest.raises(Refused, match="pandas memerlukan numpy>=3"):
        wheels.lacking(held, ["pandas==3.1.1"], LINUX)
    of_later = by_name(wheel("late", "1.0", python=">=3.13"))
    with pytest.raises(Refused, match=r"late 1\.0 tidak mendukung Python 3\.11"):
        wheels.lacking(of_later, ["late==1.0"], WINDOWS)


def test_half_a_wheel_is_told(tmp_path):
    file = tmp_path / "half-1.0-py3-none-any.whl"
    file.write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(Refused, match="half-1"):
        wheels.read(file)


def test_the_list_of_a_laptop_is_exact_and_checked(wheel):
    text = wheels.listed([wheel("numpy", "2.4.6"), wheel("pip", "26.3")])
    (line,) = text.splitlines()
    assert line.startswith("numpy==2.4.6 --hash=sha256:")
    assert len(line.rpartition(":")[2]) == 64


def test_what_pip_could_not_get_is_one_sentence_without_an_address():
    said = (
        "WARNING: Location 'https://user:secret@mirror.example/simple/x/' is ignored\n"
        "ERROR: Could not find a version that satisfies the requirement duckdb==2.0.0\n"
        "ERROR: No matching distribution found for duckdb==2.0.0\n"
    )
    told = wheels.told(said, WINDOWS)
    assert told.startswith("duckdb==2.0.0 tidak ada sebagai wheel untuk windows-3.11;")
    for each in (told, wheels.told("", LINUX), wheels.told("[Errno 28] No space left", LINUX)):
        assert "\n" not in each
        assert "mirror" not in each
    assert "Disk penuh" in wheels.told("[Errno 28] No space left on device", LINUX)


def test_both_systems_are_made_for_each_python():
    named = [target.name for target in targets(["3.11", "3.12"])]
    assert named == ["linux-3.11", "windows-3.11", "linux-3.12", "windows-3.12"]
    assert "manylinux_2_28_x86_64" in LINUX.flags
    assert WINDOWS.flags[-2:] == ["--platform", "win_amd64"]
    assert "manylinux_2_29_x86_64" not in LINUX.flags
