"""Scenarios of the past against what came, in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.scenario_log import State, Telling
from analytics.wording.periods import day, period_of
from analytics.wording.quantities import is_missing, number, signed
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HEAD: Final = "Yang dulu dikira, yang terjadi"
WHAT: Final = "skenario tersimpan yang dapat dinilai"
KEEPER: Final = "Operator aplikasi ini"
ORIGIN: Final = "Skenario yang disimpan, beserta hasil yang dicatat waktu itu"
ASK_FOR: Final = (
    "hitung skenario dengan 10.000 undian untuk arsip, lalu simpan dengan nama; sesudah tahunnya "
    "lewat, hasilnya dicocokkan di sini dengan yang terjadi"
)
SCORED_BY: Final = (
    "hasil yang dicatat dicocokkan dengan jumlah KPM pada akhir tahun dan dengan graduasi setahun "
    "penuh; jumlah yang terbit paling jauh 45 hari dari akhir tahun"
)
WAITING: Final = "Yang belum dinilai, dan mulai kapan"
NONE_RECORDED: Final = (
    "Belum ada yang dapat dinilai: belum ada skenario tersimpan dengan hasil untuk arsip. Hitung "
    "10.000 undian di atas, lalu simpan; sesudah tahunnya lewat, hasilnya dicocokkan di sini "
    "dengan yang terjadi."
)
EVERY: Final = (
    "Semua hasil yang pernah dicatat ikut dinilai, juga dari skenario yang sudah dihapus atau "
    "diganti; tanpa itu hanya yang berhasil yang diingat."
)
FEW: Final = (
    "Angkanya masih sedikit dan saling berkaitan, jadi belum membuktikan hitungannya baik atau "
    "buruk."
)
WHATS: Final[Mapping[str, str]] = {
    "stock": "KPM pada akhir tahun",
    "graduated": "Graduasi mandiri",
    "natural": "Graduasi alamiah",
    "excluded": "Dikeluarkan, pindah, meninggal, atau ganda",
    "entered": "KPM baru",
    "returned": "Kembali menjadi KPM",
}
METHOD: Final = (
    (
        "Yang dinilai ialah hasil yang tersimpan bersama skenarionya, bukan hitungan ulang. "
        "Setiap angka mendapat: apakah yang terjadi jatuh di dalam rentang 50% dan 90%, "
        "selisihnya, dan nilai rentang (interval score; Gneiting dan Raftery 2007, JASA 102, "
        "persamaan 43): lebar rentang ditambah 2/α kali jarak ke luar rentang. Makin kecil makin "
        "baik; rentang yang dibuat lebih lebar atau lebih sempit dari yang diyakini tidak "
        "menguntungkan."
    ),
    (
        "Bila perhitungannya jujur, dalam jangka panjang sembilan dari sepuluh angka jatuh di "
        "dalam rentang 90%, dan separuhnya di dalam rentang 50%."
    ),
    (
        "Arus tahun pertama dinilai hanya bila skenarionya dimulai pada triwulan I; hasil yang "
        "baru disimpan di sini sesudah tahunnya lewat tidak dinilai, tanggal berapa pun yang "
        "tertulis di berkasnya; graduasi yang tidak disebut sejak kapan "
        "dihitung bukan angka setahun, jadi tidak dipakai."
    ),
)
_MANY = 20  # figures from which shares begin to say something
_YES, _NO = "ya", "tidak"


def lead(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """How well past scenarios did, or from when on that can be told."""
    done = [row for row in rows if row["log_state"] == State.SCORED]
    if not done:
        return (_none_yet(facts),)
    many, inside = len(done), sum(bool(row["inside_90"]) for row in done)
    half = sum(bool(row["inside_50"]) for row in done)
    told = (
        f"Dari {number(many)} angka skenario lama yang sudah dapat dinilai, {number(inside)} jatuh "
        f"di dalam rentang 90% (yang diharapkan {number(0.9 * many, 1)}) dan {number(half)} di "
        f"dalam rentang 50% (yang diharapkan {number(0.5 * many, 1)})."
    )
    worst = max(done, key=lambda row: _size(row["error_percent"]))
    return tuple(filter(None, (told, _furthest(worst), FEW if many < _MANY else "")))


def waiting(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What is not scored, and why."""
    states = facts["states"]
    told = []
    if states[State.EARLY] and facts["next"]:
        told.append(
            f"Belum waktunya: {number(states[State.EARLY])} angka; yang terdekat dapat dinilai "
            f"mulai {_day(facts['next'])}, bila angkanya sudah terbit atau terhitung."
        )
    if states[State.UNTOLD]:
        told.append(
            f"Waktunya sudah lewat, tetapi belum ada yang menerbitkan atau menghitung: "
            f"{number(states[State.UNTOLD])} angka."
        )
    if states[State.PART]:
        told.append(
            f"Tidak dinilai karena skenarionya mulai di tengah tahun: {number(states[State.PART])} "
            "angka."
        )
    if states[State.LATE]:
        told.append(
            f"Tidak dinilai karena dicatat sesudah tahunnya lewat: {number(states[State.LATE])} "
            "angka."
        )
    return tuple(told)


