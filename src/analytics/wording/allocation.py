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
}
AIM, PACKAGES, ASSUMED = "Tujuan", "Paket yang boleh dipakai", "Andaian paket yang digeser"
NO_PACKAGE = "Tidak ada"
SAME = "Angka yang sama dalam tabel"
ASSUMPTIONS = "Andaian tiap paket: rentang, sumber, dan mengapa bukan angka lain"
BUDGET, HOURS, SUPPLY, LEAST, FAMILIES = "budget", "hours", "supply", "least", "families"
_LIMITS = {
    BUDGET: "anggaran",
    HOURS: "jam pendamping",
    SUPPLY: "pasokan",
    LEAST: "minimum kecamatan",
    FAMILIES: "keluarga yang layak",
}
OWNER = "hitungan aplikasi ini"
STEP = (
    "keluarga dibagikan atas paket sehingga hasil yang diharapkan paling besar di bawah anggaran, "
    "jam pendamping, kelayakan, pasokan, dan minimum per kecamatan (program linear bilangan bulat)"
)
DEFINITIONS = {
    Aim.GRADUATES: (
        "Keluarga yang menjalankan paket kali peluang lulus resmi dari PKH, dijumlahkan. Lulus "
        "adalah keputusan administrasi; ia tidak otomatis menurunkan angka kemiskinan."
    ),
    Aim.GAP: (
        "Rupiah setahun dari jarak pengeluaran keluarga ke garis kemiskinan yang diharapkan "
        "tertutup, menurut rentang efek paket atas pengeluaran."
    ),
}
_BILLION, _MILLION = 1e9, 1e6
_SHOWN = 4
_SMALL = 10  # graduates are told with a decimal below that
KEY = "▬ pembagian terbaik   ◆ merata   ○ menurut kebutuhan"
FIRM = 0.9
"""A package that stays in so many of the draws is called firm."""
LOOSE = 0.5


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
    return number(value, 1 if 0 < abs(value) < _SMALL else 0)


def plain(value: float, aim: Aim) -> str:
    """The number alone, with its unit where it is money."""
    return money(value) if aim is Aim.GAP else graduates(value)


def span(low: float, high: float, aim: Aim) -> str:
    """`180–640`; one number where both ends print the same."""
    first, last = plain(low, aim), plain(high, aim)
    if first == last:
        return first
    return f"{first} sampai {last}" if aim is Aim.GAP else f"{first}–{last}"


def head(aim: Aim) -> str:
    """What the column of the aim is called."""
    return "Jurang tertutup setahun" if aim is Aim.GAP else "KPM lulus yang diharapkan"


def unit(aim: Aim) -> str:
    """Of the axis of a slide."""
    return "Rp miliar setahun" if aim is Aim.GAP else "KPM lulus yang diharapkan"


def scaled(value: float, aim: Aim) -> float:
    """A value in the unit of the axis."""
    return value / _BILLION if aim is Aim.GAP else value


def families_span(low: float, high: float) -> str:
    """Families a package has in most draws."""
    return number(low) if number(low) == number(high) else f"{number(low)}–{number(high)}"


def most_of(count: int, shown: int) -> str:
    """The label of a table of villages, of which the first are shown."""
    if count <= shown:
        return SAME
    return f"{number(shown)} desa dengan keluarga terbanyak, dari {number(count)} desa"


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
        return ("Dengan batas ini tidak satu paket pun dapat diberikan; naikkan anggaran.",)
    reached = (
        f"Dengan {money(facts['budget'])} setahun, pembagian terbaik menjangkau "
        f"{number(best['families'])} keluarga"
    )
    brings = f"diharapkan membawa {gained(best['value'], aim)}"
    if not is_missing(best["low"]):
        brings += f", wajarnya {span(best['low'], best['high'], aim)} menurut rentang efek paket"
    return (f"{reached} dan {brings}.", beside(facts))


def of_rule(facts: Mapping[str, Any], rule: Rule) -> Mapping[str, Any]:
    """What one of the three ways brings."""
    found: Mapping[str, Any] = next(one for one in facts["rules"] if one["rule"] is rule)
    return found


def beside(facts: Mapping[str, Any]) -> str:
    """How much more that is than two rules without a solver."""
    aim, best = facts["aim"], of_rule(facts, Rule.BEST)
    told = []
    for rule, name in ((Rule.EVEN, "dibagi merata"), (Rule.NEED, "menurut kebutuhan")):
        more = best["value"] - of_rule(facts, rule)["value"]
        text = plain(more, aim)
        same = text == plain(0, aim)
        told.append(f"sama dengan {name}" if same else f"{text} lebih banyak daripada {name}")
    return f"Itu {joined(told)}, dengan anggaran dan batas yang sama."


