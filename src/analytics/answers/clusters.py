"""Do kecamatan with many graduates lie together, or is the map what chance makes of it?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from analytics.answers import boundaries, counted, figures, monthly, register
from analytics.answers.areas import districts
from analytics.measures import clusters as measure
from analytics.measures.shrinkage import prior, shrunken
from analytics.store import contiguity, kept, places, tables, warehouse
from analytics.vocabulary.area import Level
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.period import Period
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.wording import clusters as words

if TYPE_CHECKING:
    from datetime import date

    from analytics.vocabulary.provenance import Provenance

FEWEST = 20  # kecamatan with a rate: a map with more holes has other neighbours than the real one
_MONTHS = 12
# Classes of the map, in the order of the legend, from chance over low to high.
KINDS = ("", "LL", "LH", "HL", "HH")
_ALONE = -1


@dataclass(frozen=True, eq=False)
class _Counts:
    """Graduates and families of each kecamatan, and where they come from."""

    frame: pd.DataFrame  # area_code, graduated, families: Int64, in order of code
    depth: Depth
    on: date
    provenance: Provenance


def clusters(practice: bool = False) -> Answer:  # noqa: FBT001, FBT002 - the reader's switch
    """Where do high and low rates of graduation lie together more than chance would have it?

    Graduates able in a year over the families that could have graduated in it: those active at its
    end and the graduates themselves. Rates are shrunken first (`measures.shrinkage`).

    Returns:
        28 rows in the order of the map: area_code, name, families, graduated, value (shrunken
        rate, percent), lag (mean of the neighbours, percent), local (local Moran's I), pseudo_p,
        adjusted (after Benjamini and Hochberg), quadrant ("HH", "LL", "HL", "LH"; "" without
        one), found, neighbours (how many). Missing where nobody told. `facts`: `depth`, `period`,
        `index`, `expected`, `p`, `permutations`, `level` (of the map), `classes` (position in
        `KINDS`, -1 without a value), `kinds` (how many of each kind were found), `alone` (names
        without neighbours), `same` (True where no difference between kecamatan is detectable, so
        that nothing can lie together), `boundary`, `known`. A Gap without counts by kecamatan.
    """
    counts = _counts(practice)
    if counts is None or _known(counts.frame).sum() < FEWEST:
        return _gap(practice)
    frame, known = counts.frame, _known(counts.frame)
    near = contiguity.contiguity(Level.DISTRICT, places.geo_folder())
    codes = frame["area_code"].tolist()
    at = {code: place for place, code in enumerate(codes)}
    touching = {at[code]: [at[each] for each in near[code] if each in at] for code in codes}
    rates = np.full(len(frame), np.nan)
    events, total = (frame.loc[known, name].to_numpy(dtype=float) for name in ("graduated", "base"))
    common = prior(events, total)
    rates[known] = shrunken(events, total, common).rate
    found = None
    if not common.is_complete:
        # `esda` takes seconds to import: whichever process finds it first keeps it for all others.
        name = f"clusters-{'example' if practice else 'own'}"
        numbers = kept.once(name, measure.numbers, measure.packed(rates, touching))
        found = measure.unpacked(numbers)
    return _result(counts, rates, touching, found)


def _result(
    counts: _Counts,
    rates: np.ndarray[tuple[int], np.dtype[np.float64]],
    touching: dict[int, list[int]],
    found: measure.Clusters | None,
) -> Result:
    nothing = np.full(len(rates), np.nan)
    frame = counts.frame.drop(columns="base").assign(
        value=100 * rates,
        lag=nothing if found is None else 100 * found.lag,
        local=nothing if found is None else found.local,
        pseudo_p=nothing if found is None else found.pseudo_p,
        adjusted=nothing if found is None else found.adjusted,
        quadrant=[""] * len(rates) if found is None else list(found.quadrants),
        found=False if found is None else found.found,
        neighbours=[len(touching[place]) for place in range(len(rates))],
    )
    frame = figures.with_names(frame)
    drawn = list(counted.drawn_codes(Level.DISTRICT))
    frame = frame.set_index("area_code").reindex(drawn).rename_axis("area_code").reset_index()
    kinds = [
        _ALONE if np.isnan(value) or not around else KINDS.index(kind if sure else "")
        for value, around, kind, sure in zip(
            frame["value"], frame["neighbours"], frame["quadrant"], frame["found"], strict=True
        )
    ]
    known = int(frame["value"].notna().sum())
    lacking = (Caveat.INCOMPLETE_COVERAGE,) if known < len(frame) else ()
    return Result(
        frame=frame,
        indicator=tables.indicator("pkh_graduates_able_share"),
        provenance=counts.provenance.then(words.SHRUNKEN).then(
            words.PERMUTED, *boundaries.caveats(Level.DISTRICT), *lacking
        ),
        facts={
            "depth": counts.depth,
            "period": counts.on.isoformat(),
            "index": np.nan if found is None else found.index,
            "expected": np.nan if found is None else found.expected,
            "p": np.nan if found is None else found.p,
            "permutations": measure.PERMUTATIONS,
            "level": Level.DISTRICT,
            "classes": tuple(kinds),
            "kinds": {kind: kinds.count(place) for place, kind in enumerate(KINDS) if kind},
            "alone": tuple(frame.loc[frame["neighbours"] == 0, "name"]),
            "same": found is None,
            "boundary": boundaries.note(Level.DISTRICT),
            "known": known,
        },
    )


def verdict(answer: Answer) -> tuple[str, ...]:
    """Whether anything lies together, in plain sentences with how sure that is."""
    return () if isinstance(answer, Gap) else words.verdict(answer.rows(), answer.facts)


def method(answer: Answer) -> tuple[str, ...]:
    """How it was worked out, with the numbers of this answer."""
    return () if isinstance(answer, Gap) else words.method(answer.facts)


def _known(frame: pd.DataFrame) -> pd.Series[bool]:
    return frame[["graduated", "base"]].notna().all(axis=1) & frame["base"].fillna(0).gt(0)


def _counts(practice: bool) -> _Counts | None:  # noqa: FBT001
    """From the register, else from twelve months of reports."""
    for found in (_of_register(practice), None if practice else _of_reports()):
        if found is not None and _known(found.frame).sum() >= FEWEST:
            return found
    return None


def _of_register(practice: bool) -> _Counts | None:  # noqa: FBT001
    if not register.there(practice):
        return None
    rows = register.cube("caseload", practice)
    if rows.empty:
        return None
    newest = figures.newest_period(rows["period"].unique())
    rows = rows[(rows["period"] == newest) & (rows["level"] == Level.DISTRICT)]
    rows = rows.assign(graduated=rows["graduated"].mask(rows["watched"] < words.YEAR))
    return _Counts(
        _every(rows),
        Depth.FAMILIES,
        Period.parse(newest).end,
        register.provenance("caseload", practice),
    )


def _of_reports() -> _Counts | None:
    """The newest twelve months that kecamatan reported; one with a month missing has no rate."""
    rows = warehouse.frame("monthly")
    if rows is None or rows.empty:
        return None
    newest = rows["month"].max()
    months = {str(pd.Period(newest, freq="M") - back) for back in range(_MONTHS)}
    rows = rows[rows["month"].isin(months)].dropna(subset="graduated_able")
    by_area = rows.groupby("district_code")
    whole = by_area["month"].nunique().eq(_MONTHS)
    sums = by_area["graduated_able"].sum().where(whole)
    last = rows[rows["month"] == newest].set_index("district_code")["active"]
    frame = pd.DataFrame({"graduated": sums, "families": last}).rename_axis("area_code")
    provenance = monthly.provenance().then(words.TWELVE_MONTHS)
    return _Counts(
        _every(frame.reset_index()), Depth.DISTRICTS, Period.parse(newest).end, provenance
    )


def _every(rows: pd.DataFrame) -> pd.DataFrame:
    """All kecamatan in order of code: graduated, families, and `base`, both together."""
    codes = pd.DataFrame({"area_code": list(districts())})
    every = codes.merge(rows[["area_code", "families", "graduated"]], how="left", on="area_code")
    every = every.astype({"families": "Int64", "graduated": "Int64"})
    return every.assign(base=every["families"] + every["graduated"])


def _gap(practice: bool) -> Gap:  # noqa: FBT001
    if register.there(practice):
        return register.missing(words.WHAT, "caseload")
    return Gap(
        what=words.WHAT,
        ask_whom=monthly.missing().ask_whom,
        ask_for=words.ASK_FOR,
        level=Level.DISTRICT,
        layout=monthly.missing().layout,
    )
