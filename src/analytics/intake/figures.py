"""Rows that state a figure become claims with an origin: the same columns as the data package.

Standing. An imported figure is official only when the document it was printed in is attached;
else it is quoted, whoever uploads it. One attached document vouches for the rows that name its
title or none.

Precision. It is a unit of the last decimal printed. A cell keeps no trailing zero, so the finest
decimal among the figures of one indicator, unit and document counts; `decimals` overrides it.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from analytics.intake import subjects
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.period import Period
from analytics.vocabulary.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.intake.contract import Given

CLAIMS: Mapping[str, Any] = {
    "claim_id": "str",
    "indicator": "str",
    "area_code": "str",
    "period_start": "datetime64[s]",
    "period_end": "datetime64[s]",
    "as_of": "datetime64[s]",
    "published": "datetime64[s]",
    "value": "float64",
    "value_low": "float64",
    "value_high": "float64",
    "precision": "float64",
    "unit": "str",
    "qualifier": "str",
    "series_id": "str",
    "standing": "str",
    "denominator_id": "str",
    "origin_id": "str",
    "rank": "str",
    "reason": "str",
    "locator": "str",
}
ORIGINS: Mapping[str, Any] = dict.fromkeys(
    ("origin_id", "publisher", "carrier", "title", "url", "published", "read_on", "note"), "str"
) | {"read_on": "datetime64[s]"}
UNNAMED = "Penerbit tidak disebut"


def tables(rows: pd.DataFrame, given: Given) -> dict[str, pd.DataFrame]:
    """`claims` and `origins` of the rows whose indicator, place, period and unit are known."""
    about = subjects.of(rows, given)
    sure = (about[["indicator", "area_code", "period", "unit", "series_id"]] != "").all(axis=1)
    sure &= about["factor"].notna() & rows["value"].notna()
    rows, about = rows[sure], about[sure]
    if rows.empty:
        return {"claims": _typed({}, CLAIMS), "origins": _typed({}, ORIGINS)}
    vouched = bool(given.document) & about["title"].isin([given.title, ""])
    about["document"] = vouched.map({True: given.document, False: ""})
    about["origin_id"] = _origin_ids(about, given)
    return {
        "claims": _claims(rows, about, vouched),
        "origins": _origins(about, vouched, given),
    }


def _claims(rows: pd.DataFrame, about: pd.DataFrame, vouched: pd.Series) -> pd.DataFrame:
    periods = {key: Period.parse(key) for key in about["period"].unique()}
    group = ["origin_id", "indicator", "area_code", "period"]
    turn = about.groupby(group).cumcount() + 1
    marks = about["origin_id"].str.split(".").str[-1]
    parts = [marks, about["indicator"], about["area_code"], about["period"], turn.astype("str")]
    ids = pd.Series("imported", index=rows.index)
    for part in parts:
        ids = ids + "." + part
    standing = {True: Standing.OFFICIAL.value, False: Standing.QUOTED.value}
    return _typed(
        {
            "claim_id": ids,
            "indicator": about["indicator"],
            "area_code": about["area_code"],
            "period_start": pd.to_datetime(about["period"].map(lambda key: periods[key].start)),
            "period_end": pd.to_datetime(about["period"].map(lambda key: periods[key].end)),
            "as_of": rows.get("as_of"),
            "published": pd.to_datetime(about["published"], format="%Y-%m-%d", errors="coerce"),
            "value": _scaled(rows["value"], about["factor"]),
            "value_low": _scaled(rows["low"], about["factor"]) if "low" in rows else None,
            "value_high": _scaled(rows["high"], about["factor"]) if "high" in rows else None,
            "precision": subjects.precision(rows, about),
            "unit": about["unit"],
            "qualifier": _qualifier(rows),
            "series_id": about["series_id"],
            "standing": vouched.map(standing),
            "origin_id": about["origin_id"],
            "rank": Rank.PREFERRED.value,
            "locator": subjects.text(rows, "locator"),
        },
        CLAIMS,
    )


def _origins(about: pd.DataFrame, vouched: pd.Series, given: Given) -> pd.DataFrame:
    """One row a document. Its carrier is its owner once the document itself is attached."""
    publisher = about["publisher"].where(about["publisher"] != "", UNNAMED)
    frame = about.assign(
        publisher=publisher,
        carrier=publisher.where(vouched, f"berkas {given.file}"),
        url=about["url"].where(about["url"].str.match(r"https?://\S+"), ""),
        published=about["published"].where(
            about["published"].str.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?"), ""
        ),
        note=vouched.map({True: "Dokumen asli terlampir.", False: "Dokumen asli tidak terlampir."}),
    ).drop_duplicates("origin_id")
    return _typed({name: frame.get(name) for name in ORIGINS}, ORIGINS)


def _origin_ids(about: pd.DataFrame, given: Given) -> pd.Series:
    """`imported.<owner>.<mark>`: the same document of the same owner always has the same one."""

    def identity(key: tuple[str, ...]) -> str:
        publisher, title, published, document = key
        parts = [publisher, title or given.file, published, document]
        mark = hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]
        owner = re.sub(r"[^a-z0-9]+", "-", publisher.casefold()).strip("-") or "tanpa-penerbit"
        return f"imported.{owner[:30].strip('-')}.{mark}"

    keys = list(
        zip(*(about[name] for name in ("publisher", "title", "published", "document")), strict=True)
    )
    ids = {key: identity(key) for key in set(keys)}
    return pd.Series([ids[key] for key in keys], index=about.index, dtype="str")


def _scaled(values: pd.Series, factor: pd.Series) -> pd.Series:
    """Binary noise of the multiplication is cut off: 147,33 thousand are 147330."""
    return pd.Series(np.round(values * factor, subjects.FINEST), index=values.index)


def _qualifier(rows: pd.DataFrame) -> pd.Series:
    quote = subjects.text(rows, "quote")
    texts = [subjects.text(rows, "said_by"), quote.where(quote == "", "“" + quote + "”")]
    joined = pd.Series("", index=rows.index, dtype="str")
    for text in [*texts, subjects.text(rows, "note")]:
        gap = np.where((joined != "") & (text != ""), "; ", "")
        joined = joined + gap + text
    return joined


def _typed(cells: Mapping[str, Any], kinds: Mapping[str, Any]) -> pd.DataFrame:
    """A table of ours; text that is not given is "", everything else missing."""
    index = next((cell.index for cell in cells.values() if isinstance(cell, pd.Series)), None)
    columns = {}
    for name, kind in kinds.items():
        cell = cells.get(name)
        if cell is None:
            cell = "" if kind == "str" else None
        columns[name] = pd.Series(cell, index=index if index is not None else []).astype(kind)
    return pd.DataFrame(columns).reset_index(drop=True)
