"""Tables of budgets, of declared outcomes, and of programmes beside their own outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.ui.markup import Column
from analytics.ui.show.tables import or_nothing, sheet_of
from analytics.vocabulary.outcome import Agreement
from analytics.vocabulary.result import records
from analytics.wording import absorptions, outcomes
from analytics.wording.outcomes import year
from analytics.wording.outcomes_method import DECLARED_HEADS

if TYPE_CHECKING:
    from typing import Any

    import pandas as pd

    from analytics.vocabulary.result import Result


def budgets_table(answer: Result) -> None:
    """Each budget of which something is known to be spent: worked out, stated, and whether it fits.

    One that contradicts itself is marked.
    """
    heads = absorptions.HEADS
    frame = _written(answer, realised=True)
    columns = [
        Column("label", heads["label"]),
        Column("when", heads["when"]),
        Column("budget", heads["budget"], absorptions.amount, number=True),
        Column("spent", heads["realised"], number=True),
        Column("worked", heads["worked"], number=True),
        Column("told", heads["stated"], number=True),
        Column("verdict", heads["verdict"]),
        Column("from", heads["source"]),
    ]
    sheet_of(answer, columns, frame, row_class=_contradicted, folds=True)


def unrealised_table(answer: Result) -> None:
    """Each budget of which nobody says what was spent."""
    heads = absorptions.HEADS
    columns = [
        Column("label", heads["label"]),
        Column("name", heads["name"]),
        Column("when", heads["year"]),
        Column("budget", heads["budget"], absorptions.amount, number=True),
        Column("source", heads["read"]),
    ]
    sheet_of(answer, columns, _written(answer, realised=False), folds=True)


def _written(answer: Result, *, realised: bool) -> pd.DataFrame:
    """The rows with or without anything realised, their cells written."""
    known = answer.frame["realised"].notna() | answer.frame["stated"].notna()
    frame = answer.frame[known == realised]
    rows = records(frame)
    return frame.assign(
        when=[absorptions.when(row) for row in rows],
        spent=[absorptions.amount(row["realised"]) for row in rows],
        worked=[absorptions.worked(row) for row in rows],
        told=[absorptions.stated(row["stated"]) for row in rows],
        verdict=[absorptions.verdict(row) for row in rows],
        **{"from": [absorptions.read_in(row) for row in rows]},
    )


def beside_table(answer: Result) -> None:
    """Each budget year: absorption, and the two poverty rates around it."""
    rows, heads = answer.rows(), absorptions.BESIDE_HEADS
    frame = answer.frame.assign(
        share=[absorptions.between(row) for row in rows],
        span=[absorptions.span(row) for row in rows],
    )
    columns = [
        Column("year", heads["year"], year),
        Column("share", heads["share"], number=True),
        Column("span", heads["span"]),
        Column("from_value", heads["from_value"], absorptions.share, number=True),
        Column("to_value", heads["to_value"], absorptions.share, number=True),
        Column("change", heads["change"], absorptions.moved, number=True),
    ]
    sheet_of(answer, columns, frame)


def declared_table(answer: Result) -> None:
    """Each programme with the outcome it declares, those without one first."""
    heads = DECLARED_HEADS
    columns = [
        Column("programme_named", heads["programme_named"]),
        Column("owner", heads["owner"]),
        Column("name", heads["name"]),
        Column("declared", heads["declared"], outcomes.or_none),
        Column("aim", heads["aim"], or_nothing),
        Column("reported", heads["reported"]),
        Column("candidate", heads["candidate"], or_nothing),
        Column("source", heads["source"]),
        Column("note", heads["note"], or_nothing),
    ]
    sheet_of(answer, columns, folds=True)


def outcomes_table(answer: Result) -> None:
    """Each programme beside its own outcome, those without one first; numbered as drawn."""
    rows, heads = answer.rows(), outcomes.HEADS
    frame = answer.frame.assign(
        no=range(1, len(rows) + 1),
        stands=[outcomes.stands(row) for row in rows],
        share=answer.frame["absorbed"],
        ends=[outcomes.ends(row) for row in rows],
        measured=[outcomes.measured_as(row) for row in rows],
        progress=[outcomes.count(row["progress"]) for row in rows],
        n=[outcomes.size(row) for row in rows],
    )
    columns = [
        Column("no", heads["no"], number=True),
        Column("name", heads["name"]),
        Column("stands", heads["stands"]),
        Column("budget", heads["budget"], absorptions.amount, number=True),
        Column("share", heads["share"], outcomes.share, number=True),
        Column("measured", heads["measured"]),
        Column("progress", heads["way"], number=True),
        Column("ends", heads["ends"], number=True),
        Column("n", heads["n"], number=True),
        Column("opd", heads["opd"]),
    ]
    sheet_of(answer, columns, frame, folds=True)


def _contradicted(row: dict[str, Any]) -> str:
    return "chosen" if row["agreement"] == Agreement.CONTRADICTS else ""
