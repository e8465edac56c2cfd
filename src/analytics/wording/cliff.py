"""The cliff test in words: amounts, bands, who falls, and whether a business pays back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.register import Component
from analytics.vocabulary.welfare import FAMILY, Aid, Band, Kind
from analytics.wording.quantities import MISSING, is_missing, number, quantity
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Key = tuple[str, str, str]
AMOUNT = (
    "Uang yang dibayarkan PKH tiap komponen setahun dan Sembako (BPNT) tiap keluarga sebulan, "
    "beserta batas banyaknya jiwa yang dibayar."
)
INCOME = (
    "Pendapatan keluarga sebulan dibagi anggotanya, dengan dan tanpa bantuan, di samping garis "
    "kemiskinan. Garis itu mengukur pengeluaran; pendapatan di sini dipakai sebagai pendekatan."
)
PAYBACK = "Nilai paket bantuan usaha dibagi keuntungan sebulan: berapa bulan sampai modal kembali."
FALLING = (
    "Keluarga yang dengan bantuan berada pada atau di atas garis kemiskinan dan tanpa bantuan "
    "berada di bawahnya."
)
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
GROUPS = {
    "potential": "Potensial graduasi",
    "proposed": "Diusulkan graduasi",
    "graduated": "Lulus setahun terakhir",
}
_MANY = 10  # people; larger families are one class

SHORTFALL = "P1 dibagi P0, dikalikan garis kemiskinan"
ASSUMED = "pendapatan keluarga adalah andaian pembaca; tanpa bantuan hanya pendapatan sendiri"
OF_REGISTER = (
    "pendapatan sendiri menurut daftar, dalam kelas Rp10.000 per orang; PKH menurut komponen tiap "
    "keluarga, satu orang tiap komponen, jadi batas bawah"
)
LOW, CHOSEN, HIGH = "ujung bawah menurut sumber", "yang dipilih", "ujung atas menurut sumber"
PAID_BACK = (
    "nilai paket adalah anggaran P-APBD dibagi KPM sasarannya; keuntungan dilaporkan sendiri, "
    "potongannya andaian pembaca"
)
WITHOUT_PKH = "sebagian keluarga tidak diketahui komponennya; PKH mereka dihitung nol"


def of_group(group: str, size: int) -> str:
    """`Diusulkan graduasi, 4 orang`."""
    return f"{GROUPS[group]}, {family(size) if size < _MANY else f'{family(size)} atau lebih'}"


def rupiah(value: float) -> str:
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


def item(programme: str, of: str, measured: str) -> str:
    """What a row of the table of benefits states: `PKH: SD, setahun tiap orang`."""
    aid = Aid(programme)
    if aid is Aid.SEMBAKO:
        return f"{aid.label}, sebulan tiap keluarga"
    what = "sekeluarga" if of == FAMILY else Component(of).label
    told = "paling banyak (jiwa)" if measured == Kind.CAP else "setahun tiap orang"
    return f"{aid.label}: {what}, {told}"


def carried(year: int, keys: Sequence[Key], of: Mapping[Key, int]) -> tuple[str, ...]:
    """For each figure of another year, once a kind and year: since when, and what was not found."""
    names = {
        (Aid.PKH, Kind.AMOUNT): "besaran PKH",
        (Aid.PKH, Kind.CAP): "batas jiwa PKH",
        (Aid.SEMBAKO, Kind.AMOUNT): "besaran Sembako",
    }
    groups = dict.fromkeys((Aid(key[0]), Kind(key[2]), of[key]) for key in keys)
    return tuple(_carried(names[aid, kind], used, year) for aid, kind, used in groups)


def _carried(name: str, used: int, year: int) -> str:
    if used < year:
        return f"{name} berlaku sejak {used}, belum ditemukan angka tahun {year}"
    return f"{name} memakai angka {used}, belum ditemukan angka tahun {year}"


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
        f"Dengan bantuan {rupiah(row['before'])} per orang ({times(row['ratio_before'])} garis "
        f"kemiskinan {year}, {before.label}); tanpa bantuan {rupiah(row['after'])} "
        f"({times(row['ratio_after'])}, {after.label}).",
    )


def impossible(people: int, size: int) -> tuple[str, ...]:
    """Why there is no answer: more people are paid for than the family has."""
    return (
        f"Komponen yang dipilih untuk {number(people)} orang, padahal keluarganya {number(size)} "
        "orang. Kurangi komponennya atau pilih keluarga yang lebih besar.",
    )


def edge(low: float, high: float, size: float) -> str:
    """Between which own earnings a family of this size falls."""
    if low >= high:
        return "Tanpa bantuan yang hilang, tidak ada keluarga yang jatuh karena uji ini."
    first = f"antara {million(low)} dan {million(high)}" if low else f"di bawah {million(high)}"
    return (
        f"Yang jatuh: keluarga {number(size)} orang dengan pendapatan sendiri {first} sebulan. "
        f"Mulai {million(high)} keluarga itu tidak memerlukan bantuan untuk berada di atas garis."
    )


def family(size: int) -> str:
    """`4 orang`."""
    return f"{number(size)} orang"


def band(value: float) -> str:
    """The label of a band; words where the family is not possible."""
    return MISSING if is_missing(value) else Band(int(value)).label


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


def payback_lead(months: float, life: float, profit: float) -> tuple[str, ...]:
    """Whether the package is paid back while the hens lay, and what follows."""
    if months == float("inf"):
        first = "Tanpa keuntungan modal tidak pernah kembali."
    elif months > life:
        first = (
            f"Modal tidak kembali dalam satu masa bertelur: {number(months, 1)} bulan, sedangkan "
            f"ayam bertelur {number(life)} bulan."
        )
    else:
        first = (
            f"Modal kembali dalam {number(months, 1)} bulan, sebelum masa bertelur "
            f"{number(life)} bulan berakhir."
        )
    return (f"{first} Keuntungan yang dihitung: {rupiah(profit)} sebulan, laporan sendiri.",)


def restocking(hens: float, life: float, text: str) -> str:
    """The question that nobody answered yet: who pays for the next hens."""
    asked = lower_first(text.rstrip("."))
    return (
        f"Sesudah {number(life)} bulan, siapa membeli {number(hens)} ayam pengganti? Menurut "
        f"sumber, {asked}; harganya tidak disebut, jadi belum masuk hitungan ini."
    )


def falling(groups: Sequence[tuple[str, float, float | None]]) -> tuple[str, ...]:
    """How many families of each group would fall; None where the count is hidden."""
    told = [
        f"{lower_first(GROUPS[group])} {_of(falls, families)}" for group, families, falls in groups
    ]
    return (f"Yang jatuh bila bantuan berhenti: {joined(told)}.",) if told else ()


def _of(falls: float | None, families: float) -> str:
    if falls is None:
        return f"(disembunyikan, kurang dari 5) dari {number(families)} keluarga"
    share = quantity(100 * falls / families, Unit.PERCENT, 1)
    return f"{number(falls)} dari {number(families)} keluarga ({share})"
