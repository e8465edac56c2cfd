"""Questions on poverty to 2030 and before, for `answers.questions`: name, words, who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import poverty_decomposed, poverty_fits, poverty_scenarios
from analytics.vocabulary.period import Period

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.answers.questions import Answers, Asked


def _ahead(asked: Asked) -> Answers:
    return tuple(poverty_scenarios.scenarios((), area) for area in asked.areas)


def _behind(asked: Asked) -> Answers:
    years = [Period.parse(end).end.year for end in (asked.period or "").split("..") if end]
    first, last = years if len(years) == 2 else (None, None)
    return tuple(poverty_decomposed.decomposed(first, last, area) for area in asked.areas)


def _fit(asked: Asked) -> Answers:
    return tuple(poverty_fits.fits(area) for area in asked.areas)


OF_POVERTY: tuple[tuple[str, str, Callable[[Asked], Answers]], ...] = (
    (
        "skenario-kemiskinan",
        "Ke mana P0, P1, dan P2 sampai 2030 bila andaian dasar berlaku?",
        _ahead,
    ),
    (
        "perubahan-kemiskinan",
        "Apa bagian dari perubahan kemiskinan antara dua tahun (--periode 2020..2025)?",
        _behind,
    ),
    (
        "model-kemiskinan",
        "Seberapa cocok model di balik skenario kemiskinan dengan angka yang terbit?",
        _fit,
    ),
)
