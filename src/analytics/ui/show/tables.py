"""Tables: the same numbers as the picture, in the answer's own order, never sortable by luck."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

import streamlit as st

from analytics.draw.flows import COLUMNS as FLOWS
from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.frame import gap, sources
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.indicator import Indicator, Unit
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.stage import Stage
from analytics.vocabulary.standing import Standing
from analytics.wording import quantities
from analytics.wording.periods import dated, period_of
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import pandas as pd

_OPEN_TABLE_ROWS = 40


def figures(answer: Answer) -> None:
    """The figures of a chart: area, period, value, spread, standing."""
    if isinstance(answer, Gap):
        return
    unit, decimals = answer.indicator.unit, answer.indicator.decimals
    spread = [
        quantities.interval(low, high, unit, decimals) if low < high else ""
        for low, high in answer.frame[["low", "high"]].to_numpy()
    ]
    columns = [
        Column("name", "Wilayah"),
        Column("period", "Periode", period_of),
        _value(answer.indicator),
        Column("spread", "Rentang sumber", number=True),
        Column("sources", "Banyak sumber", number=True),
        Column("standing", "Kedudukan", lambda value: Standing(value).label),
    ]
    with st.expander("Angka yang sama dalam tabel", icon=":material/table:"):
        _table(answer, columns, answer.frame.assign(spread=spread))


def map_table(answer: Answer, selected: str | None) -> None:
    """The numbers of the map, in order of code; on demand where they are many."""
    if isinstance(answer, Gap):
        return
    many = len(answer.frame) > _OPEN_TABLE_ROWS
    folded = st.expander(
        f"Angka yang sama dalam tabel ({quantities.number(len(answer.frame))} wilayah)",
        icon=":material/table:",
        expanded=not many,
        on_change="rerun",
        key=f"table.{answer.facts['level'].value}",
    )
    if folded.open:
        folded.html(_map_rows(answer, selected))


def targets(answer: Answer) -> None:
    """Targets, each with the document that names it."""
    if isinstance(answer, Gap):
        gap(answer)
        return
    columns = [
        Column("year", "Tahun"),
        _value(answer.indicator),
        Column("document", "Dokumen"),
        Column("document_date", "Tanggal", lambda value: dated(str(value)[:10])),
        Column("said_by", "Disebut oleh"),
    ]
    _table(answer, columns)
    sources(answer)


def funnel_table(answer: Answer) -> None:
    """Every number of the funnel, skips and bases too."""
    if isinstance(answer, Gap):
        return
    columns = [
        Column("name", "Wilayah"),
        Column("stage", "Tahap", lambda stage: f"{stage}. {Stage(stage).label}"),
        Column("reached", "Mencapai (KPM)", quantities.number, number=True),
        Column("skipped", "Melompati tahap ini", quantities.number, number=True),
        Column("share_of_previous", "Dari tahap sebelumnya", _share, number=True),
        Column("share_of_start", "Dari awal", _share, number=True),
        Column("base", "Keluarga yang diamati", quantities.number, number=True),
    ]
    with st.expander("Angka yang sama dalam tabel", icon=":material/table:"):
        _table(answer, columns)


def flow_table(answer: Answer) -> None:
    """Opening, what came in and went out by reason, closing; one line an area."""
    if isinstance(answer, Gap):
        return
    columns = [
        Column("name", "Wilayah"),
        *(Column(name, head, quantities.number, number=True) for name, head in FLOWS.items()),
    ]
    with st.expander("Arus dalam tabel", icon=":material/table:"):
        _table(answer, columns)


def villages(answer: Answer) -> None:
    """Villages of a kecamatan, with the flags that were published."""
    if isinstance(answer, Gap):
        gap(answer)
        return
    columns = [
        Column("area_code", "Kode"),
        Column("name", "Nama"),
        Column("kind", "Jenis"),
        Column("pilot", "Percontohan", _flag),
        Column("priority", "Prioritas 2021", _flag),
    ]
    _table(answer, columns)
    sources(answer)


def by_source(answer: Answer) -> None:
    """Every figure of an indicator and area: who said it, where, and why it is used or not."""
    if isinstance(answer, Gap):
        gap(answer)
        return
    carriers = {origin.id: carried(origin) for origin in answer.provenance.origins}
    rows = answer.frame.assign(source=answer.frame["origin_id"].map(carriers))
    columns = [
        Column("period", "Periode", period_of),
        _value(answer.indicator),
        Column("rank", "Dipakai?", lambda rank: Rank(rank).label),
        Column("reason", "Alasan", _or_nothing),
        Column("source", "Sumber"),
        Column("locator", "Letak", _or_nothing),
        Column("qualifier", "Keterangan", _or_nothing),
        Column("standing", "Kedudukan", lambda value: Standing(value).short_label),
    ]
    _table(
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
    with st.expander(f"{len(rows)} indikator", icon=":material/list:"):
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
        Column("note", "Keterangan", _or_nothing),
    ]
    with st.expander(f"{len(rows)} angka program", icon=":material/list:"):
        st.html(markup.table(rows.fillna({"note": ""}), columns))


def origins(rows: pd.DataFrame) -> None:
    """Every document or page a figure was read in."""
    columns = [
        Column("publisher", "Pemilik angka"),
        Column("carrier", "Dibaca di"),
        Column("title", "Judul", _or_nothing),
        Column("published", "Terbit", lambda value: dated(str(value)[:10])),
        Column("url", "Alamat", _or_nothing),
        Column("figures", "Angka", quantities.number, number=True),
    ]
    with st.expander(f"{len(rows)} sumber", icon=":material/list:"):
        st.html(markup.table(rows.fillna({"title": "", "published": "", "url": ""}), columns))


@lru_cache(maxsize=500)
def _map_rows(answer: Result, selected: str | None) -> str:
    return markup.table(
        answer.frame,
        [Column("area_code", "Kode"), Column("name", "Wilayah"), _value(answer.indicator)],
        example=answer.provenance.standing is Standing.EXAMPLE,
        row_class=lambda row: "chosen" if row["area_code"] == selected else "",
    )


def _table(
    answer: Result,
    columns: Sequence[Column],
    rows: pd.DataFrame | None = None,
    row_class: Callable[[Any], str] | None = None,
) -> None:
    example = answer.provenance.standing is Standing.EXAMPLE
    frame = answer.frame if rows is None else rows
    st.html(markup.table(frame, columns, example=example, row_class=row_class))


def _value(indicator: Indicator) -> Column:
    if indicator.unit is Unit.FLAG:
        return Column("value", indicator.label, _flag)
    write = partial(quantities.bare, unit=indicator.unit, decimals=indicator.decimals)
    head = f"{indicator.label} ({quantities.unit_name(indicator.unit)})"
    return Column("value", head, write, number=True)


def _share(value: float) -> str:
    return quantities.quantity(100 * value, Unit.PERCENT, 1)


def _flag(value: float) -> str:
    return "ya" if value else ""


def _or_nothing(value: object) -> str:
    return str(value) if value else ""
