"""Words on outcomes beside absorption: quadrants, reasons, and what nobody may conclude."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.outcome import Grouping, OutcomeUnit, Quadrant, Reason
from analytics.wording.absorptions import amount
from analytics.wording.quantities import is_missing, number, quantity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LABEL = "Hasil menurut sasaran sendiri"
DEFINITION = (
    "Perubahan hasil program dalam persen dari perubahan yang direncanakan program itu sendiri: "
    "0 tidak berubah, 100 tepat pada sasaran."
)
DECLARED_LABEL = "Ukuran hasil program"
DECLARED_DEFINITION = (
    "Ukuran hasil (outcome) yang dinyatakan sumber untuk programnya: keadaan penerima yang "
    "berubah, bukan banyaknya penerima, unit, atau uang."
)
DECLARED_STEP = (
    "Tiap program yang anggaran atau penyalurannya terbit dibaca satu per satu; ukuran hasil "
    "dicatat hanya bila sumber menyatakannya, calonnya terdekat ditulis terpisah."
)
STEP = (
    "Serapan: realisasi dibagi pagu. Hasil: perubahan dari pengukuran terakhir sebelum tahun "
    "anggaran, dibagi perubahan yang direncanakan sampai sasaran tahun itu."
)
SMALL = "Persen yang di baliknya kurang dari lima keluarga atau orang tidak ditampilkan."
OWNERS = "Berkas capaian hasil yang diimpor"
TITLE = "Capaian hasil per program dan tahun"
ASK_WHOM = "Bappeda; BPKAD; perangkat daerah pelaksana"
MISSING = "pagu dan realisasi per program dan perangkat daerah"
ASK_BUDGETS = (
    "pagu dan realisasi per program, perangkat daerah, tahun, dan sumber dana, 2022 sampai sekarang"
)
UNMEASURED = "capaian hasil tiap program dan sasarannya sendiri"
ASK_FOR = (
    "ukuran hasil yang ditetapkan tiap program dengan capaian per tahun, sasaran, selang atau "
    "banyaknya yang diukur, sejak setahun sebelum anggarannya"
)
GROUPINGS: Mapping[Grouping, str] = {
    Grouping.PROGRAMME: "Program",
    Grouping.OFFICE: "Perangkat daerah",
}
QUADRANTS: Mapping[Quadrant, str] = {
    Quadrant.SPENT_MOVED: "terserap, hasil bergerak",
    Quadrant.UNSPENT_MOVED: "belum terserap, hasil bergerak",
    Quadrant.SPENT_AWAY: "terserap, hasil menjauh dari sasaran",
    Quadrant.UNSPENT_AWAY: "belum terserap, hasil menjauh dari sasaran",
    Quadrant.AT_TARGET: "bergerak, sasaran belum tentu tercapai",
    Quadrant.UNCLEAR: "belum tentu bergerak",
    Quadrant.UNKNOWN: "tidak dapat dinilai",
}
REASONS: Mapping[Reason, str] = {
    Reason.NO_OUTCOME: "tidak punya ukuran hasil",
    Reason.NO_REALISED: "pagu atau realisasinya belum lengkap",
    Reason.NO_BASE: "hasil tidak diukur sebelum tahun anggarannya",
    Reason.NO_LATER: "hasil pada tahun yang dilihat belum diukur",
    Reason.NO_INTERVAL: "selang hasilnya tidak disebut",
    Reason.NO_TARGET: "sasarannya sendiri tidak disebut",
    Reason.AHEAD: "sasaran sudah tercapai sebelum tahun anggarannya",
    Reason.SMALL: "terlalu sedikit yang diukur",
}
HEADS: Mapping[str, str] = {
    "no": "No.", "name": "Nama", "stands": "Di mana berdiri", "budget": "Pagu",
    "share": "Serapan", "way": "Perubahan, % rencana", "ends": "Selang 95 persen",
    "measured": "Capaian hasil", "n": "n", "opd": "Pelaksana",
}  # fmt: skip
ACROSS = "Serapan (persen pagu)"
UP = "Perubahan hasil (persen rencana)"
TARGET_LINE = "sasaran sendiri"
ZERO_LINE = "tidak berubah"
NONE = "tidak ada"
NO_SIZE = "n tidak disebut"
NO_CAUSE = (
    "Letak berdampingan bukan sebab: hasil juga bergerak karena hal lain, dan jumlah tidak pernah "
    "dibandingkan dengan jumlah."
)
LAG_NOTE = "Tahun antara anggaran dan hasil yang dilihat; hasil sering datang terlambat."
THRESHOLD_NOTE = (
    "Mulai berapa persen disebut terserap; 80 persen adalah sasaran serapan APBD 2025 menurut "
    "pemberitaan."
)


def stands(row: Mapping[str, Any]) -> str:
    """The class, with the reason where there is none; how many were measured, if nobody says."""
    told = QUADRANTS[Quadrant(row["stands"])]
    if row["reason"]:
        return f"{told}: {REASONS[Reason(row['reason'])]}"
    return f"{told}; {NO_SIZE}" if is_missing(row["n"]) else told


def measured(value: float | None, unit: str) -> str:
    """A value of an outcome in its unit."""
    if value is None or is_missing(value):
        return NONE
    match OutcomeUnit(unit):
        case OutcomeUnit.PERCENT:
            return quantity(value, Unit.PERCENT, 1)
        case OutcomeUnit.RUPIAH_PER_FAMILY:
            return f"{quantity(value, Unit.RUPIAH, 0)} per keluarga"
        case OutcomeUnit.YEARS:
            return quantity(value, Unit.YEARS, 2)
        case OutcomeUnit.PER_THOUSAND:
            return f"{number(value, 1)} per seribu"
        case _:
            return number(value, 2)


def change(row: Mapping[str, Any]) -> str:
    """`38,5% (2022) → 52,7% (2024)`."""
    if is_missing(row["base"]) and is_missing(row["after"]):
        return NONE
    ends = [
        f"{measured(row[name], row['measured_in'])} ({year(row[f'{name}_year'])})"
        for name in ("base", "after")
        if not is_missing(row[name])
    ]
    return " → ".join(ends)


def way(row: Mapping[str, Any]) -> str:
    """`37 (selang 95 persen 18 sampai 55)`: parts of the planned change with its interval."""
    if is_missing(row["progress"]):
        return NONE
    return f"{number(row['progress'])} (selang 95 persen {ends(row)})"


def ends(row: Mapping[str, Any]) -> str:
    """`18 sampai 55`."""
    return NONE if is_missing(row["low"]) else f"{number(row['low'])} sampai {number(row['high'])}"


def measured_as(row: Mapping[str, Any]) -> str:
    """What is measured, from where to where, and the target."""
    if not row["measure"]:
        return NONE
    if is_missing(row["base"]) and is_missing(row["after"]):
        return str(row["measure"])
    aimed = "" if is_missing(row["target"]) else f"; sasaran {target(row)}"
    return f"{row['measure']}: {change(row)}{aimed}"


def target(row: Mapping[str, Any]) -> str:
    """The programme's own target."""
    return measured(row["target"], row["measured_in"])


