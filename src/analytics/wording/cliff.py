"""The cliff test in words: amounts, bands, who falls, and whether a business pays back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.welfare import Band
from analytics.wording.quantities import MISSING, is_missing, number, quantity
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any


INCOME = (
    "Pendapatan keluarga sebulan dibagi anggotanya, dengan dan tanpa bantuan, di samping garis "
    "kemiskinan. Garis itu mengukur pengeluaran; pendapatan di sini dipakai sebagai pendekatan."
)


def components(count: int) -> str:
    """What the folded list of components is called: how many the family has."""
    return f"Komponen PKH dalam keluarga: {number(count)} dipilih"


METHOD = (
    (
        "PKH setahun adalah jumlah empat komponen yang besarannya tertinggi, dalam batas dua anak "
        "usia dini dan kehamilan kedua; sebulan adalah seperduabelasnya, setiap penyaluran "
        "seperempatnya."
    ),
    (
        "Sebelum = (pendapatan sendiri + PKH + Sembako + bantuan lain yang ikut hilang) ÷ anggota. "
        "Sesudah = pendapatan sendiri ÷ anggota. Jatuh = sebelum ≥ garis kemiskinan dan "
        "sesudah < garis kemiskinan."
    ),
    (
        "Pita kesejahteraan: di bawah 1 miskin; 1–1,5 rentan; 1,5–3,5 menuju kelas menengah; "
        "mulai 3,5 kelas menengah, kali garis kemiskinan (Bank Dunia 2019, “Aspiring Indonesia”)."
    ),
    (
        "Garis kemiskinan BPS diukur dengan pengeluaran, bukan pendapatan, dan tidak menghitung "
        "hemat karena hidup bersama. Hasil ini pegangan untuk bertanya, bukan penetapan keluarga."
    ),
    (
        "Rata-rata kekurangan penduduk miskin = P1 ÷ P0 × garis kemiskinan "
        "(Foster, Greer, dan Thorbecke 1984)."
    ),
    (
        "Modal kembali = nilai paket ÷ (keuntungan sebulan × (1 − potongan)), tanpa bunga. "
        "Keuntungan dilaporkan sendiri, karena itu ada potongan."
    ),
)


SHORTFALL = "P1 dibagi P0, dikalikan garis kemiskinan"


ASSUMED = "pendapatan keluarga adalah andaian pembaca; tanpa bantuan hanya pendapatan sendiri"


def rupiah(value: float | None) -> str:
    """`Rp475.000`; words where nobody knows."""
    return quantity(value, Unit.RUPIAH, 0)


def million(value: float) -> str:
    """`Rp1,96 juta`; below a million as `rupiah`, rounded to a thousand."""
    if is_missing(value):
        return MISSING
    rounded = 1000 * round(value / 1000)
    return f"Rp{number(value / 1e6, 2)} juta" if rounded >= 10**6 else rupiah(rounded)


def times(ratio: float) -> str:
    """`0,97 kali`; a ratio below a floor of a band never prints as that floor."""
    floors = [band.floor for band in Band if band.floor]
    for floor in floors:
        if ratio < floor and round(ratio, 2) >= floor:
            return f"sedikit di bawah {number(floor, 1)} kali"
    return f"{number(ratio, 2)} kali"


def lead(row: Mapping[str, float], own: float, year: int) -> tuple[str, ...]:
    """What becomes of one family: with the aid, without, and whether it falls.

    Args:
        row: of `answers.cliff.typical`.
        own: its own income, Rp a month.
        year: of the poverty line.
    """
    before, after = Band(int(row["band_before"])), Band(int(row["band_after"]))
    verdict = (
        "Keluarga ini jatuh ke bawah garis kemiskinan bila bantuan berhenti."
        if row["falls"]
        else "Keluarga ini sudah di bawah garis kemiskinan, dengan bantuan sekalipun."
        if before is Band.POOR
        else "Keluarga ini tetap di atas garis kemiskinan tanpa bantuan, tetapi masih rentan."
        if after is Band.VULNERABLE
        else "Keluarga ini tetap di atas garis kemiskinan tanpa bantuan."
    )
    people = number(row["size"])
    return (
        f"{verdict} Andaiannya: {people} orang, pendapatan sendiri {million(own)} sebulan.",
        (
            f"Dengan bantuan {rupiah(row['before'])} per orang ({times(row['ratio_before'])} garis "
            f"kemiskinan {year}, {before.label}); tanpa bantuan {rupiah(row['after'])} "
            f"({times(row['ratio_after'])}, {after.label})."
        ),
    )


def impossible(people: int, size: int) -> tuple[str, ...]:
    """Why there is no answer: more people are paid for than the family has."""
    return (
        (
            f"Komponen yang dipilih untuk {number(people)} orang, padahal keluarganya "
            f"{number(size)} orang. Kurangi komponennya atau pilih keluarga yang lebih besar."
        ),
    )


def edge(low: float, high: float, size: float) -> tuple[str, ...]:
    """Between which own earnings a family of this size falls."""
    if low >= high:
        return ("Tanpa bantuan yang hilang, tidak ada keluarga yang jatuh karena uji ini.",)
    first = f"antara {million(low)} dan {million(high)}" if low else f"di bawah {million(high)}"
    return (
        f"Yang jatuh: keluarga {number(size)} orang dengan pendapatan sendiri {first} sebulan.",
        f"Mulai {million(high)} keluarga itu tidak memerlukan bantuan untuk berada di atas garis.",
    )


def impossible_sizes(names: Sequence[str]) -> tuple[str, ...]:
    """Below the table: which sizes have fewer people than components."""
    if not names:
        return ()
    return (f"Tidak mungkin: keluarga {joined(names)} lebih kecil dari komponen yang dipilih.",)


def family(size: int) -> str:
    """`4 orang`."""
    return f"{number(size)} orang"


def alt(own: float, line: float, rows: Sequence[Mapping[str, float]]) -> str:
    """The picture in words."""
    told = "; ".join(
        f"{family(int(row['size']))} {rupiah(row['before'])} menjadi {rupiah(row['after'])}"
        for row in rows
    )
    return (
        f"Pendapatan per orang sebelum dan sesudah bantuan berhenti, pendapatan sendiri "
        f"{million(own)}, garis kemiskinan {rupiah(line)}: {told}"
    )


def ratio(value: float) -> str:
    """`0,97`."""
    return number(value, 2)


def verdict(row: Mapping[str, Any]) -> str:
    """What the test says of one size."""
    if not row["possible"]:
        return "tidak mungkin"
    if row["falls"]:
        return "jatuh"
    return "sudah di bawah garis" if Band(int(row["band_before"])) is Band.POOR else "di atas garis"


def bands(row: Mapping[str, Any]) -> str:
    """`rentan → miskin`; words where the family is not possible."""
    if not row["possible"]:
        return MISSING
    before, after = Band(int(row["band_before"])), Band(int(row["band_after"]))
    return before.label if before is after else f"{before.label} → {after.label}"


def between(low: float, high: float) -> str:
    """`Rp1,56 juta–Rp1,96 juta`: own earnings with which a family falls."""
    return MISSING if is_missing(low) else f"{million(low)}–{million(high)}"


def moved(name: str, before: float, after: float, falls: bool) -> str:  # noqa: FBT001 - a cell
    """Above one line of the picture."""
    told = f"<b>{name}</b>: {rupiah(before)} menjadi <b>{rupiah(after)}</b>"
    return f"{told}, <b>jatuh</b>" if falls else told


def own_note(value: int) -> str:
    """Below the slider of the family's own earnings: whose range it is."""
    return (
        f"Asumsi, Rp0–Rp5 juta. Bawaan {million(value)}: rata-rata keluarga miskin berempat "
        "tanpa bantuannya (P1, P0, garis kemiskinan BPS), ditambah laba tengah Gayatri."
    )


def line_note(line: float | None, year: int) -> str:
    """Below the choice of the year: the line of that year."""
    return f"{rupiah(line)} per orang sebulan pada Maret {year} (BPS, dikutip)."


def size_note(mean: tuple[float, int] | None) -> str:
    """Below the slider of the size: its range, and how large a poor household is on average."""
    if mean is None:
        return "1–8 orang."
    value, year = mean
    told = f"rata-rata rumah tangga miskin {number(value, 2)} orang (BPS {year}, dikutip)"
    return f"1–8 orang; {told}."


OTHER_NOTE = (
    "Asumsi, Rp0–Rp500.000: bantuan desa atau daerah yang ikut berhenti, menurut aturannya."
)


def percent(value: int) -> str:
    """`50%`."""
    return quantity(value, Unit.PERCENT, 0)
