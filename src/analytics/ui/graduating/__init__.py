"""The sections of the page Graduasi, one module each; only the one that is picked is worked out.

A section is a module here with `show_section(practice)`: it picks, asks and shows.
"""

from __future__ import annotations

from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_MODULES = {
    "ringkas": ("Ringkasan", "brief"),
    "arus": ("Arus", "flow"),
    "corong": ("Corong", "funnel"),
    "waktu": ("Waktu", "time"),
    "banding": ("Perbandingan", "comparison"),
    "kelompok": ("Kelompok wilayah", "clusters"),
    "pendamping": ("Pendamping", "facilitators"),
    "p2k2": ("P2K2", "meetings"),
    "jurang": ("Uji jurang", "cliff"),
}


def show_section(code: str, practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """The section `code`, and nothing of the others.

    Raises:
        KeyError: there is no such section.
    """
    SECTIONS[code][1](practice)


def _shown(module: str, practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    # Imported when it is picked: a section brings what it is worked out with.
    import_module(f"{__name__}.{module}").show_section(practice)


SECTIONS: Final[Mapping[str, tuple[str, Callable[[bool], None]]]] = {
    code: (label, partial(_shown, module))
    for code, (label, module) in _MODULES.items()
    if find_spec(f"{__name__}.{module}")
}
"""What can be picked, in the order in which it is offered: label, and what draws it."""