def share(value: float | None) -> str:
    """`79,6%`."""
    return quantity(value, Unit.PERCENT, 1)


def count(value: float | None) -> str:
    """A whole number, or that there is none."""
    return NONE if value is None or is_missing(value) else number(value)


def size(row: Mapping[str, Any]) -> str:
    """How many were measured; of what is placed, that nobody says."""
    untold = not row["reason"] and is_missing(row["n"])
    return "tidak disebut" if untold else count(row["n"])


def or_none(value: str) -> str:
    """An outcome, or that there is none."""
    return value or NONE


def aim(row: Mapping[str, Any]) -> str:
    """A target with its year and document."""
    document = row["document"] or row["said_by"]
    return f"{quantity(row['value'], Unit(row['unit']), 2)} ({int(row['year'])}, {document})"


def declared(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """How many programmes declare an outcome."""
    of, without = facts["programmes"], facts["without"]
    return (
        (
            f"{number(without)} dari {number(of)} program yang anggaran atau penyalurannya terbit "
            "tidak menyatakan ukuran hasil; yang dilaporkan banyaknya penerima, unit, atau uang."
        ),
    )


def absorbed_only(row: Mapping[str, Any]) -> str:
    """`serapan 93,7%`."""
    return f"serapan {quantity(row['absorbed'], Unit.PERCENT, 1)}"


def year(value: int) -> str:
    """A year without a separator."""
    return str(int(value))


def lag(value: int) -> str:
    """`1 tahun`."""
    return f"{number(value)} tahun"


def threshold(value: int) -> str:
    """`80%`."""
    return quantity(value, Unit.PERCENT, 0)


def row_of(row: Mapping[str, Any]) -> str:
    """One line for a terminal."""
    told = f"{row['name']}: pagu {amount(row['budget'])}, {absorbed_only(row)}; {stands(row)}"
    if is_missing(row["progress"]):
        return told
    moved = f"{change(row)}, {way(row)} persen rencana"
    return f"{told}; {row['measure']} {moved}, n = {size(row)}"


def declared_row(row: Mapping[str, Any]) -> str:
    """One programme for a terminal."""
    told = f"{row['programme_named']} ({row['name']}): "
    if row["declared"]:
        return f"{told}{row['declared']}, sasaran {row['aim']}"
    nearest = f"; calon terdekat {row['candidate']}" if row["candidate"] else ""
    return f"{told}tanpa ukuran hasil; dilaporkan {row['reported']}{nearest}"


def alt(rows: Sequence[Mapping[str, Any]]) -> str:
    """The picture in words."""
    told = [f"{row['name']} {absorbed_only(row)}, {way(row)}" for row in rows if row["stands"]]
    return f"{ACROSS} dan {UP}: {'; '.join(told)}"
