"""Which columns of a map name its places, and which place each row is.

Every column is held against every numbering: BPS codes and Kemendagri codes are two numberings of
the same places, and a code may fit both by accident (3522080005 looks like 35.22.08.2005). So a
column is read by the numbering under which more of its rows bear the name of the place as well.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import pandas as pd

from analytics.vocabulary.area import Level

if TYPE_CHECKING:
    from collections.abc import Mapping

_LEVELS = (Level.VILLAGE, Level.DISTRICT)
_ENOUGH = 0.5  # of the places: a file that names fewer is of something else
_KIND = re.compile(r"^(kecamatan|kec|desa|ds|kelurahan|kel)\b\.?\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Joined:
    """One row a row of the map: code ("" where it is none of our places), how, and what it says.

    `differing` holds (code, our name, name written) where code and name do not agree.
    """

    level: Level
    code: pd.Series
    by_name: pd.Series
    written: pd.Series
    parent: pd.Series
    differing: tuple[tuple[str, str, str], ...]


class _Reading(NamedTuple):
    """A column under one numbering: the codes it gives, how many places, how many named alike."""

    codes: pd.Series
    places: int
    named: int


def join(
    rows: pd.DataFrame, areas: pd.DataFrame, home: str, aliases: Mapping[tuple[str, str], str]
) -> Joined | None:
    """Codes of the rows of a map of `home`; None if they name too few of its places."""
    text = pd.DataFrame({name: _text(rows[name]) for name in rows.columns}, index=rows.index)
    found = (_at(level, text, areas, home, aliases) for level in _LEVELS)
    return next((joined for joined in found if joined is not None), None)


def plain(name: str) -> str:
    """A name as it is compared: no kind before it, no case, blanks or marks."""
    return re.sub(r"[^a-z0-9]", "", _KIND.sub("", name.strip()).lower())


def _at(
    level: Level,
    text: pd.DataFrame,
    areas: pd.DataFrame,
    home: str,
    aliases: Mapping[tuple[str, str], str],
) -> Joined | None:
    places = areas[(areas["level"] == level) & areas["code"].str.startswith(f"{home}.")]
    names = dict(zip(places["code"], places["name"].map(plain), strict=True))
    compared = text.map(plain)
    best = max(_readings(text, compared, places, names), key=lambda r: (r.places, r.named))
    parents = _parents(text, compared, areas, home) if level is Level.VILLAGE else None
    written_in = _name_column(compared, set(names.values()))
    codes = best.codes if best.places >= _ENOUGH * len(places) else _none(text)
    by_code = codes != ""
    if written_in is not None:
        named = _named(text[written_in], parents, places, home, aliases)
        codes = codes.where(by_code, named.where(~named.isin(set(codes[by_code])), ""))
    if codes[codes != ""].nunique() < _ENOUGH * len(places):
        return None
    written = text[written_in] if written_in is not None else codes
    shown = dict(zip(places["code"], places["name"], strict=True))
    differing = tuple(
        (code, shown[code], name)
        for code, name in zip(codes[by_code], written[by_code], strict=True)
        if written_in is not None and plain(name) != names[code]
    )
    parent = parents if parents is not None else pd.Series(home, index=text.index)
    return Joined(level, codes, ~by_code & (codes != ""), written, parent, differing)


def _readings(
    text: pd.DataFrame, compared: pd.DataFrame, places: pd.DataFrame, names: Mapping[str, str]
) -> list[_Reading]:
    numberings = (
        dict(zip(places["code"].str.replace(".", ""), places["code"], strict=True)),
        dict(zip(places["bps_code"], places["code"], strict=True)),
    )
    found = []
    for column in text:
        digits = text[column].str.replace(r"[.\s]|\.0$", "", regex=True)
        for numbering in numberings:
            codes = digits.map(numbering).fillna("")
            expected = codes.map(names)
            alike = pd.concat([compared[name] == expected for name in compared], axis=1).any(axis=1)
            found.append(_Reading(codes, codes[codes != ""].nunique(), int(alike.sum())))
    return [*found, _Reading(_none(text), 0, 0)]


def _none(text: pd.DataFrame) -> pd.Series:
    return pd.Series("", index=text.index)


def _parents(
    text: pd.DataFrame, compared: pd.DataFrame, areas: pd.DataFrame, home: str
) -> pd.Series:
    """Code of the district each row says it lies in; "" where it does not say."""
    districts = areas[areas["parent_code"] == home]
    names = dict(zip(districts["code"], districts["name"].map(plain), strict=True))
    best = max(_readings(text, compared, districts, names), key=lambda r: (r.named, r.places))
    by_name = {name: code for code, name in names.items()}
    column = _name_column(compared, set(by_name))
    told = compared[column].map(by_name).fillna("") if column is not None else best.codes
    usable = best.places >= _ENOUGH * len(districts) and best.named > 0
    return best.codes.where(best.codes != "", told) if usable else told


def _named(
    written: pd.Series,
    parents: pd.Series | None,
    places: pd.DataFrame,
    home: str,
    aliases: Mapping[tuple[str, str], str],
) -> pd.Series:
    """Code by name within the parent; by name alone only where no two places share it."""
    within = {
        (parent, plain(name)): code
        for code, name, parent in places[["code", "name", "parent_code"]].itertuples(index=False)
    }
    within |= {(parent, plain(name)): code for (parent, name), code in aliases.items()}
    alone = places.assign(plain=places["name"].map(plain)).drop_duplicates("plain", keep=False)
    only = dict(zip(alone["plain"], alone["code"], strict=True))
    known = parents if parents is not None else pd.Series(home, index=written.index)
    return pd.Series(
        [
            within.get((parent, plain(name)), only.get(plain(name), "") if not parent else "")
            for parent, name in zip(known, written, strict=True)
        ],
        index=written.index,
    )


def _name_column(compared: pd.DataFrame, names: set[str]) -> str | None:
    """The column in which most names stand."""
    if compared.empty:
        return None
    hits = {
        name: compared.loc[compared[name].isin(names), name].nunique() for name in compared.columns
    }
    best = max(hits, key=hits.__getitem__)
    return best if hits[best] >= _ENOUGH * len(names) else None


def _text(column: pd.Series) -> pd.Series:
    """Whole numbers without the `.0` that a missing cell beside them gives."""
    if pd.api.types.is_float_dtype(column):
        column = column.map(lambda v: "" if pd.isna(v) else f"{v:.0f}" if v == int(v) else str(v))
    return column.astype("str").fillna("").replace({"nan": "", "None": "", "<NA>": ""}).str.strip()
