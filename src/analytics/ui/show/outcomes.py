"""Tables of budgets, of declared outcomes, and of programmes beside their own outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.ui.markup import Column
from analytics.ui.show.tables import or_nothing, sheet_of
from analytics.vocabulary.outcome import Agreement
from analytics.wording import absorptions, outcomes
from analytics.wording.outcomes import year

if TYPE_CHECKING:
    from typing import Any

    from analytics.vocabulary.result import Result


def budgets_table(answer: Result) -> None:
    """Each published budget: what was realised, worked out and stated, and whether that fits."""
    rows, heads = answer.rows(), absorptions.HEADS
    frame = answer.frame.assign(
        when=[absorptions.when(row) for row in rows],
        worked=[absorptions.share(row["middle"]) for row in rows],
        spread=[absorptions.spread(row) for row in rows],
        verdict=[absorptions.verdict(row) for row in rows],
    )
    columns = [
        Column("label", heads["label"]),
        Column("name", heads["name"]),
        Column("when", heads["when"]),
        Column("budget", heads["budget"], absorptions.amount, number=True),
        Column("realised", heads["realised"], absorptions.amount, number=True),
        Column("worked", heads["worked"], number=True),
        Column("spread", heads["spread"], number=True),
        Column("stated", heads["stated"], absorptions.share, number=True),
        Column("verdict", heads["verdict"]),
        Column("source", heads["source"]),
        Column("note", heads["note"], or_nothing),
    ]
    sheet_of(answer, columns, frame, row_class=_contradicted, folds=True)


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
    heads = outcomes.DECLARED_HEADS
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
        **{name: [outcomes.count(row[name]) for row in rows] for name in ("progress", "n")},
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
