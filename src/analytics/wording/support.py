"""Needs, promises and deliveries, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.assistance import Severity
from analytics.vocabulary.support import AidKind, Fund
from analytics.wording.periods import day
from analytics.wording.quantities import is_missing, number
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LABEL: Final = "Kebutuhan yang belum terpenuhi"
DEFINITION: Final = (
    "Kebutuhan yang dicatat dikurangi yang sudah disalurkan sesudahnya, tiap desa dan jenis. "
    "Bukan ukuran kemiskinan: yang tidak dicatat tidak terhitung."
)
OWNER: Final = "kantor yang mencatatnya"
BY_FORM: Final = "formulir kebutuhan dan bantuan di aplikasi ini"
BY_IMPORT: Final = "daftar kebutuhan dan bantuan yang diimpor"
ORIGIN: Final = "Kebutuhan, janji, dan penyaluran bantuan"
STEP: Final = (
    "Kebutuhan terbaru tiap desa dan jenis, dikurangi penyaluran sejak hari kebutuhan itu dicatat."
)
PLAN_STEP: Final = (
    "Janji yang masih terbuka dipadankan: kebutuhan terberat, lalu terlama, lebih dulu."
)
MISSING: Final = (
    "Kebutuhan keluarga tiap desa dan jenisnya, beserta bantuan yang disalurkan, di {place}"
)
ASK_WHOM: Final = "Dinas Sosial {place}; Baznas {place}; Forum CSR {place}"
ASK_FOR: Final = (
    "daftar kebutuhan menurut desa dan jenis, janji bantuan beserta tenggatnya, dan penyaluran "
    "beserta buktinya, tanpa nama dan tanpa NIK (templat terlampir)"
)
NO_OFFER: Final = "Janji bantuan yang masih terbuka dan cocok dengan kebutuhan di {place}"
ASK_GIVERS: Final = "Baznas {place}; Forum CSR {place}"
ASK_OFFERS: Final = (
    "jenis, banyaknya, wilayah, dan tenggat bantuan yang dapat diberikan (templat terlampir)"
)
GAPS: Final = (
    (
        "Penyaluran Baznas {place} menurut desa dan jenis bantuan",
        "Baznas {place}",
        (
            "daftar penyaluran menurut desa dan jenis, dengan tanggal dan nilainya, tanpa nama dan "
            "tanpa NIK (templat terlampir)"
        ),
    ),
    (
        "Program CSR perusahaan di {place}: janji, lokasi, dan penyalurannya",
        "Forum CSR {place}",
        (
            "janji dan penyaluran CSR tiap perusahaan menurut desa dan jenis, dengan tenggatnya "
            "(templat terlampir)"
        ),
    ),
    (
        "Kebutuhan keluarga menurut desa dan jenis di {place}",
        "Dinas Sosial {place}; Dinas Pemberdayaan Masyarakat dan Desa {place}",
        (
            "kebutuhan tiap desa menurut jenis (rumah, jamban, modal, alat, beasiswa, sembako) "
            "dengan "
            "tanggal dicatatnya, tanpa nama dan tanpa NIK (templat terlampir)"
        ),
    ),
)
STATES: Final = {
    "unserved": "belum ada yang menyalurkan",
    "pledged": "baru dijanjikan",
    "partly": "sebagian tersalur",
    "met": "terpenuhi",
    "over": "melebihi kebutuhan",
    "twice": "ganda: dua sumber dana melebihi kebutuhan",
}
PROMISES: Final = {"unserved": "belum disalurkan", "partly": "baru sebagian"}
UNPLACED: Final = {
    "early": "sebelum kebutuhannya dicatat",
    "wide": "tidak menyebut desanya",
    "none": "di tempat yang kebutuhannya tidak dicatat",
}
HIDDEN: Final = "disembunyikan"
CAPTION: Final = (
    "Bagian kebutuhan yang sudah terpenuhi, tiap jenis; n adalah banyaknya tempat (desa atau "
    "kecamatan)."
)


def count(value: Any) -> str:  # noqa: ANN401 - of a cell
    """A count of a table, or that it is hidden."""
    return HIDDEN if is_missing(value) else number(value)


def kind(code: str) -> str:
    """`jamban (unit)`."""
    of = AidKind(code)
    return f"{of.label} ({of.unit})"


def funds(codes: str) -> str:
    """`APBD dan CSR`; a dash where nothing came."""
    return joined([Fund(code).label for code in codes.split()]) or "–"


def severity(code: str) -> str:
    """The word of a severity."""
    return Severity(code).label if code else Severity.MIDDLE.label


def verdict(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What the books say: how many needs nobody served, which were served twice, what is late."""
    if not rows:
        return (
            (
                f"Di {facts['name']} tercatat {number(facts['promised'])} janji dan "
                f"{number(facts['deliveries'])} penyaluran, tetapi tidak satu pun kebutuhan; jadi "
                "tidak dapat dikatakan apa yang sudah terpenuhi."
            ),
        )
    states = [row["state"] for row in rows]
    nobody = sum(state in {"unserved", "pledged"} for state in states)
    short = nobody + states.count("partly")
    lead = (
        f"Dari {number(len(rows))} kebutuhan yang dicatat di {facts['name']} (satu desa, satu "
        f"jenis), {number(short)} belum terpenuhi; {number(nobody)} di antaranya belum menerima "
        "apa pun."
    )
    found = [lead]
    if states.count("twice"):
        found.append(
            f"{number(states.count('twice'))} kebutuhan dilayani dua sumber dana atau lebih "
            "sampai melebihi yang dicatat; periksa dulu sebelum menyalurkan lagi."
        )
    if facts["late"]:
        oldest = facts["late"][0]
        found.append(
            f"{number(len(facts['late']))} dari {number(facts['promised'])} janji sudah lewat "
            f"tenggat; yang paling lama {oldest['organisation']} "
            f"({AidKind(oldest['kind']).label}), {number(oldest['days'])} hari."
        )
    return tuple(found)


