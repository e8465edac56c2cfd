"""The laptops a package is made for: a system, a Python, and what pip and markers call them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from packaging.requirements import Requirement

_OLDEST_GLIBC, _NEWEST_GLIBC = 5, 28  # 2.28 is that of Debian 10, RHEL 8 and Ubuntu 20.04


class System(StrEnum):
    """An operating system on x64."""

    LINUX = "linux"
    WINDOWS = "windows"


_PLATFORMS = {
    System.LINUX: (
        *(f"manylinux_2_{minor}_x86_64" for minor in range(_NEWEST_GLIBC, _OLDEST_GLIBC - 1, -1)),
        *("manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64"),
    ),
    System.WINDOWS: ("win_amd64",),
}
_MARKERS = {
    System.LINUX: {
        "os_name": "posix",
        "sys_platform": "linux",
        "platform_system": "Linux",
        "platform_machine": "x86_64",
    },
    System.WINDOWS: {
        "os_name": "nt",
        "sys_platform": "win32",
        "platform_system": "Windows",
        "platform_machine": "AMD64",
    },
}


@dataclass(frozen=True, slots=True)
class Target:
    """A system and a minor version of CPython, such as `windows` and `3.11`."""

    system: System
    python: str

    @property
    def name(self) -> str:
        """`windows-3.11`, as the file of its requirements is called."""
        return f"{self.system}-{self.python}"

    @property
    def flags(self) -> list[str]:
        """What makes `pip download` choose wheels for it, whatever it runs on itself."""
        platforms = [flag for one in _PLATFORMS[self.system] for flag in ("--platform", one)]
        return [
            *("--only-binary", ":all:", "--implementation", "cp"),
            *("--python-version", self.python, *platforms),
        ]

    def needs(self, requirement: Requirement, extras: Iterable[str] = ()) -> bool:
        """Whether a requirement holds there.

        pip judges markers by the machine it runs on, so `--platform win_amd64` alone would bring
        what Linux needs. The patch version of the laptop's Python is not known: what either the
        first or the last one needs is brought.
        """
        if requirement.marker is None:
            return True
        return any(
            requirement.marker.evaluate(self._environment(patch) | {"extra": extra})
            for patch in ("0", "99")
            for extra in ("", *(canonicalize_name(one) for one in extras))
        )

    def _environment(self, patch: str) -> dict[str, str]:
        full = f"{self.python}.{patch}"
        return {
            **_MARKERS[self.system],
            "implementation_name": "cpython",
            "implementation_version": full,
            "platform_python_implementation": "CPython",
            "platform_release": "",
            "platform_version": "",
            "python_full_version": full,
            "python_version": self.python,
        }


def targets(pythons: Iterable[str]) -> tuple[Target, ...]:
    """Both systems with each of the Pythons."""
    return tuple(Target(system, python) for python in pythons for system in System)
