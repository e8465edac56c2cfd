"""Invented organisations of the example place: what they are able to do, where they sit, whom they
know. No real organisation has any of it.
"""  # noqa: D205 - one sentence

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final
from uuid import NAMESPACE_OID, uuid5

import numpy as np
import pandas as pd

from analytics.vocabulary.assistance import EXAMPLE_REGENCY, OrganisationKind, Sector

if TYPE_CHECKING:
    from collections.abc import Mapping

SEED: Final = 20210913
_KINDS: Final[Mapping[OrganisationKind, tuple[str, int, tuple[int, int], tuple[int, int]]]] = {
    # name, how many, sectors from-to, capacity from-to
    OrganisationKind.AGENCY: ("Perangkat Daerah Contoh", 24, (2, 4), (1, 2)),
    OrganisationKind.UNIVERSITY: ("Perguruan Tinggi Contoh", 4, (4, 6), (2, 3)),
    OrganisationKind.VOCATIONAL_SCHOOL: ("SMK Contoh", 5, (1, 3), (1, 1)),
    OrganisationKind.BUSINESS: ("Perusahaan Contoh", 5, (1, 3), (1, 3)),
    OrganisationKind.CHAMBER: ("KADIN Contoh", 1, (2, 2), (3, 3)),
    OrganisationKind.SOCIAL_WORKER: ("TKSK Contoh", 5, (1, 2), (1, 1)),
}
COUNT: Final = sum(number for _, number, _, _ in _KINDS.values())
_TIES: Final = 24
_YEARS: Final = (2019, 2025)
_STRENGTHS = (0.25, 0.4, 0.35)


def organisations(villages: list[str]) -> pd.DataFrame:
    """The 44 organisations, in order of name.

    Args:
        villages: codes of the example villages; bases lie in some of them.

    Returns:
        organisation_id, name, kind, regency, base (a village code), capacity, sectors (sector to
        1..3), past (a list of village and year).
    """
    random = np.random.default_rng(SEED)
    # Most offices sit in one town; the others are spread.
    town = list(villages[len(villages) // 2 : len(villages) // 2 + 2])
    rows: list[dict[str, Any]] = []
    for kind, (name, number, broad, room) in _KINDS.items():
        for place in range(1, number + 1):
            called = name if number == 1 else f"{name} {place:02}"
            able = random.choice(
                list(Sector), int(random.integers(broad[0], broad[1] + 1)), replace=False
            )
            central = kind in {OrganisationKind.AGENCY, OrganisationKind.CHAMBER}
            base = random.choice(town if central and random.random() < 0.7 else list(villages))
            rows.append(
                {
                    "organisation_id": str(uuid5(NAMESPACE_OID, f"{EXAMPLE_REGENCY}|{called}")),
                    "name": called,
                    "kind": kind.value,
                    "regency": EXAMPLE_REGENCY,
                    "base": str(base),
                    "capacity": int(random.integers(room[0], room[1] + 1)),
                    "sectors": {
                        str(sector): int(random.choice((1, 2, 3), p=_STRENGTHS))
                        for sector in sorted(able)
                    },
                    "past": [],
                }
            )
    for _ in range(_TIES):
        past: list[dict[str, Any]] = rows[int(random.integers(len(rows)))]["past"]
        year = int(random.integers(_YEARS[0], _YEARS[1] + 1))
        past.append({"village": str(random.choice(list(villages))), "year": year})
    found = sorted(rows, key=lambda each: str(each["name"]))
    return pd.DataFrame(found)
