"""Who takes which problem on, and how far each kind of actor reaches: sets joined and counted.

A problem has an actor only where an activity aims at that very problem; that somebody is in the
village is another thing, and told apart (`vocabulary.collaboration.Taken`). Nothing is weighed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.vocabulary.collaboration import UNLISTED, ActorGroup, Taken

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

ROWS = (*ActorGroup, UNLISTED)


def taken(
    problems: pd.DataFrame,
    works: pd.DataFrame,
    able: Mapping[str, Collection[str]],
) -> pd.DataFrame:
    """Who takes each problem on.

    Args:
        problems: a row a village and problem: village_code, code, sector, and any others.
        works: a row an actor and village: village_code, code (of the problem an activity aims at,
            empty where it aims at none or nobody wrote an activity), group.
        able: by village, the sectors that those who work there declared to know.

    Returns:
        The rows of `problems` with taken (`Taken`) and aimed_by (a tuple of those whose activities
        aim at it, sorted), in the same order.
    """
    aimed: dict[tuple[str, str], set[str]] = {}
    for village, code, group in zip(
        works["village_code"], works["code"], works["group"], strict=True
    ):
        if code:
            aimed.setdefault((village, code), set()).add(str(group))
    somebody = set(works["village_code"])
    states, groups = [], []
    for village, code, sector in zip(
        problems["village_code"], problems["code"], problems["sector"], strict=True
    ):
        who = aimed.get((village, code))
        if who:
            state = Taken.WORKED
        elif village not in somebody:
            state = Taken.NOBODY
        else:
            state = Taken.ABLE if sector in able.get(village, ()) else Taken.OTHERS
        states.append(state.value)
        groups.append(tuple(sorted(who or ())))
    return problems.assign(
        taken=states, aimed_by=pd.Series(groups, index=problems.index, dtype=object)
    )


def worst_first(problems: pd.DataFrame) -> pd.DataFrame:
    """Problems without an actor first, the heavier above the lighter, then where more families are.

    Args:
        problems: as `taken` gives them, with weight (1 to 3), families (Int64, missing where nobody
            told or the count is hidden), village and label.

    Returns:
        The same rows. What is missing stands below what is known; ties go by name, so that the
        order of the rows given changes nothing.
    """
    is_open = problems["taken"].map(lambda state: Taken(state).is_open)
    keyed = problems.assign(
        _open=~is_open.astype(bool), _weight=-problems["weight"], _families=-problems["families"]
    )
    order = ["_open", "_weight", "_families", "village", "village_code", "label"]
    found = keyed.sort_values(order, na_position="last", kind="stable")
    return found.drop(columns=["_open", "_weight", "_families"]).reset_index(drop=True)


def matrix(works: pd.DataFrame, by: str) -> pd.DataFrame:
    """In how many villages each kind of actor works, by sector or kecamatan.

    Args:
        works: a row an actor and village: village_code, group, and the column `by`; rows where it
            is empty are left out.
        by: name of that column.

    Returns:
        A row a value of `by` in order, a column each of `ROWS`: distinct villages.
    """
    rows = works[works[by] != ""]
    told = rows.groupby([by, "group"])["village_code"].nunique()
    counts = told.unstack(fill_value=0)  # noqa: PD010 - of a series that is counted already
    return counts.reindex(columns=[str(row) for row in ROWS], fill_value=0).sort_index()


def reach(works: pd.DataFrame) -> pd.DataFrame:
    """Of each kind of actor, how many actors, villages, problems of villages it works on.

    Args:
        works: a row an actor and village: village_code, organisation, code, group.

    Returns:
        A row each of `ROWS` in that order: group, actors, villages, aimed (villages and problems).
    """
    found = []
    for row in ROWS:
        mine = works[works["group"] == str(row)]
        aimed = mine[mine["code"] != ""]
        found.append(
            (
                str(row),
                mine["organisation"].nunique(),
                mine["village_code"].nunique(),
                len(aimed[["village_code", "code"]].drop_duplicates()),
            )
        )
    return pd.DataFrame(found, columns=["group", "actors", "villages", "aimed"])


def partners(works: pd.DataFrame) -> pd.Series[int]:
    """How many of the five kinds work in each village, by its code; the unlisted are of none."""
    rows = works[works["group"] != UNLISTED]
    counted: pd.Series[int] = rows.groupby("village_code")["group"].nunique()
    return counted
