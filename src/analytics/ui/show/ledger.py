"""The ledger: every figure by source, every indicator, programme and origin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.frame import gap, sources
from analytics.ui.show.moves import use
from analytics.ui.show.tables import STANDING, or_nothing, sheet_of, value_column
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.result import Answer, Gap, records
from analytics.wording import quantities
from analytics.wording.periods import dated, when
from analytics.wording.sources import carried

if TYPE_CHECKING:
    import pandas as pd


def by_source(answer: Answer) -> None:
    """Every figure of an indicator and area: who said it, where, and why it is used or not."""
    if isinstance(answer, Gap):
        gap(answer)
        return
    carriers = {origin.id: carried(origin) for origin in answer.provenance.origins}
    rows = answer.frame.assign(
        source=answer.frame["origin_id"].map(carriers),
        when=[when(row) for row in answer.rows()],
    )
    followed = answer.facts.get("followed", rows[rows["rank"] == Rank.PREFERRED])
    rows = rows.assign(used=rows["claim_id"].isin(followed["claim_id"]))
    rows = rows.assign(use=[use(row) for row in records(rows)])
    columns = [
        Column("series", "Deret"),
        Column("when", "Periode"),
        value_column(answer.indicator),
        Column("use", "Dipakai?"),
        Column("reason", "Alasan", or_nothing),
        Column("source", "Sumber"),
        Column("locator", "Letak", or_nothing),
        Column("qualifier", "Keterangan", or_nothing),
        STANDING,
    ]
    sheet_of(
        answer,
        columns,
        rows.fillna({"reason": "", "locator": "", "qualifier": ""}),
        row_class=lambda row: "unused" if row["rank"] == Rank.SUPERSEDED else "",
    )
    sources(answer)


def catalogue(rows: pd.DataFrame) -> None:
    """Every indicator: definition, owner, how many figures and sources, how many disagree."""
    columns = [
        Column("label", "Indikator"),
        Column("definition", "Definisi"),
        Column("owner", "Pemilik"),
        Column("first", "Dari"),
        Column("last", "Sampai"),
        Column("figures", "Angka", quantities.number, number=True),
        Column("sources", "Sumber", quantities.number, number=True),
        Column("disagreements", "Berbeda", quantities.number, number=True),
    ]
    with st.expander(f"{quantities.number(len(rows))} indikator", icon=":material/list:"):
        st.html(markup.table(rows, columns))


def programmes(rows: pd.DataFrame) -> None:
    """What is known of programmes, figure by figure, with its source."""
    columns = [
        Column("programme", "Program"),
        Column("told", "Yang disebut"),
        Column("name", "Wilayah"),
        Column("period", "Periode", dated),
        Column("figure", "Angka", number=True),
        Column("source", "Sumber"),
        STANDING,
        Column("note", "Keterangan", or_nothing),
    ]
    with st.expander(f"{quantities.number(len(rows))} angka program", icon=":material/list:"):
        st.html(markup.table(rows.fillna({"note": ""}), columns))


def origins(rows: pd.DataFrame) -> None:
    """Every document or page a figure was read in."""
    columns = [
        Column("publisher", "Pemilik angka"),
        Column("carrier", "Dibaca di"),
        Column("title", "Judul", or_nothing),
        Column("published", "Terbit", lambda value: dated(str(value)[:10])),
        Column("url", "Alamat", or_nothing),
        Column("figures", "Angka", quantities.number, number=True),
    ]
    with st.expander(f"{quantities.number(len(rows))} sumber", icon=":material/list:"):
        st.html(markup.table(rows.fillna({"title": "", "published": "", "url": ""}), columns))
