"""Needs, promises and deliveries of a regency, as written here, imported, or invented.

What people write changes without the data version, so nothing keeps these rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from analytics.simulate import needs as example
from analytics.store import entries, versions, warehouse
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, EntryKind
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

_ALSO: Final = ("source", "standing")
NEEDS: Final = ("place", "kind", "size", "severity", "on", *_ALSO)
_GIVEN: Final = ("offer_id", "organisation", "fund", "kind", "place", "size", "rupiah", "on")
OFFERS: Final = (*_GIVEN, "due", *_ALSO)
DELIVERIES: Final = (*_GIVEN, "evidence", *_ALSO)
_TYPES: Mapping[str, Any] = {"size": "int64", "rupiah": "float64"}
_DAYS: Final = frozenset({"on", "due"})


def needs(regency: str) -> pd.DataFrame:
    """The newest statement of each place and kind, by form or file; of one day the form's.

    One row a place and kind, in order of kind and place: columns `NEEDS`; `on` is a day. Older
    statements of the same are not added to it: they tell of the same families.
    """
    if regency == EXAMPLE_REGENCY:
        return _framed(example.needs().assign(standing=Standing.EXAMPLE.value), NEEDS)
    rows = [
        {"place": place, "kind": kind, **content}
        for subject, content in _written(EntryKind.NEED)
        for place, _, kind in (subject.partition("|"),)
    ]
    every = _both(rows, "aid_needs", NEEDS, regency)
    newest = every.sort_values(["place", "kind", "on", "standing"])
    newest = newest.groupby(["place", "kind"]).tail(1)
    return newest.sort_values(["kind", "place"], ignore_index=True)


def offers(regency: str) -> pd.DataFrame:
    """Every promise, the one due first at the top: columns `OFFERS`; `due` may be missing."""
    if regency == EXAMPLE_REGENCY:
        rows = _framed(example.offers().assign(standing=Standing.EXAMPLE.value), OFFERS)
    else:
        told = [{"offer_id": name, **content} for name, content in _written(EntryKind.OFFER)]
        rows = _both(told, "aid_offers", OFFERS, regency)
    return rows.sort_values(["due", "offer_id"], ignore_index=True)


def deliveries(regency: str) -> pd.DataFrame:
    """Everything that came, in order of day: columns `DELIVERIES`."""
    if regency == EXAMPLE_REGENCY:
        rows = _framed(example.deliveries().assign(standing=Standing.EXAMPLE.value), DELIVERIES)
    else:
        told = [
            {**content, "offer_id": content["offer"]} for _, content in _written(EntryKind.DELIVERY)
        ]
        rows = _both(told, "aid_deliveries", DELIVERIES, regency)
    return rows.sort_values(["on", "place", "kind"], ignore_index=True)


def written_offers() -> Iterable[str]:
    """Ids of the promises that were written in a form: each is a line of tindak lanjut."""
    return (name for name, _ in _written(EntryKind.OFFER))


def is_within(code: str, regency: str) -> bool:
    """True for the regency itself and every place in it."""
    return code == regency or code.startswith(f"{regency}.")


def newest(table: str) -> pd.DataFrame | None:
    """What was imported as a table, of the version in use; None where nothing was."""
    return warehouse.frame(table, versions.current())


def _written(kind: EntryKind) -> Iterable[tuple[str, Mapping[str, Any]]]:
    for subject, found in entries.every(kind).items():
        if found[-1].content:
            yield subject, found[-1].content


def _both(
    written: list[dict[str, Any]], table: str, columns: tuple[str, ...], regency: str
) -> pd.DataFrame:
    mine = [{**row, "standing": Standing.QUOTED.value} for row in written]
    found = [_framed(pd.DataFrame(mine, columns=_known(columns, mine)), columns)]
    imported = newest(table)
    if imported is not None:
        told = imported.rename(columns={"place_code": "place"})
        found.append(_framed(told.assign(standing=Standing.OFFICIAL.value), columns))
    kept = [rows for rows in found if not rows.empty] or found[:1]
    every = pd.concat(kept, ignore_index=True)
    inside: Callable[[str], bool] = lambda code: is_within(code, regency)  # noqa: E731 - of a map
    return every[every["place"].map(inside).astype(bool)].reset_index(drop=True)


def _known(columns: tuple[str, ...], rows: list[dict[str, Any]]) -> list[str] | None:
    return list(columns) if not rows else None


def _framed(frame: pd.DataFrame, columns: tuple[str, ...]) -> pd.DataFrame:
    """Exactly these columns, each in its type; what nobody said is empty or missing."""
    cells: dict[str, Any] = {}
    for name in columns:
        told = frame[name] if name in frame else pd.Series("", index=frame.index)
        if name in _DAYS:
            cells[name] = pd.to_datetime(told, errors="coerce").astype("datetime64[s]")
        elif name in _TYPES:
            cells[name] = pd.to_numeric(told, errors="coerce").astype(_TYPES[name])
        else:
            cells[name] = told.fillna("").astype("str")
    return pd.DataFrame(cells)
