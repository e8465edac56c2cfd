"""Sections of a page, one module each; only the one that is picked is imported and worked out."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from analytics.ui import pick

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Sections:
    """What a page offers, in the order in which it is offered.

    Attributes:
        package: in which the modules are; each has `show_section(practice)`: it picks, asks and
            shows.
        modules: of each section by its code in the address.
        labels: what each is called on screen, by the same codes.

    Raises:
        ValueError: a section has a label and no module, or the other way round.
    """

    package: str
    modules: Mapping[str, str]
    labels: Mapping[str, str]

    def __post_init__(self) -> None:
        if list(self.modules) != list(self.labels):
            raise ValueError(f"{self.package}: each section has a module and a label")

    @property
    def usual(self) -> str:
        """The section a page opens on."""
        return next(iter(self.labels))

    def pick(self) -> str:
        """Code of the section that is picked, as pills; kept in the address."""
        return pick.pills("Bagian", "bagian", self.labels, self.usual)

    def show(self, code: str, practice: bool) -> None:  # noqa: FBT001 - as each section takes it
        """The section `code`, and nothing of the others.

        Raises:
            KeyError: there is no such section.
        """
        # Imported when it is picked: a section brings what it is worked out with.
        import_module(f"{self.package}.{self.modules[code]}").show_section(practice)
