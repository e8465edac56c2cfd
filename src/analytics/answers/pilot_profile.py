"""What is known of a set of villages: where they lie, what sources state of them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pandas as pd

from analytics.answers import boundaries, figures, pilot_sizes, pilot_villages
from analytics.answers.indicators import gap_at
from analytics.answers.pilot_sizes import PEOPLE, Row, fact
from analytics.answers.pilots import PILOT
from analytics.store import contiguity, geometry, places, tables
from analytics.vocabulary.area import Level, parent_of
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.result import Answer, Result, records
from analytics.vocabulary.standing import Standing
from analytics.wording import pilot_profile as words
from analytics.wording.periods import period_of, when
from analytics.wording.quantities import figure, is_missing, quantity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_BPS_CODES = "github-odearafat-kemiskinan.bps"  # where BPS codes of villages were read
PALE, NEAR, CHOSEN = 0, 1, 2
"""Classes of the map: elsewhere, a neighbour, one of the villages."""


def boundary(codes: tuple[str, ...]) -> Answer:
    """Where the villages lie, and which villages touch them.

    Returns:
        One row a village of the layer, in its order: area_code, name, value (`PALE`, `NEAR`,
        `CHOSEN`), beside (names of the chosen ones it touches). `facts`: level, classes, period,
        boundary, codes, near (by chosen code the codes that touch it), edge (the chosen ones that
        touch the border of the kabupaten, beyond which nothing is drawn), derived (these are no
        official boundaries), extent (by chosen code the
        corners of it and its neighbours, and of all under ""). A Gap where nobody says which
        villages there are.
    """
    listed = _codes(codes)
    if listed.empty:
        return gap_at("village_count", Level.DISTRICT, " per kecamatan")
    folder = places.geo_folder()
    layer = geometry.layer(Level.VILLAGE, folder)
    touching = contiguity.contiguity(Level.VILLAGE, folder)
    near = {code: touching.get(code, ()) for code in codes}
    ring = set(chain.from_iterable(near.values())) - set(codes)
    classes = [CHOSEN if c in codes else NEAR if c in ring else PALE for c in layer.codes]
    frame = figures.with_names(pd.DataFrame({"area_code": layer.codes, "value": classes}))
    frame["beside"] = [
        [pilot_villages.name_of(mine) for mine in codes if code in near[mine]]
        for code in layer.codes
    ]
    around = {code: (code, *near[code]) for code in codes if code in touching}
    extent = {
        code: contiguity.extent(Level.VILLAGE, folder, shown)
        for code, shown in {**around, "": tuple(chain.from_iterable(around.values()))}.items()
        if shown
    }
    provenance = figures.provenance_of(listed, *boundaries.caveats(Level.VILLAGE))
    if boundaries.caveats(Level.VILLAGE):
        provenance = provenance.then(words.DERIVED, standing=Standing.ESTIMATE)
    return Result(
        frame=frame,
        indicator=tables.indicator(PILOT),
        provenance=provenance,
        facts={
            "level": Level.VILLAGE,
            "classes": tuple(classes),
            "period": str(listed["period"].iloc[0]),
            "boundary": boundaries.note(Level.VILLAGE),
            "codes": codes,
            "near": near,
            "edge": tuple(code for code in codes if code in contiguity.edge(Level.VILLAGE, folder)),
            "derived": bool(boundaries.caveats(Level.VILLAGE)),
            "extent": extent,
        },
    )


def known(codes: tuple[str, ...]) -> Answer:
    """Everything that sources state of these villages, each with its source and standing.

    What people typed of a village is in it, and changes without the data: not asked through
    `ui.ask`.

    Returns:
        Rows by village: area_code, name, what, told, when, source, standing, note (all written),
        origin_id, people (it tells of people), hidden (a count too small to be told). `facts`:
        codes, names, only (names of those of which nothing but the code is known), people (how
        many rows tell of people), listed (of each list, its label and the names of the villages on
        it). A Gap where nobody says which villages there are.
    """
    listed = _codes(codes)
    if listed.empty:
        return gap_at("village_count", Level.DISTRICT, " per kecamatan")
    used = figures.used(None, list(codes))
    flags = used[(used["unit"] == Unit.FLAG) & (used["value"] == 1)]
    brought, keeper = pilot_sizes.imported(codes)
    noted, by_form = pilot_sizes.noted(codes)
    ours = [*_numbered(codes, listed), *_stated(codes), *_programmes(codes)]
    rows = [*ours, *brought, *noted]
    order = {code: place for place, code in enumerate(codes)}
    rows.sort(key=lambda row: order[row["area_code"]])
    frame = figures.with_names(pd.DataFrame(rows))
    told = {row["area_code"] for row in rows if row["tells"]}
    provenance = figures.provenance_of(pd.DataFrame(ours))
    for more in filter(None, (keeper, by_form)):
        provenance |= more
    return Result(
        frame=frame.drop(columns="tells"),
        indicator=tables.indicator(PILOT),
        provenance=provenance,
        facts={
            "followed": used,
            "codes": codes,
            "names": tuple(pilot_villages.name_of(code) for code in codes),
            "only": tuple(pilot_villages.name_of(code) for code in codes if code not in told),
            "people": sum(bool(row["people"]) for row in rows),
            "listed": {
                tables.indicator(str(name)).label: tuple(
                    pilot_villages.name_of(code) for code in sorted(set(group["area_code"]))
                )
                for name, group in flags.groupby("indicator")
            },
        },
    )


def _codes(codes: Sequence[str]) -> pd.DataFrame:
    """Who says which villages there are: the newest count of their kecamatan."""
    parents = sorted({str(parent_of(code)) for code in codes})
    rows = figures.used("village_count", parents)
    return figures.latest(rows) if len(rows) else rows


def _numbered(codes: Sequence[str], listed: pd.DataFrame) -> list[Row]:
    """The codes of each village: Kemendagri's own, and that of BPS, which is another."""
    said = listed.iloc[0]
    numbers = tables.areas().set_index("code")["bps_code"]
    own, other = tables.origin(said["origin_id"]), tables.origin(_BPS_CODES)
    found = []
    for code in codes:
        one = fact(code, words.CODE, code, own)
        found.append(one | {"standing": said["standing"], "when": when(said)})
        if numbers[code]:
            found.append(fact(code, words.BPS_CODE, numbers[code], other))
    return found


