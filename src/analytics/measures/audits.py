"""Arithmetic audits: what figures of several sources have to have in common, and do not.

No figure is known here by name. Relations are declared in a table, places by their codes; units,
series and periods are columns of the figures. Each rule is a function with its prose; what it
finds is told by the ids of the figures and the ranges of `printed`, never by text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import product as combinations
from typing import Any

import pandas as pd

from analytics.measures import printed
from analytics.measures.printed import Range, consistent
from analytics.measures.statements import TARGET, Declared, Figure, Index, indexed, matching
from analytics.vocabulary.audit import Relation, Severity

_WORKED_OUT: Mapping[Relation, Callable[..., Range]] = {
    Relation.SHARE: printed.percent,
    Relation.RATIO: printed.ratio,
    Relation.PRODUCT: printed.product,
    Relation.CHANGE: printed.percent_change,
}
_MOST_COMBINATIONS = 200  # of sources that say different things about the terms of one figure


@dataclass(frozen=True, slots=True)
class Found:
    """What an audit found: the figure it is about first, then those it was held against.

    `expected` is what they leave open for it, `printed` what it leaves open itself.
    """

    rule: str
    severity: Severity
    figures: tuple[str, ...]
    expected: Range | None = None
    printed: Range | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)


Rule = Callable[[Sequence[Figure], Sequence[Declared], pd.DataFrame], Iterator[Found]]


def relations(
    figures: Sequence[Figure], relations: Sequence[Declared], _areas: pd.DataFrame
) -> Iterator[Found]:
    """A figure that others of the same place, time and series work out comes out as they say.

    Terms hold for the period of the result, or for the shortest one around it. They come from the
    same document where it has them; known errors of other documents are left out. Where several
    sources differ about a term, one that fits is enough.
    """
    index = indexed(figures)
    by_id = {figure.id: figure for figure in figures}
    for relation in relations:
        if relation.rule in {Relation.IMPLIED, Relation.PLACES}:
            continue
        seen = set()
        for figure in _results(index, relation):
            same = (figure.scope, figure.area, figure.period, figure.value)
            if same in seen:
                continue
            seen.add(same)
            yield from _held(relation, figure, _terms(index, by_id, relation, figure))


def constant(relation: Declared) -> float | None:
    """The fixed number a relation has to come to, where it is one."""
    return float(relation.result) if relation.result.isdecimal() else None


def _results(index: Index, relation: Declared) -> list[Figure]:
    subject = relation.terms[0][0] if constant(relation) is not None else relation.result
    scopes = ("", TARGET) if relation.scope == "" else (relation.scope,)
    return [
        figure
        for (scope, name, _), rows in index.items()
        if name == subject and scope in scopes
        for figure in rows
    ]


def _terms(
    index: Index, by_id: Mapping[str, Figure], relation: Declared, figure: Figure
) -> list[list[Figure]]:
    if relation.rule is Relation.YEARS:
        (name, _), *_ = relation.terms
        rows = index.get((figure.scope, name, figure.area), [])
        years = range((figure.start or figure.end).year, figure.end.year + 1)
        return [[row for row in rows if _is_year(row, year)] for year in years]
    found = [matching(index, figure, *term) for term in relation.terms]
    if relation.rule is Relation.SHARE and figure.denominator in by_id:
        found[1] = [by_id[figure.denominator]]
    if constant(relation) is not None:
        found[0] = [figure]
    return found


def _held(relation: Declared, figure: Figure, terms: list[list[Figure]]) -> Iterator[Found]:
    """The figure against the terms: nothing, if they fit or one of them is missing."""
    if relation.rule is Relation.PARTS:
        terms = [rows for rows in terms if rows]
    if not terms or not all(terms):
        return
    fixed = constant(relation)
    told = figure.range if fixed is None else Range(fixed, fixed)
    first: tuple[tuple[Figure, ...], Range] | None = None
    for position, rows in enumerate(combinations(*terms)):
        if position == _MOST_COMBINATIONS:
            return
        try:
            expected = _expected(relation, told, [row.range for row in rows])
        except ValueError:  # divided by what may be zero: nothing can be said
            return
        if consistent(expected, told):
            return
        first = first or (rows, expected)
    if first is None:
        return
    rows, expected = first
    heavy = relation.rule is not Relation.SIZE
    yield Found(
        rule=relation.rule,
        severity=Severity.IMPOSSIBLE if heavy else Severity.DOUBTFUL,
        figures=tuple(dict.fromkeys([figure.id, *(row.id for row in rows)])),
        expected=expected,
        printed=told,
        facts={"relation": relation.id, "low": relation.low, "high": relation.high},
    )


def _expected(relation: Declared, told: Range, terms: list[Range]) -> Range:
    match relation.rule:
        case rule if rule in _WORKED_OUT:
            return _WORKED_OUT[rule](*terms)
        case Relation.SIZE:
            return printed.product(terms[0], Range(relation.low, relation.high))
        case Relation.PARTS:
            least = printed.total(*terms).low
            return Range(least, max(least, told.high, printed.total(*terms).high))
        case _:
            return printed.total(*terms)


def _is_year(figure: Figure, year: int) -> bool:
    return figure.period == (date(year, 1, 1), date(year, 12, 31))
