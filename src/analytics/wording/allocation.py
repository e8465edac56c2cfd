"""An allocation of packages in words: what it brings, what limits it, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.allocation import Aim, Obstacle
from analytics.vocabulary.allocation_rule import Rule
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.indicator import Unit
from analytics.wording.quantities import bare, is_missing, number, quantity
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

QUESTION = "Paket apa untuk berapa keluarga, agar hasilnya paling besar?"
AIMS = {Aim.GRADUATES: "KPM lulus terbanyak", Aim.GAP: "Jurang kemiskinan tertutup terbanyak"}
RULES = {
    Rule.BEST: "Terbaik",
    Rule.EVEN: "Merata",
    Rule.NEED: "Menurut kebutuhan",
}
HEADS = {
    "result": "Apa hasilnya dibanding dibagi merata?",
    "packages": "Paket apa, untuk berapa keluarga?",
    "limits": "Apa yang paling membatasi?",
    "sure": "Seberapa yakin?",
    "where": "Di mana?",
    "scenarios": "Dibanding skenario lain",
}
AIM, PACKAGES, ASSUMED = "Tujuan", "Paket yang boleh dipakai", "Andaian paket yang digeser"
NO_PACKAGE = "Tidak ada"
FIRMNESS = "Uji kekokohan: hitung ulang pada 200 tarikan andaian"
SAME = "Angka yang sama dalam tabel"
VILLAGES, DISTRICT = "Angka tiap desa", "Kecamatan"
ASSUMPTIONS = "Andaian tiap paket: rentang, sumber, dan mengapa bukan angka lain"
_BILLION, _MILLION = 1e9, 1e6
_SHOWN = 4
_SMALL = 10  # graduates are told with a decimal below that
LIMITS = {
    "budget": "anggaran",
    "hours": "jam pendamping",
    "supply": "pasokan",
    "least": "minimum kecamatan",
    "families": "keluarga yang layak",
}
"""What can limit, by its name in a problem."""
KEY = "▬ pembagian terbaik   ◆ merata   ○ menurut kebutuhan"


def money(value: float) -> str:
    """`Rp131,9 miliar`, `Rp18,7 juta`, `Rp950.000`."""
    if is_missing(value):
        return bare(value, Unit.RUPIAH, 0)
    for scale, name in ((_BILLION, "miliar"), (_MILLION, "juta")):
        if abs(value) >= scale:
            return f"Rp{number(value / scale, 1).removesuffix(',0')} {name}"
    return quantity(value, Unit.RUPIAH, 0)


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


def nobody(facts: Mapping[str, Any]) -> str:
    """That nothing can be given, and what stands in the way."""
    binding = [LIMITS[row["kind"]] for row in facts["limits"] if row["binds"]]
    raised = joined(list(dict.fromkeys(binding[:2])), "atau")
    way_out = f"naikkan {raised}" if raised else "izinkan paket lain"
    return f"Dengan batas ini tidak satu paket pun dapat diberikan; {way_out}."


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


def impossible(facts: Mapping[str, Any]) -> str:
    """That no allocation keeps all limits, and what to loosen."""
    found = facts["obstacle"]
    head = "Tidak ada pembagian yang memenuhi semua batas sekaligus"
    if found.obstacle is Obstacle.LEAST_ABOVE_LIMIT:
        lower = "turunkan minimum per kecamatan"
        if not is_missing(found.asked):
            return (
                f"{head}: minimum per kecamatan saja memerlukan {money(found.asked)}, sedangkan "
                f"anggarannya {money(found.there)}; naikkan anggaran sampai sebanyak itu atau "
                f"{lower}."
            )
        names = [LIMITS[name] for name in found.where]
        if "budget" in found.where:  # without what is missing: none is enough by itself
            loosen = f"{joined(names)} bersama-sama"
        else:
            loosen = joined(names, "atau")
        return f"{head}: minimum per kecamatan tidak terpenuhi; longgarkan {loosen}, atau {lower}."
    where = joined([facts["names"].get(code, code) for code in found.where[:_SHOWN]])
    return (
        f"{head}: di {where} diminta {number(found.asked)} keluarga, yang layak "
        f"{number(found.there)}; turunkan minimumnya atau izinkan paket lain."
    )


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
    told = [f"{RULES[one['rule']]} {plain(one['value'], facts['aim'])}" for one in facts["rules"]]
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
