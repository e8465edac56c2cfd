"""Questions on poverty to 2030 and before, for `answers.questions`: name, words, who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import poverty_decomposed, poverty_fits, poverty_scenarios
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.period import Period
from analytics.wording import poverty_decomposed as words

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.answers.questions import Answers, Asked
    from analytics.vocabulary.result import Answer


def _ahead(asked: Asked) -> Answers:
    return tuple(poverty_scenarios.scenarios((), area) for area in asked.areas)


def _behind(asked: Asked) -> Answers:
    return tuple(_between(area, asked.period) for area in asked.areas)


def _between(area: str, period: str | None) -> Answer:
    """The change between two Marches.

    Raises:
        Refused: one year, years in the wrong order, or years that cannot be held against each
            other; the sentence says which can.
    """
    if not period:
        return poverty_decomposed.decomposed(area=area)
    years = [Period.parse(end).end.year for end in period.split("..") if end]
    told = poverty_decomposed.spans(area)
    if len(told) < 2:
        return poverty_fits.lacking_two(area)
    if len(years) != 2 or years[0] >= years[1] or not set(years) <= set(told):
        raise Refused(words.which_years(period, told))
    return poverty_decomposed.decomposed(years[0], years[1], area)


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
