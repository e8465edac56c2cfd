"""Questions on the work in villages, for `answers.questions`: name, words, and who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import assistance
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.period import today

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.answers.questions import Answers, Asked


def _work(asked: Asked) -> Answers:
    """Of each regency, or of one kecamatan; with leave the example place and nothing else."""
    if asked.practice:
        return (assistance.work(EXAMPLE_REGENCY, today()),)
    return tuple(
        assistance.work(area[:5], today(), area[:8] if len(area) > len("35.22") else "")
        for area in asked.areas
    )


OF_ASSISTANCE_WORK: tuple[tuple[str, str, Callable[[Asked], Answers]], ...] = (
    (
        "kerja-dampingan",
        "Siapa mendampingi desa mana, dan kegiatan mana yang lewat tenggat (--area)?",
        _work,
    ),
)
