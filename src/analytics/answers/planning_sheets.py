"""Tables of the chapters: the rows of an answer, each figure with its text and its value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.store import tables
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.planning import Criterion, Priority
from analytics.vocabulary.planning_book import Cell, Number, Sheet
from analytics.vocabulary.standing import Standing
from analytics.wording import depth, meetings
from analytics.wording import planning_areas as area_words
from analytics.wording import planning_budgets as budget_words
from analytics.wording import planning_chapters as words
from analytics.wording import planning_interventions as intervention_words
from analytics.wording import planning_problems as problem_words
from analytics.wording import planning_targets as target_words
from analytics.wording.periods import period_of
from analytics.wording.quantities import figure, is_missing, quantity, unit_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from analytics.vocabulary.meeting import FollowUp
    from analytics.vocabulary.result import Result


def marked(lines: Iterable[str], answer: Result) -> tuple[str, ...]:
    """Sentences; of invented figures each says so itself."""
    told = tuple(lines)
    return tuple(depth.example(told)) if _invented(answer) else told


def figures(answer: Result) -> Sheet:
    """The newest figure of each problem."""
    rows: list[tuple[Cell, ...]] = []
    for row in answer.rows():
        of = tables.indicator(row["indicator"])
        rows.append(
            (
                row["label"],
                Number(row["value"], of.decimals, figure(row["value"], of)),
                unit_name(of.unit),
                period_of(row["period"]),
                Standing(row["standing"]).short_label,
            )
        )
    return Sheet(words.FIGURES, words.FIGURE_HEADS, tuple(rows), (3, 1.4, 1.4, 1.4, 1.8))


def matrix(answer: Result) -> Sheet:
    """What each criterion says of each problem, in a word."""
    rows = tuple(
        (
            row["label"],
            problem_words.value(row, tables.indicator(row["indicator"])),
            Priority(row["priority"]).label,
            *(vote.label for vote in row["votes"]),
        )
        for row in answer.rows()
    )
    shares = (2.2, 1.5, 1.2, *[1.1] * len(Criterion))
    return Sheet(words.MATRIX, words.MATRIX_HEADS, rows, shares)


def reasons(answer: Result) -> Sheet:
    """The same in sentences."""
    rows = tuple(
        (row["label"], one.label, said)
        for row in answer.rows()
        for one, said in zip(Criterion, row["told"], strict=True)
    )
    return Sheet(words.REASONS, words.REASON_HEADS, rows, (1.5, 1.3, 4))


def course(answer: Result) -> Sheet:
    """How each indicator moved, beside the province, and beside both wider areas."""
    wanted = [list(Criterion).index(one) for one in (Criterion.COURSE, Criterion.EFFECT)]
    wanted.append(list(Criterion).index(Criterion.RELEVANCE))
    rows = tuple((row["label"], *(row["told"][at] for at in wanted)) for row in answer.rows())
    return Sheet(words.COURSE, words.COURSE_HEADS, rows, (1.5, 2, 2, 2))


def areas(answer: Result) -> Sheet:
    """Kecamatan with both values, and their quadrant."""
    axes = answer.facts["axes"]
    rows: list[tuple[Cell, ...]] = []
    for row in answer.rows():
        values: list[Cell] = []
        for raw, axis in zip((row["value"], row["second"]), axes, strict=True):
            text = area_words.value(raw, axis.decimals)
            values.append(text if is_missing(raw) else Number(raw, axis.decimals, text))
        rows.append((row["name"], *values, area_words.side(row["quadrant"], axes)))
    heads = (area_words.HEADS[0], axes[0].label, axes[1].label, area_words.HEADS[1])
    return Sheet(words.AREAS, heads, tuple(rows), (1.3, 1.4, 1.4, 2.2), _invented(answer))


def determinants(answer: Result) -> Sheet:
    """Determinants by block, each with the programmes that are known."""
    rows = tuple(
        (
            intervention_words.block(row["block"]),
            row["label"],
            Number(row["value"], row["decimals"], intervention_words.value(row)),
            intervention_words.programmes(row["programmes"]),
            intervention_words.aimed(row, answer.facts),
        )
        for row in answer.rows()
    )
    return Sheet(words.DETERMINANTS, intervention_words.HEADS, rows, (1.3, 2, 1.6, 2.6, 1.2))


def strategies(answer: Result) -> Sheet:
    """Programmes by strategy, with the reason."""
    rows = tuple(
        (
            intervention_words.strategy(row["strategy"]),
            row["programme"],
            intervention_words.block(row["block"]),
            intervention_words.amounts(row["amounts"]),
            row["reason"],
        )
        for row in answer.rows()
    )
    heads = intervention_words.STRATEGY_HEADS
    return Sheet(words.STRATEGIES, heads, rows, (1.5, 1.6, 1.2, 2, 2.4))


def targets(rows: Sequence[Mapping[str, Any]]) -> Sheet:
    """Targets, each with its document and the figure of its year."""
    told: list[tuple[Cell, ...]] = []
    for row in rows:
        of = tables.indicator(row["target_of"])
        then: Cell = target_words.reached(row, of)
        if not is_missing(row["reached"]):
            then = Number(row["reached"], of.decimals, target_words.reached(row, of))
        told.append(
            (
                row["label"],
                target_words.year(row["year"]),
                target_words.target(row, of),
                target_words.document(row),
                target_words.on(row),
                then,
                target_words.met(row),
            )
        )
    shares = (2, 0.8, 1.2, 2, 1.4, 1.3, 1.1)
    return Sheet(words.TARGETS, target_words.HEADS, tuple(told), shares)


def relevance(answer: Result) -> Sheet:
    """Budget and realisation by strategy and source of funds."""
    rows = tuple(
        (
            budget_words.strategy(row["strategy"]),
            budget_words.fund(row["fund"]),
            Number(float(row["lines"]), 0, str(row["lines"])),
            _rupiah(row["budget"]),
            budget_words.UNTOLD if row["realised"] is None else _rupiah(row["realised"]),
        )
        for row in answer.facts["matrix"]
    )
    shares = (2.2, 1.5, 0.7, 1.8, 1.8)
    return Sheet(words.RELEVANCE, words.RELEVANCE_HEADS, rows, shares, _invented(answer))


def lines(answer: Result) -> Sheet:
    """Every line of the budget with its class and what that rests on."""
    rows = tuple(
        (
            row["subactivity"] or row["activity"] or row["programme"],
            row["opd"] or "tidak disebut",
            budget_words.fund(row["fund"]),
            _rupiah(row["budget"]),
            budget_words.strategy(row["strategy"]),
            budget_words.because(row),
        )
        for row in answer.rows()
    )
    shares = (2.2, 1.4, 1.1, 1.6, 1.6, 2)
    return Sheet(words.LINES, words.LINE_HEADS, rows, shares, _invented(answer))


def published(answer: Result) -> Sheet:
    """Amounts that are published, each by itself."""
    rows = tuple(
        (
            budget_words.strategy(row["strategy"]),
            row["programme"],
            row["what"],
            period_of(row["period"]),
            _rupiah(row["published_amount"]),
            budget_words.fund(row["fund"]),
            Standing(row["standing"]).short_label,
        )
        for row in answer.rows()
    )
    shares = (1.5, 1.5, 1.5, 1.1, 1.7, 1, 1.2)
    return Sheet(words.PUBLISHED, words.PUBLISHED_HEADS, rows, shares)


def follow_ups(items: Sequence[FollowUp], on: date) -> Sheet:
    """The register of tindak lanjut."""
    rows = tuple(
        (item.what, meetings.who(item), meetings.due(item, on), meetings.status(item))
        for item in items
    )
    return Sheet(words.FOLLOW_UPS, words.FOLLOW_UP_HEADS, rows, (3.4, 1.8, 1.3, 1.3))


def _rupiah(value: float | None) -> Cell:
    if value is None or is_missing(value):
        return budget_words.UNTOLD
    return Number(float(value), 0, quantity(value, Unit.RUPIAH, 0).removeprefix("Rp"))


def _invented(answer: Result) -> bool:
    return answer.provenance.standing is Standing.EXAMPLE
