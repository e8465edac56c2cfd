"""The tables of the data package, with the types its schema declares.

What was imported stands beside what is published in `data/`: the same tables, longer. Every table
is read once per version of the two. What is handed out is a shallow copy, so writing to it (which
nobody should) cannot reach the next reader.

Dates are timestamps, numbers float64, and a missing one is NaT or NaN. Missing text is "".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.store import choices, joined, package, versions
from analytics.store.places import data_folder
from analytics.store.typed import read as _read
from analytics.vocabulary.area import Area, Level
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.provenance import Origin

if TYPE_CHECKING:
    import pandas as pd


def claims() -> pd.DataFrame:
    """One row per statement by one source; `rank` sorts preferred, normal, superseded.

    `rank` and `reason` are as `store.ranks` settles them, imports and choices considered.
    """
    return joined.settled(data_folder(), *_versions(), choices.active()).copy(deep=False)


def origins() -> pd.DataFrame:
    """One row per document or publication as it was read."""
    return _table("origins")


def areas() -> pd.DataFrame:
    """One row per place, from the country to the village, with Kemendagri and BPS codes."""
    return _table("areas")


def areas_within(code: str) -> pd.DataFrame:
    """A place and all below it: whoever counts or offers those of one kabupaten asks here."""
    rows = areas()
    return rows[rows["code"].eq(code) | rows["code"].str.startswith(f"{code}.")]


def names() -> pd.Series[str]:
    """What every place is called, by its code; the index is made once, for it takes a while."""
    return joined.names(data_folder(), *_versions()).copy(deep=False)


def indicators() -> pd.DataFrame:
    """The catalogue: one row per indicator."""
    return _table("indicators")


def series() -> pd.DataFrame:
    """One row per `series_id` and indicator: which figures may never be joined, and why."""
    return _table("series")


def targets() -> pd.DataFrame:
    """One row per target, document and date. A range has `value_low`/`value_high`, no `value`."""
    return _table("targets")


def programmes() -> pd.DataFrame:
    """One row per programme figure or list; `period` is a key of `vocabulary.period.Period`."""
    return _table("programmes")


def metadata() -> pd.DataFrame:
    """What is known of an indicator beyond the catalogue: concept, formula, rhythm; "" if not."""
    return _table("metadata")


def relations() -> pd.DataFrame:
    """One row per relation that figures of one place and time have to keep."""
    return _table("relations")


def annotated() -> pd.DataFrame:
    """One row per conflict that only the prose of a source shows."""
    return _table("annotations")


def breaks() -> pd.DataFrame:
    """One row per change of a rule or list that breaks a line; days are empty if nobody says."""
    return _table("breaks")


def promises() -> pd.DataFrame:
    """One row per promise, request, offer or target that a source reports."""
    return _table("promises")


def norms() -> pd.DataFrame:
    """One row per norm of the load or the yield of a facilitator, as one source states it."""
    return _table("norms")


def conditions() -> pd.DataFrame:
    """One row per problem or potential of a village that can be noted; sorted by code."""
    return _table("conditions")


def strategies() -> pd.DataFrame:
    """One row per programme, or word in a line of the budget, and the strategy we class it by."""
    return _table("strategies")


def levers() -> pd.DataFrame:
    """One row per lever of the laboratory; `origins` holds ids of origins parted by spaces."""
    return _table("levers")


def packages() -> pd.DataFrame:
    """One row per package that a family can get; `<quantity>_origins` is empty where assumed."""
    return _table("packages")


def pairs() -> pd.DataFrame:
    """One row per village and organisation that a source names together as assisted and assisting.

    What a programme reports of them in words stands in `programmes`; `programme_id` names the row.
    """
    return _table("pairs")


def pathway() -> pd.DataFrame:
    """One row per figure of `programmes` that tells of a step of empowerment."""
    return _table("pathway")


def memberships() -> pd.DataFrame:
    """One row per kabupaten or kota that one source names as part of the working area of a body."""
    return _table("memberships")


def participations() -> pd.DataFrame:
    """One row per actor whom a source names in a meeting; `meeting` is the claim that it was held.

    `actor_group` is empty for whoever is outside the five kinds, or mixed.
    """
    return _table("participations")


def absorptions() -> pd.DataFrame:
    """One row per published budget; `<figure>_id` names rows of `programmes`, "" where none."""
    return _table("absorptions")


def outcomes() -> pd.DataFrame:
    """One row per programme; `indicator` is "" if it declares no outcome."""
    return _table("outcomes")


def benefits() -> pd.DataFrame:
    """One row per amount or cap of PKH and Sembako, source and year; a year may have none."""
    return _table("benefits")


def indicator(indicator_id: str) -> Indicator:
    """One indicator of the catalogue.

    Raises:
        KeyError: the catalogue has no such indicator.
    """
    row = _row("indicators", indicator_id)
    return Indicator(
        id=row["id"],
        label=row["label"],
        unit=Unit(row["unit"]),
        direction=Direction(row["direction"]),
        decimals=int(row["decimals"]),
        definition=row["definition"],
        owner=row["owner"],
        smallest_level=Level(row["smallest_level"]),
        main_series=row["main_series"],
    )


def origin(origin_id: str) -> Origin:
    """One origin.

    Raises:
        KeyError: there is no such origin.
    """
    row = _row("origins", origin_id)
    return Origin(
        id=row["origin_id"],
        publisher=row["publisher"],
        carrier=row["carrier"],
        title=row["title"],
        url=row["url"],
        published=row["published"],
    )


def area(code: str) -> Area:
    """The place with a Kemendagri code.

    Raises:
        KeyError: no table of ours knows the code.
    """
    row = _row("areas", code)
    return Area(code=row["code"], name=row["name"], level=Level(row["level"]))


def _table(name: str) -> pd.DataFrame:
    return joined.table(name, data_folder(), *_versions()).copy(deep=False)


def _row(name: str, key: str) -> dict[str, Any]:
    return joined.rows(name, data_folder(), *_versions())[key]


def _versions() -> tuple[str, str]:
    """Of the package, and of what was imported."""
    return package.version(data_folder()), versions.current()


def claims_as_of(version: str, chosen: tuple[choices.Chosen, ...] | None = None) -> pd.DataFrame:
    """The claims as they would be were `version` in use; empty stands for before any import.

    `chosen`: the choices in force; None for those of now.
    """
    folder = data_folder()
    made = choices.active() if chosen is None else chosen
    return joined.settled(folder, package.version(folder), version, made).copy(deep=False)


def claims_with(added: pd.DataFrame) -> pd.DataFrame:
    """The claims as they would be, if `added` were the ones that are imported."""
    published = _read("claims", data_folder(), package.version(data_folder()))
    return joined.ranked(joined.beside(published, added), choices.active())
