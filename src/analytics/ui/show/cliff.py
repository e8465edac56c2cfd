"""Tables of the cliff test: typical families, those of the register, aid, pay-back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.frame import gap, sources
from analytics.ui.show.tables import STANDING, or_nothing, sheet_of
from analytics.vocabulary.result import Answer, Gap
from analytics.wording import benefits as aid
from analytics.wording import cliff as words
from analytics.wording import payback as business
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result

_HIDDEN = "disembunyikan (angka kecil)"


def typical_table(answer: Answer) -> None:
    """A row a size of family: before, after, bands, and between which earnings it falls."""
    if isinstance(answer, Gap):
        return
    rows = answer.frame
    each = answer.rows()
    told = rows.assign(
        before=rows["before"].map(words.rupiah),
        after=rows["after"].map(words.rupiah),
        ratio=rows["ratio_after"].map(words.ratio),
        bands=[words.bands(row) for row in each],
        verdict=[words.verdict(row) for row in each],
        edge=[words.between(row["edge_low"], row["edge_high"]) for row in each],
    )
    columns = [
        Column("name", "Besar keluarga"),
        Column("before", "Sebelum, per orang", number=True),
        Column("after", "Sesudah, per orang", number=True),
        Column("ratio", "Kali garis", number=True),
        Column("bands", "Pita"),
        Column("verdict", "Hasil"),
        Column("edge", "Jatuh bila pendapatan sendiri", number=True),
    ]
    sheet_of(answer, columns, told)
    told_of = words.impossible_sizes([row["name"] for row in each if not row["possible"]])
    st.html(markup.paragraphs(told_of, "source-line"))


def falling_table(answer: Answer) -> None:
    """A row a group and size of the register: families, and on which side of the line they are."""
    if isinstance(answer, Gap):
        gap(answer)
        return
    rows = answer.frame

    def told(column: str) -> list[str]:
        pairs = zip(rows[column], rows["hidden"], strict=True)
        return [_HIDDEN if hidden else number(count) for count, hidden in pairs]

    counts = {name: told(name) for name in ("families", "value", "below", "above")}
    columns = [
        Column("name", "Kelompok dan besar keluarga"),
        Column("families", "Keluarga", number=True),
        Column("value", "Jatuh", number=True),
        Column("below", "Sudah di bawah garis", number=True),
        Column("above", "Tetap di atas garis", number=True),
    ]
    sheet_of(answer, columns, rows.assign(**counts))
    sources(answer)


def benefits_table(answer: Result) -> None:
    """Every amount and cap by year, with its source; a year without one has no row."""
    columns = [
        Column("name", "Bantuan"),
        Column("year", "Tahun", str),
        Column("written", "Besaran", number=True),
        Column("source", "Sumber"),
        STANDING,
        Column("note", "Keterangan", or_nothing),
    ]
    rows = answer.frame
    pairs = zip(rows["value"], rows["unit"], strict=True)
    written = [aid.amount(value, unit) for value, unit in pairs]
    with st.expander("Besaran bantuan menurut tahun dan sumber", icon=":material/payments:"):
        sheet_of(answer, columns, rows.assign(written=written))
        sources(answer)


def payback_table(answer: Answer) -> None:
    """A row a profit: months to pay back, the life of the hens, what is left over that life."""
    if isinstance(answer, Gap):
        return
    rows = answer.frame
    told = pd.DataFrame(
        {
            "name": rows["name"],
            "profit": rows["profit"].map(words.rupiah),
            "believed": rows["believed"].map(words.rupiah),
            "months": rows["value"].map(business.months),
            "life": rows["life"].map(business.months),
            "left": rows["left"].map(business.signed),
            "pays": rows["pays"].map(business.pays),
        }
    )
    columns = [
        Column("name", "Keuntungan"),
        Column("profit", "Dilaporkan sebulan", number=True),
        Column("believed", "Sesudah potongan", number=True),
        Column("months", "Modal kembali", number=True),
        Column("life", "Masa bertelur", number=True),
        Column("left", "Sisa sesudah masa itu", number=True),
        Column("pays", "Hasil"),
    ]
    sheet_of(answer, columns, told)
    sources(answer)
