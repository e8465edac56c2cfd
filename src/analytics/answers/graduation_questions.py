"""Questions of the page Graduasi, for `answers.questions`: name, words, and who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import (
    clusters,
    comparison,
    duration,
    duration_groups,
    facilitators,
    falling,
    flow,
    funnel,
    in_words,
    learning,
    payback,
    stuck,
)
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO

if TYPE_CHECKING:
    from collections.abc import Callable

    from analytics.answers.questions import Answers, Asked
    from analytics.vocabulary.result import Answer


# The same whichever place is asked about, and a second's work.
_by_district = cached(duration_groups.by_district)


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


def _of_one_in_register(answer: Callable[[str, bool], Answer]) -> Callable[[Asked], Answers]:
    return lambda asked: tuple(answer(area, asked.practice) for area in asked.areas)


def _in_words(asked: Asked) -> Answers:
    return tuple(
        in_words.regency(asked.practice)
        if area == BOJONEGORO
        else in_words.three(area, asked.practice)
        for area in asked.areas
    )


def _target(asked: Asked) -> Answers:
    return tuple(learning.aim(area) for area in asked.areas)


OF_GRADUATION: tuple[tuple[str, str, Callable[[Asked], Answers]], ...] = (
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
    (
        "tiga-kalimat",
        "Bagaimana graduasi suatu kecamatan dalam tiga kalimat: jumlah, laju, tempat tertahan?",
        _in_words,
    ),
    (
        "graduasi-pkh",
        "Apakah PKH meluluskan keluarga, di mana tertahan, dan apa yang akan mengubahnya?",
        lambda asked: (in_words.regency(asked.practice),),
    ),
    (
        "uji-jurang",
        "Siapa jatuh ke bawah garis kemiskinan bila PKH dan Sembako berhenti?",
        lambda asked: falling.all_depths(asked.practice),
    ),
    (
        "modal-kembali",
        "Apakah modal paket Gayatri kembali sebelum ayamnya berhenti bertelur?",
        lambda _: (payback.payback(),),
    ),
    (
        "pertemuan",
        "Apakah pertemuan P2K2 sejalan dengan tahap yang dicapai keluarga?",
        lambda asked: learning.all_depths(asked.areas, asked.practice),
    ),
    (
        "waktu",
        "Berapa lama sampai keluarga keluar dari PKH, dan dengan alasan apa?",
        _of_one_in_register(duration.how_long),
    ),
    (
        "kecepatan",
        "Dari keluarga yang masih menerima, berapa yang lulus mandiri tiap triwulan?",
        _of_one_in_register(duration.pace),
    ),
    (
        "bertahan",
        "Berapa graduat yang kembali menerima PKH, dan sesudah berapa lama?",
        _of_one_in_register(duration.staying),
    ),
    (
        "waktu-menurut-tahun-masuk",
        "Apakah yang masuk pada tahun tertentu lebih cepat lulus mandiri?",
        _of_one_in_register(duration_groups.by_cohort),
    ),
    (
        "waktu-menurut-kecamatan",
        "Apakah kecepatan lulus mandiri berbeda antarkecamatan?",
        lambda asked: (_by_district(asked.practice),),
    ),
    (
        "perbandingan",
        "Apakah laju graduasi kecamatan berbeda, atau hanya kebetulan?",
        lambda asked: (comparison.compared(asked.practice),),
    ),
    (
        "kebetulan",
        "Berapa graduasi per kecamatan yang wajar karena kebetulan saja?",
        lambda _asked: (comparison.by_chance(),),
    ),
    (
        "kelompok",
        "Apakah kecamatan dengan laju graduasi tinggi atau rendah mengelompok?",
        lambda asked: (clusters.clusters(asked.practice),),
    ),
    (
        "beban-pendamping-kecamatan",
        "Berapa KPM per pendamping tiap kecamatan, dan bila lima orang pindah?",
        lambda asked: (facilitators.caseload(asked.practice, facilitators.USUALLY),),
    ),
    (
        "target-pendamping",
        "Berapa kelulusan per pendamping, terhadap sepuluh yang diminta setahun?",
        _target,
    ),
)
