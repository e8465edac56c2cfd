"""Scenarios of the past as tables: what was scored, and what waits for its day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics.ui.markup import Column
from analytics.ui.show.tables import sheet_of
from analytics.vocabulary.scenario_log import State
from analytics.wording import scenario_log as words

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result


def scored_scenarios(answer: Result) -> None:
    """Every figure that was scored: what was told, what came, and whether it lay in the ranges."""
    rows = [row for row in answer.rows() if row["log_state"] == State.SCORED]
    if not rows:
        return
    columns = [
        Column("scenario", "Skenario"),
        Column("what", "Ukuran"),
        Column("told", "Yang dikira"),
        Column("came", "Yang terjadi"),
        Column("missed", "Selisih", number=True),
        Column("inside", "Di dalam rentang?"),
        Column("score", "Nilai rentang 90%", number=True),
    ]
    told = [
        {
            "scenario": words.scenario(row),
            "what": words.what(row),
            "told": words.told(row),
            "came": words.came(row),
            "missed": words.missed(row),
            "inside": words.inside(row),
            "score": words.score(row),
        }
        for row in rows
    ]
    sheet_of(answer, columns, pd.DataFrame(told), folds=True)


def waiting_scenarios(answer: Result) -> None:
    """What has no score, one line a scenario, year and reason."""
    rows = [row for row in answer.rows() if row["log_state"] != State.SCORED]
    if not rows:
        return
    groups: dict[tuple[str, str, str], list[str]] = {}
    for row in sorted(rows, key=lambda each: (each["due"], words.scenario(each))):
        key = words.scenario(row), str(row["year"]), words.when(row)
        groups.setdefault(key, []).append(row["what"])
    columns = [
        Column("scenario", "Skenario"),
        Column("year", "Tahun"),
        Column("whats", "Ukuran"),
        Column("when", "Dinilai kapan"),
    ]
    told = [
        {"scenario": scenario, "year": year, "whats": words.group(whats), "when": when}
        for (scenario, year, when), whats in groups.items()
    ]
    with st.expander(words.WAITING, icon=":material/schedule:"):
        sheet_of(answer, columns, pd.DataFrame(told), folds=True)
