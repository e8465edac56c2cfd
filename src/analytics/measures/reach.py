"""From which day to which day a list of exits tells, worked out from its own dates.

Nobody says of a list of exits since when it was kept, and half a year read as a whole one halves
every rate. A stretch without exits is taken as not told where chance alone would hardly leave it
empty. Exits come in batches (a decree, a payment), so days and months with exits are counted, not
rows: batches make gaps likelier, and a list is then less easily taken for a part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from analytics.measures.journeys import DISTRICT

if TYPE_CHECKING:
    from datetime import date

UNLIKELY = 0.01
REGULAR = 0.1
"""A month with fewer exits than this part of the usual month is none of the regular ones."""


class Reach(NamedTuple):
    """How far a list of exits tells.

    Attributes:
        since: first day that is told; None where no exit is.
        until: last day that is told.
        first: day of the first exit from `since` on: what was told before it is not known.
        late: kecamatan whose own exits of this year begin so late that chance does not explain it.
        early: the same, of those that end too early.
        shorter: kecamatan of which that is so over all the time that is told.
    """

    since: date | None
    until: date
    first: date | None
    late: frozenset[str] = frozenset()
    early: frozenset[str] = frozenset()
    shorter: frozenset[str] = frozenset()

    @property
    def holed(self) -> frozenset[str]:
        """Kecamatan whose exits are not told of all of this year that is told of the others."""
        return self.late | self.early


def reach(graduates: pd.DataFrame, cutoff: date) -> Reach:
    """Since when and until when exits are told, of all kecamatan and of each.

    The list begins with its first regular month: going back from its last month, it ends where so
    many quiet months follow one another that, by the share of regular months after them, chance
    would do it in fewer than 1 of 100 lists; one early row is not a year of exits. Whole months
    without an exit before it, from January on, and after the last one up to the cut-off count as
    told only where they are likely: P = (1 - gap / whole)^n for n days with exits.

    Of a kecamatan with n days with exits, while the others have m of which k fall into its gap:
    P = C(m, k) / C(n + m, k), the chance that the first (last) k of all are of others. What made
    exits rare everywhere at that time is no hole. As many kecamatan are asked at both ends, 1 of
    100 is divided by the number of questions (Bonferroni).

    Args:
        graduates: the list: `district_code`, `date`.
        cutoff: last day known.
    """
    last = pd.Timestamp(cutoff)
    out = graduates.loc[graduates["date"] <= last, [DISTRICT, "date"]]
    if out.empty:
        return Reach(None, cutoff, None)
    start = _regular(out["date"], last)
    out = out[out["date"] >= start]
    until = _until(out["date"], start, last)
    new_year = pd.Timestamp(cutoff.year, 1, 1)
    since = start
    if start > new_year and _likely(out["date"], start - new_year, until - new_year):
        since = new_year
    late, early = _holes(out, max(since, new_year), until)
    always = frozenset.union(*_holes(out, since, until)) if since < new_year else late | early
    return Reach(since.date(), until.date(), out["date"].min().date(), late, early, always)


def _regular(dates: pd.Series[pd.Timestamp], last: pd.Timestamp) -> pd.Timestamp:
    """First day of the first regular month."""
    months = dates.dt.to_period("M")
    counts = months.value_counts().sort_index()
    every = pd.period_range(counts.index[0], max(counts.index[-1], counts.index[0]), freq="M")
    counts = counts.reindex(every, fill_value=0)
    recent = counts.iloc[-12:]
    usual = float(recent[recent > 0].median())
    regular = counts.to_numpy() >= max(1.0, REGULAR * usual)
    first = len(regular) - 1 if not regular.any() else int(np.flatnonzero(regular)[-1])
    seen, quiet = 1, 0
    for at in range(first - 1, -1, -1):
        if not regular[at]:
            quiet += 1
            continue
        spread = (seen + 1) / (len(regular) - at - quiet + 1)
        if quiet and (1 - min(spread, 1.0)) ** quiet < UNLIKELY:
            break
        first, quiet, seen = at, 0, seen + 1
    found: pd.Timestamp = min(every[first].start_time, last)
    return found


def _until(dates: pd.Series[pd.Timestamp], start: pd.Timestamp, last: pd.Timestamp) -> pd.Timestamp:
    """The cut-off, or the end of the last month with exits if what follows is too long a gap."""
    end = dates.max().to_period("M").end_time.normalize()
    if end >= last or _likely(dates, last - end, last - start):
        return last
    return end


def _likely(dates: pd.Series[pd.Timestamp], gap: pd.Timedelta, whole: pd.Timedelta) -> bool:
    """Whether as many days with exits may all have missed the gap."""
    return bool((1 - gap / whole) ** dates.nunique() >= UNLIKELY)


def _holes(
    out: pd.DataFrame, since: pd.Timestamp, until: pd.Timestamp
) -> tuple[frozenset[str], frozenset[str]]:
    """Kecamatan whose first exit comes too late, and whose last one too early."""
    out = out[(out["date"] >= since) & (out["date"] <= until)].drop_duplicates()
    here = out.groupby(DISTRICT)["date"].agg(["min", "max", "size"])
    limit = UNLIKELY / (2 * max(len(here), 1))
    late, early = set(), set()
    for code, own in here.iterrows():
        others = out.loc[out[DISTRICT] != code, "date"]
        if _missed(own["size"], len(others), (others < own["min"]).sum()) < limit:
            late.add(str(code))
        if _missed(own["size"], len(others), (others > own["max"]).sum()) < limit:
            early.add(str(code))
    return frozenset(late), frozenset(early)


def _missed(own: int, others: int, inside: int) -> float:
    """P that none of `own` days lies among the `inside` first of all, were all as likely there."""
    rest = np.arange(own)
    return float(np.prod((own + others - inside - rest) / (own + others - rest)))
