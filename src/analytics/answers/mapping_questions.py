"""Questions on problems and potentials of villages, for `answers.questions`: name, words, who."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import mapping
from analytics.vocabulary.area import BOJONEGORO, Level, level_of
from analytics.vocabulary.assistance import EXAMPLE_REGENCY

if TYPE_CHECKING:
    from analytics.answers.questions import Answers, Asked


def regencies(asked: Asked) -> tuple[str, ...]:
    """Those asked about, of a smaller place its own; in practice the example place and no other."""
    if asked.practice:
        return (EXAMPLE_REGENCY,)
    inner = {Level.REGENCY, Level.DISTRICT, Level.VILLAGE}
    codes = (area[:5] if level_of(area) in inner else BOJONEGORO for area in asked.areas)
    return tuple(dict.fromkeys(codes))


def _counts(asked: Asked) -> Answers:
    return tuple(mapping.counts(regency) for regency in regencies(asked))


def _needs(asked: Asked) -> Answers:
    return tuple(mapping.told_needs(regency) for regency in regencies(asked))


OF_MAPPING = (
    (
        "masalah-desa",
        "Masalah dan potensi apa yang paling sering dicatat pada desa-desa yang dipetakan?",
        _counts,
    ),
    (
        "kebutuhan-desa",
        "Seberapa berat kebutuhan tiap desa menurut bidangnya?",
        _needs,
    ),
)
