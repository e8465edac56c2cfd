"""Poverty to 2030 in words: what each scenario gives, beside the targets, and what is not in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.indicator import Unit
from analytics.wording.levers import amount
from analytics.wording.quantities import interval, number, points, quantity, signed
from analytics.wording.sentences import joined

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


def borrowed(area: str, fitted: int, first: int) -> tuple[str, ...]:
    """What a scenario takes from elsewhere: from another year, and from Bojonegoro."""
    said = (FOR_ALL,) if area != BOJONEGORO else ()
    if fitted == first:
        return said
    older = (
        f"P0 yang dipakai dari Maret {first}; P1 terakhir terbit untuk Maret {fitted}, jadi "
        f"ketimpangannya dari tahun itu. Garis yang belum terbit diteruskan dengan laju andaiannya."
    )
    return (*said, older)


def told(frame: pd.DataFrame, facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Baseline and scenarios in the year that is told, each with its range; then the target.

    One sentence each, as they are read from a wall; `limits` has the rest.
    """
    first, year = facts["first"], facts["headline"]
    stands = _at(frame, "", "P0", year)
    before = facts["history"].set_index("year")["P0"].loc[first]
    base = (
        f"Bila andaian dasar berlaku, kemiskinan {stands['name']} pada Maret {year} sekitar "
        f"{_percent(stands['p50'])} (9 dari 10 hitungan: {_span(stands)}); Maret {first} "
        f"{quantity(before, Unit.PERCENT, 2)}."
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
    people, before = _at(frame, "", "people", year), facts["history"].set_index("year")["people"]
    count = (
        f"Penduduk miskin pada Maret {year}: sekitar {people_of(people['p50'])} (dasar); Maret "
        f"{facts['first']} {people_of(before.loc[facts['first']])}."
    )
    moved = facts["scenarios"][1:]
    said = [count, *_needed(facts, year), *(_behind(facts, one) for one in moved), missed]
    said += borrowed(str(stands["area_code"]), facts["fitted"], facts["first"])
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
    low, high = facts["seen"]
    last = _at(frame, one.name, "P0", int(frame["year"].max()))
    beyond = (
        ""
        if low <= last["p50"] <= high
        else (
            f"; pada {last['year']} di luar semua angka kabupaten/kota yang pernah terbit di sini "
            f"({interval(low, high, Unit.PERCENT, 1)})"
        )
    )
    return (
        f"{one.name}: sekitar {_percent(row['p50'])} ({_span(row)}), {people_of(abs(people))} "
        f"{way} daripada dasar{beyond}."
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
        each = [f"{among(share)} hitungan {name or 'dasar'}" for name, share in row["met"].items()]
        said.append(f"Target {goal} ({row['document']}) tercapai pada {joined(each)}.")
    return tuple(said)


def _needed(facts: Mapping[str, Any], year: int) -> tuple[str, ...]:
    rows = [row for row in facts["targets"].to_dict("records") if row["year"] == year]
    return tuple(
        f"Agar tengahnya sampai di {interval(row['low'], row['high'], Unit.PERCENT, 2)}, "
        f"pengeluaran perlu tumbuh {needed(row)} setahun bila dua andaian lain tetap."
        for row in rows
    )


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
    return interval(row["p05"], row["p95"], Unit.PERCENT, 1)
