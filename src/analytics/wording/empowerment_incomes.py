"""Words on the income of participants, and on who was accompanied; none of them names a cause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.indicator import Unit
from analytics.wording.periods import period_of
from analytics.wording.quantities import interval, is_missing, moved, number, quantity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.empowerment import Middle

TITLE: Final = "Pendapatan keluarga yang sama, sebelum dan sesudah"
MISSING: Final = "pendapatan keluarga peserta sebelum mulai dan sesudahnya"
ASK_WHOM: Final = "Dinas Sosial Kabupaten Bojonegoro; pendamping program"
ASK_FOR: Final = (
    "pendapatan tiap keluarga peserta sebelum mulai dan sesudahnya, diukur dengan cara yang sama, "
    "dengan tanggal ukurnya"
)
STEP: Final = "Dibandingkan keluarga yang sama; yang belum diukur sesudahnya dihitung tersendiri."
PRICE_STEP: Final = (
    "Laju harga didekati dengan kenaikan garis kemiskinan Bojonegoro, karena laju inflasi "
    "kabupaten tidak terbit."
)
ACCOMPANIED_STEP: Final = (
    "Masa pendampingan dibandingkan dengan langkah pertama dan langkah terakhir yang tercatat."
)
HIDDEN: Final = "Cacahan 1–4 keluarga disembunyikan; cacahan lain dibulatkan ke kelipatan lima."
NO_CAUSE: Final = (
    "Tidak ada keluarga pembanding, jadi ini perubahan, bukan akibat program; pendapatan yang "
    "sangat rendah cenderung naik lagi dengan sendirinya."
)
HEADS: Final = ("Sesudah dibanding sebelum", "Keluarga", "Bagian", "Selang 95%")
CHANGE_HEADS: Final = ("Ukuran (Rp sebulan)", "Perubahan", "Selang 95%", "Keluarga")
ACCOMPANIED: Final = "Didampingi dari awal sampai akhir?"
ACCOMPANIED_HEADS: Final = ("Pendampingan", "Keluarga", "Bagian", "Selang 95%")
METHOD: Final = (
    (
        "**Perubahan pendapatan.** Berpasangan: keluarga yang sama diukur dua kali. Rata-rata dan "
        "median dengan selang bootstrap persentil 95 persen (Efron & Tibshirani 1993; 2.000 "
        "ulangan, benih tetap); di bawah 30 pasangan tidak disebut. Yang belum diukur sesudahnya "
        "tidak dibuang diam-diam: bagian yang naik diberi batas bila semuanya tidak naik dan bila "
        "semuanya naik (Manski 1990)."
    ),
    (
        "**Harga.** Perubahan menurut harga awal = sesudah ÷ (1 + laju)^tahun − sebelum; lajunya "
        "kenaikan garis kemiskinan setahun selama tiga tahun terakhir."
    ),
    (
        "**Pendampingan.** Utuh bila mulai tidak sesudah langkah pertama dan tidak berakhir "
        "sebelum langkah terakhir yang tercatat. Janji “dari awal sampai akhir” dibaca dari "
        "keluarga yang sudah graduasi."
    ),
)


def rupiah(middle: Middle) -> tuple[str, str]:
    """A change in rupiah a month and its interval, to the thousand."""
    if is_missing(middle.value):
        return "kurang dari 30 keluarga", ""
    ends = " sampai ".join(moved(_thousands(end), Unit.RUPIAH, 0) for end in middle[1:])
    return moved(_thousands(middle.value), Unit.RUPIAH, 0), ends


def _thousands(value: float) -> float:
    return float(round(value / 1000) * 1000)


def verdict(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What became of the income, with what is not known of it."""
    if is_missing(facts["median"].value):
        few = facts["pairs"] is None
        again = "hanya beberapa yang" if few else f"baru sekitar {number(facts['pairs'])}"
        return (
            (
                f"Pendapatan sekitar {number(facts['families'])} keluarga diukur sebelum mulai, "
                f"tetapi {again} diukur lagi sesudahnya; perubahannya belum disebut."
            ),
        )
    value, ends = rupiah(facts["median"])
    told = (
        f"Pendapatan sekitar {number(facts['pairs'])} keluarga diukur dua kali: perubahan di "
        f"tengahnya (median) {value} sebulan (selang {ends}), sebelum dikoreksi harga."
    )
    if facts["unmeasured"] is None:
        return (f"{told} Beberapa keluarga belum diukur lagi.",)
    if not facts["unmeasured"]:
        return (told,)
    left = (
        f"Sekitar {number(facts['unmeasured'])} dari {number(facts['families'])} keluarga belum "
        "diukur lagi"
    )
    if facts["bounds"] is None:
        return told, f"{left}."
    _, least, most = facts["bounds"]
    return told, (
        f"{left}; karena itu bagian yang pendapatannya naik hanya dapat disebut di antara "
        f"{interval(least, most, Unit.PERCENT, 0)}."
    )


