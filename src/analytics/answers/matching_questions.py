"""Questions on matching, for `answers.questions`: name, words, and who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import matching, organisations
from analytics.vocabulary.assistance import EXAMPLE_REGENCY

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.answers.questions import Answers, Asked


def _regencies(asked: Asked) -> tuple[str, ...]:
    """Of examples the example place; else the regencies of the areas asked about."""
    if asked.practice:
        return (EXAMPLE_REGENCY,)
    return tuple(dict.fromkeys(area[:5] for area in asked.areas))


def _matched(asked: Asked) -> Answers:
    return tuple(matching.matched(regency) for regency in _regencies(asked))


def _listed(asked: Asked) -> Answers:
    return tuple(organisations.listed(regency) for regency in _regencies(asked))


OF_MATCHING: tuple[tuple[str, str, Callable[[Asked], Answers]], ...] = (
    ("pemadanan", "Siapa sebaiknya mendampingi desa mana, dan seberapa kokoh?", _matched),
    ("pelaku", "Siapa saja yang sanggup mendampingi desa, di bidang apa, berapa desa?", _listed),
)
