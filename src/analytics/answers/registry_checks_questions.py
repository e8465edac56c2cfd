"""Questions on verified lists, for `answers.questions`: name, words, who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import registry_checks
from analytics.answers.mapping_questions import regencies
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.checks import CheckedList

if TYPE_CHECKING:
    from analytics.answers.questions import Answers, Asked


def _checks(asked: Asked) -> Answers:
    return tuple(
        registry_checks.checks(regency, of.value)
        for regency in regencies(asked)
        for of in CheckedList
    )


def _published(asked: Asked) -> Answers:
    areas = asked.areas or (BOJONEGORO,)
    return tuple(registry_checks.published(area) for area in areas)


OF_CHECKS = (
    (
        "koreksi-daftar",
        "Apa jadinya keluarga pada daftar yang diverifikasi, dan terdiri dari apa turunnya?",
        _checks,
    ),
    (
        "turunnya-daftar",
        "Berapa dari turunnya daftar keluarga miskin yang diterbitkan dapat dijelaskan?",
        _published,
    ),
)