def limiting(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Which limit binds and what a little more of each would bring, from the relaxation."""
    aim = facts["aim"]
    told = []
    for row in binding(facts):
        more = plain(row["gain"], aim)
        what = "jurang tertutup" if aim is Aim.GAP else "KPM lulus"
        told.append(f"{step(row)} membawa kira-kira {more} {what} lagi")
    if not told:
        return ("Tidak ada batas yang mengikat: semua keluarga yang layak sudah mendapat paket.",)
    names = joined([_limit(row) for row in binding(facts)])
    return (
        f"Yang membatasi: {names}. {_upper(joined(told))}.",
        (
            "Angka tambahan itu harga bayangan dari versi longgar soal ini (keluarga boleh "
            "pecahan); berlaku untuk tambahan kecil, bukan untuk lompatan besar."
        ),
    )


def binding(facts: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The limits that bind and whose loosening brings something, the most telling first."""
    return [row for row in facts["limits"] if row["binds"] and row["gain"] > 0][:4]


def step(row: Mapping[str, Any]) -> str:
    """A little more of a limit, as the subject of a sentence."""
    match row["kind"]:
        case "budget":
            return f"tambahan {money(row['step'])}"
        case "hours":
            return f"tambahan {number(row['step'])} jam pendamping{_where(row)}"
        case "supply":
            return f"tambahan pasokan {number(row['step'])} {row['name']}"
        case "families":
            return f"{number(row['step'])} keluarga layak lagi{_where(row)}"
        case _:
            return f"minimum yang {number(row['step'])} keluarga lebih rendah{_where(row)}"


def limit(row: Mapping[str, Any]) -> str:
    """What limits, at the head of a row of a table."""
    return _upper(_limit(row))


def _limit(row: Mapping[str, Any]) -> str:
    named = f"{_LIMITS[row['kind']]} {row['name']}".strip()
    return named


def _where(row: Mapping[str, Any]) -> str:
    return f" di {row['name']}" if row["name"] else ""


def amount(row: Mapping[str, Any], value: float) -> str:
    """So much of a limit: rupiah, hours, or families."""
    if value == float("inf"):
        return "tidak dibatasi"
    if row["kind"] == BUDGET:
        return money(value)
    return f"{number(value)} jam" if row["kind"] == HOURS else f"{number(value)} keluarga"


def brings(row: Mapping[str, Any], aim: Aim) -> str:
    """What a little more of a limit would bring, in a cell."""
    if not row["binds"]:
        return "tidak mengikat"
    return f"{step(row)}: {plain(row['gain'], aim)}"


def beats(facts: Mapping[str, Any]) -> str:
    """In how many draws of effects the best allocation stays above the two rules."""
    aim = facts["aim"]
    return (
        f"Bila efek paket ditarik {number(facts['draws'])} kali dari rentangnya, pembagian ini "
        f"mengungguli dibagi merata di {share(facts['over_even'])} tarikan dan menurut kebutuhan "
        f"di {share(facts['over_need'])}; hasil terburuknya {gained(facts['worst'], aim)}."
    )


def firm(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Which packages stay when effects are otherwise, and what knowing the effects would add."""
    aim, draws = facts["aim"], number(facts["draws"])
    steady = [row["label"] for row in rows if row["best"] and row["kept"] >= FIRM]
    loose = [row["label"] for row in rows if row["best"] and row["kept"] < LOOSE]
    told = []
    if steady:
        told.append(f"{joined(steady)} tetap terpilih di sedikitnya 90% dari {draws} tarikan")
    if loose:
        told.append(f"{joined(loose)} terpilih di kurang dari separuhnya")
    first = "; ".join(told) or f"Tidak satu paket pun terpilih di 90% dari {draws} tarikan"
    return (
        f"{first}.",
        (
            "Andai efek sebenarnya sudah diketahui lebih dahulu, pembagian lain dapat membawa "
            f"rata-rata {plain(facts['mean_regret'], aim)} lagi, paling banyak "
            f"{plain(facts['regret'], aim)} lagi: itulah harga dari tidak tahu."
        ),
    )


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
        loosen = joined([_LIMITS[name] for name in found.where], "atau")
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
            "belum pernah terbit, jadi tidak ada kecamatan yang disebut."
        )
    return f"Dibagi atas {number(facts['places'])} {facts['level']}."


def alt_rules(facts: Mapping[str, Any]) -> str:
    """The bars of the three ways, in words."""
    told = [f"{RULES[one['rule']]} {plain(one['value'], facts['aim'])}" for one in facts["rules"]]
    return f"{lower_first(AIMS[facts['aim']])}: {', '.join(told)}; angka yang sama ada di tabel"


def alt_packages(rows: Sequence[Mapping[str, Any]]) -> str:
    """The packages and their families, in words."""
    told = [f"{row['label']} {number(row['best'])} keluarga" for row in rows if row["best"]]
    return f"Keluarga per paket: {', '.join(told)}; angka yang sama ada di tabel"


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
