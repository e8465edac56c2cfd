"""Are kecamatan different in how many families they graduate, or is it luck?

No raw rate of few families is ordered or coloured here: a kecamatan is told by its place between
the limits of chance, and by its rate drawn towards what all have in common.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analytics.answers import areas, beneficiaries, figures
from analytics.answers.indicators import indicator_now
from analytics.answers.paces import FEWEST_FAMILIES, PACE, paces
from analytics.measures import control_limits as chance
from analytics.measures.intervals import wilson
from analytics.measures.mixtures import drawn, mixture
from analytics.measures.rankings import rank_intervals
from analytics.measures.shrinkage import prior
from analytics.store.versioned import cached
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.comparison import Finding, Place
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.standing import Standing
from analytics.wording import comparison as words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from analytics.measures.control_limits import Floats

_FEWEST_AREAS = 5
_SURE = 0.05  # how likely by chance alone a spread may be that is still called one
_RATES = ("raw", "raw_low", "raw_high", "shrunk", "shrunk_low", "shrunk_high")
_CURVE = 120  # points of a limit


@cached
def compared(practice: bool = False) -> Answer:  # noqa: FBT001, FBT002 - the reader's switch, as asked
    """Which kecamatan graduate more or fewer families than luck explains?

    28 rows in order of code: area_code, name, period, families, graduated, raw with raw_low and
    raw_high (Wilson 95 %), shrunk with shrunk_low and shrunk_high (credible 95 %, the prior
    not taken as known), all in percent,
    rank_low, rank_high (missing where no difference is detected), place (`Place`, -1 where it is
    not compared), flagged. `facts`: `depth`, `base`, `period`, `finding`, `graduated` and
    `families` (of all compared), `common` (percent), `common_low`, `common_high`, `weight` (of the
    prior in families; None with complete pooling), `p_value`, `phi`, `phi_raw`, `tau2`, `luck`
    (by coverage in percent the most areas luck usually puts outside, what it puts there on
    average, and how many lie there), `curve` (limits in percent by families), `missing` and `few`
    (names of kecamatan not compared).

    A Gap where fewer than five kecamatan are told.
    """
    found = paces(practice)
    if found is None:
        return _gap()
    rows = figures.with_names(found.rows)
    known, enough = rows["families"].notna(), found.enough
    if enough.sum() < _FEWEST_AREAS:
        return _gap()
    x, n = (rows.loc[enough, name].to_numpy(dtype=float) for name in ("graduated", "families"))
    told, facts = _told(x, n)
    told = told.set_axis(rows.index[enough]).reindex(rows.index)
    frame = rows.join(told).assign(period=found.period)
    frame["place"] = frame["place"].fillna(-1).astype(int)
    frame["flagged"] = frame["flagged"].fillna(value=False).astype(bool)
    return Result(
        frame=frame,
        indicator=found.indicator,
        provenance=found.divided.estimated(words.SHRINKING, Caveat.SHRUNKEN),
        facts=facts
        | {
            "depth": found.depth,
            "base": found.base,
            "period": found.period,
            "missing": tuple(frame.loc[~known, "name"]),
            "few": tuple(frame.loc[known & ~enough, "name"]),
        },
    )


def _told(x: Floats, n: Floats) -> tuple[pd.DataFrame, dict[str, Any]]:
    """What the measures tell of the areas that are compared, in percent."""
    target, dispersion, common = chance.pooled(x, n), chance.dispersion(x, n), prior(x, n)
    raw, priors = wilson(x, n), mixture(x, n)
    values = (x / n, raw.low, raw.high, *drawn(x, n, common, priors))
    found = pd.DataFrame({name: 100 * one for name, one in zip(_RATES, values, strict=True)})
    found["place"] = chance.places(x, n, target, dispersion.tau2)
    found["flagged"] = chance.flagged(x, n, target, dispersion.tau2)
    finding = _finding(target, common.p_value, flagged=bool(found["flagged"].any()))
    differ = finding in {Finding.SOME, Finding.SPREAD}
    # A rank among areas of which no difference is known would be one of luck.
    ranks = rank_intervals(x, n, priors) if differ else ([pd.NA] * len(x),) * 2
    found["rank_low"], found["rank_high"] = (pd.array(one, dtype="Int64") for one in ranks)
    whole = wilson(x.sum(), n.sum())
    return found, {
        "finding": finding,
        "graduated": int(x.sum()),
        "families": int(n.sum()),
        "common": 100 * target,
        "common_low": 100 * float(whole.low),
        "common_high": 100 * float(whole.high),
        "weight": None if common.is_complete else common.size,
        "p_value": common.p_value,
        "phi": dispersion.phi,
        "phi_raw": dispersion.phi_raw,
        "tau2": dispersion.tau2,
        "luck": {
            coverage: _luck(n, target, coverage, dispersion.tau2, found["place"])
            for coverage in (chance.FAR, chance.USUAL)
        },
        "curve": _curve(n, target, dispersion.tau2),
    }


def _finding(target: float, p_value: float, *, flagged: bool) -> Finding:
    if target == 0:
        return Finding.EMPTY
    if flagged:
        return Finding.SOME
    return Finding.SPREAD if p_value <= _SURE else Finding.NONE


def _luck(
    n: Floats, target: float, coverage: float, tau2: float, places: Iterable[int]
) -> dict[str, float]:
    """How many areas lie outside limits, and how many luck alone puts there."""
    numbers = chance.by_luck(n, target, coverage, tau2)
    usual = int(np.searchsorted(np.cumsum(numbers), chance.USUAL))
    outside = [Place(one) for one in places if one != Place.WITHIN]
    there = [one for one in outside if coverage == chance.USUAL or one.is_far]
    expected = float(numbers @ np.arange(len(numbers)))
    return {"usual": usual, "expected": expected, "outside": len(there)}


def _curve(n: Floats, target: float, tau2: float) -> pd.DataFrame:
    """The limits in percent, by number of families: families, far_low, low, high, far_high."""
    across = np.unique(
        np.linspace(max(FEWEST_FAMILIES, 0.6 * n.min()), 1.05 * n.max(), _CURVE).round()
    )
    usual, far = (chance.limits(target, across, one, tau2) for one in (chance.USUAL, chance.FAR))
    lines = {"far_low": far.low, "low": usual.low, "high": usual.high, "far_high": far.high}
    return pd.DataFrame({"families": across} | {name: 100 * one for name, one in lines.items()})


def in_words(answer: Result) -> tuple[str, ...]:
    """The plain answer of `compared`, the uncertainty in the sentence."""
    there = answer.frame[answer.frame["flagged"]]
    above = there["place"] == Place.FAR_ABOVE
    names = (list(there.loc[side, "name"]) for side in (above, ~above))
    return words.found(answer.facts, *names)


def heading(answer: Result) -> str:
    """What `compared` found, in a few words."""
    return words.title(answer.facts["finding"], int(answer.frame["flagged"].sum()))


def notes(answer: Result) -> tuple[str, ...]:
    """What luck alone puts outside, of what the rate is a part, and who is left out."""
    facts = answer.facts
    left = words.left_out(facts["missing"], facts["few"], FEWEST_FAMILIES)
    return words.luck(facts["luck"]), words.based(facts["period"], facts["base"]), *left


def told_by_chance() -> tuple[str, ...]:
    """`by_chance` in a sentence; nothing where no total is known."""
    answer = by_chance()
    if isinstance(answer, Gap):
        return ()
    return (words.by_chance(answer.rows()[0], answer.facts["areas"]),)


@cached
def by_chance() -> Answer:
    """How many graduates would each kecamatan usually have, if the known total fell by chance?

    Of the published total alone, and of no kecamatan by name. One row: area_code (the regency),
    name, period, value (graduates), equal_low and equal_high (a kecamatan of equal size),
    people_low and people_high (from the least to the most people). `facts`: `depth`, `areas`.
    """
    answer = indicator_now(beneficiaries.GRADUATES, BOJONEGORO)
    people = figures.latest(
        figures.main_series(figures.used("population", tuple(areas.districts())), "population")
    )
    if isinstance(answer, Gap):
        return answer
    row, many = answer.only(), len(areas.districts())
    equal = chance.spread_of(int(row["value"]), [1 / many])
    frame = pd.DataFrame([row[["area_code", "name", "period", "value"]]]).assign(
        equal_low=int(equal.low[0]), equal_high=int(equal.high[0]), standing=Standing.ESTIMATE
    )
    provenance = answer.provenance
    if len(people) == many:
        shares = people["value"].to_numpy(dtype=float)
        by_people = chance.spread_of(int(row["value"]), shares / shares.sum())
        ends = int(by_people.low.min()), int(by_people.high.max())
        frame = frame.assign(people_low=ends[0], people_high=ends[1])
        provenance |= figures.provenance_of(people)
    return replace(
        answer,
        frame=frame.reset_index(drop=True),
        provenance=provenance.then(
            "seandainya tersebar di 28 kecamatan karena kebetulan saja", standing=Standing.ESTIMATE
        ),
        facts={"depth": Depth.TOTALS, "areas": many},
    )


def _gap() -> Gap:
    return Gap(
        what="perbandingan kecamatan yang adil",
        ask_whom="Dinas Sosial Kabupaten Bojonegoro (Koordinator PKH); 28 camat",
        ask_for=(
            "graduasi mandiri dan KPM awal tiap kecamatan: daftar KPM dengan daftar graduasi "
            "(tanpa nama; NIK disandikan), atau formulir bulanan ke-28 kecamatan"
        ),
        indicator=PACE,
        level=Level.DISTRICT,
        layout=Layout.MONTHLY,
    )
