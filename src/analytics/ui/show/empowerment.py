"""Tables of the way from a training to graduation, and of what is published of it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.frame import sources
from analytics.ui.show.tables import or_nothing, sheet_of
from analytics.vocabulary.empowerment import Step
from analytics.vocabulary.result import records
from analytics.wording import empowerment as words
from analytics.wording import empowerment_incomes as incomes
from analytics.wording import empowerment_known as known
from analytics.wording import empowerment_partners as partners
from analytics.wording import meetings
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.meeting import FollowUp
    from analytics.vocabulary.result import Result

Cells = list[tuple[str, ...]]
_BY_STEP = ["programme", "there", "missing"]
_WIDE = 4  # columns; a table with more is cards on a telephone


def pathway_table(answer: Result) -> None:
    """How many reached each step."""
    rows = [
        (
            row["name"],
            words.count(row["reached"]),
            words.count(row["skipped"]),
            words.share(row) if place else "–",
            words.spread(row) if place else "",
        )
        for place, row in enumerate(answer.rows())
    ]
    _table(answer, words.STEP_HEADS, rows)


def leaks_table(answer: Result) -> None:
    """Where families stop."""
    rows = [
        (
            row["name"],
            words.count(row["watched"]),
            words.count(row["lost"]),
            words.share(row),
            words.spread(row),
            words.larger(row),
        )
        for row in answer.rows()
    ]
    _table(answer, words.LEAK_HEADS, rows)


def cohorts_table(answer: Result) -> None:
    """Cohorts after the same time side by side, a step a row."""
    cohorts = answer.rows()
    heads = (words.STEP_HEADS[0], *(words.cohort(row) for row in cohorts))
    rows: Cells = [
        (words.COHORT_ROWS[0], *(words.count(row["families"]) for row in cohorts)),
        (words.COHORT_ROWS[1], *(words.count(row["watched"]) for row in cohorts)),
        *((step.label, *(words.at(row, step) for row in cohorts)) for step in Step),
    ]
    _table(answer, heads, rows)
    sources(answer, key="berdaya.angkatan.sumber")


def partners_table(answer: Result) -> None:
    """Families by partner, and by pattern."""
    rows = [
        (row["name"], number(row["families"]), words.share(row), words.spread(row))
        for row in answer.rows()
    ]
    _table(answer, partners.HEADS, rows)
    told = [(label, partners.pattern(count)) for label, count in answer.facts["patterns"]]
    _table(answer, partners.PATTERN_HEADS, told)


def incomes_table(answer: Result) -> None:
    """Whose income rose, and by how much."""
    _kinds(answer, incomes.HEADS)
    rows: Cells = list(incomes.changes(answer.facts))
    _table(answer, incomes.CHANGE_HEADS, rows)


def accompanied_table(answer: Result) -> None:
    """Who was accompanied how far."""
    _kinds(answer, incomes.ACCOMPANIED_HEADS)


def pathway_known(answer: Result) -> None:
    """Every published figure of a step, with its source; a step without one says so."""
    columns = [
        Column("name", known.HEADS[0]),
        Column("programme", known.HEADS[1], or_nothing),
        Column("told", known.HEADS[2], or_nothing),
        Column("figure", known.HEADS[3], or_nothing, number=True),
        Column("where", known.HEADS[4], or_nothing),
        Column("source", known.HEADS[5], or_nothing),
        Column("note", known.HEADS[6], or_nothing),
    ]
    told = answer.rows()
    rows = answer.frame.assign(
        where=[known.where(row) for row in told],
        programme=[row["programme"] or known.NONE for row in told],
    )
    blank = {"": "blank"}
    sheet_of(answer, columns, rows, lambda row: blank.get(row["figure"], ""), folds=True)
    sources(answer, key="berdaya.terbit.sumber")


def pathway_programmes(rows: pd.DataFrame) -> None:
    """Of which steps figures of each programme are published, and of which none is."""
    columns = [
        Column(name, head) for name, head in zip(_BY_STEP, known.PROGRAMME_HEADS, strict=True)
    ]
    told = [(row["programme"], *known.by_step(row)) for row in records(rows)]
    st.html(markup.table(pd.DataFrame(told, columns=_BY_STEP), columns, folds=True))


def offers(items: Sequence[FollowUp]) -> None:
    """Who offered, promised or asked for what, and what became of it."""
    rows = [
        (
            item.said_by,
            item.kind.label,
            item.what,
            item.note,
            item.status.label,
        )
        for item in items
    ]
    heads = known.OFFER_HEADS
    columns = [Column(str(place), head) for place, head in enumerate(heads)]
    frame = pd.DataFrame(rows, columns=[column.name for column in columns])
    st.html(markup.table(frame, columns, folds=True))
    read: dict[str, list[str]] = {}
    for item in items:
        if item.source:
            read.setdefault(meetings.source(item.source), []).append(item.locator)
    told = "; ".join(f"{source} ({'; '.join(places)})" for source, places in read.items())
    st.html(f'<p class="source-line">Sumber: {escape(told)}</p>')
    st.page_link(
        "pages/rapat.py",
        label=known.REGISTER,
        icon=":material/checklist:",
        query_params={"bagian": "tindak-lanjut"},
    )


def _kinds(answer: Result, heads: Sequence[str]) -> None:
    rows = [
        (row["name"], words.count(row["families"]), incomes.share(row), words.spread(row))
        for row in answer.rows()
    ]
    _table(answer, heads, rows)


def _table(answer: Result, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    columns = [Column(str(place), head, number=place > 0) for place, head in enumerate(heads)]
    frame = pd.DataFrame(list(rows), columns=[column.name for column in columns])
    sheet_of(answer, columns, frame, folds=len(heads) > _WIDE)
