"""Words in and beside the pictures of a scenario: the fan, and which assumption matters most."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.indicator import Unit
from analytics.wording.levers import BASELINE, between
from analytics.wording.quantities import bare, interval, number, signed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from analytics.vocabulary.scenario import Lever

GRADUATED, STOCK = "graduated", "stock"
PICTURES: Mapping[str, str] = {"lulus": "Graduasi mandiri setahun", "kpm": "Jumlah KPM"}
"""What can be looked at: name in the address, and on screen."""
_FEW, _MANY = 100, 10_000
_ROMAN = ("I", "II", "III", "IV")
QUARTERS = 4
"""Of a whole year; what is of fewer is held against no number of a year."""
_SINCE = {2: "April", 3: "Juli", 4: "Oktober"}
_HAIR = 0.005  # points that are printed as none, without a sign
_SELF = "–"  # the baseline is not held against itself
WHATS: Mapping[str, str] = {"lulus": GRADUATED, "kpm": STOCK}
AXES: Mapping[str, str] = {
    GRADUATED: "KPM graduasi mandiri setahun",
    STOCK: "KPM pada akhir triwulan",
}
BANDS = "pita gelap: 50% kemungkinan · pita terang: 90%"
FEWER = "setengah dari hitungan jatuh dalam pita gelap, sembilan dari sepuluh dalam pita terang"
SWING_KEY = "□ ujung rendah · ■ ujung tinggi · garis: seperti kini"


def name_of(scenario: str) -> str:
    """What a line is called; the one nobody moved is the baseline."""
    return scenario or BASELINE


def about(value: float) -> str:
    """Beside the end of a line: where it ends; that is a median, so the last digits say nothing."""
    return f"sekitar {rounded(value)}"


def rounded(value: float) -> str:
    """A number worked out, with as many digits as it can bear: two, of large ones three."""
    if abs(value) < _FEW:
        return number(value)
    keep = 3 if abs(value) >= _MANY else 2
    step = 10 ** (len(str(int(abs(value)))) - keep)
    return number(round(value / step) * step)


def year_end(year: int) -> str:
    """A tick of a stock, which is told at the end of a year."""
    return f"akhir<br>{year}"


def told(name: str, when: str, row: Mapping[str, Any]) -> str:
    """What a point says when somebody rests on it."""
    return (
        f"{name}, {when}: <b>{number(row['p50'])} KPM</b>"
        f"<br>90%: {number(row['p05'])}–{number(row['p95'])}"
        f" · 50%: {number(row['p25'])}–{number(row['p75'])}"
    )


def target(value: float) -> str:
    """On the line of the target."""
    return f"yang diminta: {number(value)} setahun"


def quarter(key: str) -> str:
    """`triwulan IV 2030`, from `2030-Q4`."""
    year, _, place = key.partition("-Q")
    return f"triwulan {_ROMAN[int(place) - 1]} {year}"


def alt(what: str, names: Sequence[str], of_target: float | None) -> str:
    """The accessible name of the fan."""
    line = f", dengan garis {target(of_target)}" if of_target else ""
    whose = f"Kipas {AXES[what]} menurut {', '.join(names)}{line}"
    return f"{whose}; {FEWER}; angka yang sama ada di tabel"


ALT_OF_SWINGS = (
    "Batang per andaian: berapa hasilnya bila andaian itu di ujung rendah dan di ujung tinggi, "
    "yang lain tetap; angka yang sama ada di tabel"
)
ALT_OF_PANELS = "Kipas KPM"


def ends(lever: Lever, low: float, high: float) -> str:
    """Between which ends an assumption was moved."""
    return f"{lever.label}: {between(low, high, lever.unit)}"


def left_out(many: int) -> str:
    """Below the bars: what matters least stands in the table alone."""
    return f"{number(many)} andaian lain berpengaruh lebih kecil; ada di tabel"


OUTCOMES: Mapping[str, str] = {
    GRADUATED: "Graduasi mandiri sampai 2030",
    STOCK: "KPM pada akhir 2030",
}
"""What a swing is measured in."""


def panel_head(name: str, first: Mapping[str, Any], last: Mapping[str, Any]) -> str:
    """Above a small multiple: whose it is, where it starts and where it ends, with its range."""
    spread = f"{rounded(last['p05'])}–{rounded(last['p95'])}"
    return f"<b>{name}</b><br><sup>{number(first['p50'])} → {about(last['p50'])} ({spread})</sup>"


def cell(row: Mapping[str, Any]) -> str:
    """One year of one scenario in a table: the median, and between what nine of ten draws lie."""
    return f"{rounded(row['p50'])} ({rounded(row['p05'])}–{rounded(row['p95'])})"


METHOD: Sequence[str] = (
    (
        "**Persamaan.** KPM pada akhir triwulan = KPM sebelumnya + KPM baru + yang kembali − "
        "graduasi mandiri − graduasi alamiah − yang dikeluarkan. Yang kembali dihitung dari mereka "
        "yang pernah graduasi. Laju setahun r menjadi laju triwulan 1 − (1 − r)^¼ (Bartholomew, "
        "Forbes dan McClean 1991)."
    ),
    (
        "**Batas kesanggupan.** Graduasi mandiri tidak melebihi banyaknya pendamping kali KPM yang "
        "sanggup diantar tiap pendamping; yang siap di atas batas itu menunggu."
    ),
    (
        "**Dua macam ketidakpastian.** Tiap andaian diundi dari sebarannya (rentang wajar di bawah "
        "penggeser), lalu nasib tiap keluarga diundi lagi. Pita adalah kuantil dari 2.000 undian; "
        "semua skenario memakai undian yang sama, jadi bedanya bukan kebetulan."
    ),
    (
        "**Andaian yang digeser** memindahkan pusat sebarannya; yang diputuskan, seperti banyaknya "
        "pendamping, tidak diberi sebaran."
    ),
    (
        "**Andaian mana yang menentukan.** Satu andaian diletakkan di ujung 5% dan 95% sebarannya, "
        "yang lain tetap diundi (Eschenbach 1992)."
    ),
    (
        "**Bukan angka kemiskinan.** Keluarga yang lulus dari PKH tidak otomatis keluar dari "
        "kemiskinan menurut BPS; angka di sini tidak boleh dikurangkan dari persentase penduduk "
        "miskin."
    ),
)


YEARS: Mapping[str, str] = {GRADUATED: "Tahun", STOCK: "Akhir tahun"}


def change(value: float) -> str:
    """A difference, with as many digits as it can bear, and its sign."""
    text = rounded(abs(value))
    sign = {True: "+", False: "−"}[value > 0]
    return text if text == "0" else f"{sign}{text}"


COMPARED_HEAD = "Nilai tengah (90% undian)"
COMPARED: Mapping[str, str] = {
    GRADUATED: OUTCOMES[GRADUATED],
    "graduated_share": "Graduasi mandiri setahun",
    STOCK: OUTCOMES[STOCK],
    "natural": "Graduasi alamiah sampai 2030",
    "excluded": "Dikeluarkan, pindah, meninggal, atau ganda sampai 2030",
    "entered": "KPM baru sampai 2030",
    "returned": "Kembali menjadi KPM sampai 2030",
}
"""What scenarios are compared in, and what each line of the table is called."""
FIRST = (GRADUATED, "graduated_share", STOCK)
"""Of these, what is seen at once; the other flows are folded."""
OTHER_FLOWS = "Arus lainnya: masuk, alamiah, dikeluarkan, kembali"
_UNITS = {"kpm": "KPM", "points": "persen KPM"}
_DIFFERENCES = {"kpm": "beda dari dasar, KPM", "points": "beda dari dasar, poin"}


def beside(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Two lines of the table beside the baseline: what it comes to, and how far from the baseline.

    `row` is one of `answers.scenarios.compared`.
    """
    label, unit = COMPARED[row["what"]], row["unit"]
    write = change if unit == "kpm" else _in_points
    low, high = (write(row[f"difference_{end}"]) for end in ("low", "high"))
    apart = f"{write(row['difference'])} ({low} sampai {high})" if row["place"] else _SELF
    value = cell(row) if unit == "kpm" else _share(row)
    yield f"{label} ({_UNITS[unit]})", value
    yield f"{label}: {_DIFFERENCES[unit]}", apart


