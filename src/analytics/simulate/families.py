"""Members whose ages fit the membership, and the components that follow from their ages.

The membership is drawn first and the family fitted to it: whoever leaves by natural exit has a
youngest child in the last school year that counts; whoever stays, or leaves otherwise, still
holds a component. So a natural exit *is* the end of the last component, without a search.
Age here is the age reached in the calendar year.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from analytics.vocabulary.register import Component

if TYPE_CHECKING:
    from numpy.typing import NDArray

COMPONENTS = tuple(Component)
# Ages (both included) at which a child or an old person counts. Elderly: 60, as in recent
# guidance; the threshold was 70 in 2021-2022.
AGES = {
    Component.EARLY_CHILDHOOD: (0, 6),
    Component.PRIMARY: (7, 12),
    Component.JUNIOR: (13, 15),
    Component.SENIOR: (16, 18),
    Component.ELDERLY: (60, 130),
}
WORKING_AGES = (19, 59)
_LAST_AGE_AT_SCHOOL = AGES[Component.SENIOR][1]
_MOTHER_AT_FIRST_BIRTH = (20, 28)
_MOTHER_AT_LAST_BIRTH = 40
_PREGNANCIES_COUNTED = 2


@dataclass(frozen=True)
class Members:
    """One entry per person, grouped by family; `birth_day` in days since 1970-01-01.

    `birth_order` is 1 for the first child, 2 for the second, 0 for anyone else.
    """

    family: NDArray[np.int64]
    birth_year: NDArray[np.int64]
    birth_day: NDArray[np.int64]
    female: NDArray[np.bool_]
    disabled: NDArray[np.bool_]
    able_adult: NDArray[np.bool_]
    birth_order: NDArray[np.int64]


@dataclass(frozen=True)
class _Person:
    """One role in many families at once."""

    family: NDArray[np.int64]
    birth_year: NDArray[np.int64]
    female: NDArray[np.bool_]
    disabled: bool = False
    birth_order: int = 0


def compose(
    entry_year: NDArray[np.int64],
    last_day: NDArray[np.int64],
    natural: NDArray[np.bool_],
    protected: NDArray[np.bool_],
    rng: np.random.Generator,
) -> Members:
    """Draw the members of every family.

    Args:
        entry_year: year in which the family first entered.
        last_day: last day it is known, in days since 1970-01-01.
        natural: it left for good because no component was left.
        protected: it has no able adult of working age.
        rng: source of chance.
    """
    last_year = _year(last_day)
    people = [
        *_with_children(entry_year, last_year, natural, np.flatnonzero(~protected), rng),
        *_protected(entry_year, np.flatnonzero(protected), rng),
    ]
    family = np.concatenate([person.family for person in people])
    order = np.argsort(family, kind="stable")
    family = family[order]
    birth_year = np.concatenate([person.birth_year for person in people])[order]
    disabled = np.repeat([p.disabled for p in people], [len(p.family) for p in people])[order]
    age = last_year[family] - birth_year
    # Nobody is born after the last day on which the family is known.
    first = _first_day(birth_year)
    until = np.minimum(_first_day(birth_year + 1) - 1, last_day[family])
    return Members(
        family=family,
        birth_year=birth_year,
        birth_day=first + (rng.random(len(family)) * (until - first + 1)).astype(np.int64),
        female=np.concatenate([person.female for person in people])[order],
        disabled=disabled,
        able_adult=(age >= WORKING_AGES[0]) & (age <= WORKING_AGES[1]) & ~disabled,
        birth_order=np.repeat([p.birth_order for p in people], [len(p.family) for p in people])[
            order
        ],
    )


def components(
    members: Members, enrolled: NDArray[np.bool_], first_year: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Family, year and position in COMPONENTS of each component held, in that order of sorting.

    Args:
        members: from `compose`.
        enrolled: families x years; whether the family was a member on any day of the year.
        first_year: the year of the first column.
    """
    found: list[tuple[NDArray[np.int64], ...]] = []
    for column in range(enrolled.shape[1]):
        age = first_year + column - members.birth_year
        held = np.zeros((len(enrolled), len(COMPONENTS)), dtype=bool)
        for kind, (low, high) in AGES.items():
            inside = (age >= low) & (age <= high)
            held[members.family[inside], COMPONENTS.index(kind)] = True
        held[members.family[members.disabled], COMPONENTS.index(Component.DISABILITY)] = True
        newborn = (age == 0) & (members.birth_order > 0)
        newborn &= members.birth_order <= _PREGNANCIES_COUNTED
        held[members.family[newborn], COMPONENTS.index(Component.PREGNANT)] = True
        holder, which = np.nonzero(held & enrolled[:, [column]])
        found.append((holder, np.full(len(holder), first_year + column), which))
    family, year, component = (np.concatenate(part) for part in zip(*found, strict=True))
    order = np.lexsort((component, year, family))
    return family[order], year[order], component[order]


