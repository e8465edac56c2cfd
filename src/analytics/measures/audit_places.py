"""Audits along the list of places: parts and their whole, and how many places there are."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from analytics.measures import printed
from analytics.measures.audits import Found
from analytics.measures.printed import Range, consistent
from analytics.measures.statements import Declared, Figure, indexed, matching
from analytics.vocabulary.audit import Relation, Severity
from analytics.vocabulary.indicator import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pandas as pd

# What adds up over places; shares, indices and averages do not.
ADDITIVE = frozenset(
    {
        Unit.PERSONS, Unit.KPM, Unit.FAMILIES, Unit.HOUSEHOLDS, Unit.VILLAGES, Unit.WARDS,
        Unit.STAFF, Unit.SQUARE_KM,
    }
)  # fmt: skip


def parts_and_whole(
    figures: Sequence[Figure], _relations: Sequence[Declared], areas: pd.DataFrame
) -> Iterator[Found]:
    """Places one level down add up to the place above; if some are missing, to no more than it.

    Same indicator, series, period and owner: one publisher's places need not add up to another's
    whole. Of the places below, the figure used, else the owner's own. Counts and areas only.
    Whether the list of codes has every place is known only where it goes down to the villages.
    """
    children: dict[str, set[str]] = defaultdict(set)
    for code, parent in zip(areas["code"], areas["parent_code"], strict=True):
        children[parent].add(code)
    villages = set(areas.loc[areas["level"] == "village", "code"])
    below: dict[tuple[object, ...], dict[str, Figure]] = defaultdict(dict)
    for figure in sorted(figures, key=lambda row: not row.used):
        if not (figure.wrong or figure.scope) and figure.unit in ADDITIVE:
            below[_told(figure)].setdefault(figure.area, figure)
    for figure in figures:
        beside = below.get(_told(figure), {})
        codes = children.get(figure.area, set()) & beside.keys()
        if figure.scope or figure.unit not in ADDITIVE or not codes:
            continue
        parts = [beside[code] for code in sorted(codes)]
        whole = codes == children[figure.area] and _complete(figure.area, children, villages)
        expected = printed.total(*(part.range for part in parts))
        fits = consistent(expected, figure.range) if whole else expected.low <= figure.range.high
        if not fits:
            yield Found(
                rule="places" if whole else "places_below",
                severity=Severity.IMPOSSIBLE,
                figures=(figure.id, *(part.id for part in parts)),
                expected=expected,
                printed=figure.range,
                facts={"known": len(parts), "all": len(children[figure.area])},
            )


def _told(figure: Figure) -> tuple[object, ...]:
    return (figure.subject, figure.series, figure.owner, *figure.period)


def _complete(code: str, children: dict[str, set[str]], villages: set[str]) -> bool:
    below = children.get(code, set())
    return code in villages or (
        bool(below) and all(_complete(child, children, villages) for child in below)
    )


def number_of_places(
    figures: Sequence[Figure], relations: Sequence[Declared], areas: pd.DataFrame
) -> Iterator[Found]:
    """Desa and kelurahan that a source counts are as many as the list of codes has there.

    Only where the list goes down to the village. Several terms are counted together (the five
    statuses of a village index), and all of them have to be known.
    """
    index = indexed(figures)
    villages = areas[areas["level"] == "village"]
    for relation in relations:
        if relation.rule is not Relation.PLACES:
            continue
        (first, series), *_ = relation.terms
        for figure in figures:
            if figure.subject != first or figure.scope or series not in {"", figure.series}:
                continue
            here = villages[villages["code"].str.startswith(f"{figure.area}.")]
            terms = [[figure], *(matching(index, figure, *term) for term in relation.terms[1:])]
            if here.empty or not all(terms):
                continue
            count = int((here["kind"] == relation.result).sum())
            told = printed.total(*(rows[0].range for rows in terms))
            if not consistent(told, Range(count, count)):
                yield Found(
                    rule="number_of_places",
                    severity=Severity.DOUBTFUL,
                    figures=tuple(rows[0].id for rows in terms),
                    expected=Range(count, count),
                    printed=told,
                    facts={"relation": relation.id, "kind": relation.result, "listed": count},
                )
