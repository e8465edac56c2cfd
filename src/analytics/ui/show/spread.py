"""Tables of how graduation and facilitators are spread over the kecamatan."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import streamlit as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.tables import or_nothing, sheet_of
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.standing import Standing
from analytics.wording import clusters, facilitators
from analytics.wording.periods import dated
from analytics.wording.quantities import number, quantity

if TYPE_CHECKING:
    import pandas as pd

    from analytics.vocabulary.result import Result

_SAME = "Angka yang sama dalam tabel"
_percent = partial(quantity, unit=Unit.PERCENT, decimals=2)
_third = partial(number, decimals=3)
_second = partial(number, decimals=2)


def cluster_table(answer: Result) -> None:
    """Every kecamatan in order of code: shrunken rate, that of its neighbours, what was found."""
    columns = [
        Column("name", "Kecamatan"),
        Column("families", "KPM", number, number=True),
        Column("graduated", "Lulus mandiri setahun", number, number=True),
        Column("value", "Laju sesudah ditarik", _percent, number=True),
        Column("lag", "Laju tetangga", _percent, number=True),
        Column("neighbours", "Banyak tetangga", number, number=True),
        Column("local", "Moran lokal", _third, number=True),
        Column("pseudo_p", "p semu", _third, number=True),
        Column("adjusted", "p terkoreksi", _third, number=True),
        Column("kind", "Temuan"),
    ]
    rows = answer.frame.assign(kind=[clusters.kind(row) for row in answer.rows()])
    with st.expander(_SAME, icon=":material/table:"):
        sheet_of(answer, columns, rows.sort_values("area_code"))


def load_table(answer: Result) -> None:
    """Families, facilitators and load of every kecamatan, before and after the moves."""
    columns = [
        Column("name", "Kecamatan"),
        Column("families", "KPM", number, number=True),
        Column("facilitators", "Pendamping", number, number=True),
        Column("load", "KPM per pendamping", number, number=True),
        Column("band", "Dibanding patokan", facilitators.band),
        Column("after", "Pendamping sesudah pindah", number, number=True),
        Column("load_after", "KPM per pendamping sesudah", number, number=True),
        Column("graduated", "Lulus mandiri setahun", number, number=True),
        Column("per_facilitator", "Lulus per pendamping", _second, number=True),
    ]
    with st.expander(_SAME, icon=":material/table:"):
        sheet_of(answer, columns, row_class=_chosen)


def yield_table(answer: Result) -> None:
    """Load and target by each figure of KPM that sources state."""
    columns = [
        Column("families", "KPM menurut sumber", number, number=True),
        Column("facilitators", "Pendamping", number, number=True),
        Column("load", "KPM per pendamping", number, number=True),
        Column("asked", "Diminta lulus setahun", number, number=True),
        Column("asked_share", "Itu berarti dari KPM", _percent, number=True),
        Column("graduates", "Lulus mandiri", number, number=True),
        Column(
            "achieved", "Capaian", partial(quantity, unit=Unit.PERCENT, decimals=1), number=True
        ),
    ]
    sheet_of(answer, columns, answer.facts["by_figure"])


def norms_table(rows: pd.DataFrame) -> None:
    """Every norm with who said it, where and when."""
    columns = [
        Column("measure", "Yang dipatok", facilitators.MEASURES.__getitem__),
        Column("kind", "Patokan", facilitators.KINDS.__getitem__),
        Column("span", "Besarnya", number=True),
        Column("place", "Disebut di"),
        Column("said_by", "Disebut oleh"),
        Column("said_on", "Tanggal", lambda value: dated(str(value)[:10])),
        Column("publisher", "Dibaca di"),
        Column("standing", "Kedudukan", lambda value: Standing(value).short_label),
        Column("note", "Keterangan", or_nothing),
    ]
    spans = [
        facilitators.norm_span(low, high)
        for low, high in rows[["low", "high"]].to_numpy(dtype=float)
    ]
    with st.expander("Patokan beban pendamping dan sumbernya", icon=":material/menu_book:"):
        st.html(markup.table(rows.assign(span=spans), columns))


def _chosen(row: dict[str, Any]) -> str:
    """A kecamatan that gives or takes stands out."""
    return "chosen" if number(row["after"]) != number(row["facilitators"]) else ""
