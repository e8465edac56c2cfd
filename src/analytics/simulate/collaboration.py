"""Invented work of village governments and civil society in the example place, and trainings there.

Beside the organisations of `assistance_organisations`, so that all five kinds of actors are seen.
Days lie around the day it is asked for. No real village, body or training has any of it.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final
from uuid import NAMESPACE_OID, uuid5

import numpy as np
import pandas as pd

from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.collaboration import ActorGroup
from analytics.vocabulary.training import AFTER, Act, Role

SEED: Final = 20251014
_BY_VILLAGE, _BY_SOCIETY, _BY_OTHERS = 0.4, 0.3, 0.25  # of the villages
_SOCIETY: Final = ("PKK Contoh", "Karang Taruna Contoh", "Yayasan Contoh")
_OTHERS: Final = {
    ActorGroup.BUSINESS: "Perusahaan Contoh 01",
    ActorGroup.ACADEMIA: "Perguruan Tinggi Contoh 01",
    ActorGroup.AGENCY: "Perangkat Daerah Contoh 01",
}
_BEGUN, _LASTING = 200, 240  # days
_TRAININGS: Final = (
    # name, days ago, villages, participants by role, share that does what is asked about
    (
        "Pelatihan Contoh A",
        410,
        12,
        {Role.CIVIL_SERVANT: 30, Role.VILLAGE: 12, Role.CADRE: 24},
        0.5,
    ),
    ("Pelatihan Contoh B", 130, 8, {Role.CIVIL_SERVANT: 20, Role.VILLAGE: 16}, 0.35),
    ("Pelatihan Contoh C", 20, 6, {Role.VILLAGE: 12, Role.CADRE: 18}, 0.4),
)
_ASKED = (0.9, 0.7, 0.5)  # of participants and villages, after 30, 90 and 180 days
_SHOWN = 0.6  # of what was done, with evidence


def works(problems: pd.DataFrame, villages: pd.DataFrame, on: date) -> pd.DataFrame:
    """Activities that aim at problems noted of example villages.

    Args:
        problems: village_code and code of what was noted.
        villages: code and name, in order.
        on: today.

    Returns:
        A row an activity: village_code, organisation, group (`ActorGroup`), code, begins, due.
    """
    rng = np.random.default_rng(SEED)
    noted = problems.groupby("village_code")["code"].apply(list).to_dict()
    rows: list[dict[str, Any]] = []
    for code, name in zip(villages["code"], villages["name"], strict=True):
        drawn = rng.random(3)
        who: list[tuple[str, ActorGroup]] = []
        if drawn[0] < _BY_VILLAGE:
            who.append((f"Pemerintah {name}", ActorGroup.VILLAGE_GOVERNMENT))
        if drawn[1] < _BY_SOCIETY:
            who.append((str(rng.choice(_SOCIETY)), ActorGroup.CIVIL_SOCIETY))
        if drawn[2] < _BY_OTHERS:
            group = list(_OTHERS)[int(rng.integers(len(_OTHERS)))]
            who.append((_OTHERS[group], group))
        for organisation, group in who:
            aims = noted.get(code, [])
            for aim in rng.choice(aims, min(len(aims), int(rng.integers(1, 3))), replace=False):
                begins = on - timedelta(days=int(rng.integers(10, _BEGUN)))
                rows.append(
                    {
                        "village_code": code,
                        "organisation": organisation,
                        "group": group.value,
                        "code": str(aim),
                        "begins": begins,
                        "due": begins + timedelta(days=int(rng.integers(60, _LASTING))),
                    }
                )
    return pd.DataFrame(rows)


def trainings(villages: list[str], on: date) -> dict[str, dict[str, Any]]:
    """Three trainings and what was told of them, as entries hold them, by id.

    Args:
        villages: codes of the example villages, in order.
        on: today; what lies ahead of it was not asked yet.
    """
    rng = np.random.default_rng(SEED + 1)
    found: dict[str, dict[str, Any]] = {}
    for name, ago, count, roles, does in _TRAININGS:
        held = on - timedelta(days=ago)
        inside = sorted(rng.choice(villages, count, replace=False).tolist())
        people = sum(roles.values())
        rounds = [
            _round(rng, held + timedelta(days=after), after, (inside, people), (asked, does))
            for after, asked in zip(AFTER, _ASKED, strict=True)
            if held + timedelta(days=after) <= on
        ]
        found[str(uuid5(NAMESPACE_OID, f"{EXAMPLE_REGENCY}|{name}"))] = {
            "name": name,
            "regency": EXAMPLE_REGENCY,
            "on": held.isoformat(),
            "organiser": "Badan Kepegawaian Contoh",
            "villages": inside,
            "participants": {role.value: number for role, number in roles.items()},
            "source": "rekaan untuk latihan",
            "rounds": rounds,
        }
    return found


def _round(
    rng: np.random.Generator,
    on: date,
    after: int,
    whom: tuple[list[str], int],
    shares: tuple[float, float],
) -> dict[str, Any]:
    inside, people = whom
    asked, does = shares
    of_villages: dict[str, Any] = {}
    of_people: dict[str, Any] = {}
    for act in Act:
        evidence = "berita acara contoh" if rng.random() < _SHOWN else ""
        if act.of_village:
            told = [code for code in inside if rng.random() < asked]
            yes = [code for code in told if rng.random() < does * 0.7]
            no = [code for code in told if code not in yes]
            of_villages[act.value] = {"yes": yes, "no": no, "evidence": evidence}
        else:
            of = round(people * asked)
            done = int(rng.binomial(of, does))
            of_people[act.value] = {"asked": of, "done": done, "evidence": evidence}
    return {
        "after": after,
        "on": on.isoformat(),
        "by": "panitia pelatihan contoh",
        "villages": of_villages,
        "people": of_people,
    }
