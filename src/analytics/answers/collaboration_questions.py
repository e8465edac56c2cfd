"""Questions on who works where on what, for `answers.questions`: name, words, and who answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analytics.answers import collaboration, collaboration_known, trainings
from analytics.answers.mapping_questions import regencies
from analytics.vocabulary.collaboration import Taken
from analytics.vocabulary.period import today
from analytics.vocabulary.result import Answer, Result
from analytics.vocabulary.training import AFTER

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.answers.questions import Answers, Asked


def _open(asked: Asked) -> Answers:
    return tuple(_waiting(collaboration.problems(code, today())) for code in regencies(asked))


def _waiting(answer: Answer) -> Answer:
    """Those that nobody takes on, alone."""
    if not isinstance(answer, Result):
        return answer
    kept = answer.frame["taken"].map(lambda state: Taken(state).is_open).astype(bool)
    return replace(answer, frame=answer.frame[kept].reset_index(drop=True))


def _who(asked: Asked) -> Answers:
    return tuple(collaboration.who(code, today()) for code in regencies(asked))


def _named(asked: Asked) -> Answers:
    """What is published; the example place had no meeting, so that it is never asked for it."""
    real = replace(asked, practice=False)
    return tuple(collaboration_known.known(code) for code in regencies(real))


def _after(asked: Asked) -> Answers:
    return tuple(
        trainings.outcomes(code, today(), after) for code in regencies(asked) for after in AFTER
    )


OF_COLLABORATION: tuple[tuple[str, str, Callable[[Asked], Answers]], ...] = (
    ("masalah-tanpa-pelaku", "Masalah desa mana yang belum ada pelakunya (--area)?", _open),
    ("siapa-di-mana", "Siapa bekerja di desa mana untuk apa (--area)?", _who),
    (
        "lima-unsur",
        "Siapa dari lima unsur yang disebut hadir dalam pertemuan terbit (--area)?",
        _named,
    ),
    (
        "sesudah-pelatihan",
        "Apa yang dilakukan desa dan peserta 30, 90, dan 180 hari sesudah pelatihan (--area)?",
        _after,
    ),
)
