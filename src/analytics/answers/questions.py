"""Every question the pages answer, by a name that can be typed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from analytics.answers import (
    areas,
    atlas,
    beneficiaries,
    bridge,
    graduation,
    indicators,
    poverty,
    reconciliation,
)
from analytics.answers.allocation_questions import OF_ALLOCATION
from analytics.answers.assistance_questions import OF_ASSISTANCE
from analytics.answers.assistance_work_questions import OF_ASSISTANCE_WORK
from analytics.answers.before_after_questions import OF_BEFORE_AFTER
from analytics.answers.collaboration_questions import OF_COLLABORATION
from analytics.answers.empowerment_questions import OF_EMPOWERMENT
from analytics.answers.extreme_questions import OF_EXTREME
from analytics.answers.goal_questions import OF_GOALS
from analytics.answers.graduation_questions import OF_GRADUATION
from analytics.answers.mapping_questions import OF_MAPPING
from analytics.answers.matching_questions import OF_MATCHING
from analytics.answers.outcome_questions import OF_OUTCOMES
from analytics.answers.pilot_questions import OF_PILOTS
from analytics.answers.planning_questions import OF_PLANNING
from analytics.answers.poverty_questions import OF_POVERTY
from analytics.answers.priorities_questions import OF_PRIORITIES
from analytics.answers.recipients_questions import OF_RECIPIENTS
from analytics.answers.regions_questions import OF_REGIONS
from analytics.answers.registry_checks_questions import OF_CHECKS
from analytics.answers.scenario_log_questions import OF_SCENARIO_LOG
from analytics.answers.scenario_questions import OF_SCENARIOS
from analytics.answers.small_area_questions import OF_SMALL_AREAS
from analytics.answers.support_questions import OF_SUPPORT
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.period import Period

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.vocabulary.result import Answer


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question is asked about; what is left out falls back to what the pages open with.

    `practice` says whether example figures may be used.
    """

    areas: tuple[str, ...] = (BOJONEGORO,)
    practice: bool = False
    indicator: str = poverty.POVERTY_RATE
    level: Level = Level.REGENCY
    period: str | None = None


