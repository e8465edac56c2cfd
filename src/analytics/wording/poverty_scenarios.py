"""Poverty to 2030 in words: what each scenario gives, beside the targets, and what is not in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.indicator import Unit
from analytics.wording.levers import amount
from analytics.wording.quantities import interval, number, points, quantity, signed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pandas as pd

    from analytics.vocabulary.scenario import Lever, Scenario

FITTED = (
    "Pengeluaran dibaca sebagai lognormal yang memberi P0 dan P1 terbit tahun awalnya pada garis "
    "kemiskinan tahun itu; rata-ratanya keluar dari model, bukan angka yang diukur siapa pun."
)
DRAWN = (
    "Setiap andaian diundi dari rentangnya, sama bagi semua skenario; jumlah penduduk tetap. "
    "Galat sampel Susenas tidak terbit dan tidak ada di dalam pita."
)
NOT_SUBTRACTED = (
    "KPM yang graduasi tidak dikurangkan dari angka kemiskinan: P0 dihitung BPS dari pengeluaran "
    "penduduk dalam survei, bukan dari daftar penerima. Kelulusan mengubah P0 hanya bila "
    "pengeluaran keluarganya melewati garis, dan banyak penerima PKH memang tidak di "
    "bawahnya."
)
PUBLISHED_ONLY = (
    "Mode latihan tidak mengubah bagian ini: kemiskinan hanya ada sebagai angka BPS, register "
    "contoh tidak memuatnya."
)
FOR_ALL = "Rentang andaian dihitung dari angka Bojonegoro, juga untuk kabupaten lain."
MEASURES: Mapping[str, str] = {
    "P0": "P0 persen",
    "P1": "P1 kedalaman",
    "P2": "P2 keparahan",
}
MEASURES_SHORT: Mapping[str, str] = {name: name for name in MEASURES}
OTHER = "bila dibaca dari Gini"
IN = "masih di dalam rentang itu"
OUT = "di luar rentang itu, jadi bentuk sebarannya ikut menentukan"
_SHORT = {
    "expenditure_growth": "pengeluaran",
    "line_growth": "garis",
    "inequality_change": "ketimpangan",
}
METHOD = (
    (
        "**Model.** Pengeluaran per orang dibaca sebagai lognormal dengan rata-rata μ dan "
        "simpangan log σ. σ dicari sampai P1 model sama dengan yang terbit pada P0 dan "
        "garis z yang terbit "
        "(Foster, Greer, dan Thorbecke 1984). Tahun ke tahun μ, z, dan σ berubah menurut tiga "
        "andaian; P0, P1, dan P2 dihitung ulang darinya."
    ),
    (
        "**Ketidakpastian.** Tiap andaian segitiga: batas bawah, yang paling mungkin, batas atas. "
        "Pertumbuhan pengeluaran dan kenaikan garis diundi berpasangan (kopula Gauss, korelasi "
        "0,95), karena harga yang sama menggerakkan keduanya; diundi terpisah, pitanya tiga kali "
        "lebih lebar daripada perubahan P0 yang pernah terjadi di kabupaten mana pun di sini. "
        "Yang digeser adalah pusatnya; lebarnya tetap."
    ),
    (
        "**Bacaan kedua.** Gini yang terbit jauh di atas Gini model, karena bagian atas sebaran "
        "tidak ikut dicocokkan. Maka hitungan yang sama diulang dengan σ dari Gini "
        "(σ = √2 Φ⁻¹((G+1)/2), Aitchison dan Brown 1957). Bila keduanya berjauhan, angkanya belum "
        "dapat dipegang."
    ),
    (
        "**Yang tidak ada di sini.** Galat sampel Susenas (tidak terbit), kejutan setahun seperti "
        "pandemi atau gagal panen, pertambahan penduduk, perubahan cara BPS menghitung garis, dan "
        "akibat program apa pun: skenario ini tidak menyebut apa yang menurunkan kemiskinan."
    ),
)


def told(frame: pd.DataFrame, facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Baseline and scenarios in the year that is told, each with its range; then the targets."""
    first, year = facts["first"], facts["headline"]
    stands, people = (_at(frame, "", each, year) for each in ("P0", "people"))
    before = facts["history"].set_index("year").loc[first]
    base = (
        f"Bila andaian dasar berlaku, kemiskinan {stands['name']} pada Maret {year} "
        f"{_span(stands)} (9 dari 10 hitungan), tengahnya {_percent(stands['p50'])} atau "
        f"{people_of(people['p50'])}; Maret {first} {quantity(before['P0'], Unit.PERCENT, 2)} atau "
        f"{people_of(before['people'])}."
    )
    others = (_scenario(frame, facts, one) for one in facts["scenarios"][1:])
    return (base, *others, *_targets(facts, year))


