"""Which columns of a map name its places, and which place each row is.

Every column is held against every numbering: BPS codes and Kemendagri codes are two numberings of
the same places, and a code may fit both by accident (3522080005 looks like 35.22.08.2005). So a
column is read by the numbering under which more of its rows bear the name of the place as well.
Of most villages the BPS code is not known here: its first seven digits are those of the district,
and the name decides within it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd

from analytics.intake.gazetteer import key, prefixed
from analytics.vocabulary.area import Level

if TYPE_CHECKING:
    from collections.abc import Mapping

_LEVELS = (Level.VILLAGE, Level.DISTRICT)
_ENOUGH = 0.5  # of the places: a file that names fewer is of something else


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


def join(
    rows: pd.DataFrame, areas: pd.DataFrame, home: str, aliases: Mapping[tuple[str, str], str]
) -> Joined | None:
    """Codes of the rows of a map of `home`; None if they name too few of its places."""
    text = pd.DataFrame({name: _text(rows[name]) for name in rows.columns}, index=rows.index)
    found = (_at(level, text, areas, home, aliases) for level in _LEVELS)
    return next((joined for joined in found if joined is not None), None)


def plain(name: str) -> str:
    """A name as it is compared: no kind of its level before it, no case, blanks or marks."""
    level, name_alone = prefixed(name)
    return key(name_alone if level in _LEVELS else name)


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
    codes = _by_code(text, compared, places, names)
    by_code = codes != ""
    written_in = _name_column(compared, set(names.values()))
    # A village may bear the name of a district, its own or another: that is no parent.
    others = [name for name in text if name != written_in]
    known = (
        _parents(text[others], compared[others], areas[areas["parent_code"] == home])
        if level is Level.VILLAGE
        else [pd.Series(home, index=text.index)]
    )
    parent = known[-1]
    if written_in is not None:
        within = _within(places, aliases)
        tried = [(_named(text[written_in], told, within), told) for told in known]
        # Whichever way of reading the parents finds most places by their names is the right one.
        named, parent = max(tried, key=lambda pair: pair[0][pair[0] != ""].nunique())
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
    return Joined(level, codes, ~by_code & (codes != ""), written, parent, differing)


def _by_code(
    text: pd.DataFrame, compared: pd.DataFrame, places: pd.DataFrame, names: Mapping[str, str]
) -> pd.Series:
    """Codes by the column and numbering that give most of the places, and most with their names."""
    found = []
    for column in text:
        digits = _digits(text[column])
        for numbering in _numberings(places):
            codes = digits.map(numbering).fillna("")
            expected = codes.map(names)
            alike = pd.concat([compared[name] == expected for name in compared], axis=1).any(axis=1)
            found.append((codes[codes != ""].nunique(), int(alike.sum()), codes))
    most = max(found, key=lambda one: one[:2], default=None)
    if most is None or most[0] < _ENOUGH * len(places):
        return pd.Series("", index=text.index)
    return most[2]


def _parents(
    text: pd.DataFrame, compared: pd.DataFrame, districts: pd.DataFrame
) -> list[pd.Series]:
    """Every way to read which district a row lies in; the last one says nothing of any row.

    The code of a district begins the codes of its villages, in either numbering.
    """
    names = dict(zip(districts["name"].map(plain), districts["code"], strict=True))
    column = _name_column(compared, set(names))
    found = [] if column is None else [compared[column].map(names).fillna("")]
    for name in text:
        digits = _digits(text[name])
        for numbering in _numberings(districts):
            length = len(next(iter(numbering), ""))
            codes = digits.str[:length].map(numbering).fillna("")
            if codes[codes != ""].nunique() >= _ENOUGH * len(districts):
                found.append(codes)
    return [*found, pd.Series("", index=text.index)]


def _numberings(places: pd.DataFrame) -> tuple[dict[str, str], dict[str, str]]:
    """Digits of Kemendagri and of BPS to the code; BPS codes are known of some places only."""
    known = places[places["bps_code"] != ""]
    return (
        dict(zip(places["code"].str.replace(".", ""), places["code"], strict=True)),
        dict(zip(known["bps_code"], known["code"], strict=True)),
    )


def _digits(column: pd.Series) -> pd.Series:
    return column.str.replace(r"[.\s]", "", regex=True)


def _within(
    places: pd.DataFrame, aliases: Mapping[tuple[str, str], str]
) -> dict[tuple[str, str], str]:
    """(parent, plain name) to code; with an empty parent the names that one place alone has."""
    rows = places.assign(plain=places["name"].map(plain))
    alone = rows.drop_duplicates("plain", keep=False)
    return (
        dict(zip(zip(rows["parent_code"], rows["plain"], strict=True), rows["code"], strict=True))
        | {("", name): code for name, code in zip(alone["plain"], alone["code"], strict=True)}
        | {(parent, plain(name)): code for (parent, name), code in aliases.items()}
    )


def _named(
    written: pd.Series, parents: pd.Series, within: Mapping[tuple[str, str], str]
) -> pd.Series:
    return pd.Series(
        [
            within.get((parent, plain(name)), "")
            for parent, name in zip(parents, written, strict=True)
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
        column = column.map(lambda v: "" if pd.isna(v) else str(int(v) if v == int(v) else v))
    return column.astype("str").fillna("").replace({"nan": "", "None": "", "<NA>": ""}).str.strip()
