"""Questions on stock, flow and stages, for `answers.questions`: name, words, and who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import flow, funnel, stuck

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.answers.questions import Answers, Asked


def _flows(asked: Asked) -> Answers:
    return (flow.flows(asked.areas, asked.practice, asked.period or ""),)


def _bounded(asked: Asked) -> Answers:
    return tuple(flow.bounded(area) for area in asked.areas)


def _cohort(asked: Asked) -> Answers:
    return (funnel.cohort(asked.areas, asked.practice, asked.period or funnel.EVERY),)


def _positions(asked: Asked) -> Answers:
    return (funnel.positions(asked.areas, asked.practice),)


def _waits(asked: Asked) -> Answers:
    return tuple(stuck.waits(area, asked.practice) for area in asked.areas)


def _losses(asked: Asked) -> Answers:
    return (stuck.losses(asked.areas, asked.practice),)


OF_FLOWS: tuple[tuple[str, str, Callable[[Asked], Answers]], ...] = (
    ("arus", "Berapa KPM yang masuk dan keluar, menurut alasannya, dan seimbangkah?", _flows),
    (
        "arus-terbatas",
        "Dari dua jumlah KPM saja, paling sedikit berapa yang masuk atau keluar cara lain?",
        _bounded,
    ),
    (
        "kohor",
        "Dari keluarga yang masuk pada satu tahun (--periode), berapa yang sampai tiap tahap?",
        _cohort,
    ),
    (
        "posisi-tahap",
        "Di tahap mana keluarga aktif sekarang berada, dan sudah berapa lama?",
        _positions,
    ),
    ("lama-tahap", "Berapa bulan sampai separuh keluarga mencapai tiap tahap?", _waits),
    (
        "hambatan",
        "Di tahap mana keluarga hilang, karena apa, untuk lama menunggu yang sama?",
        _losses,
    ),
)