def limits(frame: pd.DataFrame, facts: Mapping[str, Any]) -> tuple[str, ...]:
    """What the range does not hold, and whether another reading says the same."""
    year, (low, high) = facts["headline"], facts["shadow"]
    stands = _at(frame, "", "P0", year)
    missed = (
        "Galat sampel Susenas belum termasuk karena tidak terbit; bila galat relatifnya 5% "
        f"(andaian), yang kelak terbit terentang {number(low, 1)} sampai {_percent(high)}."
    )
    said = [*(_behind(facts, one) for one in facts["scenarios"][1:]), missed]
    if (other := _second(frame, year)) is not None:
        near = stands["p05"] <= other <= stands["p95"]
        said.append(
            f"Bila sebarannya dibaca dari Gini, tengahnya {_percent(other)}: {IN if near else OUT}."
        )
    return tuple(said)


def _scenario(frame: pd.DataFrame, facts: Mapping[str, Any], one: Scenario) -> str:
    row = _at(frame, one.name, "P0", facts["headline"])
    apart = _apart(facts, one)
    people = apart["people"][1]
    way = "lebih sedikit" if people < 0 else "lebih banyak"
    return (
        f"{one.name}: {_span(row)}, yaitu {points(apart['P0'][1])} atau "
        f"{people_of(abs(people))} {way} daripada dasar."
    )


def _behind(facts: Mapping[str, Any], one: Scenario) -> str:
    """Where the levers of a scenario stand, and how sure its distance from the baseline is."""
    apart = _apart(facts, one)
    low, _, high = apart["P0"]
    second = "" if apart["gini"] is None else f"; {OTHER} {points(apart['gini'])}"
    return (
        f"{one.name} ({stand(one, facts['levers'])}): beda dari dasar {signed(low, 2)} sampai "
        f"{points(high)}{second}."
    )


def _apart(facts: Mapping[str, Any], one: Scenario) -> Mapping[str, Any]:
    found: Mapping[str, Any] = next(
        each for each in facts["differences"] if each["scenario"] == one.name
    )
    return found


def stand(one: Scenario, levers: Sequence[Lever]) -> str:
    """Where the levers stand: `pengeluaran 6,4% setahun, garis 6,2% setahun, ...`."""
    moved = {each.lever: each.value for each in one.settings}
    told_ = (
        f"{_SHORT[lever.id]} {amount(moved.get(lever.id, lever.middle), lever.unit)}"
        for lever in levers
    )
    return ", ".join(told_)


def _targets(facts: Mapping[str, Any], year: int) -> tuple[str, ...]:
    rows = [row for row in facts["targets"].to_dict("records") if row["year"] == year]
    said = []
    for row in rows:
        goal = interval(row["low"], row["high"], Unit.PERCENT, 2)
        said.append(
            f"Target {year} sebesar {goal} ({row['document']}) tercapai pada "
            f"{among(row['met'][''])} hitungan dasar; agar tengahnya sampai di sana, pengeluaran "
            f"perlu tumbuh {needed(row)} setahun bila dua andaian lain tetap."
        )
    return tuple(said)


def among(share: float) -> str:
    """`3 dari 100`; never none and never all, as draws are few."""
    if share < 0.01:
        return "kurang dari 1 dari 100"
    return "lebih dari 99 dari 100" if share > 0.99 else f"{number(100 * share)} dari 100"


def needed(row: Mapping[str, Any]) -> str:
    """The pace a year that reaches a target, of both fits: `7,5–8,1%`; nothing of a year past."""
    paces = [100 * pace for pace in row["needed"].get("", {}).values()]
    return interval(min(paces), max(paces), Unit.PERCENT, 1) if paces else ""


def _second(frame: pd.DataFrame, year: int) -> float | None:
    rows = frame[(frame["scenario"] == "") & (frame["fit"] == "gini") & (frame["measure"] == "P0")]
    rows = rows[rows["year"] == year]
    return None if rows.empty else float(rows["p50"].iloc[0])


def _at(frame: pd.DataFrame, scenario: str, measure: str, year: int) -> dict[str, Any]:
    rows = frame[(frame["scenario"] == scenario) & (frame["fit"] == "gap")]
    rows = rows[(rows["measure"] == measure) & (rows["year"] == year)]
    return dict(rows.iloc[0])


def _percent(value: float) -> str:
    return quantity(value, Unit.PERCENT, 1)


def people_of(value: float) -> str:
    """People to the hundred: the rest says nothing of what was worked out."""
    return quantity(round(value, -2), Unit.PERSONS, 0)


def _span(row: Mapping[str, Any]) -> str:
    return f"antara {number(row['p05'], 1)} dan {_percent(row['p95'])}"
