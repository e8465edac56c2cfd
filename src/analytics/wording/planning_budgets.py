"""Relevansi APBD in words: budget by strategy and source of funds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.planning import FUNDS, THREE, Block, Strategy
from analytics.wording.periods import period_of
from analytics.wording.quantities import is_missing, number, quantity
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HEADER: Final = "Seberapa jauh anggaran menjawab kemiskinan?"
PUBLISHED_HEADER: Final = "Yang diterbitkan"
LABEL: Final = "Anggaran menurut strategi"
DEFINITION: Final = (
    "Pagu dan realisasi subkegiatan yang digolongkan menurut tiga strategi pengentasan kemiskinan; "
    "golongan menurut kata pada namanya atau tulisan operator."
)
FILE: Final = "Berkas anggaran yang diimpor"
ENTERED: Final = "Golongan yang ditulis operator"
OPERATOR: Final = "operator"
LACKING: Final = "anggaran per subkegiatan dan sumber dana"
ASK_WHOM: Final = "BPKAD Kab. Bojonegoro; Bappeda Kab. Bojonegoro"
ASK_FOR: Final = (
    "pagu dan realisasi per subkegiatan, perangkat daerah, dan sumber dana untuk satu tahun "
    "anggaran"
)
STEP: Final = (
    "Baris program yang dirinci subkegiatannya tidak dijumlahkan dua kali; golongan menurut kata "
    "pada nama baris, atau tulisan operator."
)
NO_SUM: Final = (
    "Angka-angka ini tidak dijumlahkan: waktunya berbeda dan sebagian memuat sebagian yang lain."
)
SIGN_IN: Final = "Operator yang masuk dapat menggolongkan baris anggaran."
NO_FORM: Final = "Baris contoh tidak dapat digolongkan."
MATRIX: Final = "Strategi menurut sumber dana"
LINES: Final = "Baris anggaran"
UNTOLD: Final = "belum lengkap"
UNCLASSED: Final = "belum digolongkan"
CLASS_IT: Final = "Golongkan baris anggaran"
PICK: Final = "Baris"
HEADS: Final = ("Strategi", "Baris", "Pagu", "Bagian", "Terserap")
METHOD: Final = (
    (
        "**Relevansi APBD.** Berapa bagian pagu yang melayani tiap strategi (kerangka TNP2K), per "
        "subkegiatan dan sumber dana. Besar pagu bukan ukuran hasil."
    ),
    (
        "**Golongan.** Nama subkegiatan lebih dahulu, lalu kegiatan, lalu program; kata terpanjang "
        "yang cocok menentukan; dua kata sama panjang yang berlawanan tidak menentukan. Tulisan "
        "operator didahulukan dan tercatat dalam jejak audit. Daftar katanya buatan kami "
        "(strategies.csv)."
    ),
    (
        "**Jumlah.** Baris program atau kegiatan yang subkegiatannya juga ada dianggap subjumlah "
        "dan tidak dihitung. Realisasi hanya dijumlahkan bila semua barisnya ada."
    ),
)


def strategy(code: str) -> str:
    """What a strategy is called."""
    return Strategy(code).label if code else UNCLASSED


def block(code: str) -> str:
    """What a block is called."""
    return Block(code).label if code else "–"


def fund(code: str) -> str:
    """What a source of funds is called."""
    return FUNDS.get(code, "tidak disebut")


def fund_of(programme: str, what: str) -> str:
    """The source of funds that a published amount names; "" where it names several or none."""
    if "(" in what and "APBDes" in what and "APBD," in what:
        return ""
    if "APBDes" in what:
        return "apbdes"
    if "CSR" in programme or "CSR" in what:
        return "csr"
    return "apbd" if "APBD" in what or "APBD" in programme else ""


def rupiah(value: float | None) -> str:
    """An amount."""
    return quantity(value, Unit.RUPIAH, 0)


def billions(value: float | None) -> str:
    """An amount as it is read aloud: `Rp12,4 miliar`."""
    if value is None or is_missing(value):
        return quantity(None, Unit.RUPIAH, 0)
    return f"Rp{number(value / 1e9, 2)} miliar"


def share(part: float, total: float) -> str:
    """A part of the whole."""
    return quantity(100 * part / total, Unit.PERCENT, 1) if total else "–"


def absorbed(row: Mapping[str, Any]) -> str:
    """Realised of the budget, where both are whole."""
    if row["realised"] is None or row["unpriced"] or not row["budget"]:
        return "belum lengkap"
    return quantity(100 * row["realised"] / row["budget"], Unit.PERCENT, 1)


def lead(facts: Mapping[str, Any], lines: int) -> tuple[str, ...]:
    """The plain answer: which part serves the three strategies, and what is not classed."""
    by = {row["strategy"]: row["budget"] for row in facts["strategies"]}
    total = facts["total"]
    serving = sum(by.get(str(one), 0.0) for one in THREE)
    parts = [f"{one.label} {share(by[str(one)], total)}" for one in THREE if by.get(str(one))]
    none = [one.label for one in THREE if not by.get(str(one))]
    which = f": {joined(parts)}" if parts else ""
    told = [
        (
            f"Dari {billions(total)} pagu {facts['year']} dalam {number(lines)} baris, "
            f"{share(serving, total)} melayani tiga strategi{which}."
        )
    ]
    if none:
        told.append(f"Belum satu baris pun digolongkan {joined(none)}.")
    if open_ := by.get("", 0.0):
        told.append(f"{share(open_, total)} ({billions(open_)}) belum digolongkan.")
    if facts["unpriced"]:
        told.append(f"{number(facts['unpriced'])} baris tanpa pagu tidak ikut terjumlah.")
    if facts["subtotals"]:
        told.append(f"{number(facts['subtotals'])} baris subjumlah tidak dihitung dua kali.")
    return tuple(told)


def answers(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """How much goes to the blocks of the problems that come first."""
    if not facts["aimed"]:
        return ()
    by = {row["block"]: row["budget"] for row in facts["blocks"]}
    parts = [
        f"{one.label} {billions(by[one]) if one in by else 'tidak satu baris pun'}"
        for one in facts["aimed"]
    ]
    return (f"Untuk kelompok dengan masalah yang didahulukan: {joined(parts)}.",)


def nothing() -> tuple[str, ...]:
    """Today's answer where nothing was imported."""
    return (
        (
            "Relevansi APBD belum dapat dihitung: anggaran per subkegiatan dan sumber dana belum "
            "dimasukkan ke aplikasi ini."
        ),
    )


