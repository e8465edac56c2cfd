"""The slide of the allocation of packages: what is best, what it brings, and how far that goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.allocation import Aim
from analytics.vocabulary.allocation_rule import Rule
from analytics.vocabulary.indicator import Unit
from analytics.wording import allocation as told
from analytics.wording import allocation_limits as limiting
from analytics.wording import allocation_rules as rules
from analytics.wording import aloud
from analytics.wording.quantities import is_missing, number
from analytics.wording.rupiah import money
from analytics.wording.slides import first_upper, fitting

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MISSING = "Alokasi menunggu jumlah keluarga yang layak dan jurang kemiskinannya"
IMPOSSIBLE = "Tidak ada pembagian yang memenuhi semua batas sekaligus"
WHY = "Sebabnya, dan jalan keluarnya"
UNIT = "keluarga"
WAYS = ("Paket", "Terbaik", "Merata", "Kebutuhan")
VILLAGES = ("Desa", "Kecamatan", "Terbaik", "Merata", "Kebutuhan", "Biaya (Rp)")
DISTRICTS = ("Kecamatan", "Terbaik", "Merata", "Kebutuhan", "Biaya (Rp)")
SPOKEN_MISSING = (
    "Pembagian paket belum dapat kami hitung.",
    "Kami menunggu jumlah keluarga penerima PKH dan ukuran jurang kemiskinannya.",
)
SPOKEN_MORE = (
    "Ini skenario: hitungan dari andaian, bukan yang akan terjadi.",
    "Efek tiap paket diambil dari penelitian di tempat lain dan berentang lebar.",
    "Laporan sendiri dipotong separuh sebelum dihitung.",
    "Lulus resmi dari PKH belum tentu berarti keluar dari kemiskinan.",
)


def title(facts: Mapping[str, Any]) -> str:
    """The message."""
    best = told.of_rule(facts, Rule.BEST)
    brings = told.gained(best["value"], facts["aim"])
    more = best["value"] - told.of_rule(facts, Rule.EVEN)["value"]
    beside = f"{told.plain(more, facts['aim'])} lebih dari dibagi merata"
    spent, budget = money(best["spent"]), money(facts["budget"])
    return fitting(
        f"{spent} dari {budget} terpakai: sekitar {brings}, {beside}",
        f"{spent} dari {budget} terpakai: sekitar {brings}",
        f"Dibagi sebaik-baiknya: sekitar {brings}",
    )


def given(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Packages that the best way gives to anybody, most families first."""
    return sorted((row for row in rows if row["best"]), key=_most)


def short(label: str) -> str:
    """A package without what stands in brackets."""
    return label.partition(" (")[0]


def at_bar(row: Mapping[str, Any]) -> str:
    """`1.000 keluarga, Rp3 miliar`: families, and what they cost."""
    return f"{told.families(row['best'])}, {money(row['spent'])}"


def heading(facts: Mapping[str, Any]) -> str:
    """Over what the ways bring."""
    return "Jurang tertutup setahun" if facts["aim"] is Aim.GAP else "KPM lulus yang diharapkan"


def brought(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What each way brings, with its range, and what limits it; two rules of one place as one."""
    aim, shown = facts["aim"], rules.shown(facts)
    names = {Rule.BEST: "Dibagi begini", Rule.EVEN: "Dibagi merata", Rule.NEED: "Menurut kebutuhan"}
    if len(shown) < len(names):
        names = names | {Rule.EVEN: "Merata atau menurut kebutuhan"}
    lines = [
        f"{names[row['rule']]}: {beside(row, aim)}"
        for row in facts["rules"]
        if row["rule"] in shown
    ]
    if limits := limiting.named(facts):
        lines.append(f"Yang membatasi: {limits}")
    return tuple(lines)


def by_way(rows: Sequence[Mapping[str, Any]], name: str) -> tuple[tuple[str, ...], ...]:
    """Families by each of the three ways, the most given first."""
    return tuple(
        (row[name], *(number(row[rule.value]) for rule in Rule))
        for row in sorted(rows, key=lambda row: (-row["best"], row[name]))
    )


def of_places(rows: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, ...], ...]:
    """Areas with families by each way and what the best one costs, in order of code."""
    return tuple(
        (
            row["name"],
            *((row["district"],) if "district" in row else ()),
            *(number(row[rule.value]) for rule in Rule),
            number(row["spent"]),
        )
        for row in sorted(rows, key=lambda row: row["area_code"])
    )


def title_of_packages(rows: Sequence[Mapping[str, Any]]) -> str:
    """Which package most families get."""
    most = min(rows, key=_most)
    told_of = f"{most['label']} untuk {told.families(most['best'])}"
    return fitting(f"Paket yang paling banyak diberikan: {told_of}", told_of)


def title_of_places(facts: Mapping[str, Any]) -> str:
    """How evenly places are served; none is named, as none gains more from a package."""
    return first_upper(told.per_hundred(facts))


def alt(rows: Sequence[Mapping[str, Any]]) -> str:
    """The table in words."""
    return told.alt_packages(rows)


def beside(row: Mapping[str, Any], aim: Aim) -> str:
    """What stands at the end of a bar: the value, and its range."""
    value = told.plain(row["value"], aim)
    if is_missing(row["low"]):
        return value
    return f"{value} ({told.span(row['low'], row['high'], aim)})"


def spoken(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """The message as it is said."""
    best = told.of_rule(facts, Rule.BEST)
    aim, families = facts["aim"], aloud.said(best["families"], Unit.FAMILIES)
    most = next(iter(sorted(rows, key=_most)))
    told_of = (
        f"{aloud.said(best['value'], Unit.RUPIAH)} jurang kemiskinan tertutup"
        if aim is Aim.GAP
        else f"{aloud.said(best['value'], Unit.COUNT)} keluarga lulus"
    )
    return (
        (
            f"Dari anggaran {aloud.said(facts['budget'], Unit.RUPIAH)} terpakai "
            f"{aloud.said(best['spent'], Unit.RUPIAH)} untuk {families}."
        ),
        f"Hasil yang diharapkan {told_of}, dengan rentang yang lebar.",
        f"{first_upper(most['label'])} diberikan kepada paling banyak keluarga.",
    )


def _most(row: Mapping[str, Any]) -> tuple[int, str]:
    return -row["best"], row["label"]
