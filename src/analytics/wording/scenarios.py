"""KPM until 2030 in sentences: the baseline, what scenarios change, and how far to rely on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.wording.levers import BASELINE
from analytics.wording.periods import period_of
from analytics.wording.quantities import number
from analytics.wording.scenario_pictures import QUARTERS, rounded, year
from analytics.wording.scenario_start import across
from analytics.wording.sentences import lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

    from analytics.vocabulary.scenario import Lever

WHAT = "skenario KPM sampai 2030"
KEEPER = "pengelola aplikasi ini"
LATER_YEARS = "tahun akhir skenario yang lebih jauh, sebab data sudah melewati 2030"
BY_DISTRICT = "skenario KPM tiap kecamatan"
DRAWN = (
    "dihitung berulang kali triwulan demi triwulan; tiap kali andaian diundi dari sebarannya dan "
    "nasib keluarga diundi dari andaian itu"
)
DRAW_BY_DRAW = "skenario dibandingkan undian demi undian dengan undian yang sama"
ONE_AT_A_TIME = "satu andaian digeser ke ujung rendah dan ujung tingginya, yang lain diundi"
SHRUNKEN = "laju tiap kecamatan ditarik ke laju semua kecamatan"
NOT_ADDED = (
    "nilai tengah tiap kecamatan tidak dapat dijumlahkan menjadi nilai tengah kabupaten; yang "
    "dijumlahkan undiannya"
)
NO_RATE = (
    "graduasi KPM tidak dengan sendirinya menurunkan persentase penduduk miskin: yang satu daftar "
    "penerima, yang lain survei, dan keduanya tidak saling dikurangkan"
)
NAMES: Mapping[str, str] = {
    "stock": "KPM pada akhirnya",
    "pool": "Lulusan yang belum kembali",
    "graduated": "Graduasi mandiri",
    "natural": "Graduasi alamiah",
    "excluded": "Dikeluarkan, pindah, meninggal, atau ganda",
    "entered": "KPM baru",
    "returned": "Kembali menjadi KPM",
    "held_back": "Siap, tetapi di luar kesanggupan pendamping",
    "graduated_share": "Graduasi mandiri setahun, persen KPM",
}
_OFTEN, _ALWAYS = 0.05, 0.95
_CERTAIN = 0.95  # share of draws from which a difference is told as one


def baseline(facts: Mapping[str, Any]) -> str:
    """The answer as things stand: graduates until the end, and how many KPM then."""
    one = facts["scenario"]
    moved = f"Dengan {one.name}" if one.name else "Dengan andaian yang digeser"
    head = moved if one.settings else "Bila semua berjalan seperti sekarang"
    out, there = _row(facts["until"], "graduated"), _row(facts["until"], "stock")
    return (
        f"{head}, sampai {_year(facts)} sekitar {_some(out)} KPM lulus mandiri, dan KPM pada akhir "
        f"{_year(facts)} sekitar {_some(there)} dari {number(facts['start'])} sekarang."
    )


def asked_for(facts: Mapping[str, Any]) -> str:
    """How the pace stands to the norm of the ministry; nothing without one."""
    if not facts["asked"]:
        return ""
    every = facts["totals"][facts["totals"]["what"] == "graduated"]
    whole = every[every["quarters"] == QUARTERS]  # a part of a year is held against none
    if whole.empty:
        return ""
    first = whole.iloc[0]
    return (
        f"Yang diminta {number(facts['asked'])} setahun (10 per pendamping); skenario ini mulai "
        f"dari sekitar {_some(first)} pada {int(first['year'])}."
    )


def binding(facts: Mapping[str, Any]) -> str:
    """Whether pendamping or readiness holds graduation back."""
    share = facts["binds"]
    if share < _OFTEN:
        return (
            "Yang menahan bukan jumlah pendamping: hampir selalu semua yang siap dapat diantar. "
            "Yang menentukan ialah berapa yang siap."
        )
    if share > _ALWAYS:
        return "Kesanggupan pendamping hampir selalu menahan: lebih banyak yang siap daripada itu."
    return (
        f"Dalam {number(100 * share)}% triwulan lebih banyak yang siap daripada yang sanggup "
        "diantar pendamping."
    )


def binding_short(share: float) -> str:
    """The same in a few words."""
    if share < _OFTEN:
        return "yang siap, bukan jumlah pendamping, yang menahan"
    return f"pendamping menahan dalam {number(100 * share)}% triwulan"


def briefly(facts: Mapping[str, Any]) -> str:
    """The baseline where there is room for one sentence."""
    out = _row(facts["until"], "graduated")
    ends = f"{rounded(out['p05'])}–{rounded(out['p95'])}"
    return (
        f"Menurut skenario, bila KPM bergerak seperti sekarang, {rounded(out['p50'])} ({ends}) "
        f"lulus mandiri sampai {_year(facts)}."
    )


def spread(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """How far the answer moves under the other official counts."""
    return tuple(
        f"Bila jumlah KPM yang benar {number(one['count'])}, bukan {number(facts['start'])}, KPM "
        f"pada akhir {_year(facts)} menjadi sekitar {rounded(one['stock'])} dan yang lulus mandiri "
        f"sekitar {rounded(one['graduated'])}."
        for one in facts["spread"]
    )


def noise(facts: Mapping[str, Any]) -> str:
    """How wide the answer is by chance alone, and by not knowing the rates."""
    chance, unknown = (facts["noise"][name] for name in ("process", "parameters"))
    told = [
        f"{what} {_ends(chance[name])} oleh kebetulan saja, {_ends(unknown[name])} karena lajunya "
        "tidak diketahui"
        for name, what in (("graduated", "lulus mandiri"), ("stock", f"KPM akhir {_year(facts)}"))
    ]
    return f"Dari mana rentang itu: {'; '.join(told)} (masing-masing 90%)."


def notes(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What else to know: the counts that disagree, what was counted, who is missing."""
    told = [*spread(facts)]
    if facts["noise"]:
        told.append(noise(facts))
    told.append(f"{NO_RATE[0].upper()}{NO_RATE[1:]}.")
    if facts["guard"] is not None and (across_rule := across(facts["guard"].crossings)):
        told.append(across_rule)
    if facts["period"]:
        told.append(f"Laju yang berlaku sekarang dihitung dari {period_of(facts['period'])}.")
    if facts["incomplete"]:
        told.append(
            f"Angka {', '.join(facts['incomplete'])} disembunyikan atau belum ada; keluarganya "
            "ikut dalam jumlah kabupaten bila daftar memuatnya."
        )
    return tuple(told)


