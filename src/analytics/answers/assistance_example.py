"""The work of the example place, as the page shows that of a real one; nothing of it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.answers import assisted
from analytics.simulate import assistance_organisations as bodies
from analytics.simulate import assistance_work as example
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, ConditionKind
from analytics.vocabulary.assistance_work import WHOLE, Activity, Assisted, Month, months
from analytics.vocabulary.meeting import FollowUp, Kind, Status
from analytics.vocabulary.result import records
from analytics.wording import assistance_work as words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@cached
def of(on: date) -> tuple[list[Assisted], list[Activity]]:
    """Who assists which example village, and what is planned there, as of the day `on`."""
    rows = assisted.villages(EXAMPLE_REGENCY)
    names = dict(zip(rows["code"], zip(rows["name"], rows["district"], strict=True), strict=True))
    offered = bodies.organisations(rows["code"].tolist())
    called = dict(zip(offered["organisation_id"], offered["name"], strict=True))
    places = example.assisted(list(rows["code"]), list(called), on)
    who = [
        Assisted(
            village=row["village_code"],
            name=names[row["village_code"]][0],
            district=names[row["village_code"]][1],
            organisations=tuple(called[one] for one in row["organisations"]),
            number=row["number"],
            on=row["on"],
            team=tuple(row["team"]),
            begins=row["begins"],
            until=row["until"],
        )
        for row in records(places)
    ]
    conditions = tables.conditions()
    problems = conditions[conditions["kind"] == ConditionKind.PROBLEM]
    labels = dict(zip(problems["code"], problems["label"], strict=True))
    plans = example.plans(places, list(labels), on)
    lines = [_activity(row, names, called, labels) for row in records(plans)]
    return who, lines


def _activity(
    row: Mapping[str, Any],
    names: Mapping[str, tuple[str, str]],
    called: Mapping[str, str],
    labels: Mapping[str, str],
) -> Activity:
    told = months(row["months"])
    newest = told[-1] if told else None
    village, district = names[row["village_code"]]
    item = FollowUp(
        id=row["plan_id"],
        kind=Kind.PLAN,
        what=words.example(labels[row["condition"]]),
        actor=called[row["organisation"]],
        area_code=row["village_code"],
        said_on=row["begins"],
        due=row["due"],
        status=_status(newest),
        told_on=None,
        evidence=newest.evidence if newest else "",
        source=None,
    )
    return Activity(item, village, district, labels[row["condition"]], row["begins"], told)


def _status(newest: Month | None) -> Status:
    if newest is None or not newest.share:
        return Status.OPEN
    return Status.DONE if newest.share == WHOLE else Status.RUNNING
