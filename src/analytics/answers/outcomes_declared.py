"""Which programmes declare an outcome at all; most that spend or deliver declare none."""

from __future__ import annotations

import pandas as pd

from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.area import Level
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.provenance import Provenance
from analytics.vocabulary.result import Result, records
from analytics.vocabulary.standing import Standing
from analytics.wording import outcomes as words
from analytics.wording.sources import carried

DECLARED = Indicator(
    id="declared_outcome",
    label=words.DECLARED_LABEL,
    unit=Unit.COUNT,
    direction=Direction.HIGHER_IS_BETTER,
    decimals=0,
    definition=words.DECLARED_DEFINITION,
    owner=words.ASK_WHOM,
    smallest_level=Level.REGENCY,
)


@cached
def declared() -> Result:
    """One row a programme, those without an outcome first, then in the order of the table.

    `programme_named`, `owner`, `area_code`, `name`, `declared` (label of the indicator, or ""),
    `aim` (the target as written, or ""), `reported`, `candidate` (label, or ""), `source`, `note`.
    `facts`: `programmes`, `without` (how many of them).
    """
    rows = tables.outcomes()
    labels = tables.indicators().set_index("id")["label"]
    targets = tables.targets().set_index("target_id")
    names = tables.names()
    made = []
    for row in records(rows):
        aim = "" if not row["target_id"] else words.aim(targets.loc[row["target_id"]])
        made.append(
            {
                "programme_named": row["programme"],
                "owner": row["owner"],
                "area_code": row["area_code"],
                "name": names[row["area_code"]],
                "declared": labels.get(row["indicator"], ""),
                "aim": aim,
                "reported": row["reported"],
                "candidate": labels.get(row["candidate"], ""),
                "source": carried(tables.origin(row["origin_id"])),
                "note": row["note"],
            }
        )
    frame = pd.DataFrame(made)
    frame = frame.assign(has=frame["declared"].ne("")).sort_values(
        "has", kind="stable", ignore_index=True
    )
    facts = {"programmes": len(frame), "without": int((~frame["has"]).sum())}
    origins = tuple(tables.origin(each) for each in dict.fromkeys(rows["origin_id"]))
    provenance = Provenance(origins, Standing.QUOTED).then(words.DECLARED_STEP)
    return Result(frame.drop(columns="has"), DECLARED, provenance, facts)


def in_words() -> tuple[str, ...]:
    """How many programmes have no outcome to be judged by."""
    return words.declared(declared().facts)
