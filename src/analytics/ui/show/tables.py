"""Tables: the same numbers as the picture, in the answer's own order, never sortable by luck."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

import streamlit as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.frame import gap, sources
from analytics.vocabulary.indicator import Indicator, Unit
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.standing import Standing
from analytics.wording import quantities
from analytics.wording.periods import dated, period_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    import pandas as pd

STANDING = Column("standing", "Kedudukan", lambda value: Standing(value).short_label)


def figures(answer: Answer) -> None:
    """The figures of a chart: area, period, value, spread, standing."""
    if isinstance(answer, Gap):
        return
    columns = [
        Column("name", "Wilayah"),
        Column("series", "Deret"),
        Column("period", "Periode", period_of),
        value_column(answer.indicator),
        Column("spread", "Rentang sumber", number=True),
        Column("sources", "Banyak sumber", number=True),
        STANDING,
    ]
    with st.expander("Angka yang sama dalam tabel", icon=":material/table:"):
        sheet_of(answer, columns, with_spread(answer))


def map_table(answer: Answer, selected: str | None) -> None:
    """The numbers of the map, in order of code; sent on demand, as a map is seen sooner without."""
    if isinstance(answer, Gap):
        return
    folded = st.expander(
        f"Angka yang sama dalam tabel ({quantities.number(len(answer.frame))} wilayah)",
        icon=":material/table:",
        on_change="rerun",
        key="table",
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
        Column("target", f"Target ({quantities.unit_name(answer.indicator.unit)})", number=True),
        Column("document", "Dokumen"),
        Column("document_date", "Tanggal", lambda value: dated(str(value)[:10])),
        Column("said_by", "Disebut oleh"),
        Column("note", "Keterangan", or_nothing),
    ]
    unit, decimals = answer.indicator.unit, answer.indicator.decimals
    ends = answer.frame[["low", "high"]].to_numpy()
    written = [quantities.interval(low, high, unit, decimals) for low, high in ends]
    sheet_of(answer, columns, answer.frame.assign(target=written))
    sources(answer)


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
    sheet_of(answer, columns)
    sources(answer)


@lru_cache(maxsize=500)
def _map_rows(answer: Result, selected: str | None) -> str:
    rows = with_spread(answer)
    columns = [
        Column("area_code", "Kode"),
        Column("name", "Wilayah"),
        value_column(answer.indicator),
    ]
    # What every row would say alike stands in the badge already, and costs a third of the bytes.
    if rows["spread"].any():
        columns.append(Column("spread", "Rentang sumber", number=True))
    if len(set(rows["standing"].dropna())) > 1:
        columns.append(STANDING)
    return markup.table(
        rows,
        columns,
        example=answer.provenance.standing is Standing.EXAMPLE,
        row_class=lambda row: "chosen" if row["area_code"] == selected else "",
    )


def sheet_of(
    answer: Result,
    columns: Sequence[Column],
    rows: pd.DataFrame | None = None,
    row_class: Callable[[Any], str] | None = None,
    *,
    folds: bool = False,
) -> None:
    """A table of the answer (or of `rows` made from it), marked where its figures are invented.

    One that `folds` is cards on a telephone.
    """
    example = answer.provenance.standing is Standing.EXAMPLE
    frame = answer.frame if rows is None else rows
    st.html(markup.table(frame, columns, example=example, row_class=row_class, folds=folds))


def with_spread(answer: Result) -> pd.DataFrame:
    """The frame with `spread`: how far the sources of each figure lie apart, in words."""
    unit, decimals = answer.indicator.unit, answer.indicator.decimals
    ends = answer.frame[["low", "high"]].to_numpy(dtype=float)
    return answer.frame.assign(
        spread=[
            quantities.interval(low, high, unit, decimals) if low < high else ""
            for low, high in ends
        ]
    )


def value_column(indicator: Indicator) -> Column:
    """The column of an indicator's values, with the unit in its head."""
    if indicator.unit is Unit.FLAG:
        return Column("value", indicator.label, _flag)
    write = partial(quantities.bare, unit=indicator.unit, decimals=indicator.decimals)
    head = f"{indicator.label} ({quantities.unit_name(indicator.unit)})"
    return Column("value", head, write, number=True)


def or_nothing(value: object) -> str:
    """Text that a source may leave out."""
    return str(value) if value else ""


def _flag(value: float) -> str:
    return "ya" if value else "tidak"
