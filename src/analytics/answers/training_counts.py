"""What was told of trainings, counted act by act; counts too small to be told are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.measures import training as measures
from analytics.measures.cubes import SMALLEST_VILLAGE_COUNT
from analytics.vocabulary.result import records
from analytics.vocabulary.training import Act

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.answers.trainings import Training


def summed(known: Sequence[Training], after: int) -> pd.DataFrame:
    """Rows of `trainings.outcomes`, of all these trainings together, asked `after` days later."""
    rows = pd.DataFrame(
        [
            {"act": act.value, "after": after, **_counts(each, act, after)}
            for each in known
            for act in Act
        ],
        columns=["act", "after", *_COUNTED],
    )
    found = measures.summed(rows)
    # What is hidden of one training is hidden of all: else it follows by subtraction.
    small = {row["act"] for row in records(rows) if _is_small(row)}
    found = found.set_index("act").reindex([act.value for act in Act]).reset_index()
    found = found.fillna(0).astype(dict.fromkeys(("trainings", *_COUNTED), int))
    out = []
    for row in records(found):
        act = Act(row["act"])
        share = measures.share(row["done"], row["asked"], row["of"])
        hidden = act.value in small
        out.append(
            {
                "act": act.value,
                "label": act.label,
                "change": act.change.value,
                "of_village": act.of_village,
                "trainings": row["trainings"],
                "of": row["of"],
                "asked": None if hidden else row["asked"],
                "done": None if hidden else row["done"],
                "not_done": None if hidden else row["asked"] - row["done"],
                "unasked": None if hidden else row["of"] - row["asked"],
                "shown": None if hidden else row["shown"],
                "share": None if hidden else share.asked,
                "lowest": None if hidden else share.lowest,
                "highest": None if hidden else share.highest,
                "hidden": hidden,
            }
        )
    whole = dict.fromkeys(("asked", "done", "not_done", "unasked", "shown"), "Int64")
    parts = dict.fromkeys(("share", "lowest", "highest"), "float64")
    return pd.DataFrame(out).astype({**whole, **parts, "hidden": bool})


_COUNTED = ("of", "asked", "done", "shown")


def _is_small(row: Mapping[str, Any]) -> bool:
    """True where people were asked and a count of them is too small to be told."""
    counts = row["done"], row["asked"], row["of"]
    asked = not Act(row["act"]).of_village and row["asked"]
    return bool(asked) and measures.is_hidden(*counts, SMALLEST_VILLAGE_COUNT)


def _counts(each: Training, act: Act, after: int) -> dict[str, int]:
    """Of one training and act: all, asked, done, and done with evidence."""
    of = len(each.villages) if act.of_village else each.people
    side = "villages" if act.of_village else "people"
    told = next((one for one in each.rounds if one["after"] == after), None)
    found = told[side].get(act.value) if told else None
    if not found:
        return {"of": of, "asked": 0, "done": 0, "shown": 0}
    if act.of_village:
        done, asked = len(found["yes"]), len(found["yes"]) + len(found["no"])
    else:
        done, asked = found["done"], found["asked"]
    return {"of": of, "asked": asked, "done": done, "shown": done if found["evidence"] else 0}
