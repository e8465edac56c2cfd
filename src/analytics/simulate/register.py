"""Build the example register: one seed, the same rows everywhere and at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analytics.simulate import families as kin
from analytics.simulate import journeys, membership, places, plan, support
from analytics.vocabulary.area import parent_of
from analytics.vocabulary.register import Register
from analytics.vocabulary.stage import Exit, Stage
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from analytics.simulate.anchors import Anchors

SEED = 3522
# "Contoh": an example row can never be taken for a real one.
PREFIX = "CTH"


def build(villages: pd.DataFrame, anchors: Anchors, seed: int = SEED) -> Register:
    """Invent the families that the known totals allow.

    Args:
        villages: columns `code` (Kemendagri, text) and `weight` (positive; population where it
            is known). Every village gets families.
        anchors: totals to be met exactly.
        seed: of all chance. The same arguments give the same rows.

    Raises:
        ValueError: the villages or anchors cannot be used; the message says which and why.
    """
    places.check(villages)
    villages = villages.sort_values("code", ignore_index=True)
    districts, district_of = np.unique(
        [parent_of(code) or "" for code in villages["code"]], return_inverse=True
    )
    by_month = plan.monthly(anchors)
    number = anchors.opening.families + int(by_month[plan.ENTRIES].sum())
    cutoff = int(np.datetime64(anchors.cutoff, "D").astype(np.int64))
    # One stream of chance per topic: a change in one leaves the draws of the others alone.
    chance = [np.random.default_rng(each) for each in np.random.SeedSequence(seed).spawn(6)]

    village = places.settle(villages["weight"].to_numpy(dtype=float), number, chance[0])
    district = district_of[village]
    protected = chance[1].random(number) < anchors.protected_share
    episodes = membership.run(by_month, anchors.opening.families, protected, district, chance[2])
    way = journeys.travel(
        episodes, protected[episodes.family], district[episodes.family], cutoff, chance[3]
    )

    final = np.append(episodes.family[1:] != episodes.family[:-1], True)
    last_day = episodes.last_day(cutoff)
    members = kin.compose(
        _year(episodes.start[episodes.number == 1]),
        last_day[final],
        episodes.ended_by(Exit.NATURAL)[final],
        protected,
        chance[4],
    )
    ids = _ids("", 6, number)
    member_now = (episodes.exit == membership.MEMBER)[final]
    facilitator = places.accompany(village, district, member_now, anchors.facilitators)
    earned = support.earnings(
        way.reached(Stage.CLIFF_PASSED)[final], protected, anchors.poverty_line, chance[5]
    )
    first_year = anchors.opening.day.year + 1
    held = kin.components(members, _enrolled(episodes, last_day, first_year), first_year)
    given = support.programmes(episodes, way, cutoff, chance[5])
    learned = support.modules(episodes, way, cutoff, chance[5])
    at, stage, day = way.events()

    return Register(
        families=pd.DataFrame(
            {
                "family_id": ids,
                "village_code": _pick(villages["code"], village),
                "district_code": _pick(districts, district),
                "entry_date": _dates(episodes.start[episodes.number == 1]),
                "protected": protected,
                "size": np.bincount(members.family, minlength=number),
                "income_per_person": earned,
                "desil": support.desil(earned, episodes.ended_by(Exit.EXCLUDED)[final], chance[5]),
                "facilitator_id": _pick(_ids("P", 3, anchors.facilitators), facilitator),
            }
        ),
        members=pd.DataFrame(
            {
                "family_id": _pick(ids, members.family),
                "member_no": _count_within(members.family) + 1,
                "birth_date": _dates(members.birth_day),
                "sex": _pick(["L", "P"], members.female.astype(np.int64)),
                "able_adult": members.able_adult,
            }
        ),
        components=pd.DataFrame(
            {
                "family_id": _pick(ids, held[0]),
                "year": held[1],
                "component": _pick(kin.COMPONENTS, held[2]),
            }
        ),
        programmes=pd.DataFrame(
            {
                "family_id": _pick(ids, episodes.family[given[0]]),
                "programme": _pick(support.PROGRAMMES, given[1]),
                "date": _dates(given[2]),
                "value": given[3],
            }
        ),
        p2k2=pd.DataFrame(
            {
                "family_id": _pick(ids, episodes.family[learned[0]]),
                "date": _dates(learned[1]),
                "module": _pick(support.MODULES, learned[2]),
            }
        ),
        stage_events=pd.DataFrame(
            {
                "family_id": _pick(ids, episodes.family[at]),
                "episode": episodes.number[at],
                "stage": stage,
                "date": _dates(day),
            }
        ),
        episodes=pd.DataFrame(
            {
                "family_id": _pick(ids, episodes.family),
                "episode": episodes.number,
                "start": _dates(episodes.start),
                "end": _dates(episodes.end),
                "exit": _pick([*membership.EXITS, None], episodes.exit),
            }
        ),
        cutoff=anchors.cutoff,
        standing=Standing.EXAMPLE,
        seed=seed,
    )


def _enrolled(
    episodes: membership.Episodes, last_day: NDArray[np.int64], first_year: int
) -> NDArray[np.bool_]:
    """Families x calendar years: a member on any day of the year."""
    years = np.arange(first_year, int(_year(last_day.max())) + 1)
    during = (_year(episodes.start)[:, None] <= years) & (years <= _year(last_day)[:, None])
    enrolled = np.zeros((int(episodes.family.max()) + 1, len(years)), dtype=bool)
    np.logical_or.at(enrolled, episodes.family, during)
    return enrolled


def _ids(kind: str, width: int, number: int) -> list[str]:
    return [f"{PREFIX}-{kind}{i:0{width}}" for i in range(1, number + 1)]


def _pick(
    words: Sequence[str | None] | pd.Series | np.ndarray, position: NDArray[np.int64]
) -> pd.Series:
    """The words at these positions; -1 is the last one, which may be missing."""
    return pd.Series(pd.array(list(words), dtype="str").take(position % len(words)))


def _dates(day: NDArray[np.int64]) -> pd.Series:
    """Dates of days since 1970-01-01; NEVER becomes missing."""
    known = day != membership.NEVER
    date = np.where(known, day, 0).astype("datetime64[D]").astype("datetime64[us]")
    date[~known] = np.datetime64("NaT")
    return pd.Series(date)


def _year(day: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.asarray(day).astype("datetime64[D]").astype("datetime64[Y]").astype(np.int64) + 1970


def _count_within(group: NDArray[np.int64]) -> NDArray[np.int64]:
    """0, 1, 2... within each run of equal values."""
    begins = np.flatnonzero(np.append(True, group[1:] != group[:-1]))
    return np.arange(len(group)) - np.repeat(begins, np.diff(np.append(begins, len(group))))
