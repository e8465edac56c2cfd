"""Tables of the funnel: each beside its own view, cohort and snapshot never in one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

from analytics.ui.markup import Column
from analytics.ui.show.frame import sources
from analytics.ui.show.tables import sheet_of
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.result import Answer, Gap
from analytics.vocabulary.stage import Exit, Stage
from analytics.wording import quantities
from analytics.wording import stuck as words
from analytics.wording.periods import period_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.result import Result

_AT_ONCE = 60  # rows; a longer table is sent to whoever opens it
_AREA = Column("name", "Wilayah")
_STAGE = Column("stage", "Tahap", lambda stage: f"{stage}. {Stage(stage).label}")


def cohort_table(answer: Answer) -> None:
    """Every number of the cohort, skips, bases and intervals too."""
    if isinstance(answer, Gap):
        return
    ends = answer.frame[["previous_low", "previous_high"]].to_numpy(dtype=float)
    columns = [
        _AREA,
        _STAGE,
        _count("reached", "Mencapai (KPM)"),
        _count("skipped", "Melompati tahap ini"),
        *([] if answer.facts["refused"] else _SHARES),
        _count("base", "Keluarga yang diamati"),
    ]
    written: list[Any] = [
        quantities.interval(100 * low, 100 * high, Unit.PERCENT, 1) if low == low else pd.NA  # noqa: PLR0124
        for low, high in ends
    ]
    _table(answer, columns, answer.frame.assign(interval=written))


def positions_table(answer: Answer) -> None:
    """Active families by stage, and how long they have been there."""
    if isinstance(answer, Gap):
        return
    columns = [
        _AREA,
        _STAGE,
        _count("families", "Keluarga aktif di tahap ini"),
        _count("months", "Rata-rata sudah (bulan)"),
    ]
    _table(answer, columns)


def waits_table(answer: Answer) -> None:
    """Months until half of the families are at each stage."""
    if isinstance(answer, Gap):
        return
    columns = [
        _AREA,
        _STAGE,
        _count("families", "Keluarga yang diikuti"),
        Column("median", "Separuhnya sampai (selang 95%)"),
        Column("reached", "Sampai, sejauh diikuti", _share, number=True),
        _count("until", "Diikuti sampai bulan ke-"),
    ]
    _table(answer, columns, answer.frame.assign(median=[*map(words.median, answer.rows())]))


def losses_table(answer: Answer) -> None:
    """What became of the families at each stage, reasons apart, and the rate."""
    if isinstance(answer, Gap):
        return
    ways = [exit_ for exit_ in Exit if exit_ is not Exit.GRADUATED]
    columns = [
        _AREA,
        _STAGE,
        _count("entered", "Sampai di sini"),
        _count("went_on", "Lanjut"),
        *(_count(exit_.value, exit_.label) for exit_ in ways),
        _count("waiting", "Masih menunggu"),
        _count("years", "Tahun-keluarga"),
        Column("rate", f"Hilang {words.UNIT} (selang 95%)", number=True),
        Column("reason", "Alasan terbanyak"),
    ]
    rows: Sequence[dict[str, Any]] = answer.rows()
    told = {"rate": [*map(words.rate, rows)], "reason": [*map(words.reasons, rows)]}
    _table(answer, columns, answer.frame.assign(**told))


def steps_table(answer: Answer) -> None:
    """Steps that the monthly form counts, a line an area; open, as no picture stands beside it."""
    if isinstance(answer, Gap):
        return
    columns = [
        _AREA,
        Column("period", "Masa", period_of),
        _count("assessed", Stage.ASSESSED.label),
        _count("proposed", Stage.PROPOSED.label),
        _count("graduated", Stage.GRADUATED.label),
    ]
    sheet_of(answer, columns)
    sources(answer)


def _table(answer: Result, columns: Sequence[Column], rows: pd.DataFrame | None = None) -> None:
    many = len(answer.frame) > _AT_ONCE
    folded = st.expander(
        "Angka yang sama dalam tabel",
        icon=":material/table:",
        key="tabel." + ".".join(column.name for column in columns) if many else None,
        on_change="rerun" if many else "ignore",
    )
    if not many or folded.open:
        with folded:
            sheet_of(answer, columns, rows)


def _count(name: str, head: str) -> Column:
    return Column(name, head, quantities.number, number=True)


def _share(value: float) -> str:
    return quantities.quantity(100 * value, Unit.PERCENT, 1)


_SHARES = [
    Column("share_of_previous", "Dari tahap sebelumnya", _share, number=True),
    Column("interval", "Selang 95%", number=True),
    Column("share_of_start", "Dari awal", _share, number=True),
]
