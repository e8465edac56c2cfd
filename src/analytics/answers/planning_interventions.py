"""Prioritas intervensi: determinants by block beside the programmes that exist, by strategy.

How a programme is classed is ours (`data/strategies.csv`), no document's, and says why.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from analytics.answers import figures
from analytics.answers.indicators import gap
from analytics.answers.planning_named import named
from analytics.answers.planning_problems import blocks_of, problems
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, INDONESIA, parent_of
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.period import Period
from analytics.vocabulary.planning import PROBLEMS, THREE, Block, Strategy
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.wording import planning_interventions as words

if TYPE_CHECKING:
    from collections.abc import Mapping

_POOR: Final = "Karakteristik penduduk miskin"
_TOLD: Final[Mapping[tuple[str, str], Block]] = {
    (_POOR, "tidak tamat SD"): Block.EDUCATION,
    (_POOR, "tamat SD/SMP"): Block.EDUCATION,
    ("Kejar Paket B dan C", "warga belum tuntas SMP/SMA"): Block.EDUCATION,
    (_POOR, "bekerja informal"): Block.WORK,
    (_POOR, "tidak bekerja"): Block.WORK,
    (_POOR, "rumah tangga dengan air layak"): Block.INFRASTRUCTURE,
    (_POOR, "rumah tangga dengan jamban sendiri"): Block.INFRASTRUCTURE,
    ("ALADIN (bedah rumah)", "rumah tidak layak huni tersisa"): Block.INFRASTRUCTURE,
}
"""What sources tell of programmes and of the poor, by the block it belongs to."""
_STICKERS: Final = "Nilai bantuan pada stiker"  # a list of aids, each a programme of its own
_FOOD_AID: Final = "Sembako (BPNT)"
_MONEY: Final = ("anggaran", "pagu", "alokasi")


@cached
def determinants(area: str = BOJONEGORO) -> Answer:
    """What holds the poor back by block, and which programme works on it?

    Returns:
        One row a determinant, blocks without a programme first, then those of a priority problem:
        area_code, name, block, label, value, measured_in (a `Unit`), decimals,
        period, standing, programmes (names, of the three strategies), aimed (whether the block
        has a problem that comes first).
        `facts`: `without` (blocks without any programme), `aimed` (blocks of priority problems).
    """
    told = _by_source(area)
    published = [
        row for name, block in PROBLEMS.items() if block is not Block.CONSUMPTION
        for row in _newest(name, block, area)
    ]  # fmt: skip
    rows = [*told, *published]
    if not rows:
        return gap("poverty_rate", area)
    aimed = blocks_of(problems(area))
    acting = programmes_of(area)
    for row in rows:
        row |= {
            "area_code": area,
            "name": tables.area(area).name,
            "programmes": acting.get(Block(row["block"]), ()),
            "aimed": row["block"] in aimed,
        }
    order = list(Block)
    rows.sort(
        key=lambda row: (bool(row["programmes"]), not row["aimed"], order.index(row["block"]))
    )
    frame = pd.DataFrame(rows)
    found = [block for block in Block if block is not Block.CONSUMPTION]
    return Result(
        frame=frame,
        indicator=named("determinants", words.NAMED),
        provenance=figures.provenance_of(frame, Caveat.OTHER_YEAR).then(words.CLASSED),
        facts={
            "without": tuple(block for block in found if not acting.get(block)),
            "aimed": tuple(block for block in Block if block in aimed),
        },
    )


@cached
def strategies(area: str = BOJONEGORO) -> Answer:
    """Which programmes serve which of the three strategies, and why are they classed so?

    Returns:
        One row a programme sources tell of, in order of strategy: area_code, name, programme,
        strategy, block, reason, amounts (what is told of money: what, period, value), told (how
        many rows sources tell), standing. `facts`: `counted` (programmes by strategy),
        `unclassed` (names without a class).

        A Gap where no source tells of any.
    """
    rows = _programmes(area)
    if rows.empty:
        return Gap(words.LACKING, words.ASK_WHOM, words.ASK_FOR, area=area)
    classes = {row["matches"]: row for row in records(_classes())}
    found = []
    for name, mine in rows.groupby("programme", sort=True):
        of = classes.get(str(name))
        found.append(
            {
                "area_code": area,
                "name": tables.area(area).name,
                "programme": name,
                "strategy": "" if of is None else of["strategy"],
                "block": "" if of is None else of["block"],
                "reason": words.UNCLASSED if of is None else of["reason"],
                "amounts": _amounts(mine),
                "told": len(mine),
                "standing": mine["standing"].iloc[0],
            }
        )
    order = [*map(str, Strategy), ""]
    found.sort(key=lambda row: (order.index(row["strategy"]), row["programme"]))
    counted = [row["strategy"] for row in found]
    return Result(
        frame=pd.DataFrame(found),
        indicator=named("strategies", words.STRATEGIES_NAMED),
        provenance=figures.provenance_of(rows, Caveat.INCOMPLETE_COVERAGE).then(words.CLASSED),
        facts={
            "counted": {one: counted.count(str(one)) for one in Strategy},
            "unclassed": tuple(row["programme"] for row in found if not row["strategy"]),
        },
    )


def programmes_of(area: str) -> dict[Block, tuple[str, ...]]:
    """Names of the programmes of the three strategies that sources tell of, by block."""
    known = set(_programmes(area)["programme"])
    rows = _classes()
    rows = rows[rows["matches"].isin(known) & rows["strategy"].isin(list(map(str, THREE)))]
    return {
        Block(str(block)): tuple(sorted(mine["matches"]))
        for block, mine in rows[rows["block"] != ""].groupby("block")
    }


def _classes() -> pd.DataFrame:
    rows = tables.strategies()
    return rows[rows["kind"] != "budget"]


def _programmes(area: str) -> pd.DataFrame:
    """What is told of programmes in the area, and of those of the province and the country."""
    rows = tables.programmes()
    within = rows["area_code"].eq(area) | rows["area_code"].str.startswith(f"{area}.")
    classes = _classes()
    serving = set(classes.loc[classes["strategy"].isin(list(map(str, THREE))), "matches"])
    wider = rows["area_code"].isin([parent_of(area) or INDONESIA, INDONESIA])
    rows = rows[within | (wider & rows["programme"].isin(serving))]
    items = set(classes.loc[classes["kind"] == "item", "matches"])
    apart = rows["programme"].eq(_STICKERS) & rows["indicator"].isin(items)
    named = rows["programme"].where(~apart, rows["indicator"])
    return pd.concat([rows.assign(programme=named), _food_aid()], ignore_index=True)


def _food_aid() -> pd.DataFrame:
    """The national food aid, which `benefits.csv` tells of, as rows of programmes."""
    rows = tables.benefits()
    rows = rows[rows["programme"] == "sembako"]
    return pd.DataFrame(
        {
            "programme": _FOOD_AID,
            "indicator": words.FOOD_AID,
            "area_code": INDONESIA,
            "period": rows["year"].astype(str),
            "value": rows["value"],
            "unit": Unit.RUPIAH.value,
            **{name: rows[name] for name in ("standing", "origin_id")},
        }
    )


def _by_source(area: str) -> list[dict[str, Any]]:
    rows = records(_programmes(area))
    found = []
    for (programme, what), block in _TOLD.items():
        mine = [row for row in rows if (row["programme"], row["indicator"]) == (programme, what)]
        newest = max(mine, key=lambda row: Period.parse(row["period"]).end, default=None)
        if newest is not None:
            found.append(
                {
                    "block": block,
                    "label": words.told(what, poor=programme == _POOR),
                    "value": newest["value"],
                    "measured_in": newest["unit"],
                    "decimals": 2 if newest["unit"] == Unit.PERCENT else 0,
                    **{name: newest[name] for name in ("period", "standing", "origin_id")},
                }
            )
    return found


def _newest(name: str, block: Block, area: str) -> list[dict[str, Any]]:
    mine = figures.main_series(figures.used(name, [area]), name)
    of = tables.indicator(name)
    return [
        {
            "block": block,
            "label": of.label,
            "value": row["value"],
            "measured_in": of.unit.value,
            "decimals": of.decimals,
            **{one: row[one] for one in ("period", "standing", "origin_id")},
        }
        for row in records(figures.latest(mine))
    ]


def _amounts(rows: pd.DataFrame) -> tuple[tuple[str, str, float], ...]:
    """What is told of money, the newest two."""
    money = rows[rows["unit"].eq(Unit.RUPIAH.value) & rows["value"].notna()]
    money = money[money["indicator"].str.startswith(_MONEY)]
    told = [(row["indicator"], row["period"], float(row["value"])) for row in records(money)]
    return tuple(sorted(told, key=lambda one: Period.parse(one[1]).end, reverse=True)[:2])
