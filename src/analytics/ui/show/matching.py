"""Who could assist which village, as tables: pairs, what a wish costs, who there is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import streamlit as st

from analytics.answers.intake import template_of
from analytics.publish import matching_annex as annexes
from analytics.ui.markup import Column
from analytics.ui.show.tables import sheet_of
from analytics.vocabulary.assistance import OrganisationKind
from analytics.vocabulary.period import today
from analytics.vocabulary.result import records
from analytics.wording import matching as words
from analytics.wording import matching_rules as rules
from analytics.wording import organisations as bodies
from analytics.wording.quantities import number

if TYPE_CHECKING:
    import pandas as pd

    from analytics.answers.matching_kept import Annex
    from analytics.vocabulary.layout import Layout
    from analytics.vocabulary.result import Result

_AT_ONCE = 12  # rows: the worst served, of which there is most to say
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def pairs_table(answer: Result) -> None:
    """Every pair, the worst-served village first: how well, how firm, and one sentence why."""
    columns = [
        Column("village", "Desa"),
        Column("district", "Kecamatan"),
        Column("organisation", "Pelaku"),
        Column("score", "Nilai (0–100)", number, number=True),
        Column("share", "Bertahan pada set bobot", words.firmness),
        Column("why", "Mengapa"),
    ]
    rows = answer.frame.assign(why=[words.why(row) for row in answer.rows()])
    with st.container(key="padan_pasangan"):
        sheet_of(answer, columns, rows[:_AT_ONCE])
        if len(rows) > _AT_ONCE:
            label = f"{number(len(rows) - _AT_ONCE)} pasangan lain, makin kuat ke bawah"
            with st.expander(label, icon=":material/table:"):
                sheet_of(answer, columns, rows[_AT_ONCE:])


def costs_table(answer: Result, rows: pd.DataFrame) -> None:
    """Each choice for one village and what it would change, the best for all first."""
    columns = [
        Column("organisation", "Pelaku"),
        Column("kind", "Jenis", _kind),
        Column("score", "Nilai (0–100)", number, number=True),
        Column("distance_km", "Jarak", words.kilometres, number=True),
        Column("told", "Bila dipilih, semua dihitung ulang"),
    ]
    told = rows.assign(told=[rules.cost(row) for row in records(rows)])
    sheet_of(answer, columns, told, lambda row: "chosen" if row["chosen"] else "")


def organisations_table(answer: Result) -> None:
    """Who could assist, what they say they are able to do, and how many villages they take."""
    columns = [
        Column("name", "Pelaku"),
        Column("kind", "Jenis", _kind),
        Column("able", "Bidang yang dikuasai"),
        Column("capacity", "Daya tampung (desa)", number, number=True),
        Column("known", "Letak"),
    ]
    located = answer.frame["lat"].notna()
    rows = answer.frame.assign(
        able=[bodies.able(row) for row in answer.frame["sectors"]],
        known=located.map({True: "diketahui", False: "tidak diketahui"}),
    )
    sheet_of(answer, columns, rows)


def template(layout: Layout, key: str) -> None:
    """The template of a list that is missing."""
    st.download_button(
        f"Unduh templat “{layout.label}” (Excel)",
        partial(template_of, layout),
        f"templat-{layout.value}.xlsx",
        icon=":material/download:",
        key=key,
        on_click="ignore",
    )


def annex(found: Annex, key: str) -> None:
    """The annex of the decree, as Word and as Excel."""
    on = today()
    with st.container(horizontal=True, gap="small", key=f"{key}.unduh"):
        for kind, label, make, mime in (
            ("docx", "Lampiran SK (Word)", annexes.decree, annexes.MIME),
            ("xlsx", "Lampiran SK (Excel)", annexes.sheet, _SHEET),
        ):
            st.download_button(
                label,
                data=partial(make, found, on),
                file_name=annexes.file_name(found, on, kind),
                mime=mime,
                key=f"{key}.{kind}",
                icon=":material/download:",
                on_click="ignore",
            )


def _kind(value: Any) -> str:  # noqa: ANN401 - a cell holds any value
    return OrganisationKind(value).label
