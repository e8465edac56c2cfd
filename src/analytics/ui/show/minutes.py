"""What has to be agreed on, as the draft minutes have it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.answers.minutes import Contested

_COLUMNS = [
    Column("value", "Angka", number=True),
    Column("source", "Menurut sumber"),
    Column("published", "Terbit"),
    Column("standing", "Kedudukan"),
    Column("rank", "Sekarang"),
]


def minutes(items: Sequence[Contested]) -> None:
    """One fold a figure: what sources say, which is used and why, who has to confirm."""
    if not items:
        told = "Tidak ada angka yang disebut berlainan oleh sumber-sumbernya."
        st.html(markup.paragraphs([told], "lead"))
        return
    told = (
        f"{number(len(items))} angka perlu disepakati. Naskahnya rancangan sampai ditandatangani."
    )
    st.html(markup.paragraphs([told], "lead"))
    for place, item in enumerate(items, start=1):
        with st.expander(f"{place}. {item.what}"):
            rows = [(s.value, s.source, s.published, s.standing, s.rank) for s in item.statements]
            frame = pd.DataFrame(rows, columns=[column.name for column in _COLUMNS])
            st.html(markup.table(frame, _COLUMNS) + _agreement(item))


def beside(items: Sequence[Contested]) -> None:
    """What differs and has no dot plot: targets, programmes and what the audits found."""
    rows = [(i.what, "; ".join(dict.fromkeys(s.value for s in i.statements))) for i in items]
    columns = [Column("what", "Apa"), Column("values", "Angka menurut sumber")]
    st.html(markup.table(pd.DataFrame(rows, columns=["what", "values"]), columns))


def _agreement(item: Contested) -> str:
    used = f"<p>Yang dipakai sekarang: <b>{escape(item.used)}</b>.</p>" if item.used else ""
    why = f"<p>Alasan: {escape(item.why or 'belum tertulis.')}</p>"
    remark = f"<p>{escape(item.remark)}</p>" if item.remark else ""
    head = f"Yang harus dikonfirmasi oleh {item.whom}"
    return f"{used}{why}{remark}{markup.listed(head, item.confirm)}"
