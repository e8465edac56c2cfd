"""Questions on empowerment, for `answers.questions`: name, words, and who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import (
    empowerment,
    empowerment_incomes,
    empowerment_known,
    empowerment_partners,
)
from analytics.answers.empowerment_list import EVERY

if TYPE_CHECKING:
    from analytics.answers.questions import Answers, Asked


def _funnel(asked: Asked) -> Answers:
    return (empowerment.funnel(asked.practice, asked.period or EVERY),)


def _leaks(asked: Asked) -> Answers:
    return (empowerment.leaks(asked.practice, asked.period or EVERY),)


def _cohorts(asked: Asked) -> Answers:
    return (empowerment.side_by_side(asked.practice),)


def _partners(asked: Asked) -> Answers:
    return (empowerment_partners.partners(asked.practice),)


def _incomes(asked: Asked) -> Answers:
    return (empowerment_incomes.incomes(asked.practice),)


def _accompanied(asked: Asked) -> Answers:
    return (empowerment_incomes.accompanied(asked.practice),)


def _known(_: Asked) -> Answers:
    return (empowerment_known.known(),)


OF_EMPOWERMENT = (
    (
        "pemberdayaan",
        "Sejauh mana keluarga peserta melangkah sampai graduasi (--periode angkatan)?",
        _funnel,
    ),
    (
        "pemberdayaan-bocor",
        "Di langkah mana keluarga peserta berhenti, dan apakah lebih dari kebetulan?",
        _leaks,
    ),
    (
        "pemberdayaan-angkatan",
        "Sejauh mana tiap angkatan melangkah sesudah waktu yang sama?",
        _cohorts,
    ),
    ("mitra-usaha", "Berapa keluarga kehilangan pembeli jika yang terbesar pergi?", _partners),
    ("pendapatan-peserta", "Apa jadinya pendapatan keluarga peserta yang sama?", _incomes),
    ("pendampingan-utuh", "Siapa yang didampingi dari langkah pertama sampai akhir?", _accompanied),
    ("pemberdayaan-terbit", "Apa yang terbit tentang tiap langkah pemberdayaan?", _known),
)
