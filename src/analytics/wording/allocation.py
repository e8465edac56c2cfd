"""An allocation of packages in words: what it brings, what limits it, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.allocation import Aim
from analytics.vocabulary.allocation_rule import Rule
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.indicator import Unit
from analytics.wording import allocation_rules as rules
from analytics.wording.allocation_short import impossible, nobody
from analytics.wording.quantities import is_missing, number, quantity
from analytics.wording.rupiah import money
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

QUESTION = "Paket apa untuk berapa keluarga, agar hasilnya paling besar?"
AIMS = {Aim.GRADUATES: "KPM lulus", Aim.GAP: "Jurang tertutup"}
HEADS = {
    "result": "Apa hasilnya dibanding dibagi merata?",
    "packages": "Paket apa, untuk berapa keluarga?",
    "limits": "Apa yang paling membatasi?",
    "sure": "Seberapa yakin?",
    "where": "Di mana?",
    "scenarios": "Dibanding skenario lain",
}
ALL_PACKAGES = "Tidak satu paket pun dipilih, jadi semua paket boleh dipakai."
AIM, PACKAGES, ASSUMED = "Yang dibesarkan", "Paket yang boleh dipakai", "Andaian paket yang digeser"
NO_PACKAGE = "Tidak ada"
FIRMNESS = "Uji kekokohan: hitung ulang pada 200 tarikan andaian"
SAME = "Angka yang sama dalam tabel"
LIMITS_TABLE, FIRM_TABLE = "Semua batas dalam tabel", "Tiap paket dalam tabel"
VILLAGES, DISTRICT = "Angka tiap desa", "Kecamatan"
ASSUMPTIONS = "Andaian tiap paket: rentang, sumber, dan mengapa bukan angka lain"
_BILLION = 1e9
_SMALL = 10  # graduates are told with a decimal below that


def short(label: str) -> str:
    """A package where it is picked, without what explains its name: `KIP`, `Gayatri`."""
    return label.partition(" (")[0]


def gained(value: float, aim: Aim) -> str:
    """What an allocation brings: `412 KPM lulus`, `Rp9,3 miliar jurang tertutup setahun`."""
    if aim is Aim.GAP:
        return f"{money(value)} jurang tertutup setahun"
    return f"{graduates(value)} KPM lulus"


def graduates(value: float) -> str:
    """Expected graduates; few of them with a decimal."""
    return number(value, 1 if 0 < abs(round(value, 1)) < _SMALL else 0)


def plain(value: float, aim: Aim) -> str:
    """The number alone, with its unit where it is money."""
    return money(value) if aim is Aim.GAP else graduates(value)


def more(value: float, aim: Aim) -> str:
    """A difference with its sign."""
    text = plain(abs(value), aim)
    if text == plain(0, aim):
        return text
    return f"{'+' if value > 0 else '−'}{text}"


def span(low: float, high: float, aim: Aim) -> str:
    """`180–640`; one number where both ends print the same."""
    if aim is Aim.GAP:
        first, last = money(low), money(high)
        return first if first == last else f"{first} sampai {last}"
    decimals = int(0 < abs(high) < _SMALL)
    first, last = number(low, decimals), number(high, decimals)
    return first if first == last else f"{first}–{last}"


def range_head(aim: Aim) -> str:
    """Of the column that holds how far the aim may be off."""
    return "Rentang jurang" if aim is Aim.GAP else "Rentang KPM lulus"


def head(aim: Aim) -> str:
    """What the column of the aim is called."""
    return "Jurang tertutup" if aim is Aim.GAP else "KPM lulus"


def unit(aim: Aim) -> str:
    """Of the axis of a slide."""
    return "Rp miliar setahun" if aim is Aim.GAP else "KPM lulus yang diharapkan"


def scaled(value: float, aim: Aim) -> float:
    """A value in the unit of the axis."""
    return value / _BILLION if aim is Aim.GAP else value


def families_span(low: float, high: float) -> str:
    """Families a package has in most draws."""
    return number(low) if number(low) == number(high) else f"{number(low)}–{number(high)}"


def share(value: float) -> str:
    """`93%` of the draws; never `100%` or `0%` where some were otherwise."""
    if 0.99 < value < 1:
        return "lebih dari 99%"
    if 0 < value < 0.01:
        return "kurang dari 1%"
    return quantity(100 * value, Unit.PERCENT, 0)


def lead(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """The plain answer: what the best allocation brings, how far that may be off, and beside it."""
    if not facts["feasible"]:
        return (impossible(facts),)
    best, aim = of_rule(facts, Rule.BEST), facts["aim"]
    if not best["families"]:
        return (nobody(facts),)
    spent, budget = money(best["spent"]), money(facts["budget"])
    of_all = f"seluruh anggaran {budget}" if spent == budget else f"{spent} dari anggaran {budget}"
    reached = f"Pembagian terbaik memakai {of_all} untuk {families(best['families'])}"
    brings = f"diharapkan membawa {gained(best['value'], aim)}"
    if not is_missing(best["low"]):
        brings += f", wajarnya {span(best['low'], best['high'], aim)} menurut rentang andaian paket"
    return (f"{reached} dan {brings}.", beside(facts))


def of_rule(facts: Mapping[str, Any], rule: Rule) -> Mapping[str, Any]:
    """What one of the three ways brings."""
    found: Mapping[str, Any] = next(one for one in facts["rules"] if one["rule"] is rule)
    return found


def beside(facts: Mapping[str, Any]) -> str:
    """How much more that is than two rules without a solver."""
    aim, best = facts["aim"], of_rule(facts, Rule.BEST)
    ways = {Rule.EVEN: "dibagi merata", Rule.NEED: "menurut kebutuhan"}
    if facts["depth"] is Depth.TOTALS:  # with one place there is nothing to be spread by need
        ways = {Rule.EVEN: "dibagi merata atau menurut kebutuhan"}
    told = []
    for rule, name in ways.items():
        more = best["value"] - of_rule(facts, rule)["value"]
        text = plain(more, aim)
        same = text == plain(0, aim)
        told.append(f"sama dengan {name}" if same else f"{text} lebih banyak daripada {name}")
    return f"Itu {joined(told)}, dengan anggaran dan batas yang sama."


def given(row: Mapping[str, Any], aim: Aim) -> str:
    """A package in a line: families by each way, and what the best one brings."""
    return (
        f"{row['label']}: {families(row['best'])} ({gained(row['value'], aim)}; merata "
        f"{number(row['even'])}, menurut kebutuhan {number(row['need'])})"
    )


def families(count: float) -> str:
    """`1.200 keluarga`."""
    return f"{number(count)} keluarga"


def depth(facts: Mapping[str, Any]) -> str:
    """Over what it is allocated."""
    if facts["depth"] is Depth.TOTALS:
        return (
            "Dibagi untuk kabupaten sebagai satu kesatuan: jumlah keluarga layak per kecamatan "
            "belum pernah terbit, jadi tidak ada kecamatan yang disebut, dan menurut kebutuhan "
            "sama dengan merata."
        )
    level = "desa" if facts["depth"] is Depth.FAMILIES else "kecamatan"
    return (
        f"Dibagi atas {number(facts['places'])} {level}. Hasil per keluarga diandaikan sama "
        "di mana pun: tidak ada wilayah yang lebih baik dari yang lain. Tiap kecamatan mendapat "
        "campuran paket yang sama, sebanding keluarga layaknya sejauh jam pendampingnya cukup; "
        "beda kecil antarwilayah adalah pembulatan."
    )


def alt_rules(facts: Mapping[str, Any]) -> str:
    """The bars of the three ways, in words."""
    told = [
        f"{rules.name(one['rule'], facts)} {plain(one['value'], facts['aim'])}"
        for one in facts["rules"]
        if one["rule"] in rules.shown(facts)
    ]
    return f"{lower_first(AIMS[facts['aim']])}: {', '.join(told)}; angka yang sama ada di tabel"


def per_hundred(facts: Mapping[str, Any]) -> str:
    """How evenly families of kecamatan are served: `tiap kecamatan 7–10 dari 100 keluarga layak`.

    Counts alone only show where many live.
    """
    shares = [
        100 * row["best"] / row["eligible"] for row in facts["districts"] if row["eligible"] > 0
    ]
    low, high = number(min(shares, default=0)), number(max(shares, default=0))
    told = low if low == high else f"{low}–{high}"
    return f"tiap kecamatan {told} dari 100 keluarga layak"


def alt_districts(facts: Mapping[str, Any]) -> str:
    """Families a kecamatan, in words."""
    return f"Keluarga per kecamatan; {per_hundred(facts)}; angka yang sama ada di tabel"


def alt_packages(rows: Sequence[Mapping[str, Any]]) -> str:
    """The packages and their families, in words."""
    told = [f"{row['label']} {number(row['best'])} keluarga" for row in rows if row["best"]]
    return f"Keluarga per paket: {', '.join(told)}; angka yang sama ada di tabel"
