"""Clusters on the map in words: what lies together, and what cannot be told from chance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.indicator import Unit
from analytics.wording.comparison import left_out
from analytics.wording.periods import period_of
from analytics.wording.quantities import is_missing, number, quantity
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

WHAT = "laju graduasi tiap kecamatan, untuk melihat pengelompokan"
ASK_FOR = (
    "laporan bulanan KPM PKH seluruh kecamatan sepanjang tahun (KPM awal bulan dan "
    "graduasi mandiri), atau daftar KPM dan daftar graduasi dengan tanggalnya"
)
SHRUNKEN = "laju kecamatan ditarik ke laju bersama (Bayes empiris)"
PERMUTED = "diuji dengan 999 pengacakan letak (Moran)"
NOTHING = "Tidak ada pengelompokan yang terdeteksi"
CHANCE = "tidak berbeda dari kebetulan"
MAP = "Pengelompokan laju graduasi"
ALT = "Peta kecamatan menurut pengelompokan laju graduasi; angkanya ada di tabel"
ALONE = "tanpa tetangga atau tanpa angka"
NAMES = {
    "LL": "rendah di antara yang rendah",
    "LH": "rendah di antara yang tinggi",
    "HL": "tinggi di antara yang rendah",
    "HH": "tinggi di antara yang tinggi",
}
LEGEND = (CHANCE, *NAMES.values())
_SURE = 0.05
_SHOWN = 5


def verdict(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What was found, the whole map, and who could not be judged."""
    return (
        found(rows, facts),
        *_whole(facts),
        *_alone(facts["alone"]),
        *_lacking(len(rows) - facts["known"] - len(facts["few"])),
        *left_out((), facts["few"], facts["fewest"]),
    )


def found(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """The plain answer."""
    if facts["same"]:
        return (
            f"{NOTHING}: beda laju graduasi antarkecamatan tidak lebih besar daripada kebetulan, "
            "sehingga tidak ada yang dapat mengelompok."
        )
    if not any(facts["kinds"].values()):
        return (
            f"{NOTHING}: letak kecamatan dengan laju graduasi tinggi dan rendah tidak dapat "
            "dibedakan dari kebetulan."
        )
    told = []
    for kind, name in NAMES.items():
        names = [row["name"] for row in rows if row["found"] and row["quadrant"] == kind]
        if names:
            told.append(f"{name}: {_some(names)}")
    return (
        f"Laju graduasi mengelompok di {number(sum(facts['kinds'].values()))} kecamatan "
        f"({'; '.join(told)}); paling banyak satu dari dua puluh temuan seperti ini diharapkan "
        "keliru."
    )


def method(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """How it was worked out."""
    told = [
        (
            f"Laju = graduasi mandiri {period_of(facts['period'])} : {facts['base'].label}, sama "
            "dengan bagian Perbandingan, lalu ditarik ke laju bersama menurut banyaknya keluarga "
            "(Bayes empiris beta-binomial), karena laju mentah kecamatan kecil terutama "
            "menunjukkan kebetulan. Tetangga: kecamatan yang berbatasan, "
            f"juga bila hanya di satu titik (queen), menurut batas yang dipakai: "
            f"{facts['boundary'].lower()}."
        )
    ]
    if not is_missing(facts["index"]):
        told.append(
            f"Moran's I seluruh peta {number(facts['index'], 3)} (tanpa pola "
            f"{number(facts['expected'], 3)}; p {number(facts['p'], 3)})."
        )
    told.append(
        f"Moran's I lokal dengan {number(facts['permutations'])} pengacakan bersyarat: p semu "
        f"terkecil yang mungkin 1/{number(facts['permutations'] + 1)}. Arah tidak dipilih dari "
        "data (dua sisi). Karena 28 kecamatan diuji sekaligus, yang disebut hanya yang bertahan "
        "sesudah koreksi Benjamini–Hochberg 5%; diuji dengan peta acak, sekitar tiga dari seratus "
        "peta tanpa pola menyebut sedikitnya satu kecamatan. Nilai lokal memakai pembagi n − 1 "
        "(PySAL); program R spdep memakai n."
    )
    told.append(
        "Rujukan: Moran (1950), *Biometrika* 37:17–23; Anselin (1995), *Geographical Analysis* "
        "27:93–115; Benjamini dan Hochberg (1995), *JRSS B* 57:289–300. Pengelompokan bukan "
        "penjelasan: sebabnya tidak ada dalam angka ini."
    )
    return tuple(told)


def kind(row: Mapping[str, Any]) -> str:
    """What a kecamatan is called on the map and in the table."""
    if is_missing(row["local"]):
        return ALONE if not row["neighbours"] or is_missing(row["value"]) else CHANCE
    return NAMES[row["quadrant"]] if row["found"] else CHANCE


def told(row: Mapping[str, Any]) -> str:
    """A kecamatan in one line, for a terminal."""
    return (
        f"{quantity(row['value'], Unit.PERCENT, 2)}, tetangganya "
        f"{quantity(row['lag'], Unit.PERCENT, 2)}; {kind(row)}"
    )


def _whole(facts: Mapping[str, Any]) -> tuple[str, ...]:
    if is_missing(facts["index"]):
        return ()
    sure = facts["p"] <= _SURE
    if sure and facts["index"] > facts["expected"]:
        told = "Secara keseluruhan kecamatan yang berdekatan cenderung mirip lajunya"
    elif sure:
        told = "Secara keseluruhan kecamatan yang berdekatan cenderung berlainan lajunya"
    else:
        told = (
            "Secara keseluruhan kemiripan kecamatan yang berdekatan dapat terjadi karena kebetulan"
        )
    return (f"{told} (p {number(facts['p'], 3)}).",)


def _alone(names: Sequence[str]) -> tuple[str, ...]:
    if not names:
        return ()
    return (f"Tanpa tetangga pada peta ini, jadi tidak dinilai: {_some(names)}.",)


def _lacking(count: int) -> tuple[str, ...]:
    return (
        (f"{number(count)} kecamatan tidak punya angka dan tidak ikut dinilai.",) if count else ()
    )


def _some(names: Sequence[str]) -> str:
    shown = list(names[:_SHOWN])
    if len(names) > _SHOWN:
        shown.append(f"{number(len(names) - _SHOWN)} lagi")
    return joined(shown)
