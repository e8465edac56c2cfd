"""Family meetings on the screen: modules and stages, meetings by kecamatan, the aim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.ui.markup import Column
from analytics.ui.show.frame import gap, sources
from analytics.ui.show.tables import sheet_of
from analytics.vocabulary.result import Answer, Gap
from analytics.wording import learning as words
from analytics.wording.quantities import figure, number

if TYPE_CHECKING:
    import pandas as pd

    from analytics.vocabulary.result import Result


def shares_table(answer: Answer, first: str, counted: tuple[str, str], of: tuple[str, str]) -> None:
    """Shares with their intervals.

    Args:
        answer: of `answers.learning`.
        first: head of the first column.
        counted: column and head of what is counted.
        of: column and head of what it is counted of.
    """
    if isinstance(answer, Gap):
        gap(answer)
        return
    columns = [
        Column("name", first),
        Column(counted[0], counted[1], number, number=True),
        Column(of[0], of[1], number, number=True),
        Column("share", "Bagian", number=True),
        Column("part", "Selang 95 persen", number=True),
    ]
    sheet_of(answer, columns, _with_shares(answer))


def sessions_table(answer: Answer) -> None:
    """A kecamatan a row, in order of code: meetings, who came, out of how many."""
    if isinstance(answer, Gap):
        gap(answer)
        return
    columns = [
        Column("name", "Kecamatan"),
        Column("meetings", "Pertemuan P2K2", number, number=True),
        Column("attended", "KPM hadir", number, number=True),
        Column("active", "KPM akhir bulan", number, number=True),
        Column("share", "Bagian hadir", number=True),
        Column("part", "Selang 95 persen", number=True),
    ]
    sheet_of(answer, columns, _with_shares(answer))
    sources(answer)


def aim_table(answer: Answer) -> None:
    """Graduates against what is expected of the pendamping."""
    if isinstance(answer, Gap):
        gap(answer)
        return
    columns = [
        Column("name", "Tujuan"),
        Column("graduates", "Lulus mandiri", number, number=True),
        Column("staff", "Pendamping", number, number=True),
        Column("each", "Sasaran tiap pendamping setahun", number, number=True),
        Column("target", "Sasaran", number, number=True),
        Column("share", "Tercapai", number=True),
        Column("per_staff", "Lulus tiap pendamping", words.per_staff, number=True),
    ]
    told = [figure(value, answer.indicator) for value in answer.frame["value"]]
    sheet_of(answer, columns, answer.frame.assign(share=told))
    sources(answer)


def _with_shares(answer: Result) -> pd.DataFrame:
    rows = answer.frame
    return rows.assign(
        share=[figure(value, answer.indicator) for value in rows["value"]],
        part=[words.part(*ends) for ends in zip(rows["lower"], rows["upper"], strict=True)],
    )
