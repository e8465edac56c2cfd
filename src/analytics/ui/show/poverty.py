"""Tables of poverty to 2030, of its targets, of what changed it, and of the fit behind them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from analytics.ui.markup import Column
from analytics.ui.show.tables import sheet_of
from analytics.vocabulary.result import records
from analytics.wording import poverty_decomposed as of_change
from analytics.wording import poverty_fits as of_fit
from analytics.wording import poverty_pictures as words
from analytics.wording.poverty_scenarios import needed
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result

_SAME, _ICON = "Angka yang sama dalam tabel", ":material/table:"
_second = partial(number, decimals=2)
_third = partial(number, decimals=3)


def poverty_table(answer: Result) -> None:
    """Every March of each scenario: P0, P1, P2, people, and what the poor lack in a year."""
    frame = answer.frame[answer.frame["fit"] == "gap"]
    keys = ["scenario", "year"]
    names = words.COLUMNS
    told = {
        name: [
            words.lack(row) if name == "lack" else words.with_ends(name, row)
            for row in records(frame[frame["measure"] == name])
        ]
        for name in names
    }
    rows = frame[frame["measure"] == "P0"][keys].assign(**told)
    columns = [
        Column("scenario", "Skenario", words.name_of),
        Column("year", "Maret", str),
        *(Column(name, head, number=True) for name, head in names.items()),
    ]
    with st.expander(_SAME, icon=_ICON):
        sheet_of(answer, columns, rows, folds=True)


def aims_table(answer: Result) -> None:
    """Every target with its document: what came, or how many draws reach it and what it needs."""
    rows = answer.facts["targets"]
    names = [one.name for one in answer.facts["scenarios"]]
    history = answer.facts["history"].set_index("year")["P0"].to_dict()
    columns = [
        Column("place", "No.", number, number=True),
        Column("goal", "Target", number=True),
        Column("document", "Dokumen"),
        *(Column(f"came.{name}", words.reached(name)) for name in names),
        Column("shadow", "Dasar, bila galat sampel 5%"),
        Column("needs", "Pengeluaran perlu tumbuh setahun", number=True),
    ]
    told = records(rows)
    written = rows.assign(
        place=range(1, len(rows) + 1),
        goal=[words.goal_of(row) for row in told],
        shadow=[words.came_shadow(row) for row in told],
        needs=[needed(row) for row in told],
        **{f"came.{name}": [words.came(row, history, name) for row in told] for name in names},
    )
    sheet_of(answer, columns, written, folds=True)


def change_table(answer: Result) -> None:
    """What a change is made of, by measure and reading, in points and people."""
    columns = [
        Column("measure", "Ukuran"),
        Column("fit", "Dicocokkan ke", of_fit.BY.__getitem__),
        Column("share_of_change", "Bagian", of_change.PARTS.__getitem__),
        Column("value", "Poin", of_change.value, number=True),
        Column("shadow", "Bila galat relatif P0 5%", number=True),
        Column("told_people", "Jiwa", number=True),
    ]
    rows = answer.frame.assign(
        shadow=[of_change.ends(row) for row in answer.rows()],
        told_people=[of_change.people(row["people"]) for row in answer.rows()],
    )
    with st.expander(_SAME, icon=_ICON):
        sheet_of(answer, columns, rows, folds=True)


def fits_table(answer: Result) -> None:
    """Each year as published and as the lognormal has it."""
    columns = [
        Column("year", "Maret", str),
        Column("fit", "Dicocokkan ke", of_fit.BY.__getitem__),
        Column("mean", "Rata-rata menurut model", of_fit.rupiah, number=True),
        Column("sigma", "σ", _third, number=True),
        Column("gap", "P1 terbit", _second, number=True),
        Column("fitted_gap", "P1 model", _second, number=True),
        Column("severity", "P2 terbit", _second, number=True),
        Column("fitted_severity", "P2 model", _second, number=True),
        Column("gini", "Gini terbit", _third, number=True),
        Column("fitted_gini", "Gini model", _third, number=True),
    ]
    sheet_of(answer, columns, folds=True)
