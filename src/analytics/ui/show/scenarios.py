"""Tables of scenarios: what was moved, what comes out by year, and what matters most."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.tables import sheet_of
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.result import records
from analytics.wording import levers as lever_words
from analytics.wording import scenario_pictures as words
from analytics.wording.quantities import number as number_of
from analytics.wording.quantities import quantity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.result import Result
    from analytics.vocabulary.scenario import Lever, Scenario

_TABLE = "Angka yang sama dalam tabel"
_percent = partial(quantity, unit=Unit.PERCENT, decimals=2)
_LEFT = "–"  # a lever that this scenario leaves where it is


def settings_table(
    levers: Sequence[Lever], scenarios: Mapping[str, Scenario], *, example: bool
) -> None:
    """What each scenario moved, beside where it stands by itself.

    Who says so stands below each slider. Nothing where nobody moved anything.
    """
    touched = {one.lever for scenario in scenarios.values() for one in scenario.settings}
    moved = [lever for lever in levers if lever.id in touched]
    if not moved:
        return
    rows = pd.DataFrame(
        [
            {
                "label": lever.label,
                "base": lever_words.amount(lever.middle, lever.unit),
                **{slot: _stands(lever, one) for slot, one in scenarios.items()},
            }
            for lever in moved
        ]
    )
    columns = [
        Column("label", "Andaian yang digeser"),
        Column("base", lever_words.BASELINE, number=True),
        *(Column(slot, one.name, number=True) for slot, one in scenarios.items()),
    ]
    st.html(markup.table(rows, columns, example=example, folds=True))


def years_table(answers: Sequence[Result], what: str) -> None:
    """What each scenario comes to at the end of each year, or in it: median and nine tenths."""
    names = [words.name_of(answer.facts["scenario"].name) for answer in answers]
    told = [_by_year(answer, what) for answer in answers]
    rows = pd.DataFrame(
        [
            {"year": year}
            | {name: words.cell(of[year]) for name, of in zip(names, told, strict=True)}
            for year in told[0]
        ]
    )
    columns = [Column("year", words.YEARS[what])]
    columns += [Column(name, name, number=True) for name in names]
    with st.expander(_TABLE, icon=":material/table:"):
        sheet_of(answers[0], columns, rows)


def swings_table(answer: Result) -> None:
    """Every lever with its two ends and what comes out at either, the widest swing first."""
    levers = answer.facts["levers"]
    rows = pd.DataFrame(
        [
            {
                "label": levers[row["lever"]].label,
                "low": lever_words.amount(row["low"], levers[row["lever"]].unit),
                "high": lever_words.amount(row["high"], levers[row["lever"]].unit),
                "at_low": row["at_low"],
                "at_high": row["at_high"],
            }
            for row in answer.rows()
        ]
    )
    outcome = words.OUTCOMES[answer.facts["what"]]
    columns = [
        Column("label", "Andaian"),
        Column("low", "Ujung rendah", number=True),
        Column("high", "Ujung tinggi", number=True),
        Column("at_low", f"{outcome} di ujung rendah", number_of, number=True),
        Column("at_high", f"{outcome} di ujung tinggi", number_of, number=True),
    ]
    with st.expander(_TABLE, icon=":material/table:"):
        sheet_of(answer, columns, rows, folds=True)


def differences_table(answer: Result) -> None:
    """What each scenario comes to beside the baseline, in KPM and in points; a column for each."""
    names = [words.name_of(one.name) for one in answer.facts["scenarios"]]
    columns = [Column("label", words.COMPARED_HEAD)]
    columns += [Column(name, name, number=True) for name in names]
    sheet_of(answer, columns, _beside(answer, words.FIRST), folds=True)
    with st.expander(words.OTHER_FLOWS, icon=":material/table:"):
        rest = [what for what in words.COMPARED if what not in words.FIRST]
        sheet_of(answer, columns, _beside(answer, rest), folds=True)


def _beside(answer: Result, whats: Sequence[str]) -> pd.DataFrame:
    """Two lines a quantity, a column a scenario."""
    told: dict[str, dict[str, str]] = {}
    for what in whats:
        for row in answer.rows():
            if row["what"] != what:
                continue
            for label, text in words.beside(row):
                told.setdefault(label, {"label": label})[words.name_of(row["scenario"])] = text
    return pd.DataFrame(told.values())


def districts_table(answer: Result) -> None:
    """Every kecamatan in order of code: how many now, at the end, and graduates until then."""
    columns = [
        Column("name", "Kecamatan"),
        Column("start", "KPM sekarang", number_of, number=True),
        Column("ending", words.OUTCOMES[words.STOCK], number=True),
        Column("out", words.OUTCOMES[words.GRADUATED], number=True),
        Column("share", "Graduasi setahun", _percent, number=True),
    ]
    rows = answer.frame.assign(
        ending=[words.within(row, "stock") for row in answer.rows()],
        out=[words.within(row, "until") for row in answer.rows()],
    )
    sheet_of(answer, columns, rows)


def _by_year(answer: Result, what: str) -> dict[str, dict[str, Any]]:
    """The rows of one scenario by year: a stock at its end, a flow summed over it."""
    rows = answer.facts["totals"]
    return {
        words.year(row["year"], answer.facts["first"]): row
        for row in records(rows[rows["what"] == what])
    }


def _stands(lever: Lever, scenario: Scenario) -> str:
    values = [one.value for one in scenario.settings if one.lever == lever.id]
    return lever_words.amount(values[0], lever.unit) if values else _LEFT
