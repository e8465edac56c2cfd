"""Questions on matching, for `answers.questions`: name, words, and who answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analytics.answers import matching, organisations
from analytics.answers.mapping_questions import regencies
from analytics.vocabulary.result import Gap
from analytics.wording import matching as words
from analytics.wording import organisations as bodies

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.answers.questions import Answers, Asked
    from analytics.vocabulary.result import Answer


def _matched(asked: Asked) -> Answers:
    return tuple(_pairs(matching.matched(regency)) for regency in regencies(asked))


def _listed(asked: Asked) -> Answers:
    return tuple(_able(organisations.listed(regency)) for regency in regencies(asked))


def _pairs(answer: Answer) -> Answer:
    """What can be told of each pair in a line."""
    if isinstance(answer, Gap):
        return answer
    because = [words.why(row) for row in answer.rows()]
    kept = answer.frame[["village_code", "village", "organisation", "score", "share"]]
    return replace(answer, frame=kept.assign(because=because))


def _able(answer: Answer) -> Answer:
    if isinstance(answer, Gap):
        return answer
    able = [bodies.able(row) for row in answer.frame["sectors"]]
    kept = answer.frame[["organisation_id", "name", "kind", "capacity"]]
    return replace(answer, frame=kept.assign(able=able))


OF_MATCHING: tuple[tuple[str, str, Callable[[Asked], Answers]], ...] = (
    ("pemadanan", "Siapa sebaiknya mendampingi desa mana, dan seberapa kokoh?", _matched),
    ("pelaku", "Siapa saja yang sanggup mendampingi desa, di bidang apa, berapa desa?", _listed),
)
