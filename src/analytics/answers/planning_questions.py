"""Questions on the planning documents, for `answers.questions`: name, words, who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import (
    planning_areas,
    planning_budgets,
    planning_interventions,
    planning_problems,
    planning_targets,
)

if TYPE_CHECKING:
    from analytics.answers.questions import Answers, Asked


def _problems(_asked: Asked) -> Answers:
    return (planning_problems.problems(),)


def _areas(asked: Asked) -> Answers:
    return (planning_areas.areas(*planning_areas.opening(asked.practice), asked.practice),)


def _interventions(_asked: Asked) -> Answers:
    return (planning_interventions.determinants(),)


def _strategies(_asked: Asked) -> Answers:
    return (planning_interventions.strategies(),)


def _relevance(asked: Asked) -> Answers:
    return planning_budgets.relevance(asked.practice), planning_budgets.published()


def _targets(asked: Asked) -> Answers:
    return tuple(planning_targets.targets(area) for area in asked.areas)


OF_PLANNING = (
    (
        "prioritas-masalah",
        "Masalah mana yang didahulukan menurut lima kriteria, dan mana yang bergantung?",
        _problems,
    ),
    (
        "prioritas-wilayah",
        "Di kuadran mana tiap kecamatan menurut dua angka, dan mana yang belum ada datanya?",
        _areas,
    ),
    (
        "prioritas-intervensi",
        "Determinan mana yang belum punya program, menurut kelompok?",
        _interventions,
    ),
    (
        "strategi-program",
        "Program mana melayani strategi yang mana, dan mengapa digolongkan begitu?",
        _strategies,
    ),
    (
        "relevansi-apbd",
        "Berapa anggaran tiap strategi menurut subkegiatan dan sumber dana?",
        _relevance,
    ),
    (
        "target-dokumen",
        "Target apa yang disebut tiap dokumen, dan mana yang saling berbeda?",
        _targets,
    ),
)
