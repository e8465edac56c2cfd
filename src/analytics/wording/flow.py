"""Stock and flow in words: what moved, whether it balances, what totals alone bound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.stage import Exit
from analytics.wording import breaks
from analytics.wording.periods import period_of
from analytics.wording.quantities import is_missing, number, signed
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.breaks import Crossing

LABELS = {
    "opening": "Awal",
    "entries": "Masuk baru",
    "re_entries": "Masuk kembali",
    **{exit_.value: exit_.label for exit_ in Exit},
    "net": "Yang tidak diketahui, bersama-sama",
    "rest": "Selisih, tidak ada penjelasannya",
    "closing": "Akhir",
}
UNKNOWN = "tidak diketahui"
ACROSS = "aturan berubah di antaranya"
WHAT = "arus masuk dan keluar KPM menurut alasannya, per kecamatan"
EQUATION = (
    "awal + masuk baru + masuk kembali − graduasi mandiri − graduasi alamiah − tidak layak − "
    "pindah − meninggal − data ganda = akhir"
)
SUMMED = "laporan bulanan dijumlahkan per kecamatan"
NO_HOLES = "bulan yang tidak dilaporkan tidak dianggap nol: jumlahnya kosong"
ONE_LINE_FOR_ENTRIES = (
    "Formulir bulanan tidak memisahkan masuk kembali; keduanya ada dalam “masuk baru”."
)
BOUND_STEP = "batas bawah arus = selisih bersih yang tidak diterangkan arus yang diketahui"
BOUND_ASSUMES = (
    "Tidak ada arus yang negatif, kedua jumlah KPM benar, dan semua yang lulus mandiri keluar di "
    "antara keduanya."
)
METHOD = (
    (
        f"Persamaan stok dan arus: {EQUATION}. Dengan semua arus diketahui, ini pemeriksaan; "
        "dengan sebagian tidak diketahui, sisanya adalah gabungan bersih dari yang tidak "
        "diketahui."
    ),
    (
        "Dari jumlah saja, arus tidak dapat dihitung tetapi dapat dibatasi dari bawah: bila KPM "
        "turun melebihi yang lulus mandiri, paling sedikit sebanyak itu keluar dengan cara lain; "
        "bila naik, paling sedikit sebanyak itu masuk. Batas atas tidak ada: masuk dan keluar bisa "
        "sama-sama lebih banyak."
    ),
    (
        "Graduasi mandiri dan graduasi alamiah tidak pernah dijumlahkan. Arus yang tidak "
        "dilaporkan digambar berarsir, bukan nol. Rujukan: Preston, Heuveline, dan Guillot (2001), "
        "*Demography*, persamaan 1.1."
    ),
)
WORKED_BACK = (
    "Jumlah awal dihitung mundur dari daftar yang sama, jadi cocoknya bukan pemeriksaan; "
    "keseimbangan baru dapat diperiksa dengan daftar KPM keadaan sehari sebelum masa ini."
)
_LISTED = 3


def when(row: Mapping[str, Any]) -> str:
    """The time of flows; between counts of which only the years are known, `2024 ke 2025`."""
    since = f"{period_of(row['since'])} ke " if "since" in row else ""
    return f"{since}{period_of(row['period'])}"


def moved(row: Mapping[str, Any], parts: Sequence[str], crossings: Sequence[Crossing] = ()) -> str:
    """One area: from which count to which, across which changes, and every flow that is known."""
    told = [
        f"{lower_first(LABELS[part])} {number(row[part])}"
        for part in parts
        if not is_missing(row[part])
    ]
    ends = " menjadi ".join(_count(row[end]) for end in ("opening", "closing"))
    flows = f" {_capital(', '.join(told))}." if told else ""
    across = f" ({breaks.on_the_line(crossings)})" if crossings else ""
    return f"{row['name']}, {period_of(row['period'])}: dari {ends} KPM{across}.{flows}"


def balance(row: Mapping[str, Any], parts: Sequence[str]) -> str:
    """Whether the flows of an area make its closing count, or why that cannot be said."""
    off = row["difference"]
    if not is_missing(off):
        if off == 0 and row.get("derived"):
            return WORKED_BACK
        if "derived" in row and off != 0:
            return _unexplained(row)
        if off == 0:
            return "Seimbang: awal ditambah yang masuk dikurangi yang keluar sama dengan akhir."
        return (
            f"Tidak seimbang, selisih {signed(off)} KPM: arus yang dilaporkan tidak menghasilkan "
            "jumlah akhir."
        )
    unknown = [LABELS[part] for part in ("opening", *parts, "closing") if is_missing(row[part])]
    listed = joined([lower_first(label) for label in unknown])
    net = row["rest"]
    together = "" if is_missing(net) else f" Bersama-sama, bersih: {signed(net)} KPM."
    return f"Keseimbangan belum dapat diperiksa: {listed} tidak diketahui.{together}"


def _unexplained(row: Mapping[str, Any]) -> str:
    """A register whose earlier list knows other families than the lists of now account for."""
    off = row["difference"]
    if off < 0:
        return (
            f"Tidak seimbang, selisih {signed(off)} KPM: mereka ada di daftar sebelumnya, tetapi "
            "tidak di daftar sekarang dan tidak di daftar graduasi; keluar, alasan tidak diketahui."
        )
    return (
        f"Tidak seimbang, selisih {signed(off)} KPM: daftar sekarang memuat keluarga yang menurut "
        "tanggalnya sudah lama masuk, tetapi tidak ada di daftar sebelumnya."
    )


def vanished(families: int) -> tuple[str, ...]:
    """Families whose way out nobody told."""
    if not families:
        return ()
    sentence = (
        f"{number(families)} keluarga ada di daftar KPM sebelumnya, tetapi tidak di daftar "
        "sekarang dan tidak di daftar graduasi: keluar, alasan tidak diketahui."
    )
    return (sentence,)


def mark(row: Mapping[str, Any]) -> str:
    """The balance in a cell of a table."""
    off = row["difference"]
    if is_missing(off):
        return "belum dapat diperiksa"
    if off == 0 and row.get("derived"):
        return "awal dihitung mundur"
    return "seimbang" if off == 0 else f"tidak seimbang, selisih {signed(off)}"


def balances(rows: Sequence[Mapping[str, Any]]) -> str:
    """How many of several areas balance, and which do not."""
    fine = [row for row in rows if mark(row) == "seimbang"]
    back = [row for row in rows if mark(row) == "awal dihitung mundur"]
    if len(back) == len(rows):
        return WORKED_BACK
    off = [row for row in rows if not is_missing(row["difference"]) and row["difference"] != 0]
    open_ = [row["name"] for row in rows if is_missing(row["difference"])]
    told = [f"{number(len(fine))} dari {number(len(rows))} wilayah seimbang"]
    if off:
        named = [f"{row['name']} (selisih {signed(row['difference'])})" for row in off]
        told.append(f"tidak seimbang: {_some(named)}")
    if back:
        told.append(f"{number(len(back))} wilayah awalnya dihitung mundur, jadi belum diperiksa")
    if open_:
        told.append(f"belum dapat diperiksa: {_some(open_)}")
    period = period_of(rows[0]["period"])
    return f"{'; '.join(told)} ({period})."


def unreported(missing: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Which kecamatan owe which months, so that their sums are missing."""
    if not missing:
        return ()
    named = [
        f"{name} ({_some([period_of(key) for key in keys])})" for name, keys in missing.items()
    ]
    return (f"Belum melapor, sehingga jumlahnya kosong: {_some(named)}.",)


