"""Tables of the way to zero: years, what sources state, and what zero leaves possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.tables import STANDING, sheet_of
from analytics.wording import extreme_cells as cells
from analytics.wording import extreme_scenarios as words

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result

_SAME = "Angka yang sama dalam tabel"


def extreme_years(answer: Result) -> None:
    """A row a year, a column a scenario: who is left, with the range of the lever."""
    unit = answer.facts["start"]["unit"]
    names = answer.facts["scenarios"]
    told: dict[int, dict[str, object]] = {}
    for row in answer.rows():
        in_year = told.setdefault(row["year"], {"year": str(row["year"])})
        in_year[row["scenario"]] = cells.left_cell(row, unit)
    columns = [
        Column("year", "Tahun"),
        *(Column(name, name, number=True) for name in names),
    ]
    with st.expander(_SAME, icon=":material/table:"):
        sheet_of(answer, columns, pd.DataFrame(list(told.values())))


def extreme_stated(answer: Result) -> None:
    """What sources state, newest first, with the fall within one series."""
    rows = answer.frame
    each = answer.rows()
    told = rows.assign(
        count=[words.count(row["value"], row["unit"]) for row in each],
        fell=[cells.fall(row) for row in each],
        rate=[cells.rate(row["rate"]) for row in each],
        year=rows["year"].astype(str),
    )
    columns = [
        Column("year", "Tahun"),
        Column("count", "Disebut", number=True),
        Column("rate", "Persennya", number=True),
        Column("series", "Garis atau daftar"),
        Column("source", "Menurut"),
        Column("fell", "Turun dalam deretnya", number=True),
        Column("rank", "Dipakai?", cells.rank),
        # What every row would say alike stands in the badge below.
        *([STANDING] if len(set(rows["standing"])) > 1 else []),
    ]
    sheet_of(answer, columns, told, folds=True)


def extreme_bound(answer: Result) -> None:
    """A row a scenario and way of printing zero: what may still be there."""
    each = answer.rows()
    told = answer.frame.assign(
        printed=[cells.printed(row["printed"]) for row in each],
        sample=[cells.sample(row) for row in each],
        upper=[cells.upper(row) for row in each],
        people_told=[cells.upper_people(row) for row in each],
    )
    columns = [
        Column("scenario", "Skenario"),
        Column("printed", "Yang diterbitkan"),
        Column("sample", "Sampel : efek rancangan", number=True),
        Column("upper", "Paling banyak (95%)", number=True),
        Column("people_told", "Itu berarti jiwa", number=True),
    ]
    sheet_of(answer, columns, told, folds=True)
    st.html(markup.paragraphs([cells.needed(answer.facts["needed"])], "source-line"))
