"""Tables of a before and after: whom it is compared with, what each period shows, every test."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import streamlit as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.tables import sheet_of
from analytics.vocabulary.verdict import Verdict
from analytics.wording import before_after as words
from analytics.wording import before_after_design as design
from analytics.wording.differences import level, period_name, signed, spread, unit
from analytics.wording.quantities import MISSING, is_missing, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from analytics.vocabulary.result import Result

_ICON = ":material/table:"
_SAME = "Angka yang sama dalam tabel"
_two, _three = partial(number, decimals=2), partial(number, decimals=3)


def balance_table(answer: Result) -> None:
    """How alike the comparison villages are before: standardised differences.

    Of a count the level is a logarithm, which nobody reads; it is left out.
    """
    in_percent, of = answer.facts["in_percent"], answer.indicator
    columns = [
        Column("what", "Sebelum dipilih"),
        *([] if in_percent else [Column("own", "Desa yang dilihat", number=True)]),
        Column("before", "Beda baku dari semua calon", _two, number=True),
        Column("after", "Beda baku dari pembanding", _two, number=True),
    ]
    rows = answer.facts["balance"]
    own = [number(value, of.decimals) for value in rows["treated"]]
    what = [design.VARIABLES[name] for name in rows["variable"]]
    sheet_of(answer, columns, rows.assign(what=what, own=own), folds=True)


def comparison_villages(answer: Result) -> None:
    """Every comparison village, and beside which one it was chosen."""
    in_percent, of = answer.facts["in_percent"], answer.indicator
    plain = partial(number, decimals=of.decimals)
    fine = partial(number, decimals=max(2, of.decimals))
    columns = [
        Column("village_code", "Kode"),
        Column("name", "Desa pembanding"),
        Column("beside", "Pembanding untuk"),
        Column("distance", "Jarak Mahalanobis", _two, number=True),
        *(
            []
            if in_percent
            else [
                Column("level", "Rata-rata sebelum", plain, number=True),
                Column("trend", "Perubahan per periode", fine, number=True),
            ]
        ),
    ]
    rows = answer.facts["chosen"]
    label = f"Desa pembanding ({number(len(rows))} desa)"
    with st.expander(label, icon=_ICON):
        sheet_of(answer, columns, rows, folds=True)


def periods_table(answer: Result) -> None:
    """A row a period: both means, their difference, and what is usual."""
    of, in_percent = answer.indicator, answer.facts["in_percent"]
    named = unit(of, in_percent=in_percent)
    columns = [
        Column("when", "Periode"),
        Column("side", ""),
        Column("own", "Desa yang dilihat", number=True),
        Column("beside", "Pembanding", number=True),
        Column("apart", f"Beda ({named})", number=True),
        Column("usual", f"{words.RANGE} ({named})", number=True),
    ]
    rows = answer.rows()
    frame = answer.frame.assign(
        when=[period_name(row["period"]) for row in rows],
        side=["sebelum" if row["lead"] < 0 else "sesudah" for row in rows],
        own=[level(row["treated"], of) for row in rows],
        beside=[level(row["others"], of) for row in rows],
        apart=[signed(row["effect"], of, in_percent=in_percent) for row in rows],
        usual=[_ends(row, answer) for row in rows],
    )
    with st.expander(_SAME, icon=_ICON):
        sheet_of(answer, columns, frame, folds=True)


def tests_table(answer: Result) -> None:
    """Every test: the difference, its range, rank and p."""
    of, in_percent = answer.indicator, answer.facts["in_percent"]
    named = unit(of, in_percent=in_percent)
    columns = [
        Column("among", "Dibanding"),
        Column("apart", f"Beda ({named})", number=True),
        Column("ends", "Rentang 95%", number=True),
        Column("place", "Peringkat", number=True),
        Column("p", "p", _three, number=True),
    ]
    sheet_of(answer, columns, _tested(answer.facts["tests"], answer), folds=True)


def weights_table(answer: Result) -> None:
    """The villages of the synthetic one, the heaviest first."""
    columns = [
        Column("village_code", "Kode"),
        Column("name", "Desa"),
        Column("weight", "Bobot", _three, number=True),
    ]
    sheet_of(answer, columns, answer.facts["synthetic"].weights, folds=True)


def each_village_table(answer: Result) -> None:
    """Each village by itself, in order of code: difference, range, rank, p and verdict."""
    of, in_percent = answer.indicator, answer.facts["in_percent"]
    named = unit(of, in_percent=in_percent)
    columns = [
        Column("village_code", "Kode"),
        Column("name", "Desa"),
        Column("apart", f"Beda ({named})", number=True),
        Column("ends", "Rentang 95%", number=True),
        Column("place", "Peringkat", number=True),
        Column("p", "p", _three, number=True),
        Column("verdict", "Putusan", lambda value: Verdict(value).label),
    ]
    sheet_of(answer, columns, _tested(answer.frame, answer), folds=True)


def verdict_rule(head: str, lines: Sequence[str]) -> None:
    """A rule as it is fixed, a line each."""
    st.html(markup.listed(head, lines))


def _tested(frame: pd.DataFrame, answer: Result) -> pd.DataFrame:
    of, in_percent = answer.indicator, answer.facts["in_percent"]
    rows = frame.to_dict("records")
    told = frame.assign(
        apart=[
            MISSING
            if is_missing(row["effect"])
            else signed(row["effect"], of, in_percent=in_percent)
            for row in rows
        ],
        ends=[_ends(row, answer) for row in rows],
        place=[
            MISSING if is_missing(row["p"]) else f"{number(row['rank'])} dari {number(row['of'])}"
            for row in rows
        ],
    )
    if "test" in frame:
        told = told.assign(among=[words.TESTS[row["test"]] for row in rows])
    return told


def _ends(row: dict[Any, Any], answer: Result) -> str:
    if is_missing(row["low"]):
        return MISSING
    in_percent = answer.facts["in_percent"]
    return spread(row["low"], row["high"], answer.indicator, in_percent=in_percent)
