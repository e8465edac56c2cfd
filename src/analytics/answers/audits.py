"""Which figures cannot be right together, and what only the prose of their sources shows."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers.reconciliation import Key, listed
from analytics.answers.statements import by_id, statements
from analytics.measures import audit_courses, audit_dates, audit_places, audit_populations, audits
from analytics.measures.statements import declared, figures_of
from analytics.store import breaks, tables
from analytics.store.declared import split
from analytics.store.versioned import cached
from analytics.vocabulary.audit import Relation, Severity
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.period import Period
from analytics.wording import audits as told
from analytics.wording.audits import Told
from analytics.wording.periods import day, period_of, until
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Iterable

    from analytics.measures.audits import Found
    from analytics.measures.printed import Range

CHECKS: tuple[audits.Rule, ...] = (
    audits.relations,
    audit_places.parts_and_whole,
    audit_places.number_of_places,
    audit_populations.implied_population,
    audit_populations.two_populations,
    audit_courses.slip_of_the_pen,
    lambda figures, relations, places: audit_courses.leaps(
        figures, relations, places, breaks.every()
    ),
    audit_courses.broken_series,
    audit_dates.published_too_early,
    audit_dates.another_month,
    audit_dates.same_value_at_two_times,
    audit_dates.same_value_in_two_units,
)


@dataclass(frozen=True, eq=False)
class Finding:
    """One finding, told: `figures` has one row a figure, the one it is about first.

    Columns: figure_id, area_code, label, name, period (key), written, source, standing,
    qualifier, wrong.
    `group` is where it stands among the figures; None for a programme or a target. `disputed`
    says whether the board has it.
    """

    severity: Severity
    rule: str
    sentence: str
    figures: pd.DataFrame
    group: Key | None
    disputed: bool


def found_in(
    figures: pd.DataFrame, relations: pd.DataFrame, areas: pd.DataFrame
) -> tuple[Found, ...]:
    """What the rules find in figures (`statements`), relations and places, the heaviest first."""
    stated, related = figures_of(figures), declared(relations)
    found = chain.from_iterable(check(stated, related, areas) for check in CHECKS)
    order = list(Severity)
    return tuple(sorted(found, key=lambda finding: order.index(finding.severity)))


@cached
def findings() -> tuple[Finding, ...]:
    """What the rules find in every figure, those of imports among them, the heaviest first.

    Of one weight, those about figures already set aside come last.
    """
    rows = by_id()
    found: Iterable[Found] = found_in(statements(), tables.relations(), tables.areas())
    order = list(Severity)
    aside = {key: row["wrong"] for key, row in rows.items()}
    found = sorted(found, key=lambda one: (order.index(one.severity), aside[one.figures[0]]))
    return tuple(_told(finding, [rows[key] for key in finding.figures]) for finding in found)


def in_words() -> tuple[str, ...]:
    """How much was found, how heavy it is, and how much of it was set aside already."""
    found = findings()
    weights = {kind: sum(one.severity is kind for one in found) for kind in Severity}
    aside = sum(bool(one.figures["wrong"].iloc[0]) for one in found)
    return (told.found(len(statements()), weights, aside),)


@cached
def noted() -> pd.DataFrame:
    """Conflicts that only prose shows, in the order written.

    Columns: sentence, label (of the indicator, or ""), name, period (key or ""), source,
    figures (how many it is about), written_on.
    """
    rows = tables.annotated()
    labels = tables.indicators().set_index("id")["label"]
    names = tables.names()
    return pd.DataFrame(
        {
            "sentence": rows["sentence"],
            "label": rows["indicator"].map(labels).fillna(""),
            "name": rows["area_code"].map(names),
            "period": rows["period"],
            "source": [carried(tables.origin(origin)) for origin in rows["origin_id"]],
            "figures": [len(split(about)) for about in rows["about"]],
            "written_on": rows["written_on"],
        }
    )


def _told(found: Found, rows: list[dict[str, Any]]) -> Finding:
    sentence = _sentence(found, rows)
    first = rows[0]
    group = None
    if not first["scope"]:
        group = Key(first["subject"], first["area_code"], first["series_id"], _key(first))
    return Finding(
        severity=found.severity,
        rule=found.rule,
        sentence=told.dismissed(sentence) if first["wrong"] else sentence,
        figures=pd.DataFrame([_row(row) for row in rows]),
        group=group,
        disputed=group in listed(),
    )


def _row(row: dict[str, Any]) -> dict[str, Any]:
    figure = _figure(row)
    return {
        "figure_id": row["figure_id"],
        "area_code": row["area_code"],
        "label": figure.label,
        "name": figure.where,
        "period": _key(row),
        "written": figure.value,
        "source": carried(tables.origin(row["origin_id"])),
        "standing": row["standing"],
        "qualifier": row["qualifier"],
        "wrong": row["wrong"],
    }


def _figure(row: dict[str, Any]) -> Told:
    when = period_of(_key(row))
    when = until(when) if pd.isna(row["start"]) else when
    return Told(row["label"], row["name"], when, row["written"])


def _terms(rows: list[dict[str, Any]]) -> list[Told]:
    """What the first was held against: without its programme's name, dated if names repeat."""
    scope = f"{rows[0]['scope']}: "
    terms = [_figure(row) for row in rows[1:]]
    terms = [term._replace(label=term.label.removeprefix(scope)) for term in terms]
    if len({term.label for term in terms}) == len(terms):
        return terms
    return [term._replace(label=f"{term.label}, {term.when}") for term in terms]


