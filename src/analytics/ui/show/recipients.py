"""Lists of families on the screen: by kecamatan, list against list, against a reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.ui.markup import Column
from analytics.ui.show.tables import sheet_of
from analytics.vocabulary.recipients import COUNTS
from analytics.wording import recipients as words
from analytics.wording.periods import period_of
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from analytics.vocabulary.result import Result


def overlap_table(answer: Result) -> None:
    """Families on no list, one, two or many, area by area."""
    columns = [
        Column("name", "Wilayah"),
        *(Column(kind, words.HEADS[kind], number=True) for kind in COUNTS),
        Column("families", "Semua keluarga", number=True),
        Column("share", "Tanpa program", number=True),
    ]
    frame = _counted(answer.frame, (*COUNTS, "families"))
    sheet_of(
        answer,
        columns,
        frame.assign(share=[words.percent(one) for one in frame["share"]]),
        folds=True,
    )


def list_pairs_table(answer: Result) -> None:
    """Each two lists: who is on both, who on one of them alone."""
    columns = [
        Column("first", "Daftar A", words.label),
        Column("second", "Daftar B", words.label),
        Column("both", "A dan B", number=True),
        Column("only_first", "A saja", number=True),
        Column("only_second", "B saja", number=True),
    ]
    sheet_of(
        answer, columns, _counted(answer.frame, ("both", "only_first", "only_second")), folds=True
    )


def errors_table(answer: Result) -> None:
    """Each programme: whom of the reference it leaves out, whom beside it it takes in."""
    rows = answer.rows()
    frame = answer.frame.assign(
        left_out=[words.range_of(row, "excluded") for row in rows],
        taken_in=[words.range_of(row, "included") for row in rows],
    )
    columns = [
        Column("label", "Program"),
        Column("left_out", "Acuan yang tidak terjangkau", number=True),
        Column("on_reference", "Keluarga acuan", number=True),
        Column("taken_in", "Penerima di luar acuan", number=True),
        Column("reached", "Penerima", number=True),
    ]
    sheet_of(answer, columns, _counted(frame, ("on_reference", "reached")), folds=True)


def published_sizes(answer: Result) -> None:
    """The sizes of lists as they were published."""
    columns = [
        Column("list_label", "Daftar"),
        Column("period", "Periode", period_of),
        Column("value", "Keluarga", number, number=True),
        Column("source", "Menurut"),
    ]
    sheet_of(answer, columns)


def _counted(frame: pd.DataFrame, names: Sequence[str]) -> pd.DataFrame:
    """Counts as words: a hidden one says so, which is not that nobody told it."""
    return frame.assign(**{name: [words.count(one) for one in frame[name]] for name in names})
