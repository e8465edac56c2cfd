"""Sections of Desa dampingan, one module each; only the one that is picked is worked out.

A section is a module here with `show_section(practice)`: it picks, asks and shows.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

SECTIONS: Final[Mapping[str, str]] = {
    "ringkas": "Ringkasan",
    "peta": "Masalah & potensi",
    "padan": "Pemadanan",
    "kerja": "Kerja",
    "banding": "Sebelum–sesudah",
    "koreksi": "Koreksi daftar",
    "berikut": "Desa berikutnya",
}
"""What can be picked, in the order in which it is offered."""

_MODULES = {
    "ringkas": "brief",
    "peta": "mapping",
    "padan": "matching",
    "kerja": "work",
    "banding": "before_after",
    "koreksi": "checks",
    "berikut": "growth",
}


def show_section(code: str, practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """The section `code`, and nothing of the others.

    Raises:
        KeyError: there is no such section.
    """
    # Imported when it is picked: a section brings what it is worked out with.
    import_module(f"{__name__}.{_MODULES[code]}").show_section(practice)
