"""Whom families produce for: how much hangs on one buyer, and what is left if that one goes."""

from __future__ import annotations

import pandas as pd

from analytics.answers import empowerment_list
from analytics.measures import partners as measured
from analytics.measures import rounded
from analytics.vocabulary.empowerment import PartnerPattern
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.wording import empowerment_partners as words


def partners(practice: bool = False) -> Answer:  # noqa: FBT001, FBT002 - the reader's switch
    """Families by partner, the small partners together.

    Counts are told in fives and missing from 1 to 4 (`measures.rounded`), and what is
    worked out of them rests on what is told. One row a partner: `buyer`, `name`, `members`,
    `families`, `value`, `lower`, `upper` (percent, simultaneous), `strong` (the largest). `facts`:
    `regency`, `name`, `until`, `families` (with a named partner), `unnamed` (reached the step
    without a name; None where small), `partners`, `herfindahl`, `at_least`, `equal`, `largest`
    (name, or "" where it is hidden), `losing`, `left`, `alone` (kecamatan without another buyer),
    `patterns` (label and families, None where hidden).

    A Gap without a list, or where fewer than 5 families have a named partner.
    """
    told = empowerment_list.told(practice)
    if told is None:
        return empowerment_list.missing()
    partnered = told.rows["partner_on"].notna() | (told.rows["partner_name"] != "")
    named = told.rows[told.rows["partner_name"] != ""]
    if len(named) < measured.SMALLEST:
        return Gap(
            words.MISSING, words.ASK_WHOM, words.ASK_FOR, layout=empowerment_list.missing().layout
        )
    rows = measured.partners(named["partner_name"])
    families = rounded.told(rows["families"])
    whole = rounded.told(pd.Series([len(named)] * len(rows)))
    level = 1 - 0.05 / int(rows["members"].sum())  # for all partners at once, as in `partners`
    rows = rows.assign(
        families=families, **rounded.shares(families, whole, measured.SMALLEST, level)
    )
    spread = measured.concentration(rows)
    name, losing, left, alone = measured.without_largest(
        named["partner_name"], named["district_code"]
    )
    shown = name in set(rows["partner"])
    frame = rows.assign(
        buyer=rows["partner"],
        name=[words.named(row["partner"], row["members"]) for row in rows.to_dict("records")],
        strong=rows["partner"] == (name if shown else None),
    ).drop(columns="partner")
    provenance = told.provenance.estimated(words.STEP).then(
        words.GROUPED, Caveat.SMALL_CELLS_HIDDEN
    )
    return Result(
        frame=frame,
        indicator=empowerment_list.SHARE,
        provenance=provenance,
        facts={
            "regency": told.regency,
            "name": told.name,
            "until": told.until,
            "families": rounded.one(len(named)),
            "unnamed": rounded.one(int(partnered.sum()) - len(named)),
            "partners": spread.partners,
            "herfindahl": spread.herfindahl,
            "at_least": spread.at_least,
            "equal": spread.equal,
            "largest": name if shown else "",
            "losing": rounded.one(losing) if shown else None,
            "left": rounded.one(left) if shown else None,
            "alone": alone,
            "patterns": _patterns(named["pattern"].tolist()),
        },
    )


def _patterns(told: list[str]) -> tuple[tuple[str, int | None], ...]:
    """Families by pattern, those that do not say last; None where the count is hidden."""
    labels = {one.value: one.label for one in PartnerPattern} | {"": words.NO_PATTERN}
    counts = pd.Series({code: told.count(code) for code in labels})
    counts = counts[counts > 0]
    return tuple((labels[str(code)], rounded.one(int(count))) for code, count in counts.items())
