"""Do kecamatan with many graduates lie together, or is the map what chance makes of it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from analytics.answers import boundaries, counted, figures, monthly, register
from analytics.answers.paces import FEWEST_FAMILIES, paces
from analytics.measures import clusters as measure
from analytics.measures.shrinkage import prior, shrunken
from analytics.store import contiguity, kept, places
from analytics.vocabulary.area import Level
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.wording import clusters as words

if TYPE_CHECKING:
    from analytics.answers.paces import Paces

FEWEST = 20  # kecamatan with a rate: a map with more holes has other neighbours than the real one
# Classes of the map, in the order of the legend, from chance over low to high.
KINDS = ("", "LL", "LH", "HL", "HH")
_ALONE = -1


def clusters(practice: bool = False) -> Answer:  # noqa: FBT001, FBT002 - the reader's switch
    """Where do high and low rates of graduation lie together more than chance would have it?

    The rates are those of the comparison (`answers.paces`), shrunken first (`measures.shrinkage`).

    Returns:
        28 rows in the order of the map: area_code, name, families, graduated, value (shrunken
        rate, percent), lag (mean of the neighbours, percent), local (local Moran's I), pseudo_p,
        adjusted (after Benjamini and Hochberg), quadrant ("HH", "LL", "HL", "LH"; "" without
        one), found, neighbours (how many). Missing where nobody told, and of
        kecamatan too small to be compared (`Paces.enough`). `facts`: `depth`, `period`,
        `base`, `index`, `expected`, `p`, `permutations`, `level` (of the map), `classes` (position
        in `KINDS`, -1 without a value), `kinds` (how many of each kind were found), `alone` (names
        without neighbours), `same` (True where no difference between kecamatan is detectable, so
        that nothing can lie together), `boundary`, `known`, `few` (names of those too small),
        `fewest`. A Gap without counts by kecamatan.
    """
    found = paces(practice)
    if found is None or found.enough.sum() < FEWEST:
        return _gap(practice)
    rows, known = found.rows, found.enough.to_numpy()
    near = contiguity.contiguity(Level.DISTRICT, places.geo_folder())
    codes = rows["area_code"].tolist()
    at = {code: place for place, code in enumerate(codes)}
    touching = {at[code]: [at[each] for each in near[code] if each in at] for code in codes}
    rates = np.full(len(rows), np.nan)
    events, total = (
        rows.loc[known, name].to_numpy(dtype=float) for name in ("graduated", "families")
    )
    common = prior(events, total)
    rates[known] = shrunken(events, total, common).rate
    lying = None
    if not common.is_complete:
        # `esda` takes seconds to import: whichever process finds it first keeps it for all others.
        name = f"clusters-{'example' if practice else 'own'}"
        numbers = kept.once(name, measure.numbers, measure.packed(rates, touching))
        lying = measure.unpacked(numbers)
    return _result(found, rates, touching, lying)


def _result(
    counts: Paces,
    rates: np.ndarray[tuple[int], np.dtype[np.float64]],
    touching: dict[int, list[int]],
    found: measure.Clusters | None,
) -> Result:
    nothing = np.full(len(rates), np.nan)
    frame = counts.rows.assign(
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
    few = tuple(frame.loc[frame["families"].notna() & frame["value"].isna(), "name"])
    lacking = (Caveat.INCOMPLETE_COVERAGE,) if known < len(frame) else ()
    return Result(
        frame=frame,
        indicator=counts.indicator,
        provenance=counts.divided.estimated(words.SHRUNKEN, Caveat.SHRUNKEN).then(
            words.PERMUTED, *boundaries.caveats(Level.DISTRICT), *lacking
        ),
        facts={
            "depth": counts.depth,
            "period": counts.period,
            "base": counts.base,
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
            "few": few,
            "fewest": FEWEST_FAMILIES,
        },
    )


def verdict(answer: Answer) -> tuple[str, ...]:
    """Whether anything lies together, in plain sentences with how sure that is."""
    return () if isinstance(answer, Gap) else words.verdict(answer.rows(), answer.facts)


def method(answer: Answer) -> tuple[str, ...]:
    """How it was worked out, with the numbers of this answer."""
    return () if isinstance(answer, Gap) else words.method(answer.facts)


def _gap(practice: bool) -> Gap:  # noqa: FBT001
    if register.there(practice):
        return register.missing(words.WHAT, "flows")
    return Gap(
        what=words.WHAT,
        ask_whom=monthly.missing().ask_whom,
        ask_for=words.ASK_FOR,
        level=Level.DISTRICT,
        layout=monthly.missing().layout,
    )
