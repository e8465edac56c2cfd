"""A verification of lists in the example place: seeded counts of villages that nobody lives in."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from analytics.simulate.assistance import profiles
from analytics.vocabulary.checks import REASONS, TYPED, CheckedList

SEED: Final = 20211027
_TOLD = 30  # of the 48 villages; the others have not finished
_VISITED = (0.7, 1.0)
_UNDECIDED = (0.0, 0.08)
# Of those visited: what became of them, `confirmed` being the rest.
_SHARES = {
    "improved": 0.05,
    "moved": 0.03,
    "died": 0.03,
    "never_eligible": 0.12,
    "double": 0.03,
    "rule": 0.02,
}
_ADDED = 0.06
_UNTOLD = 0.03  # of the list: what became of it nobody wrote down
_FIRST, _DAYS = "2026-05-04", 90


def checks(of: str) -> pd.DataFrame:
    """Verifications of a list: village_code, list, on (ISO day), `TYPED` and source.

    Reasons never exceed those visited; a few families leave the list without a reason.
    """
    rng = np.random.default_rng(SEED + list(CheckedList).index(CheckedList(of)))
    places = profiles()
    chosen = np.sort(rng.choice(len(places), _TOLD, replace=False))
    rows = []
    for place in chosen:
        village = places.iloc[int(place)]
        listed = int(village["poor_families"])
        visited = round(listed * rng.uniform(*_VISITED))
        decided = round(visited * (1 - rng.uniform(*_UNDECIDED)))
        split = rng.multinomial(decided, [*_SHARES.values(), 1 - sum(_SHARES.values())])
        counts = dict(zip([*REASONS, "confirmed"], (int(one) for one in split), strict=True))
        added = int(rng.binomial(listed, _ADDED))
        gone = sum(counts[name] for name in REASONS) + int(rng.binomial(listed, _UNTOLD))
        closing = max(listed + added - gone, 0)
        day = pd.Timestamp(_FIRST) + pd.Timedelta(days=int(rng.integers(_DAYS)))
        rows.append(
            {
                "village_code": village["village_code"],
                "list": of,
                "on": day.date().isoformat(),
                "listed": listed,
                "visited": visited,
                **counts,
                "added": added,
                "closing": closing,
                "source": "contoh",
            }
        )
    return pd.DataFrame(rows)[["village_code", "list", "on", *TYPED, "source"]]
