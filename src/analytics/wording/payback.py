"""A business package in words: whether it is paid back, and who buys the next hens."""

from __future__ import annotations

from analytics.vocabulary.indicator import Unit
from analytics.wording.cliff import million, rupiah
from analytics.wording.quantities import moved, number
from analytics.wording.sentences import lower_first

PAYBACK = "Nilai paket bantuan usaha dibagi keuntungan sebulan: berapa bulan sampai modal kembali."
LOW, CHOSEN, HIGH = "ujung bawah menurut sumber", "yang dipilih", "ujung atas menurut sumber"
PAID_BACK = (
    "nilai paket adalah anggaran P-APBD dibagi KPM sasarannya; keuntungan dilaporkan sendiri, "
    "potongannya andaian pembaca"
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


def months(value: float) -> str:
    """`28,9 bulan`; words where it never ends."""
    return "tidak pernah" if value == float("inf") else f"{number(value, 1)} bulan"


def signed(value: float) -> str:
    """`−Rp4.140.000`."""
    return moved(value, Unit.RUPIAH, 0)


def pays(within: bool) -> str:  # noqa: FBT001 - written by a column of a table
    """Whether the package is paid back while the hens lay."""
    return "kembali" if within else "tidak kembali"


def profit_note(low: float, high: float) -> str:
    """Of the profit of a package."""
    return f"Rp0–Rp1 juta. Sumber menyebut {million(low)}–{million(high)}, laporan sendiri."


HAIRCUT_NOTE = (
    "Asumsi, 0–80 persen: bagian keuntungan yang tidak dipercaya. Laporan sendiri biasanya "
    "terlalu tinggi; hitungan hati-hati memakai 50 persen."
)