Answers = tuple["Answer", ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its name for the command line, its words, and who answers it.

    `answers` gives one answer an area, or one in which the areas stand side by side.
    """

    name: str
    words: str
    answers: Callable[[Asked], Answers]


def _of_one(answer: Callable[[str], Answer]) -> Callable[[Asked], Answers]:
    return lambda asked: tuple(answer(area) for area in asked.areas)


def _of_several(answer: Callable[[tuple[str, ...]], Answer]) -> Callable[[Asked], Answers]:
    return lambda asked: (answer(asked.areas),)


def _of_register(answer: Callable[[tuple[str, ...], bool], Answer]) -> Callable[[Asked], Answers]:
    return lambda asked: (answer(asked.areas, asked.practice),)


def _now(name: str, words: str, indicator: str) -> Question:
    return Question(name, words, _of_one(partial(indicators.indicator_now, indicator)))


def _figure(asked: Asked) -> Answers:
    return tuple(indicators.indicator_now(asked.indicator, area) for area in asked.areas)


def _course(asked: Asked) -> Answers:
    return (indicators.indicator_over_time(asked.indicator, asked.areas),)


def _by_source(asked: Asked) -> Answers:
    return tuple(indicators.figures_by_source(asked.indicator, area) for area in asked.areas)


def _map(asked: Asked) -> Answers:
    return (atlas.asked_map(asked.indicator, asked.level, asked.period, asked.practice),)


def _bridge(asked: Asked) -> Answers:
    years = [Period.parse(end).end.year for end in (asked.period or "").split("..") if end]
    first, last = (None, *years)[-2:] if years else (None, None)
    return tuple(bridge.kpm_bridge(area, first, last) for area in asked.areas)


def _disputes(asked: Asked) -> Answers:
    return tuple(answer for area in asked.areas for answer in reconciliation.board(area))


def _sheet(asked: Asked) -> Answers:
    return tuple(answer for area in asked.areas for answer in areas.known_of(area))


QUESTIONS = {
    question.name: question
    for question in (
        Question(
            "kemiskinan", "Berapa persen penduduk miskin sekarang?", _of_one(poverty.poverty_now)
        ),
        Question(
            "tren-kemiskinan",
            "Bagaimana tingkat kemiskinan bergerak dari tahun ke tahun?",
            _of_several(poverty.poverty_over_time),
        ),
        Question(
            "posisi",
            "Di mana kedudukannya di antara tetangga, provinsi, dan nasional?",
            _of_one(poverty.poverty_beside_peers),
        ),
        Question(
            "target",
            "Apa target tingkat kemiskinan, dan menurut dokumen mana?",
            _of_one(poverty.poverty_targets),
        ),
        _now("penduduk-miskin", "Berapa jumlah penduduk miskin?", "poor_people"),
        _now("garis-kemiskinan", "Berapa garis kemiskinan?", "poverty_line"),
        _now("penduduk", "Berapa jumlah penduduk?", "population"),
        Question(
            "kpm", "Berapa jumlah KPM PKH, naik atau turun?", _of_one(beneficiaries.families_now)
        ),
        Question(
            "kpm-menurut-sumber",
            "Angka KPM PKH apa saja yang disebut, dan oleh siapa?",
            _of_one(partial(indicators.figures_by_source, beneficiaries.KPM)),
        ),
        Question(
            "graduasi",
            "Berapa KPM yang tergraduasi mandiri, dan berapa bagiannya dari KPM?",
            _of_one(beneficiaries.graduates_now),
        ),
        Question(
            "beban-pendamping",
            "Berapa KPM yang dilayani setiap pendamping?",
            _of_one(beneficiaries.families_per_facilitator),
        ),
        Question(
            "jembatan",
            "Bagaimana jumlah KPM satu tahun menjadi jumlah tahun lain (--periode 2024..2025)?",
            _bridge,
        ),
        Question("angka", "Berapa angka terbaru suatu indikator (--indikator)?", _figure),
        Question("tren", "Bagaimana suatu indikator bergerak (--indikator)?", _course),
        Question(
            "menurut-sumber", "Angka apa saja yang disebut, oleh siapa (--indikator)?", _by_source
        ),
        Question(
            "rekonsiliasi", "Angka mana yang disebut berbeda, dan mana yang dipakai?", _disputes
        ),
        Question(
            "peta", "Berapa angkanya di tiap wilayah (--indikator --tingkat --periode)?", _map
        ),
        Question("profil", "Apa yang diketahui tentang suatu wilayah, dan apa yang belum?", _sheet),
        Question(
            "desa",
            "Desa apa saja di suatu kecamatan, dan mana yang percontohan atau prioritas?",
            _of_one(areas.villages_of),
        ),
        Question(
            "corong",
            "Sejauh mana keluarga sampai pada tiap tahap graduasi?",
            _of_register(graduation.funnel),
        ),
        *(Question(*each) for each in OF_GRADUATION),
        *(Question(*each) for each in OF_MAPPING),
        *(Question(*each) for each in OF_ASSISTANCE),
        *(Question(*each) for each in OF_MATCHING),
        *(Question(*each) for each in OF_ASSISTANCE_WORK),
        *(Question(*each) for each in OF_PILOTS),
        *(Question(*each) for each in OF_BEFORE_AFTER),
        *(Question(*each) for each in OF_CHECKS),
        *(Question(*each) for each in OF_EMPOWERMENT),
        *(Question(*each) for each in OF_COLLABORATION),
        *(Question(*each) for each in OF_OUTCOMES),
        *(Question(*each) for each in OF_PRIORITIES),
        *(Question(*each) for each in OF_SUPPORT),
        *(Question(*each) for each in OF_RECIPIENTS),
        *(Question(*each) for each in OF_ALLOCATION),
        *(Question(*each) for each in OF_SCENARIOS),
        *(Question(*each) for each in OF_SCENARIO_LOG),
        *(Question(*each) for each in OF_EXTREME),
        *(Question(*each) for each in OF_GOALS),
        *(Question(*each) for each in OF_POVERTY),
        *(Question(*each) for each in OF_SMALL_AREAS),
        *(Question(*each) for each in OF_REGIONS),
        *(Question(*each) for each in OF_PLANNING),
        Question(
            "kpm-aktif",
            "Berapa KPM aktif menurut daftar, dan berapa yang lindung?",
            _of_register(graduation.stock),
        ),
    )
}
