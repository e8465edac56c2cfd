"""What the office's lists tell of the cubes over time: the rest is missing, not zero.

As `measures.evidence` for stock, funnel and flows. Two things are asked here besides: since when
exits are known, and of how many of those who left it is known since when they were in PKH and
whether they were protected. Where it is unknown of more than one in twenty, those who left are
another crowd than those who stayed, and no life table is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from analytics.measures.graduation import share
from analytics.measures.journeys import DISTRICT, LOSSES, NEVER, Watch
from analytics.measures.membership import EXITS
from analytics.vocabulary.area import Level
from analytics.vocabulary.stage import Exit, Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from analytics.measures.reach import Reach

NEARLY_ALL = 0.95
_ON_THE_WAY = range(Stage.ASSESSED, Stage.GRADUATED)


class Told(NamedTuple):
    """What is told of an area.

    Attributes:
        stages: of the funnel.
        exits: kinds of exit; empty where the list of graduates does not name the area.
        grouped: of nearly all who left it is known whether they were protected.
        timed: of nearly all who left it is also known since when they were in PKH.
        returns: nobody came back on a day nobody tells.
    """

    stages: frozenset[int]
    exits: frozenset[str]
    grouped: bool
    timed: bool
    returns: bool

    @property
    def on_the_way(self) -> bool:
        """Some stage between the first and graduation is told."""
        return not self.stages.isdisjoint(_ON_THE_WAY)


def told(  # noqa: PLR0913, PLR0917 - the lists, and of where
    frames: Mapping[str, pd.DataFrame],
    graduates: pd.DataFrame,
    came_back: pd.Series[int],
    stages: Mapping[str, frozenset[int]],
    watch: Watch,
    area_code: str,
    reach: Reach | None = None,
) -> dict[str, Told]:
    """What can be told of each kecamatan with a family, and of all of them together.

    Args:
        frames: of `measures.histories`, coded.
        graduates: the list of graduates.
        came_back: families that came back on a day nobody tells.
        stages: of `measures.evidence.evidence`.
        watch: how far the register sees.
        area_code: of the regency.
        reach: how far the list of graduates tells; left out, up to the cut-off. Of a kecamatan
            with a hole no exit is told; where the list ends before the cut-off, those who stay
            are not those who were not lost, and no life table is told.
    """
    out = graduates[graduates["date"] <= pd.Timestamp(watch.cutoff)]
    kinds, on_list = frozenset(out["exit"].unique()), set(out["district_code"].unique())
    to_the_end = True
    if reach is not None:
        on_list -= reach.shorter | reach.holed
        to_the_end = reach.until >= watch.cutoff
    families = frames["families"].set_index("family_id")
    place = families[DISTRICT]
    back = set(place.loc[came_back].unique())
    left = frames["episodes"]
    left = left[left["end"].notna() & (watch.first != NEVER)]
    if watch.first != NEVER:
        left = left[left["end"] >= pd.Timestamp(watch.first, unit="D")]
    grouped = families["protected"].reindex(left["family_id"]).notna().to_numpy()
    who = pd.DataFrame(
        {
            DISTRICT: place.reindex(left["family_id"]).to_numpy(),
            "grouped": grouped,
            "timed": grouped & left["start"].notna().to_numpy(),
        }
    )
    known = who.groupby(DISTRICT).mean()
    unsure = {name: set(known.index[known[name] < NEARLY_ALL]) for name in ("grouped", "timed")}
    found = {
        code: Told(
            stages=here,
            exits=kinds if code in on_list else frozenset(),
            grouped=to_the_end and code not in unsure["grouped"],
            timed=to_the_end and code not in unsure["timed"],
            returns=code not in back,
        )
        for code, here in stages.items()
    }
    every = list(found.values())
    found[area_code] = Told(
        stages=frozenset.intersection(*(each.stages for each in every)),
        exits=frozenset.intersection(*(each.exits for each in every)),
        grouped=to_the_end and bool(who.empty or who["grouped"].mean() >= NEARLY_ALL),
        timed=to_the_end and bool(who.empty or who["timed"].mean() >= NEARLY_ALL),
        returns=all(each.returns for each in every),
    )
    return found


def only_told(
    cubes: Mapping[str, pd.DataFrame], known: Mapping[str, Told], every: Collection[str]
) -> dict[str, pd.DataFrame]:
    """The cubes without what no list told.

    Args:
        cubes: of `measures.district_cubes`.
        known: of `told`.
        every: codes of all kecamatan; while one has no family, the regency is not told.

    Returns:
        The cubes. Rows of which nothing is told are left out, single counts are missing.
    """
    people = cubes["caseload"]
    whole = set(every) <= set(people.loc[people["families"] > 0, "area_code"])
    kept = {
        name: (cube if whole else cube[cube["level"] != Level.REGENCY]).reset_index(drop=True)
        for name, cube in cubes.items()
    }
    return kept | {
        "cohorts": _cohorts(kept["cohorts"], known),
        "positions": _positions(kept["positions"], known),
        "passages": _passages(kept["passages"], known),
        "waits": _rows(
            kept["waits"], known, lambda here, row: row in here.stages and _left(here), "stage"
        ),
        "life": _life(kept["life"], known),
        "returns": _rows(
            kept["returns"], known, lambda here, _: Exit.GRADUATED in here.exits and here.returns
        ),
        "caseload": _caseload(kept["caseload"], known),
    }


def _left(here: Told) -> bool:
    """Those who left are known as well as those who stayed."""
    return bool(here.exits) and here.grouped


def _cohorts(cube: pd.DataFrame, known: Mapping[str, Told]) -> pd.DataFrame:
    rows = _rows(cube, known, lambda here, stage: stage in here.stages, "stage")
    before = rows.groupby(["area_code", "cohort"])["reached"].shift()
    judged = rows["stage"] == Stage.SUSTAINED
    previous = rows["reached_previous"].where(judged, before).astype("Int64")
    return rows.assign(
        reached_previous=previous, share_of_previous=share(rows["reached"], previous)
    )


def _positions(cube: pd.DataFrame, known: Mapping[str, Told]) -> pd.DataFrame:
    return _counts(
        cube,
        known,
        ["families", "waiting_days"],
        lambda here, stage: stage in here.stages and here.on_the_way,
    )


def _passages(cube: pd.DataFrame, known: Mapping[str, Told]) -> pd.DataFrame:
    def passed(here: Told, stage: int) -> bool:
        nothing_after = stage == Stage.GRADUATED and Stage.SUSTAINED not in here.stages
        return stage in here.stages and here.on_the_way and not nothing_after

    rows = _counts(cube, known, ["went_on", "waiting"], passed)
    rows = _counts(
        rows, known, ["entered"], lambda here, stage: stage in here.stages and here.on_the_way
    )
    for loss in LOSSES:
        rows = _counts(
            rows,
            known,
            [loss],
            lambda here, stage, loss=loss: (
                passed(here, stage) and _left(here) and loss in here.exits
            ),
        )
    return _counts(
        rows, known, ["family_days"], lambda here, stage: passed(here, stage) and _left(here)
    )


def _life(cube: pd.DataFrame, known: Mapping[str, Told]) -> pd.DataFrame:
    rows = _rows(cube, known, lambda here, _: bool(here.exits) and here.timed)
    for exit_ in EXITS:
        rows = _counts(rows, known, [exit_], lambda here, _, exit_=exit_: exit_ in here.exits)
    return rows


def _caseload(cube: pd.DataFrame, known: Mapping[str, Told]) -> pd.DataFrame:
    return _counts(
        cube, known, ["graduated", "watched"], lambda here, _: Exit.GRADUATED in here.exits
    )


def _rows(
    cube: pd.DataFrame,
    known: Mapping[str, Told],
    holds: Callable[[Told, int], bool],
    by: str = "",
) -> pd.DataFrame:
    """The rows of which something is told."""
    return cube[_told_of(cube, known, holds, by)].reset_index(drop=True)


def _counts(
    cube: pd.DataFrame,
    known: Mapping[str, Told],
    columns: list[str],
    holds: Callable[..., bool],
) -> pd.DataFrame:
    """The counts where they are told, else missing."""
    is_told = _told_of(cube, known, holds, "stage" if "stage" in cube else "")
    return cube.assign(**{name: cube[name].where(is_told) for name in columns})


def _told_of(
    cube: pd.DataFrame, known: Mapping[str, Told], holds: Callable[..., bool], by: str
) -> pd.Series[bool]:
    """By row; the few combinations of area and stage are asked once each."""
    keys = [cube["area_code"], cube[by] if by else pd.Series(0, cube.index)]
    pairs = pd.MultiIndex.from_arrays(keys)
    at, each = pairs.factorize()
    answers = pd.array([holds(known[code], int(row)) for code, row in each], dtype="boolean")
    return pd.Series(answers.take(at).to_numpy(dtype=bool), cube.index, dtype=bool)