def within(row: Mapping[str, Any], what: str) -> str:
    """A number of a kecamatan with its interval."""
    return f"{rounded(row[what])} ({rounded(row[f'{what}_low'])}–{rounded(row[f'{what}_high'])})"


def year(value: int, first: str) -> str:
    """A year of a scenario; of one that begins within it the months are told: `Juli–Desember`."""
    begins, _, place = first.partition("-Q")
    if value != int(begins) or place == "1":
        return str(value)
    return f"{_SINCE[int(place)]}–Desember {value}"


def _share(row: Mapping[str, Any]) -> str:
    ends = interval(row["p05"], row["p95"], Unit.PERCENT, 2)
    return f"{bare(row['p50'], Unit.PERCENT, 2)} ({ends})"


def _in_points(value: float) -> str:
    return signed(0.0 if abs(value) < _HAIR else value, 2)


def of_scenario(name: str) -> str:
    """Of which scenario the assumptions are tried out."""
    return f"Dihitung pada {name or 'keadaan dasar'}: satu andaian digeser, yang lain tetap."


def districts(name: str) -> str:
    """What opens the kecamatan."""
    return f"Per kecamatan ({name or 'keadaan dasar'})"


NOTHING_MATTERS = (
    "Pada setelan ini tidak ada satu andaian pun yang mengubah hasil dengan bergerak sendiri."
)
NOTHING_MOVED = (
    "Geser satu andaian: skenarionya digambar di samping keadaan dasar, dengan bedanya. Tiga "
    "skenario dapat dibandingkan sekaligus."
)
