"""Stock and flow on the screen: what totals bound, and the table beside the waterfall."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analytics.draw.flow import waterfall
from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.breaks import crossing
from analytics.ui.show.charts import picture
from analytics.ui.show.frame import sources
from analytics.ui.show.tables import sheet_of
from analytics.wording import flow as words
from analytics.wording import quantities
from analytics.wording.periods import period_of

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result

_TABLE = "Angka yang sama dalam tabel"
_SIDE_BY_SIDE = 2  # pairs of counts; of more, the table tells


def balance(answer: Result) -> None:
    """Opening, what came and went by reason, closing, and whether it balances; a line an area."""
    columns = [Column("name", "Wilayah"), Column("period", "Periode", period_of), *_counts(answer)]
    rows = answer.frame.assign(balance=[words.mark(row) for row in answer.rows()])
    crossing([answer])
    with st.expander(_TABLE, icon=":material/table:"):
        sheet_of(answer, [*columns, Column("balance", "Pemeriksaan")], rows)


def bounded(answer: Result, key: str = "batas") -> None:
    """The waterfall of each pair of counts side by side, what was assumed, and the table."""
    rows = answer.rows()
    shown = rows[:_SIDE_BY_SIDE]
    for column, row in zip(st.columns(len(shown), gap="large"), shown, strict=True):
        with column:
            ends = " ke ".join(quantities.number(row[end]) for end in ("opening", "closing"))
            picture(
                waterfall,
                answer,
                alt=f"Arus KPM dari {ends}; yang tidak diketahui berarsir silang, ada di tabel",
                key=f"{key}.{row['place']}",
                row=row["place"],
            )
    crossing([answer])
    st.html(markup.listed("Yang diandaikan", answer.facts["assumptions"]))
    sources(answer)
    known, crossed = answer.facts["known"], bool(answer.facts["guard"].crossings)
    told = answer.frame.assign(bound=[words.at_least(row, known, crossed=crossed) for row in rows])
    columns = [
        *_counts(answer),
        Column("rest", "Selisih bersih", quantities.signed, number=True),
        Column("bound", "Yang dapat disebut"),
    ]
    with st.expander(_TABLE, icon=":material/table:"):
        sheet_of(answer, columns, told)


def _counts(answer: Result) -> list[Column]:
    named = ("opening", *answer.facts["parts"], "closing")
    return [Column(name, words.LABELS[name], quantities.number, number=True) for name in named]
