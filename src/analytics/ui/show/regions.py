"""Tables of kabupaten and kota side by side."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from analytics.ui.markup import Column
from analytics.ui.show.tables import STANDING, sheet_of, value_column, with_spread
from analytics.vocabulary.region import VillageStatus
from analytics.wording import memberships as of_lists
from analytics.wording import region_paces as of_paces
from analytics.wording import region_sheet as of_sheet
from analytics.wording import region_villages as of_villages
from analytics.wording import regions as words
from analytics.wording.periods import period_of

if TYPE_CHECKING:
    from typing import Any

    from analytics.vocabulary.result import Result


def positions(answer: Result) -> None:
    """The figures of the bars, with whether each surely differs from that of Bojonegoro."""
    of, focus = answer.indicator, answer.facts["focus"]
    rows = with_spread(answer)
    told = answer.rows()
    rows = rows.assign(
        side=[words.side(row["region_side"], own=row["area_code"] in focus) for row in told],
        other=[words.other(row, of) for row in told],
    )
    columns = [
        Column("name", "Daerah"),
        Column("period", "Periode", period_of),
        value_column(of),
        Column("side", "Dibanding Bojonegoro"),
        *([Column("spread", "Rentang sumber", number=True)] if rows["spread"].any() else []),
        *([Column("other", "Angka tahun lain")] if rows["other"].any() else []),
        STANDING,
    ]
    sheet_of(answer, columns, rows, row_class=_own(answer), folds=True)


def paces(answer: Result) -> None:
    """Both figures of each area, its pace, and its quadrant in words."""
    of, facts, told = answer.indicator, answer.facts, answer.rows()
    rows = answer.frame.assign(
        moved=[of_paces.change(row, of) for row in told],
        pace=[of_paces.a_year(row, of) for row in told],
        sure=[of_paces.moved_words(row) for row in told],
        where=[of_paces.quadrant(row, facts, of) for row in told],
    )
    before = value_column(of)
    columns = [
        Column("name", "Daerah"),
        Column("before", str(facts["since"]), before.write, number=True),
        Column("value", str(facts["until"]), before.write, number=True),
        Column("moved", "Perubahan", number=True),
        Column("pace", "Setahun", number=True),
        Column("sure", "Bergerak?"),
        Column("where", f"Dibanding {facts['reference']['name']}"),
        STANDING,
    ]
    sheet_of(answer, columns, rows, row_class=_own(answer), folds=True)


def lists(answer: Result) -> None:
    """Which list names whom, and where each list comes from."""
    columns = [
        Column("name", "Daerah"),
        *(
            Column(one["list"], of_lists.head(one["list"]), of_lists.part)
            for one in answer.facts["lists"]
        ),
        Column("neighbour", of_lists.NEIGHBOUR, of_lists.is_neighbour),
    ]
    sheet_of(answer, columns, folds=True)
    with st.expander(of_lists.TOLD, icon=":material/format_quote:"):
        for one in answer.facts["lists"]:
            st.markdown(of_lists.told(one))


def villages(answer: Result) -> None:
    """Villages of each status; an area of which nothing is told says so."""
    columns = [
        Column("name", "Daerah"),
        *(
            Column(status.value, status.label.capitalize(), of_villages.count, number=True)
            for status in VillageStatus
        ),
        Column("villages", "Semua desa", of_villages.count, number=True),
        Column("independent_share", "Bagian mandiri", of_villages.share, number=True),
        STANDING,
    ]
    sheet_of(answer, columns, row_class=_own(answer), folds=True)


def sheet(answer: Result) -> None:
    """A column a measure, each with its unit and period in its head."""
    facts = answer.facts
    columns = [
        Column("name", "Daerah"),
        *(
            Column(of.id, of_sheet.brief(of), partial(of_sheet.cell, of=of), number=True)
            for of in facts["measures"]
        ),
    ]
    sheet_of(answer, columns, row_class=_own(answer), folds=True)


def _own(answer: Result) -> Any:  # noqa: ANN401 - what a table takes
    focus = set(answer.facts["focus"])
    return lambda row: "chosen" if row["area_code"] in focus else ""
