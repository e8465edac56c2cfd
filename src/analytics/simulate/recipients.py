"""Invented lists of recipients around the example register: marked examples, none of it real."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from analytics.vocabulary.recipients import FamilyList
from analytics.vocabulary.register import Programme

if TYPE_CHECKING:
    from collections.abc import Mapping

SEED: Final = 20251110
# Assumed, one and all: what share of PKH families is on another list, and how many are outside PKH.
_OF_PKH: Final[Mapping[FamilyList, float]] = {
    FamilyList.SEMBAKO: 0.84,
    FamilyList.PBI: 0.9,
    FamilyList.RTLH: 0.01,
    FamilyList.DTSEN_DESIL_1: 0.42,
}
_OUTSIDE: Final = 0.55  # families outside PKH on any list, per family of PKH
_OF_OTHERS: Final[Mapping[FamilyList, float]] = {
    FamilyList.SEMBAKO: 0.5,
    FamilyList.PBI: 0.6,
    FamilyList.BLT_DD: 0.12,
    FamilyList.RTLH: 0.02,
    FamilyList.DTSEN_DESIL_1: 0.3,
}
_OF_REGISTER: Final = {
    Programme.GAYATRI: FamilyList.GAYATRI,
    Programme.KOLEGA: FamilyList.KOLEGA,
    Programme.DOMBA: FamilyList.DOMBA,
    Programme.CSR: FamilyList.CSR,
}


def recipients(frames: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Lists that meet the families of the register which are members now.

    Args:
        frames: `families`, `episodes` and `programmes` of a register.

    Returns:
        family_id, list, district_code, carded, sampled, as `measures.recipients` takes them.
    """
    random = np.random.default_rng(SEED)
    episodes = frames["episodes"]
    active = episodes.loc[episodes["end"].isna(), "family_id"]
    members = frames["families"]
    members = members[members["family_id"].isin(active)]
    home = members[["family_id", "district_code"]].reset_index(drop=True)
    many = round(len(home) * _OUTSIDE)
    others = pd.DataFrame(
        {
            "family_id": [f"L{place:06}" for place in range(many)],
            "district_code": random.choice(home["district_code"].to_numpy(), many),
        }
    )
    parts = [home.assign(list=FamilyList.PKH.value)]
    for families, shares in ((home, _OF_PKH), (others, _OF_OTHERS)):
        parts += [
            families[random.random(len(families)) < share].assign(list=of.value)
            for of, share in shares.items()
        ]
    given = frames["programmes"]
    for programme, of in _OF_REGISTER.items():
        have = given.loc[given["programme"] == programme, "family_id"]
        parts.append(home[home["family_id"].isin(have)].assign(list=of.value))
    return pd.concat(parts, ignore_index=True).assign(carded=True, sampled=False)
