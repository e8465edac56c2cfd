"""Invented work in the example place: who assists which village, what is planned, what was told.

Days lie around the day it is asked for, so that in any year something is late, something is under
way and something waits for news. No real village or organisation has any of it.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

if TYPE_CHECKING:
    from collections.abc import Sequence

SEED: Final = 20210914
_ASSISTED, _DECREED = 0.75, 0.85  # of the villages; of those that are assisted
_ROLES: Final = (
    ("koordinator", 1, 1),
    ("penyuluh", 1, 3),
    ("tenaga teknis", 1, 2),
    ("petugas data", 0, 1),
)
_LONGEST, _SHORTEST = 300, 75  # days of an activity
_BEGUN = 240  # days ago, at most
_SILENT, _FELL, _DONE_EARLY = 0.2, 0.25, 0.5
_STEP = 12  # percent by which a month differs from an even pace


def assisted(villages: Sequence[str], organisations: Sequence[str], on: date) -> pd.DataFrame:
    """Who assists which village.

    Args:
        villages: codes, in order.
        organisations: ids, in order; at least one.
        on: today.

    Returns:
        village_code, organisations (ids), number, on (of the SK, NaT without), team (pairs of role
        and count), begins, until; in order of code.
    """
    rng = np.random.default_rng(SEED)
    since = date(on.year if on.month > 1 else on.year - 1, 1, 15)
    rows: list[dict[str, Any]] = []
    taken = sorted(rng.choice(len(villages), round(_ASSISTED * len(villages)), replace=False))
    for place, index in enumerate(taken, start=1):
        count = 2 if rng.random() < 0.2 and len(organisations) > 1 else 1
        decreed = rng.random() < _DECREED
        team = [(role, int(rng.integers(low, high + 1))) for role, low, high in _ROLES]
        rows.append(
            {
                "village_code": villages[index],
                "organisations": sorted(rng.choice(organisations, count, replace=False).tolist()),
                "number": f"188/{place:02}/CONTOH/{since.year}" if decreed else "",
                "on": since if decreed else None,
                "team": [one for one in team if one[1]],
                "begins": since + timedelta(days=17),
                "until": date(since.year + 1, 12, 31),
            }
        )
    return pd.DataFrame(rows)


def plans(places: pd.DataFrame, conditions: Sequence[str], on: date) -> pd.DataFrame:
    """What is planned and what was told of it.

    Args:
        places: as `assisted` gives it.
        conditions: codes of problems to work on.
        on: today.

    Returns:
        One row an activity: plan_id, village_code, organisation (an id), condition, begins, due,
        months (dicts of month, share, evidence, note, as an entry has them).
    """
    rng = np.random.default_rng(SEED + 1)
    rows: list[dict[str, Any]] = []
    for _, place in places.iterrows():
        for condition in rng.choice(conditions, int(rng.integers(1, 3)), replace=False):
            begins = on - timedelta(days=int(rng.integers(-20, _BEGUN)))
            due = begins + timedelta(days=int(rng.integers(_SHORTEST, _LONGEST)))
            rows.append(
                {
                    "plan_id": f"contoh.{len(rows) + 1:03}",
                    "village_code": place["village_code"],
                    "organisation": str(rng.choice(place["organisations"])),
                    "condition": str(condition),
                    "begins": begins,
                    "due": due,
                    "months": _told(rng, begins, due, on),
                }
            )
    return pd.DataFrame(rows)


def _told(rng: np.random.Generator, begins: date, due: date, on: date) -> list[dict[str, Any]]:
    """Months from the begin on, up to the last one that is over, as one organisation told them."""
    if on <= begins:
        return []
    keys = pd.period_range(begins, on, freq="M")[:-1]
    last = len(keys) - (int(rng.integers(1, 4)) if rng.random() < _SILENT else 0)
    done_early = rng.random() < _DONE_EARLY
    found: list[dict[str, Any]] = []
    share = 0
    for key in keys[: max(0, last)]:
        ended = min(key.end_time.date(), on)
        pace = 100 * (ended - begins).days / (due - begins).days
        share = max(share, round(pace + int(rng.integers(-_STEP, _STEP + 1))))
        if rng.random() < _FELL and share > 2 * _STEP:
            share -= _STEP
        share = int(np.clip(share, 0, 100 if done_early else 90))
        evidence = f"BA contoh {key.month:02}/{key.year}" if share == 100 else ""
        told = {"month": f"{key.year}-{key.month:02}", "share": share}
        found.append(told | {"evidence": evidence, "note": ""})
        if share == 100:
            break
    return found