def unplaced(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Deliveries that reduce no need, and why."""
    told = [
        f"{number(count_)} {UNPLACED[why_]}" for why_, count_ in sorted(facts["unplaced"].items())
    ]
    if not told:
        return ()
    return (
        (
            f"Penyaluran yang tidak mengurangi kebutuhan mana pun: {joined(told)}. Tidak dibagi "
            "menurut tebakan."
        ),
    )


def nothing(name: str) -> str:
    """That nobody wrote anything down."""
    return (
        f"Kebutuhan, janji, dan penyaluran per desa di {name} belum ada yang mencatat; tanpa itu "
        "tidak dapat dikatakan siapa yang terlayani ganda dan siapa yang terlewat."
    )


def planned(facts: Mapping[str, Any]) -> str:
    """What could go where."""
    return (
        f"{number(facts['open'])} janji yang masih terbuka dapat menjangkau "
        f"{number(facts['places'])} dari {number(facts['needs'])} kebutuhan yang belum terpenuhi."
    )


def why(row: Mapping[str, Any]) -> str:
    """Why a need is served with a promise, in one sentence."""
    due = "" if is_missing(row["due"]) else f"; tenggat janjinya {day(row['due'].date())}"
    return (
        f"Kebutuhan {severity(row['severity'])}, dicatat {day(row['on'].date())}; "
        f"{row['organisation']} menjanjikan {AidKind(row['kind']).label} untuk wilayah ini{due}."
    )


def alt(kinds: Sequence[Mapping[str, Any]]) -> str:
    """The picture of the books for whom cannot see it."""
    told = [
        f"{AidKind(row['kind']).label} {count(row['met'])} dari {count(row['size'])} "
        f"{AidKind(row['kind']).unit} terpenuhi"
        for row in kinds
    ]
    return f"Bagian kebutuhan yang terpenuhi tiap jenis: {'; '.join(told)}"


def line(row: Mapping[str, Any]) -> str:
    """One need as a line of text."""
    where = f"{row['name']}, {row['district']}" if row["district"] else row["name"]
    size = count(row["size"])
    return f"{where} ({row['area_code']}): {row['lacking_kind']} {size}, {STATES[row['state']]}"


def told(row: Mapping[str, Any]) -> str:
    """A need, or what could go to one, as a line of text."""
    return plan_line(row) if "units" in row else line(row)


def plan_line(row: Mapping[str, Any]) -> str:
    """One pair of a promise and a need as a line of text."""
    return (
        f"{row['name']} ({row['area_code']}): {row['organisation']}, {row['lacking_kind']} "
        f"{count(row['units'])}. {row['why']}"
    )


def met(row: Mapping[str, Any]) -> str:
    """What stands above the bar of a kind: `jamban  12 dari 40 unit terpenuhi (n = 5 tempat)`."""
    of = AidKind(row["kind"])
    n = f"n = {number(row['places'])} tempat"
    if is_missing(row["size"]):
        return f"{of.label}  <b>{HIDDEN}</b> ({n})"
    return f"{of.label}  <b>{number(row['met'])} dari {number(row['size'])} {of.unit}</b> ({n})"