def scenario(row: Mapping[str, Any]) -> str:
    """`Pendamping ditambah (dicatat 22 November 2026)`."""
    return f"{row['scenario']} (dicatat {_day(row['recorded'])})"


def what(row: Mapping[str, Any]) -> str:
    """`Graduasi mandiri, 2026`."""
    return f"{WHATS[row['what']]}, {row['year']}"


def told(row: Mapping[str, Any]) -> str:
    """`210 (50%: 180 sampai 240; 90%: 150 sampai 290)`: what the scenario came to."""
    half, most = ((number(row[a]), number(row[b])) for a, b in (("p25", "p75"), ("p05", "p95")))
    return (
        f"{number(row['p50'])} (50%: {half[0]} sampai {half[1]}; 90%: {most[0]} sampai {most[1]})"
    )


def came(row: Mapping[str, Any]) -> str:
    """`57.100 (menurut sumber 56.900 sampai 57.100)`: what came, and by whom."""
    value = number(row["seen"])
    if row["seen_low"] < row["seen_high"]:
        value += f" (sumber menyebut {number(row['seen_low'])} sampai {number(row['seen_high'])})"
    return f"{value}, {Telling(row['telling']).label}, {lower_first(period_of(row['period']))}"


def missed(row: Mapping[str, Any]) -> str:
    """`+120 (+2,1%)`: told less came."""
    share = row["error_percent"]
    after = "" if is_missing(share) else f" ({signed(share, 1)}%)"
    return f"{signed(row['error'])}{after}"


def inside(row: Mapping[str, Any]) -> str:
    """Whether it lay in either range, and whether every source says so."""
    most = _YES if row["inside_90"] else _NO
    half = _YES if row["inside_50"] else _NO
    unsure = "" if row["firm"] else "; sumber lain memberi jawaban lain"
    return f"90%: {most}; 50%: {half}{unsure}"


def score(row: Mapping[str, Any]) -> str:
    """The interval score of the 90 percent range."""
    return number(row["score_90"])


def when(row: Mapping[str, Any]) -> str:
    """Why a figure has no score, and from when on it can have one."""
    state = State(row["log_state"])
    if state is State.EARLY:
        return f"{state.label}; dapat dinilai mulai {_day(row['due'])}"
    return state.label


def group(whats: Sequence[str]) -> str:
    """Several quantities in one cell."""
    names = [WHATS[one] if at == 0 else lower_first(WHATS[one]) for at, one in enumerate(whats)]
    return joined(names)


def line(row: Mapping[str, Any]) -> str:
    """A line of a terminal: one figure that a scenario recorded."""
    head = f"{scenario(row)}, {what(row)}: {told(row)}"
    if row["log_state"] != State.SCORED:
        return f"{head}; {when(row)}"
    return f"{head}; terjadi {came(row)}; selisih {missed(row)}; {inside(row)}"


def _none_yet(facts: Mapping[str, Any]) -> str:
    many = number(facts["scenarios"])
    if facts["next"] is None:
        return f"Belum ada angka dari {many} skenario tersimpan yang dapat dinilai."
    return (
        f"Belum ada angka dari {many} skenario tersimpan yang dapat dinilai; yang terdekat mulai "
        f"{_day(facts['next'])}."
    )


def _furthest(row: Mapping[str, Any]) -> str:
    if is_missing(row["error_percent"]):
        return ""
    return (
        f"Yang paling meleset: {lower_first(WHATS[row['what']])} {row['year']} pada "
        f"“{row['scenario']}”, dikira sekitar {number(row['p50'])}, terjadi {number(row['seen'])}."
    )


def _size(value: float) -> float:
    return -1.0 if is_missing(value) else abs(value)


def _day(written: str) -> str:
    return day(date.fromisoformat(written))