def prices(facts: Mapping[str, Any]) -> tuple[str, str]:
    """How fast prices rose, which is published, and the change held against it."""
    if facts["real"] is None or is_missing(facts["real"].value) or is_missing(facts["years"]):
        return "Laju harga untuk kurun ini tidak tersedia, jadi perubahannya belum dikoreksi.", ""
    value, ends = rupiah(facts["real"])
    growth = quantity(facts["growth"], Unit.PERCENT, 1)
    between = f"{period_of(facts['growth_from'])}–{period_of(facts['growth_to'])}"
    return (
        f"Harga juga naik: garis kemiskinan Bojonegoro bertambah {growth} setahun ({between}).",
        (
            f"Kedua ukuran itu berjarak {number(facts['years'], 1)} tahun; menurut harga awal, "
            f"perubahan mediannya {value} sebulan (selang {ends})."
        ),
    )


def changes(facts: Mapping[str, Any]) -> list[tuple[str, str, str, str]]:
    """Rows of the table of changes: what, how much, interval, families."""
    rows = [
        ("Rata-rata", facts["mean"], facts["pairs"]),
        ("Median", facts["median"], facts["pairs"]),
    ]
    if facts["real"] is not None:
        rows.append(("Median menurut harga awal", facts["real"], facts["dated"]))
    return [(name, *rupiah(middle), number(pairs)) for name, middle, pairs in rows]


def alt(rows: Sequence[Mapping[str, Any]], what: str) -> str:
    """Kinds and their shares, for whom cannot see the picture."""
    told = ", ".join(f"{row['name']} {share(row)}" for row in rows)
    return f"{what}: {told}"


def share(row: Mapping[str, Any]) -> str:
    """A share, or why there is none."""
    if row["hidden"]:
        return "disembunyikan"
    return (
        "kurang dari 30 keluarga"
        if is_missing(row["value"])
        else quantity(row["value"], Unit.PERCENT, 1)
    )


def accompaniment(facts: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """Whether families were accompanied from start to finish."""
    whole = rows[0]
    if is_missing(whole["value"]):
        first = (
            f"Dari sekitar {number(facts['families'])} keluarga peserta, yang didampingi pada "
            "setiap langkahnya terlalu sedikit untuk disebut."
        )
    else:
        first = (
            f"Sekitar {number(whole['families'])} dari {number(facts['families'])} keluarga "
            f"peserta ({quantity(whole['value'], Unit.PERCENT, 0)}; selang "
            f"{interval(whole['lower'], whole['upper'], Unit.PERCENT, 0)}) tercatat didampingi "
            "sejak langkah pertama sampai langkah terakhirnya."
        )
    if facts["graduated"] is None:
        return (first,)
    out = (
        f"Dari sekitar {number(facts['graduated'])} yang sudah graduasi, "
        f"{number(facts['graduated_whole'])} didampingi sampai akhir"
    )
    if not is_missing(facts["graduated_low"]):
        ends = interval(facts["graduated_low"], facts["graduated_high"], Unit.PERCENT, 0)
        out += f" (selang {ends})"
    return first, f"{out}."


def told(row: Mapping[str, Any]) -> str:
    """A kind for the terminal."""
    count = "disembunyikan" if is_missing(row["families"]) else number(row["families"])
    return f"{row['name']}: {count} keluarga, {share(row)}"
