"""Family meetings on the screen: modules and stages, meetings by kecamatan, the aim."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.ui.markup import Column
from analytics.ui.show.frame import gap, sources
from analytics.ui.show.tables import sheet_of
from analytics.vocabulary.result import Answer, Gap
from analytics.wording import learning as words
from analytics.wording.quantities import figure, number

if TYPE_CHECKING:
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
    row = answer.only()
    facts = (
        ("Lulus mandiri", number(row["graduates"])),
        ("Pendamping", number(row["staff"])),
        ("Sasaran tiap pendamping setahun", number(row["each"])),
        ("Sasaran", number(row["target"])),
        ("Tercapai", figure(row["value"], answer.indicator)),
        ("Lulus tiap pendamping", words.per_staff(row["per_staff"])),
    )
    # One below the other: side by side they are cut on a telephone.
    columns = [Column("fact", row["name"]), Column("told", "Angka", number=True)]
    sheet_of(answer, columns, pd.DataFrame(facts, columns=["fact", "told"]))
    sources(answer)


def _with_shares(answer: Result) -> pd.DataFrame:
    rows = answer.frame
    return rows.assign(
        share=[figure(value, answer.indicator) for value in rows["value"]],
        part=[words.part(*ends) for ends in zip(rows["lower"], rows["upper"], strict=True)],
    )
