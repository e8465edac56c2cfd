"""Tables of how long: by year, by quarter, and of groups side by side."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from analytics.ui.markup import Column
from analytics.ui.show.tables import sheet_of
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.wording import duration as words
from analytics.wording import duration_groups as of_groups
from analytics.wording import quantities

_TABLE, _ICON = "Angka yang sama dalam tabel", ":material/table:"


def duration_table(answer: Answer) -> None:
    """The figures of the curves, with interval and how many were watched."""
    if isinstance(answer, Gap):
        return
    columns = [
        Column("label", "Yang terjadi"),
        Column("time", "Sesudah", words.span),
        Column("share", "Bagian (95%)", number=True),
        Column("events", words.events("unit" in answer.facts), quantities.number, number=True),
        Column("at_risk", "Masih diamati", quantities.number, number=True),
    ]
    with st.expander(_TABLE, icon=_ICON):
        sheet_of(answer, columns, answer.frame.assign(share=_shares(answer)))


def duration_groups_table(answer: Answer) -> None:
    """Groups side by side, in their own order: what was seen, what chance alone would give."""
    if isinstance(answer, Gap):
        return
    columns = [
        Column("label", "Kelompok"),
        Column("at_risk", "Keluarga sejak awal", quantities.number, number=True),
        Column("events", "Lulus mandiri", quantities.number, number=True),
        Column("expected", "Seharusnya bila sama cepat", _tenths, number=True),
        Column("share", of_groups.at_horizon(answer.facts["headline"]), number=True),
        *(
            [Column("times", "Kali kecepatan kelompok pertama (95%)", number=True)]
            if "ratio" in answer.frame
            else []
        ),
        Column("verdict", "Dibanding yang lain", of_groups.verdict),
    ]
    rows = answer.frame.assign(share=_shares(answer))
    if "ratio" in rows:
        ends = rows[["ratio", "ratio_low", "ratio_high"]].itertuples(index=False)
        rows = rows.assign(times=[of_groups.times(*each) for each in ends])
    with st.expander(_TABLE, icon=_ICON):
        sheet_of(answer, columns, rows)


def _shares(answer: Result) -> pd.Series[str]:
    rows = answer.frame[["value", "low", "high"]].itertuples(index=False)
    told = [words.estimate((value, low, high)) for value, low, high in rows]
    return pd.Series(told, answer.frame.index, dtype="str")


def _tenths(value: float) -> str:
    return quantities.number(value, 1)
