"""Invented work and trainings: the same for one day, and as forms write it."""

from __future__ import annotations

from datetime import date

import pandas as pd

from analytics.actions import trainings as actions
from analytics.simulate import assistance, collaboration
from analytics.vocabulary.training import AFTER, Act

ON = date(2026, 11, 22)
PLACES = assistance.villages()
CONDITIONS = pd.DataFrame(
    {
        "code": [*(f"M{n:02}" for n in range(1, 13)), *(f"P{n:02}" for n in range(1, 6))],
        "kind": ["problem"] * 12 + ["potential"] * 5,
    }
)
NOTED = assistance.mappings(CONDITIONS)


def test_activities_aim_at_what_was_noted_of_their_village():
    found = collaboration.works(NOTED, PLACES[["code", "name"]], ON)
    noted = set(zip(NOTED["village_code"], NOTED["code"], strict=True))
    assert set(zip(found["village_code"], found["code"], strict=True)) <= noted
    assert len(set(found["group"])) == 5
    again = collaboration.works(NOTED, PLACES[["code", "name"]], ON)
    pd.testing.assert_frame_equal(found, again)
    assert (found["begins"] <= ON).all()


def test_trainings_hold_what_a_form_could_have_written():
    found = collaboration.trainings(PLACES["code"].tolist(), ON)
    assert len(found) == 3
    for told in found.values():
        held = date.fromisoformat(told["on"])
        assert [one["after"] for one in told["rounds"]] == [
            after for after in AFTER if (ON - held).days >= after
        ], "nothing is told of what lies ahead"
        people = sum(told["participants"].values())
        for one in told["rounds"]:
            assert set(one["villages"]) | set(one["people"]) == set(Act)
            for answer in one["villages"].values():
                assert not set(answer["yes"]) & set(answer["no"])
                assert set(answer["yes"]) | set(answer["no"]) <= set(told["villages"])
            for answer in one["people"].values():
                assert 0 <= answer["done"] <= answer["asked"] <= people
        real = told | {"regency": "35.22", "villages": [], "rounds": []}
        assert actions.checked(real)["participants"] == told["participants"]
