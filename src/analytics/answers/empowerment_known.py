"""What is published of the steps of empowerment, and who offers what. Nothing is an example."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from analytics.answers import empowerment_list, figures, follow_ups, sources
from analytics.store import tables
from analytics.store.versioned import cached
from analytics.vocabulary.empowerment import Step
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap, Result, records
from analytics.wording import empowerment_known as words

if TYPE_CHECKING:
    from analytics.vocabulary.meeting import FollowUp

MEETING = "artikel-bakorwil"
"""The origin of what was offered on 5 November 2025."""


@cached
def known() -> Result:
    """Every published figure of a step, in the order of the steps; a step without one has a row.

    One row a figure: `pathway_known` (`Step`), `name` (of the step), `programme`, `told`, `place`,
    `period`, `figure` (written, "" without one), `source`, `standing` ("" without one), `note`.
    `facts`: `told` (steps with a figure), `silent` (steps without), `figures`, `programmes`.
    """
    rows = sources.programmes().merge(tables.pathway(), on="programme_id")
    order = {step.value: place for place, step in enumerate(Step)}
    rows = rows.assign(
        place=rows["name"],
        end=[Period.parse(key).end for key in rows["period"]],
        order=rows["step"].map(order),
    )
    rows = rows.sort_values(["order", "programme", "end", "programme_id"])
    found: list[dict[str, object]] = []
    kept = ("programme", "told", "place", "period", "figure", "source", "standing", "note")
    for step in Step:
        mine = records(rows.loc[rows["step"] == step.value, list(kept)])
        blank = dict.fromkeys(kept, "")
        found += [
            {"pathway_known": step.value, "name": step.label, **row} for row in mine or [blank]
        ]
    frame = pd.DataFrame(found).fillna("")
    there = set(rows["step"])
    return Result(
        frame=frame,
        indicator=empowerment_list.FAMILIES,
        provenance=figures.provenance_of(rows, Caveat.INCOMPLETE_COVERAGE).then(words.STEP),
        facts={
            "told": tuple(step.label for step in Step if step.value in there),
            "silent": tuple(step.label for step in Step if step.value not in there),
            "figures": len(rows),
            "programmes": rows["programme"].nunique(),
        },
    )


@cached
def programmes() -> pd.DataFrame:
    """Programmes by step: how many figures of each are published.

    One row a programme, those of the package list first: `programme`, and a column a step with its
    count of figures (0 where none is published).
    """
    rows = tables.programmes().merge(tables.pathway(), on="programme_id")
    names = list(dict.fromkeys([*tables.packages()["label"], *sorted(set(rows["programme"]))]))
    counts = pd.crosstab(rows["programme"], rows["step"])
    wide = counts.reindex(index=names, columns=[step.value for step in Step], fill_value=0)
    return wide.rename_axis(index="programme", columns=None).reset_index()


def offers() -> tuple[FollowUp, ...]:
    """What was offered, promised or asked for, as the register of tindak lanjut has it now.

    Words on it change without the data: it is not asked through `ui.ask`.
    """
    found = [
        item
        for item in follow_ups.register()
        if item.source is not None and item.source.id == MEETING
    ]
    return tuple(sorted(found, key=lambda item: (item.said_by, item.locator)))


def gap_of_offers() -> Gap:
    """What has to be asked of those who offered, before anybody can use it."""
    return Gap(words.OFFERS_MISSING, words.OFFERS_WHOM, words.OFFERS_FOR)
