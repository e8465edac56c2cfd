"""Cases of social workers in the example place: seeded, of nobody."""

from __future__ import annotations

from typing import Final

import numpy as np
import pandas as pd

from analytics.simulate.assistance import villages
from analytics.vocabulary.support import CaseKind, Post

SEED: Final = 20240214
LAST: Final = "2026-10-31"
_DAYS = 300  # in which they were opened, up to the last
_CASES = (45, 110)  # of a kecamatan
_TAKES = (40.0, 130.0)  # days on average, as the kecamatan has it
_EMPTY = 2  # kecamatan without a TKSK
_UNTOLD = 3  # of which nobody told


def posts() -> pd.DataFrame:
    """Whether each kecamatan has its TKSK: district_code, state (`Post`), on (day), source."""
    codes = sorted(set(villages()["district_code"]))
    states = [Post.EMPTY] * _EMPTY + [Post.FILLED] * (len(codes) - _EMPTY - _UNTOLD)
    states = [*states, *[Post.UNKNOWN] * _UNTOLD]
    order = np.random.default_rng(SEED).permutation(len(codes))
    return pd.DataFrame(
        {
            "district_code": codes,
            "state": [states[place].value for place in order],
            "on": pd.Timestamp(LAST),
            "source": "contoh",
        }
    )


def cases() -> pd.DataFrame:
    """Cases: case_id, district_code, kind, opened, closed (NaT while open), source."""
    rng = np.random.default_rng(SEED + 1)
    kinds = [kind.value for kind in CaseKind]
    rows = []
    for code in sorted(set(villages()["district_code"])):
        takes = rng.uniform(*_TAKES)
        for number in range(int(rng.integers(*_CASES))):
            opened = pd.Timestamp(LAST) - pd.Timedelta(days=int(rng.integers(_DAYS)))
            closed = opened + pd.Timedelta(days=int(rng.exponential(takes)))
            rows.append(
                {
                    "case_id": f"{code}|contoh-{number:03}",
                    "district_code": code,
                    "kind": str(rng.choice(kinds)),
                    "opened": opened,
                    "closed": closed if closed <= pd.Timestamp(LAST) else pd.NaT,
                    "source": "contoh",
                }
            )
    return pd.DataFrame(rows)
