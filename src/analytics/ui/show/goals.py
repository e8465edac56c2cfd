"""Table of what would have to be for so many graduates: a row a constraint."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.tables import sheet_of
from analytics.wording import goal_cells as cells
from analytics.wording import goals as words

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result


def goal_table(answer: Result) -> None:
    """Where each stands, what it would have to be alone and with the others."""
    each = answer.rows()
    told = answer.frame.assign(
        named=[cells.name(row) for row in each],
        stands=[cells.stands(row) for row in each],
        span=[cells.span(row) for row in each],
        alone=[cells.alone(row) for row in each],
        together=[cells.together(row) for row in each],
        further=[cells.further(row) for row in each],
        graduates=[words.bar(row) for row in each],
    )
    columns = [
        Column("named", "Yang menentukan"),
        Column("stands", "Kini", number=True),
        Column("span", "Wajar", number=True),
        Column("alone", "Perlu sendirian", number=True),
        Column("together", "Bersama, dalam wajar", number=True),
        Column("further", "Bersama, ke ujung", number=True),
        Column("graduates", "Lulusan*", number=True),
    ]
    sheet_of(answer, columns, told, folds=True)
    st.html(markup.paragraphs([words.TABLE_NOTE], "source-line"))
