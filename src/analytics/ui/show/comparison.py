"""The table of compared kecamatan: in order of code, each rate with its interval."""

from __future__ import annotations

import streamlit as st

from analytics.ui.markup import Column
from analytics.ui.show.tables import sheet_of
from analytics.vocabulary.comparison import Place
from analytics.vocabulary.result import Answer, Gap
from analytics.wording import comparison as words
from analytics.wording import quantities


def comparison_table(answer: Answer) -> None:
    """Every number of both pictures and of the map."""
    if isinstance(answer, Gap):
        return
    columns = [
        Column("area_code", "Kode"),
        Column("name", "Kecamatan"),
        Column("families", answer.facts["base"].label, quantities.number, number=True),
        Column("graduated", "Graduasi mandiri", quantities.number, number=True),
        Column("raw", "Mentah (selang 95%)", number=True),
        Column("shrunk", "Disusutkan (selang 95%)", number=True),
        Column("ranks", "Peringkat"),
        Column("place", "Letak"),
    ]
    told = [
        (
            words.spread(row, "raw"),
            words.spread(row, "shrunk"),
            words.ranked(row["rank_low"], row["rank_high"]),
            words.placed(Place(row["place"]), flagged=row["flagged"]),
        )
        if row["place"] >= 0
        else (None, None, None, words.NOT_COMPARED)
        for row in answer.rows()
    ]
    raw, shrunk, ranks, place = zip(*told, strict=True)
    rows = answer.frame.assign(raw=raw, shrunk=shrunk, ranks=ranks, place=place)
    with st.expander("Angka yang sama dalam tabel", icon=":material/table:"):
        sheet_of(answer, columns, rows)
