"""Questions on extreme poverty, for `answers.questions`: name, words, and who answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analytics.answers import (
    extreme_line,
    extreme_money,
    extreme_pairs,
    extreme_track,
    extreme_zero,
)
from analytics.vocabulary.extreme import Scale
from analytics.vocabulary.result import Gap
from analytics.wording import extreme_line as line_words
from analytics.wording import extreme_money as money_words
from analytics.wording import extreme_pairs as pair_words
from analytics.wording import extreme_track as words
from analytics.wording import extreme_zero as zero_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from analytics.answers.questions import Answers, Asked
    from analytics.vocabulary.result import Answer

    Telling = Callable[[dict[str, object]], str]


def _course(asked: Asked) -> Answers:
    """In persons and in percent, as far as either is stated."""
    found = [
        _said(answer, words.told, _lead_of_track(answer))
        for area in asked.areas
        for scale in extreme_track.scales(area) or (Scale.PEOPLE,)
        for answer in [extreme_track.track(area, scale)]
    ]
    return tuple(found)


def _lead_of_track(answer: Answer) -> Sequence[str]:
    if isinstance(answer, Gap):
        return ()
    return (*words.lead(answer.rows(), answer.facts), *words.notes(answer.facts))


def _pairs(asked: Asked) -> Answers:
    answers = [extreme_pairs.pairs(area) for area in asked.areas]
    return tuple(
        _said(
            one,
            pair_words.told,
            () if isinstance(one, Gap) else pair_words.lead(one.rows(), one.facts),
        )
        for one in answers
    )


def _line(asked: Asked) -> Answers:  # noqa: ARG001 - of the country
    answer = extreme_line.lines()
    lead = () if isinstance(answer, Gap) else line_words.lead(answer.facts)
    return (_said(answer, line_words.told, lead),)


def _targets(asked: Asked) -> Answers:
    found = [_said(extreme_zero.targets(area), zero_words.told_target) for area in asked.areas]
    return (*found, _said(extreme_zero.instructions(), zero_words.told_instruction))


def _zeros(asked: Asked) -> Answers:  # noqa: ARG001 - wherever it is stated
    return (_said(extreme_zero.zeros(), zero_words.told_zero),)


def _money(asked: Asked) -> Answers:
    found = []
    for area in asked.areas:
        found += [
            _said(extreme_money.money(area), money_words.told_money, (money_words.CARE,)),
            _said(extreme_money.programmes(area), money_words.told_programme),
        ]
    return tuple(found)


def _said(answer: Answer, telling: Telling, sentences: Sequence[str] = ()) -> Answer:
    """The answer with a line a row, and the sentences of the page as its last steps."""
    if isinstance(answer, Gap):
        return answer
    provenance = answer.provenance
    kept = [name for name in ("area_code", "name", "period", "value") if name in answer.frame]
    return replace(
        answer,
        frame=answer.frame[kept].assign(extreme_said=[telling(row) for row in answer.rows()]),
        provenance=replace(provenance, steps=(*provenance.steps, *sentences)),
    )


OF_EXTREME: tuple[tuple[str, str, Callable[[Asked], Answers]], ...] = (
    (
        "ekstrem-lintasan",
        "Bagaimana kemiskinan ekstrem bergerak, tiap garis untuk dirinya sendiri?",
        _course,
    ),
    (
        "ekstrem-penduduk",
        "Cocokkah jumlah yang miskin ekstrem dengan persennya, dan penduduk mana yang tersirat?",
        _pairs,
    ),
    (
        "ekstrem-garis",
        "Berapa rupiah garis kemiskinan ekstrem, dan mengapa bukan kurs pasar?",
        _line,
    ),
    (
        "ekstrem-sasaran",
        "Dokumen dan instruksi mana yang menyebut nol, pada tahun berapa, dan apa yang terbit?",
        _targets,
    ),
    (
        "ekstrem-disebut-nol",
        "Di mana kemiskinan ekstrem disebut 0 persen, dan berapa yang masih mungkin?",
        _zeros,
    ),
    (
        "ekstrem-anggaran",
        "Berapa anggaran dan realisasi untuk kemiskinan ekstrem, dan program apa yang disebut?",
        _money,
    ),
)