def _key(row: dict[str, Any]) -> str:
    end = row["end"].date()
    return Period(end if pd.isna(row["start"]) else row["start"].date(), end).key


def _sentence(found: Found, rows: list[dict[str, Any]]) -> str:  # noqa: C901, PLR0911, PLR0912 - a table
    first, others = _figure(rows[0]), _terms(rows)
    facts = found.facts
    match found.rule:
        case Relation.PARTS:
            return told.too_small(first, others, _least(rows))
        case Relation.SIZE:
            size = rows[0]["value"] / rows[1]["value"]
            return told.family_size(first, others[0], size, facts["low"], facts["high"])
        case Relation.IMPLIED:
            elsewhere = facts["elsewhere"] and tables.area(facts["elsewhere"]).name
            implied, expected = _population(found.printed), _population(found.expected)
            return told.population(first, others[0], implied, expected, elsewhere)
        case "two_populations":
            implied, expected = _population(found.printed), _population(found.expected)
            return told.two_populations((first, others[0]), others[1:], implied, expected)
        case "places" | "places_below":
            whole = found.rule == "places"
            return told.sum_of_places(
                first, facts["known"], facts["all"], _expected(found, rows[0]), whole=whole
            )
        case "number_of_places":
            counted = sum(row["value"] for row in rows)
            return told.counted_places(first, counted, facts["listed"], facts["kind"])
        case "slip_of_the_pen":
            return told.slip(first, others[0])
        case "leap" if facts["together"]:
            return told.leap_together(first, others[0], facts["places"], facts["known"])
        case "leap":
            return told.leap(first, others[0])
        case "broken_series":
            new, old = (_series(row) for row in rows)
            return told.broken(first, others[0], new, old)
        case "published_too_early":
            return told.too_early(first, day(facts["published"]), day(facts["day"]))
        case "another_month":
            return told.month(first, facts["called"], facts["month"], facts["year"])
        case "same_value_at_two_times":
            return told.twice(first, others[0])
        case "same_value_in_two_units":
            return told.two_units(first, others[0])
    fixed = _fixed(found.printed)
    terms = [first, *others] if fixed else others
    return told.worked_out(first, fixed or first.value, terms, _expected(found, rows[0]))


def _expected(found: Found, row: dict[str, Any]) -> str:
    """What was worked out, as fine as it takes to tell it from what is printed."""
    if found.expected is None or found.printed is None:
        return ""
    unit = Unit(row["unit"])
    middle = found.expected.middle
    if _fixed(found.printed) or unit is Unit.PERCENT:
        return told.range_of(*found.expected, unit, 2)
    return told.value(round(middle, told.decimals(row["value"])), unit)


def _least(rows: list[dict[str, Any]]) -> str:
    """The least the parts come to, in the unit of the whole."""
    return told.value(sum(row["value"] for row in rows[1:]), Unit(rows[0]["unit"]))


def _fixed(range_: Range | None) -> str:
    """The fixed number of percent that the terms have to come to, if that is what was held."""
    return told.value(range_.low, Unit.PERCENT) if range_ and range_.low == range_.high else ""


def _population(range_: Range | None) -> str:
    return "" if range_ is None else told.range_of(*range_, Unit.PERSONS, 0)


def _series(row: dict[str, Any]) -> str:
    labels = tables.series().drop_duplicates("series_id").set_index("series_id")["label"]
    return str(labels[row["series_id"]])
