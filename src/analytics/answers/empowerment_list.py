"""The list of participants behind all answers on empowerment, imported or the example.

It never leaves the answers: these hold counts and shares alone, never a row of a family.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from analytics.answers import assisted
from analytics.measures import empowerment as measured
from analytics.simulate import empowerment as example
from analytics.store import versions, warehouse
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.assistance import EXAMPLE_REGENCY
from analytics.vocabulary.empowerment import COLUMNS
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.period import today
from analytics.vocabulary.provenance import Origin, Provenance
from analytics.vocabulary.result import Gap
from analytics.vocabulary.standing import Standing
from analytics.wording import empowerment as words

if TYPE_CHECKING:
    from datetime import date

    from analytics.measures.empowerment import Ways

EVERY = "semua"
FAMILIES = Indicator(
    id="empowerment_participants",
    label=words.LABEL,
    unit=Unit.FAMILIES,
    direction=Direction.NEUTRAL,
    decimals=0,
    definition=words.DEFINITION,
    owner=words.ASK_WHOM,
    smallest_level=Level.DISTRICT,
    main_series="",
)
SHARE = Indicator(
    id="empowerment_share",
    label=words.SHARE,
    unit=Unit.PERCENT,
    direction=Direction.NEUTRAL,
    decimals=1,
    definition=words.SHARE_DEFINITION,
    owner=words.ASK_WHOM,
    smallest_level=Level.REGENCY,
    main_series="",
)


@dataclass(frozen=True, eq=False)
class Told:
    """A list of participants and the ways in it: `rows` as `vocabulary.empowerment.COLUMNS`."""

    rows: pd.DataFrame
    ways: Ways
    provenance: Provenance
    regency: str
    until: date

    @property
    def name(self) -> str:
        """What the place is called."""
        return assisted.name_of(self.regency)


def told(practice: bool) -> Told | None:  # noqa: FBT001 - the reader's switch
    """The list that was imported, in mode latihan the example; None where there is none."""
    return _told(practice, today())


@cached
def _told(practice: bool, on: date) -> Told | None:  # noqa: FBT001
    if practice:
        rows, provenance, regency = example.participants(on), assisted.EXAMPLE, EXAMPLE_REGENCY
    else:
        found = warehouse.frame("empowerment", versions.current())
        if found is None or found.empty:
            return None
        rows, provenance, regency = found[list(COLUMNS)], _imported(), BOJONEGORO
    # A list that told of no day at all tells of nobody's way either.
    rows = rows[rows["known_until"].notna()].reset_index(drop=True)
    if rows.empty:
        return None
    until = pd.Timestamp(rows["known_until"].max()).date()
    return Told(rows, measured.ways(rows), provenance.then(words.STEP), regency, until)


def cohorts(practice: bool = False) -> dict[str, str]:  # noqa: FBT001, FBT002
    """Cohorts to pick from, newest first, all together before: key and label; {} without a list."""
    found = told(practice)
    if found is None:
        return {}
    years = sorted({int(year) for year in found.rows["cohort"]}, reverse=True)
    return {EVERY: words.EVERY} | {str(year): str(year) for year in years}


def missing() -> Gap:
    """What is asked for while nobody handed in a list of participants."""
    return Gap(
        what=words.MISSING,
        ask_whom=words.ASK_WHOM,
        ask_for=words.ASK_FOR,
        area=BOJONEGORO,
        layout=Layout.EMPOWERMENT,
    )


def _imported() -> Provenance:
    """Who handed the lists in, as whoever imported them said."""
    told = [
        one.facts
        for one in reversed(versions.history())
        if one.facts.get("layout") == Layout.EMPOWERMENT.value
    ]
    origins = dict.fromkeys(
        (
            str(facts.get("details", {}).get("publisher") or words.BY_IMPORT),
            str(facts.get("details", {}).get("title") or facts.get("file") or words.ORIGIN),
        )
        for facts in told
    ) or {(words.BY_IMPORT, words.ORIGIN): None}
    return Provenance(
        tuple(
            Origin(f"empowerment.import.{place}", who, who, title, "", "")
            for place, (who, title) in enumerate(origins, start=1)
        ),
        Standing.OFFICIAL,
    )