def _stated(codes: Sequence[str]) -> list[Row]:
    """Every figure and list of the claims."""
    rows = figures.used(None, list(codes))
    rows = rows[(rows["unit"] != Unit.FLAG) | (rows["value"] == 1)]
    found = []
    for row in records(rows.sort_values(["area_code", "indicator", "period_end"])):
        of = tables.indicator(row["indicator"])
        is_list = of.unit is Unit.FLAG
        told = words.LISTED if is_list else figure(row["value"], of)
        one = fact(row["area_code"], of.label, told, tables.origin(row["origin_id"]))
        one |= {"standing": row["standing"], "note": row["qualifier"]}
        one |= {"when": period_of(row["period"]) if is_list else when(row)}
        found.append(one | {"tells": True, "people": of.unit in PEOPLE})
    return found


def _programmes(codes: Sequence[str]) -> list[Row]:
    rows = tables.programmes()
    found = []
    for row in records(rows[rows["area_code"].isin(codes)]):
        what = words.programme(row["programme"], row["indicator"])
        known_of = not is_missing(row["value"])
        told = quantity(row["value"], Unit(row["unit"]), 0) if known_of else row["text"]
        one = fact(row["area_code"], what, told, tables.origin(row["origin_id"]))
        one |= {"standing": row["standing"], "note": row["note"]}
        found.append(one | {"when": period_of(row["period"]), "tells": True})
    return found


def around(answer: Result) -> tuple[str, ...]:
    """One line a village of `boundary`: who touches it, by which boundaries."""
    edge = [pilot_villages.name_of(code) for code in answer.facts["edge"]]
    return words.neighbours(names_of(answer), edge, derived=answer.facts["derived"])


def names_of(answer: Result) -> Mapping[str, tuple[str, ...]]:
    """By name of each village of `boundary`, the names of its neighbours."""
    return {
        pilot_villages.name_of(code): tuple(pilot_villages.called(one) for one in near)
        for code, near in answer.facts["near"].items()
    }
