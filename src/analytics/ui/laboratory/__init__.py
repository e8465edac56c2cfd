"""Sections of Skenario, one module each; only the one that is picked is worked out.

A section is a module here with `show_section(practice)`: it picks, asks and shows.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

SECTIONS: Final[Mapping[str, str]] = {
    "kpm": "KPM sampai 2030",
    "kemiskinan": "Angka kemiskinan",
    "ekstrem": "Menuju nol ekstrem",
    "sasaran": "Mengejar sasaran",
    "alokasi": "Alokasi program",
    "simpan": "Simpan & bandingkan",
}
"""What can be picked, in the order in which it is offered."""

_MODULES = {
    "kpm": "projection",
    "kemiskinan": "poverty",
    "ekstrem": "extreme",
    "sasaran": "goal",
    "alokasi": "allocation",
    "simpan": "kept",
}


def show_section(code: str, practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """The section `code`, and nothing of the others.

    Raises:
        KeyError: there is no such section.
    """
    import_module(f"{__name__}.slots").tell_of_link(practice)
    # Imported when it is picked: a section brings what it is worked out with.
    import_module(f"{__name__}.{_MODULES[code]}").show_section(practice)
