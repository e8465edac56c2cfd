"""Scenarios that are kept, in words: who, what was moved, and whether the data are still those."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.scenario_record import HEADLINES, PERCENT, UNDATED
from analytics.wording.deeds import moment
from analytics.wording.levers import BASELINE, amount
from analytics.wording.periods import day
from analytics.wording.quantities import number, signed
from analytics.wording.scenario_pictures import rounded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from analytics.vocabulary.scenario import Lever

WHATS: Final[Mapping[str, str]] = {
    "stock": "KPM pada akhir tahun",
    "graduated": "Graduasi mandiri",
    "graduated_share": "Graduasi mandiri, bagian dari KPM",
    "natural": "Graduasi alamiah",
    "excluded": "Dikeluarkan dari daftar",
    "entered": "KPM baru",
    "returned": "Kembali menjadi KPM",
    "poverty_rate": "Tingkat kemiskinan (P0), Maret",
    "extreme_poor": "Yang tersisa miskin ekstrem",
    "extreme_limit": "Batas atas bila survei tidak menemukan yang miskin ekstrem, bagian penduduk",
    "allocated_graduates": "Lulus mandiri setahun oleh pembagian paket terbaik (KPM)",
}
"""What a scenario comes to, in the order in which it is told."""
COMPARED: Final[Mapping[str, str]] = {
    "graduated": "Graduasi mandiri sampai 2030 (KPM)",
    "graduated_share": "Graduasi mandiri setahun, bagian dari KPM",
    "stock": "KPM pada akhir 2030",
}
COMPARED_MORE: Final[Mapping[str, str]] = {
    "natural": "Graduasi alamiah sampai 2030 (KPM)",
    "excluded": "Dikeluarkan sampai 2030 (KPM)",
    "entered": "KPM baru sampai 2030",
    "returned": "Kembali menjadi KPM sampai 2030",
}
"""What scenarios are compared in, and its unit."""
APART: Final = "– beda dari Dasar"
MORE: Final = "Arus lainnya"
MEAN_AND_RANGE: Final = (
    "Nilai tengah; dalam kurung rentang sembilan dari sepuluh undian. Beda dihitung undian demi "
    "undian terhadap Dasar."
)
YEARS: Final = "Tahun demi tahun"
_OTHER = {"data": "data lain", "model": "model lain"}
FOR_THE_RECORD: Final = "Hitung 10.000 undian untuk arsip"
CODE: Final = (
    "Jalankan dari folder proyek, misalnya dengan `.venv/bin/python`, pada data yang sama; "
    "angkanya sama dengan halaman ini."
)
NONE_KEPT: Final = "Belum ada skenario yang disimpan."
SIGN_IN: Final = (
    "Siapa pun boleh mengunduh, menyalin kode, dan membuka berkas skenario; menyimpannya di sini "
    "hanya oleh operator. Masuk di bawah untuk menyimpan."
)
SAVED: Final = "Skenario tersimpan."
TAKEN_OUT: Final = "Skenario dihapus dari daftar; semua versinya tetap ada dalam riwayat."
PRACTICE_FILE: Final = (
    "Skenario itu dimulai dari data contoh; nyalakan mode latihan, lalu buka lagi."
)
REAL_FILE: Final = (
    "Skenario itu dimulai dari angka yang sebenarnya; matikan mode latihan, lalu buka lagi."
)
NO_FLOWS: Final = (
    "Arus KPM tidak digeser dalam skenario yang terbuka, jadi jumlah KPM dan graduasinya sama "
    "dengan Dasar."
)
HEADLINES_READ: Final = (
    "Angka pertama tiap bagian, dihitung seperti di bagiannya; dalam kurung rentang 90%."
)
NONE_OPEN: Final = (
    "Belum ada skenario untuk dibandingkan. Geser di bagian “KPM sampai 2030”, atau buka skenario "
    "yang tersimpan; sampai tiga dapat dibandingkan dengan Dasar."
)
CHOOSE_FILE: Final = (
    "Pilih dahulu berkas skenarionya, yang namanya berakhir .yaml; jenis lain tidak diterima."
)
NOTHING_MOVED: Final = (
    "Belum ada penggeser yang dipindahkan di skenario ini, jadi isinya sama dengan Dasar. Geser "
    "dahulu di bagian lain, atau buka skenario yang tersimpan di bawah."
)


def moved(content: Mapping[str, Any], levers: Mapping[str, Lever]) -> str:
    """`Pendamping PKH 250 orang; …`: what a scenario moves; `Dasar` where nothing."""
    told = [
        f"{levers[name].label} {amount(one['value'], levers[name].unit)}"
        if name in levers
        else name
        for name, one in content["levers"].items()
    ]
    return "; ".join(told) or BASELINE


def told(content: Mapping[str, Any], levers: Mapping[str, Lever]) -> dict[str, str]:
    """A scenario as label -> text, to be laid beside another version of it."""
    if not content:
        return {}
    lines = {"Nama": str(content["name"]), "Catatan": str(content["note"])}
    for name, one in content["levers"].items():
        lever = levers.get(name)
        value = amount(one["value"], lever.unit) if lever else ""
        because = f" – {one['why']}" if one["why"] else ""
        lines[lever.label if lever else name] = f"{value}{because}"
    return lines


def kept_by(by: str, at: datetime) -> str:
    """Who kept it, and when."""
    return f"{by}, {moment(at)}"


def in_use(name: str, by: str, at: datetime) -> str:
    """Somebody kept a scenario of this name already."""
    return (
        f"Nama “{name}” sudah dipakai skenario yang disimpan {kept_by(by, at)}; menyimpan lagi "
        "menggantikannya, dan versi lamanya tetap ada dalam riwayat."
    )


def other_version(other: Sequence[str], when: str) -> str:
    """A scenario was made with other data or another model; empty where it was not.

    Args:
        other: what, as `answers.scenarios_kept.differs` names it.
        when: ISO day of what was recorded; empty where nothing was.
    """
    if not other:
        return ""
    made = f"Skenario ini dibuat dengan {both(other)}, jadi angkanya dapat berbeda."
    if not when:
        return f"{made} Hasil waktu itu tidak dicatat; yang dihitung memakai yang sekarang."
    kept = day(date.fromisoformat(when))
    return f"{made} Keduanya ada di bawah ini: hasil yang dicatat {kept} dan hitungan sekarang."


def other_version_told(other: Sequence[str], when: str) -> str:
    """As `other_version`, at a terminal."""
    if not other:
        return ""
    made = (
        f"Skenario ini dibuat dengan {both(other)}; angka di bawah dihitung dengan yang sekarang."
    )
    return f"{made} Hasil waktu itu: tambahkan --tercatat." if when else made


def line(row: Mapping[str, Any]) -> str:
    """A line of a terminal: a quantity and a time."""
    if row["what"] in HEADLINES:
        return f"{headline(row)}: {ranged(row)}"
    return f"{WHATS[row['what']]}, {year(row['year'])}: {ranged(row)}"


def year(written: str) -> str:
    """`2030`, or `2026–2030`; a dash for what belongs to none."""
    return written.replace("-", "–")


def headline(row: Mapping[str, Any]) -> str:
    """What a figure of another section is, and of when."""
    return WHATS[row["what"]] + ("" if row["year"] == UNDATED else f" {row['year']}")


def ranged(row: Mapping[str, Any] | None) -> str:
    """`4.210 (3.100–5.400)`: the middle of the draws, and where nine in ten of them lie."""
    if row is None:
        return "–"
    decimals, after = (2, "%") if row["what"] in PERCENT else (0, "")
    middle, low, high = (_digits(row[name], decimals) for name in ("p50", "p05", "p95"))
    return f"{middle}{after} ({low}–{high}{after})"


def comes_to(row: Mapping[str, Any]) -> str:
    """What one scenario comes to: the median, and where nine in ten draws lie."""
    decimals, after = (2, "%") if row["unit"] == "points" else (0, "")
    middle, low, high = (_digits(row[name], decimals) for name in ("p50", "p05", "p95"))
    return f"{middle}{after} ({low}–{high}{after})"


def _digits(value: float, decimals: int) -> str:
    """Counts with as many digits as on the rest of the page: more of them would only look exact."""
    return number(value, decimals) if decimals else rounded(value)


def apart(row: Mapping[str, Any]) -> str:
    """How far that lies from the baseline, draw by draw; of shares in points."""
    if not row["place"]:
        return ""
    decimals, after = (2, " poin") if row["unit"] == "points" else (0, "")
    ends = (row[name] for name in ("difference", "difference_low", "difference_high"))
    middle, low, high = (_signed(value, decimals) for value in ends)
    return f"{middle}{after} ({low} sampai {high})"


def _signed(value: float, decimals: int) -> str:
    """With its sign, and nothing at all as 0."""
    return signed(value, decimals) if round(value, decimals) else "0"


def noted(content: Mapping[str, Any]) -> str:
    """Head of the column of what was recorded."""
    of = content["recorded"]
    return f"Dicatat {day(date.fromisoformat(of['on']))} ({number(of['draws'])} undian)"


def carried(content: Mapping[str, Any]) -> str:
    """Below the button: what was recorded goes along, as nothing was moved since."""
    return f"{noted(content)}: hasilnya ikut disimpan dan diunduh, sebab tidak ada yang digeser."


def now(draws: int) -> str:
    """Head of the column of what comes of it now."""
    return f"Sekarang ({number(draws)} undian)"


def why(lever: Lever, value: float) -> str:
    """Label of the line where somebody says why a lever stands there."""
    return f"Mengapa {lever.label} {amount(value, lever.unit)}?"


def whys(count: int) -> str:
    """Head of those lines."""
    return f"Alasan tiap penggeser ({number(count)})"


def version(other: Sequence[str]) -> str:
    """Whether data, model and seed are still those it was made with, in a cell."""
    return both(other) if other else "sama dengan sekarang"


def both(other: Sequence[str]) -> str:
    """`data lain dan model lain`."""
    return " dan ".join(_OTHER[name] for name in other)


def recorded_graduates(content: Mapping[str, Any]) -> str:
    """How many graduate until the end, as it was recorded; a dash where nobody did."""
    rows = content["recorded"].get("rows", ())
    whole = [row for row in rows if row["what"] == "graduated" and "-" in row["year"]]
    return ranged(whole[0] if whole else None)
