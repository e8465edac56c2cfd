"""Which figure is used where an imported one stands beside what is published in `data/`.

Every group (indicator, area, series, period) keeps exactly one preferred claim. What `data/`
prefers stays, unless an imported figure is surer: its owner's document is on file. Where `data/`
prefers none, the surest of the imported ones is used, of equals the one published last. A pengesah
may choose otherwise.
"""

from __future__ import annotations

import pandas as pd

from analytics.vocabulary.claim import Rank
from analytics.vocabulary.standing import Standing

GROUP = ["indicator", "area_code", "series_id", "period_start", "period_end"]
REPLACED = "Diganti angka impor yang dokumen pemiliknya tersimpan di sini."
BESIDE = "Angka impor; yang dipakai tetap angka yang lebih dahulu ada."
_SURENESS = {standing.value: order for order, standing in enumerate(Standing)}


def settled(published: pd.DataFrame, imported: pd.DataFrame) -> pd.DataFrame:
    """All claims, `published` first, with ranks that hold for both together.

    Args:
        published: claims of the data package, one preferred a group.
        imported: claims with the same columns and types; of their ranks only superseded counts.
    """
    rows = pd.concat([published, imported], ignore_index=True)
    ours = pd.Series(rows.index >= len(published), index=rows.index)
    groups = rows[GROUP].drop_duplicates()
    number = rows[GROUP].merge(groups.reset_index(names="group"), on=GROUP, how="left")["group"]
    touched = number.isin(number[ours])
    stands = touched & (rows["rank"] != Rank.SUPERSEDED)
    asked = rows[stands & (ours | (rows["rank"] == Rank.PREFERRED))]
    order = pd.DataFrame(
        {
            "group": number[asked.index],
            "sure": asked["standing"].map(_SURENESS),
            "ours": ours[asked.index],
            "published": asked["published"],
        }
    ).sort_values(["sure", "ours", "published"], ascending=[True, True, False], kind="stable")
    chosen = order.drop_duplicates("group").index
    beaten = asked.index.difference(chosen)
    lost = beaten[~ours[beaten].to_numpy()]
    silent = beaten[ours[beaten].to_numpy() & (rows.loc[beaten, "reason"] == "").to_numpy()]
    rows.loc[chosen, "rank"] = Rank.PREFERRED.value
    rows.loc[beaten, "rank"] = Rank.NORMAL.value
    rows.loc[lost, "reason"] = REPLACED
    rows.loc[silent, "reason"] = BESIDE
    return rows
