"""The bridge between two counts of KPM: known steps, what is assumed, what nobody explains."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import breaks, figures, steps
from analytics.answers.beneficiaries import KPM
from analytics.answers.indicators import gap
from analytics.measures.bridge import CLOSING, OPENING, UNEXPLAINED, waterfall
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO, Level, level_of
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat, Provenance
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.standing import Standing, weakest
from analytics.wording import breaks as of_breaks
from analytics.wording import bridge as words

if TYPE_CHECKING:
    from collections.abc import Sequence

_QUARTER = 92  # days


def kpm_bridge(
    area: str = BOJONEGORO, before: int | None = None, after: int | None = None
) -> Answer:
    """How does one count of KPM become the next, step by step, under each figure stated?

    Args:
        area: Kemendagri code.
        before: year of the first count; left out, the newest before `after`.
        after: year of the last count; left out, the newest.

    Returns:
        One row a bar: area_code, name, closing (the last count of its bridge), part (`opening`,
        a way in or out, `unexplained`, `closing`), value (signed families; of the two counts
        the count), start, end, period, standing, used (is that closing figure the one used?),
        sure (False where it fits only under an assumption), begun (False where nobody says
        since when), whole (False where reports are missing). `facts`: `before`, `after`, `opening`,
        `closings` (used one first), `assumptions` and `notes` (sentences), `guard`: what
        lies between the counts. Across a change of a rule the balance is shown and says so: it is
        what nobody explained, and the change is part of it.
        A Gap where the area has no two counts, or none in a year asked for.
    """
    counts = steps.counts_of(KPM, area)
    last_year, first_year = _years(counts, before, after)
    if first_year is None or last_year is None:
        return _missing(area, before, after)
    opening = _newest_of(counts, first_year)
    closing = _newest_of(counts, last_year)
    used = opening[opening["rank"] == Rank.PREFERRED]
    start = (opening if used.empty else used).iloc[0]
    # All closing figures are of the same end, so the same steps lead to each.
    last = closing["period"].iloc[0]
    held = breaks.guard(KPM, start["series_id"], start["period"], last)
    known = steps.between(area, Period.parse(start["period"]), Period.parse(last))
    stated = closing.drop_duplicates("value")
    frame = pd.concat(
        [_bars(start, row, known) for _, row in stated.iterrows()], ignore_index=True
    ).assign(area_code=area, name=tables.area(area).name)
    assumptions = _assumptions(start, stated, known)
    crossed = across(held)
    notes = _notes(area, start, opening, known)
    provenance = figures.provenance_of(pd.concat([opening, closing]))
    for step in known:
        provenance |= Provenance(origins=step.origins, standing=step.standing)
    if any(not step.is_sure for step in known):
        provenance = provenance.then("langkah dipakai dengan andaian", Caveat.PERIOD_START_UNKNOWN)
    for sentence in (*(f"Andaian: {assumed}" for assumed in assumptions), *notes):
        provenance = provenance.then(sentence)
    if len(stated) > 1:
        provenance = provenance.then("satu jembatan tiap angka akhir", Caveat.SOURCES_DISAGREE)
    return Result(
        frame=frame,
        indicator=tables.indicator(KPM),
        provenance=held.on(provenance, " ".join(crossed)).then(
            "belum terjelaskan = angka akhir − angka awal − langkah yang diketahui",
            Caveat.DATE_UNKNOWN,
            standing=Standing.ESTIMATE,
        ),
        facts={
            "before": first_year,
            "after": last_year,
            "opening": float(start["value"]),
            "closings": tuple(stated["value"].tolist()),
            "assumptions": assumptions,
            "notes": (*crossed, *notes),
            "guard": held,
        },
    )


def kpm_bridge_in_words(
    area: str = BOJONEGORO, before: int | None = None, after: int | None = None
) -> tuple[str, ...]:
    """The bridge in a sentence or two; nothing where there is none."""
    answer = kpm_bridge(area, before, after)
    if isinstance(answer, Gap):
        return ()
    return (verdict(answer), *across(answer.facts["guard"]))


def verdict(answer: Result) -> str:
    """What stays unexplained under each closing figure, and what is known."""
    bars = answer.frame
    open_ends = bars[bars["part"] == UNEXPLAINED]
    first = bars[bars["closing"] == answer.facts["closings"][0]]
    steps = first[~first["part"].isin([OPENING, UNEXPLAINED, CLOSING])]
    return words.verdict(
        answer.facts["opening"],
        dict(zip(open_ends["closing"], open_ends["value"], strict=True)),
        dict(zip(steps["part"], steps["value"], strict=True)),
    )


def across(held: breaks.Guard) -> tuple[str, ...]:
    """That the balance lies across a change of a rule, and under whose note if under one."""
    if not held.crossings:
        return ()
    told = of_breaks.crossed(held.crossings)
    return (f"{told} {held.sentence}" if held.marks else told,)


def ends(area: str = BOJONEGORO) -> dict[str, str]:
    """Years a bridge may lead to, newest first: code and label."""
    found = _counted(area)[1:]
    return {str(year): str(year) for year in reversed(found)}


def starts(after: int, area: str = BOJONEGORO) -> dict[str, str]:
    """Years a bridge to `after` may come from, newest first: code and label."""
    return {str(year): str(year) for year in reversed(_counted(area)) if year < after}


def _counted(area: str) -> list[int]:
    found = steps.counts_of(KPM, area)["period_end"].dt.year
    return sorted({int(year) for year in found})


def _years(
    counts: pd.DataFrame, before: int | None, after: int | None
) -> tuple[int | None, int | None]:
    known = sorted({int(year) for year in counts["period_end"].dt.year})
    last = after if after is not None else max(known, default=None)
    earlier = [year for year in known if last is not None and year < last]
    first = before if before is not None else max(earlier, default=None)
    sound = {first, last} <= set(known) and first is not None and last is not None and first < last
    return (last, first) if sound else (None, None)


def _newest_of(counts: pd.DataFrame, year: int) -> pd.DataFrame:
    """The counts of a year that end last: the one that is used first."""
    rows = counts[counts["period_end"].dt.year == year]
    last: pd.DataFrame = rows[rows["period_end"] == rows["period_end"].max()]
    return last.sort_values(["rank", "value"], kind="stable")


def _bars(start: pd.Series[Any], end: pd.Series[Any], known: Sequence[steps.Step]) -> pd.DataFrame:
    """One bridge; each bar has the standing of what it was made from."""
    amounts = {step.part: step.amount for step in known}
    bars = waterfall(float(start["value"]), amounts, float(end["value"]))
    own = {
        OPENING: (start["period"], Standing(start["standing"]), True, True, True),
        CLOSING: (end["period"], Standing(end["standing"]), True, True, True),
        **{
            step.part: (step.period, step.standing, step.is_sure, step.begun, step.whole)
            for step in known
        },
    }
    made_of = weakest(Standing.ESTIMATE, *(standing for _, standing, *_ in own.values()))
    span = Period(Period.parse(start["period"]).end, Period.parse(end["period"]).end).key
    own[UNEXPLAINED] = (span, made_of, True, True, True)
    return bars.rename(columns={"amount": "value"}).assign(
        closing=float(end["value"]),
        used=end["rank"] == Rank.PREFERRED,
        period=[own[part][0] for part in bars["part"]],
        standing=[own[part][1] for part in bars["part"]],
        sure=[own[part][2] for part in bars["part"]],
        begun=[own[part][3] for part in bars["part"]],
        whole=[own[part][4] for part in bars["part"]],
    )


def _assumptions(
    start: pd.Series[Any], stated: pd.DataFrame, known: Sequence[steps.Step]
) -> tuple[str, ...]:
    told = [sentence for step in known for sentence in step.assumptions]
    if known and _undated(start):
        told.append(words.count_date_unknown(start["value"], start["period"], opening=True))
    told += [
        words.count_date_unknown(row["value"], row["period"], opening=False)
        for _, row in stated.iterrows()
        if known and _undated(row)
    ]
    return tuple(told)


def _notes(
    area: str, start: pd.Series[Any], opening: pd.DataFrame, known: Sequence[steps.Step]
) -> tuple[str, ...]:
    parts = {step.part for step in known}
    told = [sentence for step in known for sentence in step.notes]
    told.append(words.net([part for part in steps.PARTS if part not in parts]))
    others = sorted(set(opening["value"]) - {start["value"]})
    if others:
        told.append(words.other_openings(others, start["value"]))
    if level_of(area) is not Level.REGENCY:
        told.append(words.small_hidden())
    return tuple(told)


def _undated(row: pd.Series[Any]) -> bool:
    """True for a count of which not even the quarter is stated."""
    if pd.notna(row["as_of"]):
        return False
    period = Period.parse(row["period"])
    return (period.end - period.start).days > _QUARTER


def _missing(area: str, before: int | None, after: int | None) -> Gap:
    asked = [str(year) for year in (before, after) if year is not None]
    found = gap(KPM, area)
    when = f" {' dan '.join(asked)}" if asked else " pada dua tahun yang berlainan"
    return replace(found, what=f"{found.what}{when}")
