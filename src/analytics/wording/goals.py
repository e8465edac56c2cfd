"""So many graduates by a year, in words: what would have to be, what binds, what is nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.scenario import LeverUnit
from analytics.wording.extreme_scenarios import percent
from analytics.wording.levers import amount
from analytics.wording.quantities import number
from analytics.wording.scenario_pictures import rounded
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HEADER = "Berapa yang harus lulus, dan apa yang harus berubah?"
NUMBER = "Jumlah lulusan mandiri yang diminta"
OWN, OWN_NUMBER = "Jumlah sendiri", "pilihan pembaca"
OWN_NOTE = "Jumlah seluruhnya dari awal skenario sampai akhir tahun yang dipilih."
UNTIL = "Sampai akhir tahun"
UNTIL_NOTE = "Dihitung dari triwulan pertama skenario."
FREE = "Yang boleh berubah bersama (kesanggupan pendamping ikut seperlunya)"
CAPACITY = "Kesanggupan pendamping"
SLIDERS = "Mulai dari skenario yang sudah digeser"
BASELINE_ONLY = "Dasar"
SOUGHT = (
    "dicari mundur pada nilai tengah undian yang sama dengan bagian KPM; seberapa yakin dihitung "
    "dari undian itu"
)
NOW, AT_BEST, WANTED = "keadaan sekarang", "di ujung wajarnya", "diminta"
ALL = "Semua bersama"
TABLE_NOTE = (
    "“Ke ujung”: penggeser boleh sampai ujungnya, di luar kisaran wajar. * Lulusan bila hal itu "
    "saja berada di ujung wajarnya, yang lain tetap; dalam kurung tambahannya."
)
SHORT = {
    "entries": "keluarga baru",
    "ready_rate": "keluarga yang siap dan diusulkan",
    "success_rate": "usulan yang berhasil",
    "capacity": "kesanggupan pendamping",
}
PICKED = {"entries": "keluarga baru", "ready_rate": "kesiapan", "success_rate": "keberhasilan"}
"""The same where they are picked: on a small screen there is no room for more."""


def norm(each: float, people: float) -> str:
    """`10 KPM per pendamping × 209 pendamping`."""
    return f"{number(each)} KPM per pendamping × {number(people)} pendamping"


def document(row: Mapping[str, Any], *, share: bool) -> str:
    """`3% KPM setahun (Kementerian Sosial, sasaran 2026)`."""
    value = f"{number(row['value'])}% KPM" if share else f"{number(row['value'])} KPM"
    return f"{value} setahun ({row['said_by']}, sasaran {row['year']})"


def offered(row: Mapping[str, Any]) -> str:
    """A number that can be asked for: what it is, and how many that are a year."""
    kinds = ", mandiri dan alamiah" if row["all_kinds"] else ""
    return f"{number(row['a_year'])} setahun: {row['who']}{kinds}"


def no_year(year: int, first: int, last: int) -> str:
    """Why a year cannot be asked for, and which can."""
    return f"Tahun {year} tidak dapat dihitung dari sini; pilih tahun {first} sampai {last}."


def own(value: int) -> str:
    """A position of the slider."""
    return f"{number(value)} KPM"


def lead(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What is asked beside what comes as it stands; whether it can be, and what binds.

    Two sentences, read from a wall; `notes` has the rest.
    """
    return (_asked(facts), _verdict(facts))


def _asked(facts: Mapping[str, Any]) -> str:
    return (
        f"Diminta {kpm(facts['wanted'])} lulus mandiri sampai akhir {facts['until']}; dengan "
        f"{start(facts)} sekitar {around(facts['base'])} (kemungkinan besar "
        f"{around(facts['low'])}–{around(facts['high'])})."
    )


def _verdict(facts: Mapping[str, Any]) -> str:
    if facts["base"] >= facts["wanted"]:
        return "Itu tercapai tanpa mengubah apa pun, bila keadaannya bertahan."
    first, most = facts["binding"][0]
    binds = f"; yang mengikat: {SHORT[first]}" if most > 0 else ""
    if facts["feasible"]:
        return f"Dapat dicapai dalam kisaran wajar{binds}."
    return f"Tidak dapat dicapai dalam kisaran wajar, paling banyak {around(facts['most'])}{binds}."


def start(facts: Mapping[str, Any]) -> str:
    """From where it is sought: as things stand, or a scenario that was moved."""
    return facts["scenario"] or "keadaan sekarang"


