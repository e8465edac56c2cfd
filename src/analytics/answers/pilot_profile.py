"""What is known of a set of villages: where they lie, what sources state of them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import boundaries, figures, mapping, pilot_villages
from analytics.answers.indicators import gap_at
from analytics.answers.pilots import PILOT
from analytics.measures.cubes import SMALLEST_VILLAGE_COUNT
from analytics.store import contiguity, entries, geometry, places, tables, versions, warehouse
from analytics.vocabulary.area import Level, parent_of
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.provenance import Origin, Provenance
from analytics.vocabulary.result import Answer, Result, records
from analytics.vocabulary.standing import Standing
from analytics.wording import pilot_profile as words
from analytics.wording.periods import dated, period_of, when
from analytics.wording.quantities import figure, is_missing, quantity
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Row = dict[str, Any]
_OF_THE_POOR = frozenset({"poor_families"})
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
    brought, keeper = _imported(codes)
    noted, by_form = _noted(codes)
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


PEOPLE = frozenset({Unit.PERSONS, Unit.FAMILIES, Unit.HOUSEHOLDS, Unit.KPM, Unit.PERCENT})


def _numbered(codes: Sequence[str], listed: pd.DataFrame) -> list[Row]:
    """The codes of each village: Kemendagri's own, and that of BPS, which is another."""
    said = listed.iloc[0]
    numbers = tables.areas().set_index("code")["bps_code"]
    own, other = tables.origin(said["origin_id"]), tables.origin(_BPS_CODES)
    found = []
    for code in codes:
        one = _row(code, words.CODE, code, own)
        found.append(one | {"standing": said["standing"], "when": when(said)})
        if numbers[code]:
            found.append(_row(code, words.BPS_CODE, numbers[code], other))
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
        one = _row(row["area_code"], of.label, told, tables.origin(row["origin_id"]))
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
        one = _row(row["area_code"], what, told, tables.origin(row["origin_id"]))
        one |= {"standing": row["standing"], "note": row["note"]}
        found.append(one | {"when": period_of(row["period"]), "tells": True})
    return found


def _imported(codes: Sequence[str]) -> tuple[list[Row], Provenance | None]:
    """What imported profiles tell of the villages, the newest year of each, and who says so.

    Counts of KPM are left to the register, which hides those that are too small.
    """
    rows = warehouse.frame(Layout.VILLAGES.value)
    rows = None if rows is None else rows[rows["village_code"].isin(codes)]
    if rows is None or rows.empty:
        return [], None
    origin = _brought()
    found = []
    for row in records(rows.sort_values("year").groupby("village_code").tail(1)):
        for name, (label, unit) in words.PROFILE.items():
            if not is_missing(row.get(name)):
                one = _row(row["village_code"], label, "", origin) | _size(name, row[name], unit)
                one |= {"standing": Standing.OFFICIAL.value, "when": str(row["year"])}
                found.append(one | {"tells": True, "people": unit in PEOPLE})
    return found, Provenance(origins=(origin,), standing=Standing.OFFICIAL)


def _noted(codes: Sequence[str]) -> tuple[list[Row], Provenance | None]:
    """What was typed of the villages on Desa dampingan, with the source that was named there."""
    found = []
    for code in codes:
        for entry in entries.of(EntryKind.MAPPING, code)[-1:]:
            sizes = entry.content.get("profile") or {}
            for name, (label, unit) in words.PROFILE.items():
                if sizes.get(name) is not None:
                    one = _row(code, label, "", mapping.BY_FORM) | _size(name, sizes[name], unit)
                    one |= {"source": entry.content["source"], "tells": True, "people": True}
                    found.append(one | {"when": dated(entry.content["on"])})
    by_form = Provenance(origins=(mapping.BY_FORM,), standing=Standing.QUOTED)
    return found, by_form if found else None


def _size(name: str, value: float, unit: Unit) -> Row:
    """A size in words; of few poor families only that they are few, as they could be named."""
    is_hidden = name in _OF_THE_POOR and 0 < value < SMALLEST_VILLAGE_COUNT
    told = words.few(SMALLEST_VILLAGE_COUNT) if is_hidden else quantity(value, unit, 0)
    return {"told": told, "hidden": is_hidden}


def _brought() -> Origin:
    """The newest file of profiles, as whoever brought it in said."""
    of = [one for one in versions.history() if one.facts.get("layout") == Layout.VILLAGES.value]
    newest = max(of, key=lambda one: one.created) if of else versions.read(versions.current())
    said = newest.facts.get("details", {})
    keeper, title = (
        said.get("publisher") or words.KEEPER,
        said.get("title") or Layout.VILLAGES.label,
    )
    day = said.get("published") or newest.created[:10]
    return Origin(f"villages.{newest.name}", keeper, keeper, title, said.get("url", ""), day)


def _row(code: str, what: str, told: str, origin: Origin) -> Row:
    return {
        "area_code": code,
        "what": what,
        "told": told,
        "when": "",
        "source": carried(origin),
        "origin_id": origin.id,
        "standing": Standing.QUOTED.value,
        "note": "",
        "tells": False,
        "people": False,
        "hidden": False,
    }


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
