"""Tables of lists of poor families that were verified, and of published lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.ui.markup import Column
from analytics.ui.show.tables import sheet_of
from analytics.wording import registry_checks as words
from analytics.wording.periods import dated
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.result import Result


def checked_villages(answer: Result) -> None:
    """Each village that told, count by count; hatched where it is invented."""
    columns = [
        Column("name", "Desa"),
        Column("district", "Kecamatan"),
        Column("on", "Tanggal", dated),
        *(Column(name, label, words.written, number=True) for name, label in words.COUNTS.items()),
        Column("source", "Sumber"),
    ]
    sheet_of(answer, columns)


def checked_steps(answer: Result) -> None:
    """How many of all that were listed came how far."""
    steps = answer.facts["steps"]
    told = [(label, words.written(steps[name])) for name, label in words.STEPS.items()]
    _small(answer, words.STEP_HEADS, told)


def checked_kinds(answer: Result) -> None:
    """The four kinds a change of the list is made of, each with what it means."""
    kinds = answer.facts["kinds"]
    told = [
        (label, words.written(kinds[name]), words.MEANINGS[name])
        for name, label in words.KIND_LABELS.items()
    ]
    _small(answer, words.KIND_HEADS, told)


def _small(answer: Result, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    columns = [Column(str(place), head, number=place == 1) for place, head in enumerate(heads)]
    names = [column.name for column in columns]
    sheet_of(answer, columns, pd.DataFrame(rows, columns=names))


def published_lists(answer: Result) -> None:
    """Each figure beside the one before it, and how much of the difference nobody explains."""
    heads = words.PUBLISHED_HEADS
    frame = answer.frame.assign(stretch=[words.stretch(row) for row in answer.rows()])
    columns = [
        Column("stretch", heads[0]),
        Column("opening", heads[1], number, number=True),
        Column("closing", heads[2], number, number=True),
        Column("unexplained", heads[3], words.unexplained, number=True),
    ]
    if any(answer.frame["guard"]):
        columns.append(Column("guard", "Catatan"))
    sheet_of(answer, columns, frame)
