"""Relevansi APBD: lines of the budget by strategy and source of funds, as they were imported.

How a line is classed is what an operator wrote, else what a word in its name says. What people
write changes without the data version, so nothing keeps these answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from analytics.answers import assisted, budget_lines, figures
from analytics.answers.planning_named import named
from analytics.answers.planning_problems import blocks_of, problems
from analytics.measures import budget_lines as sums
from analytics.measures import planning_budgets as measure
from analytics.simulate import planning_budgets as example
from analytics.store import entries, tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, EntryKind
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.period import Period
from analytics.vocabulary.planning import Block, Strategy, line_id
from analytics.vocabulary.provenance import Caveat, Origin, Provenance
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.vocabulary.standing import Standing
from analytics.wording import planning_budgets as words

if TYPE_CHECKING:
    from collections.abc import Mapping

_MONEY: Final = ("anggaran", "pagu", "alokasi", "realisasi", "belanja")
_ENTERED = Origin(
    "budgets.entered", words.ENTERED, words.ENTERED, words.ENTERED, "", "", noted=True
)


def years(practice: bool) -> tuple[int, ...]:  # noqa: FBT001 - the reader's switch, as asked
    """The years lines are there of, the newest first."""
    rows = _read(practice).lines
    return tuple(sorted({int(year) for year in rows["year"].dropna()}, reverse=True))


def relevance(practice: bool, year: int | None = None) -> Answer:  # noqa: FBT001
    """How much of the budget serves which strategy, from which source of funds?

    Args:
        practice: example lines may be shown where nothing was imported.
        year: of `years`; the newest without one.

    Returns:
        One row a line, unclassed first, then by strategy and size: area_code, name, line_id,
        programme, activity, subactivity, opd, year, fund, budget and realised (rupiah), strategy
        ("" if unclassed), block, by (the word, or "operator"), why. `facts`: `year`,
        `strategies`, `funds`, `matrix` (strategy and fund), `blocks` (each of `sums.summed`;
        largest first), `total`, `unpriced`, `subtotals` (lines left out), `aimed` (blocks of
        priority problems), `example`.

        A Gap where nothing was imported.
    """
    found = _read(practice)
    known = years(practice)
    if not known:
        return lacking()
    of = year if year in known else known[0]
    rows = _classed(found.lines[found.lines["year"] == of].reset_index(drop=True))
    order = [*("",), *map(str, Strategy)]
    rows = rows.assign(order=rows["strategy"].map(order.index)).sort_values(
        ["order", "budget"], ascending=[True, False], kind="stable", ignore_index=True
    )
    made = rows["area_code"].eq(EXAMPLE_REGENCY).all()
    provenance = assisted.EXAMPLE if made else budget_lines.provenance()
    if rows["by"].eq(words.OPERATOR).any() and not made:
        provenance |= Provenance((_ENTERED,), Standing.QUOTED)
    return Result(
        frame=rows.drop(columns=["order", "output", "outcome"]),
        indicator=named("budget_lines", (words.LABEL, words.DEFINITION), Unit.RUPIAH),
        provenance=provenance.estimated(words.STEP),
        facts={
            "year": of,
            "strategies": _largest(sums.summed(rows, ["strategy"])),
            "funds": _largest(sums.summed(rows, ["fund"])),
            "matrix": tuple(sums.summed(rows, ["strategy", "fund"])),
            "blocks": _largest(sums.summed(rows[rows["block"] != ""], ["block"])),
            "total": float(rows["budget"].sum()),
            "unpriced": int(rows["budget"].isna().sum()),
            "subtotals": found.left_out.get(of, 0),
            "aimed": tuple(block for block in Block if block in blocks_of(problems())),
            "example": bool(made),
        },
    )


@cached
def published(area: str = BOJONEGORO) -> Answer:
    """What is published of money for programmes, by strategy and source of funds; never summed.

    What is no programme is left out. One row an amount, by strategy, programme and time:
    area_code, name, programme, what, period, published_amount (rupiah), fund (a code of
    `FUNDS`, or "" where the source names several or none), strategy, standing, note.
    """
    rows = tables.programmes()
    rows = rows[rows["area_code"].eq(area) & rows["unit"].eq(Unit.RUPIAH.value)]
    rows = rows[rows["value"].notna() & rows["indicator"].str.startswith(_MONEY)]
    if rows.empty:
        return lacking()
    classes = tables.strategies().set_index("matches")["strategy"]
    told = rows.assign(
        strategy=rows["programme"].map(classes).fillna(""),
        fund=[words.fund_of(row["programme"], row["indicator"]) for row in records(rows)],
        what=rows["indicator"],
        published_amount=rows["value"],
        name=tables.area(area).name,
        ends=[Period.parse(key).end for key in rows["period"]],
    )
    told = told[told["strategy"] != Strategy.NONE]
    order = [*map(str, Strategy), ""]
    told = told.assign(order=told["strategy"].map(order.index)).sort_values(
        ["order", "programme", "ends"], kind="stable", ignore_index=True
    )
    kept = [
        "area_code",
        "name",
        "programme",
        "what",
        "period",
        "published_amount",
        "fund",
        "strategy",
    ]
    return Result(
        frame=told[[*kept, "standing", "note", "origin_id"]],
        indicator=named("budget_lines", (words.LABEL, words.DEFINITION), Unit.RUPIAH),
        provenance=figures.provenance_of(told, Caveat.OTHER_YEAR, Caveat.INCOMPLETE_COVERAGE),
    )


def lacking() -> Gap:
    """What is asked for as long as no budget was imported."""
    return Gap(
        what=words.LACKING,
        ask_whom=words.ASK_WHOM,
        ask_for=words.ASK_FOR,
        area=BOJONEGORO,
        layout=Layout.PROGRAMMES,
    )


def _read(practice: bool) -> budget_lines.Read:  # noqa: FBT001
    """What was imported; without it, in mode latihan, the example."""
    made = example.lines() if practice else example.lines().iloc[:0]
    return budget_lines.imported() or budget_lines.read(made)


def _classed(rows: pd.DataFrame) -> pd.DataFrame:
    """The lines with what classes them: an operator's word, else the words of the table."""
    rules = tables.strategies()
    rules = rules[rules["kind"] == "budget"]
    by_word = {row["matches"]: row for row in records(rules)}
    pairs = tuple((row["matches"], row["strategy"]) for row in by_word.values())
    written = entries.every(EntryKind.BUDGET_LINE)
    names = tables.names()
    told = []
    for row in records(rows):
        own = line_id(row["programme"], row["activity"], row["subactivity"], row["opd"])
        stands = written.get(own, ())
        told.append(row | _class(row, stands[-1].content if stands else {}, pairs, by_word)
                    | {"line_id": own, "name": _name(row["area_code"], names)})  # fmt: skip
    return pd.DataFrame(told)


def _class(
    row: Mapping[str, Any],
    written: Mapping[str, Any],
    pairs: tuple[tuple[str, str], ...],
    rules: Mapping[str, Mapping[str, Any]],
) -> dict[str, str]:
    if written:
        return {
            "strategy": written["strategy"],
            "block": written["block"],
            "by": words.OPERATOR,
            "why": written["reason"],
        }
    word = measure.classed(row, pairs)
    if not word:
        return {"strategy": "", "block": "", "by": "", "why": ""}
    of = rules[word]
    return {"strategy": of["strategy"], "block": of["block"], "by": word, "why": of["reason"]}


def _largest(groups: list[dict[str, Any]]) -> tuple[dict[str, Any], ...]:
    return tuple(sorted(groups, key=lambda one: -one["budget"]))


def _name(code: str, names: pd.Series[str]) -> str:
    return assisted.name_of(code) if code == EXAMPLE_REGENCY else str(names.get(code, code))
