"""Questions on aid and TKSK, for `answers.questions`: name, words, who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import social_workers, support, support_known, support_plan
from analytics.answers.mapping_questions import regencies

if TYPE_CHECKING:
    from analytics.answers.questions import Answers, Asked


def _unmet(asked: Asked) -> Answers:
    return tuple(support.unmet(regency) for regency in regencies(asked))


def _plan(asked: Asked) -> Answers:
    return tuple(support_plan.plan(regency) for regency in regencies(asked))


def _published(asked: Asked) -> Answers:
    return tuple(support_known.published(area) for area in asked.areas)


def _tksk(asked: Asked) -> Answers:
    return tuple(social_workers.work(regency) for regency in regencies(asked))


OF_SUPPORT = (
    (
        "bantuan-terbit",
        "Bantuan filantropi, CSR, APBDes, dan APBD apa saja yang disebut sumber?",
        _published,
    ),
    (
        "kebutuhan-belum-terpenuhi",
        "Kebutuhan mana yang belum terpenuhi, dan mana yang terlayani ganda?",
        _unmet,
    ),
    (
        "padan-bantuan",
        "Janji bantuan yang masih terbuka dapat diberikan kepada kebutuhan mana?",
        _plan,
    ),
    (
        "tksk",
        "Pos TKSK mana yang terisi, kasus apa yang terbuka, dan berapa umurnya?",
        _tksk,
    ),
)