def _chances(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """How likely it is as things stand, and what it would take."""
    told = (
        f"{number(facts['a_year'])} setahun; peluangnya tercapai dengan {start(facts)} "
        f"{chance(facts['chance'])}."
    )
    if facts["base"] >= facts["wanted"]:
        return told
    if facts["feasible"]:
        return (
            f"{told} Perlu {_needed(rows, 'together')}; peluangnya kemudian "
            f"{chance(facts['chance_then'])}."
        )
    year = facts["year"]
    later = f"baru tercapai pada {year}" if year else f"tidak tercapai sampai {facts['horizon']}"
    told += f" Di ujung kisaran wajar, {kpm(facts['wanted'])} {later}."
    if not facts["possible"]:
        return f"{told} Juga di ujung semua penggeser hanya {around(facts['furthest'])}."
    return f"{told} Di luar kisaran itu perlu {_needed(rows, 'further')}."


def _needed(rows: Sequence[Mapping[str, Any]], column: str) -> str:
    return joined(
        [
            _capacity(row, column)
            if row["constraint"] == "capacity"
            else f"{SHORT[row['constraint']]} {level(row[column], row['unit'])} "
            f"(kini {level(row['stands'], row['unit'])})"
            for row in rows
            if row["constraint"] == "capacity" or _moves(row, column)
        ]
    )


def _capacity(row: Mapping[str, Any], column: str) -> str:
    """What is needed of the capacity, or that it is enough as it is."""
    used, stays = number(row[column]), level(row["stands"], row["unit"])
    if row[column] <= row["stands"]:
        return f"kesanggupan pendamping yang sekarang (terpakai {used} dari {stays})"
    return f"{SHORT['capacity']} {level(row[column], row['unit'])} (kini {stays})"


def _moves(row: Mapping[str, Any], column: str) -> bool:
    return bool(abs(row[column] - row["stands"]) > abs(row["stands"]) * 1e-6)


def _binds(facts: Mapping[str, Any]) -> str:
    first, most = facts["binding"][0]
    by_name = dict(facts["binding"])
    capacity = (
        f"kesanggupan {number(facts['staff'])} pendamping "
        f"({number(facts['staff'] * facts['each'])} KPM setahun)"
    )
    if most <= 0:
        return "Tidak ada satu hal pun yang sendirian menambah lulusan."
    told = f"Yang mengikat: {SHORT[first]}; di ujung wajarnya saja menambah {around(most)}"
    if first != "capacity" and by_name["capacity"] < 1:
        return f"{told}, sedangkan {capacity} belum menahan siapa pun."
    if first == "capacity":
        return f"{told}; {capacity} menahan {around(facts['held'])} yang sudah siap."
    return f"{told}; {capacity} menahan {around(facts['held'])}."


def capacity_note(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """The capacity that is needed, as people at today's pace and as a pace of today's people."""
    column = "together" if facts["feasible"] or not facts["possible"] else "further"
    row = next(row for row in rows if row["constraint"] == "capacity")
    needed = row[column]
    if needed <= row["stands"] or not facts["each"]:
        return (
            f"Pendamping tidak perlu ditambah untuk itu: terpakai {number(needed)} dari "
            f"{level(row['stands'], row['unit'])}."
        )
    people = -(-needed // facts["each"])
    return (
        f"Kesanggupan {number(needed)} KPM setahun berarti "
        f"{number(needed / facts['staff'], 1)} KPM tiap pendamping bila tetap "
        f"{number(facts['staff'])} orang, atau {number(people)} orang bila tiap pendamping tetap "
        f"{number(facts['each'], 1)} KPM setahun."
    )


def notes(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What a reader should know of the number and of the capacity."""
    told = [_chances(rows, facts), _binds(facts), capacity_note(rows, facts)]
    if facts["number"]["all_kinds"]:
        told.append(
            "Sasaran itu menghitung graduasi mandiri dan alamiah; di sini seluruhnya diminta "
            "sebagai graduasi mandiri, jadi lebih berat daripada bunyinya."
        )
    if "entries" in facts["free"]:
        told.append(
            "Menambah keluarga baru bukan cara meluluskan; ia ditunjukkan karena jumlah lulusan "
            "bergantung pada banyaknya keluarga."
        )
    return tuple(told)


def level(value: float, unit: LeverUnit) -> str:
    """Where a lever stands or would have to be, in two digits or three: `0,86% setahun`."""
    match unit:
        case LeverUnit.SHARE:
            return percent(value)
        case LeverUnit.SHARE_A_YEAR:
            return f"{percent(value)} setahun"
        case _:
            return amount(value, unit)


def kpm(value: float) -> str:
    """`10.450 KPM`."""
    return f"{number(value)} KPM"


def around(value: float) -> str:
    """As many digits as say something, as all of the laboratory has it: `1.100`, `13.200`."""
    return rounded(value)


def chance(share: float) -> str:
    """`kurang dari 1%`, `45%`, `lebih dari 99%`."""
    if share < 0.01:
        return "kurang dari 1%"
    return "lebih dari 99%" if share > 0.99 else f"{number(100 * share)}%"


def bar(row: Mapping[str, Any]) -> str:
    """Beside a bar: how many graduate with this one alone at its best."""
    told = around(row["at_best"])
    return f"{told} (+{around(row['added'])})" if row["added"] >= 1 else told


def alt(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> str:
    """The picture in words."""
    told = "; ".join(f"{row['name']} saja: {bar(row)}" for row in rows)
    return (
        f"Lulusan mandiri sampai akhir {facts['until']} bila satu hal berada di ujung wajarnya. "
        f"Keadaan sekarang {around(facts['base'])}; {told}; bersama {around(facts['most'])}; "
        f"diminta {kpm(facts['wanted'])}. Angka yang sama ada di tabel"
    )
