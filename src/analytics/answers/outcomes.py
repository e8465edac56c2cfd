"""Absorption beside the change of each programme's own outcome, from imported budgets and outcomes.

In mode latihan the programmes are those of the example place, named `Program Contoh`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from analytics.answers import budget_lines, importers
from analytics.answers.assisted import EXAMPLE
from analytics.measures import outcomes as measure
from analytics.measures.outcomes import View
from analytics.simulate import outcomes as example
from analytics.store import versions, warehouse
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.outcome import LAGS, Grouping, Quadrant, Reason
from analytics.vocabulary.provenance import Caveat, Origin
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.wording import outcome_verdict
from analytics.wording import outcomes as words

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from analytics.vocabulary.provenance import Provenance

PROGRESS = Indicator(
    id="outcome_progress",
    label=words.LABEL,
    unit=Unit.PERCENT,
    direction=Direction.HIGHER_IS_BETTER,
    decimals=0,
    definition=words.DEFINITION,
    owner=words.ASK_WHOM,
    smallest_level=Level.REGENCY,
)
_USUAL_LAG = 1


class Read(NamedTuple):
    """Budgets and outcomes as they were imported, or those of the example.

    `left_out`: rows of a budget year that are sums of others.
    """

    budgets: pd.DataFrame
    outcomes: pd.DataFrame
    left_out: Mapping[int, int]


def years(practice: bool) -> tuple[int, ...]:  # noqa: FBT001 - the reader's switch, as everywhere
    """Budget years there are figures of, the oldest first."""
    read = _read(practice=practice)
    if read is None:
        return ()
    return tuple(sorted({int(year) for year in read.budgets["year"].dropna()}))


def usual(practice: bool) -> tuple[int, int]:  # noqa: FBT001
    """Budget year and lag a page opens with: the newest that an outcome was measured after."""
    known = years(practice)
    read = _read(practice=practice)
    if read is None or not known:
        return 0, _USUAL_LAG
    last = max((int(year) for year in read.outcomes["year"].dropna()), default=known[-1])
    for lag in (_USUAL_LAG, *LAGS):
        if fitting := [year for year in known if year + lag <= last]:
            return fitting[-1], lag
    return known[-1], _USUAL_LAG


def placed(
    by: str,
    year: int,
    lag: int,
    threshold: int,
    practice: bool,  # noqa: FBT001
) -> Answer:
    """Every programme or office of a budget year beside its own outcome, those without one first.

    The frame: as `measures.outcomes.placed`, its `indicator` called `measure` and its `unit`
    `measured_in` (a terminal leaves out columns of these names), with `name` and, of the budget
    year before, `absorbed_before` and `progress_before`. `facts`: `by`, `year`, `lag`,
    `threshold`, `n` (placed), `all`, `without` (no outcome), `budget`, `budget_without` (rupiah),
    `counts` (of each Quadrant), `small` (how many are withheld), `outcomes` (any were imported),
    `subtotals` (lines left out).

    A Gap where no budget was imported for that year.

    Raises:
        ValueError: no such grouping, or a lag that is not offered.
    """
    if lag not in LAGS:
        raise ValueError(f"no lag of {lag} years is offered")
    read = _read(practice=practice)
    if read is None or year not in set(read.budgets["year"].dropna().astype(int)):
        return missing()
    view = View(Grouping(by), year, lag, threshold)
    frame = measure.placed(read.budgets, read.outcomes, view)
    if frame.empty:
        return missing()
    frame = _beside(
        frame, measure.placed(read.budgets, read.outcomes, view._replace(year=year - 1))
    )
    named = frame["programme"].where(frame["programme"].ne(""), frame["opd"])
    frame = frame.rename(columns={"indicator": "measure", "unit": "measured_in"})
    frame = frame.assign(name=named)
    lines = frame.drop_duplicates(["programme", "opd"])
    without = lines[lines["reason"].eq(Reason.NO_OUTCOME)]
    facts = {
        "by": by,
        "year": year,
        "lag": lag,
        "threshold": threshold,
        "n": int(frame["stands"].ne(Quadrant.UNKNOWN).sum()),
        "all": len(lines),
        "without": len(without),
        "budget": float(lines["budget"].sum()),
        "budget_without": float(without["budget"].sum()),
        "counts": {each.value: int(frame["stands"].eq(each).sum()) for each in Quadrant},
        "small": int(frame["reason"].eq(Reason.SMALL).sum()),
        "outcomes": len(read.outcomes) > 0,
        "subtotals": read.left_out.get(year, 0),
    }
    return Result(frame, PROGRESS, _provenance(facts, read, practice=practice), facts)


def in_words(answer: Answer) -> tuple[str, ...]:
    """The plain answer; nothing of a Gap."""
    return () if isinstance(answer, Gap) else outcome_verdict.verdict(answer.facts, answer.rows())


def missing() -> Gap:
    """What is asked for while no budgets were imported."""
    return Gap(
        what=words.MISSING,
        ask_whom=words.ASK_WHOM,
        ask_for=words.ASK_BUDGETS,
        area=BOJONEGORO,
        layout=Layout.PROGRAMMES,
    )


def unmeasured() -> Gap:
    """What is asked for where budgets are there and no outcome is."""
    return Gap(
        what=words.UNMEASURED,
        ask_whom=words.ASK_WHOM,
        ask_for=words.ASK_FOR,
        area=BOJONEGORO,
        layout=Layout.OUTCOMES,
    )


def _read(*, practice: bool) -> Read | None:
    if practice:
        return Read(example.budgets(), example.outcomes(), {})
    budgets = budget_lines.imported()
    if budgets is None:
        return None
    measures = warehouse.frame("outcome_measures", versions.current())
    told = example.outcomes().head(0) if measures is None else measures
    return Read(budgets.lines, told, budgets.left_out)


def _beside(frame: pd.DataFrame, earlier: pd.DataFrame) -> pd.DataFrame:
    """With absorption and progress of the budget year before, of the same outcome."""
    keys = ["programme", "opd", "indicator"]
    told = earlier[[*keys, "absorbed", "progress"]].drop_duplicates(keys)
    return frame.merge(told, on=keys, how="left", suffixes=("", "_before"))


def _provenance(facts: dict[str, object], read: Read, *, practice: bool) -> Provenance:
    if practice:
        return EXAMPLE.then(words.STEP)
    told = sorted(set(read.outcomes["source"])) if "source" in read.outcomes else []
    who = importers.publishers(Layout.OUTCOMES, words.OWNERS)
    sources = tuple(
        Origin(f"outcomes.{source}", who, source, words.TITLE, "", "") for source in told
    )
    budgets = budget_lines.provenance()
    provenance = replace(budgets, origins=budgets.origins + sources).estimated(words.STEP)
    return provenance.then(words.SMALL, Caveat.SMALL_CELLS_HIDDEN) if facts["small"] else provenance
