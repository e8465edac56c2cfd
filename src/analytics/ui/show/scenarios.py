"""Tables of scenarios: what was moved, what comes out by year, and what matters most."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.tables import sheet_of
from analytics.wording import levers as lever_words
from analytics.wording import scenario_pictures as words
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.result import Result
    from analytics.vocabulary.scenario import Lever, Scenario

_TABLE = "Angka yang sama dalam tabel"
_LEFT = "–"  # a lever that this scenario leaves where it is


def settings_table(
    levers: Sequence[Lever], scenarios: Mapping[str, Scenario], *, example: bool
) -> None:
    """What each scenario moved, beside where it stands by itself and who says so.

    Nothing where nobody moved anything.
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
                "source": lever_words.plausible(lever),
            }
            for lever in moved
        ]
    )
    columns = [
        Column("label", "Andaian yang digeser"),
        Column("base", lever_words.BASELINE, number=True),
        *(Column(slot, one.name, number=True) for slot, one in scenarios.items()),
        Column("source", "Rentang wajar dan sumbernya"),
    ]
    st.html(markup.table(rows, columns, example=example, folds=True))


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
        Column("at_low", f"{outcome} di ujung rendah", number, number=True),
        Column("at_high", f"{outcome} di ujung tinggi", number, number=True),
    ]
    with st.expander(_TABLE, icon=":material/table:"):
        sheet_of(answer, columns, rows, folds=True)


def _stands(lever: Lever, scenario: Scenario) -> str:
    values = [one.value for one in scenario.settings if one.lever == lever.id]
    return lever_words.amount(values[0], lever.unit) if values else _LEFT
