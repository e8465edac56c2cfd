"""Who could assist which village: matched, why, how stable, and what a wish would cost.

What people write changes without the data version, so that nothing here is asked through `ui.ask`;
a matching is kept under the digest of all it depends on instead.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analytics.answers import assisted, mapping, organisations
from analytics.answers.matching_case import Case, Terms, case, missing_lists, problems_of
from analytics.measures.matching import Matching, costs, equals, match
from analytics.measures.matching_stability import DRAWS, shares_of_draws
from analytics.vocabulary.area import Level
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.wording import matching as words
from analytics.wording import matching_rules as rules

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from analytics.measures.matching_possible import Impossible
    from analytics.vocabulary.provenance import Provenance

__all__ = ["Terms", "alternatives", "matched", "missing_lists"]
SCORE = Indicator(
    id="matching_score",
    label="Nilai padanan",
    unit=Unit.INDEX,
    direction=Direction.HIGHER_IS_BETTER,
    decimals=0,
    definition=words.SCORE,
    owner="hitungan aplikasi ini",
    smallest_level=Level.VILLAGE,
)
_KEPT = 64


def matched(regency: str, terms: Terms | None = None) -> Answer:
    """Who could assist which village, the worst-served village first and then all together.

    Args:
        regency: Kemendagri code of the regency, or of the example place.
        terms: weights, locks, forbidden pairs, one or two organisations a village.

    Returns:
        One row a pair, the worst-served village first: village_code, village, district, need,
        organisation_id, organisation, kind, score (0..100), competence (0..1), distance_km (NaN
        unknown), years (of earlier work there: a tuple, 0 where no year is known), share (of the
        perturbed sets of weights it is chosen in), locked, next, next_score (the best other one by
        score), equal (name of one that would do as well, or ""), reasons (sector, problems, heavy
        ones, competence; the strongest first). `facts`: `terms`, `worst`, `threshold`, `total`,
        `solver`, `status`, `gap`, `draws`, `villages`, `unmapped` (names), `unused` (names),
        `ignored` (pairs whose village or organisation is gone), `regency`, `place`, `case`,
        `places` and `bases` (code to latitude and longitude, where known). A Gap where the list of
        problems or of organisations is missing.

    Raises:
        Refused: no matching exists; the sentence says which lock, forbidden pair or capacity
            stands in the way.
        ValueError: weights that are negative or all zero.
    """
    of = case(regency, terms or Terms())
    if isinstance(of, Gap):
        return of
    found = _solved(of)
    if not isinstance(found, Matching):
        raise Refused(_impossible(of, found))
    frame = _rows(of, found, problems_of(regency))
    bodies = of.organisations
    taken = set(frame["organisation_id"])
    unused = sorted(bodies.loc[~bodies["organisation_id"].isin(taken), "name"])
    return Result(
        frame=frame,
        indicator=SCORE,
        provenance=_provenance(regency, of),
        facts={
            "regency": regency,
            "place": assisted.name_of(regency),
            "terms": of.terms,
            "worst": found.worst,
            "threshold": found.threshold,
            "total": found.total,
            "solver": found.solver,
            "status": found.status,
            "gap": found.gap,
            "draws": DRAWS,
            "villages": len(of.villages),
            "organisations": len(bodies),
            "unmapped": of.unmapped,
            "unused": tuple(unused),
            "ignored": of.ignored,
            "case": of,
            "places": _points(of.villages, "code"),
            "bases": _points(bodies, "organisation_id"),
        },
    )


def alternatives(answer: Result, village: str) -> pd.DataFrame:
    """What each other choice for one village would change, all others being matched anew.

    Args:
        answer: of `matched`.
        village: its code.

    Returns:
        One row an organisation, the best for all first: organisation_id, organisation, kind,
        score, distance_km, total_change, worst, worst_change, moved (villages that get somebody
        else; all four NaN where it cannot be), chosen, possible.
    """
    of: Case = answer.facts["case"]
    row = of.villages.index[of.villages["code"] == village][0]
    found = _costs(of, int(row))
    chosen = _solved(of)
    frame = pd.DataFrame(
        {
            "organisation_id": of.organisations["organisation_id"],
            "organisation": of.organisations["name"],
            "kind": of.organisations["kind"],
            "score": of.problem.scores[row],
            "distance_km": of.distance[row],
            "total_change": found[:, 1],
            "worst": found[:, 2],
            "worst_change": found[:, 3],
            "moved": found[:, 4],
            "chosen": chosen.pairs[row] if isinstance(chosen, Matching) else False,
            "possible": ~np.isnan(found[:, 0]),
        }
    )
    order = ["possible", "worst_change", "total_change", "score"]
    return frame.sort_values(order, ascending=False, kind="stable").reset_index(drop=True)


@lru_cache(maxsize=_KEPT)
def _solved(of: Case) -> Matching | Impossible:
    return match(of.problem)


@lru_cache(maxsize=_KEPT)
def _shares(of: Case) -> NDArray[np.float64]:
    return shares_of_draws(of.ingredients, of.terms.weights, of.problem)


@lru_cache(maxsize=_KEPT)
def _equal(of: Case) -> NDArray[np.bool_]:
    base = _solved(of)
    return equals(of.problem, base) if isinstance(base, Matching) else np.zeros((0, 0), dtype=bool)


@lru_cache(maxsize=_KEPT)
def _costs(of: Case, village: int) -> NDArray[np.float64]:
    base = _solved(of)
    if not isinstance(base, Matching):
        raise Refused(_impossible(of, base))
    return costs(of.problem, village, base)


def _rows(of: Case, found: Matching, problems: pd.DataFrame) -> pd.DataFrame:
    shares, equal = _shares(of), _equal(of)
    by_village = dict(tuple(problems.groupby("village_code")))
    served = np.where(found.pairs, of.problem.scores, -np.inf).max(axis=1)
    names, ids = of.organisations["name"].tolist(), of.organisations["organisation_id"].tolist()
    places = records(of.villages)
    rows = []
    for at in np.lexsort((of.villages["code"], served)):
        village = places[at]
        for by in np.flatnonzero(found.pairs[at]):
            body = of.organisations.iloc[int(by)]
            other = _next(of, found, int(at))
            locked = bool(of.problem.locks[at, by])
            # Of what is locked nothing else would do as well: the lock holds it.
            alike = np.flatnonzero(equal[at]) if not locked else np.array([], dtype=int)
            rows.append(
                {
                    "village_code": village["code"],
                    "village": village["name"],
                    "district": village["district"],
                    "need": village["need"],
                    "organisation_id": ids[by],
                    "organisation": names[by],
                    "kind": body["kind"],
                    "score": of.problem.scores[at, by],
                    "competence": of.fits.competence[at, by],
                    "distance_km": of.distance[at, by],
                    "years": tuple(
                        sorted(year or 0 for code, year in body["past"] if code == village["code"])
                    ),
                    "share": shares[at, by],
                    "locked": locked,
                    "next": names[other] if other is not None else "",
                    "next_score": of.problem.scores[at, other] if other is not None else np.nan,
                    "equal": names[alike[0]] if alike.size else "",
                    "reasons": _reasons(by_village[village["code"]], body["sectors"]),
                }
            )
    return pd.DataFrame(rows)


def _points(frame: pd.DataFrame, key: str) -> dict[str, tuple[float, float]]:
    known = frame[["lat", "lon"]].notna().all(axis=1)
    of = frame[known]
    return dict(zip(of[key], zip(of["lat"], of["lon"], strict=True), strict=True))


def _next(of: Case, found: Matching, at: int) -> int | None:
    """The best other organisation for a village by its score alone."""
    open_to = ~(found.pairs[at] | of.problem.forbidden[at])
    if not open_to.any():
        return None
    return int(np.where(open_to, of.problem.scores[at], -np.inf).argmax())


def _reasons(problems: pd.DataFrame, able: dict[str, int]) -> tuple[tuple[str, int, int, int], ...]:
    """Sectors in which the village has problems and the organisation competence."""
    met = [
        (row["need"] * able[row["sector"]], row["sector"], row["problems"], row["heavy"])
        for row in records(problems)
        if row["sector"] in able
    ]
    ordered = sorted(met, key=lambda each: (-each[0], each[1]))
    return tuple((sector, int(n), int(heavy), able[sector]) for _, sector, n, heavy in ordered)


def _impossible(of: Case, found: Impossible) -> str:
    villages, bodies = of.villages["name"].tolist(), of.organisations["name"].tolist()
    return rules.impossible(
        found.obstacle,
        [villages[at] for at in found.villages],
        [bodies[by] for by in found.organisations],
        found.places,
        len(villages),
    )


def _provenance(regency: str, of: Case) -> Provenance:
    if regency == EXAMPLE_REGENCY:
        return assisted.EXAMPLE.then(words.STEP)
    noted = mapping.provenance(mapping.mapped(regency))
    return (noted | organisations.provenance(regency, of.organisations)).estimated(words.STEP)
