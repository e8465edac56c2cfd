"""What is to be matched: the villages that were mapped, the organisations that are known, terms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from analytics.answers import assisted, mapping, organisations
from analytics.measures.matching import Problem, drawn
from analytics.measures.matching_scores import Fits, Weights, closeness, kilometres
from analytics.measures.matching_stability import Ingredients
from analytics.store.hashed import digest
from analytics.vocabulary.assistance import ConditionKind, Sector, Severity
from analytics.vocabulary.result import Gap

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd
    from numpy.typing import NDArray

Pair = tuple[str, str]
USUAL = Weights(60, 20, 20)


@dataclass(frozen=True, slots=True)
class Terms:
    """How to match.

    Attributes:
        weights: what counts how much; any scale.
        locks: pairs (village code, organisation id) that have to be.
        forbidden: pairs that must not be.
        most: organisations a village gets at most, 1 or 2.
    """

    weights: Weights = USUAL
    locks: tuple[Pair, ...] = ()
    forbidden: tuple[Pair, ...] = ()
    most: int = 1


@dataclass(frozen=True, eq=False)
class Case:
    """A matching to be solved; two of the same content are the same one, and kept as such.

    Attributes:
        key: digest of all that a solution depends on.
        villages: those with problems noted, sorted by code, as `assisted.villages`, with `need`.
        organisations: as `organisations.every`, sorted by id.
        problem, ingredients, fits: for `measures`; rows and columns in the order of the two.
        distance: villages by organisations, km, NaN where unknown.
        terms: how; locks and forbidden pairs of others than those above are in `ignored`.
        unmapped: names of villages of which no problem was noted.
    """

    key: str
    villages: pd.DataFrame
    organisations: pd.DataFrame
    problem: Problem
    ingredients: Ingredients
    fits: Fits
    distance: NDArray[np.float64]
    terms: Terms
    ignored: tuple[Pair, ...]
    unmapped: tuple[str, ...]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Case) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)


def missing_lists(regency: str) -> tuple[Gap, ...]:
    """What nobody gave yet of the two lists a matching is made from."""
    found: list[Gap] = []
    if mapping.needs(regency).empty:
        found.append(mapping.missing(regency))
    listed = organisations.listed(regency)
    if isinstance(listed, Gap):
        found.append(listed)
    return tuple(found)


def case(regency: str, terms: Terms) -> Case | Gap:
    """The matching of a regency, to be solved; a Gap where one of the two lists is missing.

    Raises:
        ValueError: weights that are negative or all zero.
    """
    if gaps := missing_lists(regency):
        return gaps[0]
    needs = mapping.needs(regency)
    needs = needs[needs["need"] > 0]
    everywhere = assisted.villages(regency)
    mapped = everywhere["code"].isin(needs["village_code"])
    villages = everywhere[mapped].sort_values("code").reset_index(drop=True)
    bodies = organisations.every(regency).sort_values("organisation_id").reset_index(drop=True)
    need = _grid(needs, villages["code"].tolist())
    able = np.array(
        [[row.get(sector.value, 0) for sector in Sector] for row in bodies["sectors"]], dtype=float
    )
    distance = kilometres(
        villages[["lat", "lon"]].to_numpy(float), bodies[["lat", "lon"]].to_numpy(float)
    )
    ids = bodies["organisation_id"].tolist()
    known = {
        (village, organisation)
        for organisation, past in zip(ids, bodies["past"], strict=True)
        for village, _ in past
    }
    codes = villages["code"].tolist()
    tie = _marks(known, codes, ids).astype(float)
    ingredients = Ingredients(need, able, closeness(distance), tie)
    fits, shares = ingredients.fits(), terms.weights.shares()
    asked = {*terms.locks, *terms.forbidden}
    problem = Problem(
        scores=fits.scores(shares),
        capacity=bodies["capacity"].to_numpy(np.int64),
        locks=_marks(terms.locks, codes, ids),
        forbidden=_marks(terms.forbidden, codes, ids),
        draw=drawn(codes, ids),
        most=terms.most,
    )
    return Case(
        key=_key(codes, ids, problem, ingredients, shares, bodies["name"].tolist()),
        villages=villages.assign(need=need.sum(axis=1)),
        organisations=bodies,
        problem=problem,
        ingredients=ingredients,
        fits=fits,
        distance=distance,
        terms=terms,
        ignored=tuple(sorted(p for p in asked if p[0] not in set(codes) or p[1] not in set(ids))),
        unmapped=tuple(everywhere.loc[~mapped, "name"]),
    )


def problems_of(regency: str) -> pd.DataFrame:
    """Problems by village and sector: village_code, sector, need, problems, heavy (how many)."""
    rows = mapping.mapped(regency)
    rows = rows[rows["kind"] == ConditionKind.PROBLEM]
    rows = rows.assign(heavy=rows["weight"] >= Severity.HIGH.weight)
    grouped = rows.groupby(["village_code", "sector"], as_index=False)
    return grouped.agg(need=("weight", "sum"), problems=("code", "size"), heavy=("heavy", "sum"))


def _grid(needs: pd.DataFrame, codes: Sequence[str]) -> NDArray[np.float64]:
    wide = needs.pivot_table(index="village_code", columns="sector", values="need", aggfunc="sum")
    grid: NDArray[np.float64] = (
        wide.reindex(index=list(codes), columns=[sector.value for sector in Sector])
        .fillna(0.0)
        .to_numpy(float)
    )
    return grid


def _marks(
    pairs: Iterable[Pair],
    codes: Sequence[str],
    ids: Sequence[str],
) -> NDArray[np.bool_]:
    at, by = ({code: place for place, code in enumerate(each)} for each in (codes, ids))
    found = np.zeros((len(codes), len(ids)), dtype=bool)
    for village, organisation in pairs:
        if village in at and organisation in by:
            found[at[village], by[organisation]] = True
    return found


def _key(  # noqa: PLR0913, PLR0917 - all that a solution depends on
    codes: Sequence[str],
    ids: Sequence[str],
    problem: Problem,
    ingredients: Ingredients,
    shares: NDArray[np.float64],
    names: Sequence[str],
) -> str:
    arrays = (
        problem.scores, problem.capacity, problem.locks, problem.forbidden, shares,
        ingredients.need, ingredients.able, ingredients.closeness, ingredients.tie,
    )  # fmt: skip
    told = "|".join((*codes, *ids, *names, str(problem.most)))
    return digest(told + "".join(array.tobytes().hex() for array in arrays))