def seams(found: Sequence[tuple[str, str, int, int]]) -> tuple[str, ...]:
    """Months that do not begin as the month before ended."""
    if not found:
        return ()
    named = [
        f"{name}, {period_of(month)}: awal {number(opening)}, akhir bulan lalu {number(before)}"
        for name, month, opening, before in found
    ]
    return (f"Tidak bersambung: {_some(named, '; ')}.",)


def bounded(
    rows: Sequence[Mapping[str, Any]], known: Mapping[str, int], *, crossed: bool
) -> tuple[str, ...]:
    """What each pair of counts bounds, one sentence each; `crossed`: a rule changed between."""
    return tuple(_bound(row, known, crossed=crossed, several=len(rows) > 1) for row in rows)


def _bound(
    row: Mapping[str, Any], known: Mapping[str, int], *, crossed: bool, several: bool
) -> str:
    ends = f"{number(row['opening'])} menjadi {number(row['closing'])}"
    head = f"Bila KPM dari {ends}" if several else f"KPM dari {ends}"
    return f"{head}: {at_least(row, known, crossed=crossed)}."


def at_least(row: Mapping[str, Any], known: Mapping[str, int], *, crossed: bool) -> str:
    """`paling sedikit 1.273 KPM keluar dengan cara lain (graduasi mandiri 214 sudah ...)`.

    A way out is another one only where one is known. Across a change of a rule it says so itself.
    """
    out = [f"{lower_first(LABELS[part])} {number(count)}" for part, count in known.items()]
    beside = f" ({joined(out)} sudah diperhitungkan)" if out else ""
    across = f"; {ACROSS}" if crossed else ""
    if row["went"] > 0:
        other = " dengan cara lain" if {exit_.value for exit_ in Exit} & set(known) else ""
        return f"paling sedikit {number(row['went'])} KPM keluar{other}{beside}{across}"
    if row["came"] > 0:
        return f"paling sedikit {number(row['came'])} KPM masuk{beside}{across}"
    return f"tidak ada batas yang dapat disebut{beside}; masuk dan keluar bisa sama banyak"


def partly(parts: Sequence[str]) -> tuple[str, ...]:
    """Which flows were reported in part only, so that nothing is worked out of them."""
    if not parts:
        return ()
    told = _capital(joined([lower_first(LABELS[part]) for part in parts]))
    return (f"{told} baru dilaporkan sebagian, jadi dianggap tidak diketahui.",)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _count(value: float) -> str:
    return UNKNOWN if is_missing(value) else number(value)


def _some(named: Sequence[str], between: str = ", ") -> str:
    told = between.join(named[:_LISTED])
    more = len(named) - _LISTED
    return f"{told}, dan {number(more)} lagi" if more > 0 else told
