"""Every question the pages answer, by a name that can be typed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from analytics.answers import beneficiaries, graduation, indicators, poverty
from analytics.vocabulary.area import BOJONEGORO

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.vocabulary.result import Answer

    Answers = Callable[[tuple[str, ...], bool], tuple[Answer, ...]]


@dataclass(frozen=True, slots=True)
class Question:
    """One question: its name for the command line, its words, and who answers it.

    `answers` takes the area codes asked about (none: Bojonegoro) and whether example figures may
    be used; it gives one answer an area, or one in which the areas stand side by side.
    """

    name: str
    words: str
    answers: Answers


def _of_one(answer: Callable[[str], Answer]) -> Answers:
    return lambda areas, _practice: tuple(answer(area) for area in areas or (BOJONEGORO,))


def _of_several(answer: Callable[[tuple[str, ...]], Answer]) -> Answers:
    return lambda areas, _practice: (answer(areas or (BOJONEGORO,)),)


def _of_register(answer: Callable[[tuple[str, ...], bool], Answer]) -> Answers:
    return lambda areas, practice: (answer(areas or (BOJONEGORO,), practice),)


def _now(name: str, words: str, indicator: str) -> Question:
    return Question(name, words, _of_one(partial(indicators.indicator_now, indicator)))


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
            "corong",
            "Sejauh mana keluarga sampai pada tiap tahap graduasi?",
            _of_register(graduation.funnel),
        ),
        Question(
            "arus",
            "Berapa KPM yang masuk dan keluar, menurut alasannya?",
            _of_register(graduation.flows),
        ),
        Question(
            "kpm-aktif",
            "Berapa KPM aktif menurut daftar, dan berapa yang lindung?",
            _of_register(graduation.stock),
        ),
    )
}
