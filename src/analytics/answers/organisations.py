"""Who could assist the villages of a regency: written by the office, imported, or an example."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analytics.answers import assisted
from analytics.simulate import assistance_organisations as example
from analytics.store import entries, tables, versions, warehouse
from analytics.vocabulary.area import WITH_VILLAGES, Level
from analytics.vocabulary.assistance import (
    EXAMPLE_REGENCY,
    EntryKind,
    OrganisationKind,
    Sector,
)
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.organisation import read_past
from analytics.vocabulary.provenance import Origin, Provenance
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.vocabulary.standing import Standing
from analytics.wording import organisations as words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

COLUMNS = (
    "organisation_id", "name", "kind", "base", "lat", "lon", "capacity", "sectors", "past",
    "source",
)  # fmt: skip
CAPACITY = Indicator(
    id="organisation_capacity",
    label="Daya tampung pelaku",
    unit=Unit.VILLAGES,
    direction=Direction.NEUTRAL,
    decimals=0,
    definition=words.CAPACITY,
    owner="kantor yang mengisinya",
    smallest_level=Level.REGENCY,
)


def every(regency: str) -> pd.DataFrame:
    """Who could assist the villages of a regency, in order of name and id.

    One row an organisation: organisation_id, name, kind (`OrganisationKind`), base (an area code
    or ""), lat, lon (degrees, the middle of the base; NaN if unknown), capacity (villages, at
    most), sectors (a dict from `Sector` to 1..3), past (tuples of village code and year or None),
    source. What was written in a form takes the place of what was imported under the same id. Of
    the example place there are invented ones beside those. What a source names together (`pairs`)
    counts as earlier work of whoever is listed under the same name.
    """
    found = {row["organisation_id"]: row for row in _listed(regency)}
    for subject, content in _written(found):
        if content and content["regency"] == regency:
            found[subject] = _of_entry(subject, content)
        else:  # taken out, or moved to another regency
            found.pop(subject, None)
    villages, known = _everywhere(regency), _known_ties(regency)
    rows = []
    for row in found.values():
        lat, lon = _middle(str(row["base"]), villages)
        past = dict.fromkeys((*row["past"], *known.get(_plain(row["name"]), ())))
        rows.append({**row, "lat": lat, "lon": lon, "past": tuple(past)})
    rows.sort(key=lambda row: (str(row["name"]), str(row["organisation_id"])))
    return pd.DataFrame(rows, columns=list(COLUMNS))


def listed(regency: str) -> Answer:
    """Who could assist villages here, by whose word; a Gap while nobody wrote or imported any.

    Rows as `every` gives them. `facts`: `regency`, `places` (capacity in all), `kinds` (kind to
    how many).
    """
    frame = every(regency)
    if frame.empty:
        return missing(regency)
    counts = frame["kind"].value_counts()
    return Result(
        frame=frame,
        indicator=CAPACITY,
        provenance=provenance(regency, frame),
        facts={
            "regency": regency,
            "places": int(frame["capacity"].sum()),
            "kinds": {kind: int(counts.get(kind.value, 0)) for kind in OrganisationKind},
        },
    )


def missing(regency: str) -> Gap:
    """The list that nobody gave."""
    place = assisted.name_of(regency)
    return Gap(
        what=words.MISSING.format(place=place),
        ask_whom=words.ASK_WHOM.format(place=place),
        ask_for=words.ASK_FOR,
        area=regency,
        layout=Layout.ORGANISATIONS,
    )


def provenance(regency: str, frame: pd.DataFrame) -> Provenance:
    """Where the list comes from; a competence is what somebody declared, measured by nobody."""
    if regency == EXAMPLE_REGENCY:
        return assisted.EXAMPLE
    sources = [text for text in dict.fromkeys(frame["source"]) if text]
    version = versions.current()
    title = words.TITLE.format(version=version or "-", sources="; ".join(sources) or "-")
    keeper = words.KEEPER.format(place=assisted.name_of(regency))
    origin = Origin("entered.organisations", keeper, keeper, title, "", "", noted=True)
    return Provenance((origin,), Standing.QUOTED)


def _listed(regency: str) -> Iterable[dict[str, Any]]:
    if regency == EXAMPLE_REGENCY:
        invented = example.organisations(assisted.villages(regency)["code"].tolist())
        for row in records(invented):
            yield {**row, "past": _pairs(row["past"]), "source": ""}
        return
    imported = warehouse.frame("organisations")
    if imported is None:
        return
    for row in records(imported[imported["regency"] == regency]):
        able = {sector.value: row[sector.value] for sector in Sector}
        yield {
            **{name: row[name] for name in ("organisation_id", "name", "kind", "base", "source")},
            "capacity": int(row["capacity"]),
            "sectors": {name: int(level) for name, level in able.items() if _is_able(level)},
            "past": read_past(row["past"]) or (),
        }


def _is_able(level: object) -> bool:
    return not pd.isna(level) and int(level) > 0  # type: ignore[call-overload]


def _of_entry(subject: str, content: Mapping[str, Any]) -> dict[str, Any]:
    told = {name: content[name] for name in ("name", "kind", "base", "capacity", "sectors")}
    return {
        **told,
        "organisation_id": subject,
        "past": _pairs(content["past"]),
        "source": content.get("source", ""),
    }


def _written(imported: Iterable[str]) -> Iterable[tuple[str, dict[str, Any]]]:
    """The newest content of each organisation; empty for an imported one that was taken out."""
    stand = entries.every(EntryKind.ORGANISATION)
    yield from ((subject, found[-1].content) for subject, found in stand.items())
    for subject in (set(imported) - set(stand)) & entries.subjects(EntryKind.ORGANISATION):
        yield subject, {}


def _pairs(past: Iterable[Mapping[str, Any]]) -> tuple[tuple[str, int | None], ...]:
    return tuple((str(each["village"]), each.get("year")) for each in past)


def _known_ties(regency: str) -> dict[str, list[tuple[str, int | None]]]:
    """By name, the villages that a source names an organisation with."""
    pairs = tables.pairs()
    found: dict[str, list[tuple[str, int | None]]] = {}
    for row in records(pairs[pairs["area_code"].str.startswith(f"{regency}.")]):
        year = str(row["period"])[:4]
        tie = str(row["area_code"]), int(year) if year.isdigit() else None
        found.setdefault(_plain(row["organisation"]), []).append(tie)
    return found


def _plain(name: object) -> str:
    return " ".join(str(name).casefold().split())


def _everywhere(regency: str) -> list[tuple[str, float, float]]:
    """Villages a base may lie among: whoever assists a village may sit in another regency."""
    codes = (regency,) if regency == EXAMPLE_REGENCY else WITH_VILLAGES
    rows = pd.concat([assisted.villages(code) for code in codes]).dropna(subset=["lat", "lon"])
    return list(zip(rows["code"], rows["lat"], rows["lon"], strict=True))


def _middle(base: str, villages: list[tuple[str, float, float]]) -> tuple[float, float]:
    """Of the villages in the base, whatever level it has; NaN where no point of ours lies there."""
    inside = [
        (lat, lon)
        for code, lat, lon in villages
        if base and (code == base or code.startswith(f"{base}."))
    ]
    if not inside:
        return float(np.nan), float(np.nan)
    lat, lon = np.mean(inside, axis=0)
    return float(lat), float(lon)
