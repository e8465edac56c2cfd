"""Which of several claims on one thing is used, of those published and those imported together.

A choice of a pengesah goes before all; then what the owner's own document says goes before what
others quote; then what the data package prefers; then the newest import. What is superseded is
never used, unless a pengesah chose it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.vocabulary.claim import GROUP, Rank
from analytics.vocabulary.standing import Standing
from analytics.wording import reasons

if TYPE_CHECKING:
    from collections.abc import Mapping

IMPORTED = "imported."
"""What the id of an imported claim begins with."""


def settle(claims: pd.DataFrame, chosen: Mapping[str, str]) -> pd.DataFrame:
    """The claims with `rank` and `reason` as they are, everything considered.

    Of each group one claim is preferred, unless all of it is superseded. A package without imports
    and choices comes out as it went in.

    Args:
        claims: those of the package, then those imported, the newest last.
        chosen: claim id to the reason of the pengesah; of two in one group the first counts.
    """
    group = claims.groupby(list(GROUP), dropna=False, sort=False).ngroup()
    facts = _facts(claims, chosen).assign(group=group)
    order = ["group", "choice", "unofficial", "other", "standing", "age"]
    usable = facts[(claims["rank"] != Rank.SUPERSEDED) | facts["chosen"]].sort_values(order)
    winners = usable.drop_duplicates("group")
    rank = claims["rank"].astype(str).where(facts["spent"], Rank.NORMAL.value)
    rank[winners.index] = Rank.PREFERRED.value
    won = winners.set_index("group")
    winner = group.map(pd.Series(winners.index, index=winners["group"]))
    # Nothing is told anew of groups in which the package's own word still stands.
    by_choice = group.map(won["chosen"]).eq(other=True)
    alone = group.map(group.value_counts()) == 1
    changed = (rank != claims["rank"].astype(str)) | facts["imported"]
    touched = by_choice | (changed & ~alone)
    reason = claims["reason"].copy()
    for row in claims.index[touched & winner.notna()]:
        best = int(winner[row])
        reason[row] = reasons.ranked(
            before=str(claims["reason"][row]),
            is_used=best == row,
            chosen=chosen[claims["claim_id"][best]] if by_choice[row] else "",
            official=claims["standing"][best] == Standing.OFFICIAL,
            superseded=rank[row] == Rank.SUPERSEDED,
            imported=bool(facts["imported"][best]),
        )
    return claims.assign(rank=rank.astype(claims["rank"].dtype), reason=reason)


def _facts(claims: pd.DataFrame, chosen: Mapping[str, str]) -> pd.DataFrame:
    """What decides, each so that the smallest goes first."""
    imported = claims["claim_id"].str.startswith(IMPORTED)
    place = {claim: number for number, claim in enumerate(chosen)}
    standings = {standing.value: number for number, standing in enumerate(Standing)}
    return pd.DataFrame(
        {
            "imported": imported,
            "chosen": claims["claim_id"].isin(place),
            "choice": claims["claim_id"].map(place).fillna(len(place)),
            "unofficial": claims["standing"] != Standing.OFFICIAL,
            "other": imported | (claims["rank"] != Rank.PREFERRED),
            "standing": claims["standing"].map(standings),
            "age": range(len(claims), 0, -1),
            "spent": claims["rank"] == Rank.SUPERSEDED,
        },
        index=claims.index,
    )
