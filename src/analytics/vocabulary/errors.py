"""What is wrong with a file we were given, told so that its keeper can repair it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Problem:
    """One broken rule in one place.

    Attributes:
        file: name of the file.
        rule: name of the rule, in English kebab-case, for a search.
        sentence: what is wrong and what to do about it, in Indonesian.
        row: line of the file, its heading being line 1; None where no single line is at fault.
        column: name of the column; empty where no single column is at fault.
        sheet: name of the sheet of a workbook; empty for a file without sheets.
        value: what stands in the cell; of a personal identifier its length only.
        warning: True for what may stay as it is, but should be looked at.
    """

    file: str
    rule: str
    sentence: str
    row: int | None = None
    column: str = ""
    sheet: str = ""
    value: str = ""
    warning: bool = False

    def __str__(self) -> str:
        """`claims.csv, baris 12, kolom value [type-error]: …`."""
        row = "" if self.row is None else f", baris {self.row}"
        column = f", kolom {self.column}" if self.column else ""
        sheet = f", lembar {self.sheet}" if self.sheet else ""
        return f"{self.file}{sheet}{row}{column} [{self.rule}]: {self.sentence}"


class Refused(ValueError):  # noqa: N818 - named for what it means
    """It cannot be done as it was asked; the text is one Indonesian sentence with the way out."""


class BrokenData(ValueError):  # noqa: N818 - named for what it means, like the words around it
    """Data that must not be shown: the program stops and says why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(str(self))

    def __str__(self) -> str:
        """One line per problem, the first ten of them."""
        lines = [str(problem) for problem in self.problems[:_SHOWN]]
        hidden = len(self.problems) - len(lines)
        if hidden > 0:
            lines.append(f"… dan {hidden} masalah lain.")
        return "\n".join(lines)
