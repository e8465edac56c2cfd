"""Questions on the work in villages, for `answers.questions`: name, words, and who answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from analytics.answers import assistance, assisted
from analytics.vocabulary.area import Level, level_of
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.period import today
from analytics.vocabulary.result import Answer, Gap
from analytics.wording import assistance_told as told
from analytics.wording import assistance_who as of_whom
from analytics.wording import assistance_work as words

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.answers.questions import Answers, Asked

WHO = replace(
    assistance.PROGRESS,
    id="assistance_who",
    label="Pelaku pendampingan tiap desa",
    unit=Unit.VILLAGES,
    definition=words.WHO_DEFINITION,
)
_WITHIN = {Level.REGENCY: 0, Level.DISTRICT: 8, Level.VILLAGE: 8}


def work(area: str) -> Answer:
    """The activities of a regency or kecamatan; a Gap where nothing is planned."""
    found = _of(area)
    if isinstance(found, Gap) or not found.frame.empty:
        return found
    name = assisted.name_of(found.facts["regency"])
    return Gap(told.planless(name), words.whom(name), words.ASKED, area=area)


def who(area: str) -> Answer:
    """Who assists which village: name, area_code, helpers, decree, team, lasting, a row each."""
    found = _of(area)
    if isinstance(found, Gap):
        return found
    rows = [
        (
            one.name,
            one.village,
            ", ".join(one.organisations),
            of_whom.decree(one),
            one.note if one.source else of_whom.team(one),
            "" if one.source else of_whom.lasting(one, found.facts["on"]),
        )
        for one in found.facts["assisted"]
    ]
    columns = ["name", "area_code", "helpers", "decree", "team", "lasting"]
    return replace(found, frame=pd.DataFrame(rows, columns=columns), indicator=WHO)


def _of(area: str) -> Answer:
    """Of a village its kecamatan, where the work is laid side by side."""
    level = level_of(area)
    if level not in _WITHIN:
        name = assisted.area(area).name
        return Gap(words.missing(name), words.whom(name), words.ASKED, area=area)
    return assistance.work(area[:5], today(), area[: _WITHIN[level]])


def _each(answer: Callable[[str], Answer]) -> Callable[[Asked], Answers]:
    """With leave the example place, and nothing else."""
    return lambda asked: tuple(
        answer(area) for area in ((EXAMPLE_REGENCY,) if asked.practice else asked.areas)
    )


OF_ASSISTANCE_WORK: tuple[tuple[str, str, Callable[[Asked], Answers]], ...] = (
    (
        "kerja-dampingan",
        "Kegiatan mana di desa dampingan yang lewat tenggat, dan sudah sampai mana (--area)?",
        _each(work),
    ),
    (
        "pendamping-desa",
        "Siapa mendampingi desa mana, dengan SK dan tim apa (--area)?",
        _each(who),
    ),
)
