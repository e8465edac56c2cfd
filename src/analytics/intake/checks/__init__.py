"""Checks of a file in itself and against what is stored. One check, one module, one function."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from analytics.intake.checking import Seen

if TYPE_CHECKING:
    from types import ModuleType

    from analytics.intake.contract import Given, Reading
    from analytics.vocabulary.errors import Problem


@lru_cache(maxsize=1)
def all_checks() -> tuple[ModuleType, ...]:
    """Every check, in order of name. See `intake.checking` for what a check has."""
    found = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}") for name in found)


def failures(reading: Reading, given: Given) -> tuple[Problem, ...]:
    """What the checks of its layout find in a reading."""
    seen = Seen(reading, given)
    return tuple(
        problem
        for module in all_checks()
        if reading.layout in module.LAYOUTS
        for problem in module.check(seen)
    )


def examine(reading: Reading, given: Given) -> Reading:
    """The reading with the problems that the checks find in it joined to its own.

    A file whose rows could not be read at all is not examined. Nor is one with places to be
    confirmed: its rows are whole once they are, and it is read again then.
    """
    if reading.rows.empty and reading.problems:
        return reading
    if reading.guesses:
        asked = {(guess.sheet, guess.row) for guess in reading.guesses}
        kept = (one for one in reading.problems if not _lacks_a_place(one, asked))
        return replace(reading, problems=tuple(kept))
    return replace(reading, problems=(*reading.problems, *failures(reading, given)))


def _lacks_a_place(problem: Problem, asked: set[tuple[str, int]]) -> bool:
    """True for a row that is said to be nowhere, when where it is will be asked."""
    return problem.rule == "place-unknown" and (problem.sheet, problem.row) in asked
