"""The levers of the laboratory, as the table has them and as the data in use tell them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from analytics.answers import package_levers
from analytics.answers.scenario_start import start, totals
from analytics.measures import priors
from analytics.measures import scenario_rates as rates
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.scenario import Lever, LeverGroup, LeverUnit, Shape
from analytics.wording import scenario_start as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pandas as pd

    from analytics.vocabulary.provenance import Origin

_ENDS = ("least", "most")
_CLOSE = 0.01
_HALF = 0.5  # of a family: the estimate of Jeffreys for a count of none
_FLOWS = {"natural_rate": "natural", "exclude_rate": "excluded"}


@cached
def levers(group: LeverGroup, practice: bool) -> tuple[Lever, ...]:  # noqa: FBT001
    """The levers of one part, in the order of the table; those of packages after the others.

    What the data in use tell takes the place of the middle, and the range moves along: a pace that
    was counted says little of the next years, so it is not made narrower.

    Args:
        group: which part of the laboratory.
        practice: True in mode latihan, where the example register tells them.
    """
    rows = tables.levers()
    found = [_lever(row) for _, row in rows[rows["group"] == group].iterrows()]
    if group is LeverGroup.ALLOCATION:
        return (*found, *package_levers.levers())
    if group is not LeverGroup.FLOW:
        return tuple(found)
    begun = start(practice)
    if isinstance(begun, Gap):
        return tuple(found)
    held = {one.id: one for one in found}
    for one in _told(held, begun):
        held[one.id] = one
    return tuple(held.values())


def of(practice: bool) -> dict[str, Lever]:  # noqa: FBT001
    """Every lever of the laboratory by its id."""
    return {one.id: one for group in LeverGroup for one in levers(group, practice)}


def sources(lever: Lever, practice: bool) -> tuple[Origin, ...]:  # noqa: FBT001
    """The documents behind a lever: published ones, and lists or reports in use."""
    begun = start(practice)
    used = () if isinstance(begun, Gap) else begun.provenance.origins
    ours = {origin.id: origin for origin in used}
    return tuple(ours.get(one) or tables.origin(one) for one in lever.origins)


def _told(held: dict[str, Lever], begun: Result) -> Iterator[Lever]:
    """The levers that counts in use tell, each with who says so.

    Where a register or reports do not tell of graduates or entries, published totals do.
    """
    facts = begun.facts
    depth, counted, years = facts["depth"], facts["counted"], facts["years"]
    ids = _ids(begun)
    for lever, name in _FLOWS.items():
        if depth is not Depth.TOTALS and name in counted and counted.get("mean"):
            pace = float(rates.a_year(_some(counted[name]), counted["mean"], years))
            held[lever] = _counted(held[lever], pace, counted[name], begun)
            yield held[lever]
    yield from _shares(held, begun, ids)
    if facts["people"]:
        who = words.people(facts["people"], depth) if depth is not Depth.TOTALS else ""
        one = _at(held["facilitators"], facts["people"], who, ids if who else ())
        yield one
    yield from _paces(held, begun)


def _shares(held: dict[str, Lever], begun: Result, ids: tuple[str, ...]) -> Iterator[Lever]:
    facts, depth, counted = begun.facts, begun.facts["depth"], begun.facts["counted"]
    potential = counted.get("potential", 0) / counted["stock"] if counted["stock"] else 0
    for lever, share, of_what in (
        ("potential_share", potential, words.SHARE_POTENTIAL),
        ("success_rate", facts["success"], words.SHARE_SUCCESS),
        ("relapse_rate", facts["relapse"], words.SHARE_BACK),
    ):
        if share:
            told = words.listed(words.share(share, of_what), depth)
            held[lever] = _at(held[lever], share, told, ids, words.COUNTED_WHY)
            yield held[lever]


def _paces(held: dict[str, Lever], begun: Result) -> Iterator[Lever]:
    """How many are ready, and how many come in: of counts, else of published totals."""
    facts, counted, years = begun.facts, begun.facts["counted"], begun.facts["years"]
    own = facts["depth"] is not Depth.TOTALS
    outer = begun if not own else totals()
    share = held["potential_share"].middle * held["success_rate"].middle
    if own and "graduated" in counted and counted.get("mean"):
        pace = float(rates.a_year(_some(counted["graduated"]), counted["mean"], years))
        if pace >= share:  # never cut off silently: then who is ready is proposed and succeeds
            yield replace(_at(held["success_rate"], 1.0, ""), why=words.ALL_WHY)
            yield replace(_at(held["ready_rate"], 1.0, ""), why=words.ALL_WHY)
        else:
            yield _counted(held["ready_rate"], pace / share, counted["graduated"], begun)
    elif isinstance(outer, Result) and "graduated" in outer.facts["counted"]:
        there = outer.facts["counted"]
        pace = float(rates.a_year(there["graduated"], there["mean"], 1.0))
        told = words.graduated_of(there["graduated"], there["stock"])
        yield _at(held["ready_rate"], pace / share, told)
    if own and "entered" in counted:
        came = _some(counted["entered"]) / years
        yield _counted(held["entries"], came, counted["entered"], begun)
    elif isinstance(outer, Result) and outer.facts["before"]:
        yield _identity(held, outer, counted["stock"])


def _identity(held: dict[str, Lever], outer: Result, stock: float) -> Lever:
    """Entries as two published counts leave them open, for as many KPM as there are."""
    table, before = held["entries"], float(outer.facts["before"])
    leaving = held["natural_rate"].middle + held["exclude_rate"].middle
    gone = leaving * before + outer.facts["counted"].get("graduated", 0.0)
    now = outer.facts["counted"]["stock"]
    scale = stock / now
    found = [rates.entries_between(before, each, gone) for each in outer.facts["stated"]]
    middle = rates.entries_between(before, now, gone)
    told = words.identity(before, now, gone)
    one = _at(table, middle * scale, told, why=words.IDENTITY_WHY)
    most = max(table.most * scale, one.high, *(each * scale for each in found))
    return replace(one, least=table.least * scale, most=_short(most))


def _some(families: float) -> float:
    """A count; none at all as half a family, as a time without any is no proof of never."""
    return families or _HALF


def _counted(lever: Lever, middle: float, families: float, begun: Result) -> Lever:
    facts = begun.facts
    told = words.counted(words.WHAT[lever.id], families, facts["depth"], facts["period"])
    why = words.COUNTED_WHY if families else words.ZERO_WHY
    return _at(lever, middle, told, _ids(begun), why)


def _at(
    lever: Lever, middle: float, reference: str, origins: Iterable[str] = (), why: str = ""
) -> Lever:
    """The lever standing elsewhere, with the range moved along and the slider as long as it takes.

    Ranges of counts grow in proportion, those of shares as `priors.at` moves them.
    """
    told: dict[str, Any] = {"origins": tuple(origins) or lever.origins, "why": why or lever.why}
    told["reference"] = reference or lever.reference
    if lever.unit is LeverUnit.STAFF:  # each of them is somebody
        ends: dict[str, Any] = {"low": middle, "high": middle}
        ends |= {name: round(getattr(lever, name) * middle / lever.middle) for name in _ENDS}
        return replace(lever, middle=middle, **ends, **told)
    middle = _short(middle)
    if lever.unit is LeverUnit.KPM_A_YEAR:
        scale = middle / lever.middle
        ends = {name: _short(getattr(lever, name) * scale) for name in ("low", "high", *_ENDS)}
        return replace(lever, middle=middle, **ends, **told)
    middle = min(max(middle, 0.0), 1.0)
    moved = priors.at(priors.of(lever), middle)
    return replace(
        lever,
        low=moved.low,
        middle=middle,
        high=moved.high,
        least=min(lever.least, moved.low),
        most=max(lever.most, moved.high),
        **told,
    )


def _short(value: float) -> float:
    """With as few digits as keep it to one percent: more of them would only look exact."""
    found = (float(f"{value:.{digits}g}") for digits in (1, 2, 3))
    return next(one for one in found if abs(one - value) <= abs(value) * _CLOSE)


def _ids(begun: Result) -> tuple[str, ...]:
    return tuple(origin.id for origin in begun.provenance.origins)


def _lever(row: pd.Series[str]) -> Lever:
    return Lever(
        id=row["lever_id"],
        label=row["label"],
        group=LeverGroup(row["group"]),
        unit=LeverUnit(row["unit"]),
        shape=Shape(row["shape"]),
        low=float(row["low"]),
        middle=float(row["middle"]),
        high=float(row["high"]),
        least=float(row["least"]),
        most=float(row["most"]),
        reference=row["reference"],
        origins=tuple(row["origins"].split()),
        why=row["why"],
    )