def _with_children(
    entry_year: NDArray[np.int64],
    last_year: NDArray[np.int64],
    natural: NDArray[np.bool_],
    family: NDArray[np.int64],
    rng: np.random.Generator,
) -> list[_Person]:
    number = len(family)
    leaves = natural[family]
    last = last_year[family]
    spread = rng.integers(2, 13, number) * (rng.random(number) < 0.65)
    no_component_at = last - _LAST_AGE_AT_SCHOOL

    # Still entitled: a child at entry, and one young enough to count the year after the last.
    oldest = entry_year[family] - rng.integers(0, 15, number)
    youngest = oldest + spread * (oldest + spread <= last)
    youngest = np.maximum(youngest, no_component_at + rng.integers(1, 5, number))
    youngest = np.minimum(youngest, oldest + _LAST_AGE_AT_SCHOOL)
    # No component left: the youngest is in the last year of school in the year of the exit.
    youngest = np.where(leaves, no_component_at, youngest)
    oldest = np.where(leaves, youngest - np.minimum(spread, 10), oldest)

    gap = youngest - oldest
    low, high = _MOTHER_AT_FIRST_BIRTH
    at_first = rng.integers(low, np.minimum(high, _MOTHER_AT_LAST_BIRTH - gap) + 1)
    mother = oldest - at_first
    father = mother - rng.integers(0, 7, number)
    father = np.where(leaves, np.maximum(father, last - WORKING_AGES[1]), father)
    has_father = rng.random(number) < 0.88
    three = (gap >= 4) & (rng.random(number) < 0.45)
    with_grandparent = ~leaves & (rng.random(number) < 0.12)
    with_disabled = ~leaves & (rng.random(number) < 0.02)
    grandparent = mother - rng.integers(20, 31, number)
    relative = last - rng.integers(20, 56, number)

    def some(where: NDArray[np.bool_], born: NDArray[np.int64], order: int = 0) -> _Person:
        chosen = np.flatnonzero(where)
        female = rng.random(len(chosen)) < 0.5
        return _Person(family[chosen], born[chosen], female, birth_order=order)

    everyone = np.ones(number, dtype=bool)
    disabled = some(with_disabled, relative)
    return [
        _Person(family, mother, everyone),
        _Person(
            family[has_father], father[has_father], np.zeros(int(has_father.sum()), dtype=bool)
        ),
        some(everyone, oldest, 1),
        some(three, (oldest + youngest) // 2, 2),
        some(three, youngest, 3),
        some((gap > 0) & ~three, youngest, 2),
        some(with_grandparent, grandparent),
        _Person(disabled.family, disabled.birth_year, disabled.female, disabled=True),
    ]


def _protected(
    entry_year: NDArray[np.int64], family: NDArray[np.int64], rng: np.random.Generator
) -> list[_Person]:
    number = len(family)
    entry = entry_year[family]
    first = entry - rng.integers(60, 79, number)
    second = np.minimum(first + rng.integers(-5, 6, number), entry - 60)
    disabled = entry - rng.integers(19, 50, number)
    only_disabled = rng.random(number) < 0.1
    couple = ~only_disabled & (rng.random(number) < 0.5)
    with_disabled = only_disabled | (rng.random(number) < 0.08)
    first_female = rng.random(number) < 0.65
    alone = ~only_disabled
    return [
        _Person(family[alone], first[alone], first_female[alone]),
        _Person(family[couple], second[couple], ~first_female[couple]),
        _Person(
            family[with_disabled],
            disabled[with_disabled],
            rng.random(int(with_disabled.sum())) < 0.5,
            disabled=True,
        ),
    ]


def _year(day: NDArray[np.int64]) -> NDArray[np.int64]:
    return day.astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970


def _first_day(year: NDArray[np.int64]) -> NDArray[np.int64]:
    return (year - 1970).astype("datetime64[Y]").astype("datetime64[D]").astype(np.int64)
