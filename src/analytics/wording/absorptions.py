"""Words on published budgets: what was absorbed, and whether a stated percentage can be right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.outcome import Agreement
from analytics.wording.periods import dated
from analytics.wording.quantities import interval, is_missing, number, points, quantity
from analytics.wording.rupiah import money
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LABEL = "Serapan anggaran"
DEFINITION = "Realisasi dibagi pagu, dalam persen. Ukuran uang yang keluar, bukan ukuran hasil."
STEP = (
    "Serapan dihitung ulang dari pagu dan realisasi yang tertulis; rentangnya semua nilai yang "
    "mungkin di balik pembulatan kedua angka itu."
)
BESIDE_STEP = (
    "Serapan setahun anggaran di samping perubahan P0 dari Maret sebelum tahun anggaran itu sampai "
    "Maret sesudah jeda yang dipilih."
)
HEADS: Mapping[str, str] = {
    "label": "Anggaran", "name": "Wilayah", "when": "Keadaan", "year": "Tahun", "budget": "Pagu",
    "realised": "Realisasi", "worked": "Serapan dihitung", "stated": "Serapan tertulis",
    "verdict": "Cocok?", "source": "Dibaca di, dan catatan", "read": "Dibaca di",
}  # fmt: skip
BESIDE_HEADS: Mapping[str, str] = {
    "year": "Tahun anggaran", "share": "Serapan", "span": "P0 dibandingkan",
    "from_value": "P0 awal", "to_value": "P0 akhir", "change": "Perubahan P0",
}  # fmt: skip
_SCALES = ((1e12, "triliun"), (1e9, "miliar"))
NOT_STATED = "tidak disebut"
NO_YEARS = "belum ada"
ACROSS = "Serapan APBD (persen)"
UP = "Perubahan P0 (poin)"
ZERO = "P0 tidak berubah"
_VERDICTS: Mapping[Agreement, str] = {
    Agreement.SAME: "cocok",
    Agreement.ROUNDING: "beda, masih mungkin karena pembulatan",
    Agreement.CONTRADICTS: "bertentangan",
    Agreement.UNSTATED: "persennya tidak disebut",
    Agreement.UNKNOWN: "tidak dapat diperiksa",
}
METHOD = (
    (
        "**Serapan dan pembulatan.** Rp6,2 triliun dapat berarti apa saja dari 6,15 sampai 6,25. "
        "Serapan terendah adalah realisasi terendah dibagi pagu tertinggi, yang tertinggi "
        "sebaliknya (aritmetika selang, Moore 1966). Persen yang tertulis *cocok* bila hasil bagi "
        "angka tercetak membulat ke situ, *mungkin karena pembulatan* bila kedua rentang "
        "bersentuhan, dan *bertentangan* bila tidak ada angka yang dapat memenuhi keduanya."
    ),
    (
        "**Pemeriksaan yang sama untuk semua angka.** Hubungan antarangka dinyatakan dalam tabel "
        "hubungan; pemeriksaannya tidak mengenal satu angka pun menurut nama."
    ),
)
BESIDE_METHOD = (
    (
        "**Mengapa tidak ada korelasi di sini.** Serapan empat tahun dan perubahan P0 empat tahun "
        "adalah empat titik. Dengan empat titik, urutan apa pun mudah terjadi kebetulan: bahkan "
        "urutan yang persis sejalan muncul sekali dari 24 susunan acak (1/4!)."
    ),
    (
        "**Jeda.** P0 dicacah Maret. Dengan jeda 0, P0 diukur sebelum sebagian besar uang tahun "
        "itu dibelanjakan; dengan jeda 1, tiga bulan sesudah tahun anggarannya tutup."
    ),
    (
        "**Galat.** BPS tidak menerbitkan galat sampel P0 kabupaten, jadi perubahan kecil belum "
        "tentu bermakna. Sasaran yang tertulis di dokumen ada di Tren dan Dokumen perencanaan."
    ),
)


def verdict(row: Mapping[str, Any]) -> str:
    """How the stated percentage stands to budget and realisation."""
    return _VERDICTS[Agreement(row["agreement"])]


def when(row: Mapping[str, Any]) -> str:
    """The day a figure holds, or the year alone where nothing was realised yet."""
    if is_missing(row["realised"]) and is_missing(row["stated"]):
        return number(row["year"]).replace(".", "")
    return dated(row["as_of"])


def share(value: float | None) -> str:
    """`79,49%`."""
    return quantity(value, Unit.PERCENT, 2)


def spread(row: Mapping[str, Any]) -> str:
    """`78,34–80,65%`; one number where rounding leaves nothing open."""
    if is_missing(row["low"]):
        return NOT_STATED
    return interval(row["low"], row["high"], Unit.PERCENT, 2)


def worked(row: Mapping[str, Any]) -> str:
    """What the figures give, and what rounding leaves open where it leaves anything."""
    if is_missing(row["middle"]):
        return NOT_STATED
    told, ends = share(row["middle"]), spread(row)
    return told if ends == told else f"{told} ({ends})"


def stated(value: float | None) -> str:
    """A percentage as its source writes it; what nobody states says so."""
    return NOT_STATED if value is None or is_missing(value) else share(value)


def read_in(row: Mapping[str, Any]) -> str:
    """The source, and what has to be known of it."""
    return f"{row['source']}. {row['note']}" if row["note"] else str(row["source"])


def amount(value: float | None) -> str:
    """Rupiah as read aloud; what nobody states says so."""
    if value is None or is_missing(value):
        return NOT_STATED
    for scale, name in _SCALES:
        if value >= scale:
            return f"Rp{number(value / scale, 3).rstrip('0').removesuffix(',')} {name}"
    return money(value)


def checked(row: Mapping[str, Any]) -> str:
    """A stated percentage that is not what its own figures give, in one sentence."""
    told = (
        f"{row['label']} ({when(row)}): {amount(row['realised'])} dari {amount(row['budget'])} "
        f"adalah {share(row['middle'])}, bukan {share(row['stated'])} seperti tertulis"
    )
    if row["agreement"] == Agreement.ROUNDING:
        return f"{told}; bedanya masih mungkin karena pembulatan ({spread(row)})."
    return (
        f"{told}; pembulatan pun hanya memungkinkan {spread(row)}. Persen itu benar bila pagunya "
        f"{amounts(row['implied_low'], row['implied_high'])}."
    )


def leapt(row: Mapping[str, Any]) -> str:
    """Two readings of one budget that lie further apart than days explain."""
    return (
        f"{row['label']}: {share(row['before'])} pada {dated(row['first'])} dan "
        f"{share(row['after'])} {number(row['days'])} hari kemudian, lebih dari sepuluh kali laju "
        "rata setahun; kedua sumbernya tidak menjelaskan bedanya."
    )


def amounts(low: float, high: float) -> str:
    """From one amount to another; one where both are told alike."""
    first, last = amount(low), amount(high)
    return first if first == last else f"{first} sampai {last}"


def counted(rows: Sequence[Mapping[str, Any]]) -> str:
    """How many stated percentages can be right."""
    said = [row["agreement"] for row in rows]
    kinds = (
        (Agreement.SAME, "cocok"),
        (Agreement.ROUNDING, "hanya mungkin karena pembulatan"),
        (Agreement.CONTRADICTS, "bertentangan dengan angkanya sendiri"),
    )
    parts = [f"{number(said.count(kind))} {told}" for kind, told in kinds if kind in said]
    checkable = sum(kind in {Agreement.SAME, *(k for k, _ in kinds)} for kind in said)
    return (
        f"Dari {number(checkable)} angka serapan yang tertulis bersama pagu dan realisasinya, "
        f"{joined(parts)}."
    )


def unrealised(count: int, total: int) -> str:
    """How many published budgets nobody says the realisation of."""
    return (
        f"Dari {number(total)} pagu yang terbit, {number(count)} tanpa realisasi: berapa yang "
        "terserap tidak diketahui."
    )


def beside(rows: Sequence[Mapping[str, Any]], lag: int) -> str:
    """Absorption of the whole kabupaten beside its poverty rate, and that nothing follows."""
    known = [row for row in rows if not is_missing(row["change"])]
    shares = joined([f"{share(row['stated'])} ({row['year']})" for row in rows])
    n = number(len(known))
    if not known:
        return (
            f"Serapan APBD tertulis {shares}; dengan jeda {number(lag)} tahun belum ada P0 yang "
            "dapat ditaruh di sampingnya (n = 0)."
        )
    moved = joined([f"{points(row['change'])} ({row['year']})" for row in known])
    return (
        f"Serapan APBD tertulis {shares}; P0 berubah {moved} menurut tahun anggarannya. n = {n}: "
        "tidak ada yang dapat disimpulkan tentang hubungan keduanya."
    )


def row_of(row: Mapping[str, Any]) -> str:
    """One line for a terminal."""
    told = f"{row['label']} ({row['name']}), {when(row)}: pagu {amount(row['budget'])}"
    if not is_missing(row["realised"]):
        told += f", realisasi {amount(row['realised'])}, serapan {share(row['middle'])}"
        told += f" (pembulatan {spread(row)})"
    if not is_missing(row["stated"]):
        told += f"; tertulis {share(row['stated'])}: {verdict(row)}"
    return f"{told} – {row['source']}"


def year_of(row: Mapping[str, Any]) -> str:
    """One budget year for a terminal."""
    told = f"{row['year']}: serapan tertulis {share(row['stated'])} ({spread(row)})"
    if is_missing(row["change"]):
        return f"{told}; P0 {row['before']}–{row['after']} {NO_YEARS}"
    return f"{told}; P0 {row['before']}–{row['after']} {points(row['change'])}"


def between(row: Mapping[str, Any]) -> str:
    """The stated percentage, and what rounding leaves open where it leaves anything."""
    told, ends = share(row["stated"]), spread(row)
    return told if ends == told else f"{told} (pembulatan {ends})"


def span(row: Mapping[str, Any]) -> str:
    """`Maret 2021 → Maret 2022`."""
    return f"Maret {row['before']} → Maret {row['after']}"


def moved(value: float | None) -> str:
    """A change of the poverty rate in points; one that is not published says so."""
    return NO_YEARS if value is None or is_missing(value) else points(value)


def alt(rows: Sequence[Mapping[str, Any]]) -> str:
    """The picture in words."""
    return "; ".join(year_of(row) for row in rows)
