"""Tables of which villages come next, and of what is published of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from analytics.answers.priorities import TOP
from analytics.ui.markup import Column
from analytics.ui.show.tables import sheet_of
from analytics.wording import priorities as words

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result


def priority_table(answer: Result, most: int) -> None:
    """The first villages: rank, its ranges, whether that is firm, and the raw indicators."""
    rows = answer.rows()[:most]
    frame = answer.frame.head(most).assign(
        place=[words.rank(row) for row in rows],
        attained=[words.reach(row) for row in rows],
        bound=[words.reach(row, "bound_first", "bound_last") for row in rows],
        firm=[words.firm(row, TOP) for row in rows],
    )
    names = ("place", "name", "district", "attained", "bound", "firm")
    columns = [Column(name, head) for name, head in zip(names, words.HEADS, strict=True)]
    for name, year in answer.facts["years"].items():
        write = partial(words.value, indicator=name)
        columns.append(Column(name, words.indicator(name, year), write, number=True))
    sheet_of(answer, columns, frame)
