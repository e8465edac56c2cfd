"""Tables of the planning documents: problems, areas, determinants, strategies, budget, targets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics.store import tables
from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.tables import STANDING, or_nothing, sheet_of
from analytics.vocabulary.planning import Criterion, Priority
from analytics.wording import planning_areas, planning_budgets, planning_interventions
from analytics.wording import planning_problems as problems
from analytics.wording import planning_targets as targets

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from analytics.vocabulary.result import Result


def problem_table(answer: Result) -> None:
    """A row a problem: its figure, what each criterion says in a word, and all of them together."""
    rows = answer.rows()
    votes = {
        one.value: [problems.said(row["votes"][place]) for row in rows]
        for place, one in enumerate(Criterion)
    }
    told = answer.frame.assign(
        figure=[problems.value(row, tables.indicator(row["indicator"])) for row in rows],
        stands=[problems.place(row) for row in rows],
        result=[Priority(row["priority"]).label for row in rows],
        **votes,
    )
    names = ("label", "figure", "result", *votes)
    columns = [Column(name, head) for name, head in zip(names, problems.HEADS, strict=True)]
    columns.insert(3, Column("stands", problems.PLACE_HEAD))
    sheet_of(answer, columns, told, folds=True)


def problem_told(row: Mapping[str, Any]) -> None:
    """What each criterion says of one problem, a sentence each."""
    lines = [f"{one.label}: {said}" for one, said in zip(Criterion, row["told"], strict=True)]
    st.html(markup.listed(f"{row['label']} – {Priority(row['priority']).label}", lines))


def area_table(answer: Result) -> None:
    """A row a kecamatan in order of code: both values, and its quadrant."""
    one, other = answer.facts["axes"]
    rows = answer.rows()
    told = answer.frame.assign(
        one=[planning_areas.value(row["value"], one.decimals) for row in rows],
        other=[planning_areas.value(row["second"], other.decimals) for row in rows],
        kind=[planning_areas.side(row["quadrant"], (one, other)) for row in rows],
    )
    area, kind = planning_areas.HEADS
    columns = [
        Column("name", area),
        Column("one", one.label, number=True),
        Column("other", other.label, number=True),
        Column("kind", kind),
    ]
    with st.expander(planning_areas.TABLE, icon=":material/table:", expanded=False):
        sheet_of(answer, columns, told, folds=True)


def determinant_table(answer: Result) -> None:
    """A row a determinant: its figure, and the programmes that are known in its block."""
    rows = answer.rows()
    told = answer.frame.assign(
        of=[planning_interventions.block(row["block"]) for row in rows],
        figure=[planning_interventions.value(row) for row in rows],
        acting=[planning_interventions.programmes(row["programmes"]) for row in rows],
        first=[planning_interventions.aimed(row, answer.facts) for row in rows],
    )
    names = ("of", "label", "figure", "acting", "first")
    heads = planning_interventions.HEADS
    columns = [Column(name, head) for name, head in zip(names, heads, strict=True)]
    sheet_of(answer, [*columns, STANDING], told, folds=True)


def strategy_table(answer: Result) -> None:
    """A row a programme: its strategy, its block, what is told of money, and why it is so."""
    rows = answer.rows()
    told = answer.frame.assign(
        of=[planning_interventions.strategy(row["strategy"]) for row in rows],
        kind=[planning_interventions.block(row["block"]) for row in rows],
        money=[planning_interventions.amounts(row["amounts"]) or "tidak disebut" for row in rows],
    )
    names = ("of", "programme", "kind", "money", "reason")
    heads = planning_interventions.STRATEGY_HEADS
    columns = [Column(name, head) for name, head in zip(names, heads, strict=True)]
    sheet_of(answer, columns, told, folds=True)


def relevance_table(answer: Result) -> None:
    """A row a strategy: lines, budget, its part of the whole, how much was spent; and by funds."""
    facts = answer.facts
    funds = planning_budgets.funds(facts["funds"])
    by = {(row["strategy"], row["fund"]): row["budget"] for row in facts["matrix"]}
    rows = [
        {
            "of": planning_budgets.strategy(row["strategy"]),
            "lines": str(row["lines"]),
            "budget": planning_budgets.billions(row["budget"]),
            "part": planning_budgets.share(row["budget"], facts["total"]),
            "spent": planning_budgets.absorbed(row),
            **{code: planning_budgets.cell(by.get((row["strategy"], code))) for code in funds},
        }
        for row in facts["strategies"]
    ]
    names = ("of", "lines", "budget", "part", "spent")
    columns = [
        Column(name, head, number=name != "of")
        for name, head in zip(names, planning_budgets.HEADS, strict=True)
    ]
    columns += [Column(code, planning_budgets.fund(code), number=True) for code in funds]
    sheet_of(answer, columns, pd.DataFrame(rows), folds=True)


def line_table(answer: Result) -> None:
    """A row a line of the budget: what it is, from which funds, how it is classed and why."""
    rows = answer.rows()
    told = answer.frame.assign(
        line=[planning_budgets.line_name(row) for row in rows],
        of=[planning_budgets.fund(row["fund"]) for row in rows],
        money=[planning_budgets.rupiah(row["budget"]) for row in rows],
        kind=[planning_budgets.strategy(row["strategy"]) for row in rows],
        because=[planning_budgets.because(row) for row in rows],
    )
    columns = [
        Column("line", "Subkegiatan dan perangkat daerah"),
        Column("name", "Wilayah"),
        Column("of", "Sumber dana"),
        Column("money", "Pagu", number=True),
        Column("kind", "Strategi"),
        Column("because", "Dasar golongan"),
    ]
    with st.expander(planning_budgets.LINES, icon=":material/table:"):
        sheet_of(answer, columns, told, folds=True)


def published_table(answer: Result) -> None:
    """A row an amount that is published; never summed."""
    rows = answer.rows()
    told = answer.frame.assign(
        of=[planning_budgets.strategy(row["strategy"]) for row in rows],
        money=[planning_budgets.amount(row) for row in rows],
        funds=[planning_budgets.fund(row["fund"]) for row in rows],
    )
    columns = [
        Column("of", "Strategi"),
        Column("programme", "Program"),
        Column("what", "Yang disebut"),
        Column("money", "Jumlah", number=True),
        Column("funds", "Sumber dana"),
        Column("note", "Keterangan", or_nothing),
        STANDING,
    ]
    sheet_of(answer, columns, told, folds=True)


def target_table(answer: Result) -> None:
    """A row a target, with its document and the figure of its year."""
    rows = answer.rows()
    of = [tables.indicator(row["target_of"]) for row in rows]
    told = answer.frame.assign(
        when=[targets.year(row["year"]) for row in rows],
        aim=[targets.target(row, one) for row, one in zip(rows, of, strict=True)],
        source=[targets.document(row) for row in rows],
        on=[targets.on(row) for row in rows],
        then=[targets.reached(row, one) for row, one in zip(rows, of, strict=True)],
        done=[targets.met(row) for row in rows],
    )
    names = ("label", "when", "aim", "source", "on", "then", "done")
    columns = [Column(name, head) for name, head in zip(names, targets.HEADS, strict=True)]
    columns += [Column("note", "Keterangan", or_nothing), STANDING]
    sheet_of(answer, columns, told, folds=True)