def differences(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """One sentence a scenario: what it adds to graduates and to KPM, with the uncertainty."""
    told = []
    for place, one in enumerate(facts["scenarios"]):
        if not place:
            continue
        by = {row["what"]: row for row in rows if row["place"] == place}
        name = one.name or "Skenario ini"
        told.append(
            f"{name}: {_apart(by['graduated'], 'KPM lulus mandiri')} "
            f"({_points(by['graduated_share'])}), dan {_apart(by['stock'], 'KPM pada akhir 2030')}."
        )
    return tuple(told)


def swing(rows: Sequence[Mapping[str, Any]], levers: Mapping[str, Lever]) -> str:
    """Which assumption matters most."""
    first = rows[0]
    low, high = sorted((first["at_low"], first["at_high"]))
    return (
        f"Yang paling menentukan: {lower_label(levers[first['lever']])}; dari ujung ke ujung "
        f"rentangnya, hasilnya {rounded(low)} sampai {rounded(high)}."
    )


def told(row: Mapping[str, Any]) -> str:
    """A line of a terminal: a quantity of one year."""
    when = year(int(row["year"]), str(row["first"])) if "first" in row else row["year"]
    return (
        f"{NAMES[row['outcome']]}, {when}: {rounded(row['p50'])} "
        f"(90%: {rounded(row['p05'])} sampai {rounded(row['p95'])})"
    )


def difference_told(row: Mapping[str, Any]) -> str:
    """A line of a terminal: what a scenario comes to, and against the baseline."""
    if row["what"] == "graduated_share":
        middle, apart = (number(row[name], 2) for name in ("p50", "difference"))
    else:
        middle, apart = rounded(row["p50"]), rounded(row["difference"])
    name = row["flow_scenario"] or BASELINE
    return f"{name}, {NAMES[row['what']]}: {middle}; selisih dari dasar {apart}"


def swing_told(row: Mapping[str, Any], levers: Mapping[str, Lever]) -> str:
    """A line of a terminal: what one lever does."""
    label = levers[row["flow_lever"]].label
    return f"{label}: {rounded(row['at_low'])} di ujung rendah, {rounded(row['at_high'])} di tinggi"


def district_told(row: Mapping[str, Any]) -> str:
    """A line of a terminal: one kecamatan."""
    return (
        f"KPM {number(row['start'])} menjadi {rounded(row['stock'])} "
        f"({rounded(row['stock_low'])} sampai {rounded(row['stock_high'])}), lulus mandiri "
        f"{rounded(row['until'])} ({rounded(row['until_low'])} sampai {rounded(row['until_high'])})"
    )


def lower_label(lever: Lever) -> str:
    """A lever within a sentence: `KPM baru masuk`, `graduasi alamiah`."""
    return lever.label if lever.label[:2].isupper() else lower_first(lever.label)


def _some(row: Mapping[str, Any] | pd.Series[Any]) -> str:
    """A median with its interval: `1.500 (hampir pasti antara 800 dan 2.400)`."""
    return f"{rounded(row['p50'])} (kemungkinan besar {rounded(row['p05'])}–{rounded(row['p95'])})"


def _apart(row: Mapping[str, Any], what: str) -> str:
    """A difference with its interval; told as none where draws do not agree on its sign."""
    middle, low, high = (row[name] for name in ("difference", "difference_low", "difference_high"))
    if not low * high > 0 and not (middle and max(row["more"], 1 - row["more"]) >= _CERTAIN):
        return f"{what} tidak berbeda nyata dari dasar ({_signed(low)} sampai {_signed(high)})"
    word = "lebih banyak" if middle > 0 else "lebih sedikit"
    ends = sorted((abs(low), abs(high)))
    return f"sekitar {rounded(abs(middle))} ({rounded(ends[0])}–{rounded(ends[1])}) {what} {word}"


def _points(row: Mapping[str, Any]) -> str:
    middle = row["difference"]
    sign = "+" if middle > 0 else "−" if middle < 0 else ""
    return f"{sign}{number(abs(middle), 2)} poin KPM setahun"


def _signed(value: float) -> str:
    return f"{'−' if value < 0 else '+'}{rounded(abs(value))}"


def _ends(band: tuple[float, float]) -> str:
    low, high = (rounded(end) for end in band)
    return f"{low}–{high}"


def _row(frame: pd.DataFrame, what: str) -> pd.Series[Any]:
    return frame[frame["what"] == what].iloc[0]


def _year(facts: Mapping[str, Any]) -> str:
    return str(facts["last"][:4])
