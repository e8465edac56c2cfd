"""The words that may follow a number of a sentence, and the units they may stand for."""

from __future__ import annotations

import re

from analytics.vocabulary.indicator import Unit

_PERSONS = (
    "jiwa", "warga", "penduduk", "peserta", "camat", "kepala desa", "kades", "lurah", "asn",
    "kader", "panitia", "undangan", "tamu", "anggota", "penerima", "siswa", "mahasiswa", "guru",
    "bidan", "perangkat desa", "perangkat kecamatan", "pejabat", "operator", "relawan", "balita",
    "anak", "lansia", "perempuan", "laki-laki", "penganggur", "petani",
)  # fmt: skip
# The longer words first.
_UNITS: tuple[tuple[str, frozenset[Unit]], ...] = (
    (
        r"keluarga penerima(?: manfaat)?|keluarga pkh|penerima pkh|peserta pkh|kpm",
        frozenset({Unit.KPM}),
    ),
    (r"persen|prosen|%", frozenset({Unit.PERCENT})),
    (r"kepala keluarga|kk", frozenset({Unit.FAMILIES})),
    (r"keluarga", frozenset({Unit.FAMILIES, Unit.KPM})),
    (r"rumah tangga", frozenset({Unit.HOUSEHOLDS})),
    (r"orang pendamping|pendamping|sdm", frozenset({Unit.STAFF, Unit.PERSONS})),
    (r"orang", frozenset({Unit.PERSONS, Unit.STAFF})),
    (r"opd|perangkat daerah", frozenset({Unit.OFFICES})),
    ("|".join(_PERSONS), frozenset({Unit.PERSONS})),
    (r"desa", frozenset({Unit.VILLAGES})),
    (r"kelurahan", frozenset({Unit.WARDS})),
    (r"km²|km2|kilometer persegi", frozenset({Unit.SQUARE_KM})),
    (r"ekor|unit|butir|paket", frozenset({Unit.COUNT})),
    (r"tahun", frozenset({Unit.YEARS})),
)
MONEY = frozenset({Unit.RUPIAH, Unit.RUPIAH_PER_PERSON_MONTH, Unit.RUPIAH_PER_HOUSEHOLD_MONTH})
POINTS = r"poin persentase|persen poin|poin persen|poin"
AFTER = "|".join([POINTS, *(words for words, _ in _UNITS)])
COUNTED = frozenset(
    {
        Unit.PERSONS, Unit.KPM, Unit.FAMILIES, Unit.HOUSEHOLDS, Unit.STAFF, Unit.VILLAGES,
        Unit.WARDS, Unit.OFFICES, Unit.COUNT,
    }
)  # fmt: skip


def units_of(word: str) -> frozenset[Unit]:
    """The units a word may stand for; none for a word that is no unit."""
    for words, units in _UNITS:
        if re.fullmatch(words, word):
            return units
    return frozenset()
