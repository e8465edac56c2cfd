"""What a row of figures is about: indicator, place, period, unit and series, in our words.

Series. The one the row names; else the only one published for the indicator; else the one its
publisher owns; else the main one of the catalogue. What stays open is refused by a check.

Period. A year that names no month is March where it is a regency's figure of Susenas, which has
none but March since 2015.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

import pandas as pd

from analytics.intake import naming, units
from analytics.vocabulary.area import Level, level_of
from analytics.vocabulary.indicator import Unit

if TYPE_CHECKING:
    from analytics.intake.contract import Given, Reference

PLACES = ("area", "village", "district", "regency", "province")  # the first that is filled counts
PARTS = {"urban": "_urban", "rural": "_rural"}
MARCH_SINCE = 2015  # since then Susenas gives a regency its figure in March only
FINEST = 6  # decimals; the data package allows no smaller precision
_OWNERS = (("dukcapil", "dukcapil"), ("kepmendagri", "kemendagri"), ("bps", "bps"))
_DOCUMENT = ["publisher", "title", "url", "published"]


def of(rows: pd.DataFrame, given: Given) -> pd.DataFrame:
    """What each row is about, in our words; "" (NaN for `factor`) where that cannot be told.

    Columns: `indicator`, `area_code`, `period`, `unit` (of the catalogue), `factor` (what the
    written value is multiplied by), `series_id`, `publisher`, `title`, `url`, `published` (text).
    """
    catalogue = given.reference.indicators.set_index("id")
    found = pd.DataFrame(index=rows.index)
    written = text(rows, "indicator").where(text(rows, "indicator") != "", given.indicator)
    named = written + "|" + text(rows, "part")
    found["indicator"] = named.map({key: _indicator(key, given) for key in named.unique()})
    found["area_code"] = ""
    for name in reversed(PLACES):
        found["area_code"] = text(rows, name).where(text(rows, name) != "", found["area_code"])
    found["unit"] = found["indicator"].map(catalogue["unit"]).fillna("")
    found["factor"] = _factors(found["unit"], text(rows, "unit"))
    for name in _DOCUMENT:
        stated = getattr(given, name)
        own = _day(rows[name]) if name == "published" and name in rows else text(rows, name)
        found[name] = own.where(own != "", stated)
    found["series_id"] = _series(found, text(rows, "series"), given.reference)
    found["period"] = _periods(rows, found, given)
    return found.astype({"unit": "str", "period": "str", "series_id": "str"})


def _indicator(key: str, given: Given) -> str:
    text, _, part = key.partition("|")
    found = naming.indicator_of(text, given.reference.indicators) if text else ""
    if not found or part not in PARTS:
        return found
    divided = found + PARTS[part]
    return divided if divided in set(given.reference.indicators["id"]) else ""


def _factors(unit: pd.Series, written: pd.Series) -> pd.Series:
    """A unit that is not written is that of the catalogue; `intake.checks` asks for it."""
    keys = unit + "|" + written

    def factor(key: str) -> float | None:
        ours, _, theirs = key.partition("|")
        if not ours:
            return None
        return units.scale(theirs, Unit(ours)) if theirs else 1.0

    return keys.map({key: factor(key) for key in keys.unique()}).astype("float64")


def _series(about: pd.DataFrame, stated: pd.Series, reference: Reference) -> pd.Series:
    keys = about["indicator"] + "|" + about["publisher"].str.casefold() + "|" + stated
    return keys.map({key: _series_of(key, reference) for key in keys.unique()})


def _series_of(key: str, reference: Reference) -> str:
    """The series a figure belongs to; "" where several may be meant."""
    indicator, publisher, stated = key.split("|", 2)
    claims = reference.published
    published: set[str] = set()
    if claims is not None:
        published = set(claims.loc[claims["indicator"] == indicator, "series_id"])
    if stated:
        return stated if stated in published else ""
    if len(published) == 1:
        return published.pop()
    for series, owner in _OWNERS:
        owned = [name for name in published if name.endswith(f"_{series}") or name == series]
        if owner in publisher.casefold() and len(owned) == 1:
            return owned[0]
    catalogue = reference.indicators.set_index("id")["main_series"]
    main = str(catalogue.get(indicator, ""))
    return main or ("" if published else indicator)


def _periods(rows: pd.DataFrame, about: pd.DataFrame, given: Given) -> pd.Series:
    period = text(rows, "period").where(text(rows, "period") != "", given.period)
    month = text(rows, "month")
    keys = (
        period + "|" + month + "|" + about["series_id"].str.split("_").str[0] + "|"
        + about["area_code"]
    )  # fmt: skip
    return keys.map({key: _period(*key.split("|")) for key in keys.unique()})


def _period(period: str, month: str, survey: str, area: str) -> str:
    if not re.fullmatch(r"\d{4}", period):
        return period
    if month:
        return f"{period}-{month}"
    try:
        regency = level_of(area) is Level.REGENCY
    except ValueError:
        return period
    march = survey == "susenas" and regency and int(period) >= MARCH_SINCE
    return f"{period}-03" if march else period


def precision(rows: pd.DataFrame, about: pd.DataFrame) -> pd.Series:
    """Unit of the last decimal printed, in units of the catalogue; see `intake.figures`."""
    values = rows["value"]
    shown = values.map({value: _decimals(value) for value in values.dropna().unique()})
    keys = [about["indicator"], about["title"], text(rows, "unit")]
    finest = shown.groupby(keys).transform("max")
    if "decimals" in rows:
        finest = rows["decimals"].fillna(finest)
    return (10.0 ** -finest.astype("float64") * about["factor"]).clip(lower=10.0**-FINEST)


def _decimals(value: float) -> int:
    exponent = Decimal(repr(round(float(value), FINEST))).normalize().as_tuple().exponent
    return max(0, -int(exponent))


def text(rows: pd.DataFrame, name: str) -> pd.Series:
    """A column of text; "" in every row where the file has no such column."""
    if name not in rows:
        return pd.Series("", index=rows.index, dtype="str")
    return rows[name].fillna("").astype("str")


def _day(dates: pd.Series) -> pd.Series:
    return pd.to_datetime(dates).dt.strftime("%Y-%m-%d").fillna("").astype("str")