def bar(row: Mapping[str, Any]) -> str:
    """A bar's line."""
    size = f"<b>{billions(row['budget'])}</b> · {number(row['lines'])} baris"
    return f"{strategy(row['strategy'])}  {size}"


def alt(facts: Mapping[str, Any]) -> str:
    """The picture in words."""
    told = "; ".join(
        f"{strategy(row['strategy'])} {billions(row['budget'])}" for row in facts["strategies"]
    )
    return f"Pagu {facts['year']} menurut strategi: {told}"


def line_name(row: Mapping[str, Any]) -> str:
    """A line of the budget as a picker has it."""
    finest = row["subactivity"] or row["activity"] or row["programme"]
    return f"{finest} – {row['opd'] or 'OPD tidak disebut'}"


def option(row: Mapping[str, Any]) -> str:
    """A line in a picker where every label is another: with its programme, and how it stands."""
    return f"{line_name(row)} ({row['programme']}; {strategy(row['strategy'])})"


def amount(row: Mapping[str, Any]) -> str:
    """A published amount with when it holds."""
    return f"{rupiah(row['published_amount'])} ({period_of(row['period'])})"


def line(row: Mapping[str, Any]) -> str:
    """A line of the budget in a line, for the command line."""
    of = f"{line_name(row)}, {fund(row['fund'])}"
    return f"{of}: {rupiah(row['budget'])} – {strategy(row['strategy'])}"


def published_line(row: Mapping[str, Any]) -> str:
    """A published amount in a line, for the command line."""
    return f"{row['programme']}, {row['what']}: {amount(row)} – {strategy(row['strategy'])}"


def told(content: Mapping[str, Any]) -> dict[str, str]:
    """What an operator wrote of a line, for forms and for the trail."""
    return {
        "Strategi": strategy(str(content.get("strategy", ""))) if content else "",
        "Kelompok": block(str(content.get("block", ""))) if content else "",
        "Alasan": str(content.get("reason", "")),
    }


def because(row: Mapping[str, Any]) -> str:
    """Why a line is classed as it is."""
    if not row["by"]:
        return "tidak ada kata yang cocok"
    who = "operator" if row["by"] == OPERATOR else f"kata “{row['by']}”"
    return f"{who}: {row['why']}"


def cell(value: float | None) -> str:
    """An amount in a table of strategies by funds; nothing where there is no line."""
    return "–" if value is None else billions(value)


def funds(rows: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """Codes of the sources of funds that occur, in the order of `FUNDS`."""
    found = {row["fund"] for row in rows}
    return tuple(code for code in FUNDS if code in found)
