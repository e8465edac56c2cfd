"""Layout: a survey's own estimates of kecamatan with their errors, and covariates beside them.

Covariates stand as one row each, or wide: a column headed `Peubah: nama` for each, on the sheet of
the estimates or on one of their own. A kecamatan with covariates alone had no sample.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import pandas as pd

from analytics.intake import families
from analytics.intake.contract import Column, Contract, Kind
from analytics.intake.rows import complete, rule, schema
from analytics.vocabulary.errors import BrokenData, Problem
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.small_area import SHARES, TOLD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from analytics.intake.contract import Given

ESTIMATES: Mapping[str, Any] = {
    "area_code": "str",
    "indicator": "str",
    "year": "Int64",
    "estimate": "float64",
    "error": "float64",
    "sample": "float64",
    "population": "float64",
    "source": "str",
}
COVARIATES: Mapping[str, Any] = {
    "area_code": "str",
    "covariate": "str",
    "year": "Int64",
    "value": "float64",
    "source": "str",
}
_SPELLINGS: Final = {
    "poverty_rate": ("p0", "persentase penduduk miskin", "persentase penduduk miskin (p0)"),
    "poverty_gap": ("p1", "indeks kedalaman kemiskinan", "indeks kedalaman kemiskinan (p1)"),
    "poverty_severity": ("p2", "indeks keparahan kemiskinan", "indeks keparahan kemiskinan (p2)"),
    "extreme_poverty_rate": ("persentase penduduk miskin ekstrem", "kemiskinan ekstrem"),
}
_WIDE = re.compile(r"(?i)^\s*(?:peubah|kovariat|covariate)\s*[:_–-]\s*(?P<name>.*\S)\s*$")
_LONGEST = 60
_DIGITS = re.compile(r"\d{9,}")
# Errors told in two ways may differ by what rounding does to them.
_AGREE = 0.1

COLUMNS = (
    replace(families.DISTRICT, required=True, filled=True),
    Column(
        "measured",
        Kind.CHOICE,
        ("Indikator", "Nama indikator", "Ukuran"),
        choices={spelling: name for name in TOLD for spelling in (*_SPELLINGS[name], name)},
        note="P0, P1, P2, atau kemiskinan ekstrem; kosong pada baris yang hanya memuat peubah.",
        example=("P0", "P0"),
    ),
    Column(
        "period",
        Kind.PERIOD,
        ("Tahun", "Tahun survei", "Periode"),
        filled=True,
        note="Tahun survei, atau tahun keadaan peubahnya.",
        example=("2026", "2026"),
    ),
    Column(
        "estimate",
        Kind.NUMBER,
        ("Estimasi langsung", "Estimasi", "Direct", "Nilai estimasi"),
        note="Estimasi langsung survei, persen untuk P0; kosong bila kecamatan tanpa sampel.",
        example=("12,40", "9,85"),
    ),
    Column(
        "rse",
        Kind.NUMBER,
        ("RSE", "RSE (%)", "CV", "Galat baku relatif"),
        note="Galat baku relatif dalam persen. Cukup satu dari RSE, galat baku, atau ragam.",
        example=("21,5", "34,0"),
    ),
    Column(
        "error",
        Kind.NUMBER,
        ("Galat baku", "Standard error", "Std. error", "SE"),
        note="Galat baku dalam satuan estimasi.",
    ),
    Column(
        "variance",
        Kind.NUMBER,
        ("Ragam", "Varians", "Variance", "MSE langsung"),
        note="Ragam penarikan sampel, kuadrat satuan estimasi.",
    ),
    Column(
        "sample",
        Kind.COUNT,
        ("Ukuran sampel", "Sampel", "Rumah tangga sampel", "n sampel"),
        note="Banyaknya rumah tangga sampel; perlu bila ragam hendak dimuluskan.",
        example=("64", "40"),
    ),
    Column(
        "population",
        Kind.COUNT,
        ("Jumlah penduduk", "Penduduk", "Populasi"),
        unit="persons",
        note="Penimbang patokan kabupaten; bila kosong dipakai penduduk yang diterbitkan.",
        example=("41250", "38900"),
    ),
    Column(
        "covariate",
        Kind.TEXT,
        ("Peubah penyerta", "Nama peubah"),
        note="Nama peubah; untuk beberapa, tulis tiap peubah sebagai kolom “Peubah: nama”.",
        example=("Keluarga desil 1 per 100 keluarga",),
    ),
    Column(
        "value",
        Kind.NUMBER,
        ("Nilai peubah",),
        note="Nilai peubah di kecamatan itu; diperlukan untuk semua kecamatan.",
        example=("14,2",),
    ),
    Column(
        "source",
        Kind.TEXT,
        ("Sumber", "Dasar"),
        note="Dokumen atau perjanjian yang memuat estimasinya.",
    ),
)


def melt(heading: str) -> Mapping[str, str] | None:
    """The covariate a wide column holds; None for any other heading."""
    found = _WIDE.match(heading)
    if found is None or _DIGITS.search(heading):
        return None
    return {"covariate": " ".join(found["name"].split())[:_LONGEST]}


def tables(rows: pd.DataFrame, given: Given) -> dict[str, pd.DataFrame]:
    """`direct_estimates`, one row an area, indicator and year; `area_covariates` beside them.

    Raises:
        BrokenData: one area, indicator and year has two estimates, or one covariate two values.
    """
    rows = complete(rows, COLUMNS)
    common = {
        "area_code": rows["district"],
        "year": pd.to_numeric(rows["period"].str[:4], errors="coerce"),
        "source": families.sourced(rows["source"], given),
    }
    told = {name: rows[name] for name in ("estimate", "sample", "population")}
    estimates = families.table(
        common | told | {"indicator": rows["measured"], "error": error(rows)}, ESTIMATES
    )
    covariates = families.table(
        common | {"covariate": rows["covariate"].str.strip(), "value": rows["value"]}, COVARIATES
    )
    kept = estimates["estimate"].notna()
    named = (covariates["covariate"] != "") & covariates["value"].notna()
    return {
        "direct_estimates": _once(estimates[kept], ["area_code", "indicator", "year"], given),
        "area_covariates": _once(covariates[named], ["area_code", "covariate", "year"], given),
    }


def error(rows: pd.DataFrame) -> pd.Series:
    """Standard error by whichever way it was told, the most direct first; missing without any."""
    share = rows["rse"].where(rows["estimate"] > 0) * rows["estimate"] / 100
    positive = rows["variance"].where(rows["variance"] >= 0)
    return rows["error"].fillna(np.sqrt(positive)).fillna(share)


def _once(rows: pd.DataFrame, key: list[str], given: Given) -> pd.DataFrame:
    rows = rows.drop_duplicates(ignore_index=True)
    if rows.duplicated(key).any():
        what = ", ".join(str(one) for one in rows.loc[rows.duplicated(key), key].iloc[0])
        raise BrokenData([Problem(given.file, "said-twice", f"{_TWICE} ({what})")])
    return rows


def _told(rows: pd.DataFrame) -> pd.Series:
    return rows["estimate"].notna()


def _agrees(rows: pd.DataFrame) -> pd.Series:
    ways = pd.DataFrame(
        {
            "rse": rows["rse"].where(rows["estimate"] > 0) * rows["estimate"] / 100,
            "error": rows["error"],
            "variance": np.sqrt(rows["variance"].where(rows["variance"] >= 0)),
        }
    )
    low, high = ways.min(axis=1), ways.max(axis=1)
    return ~(high > low * (1 + _AGREE) + 1e-9)


def _within(rows: pd.DataFrame) -> pd.Series:
    shares = rows["measured"].isin(SHARES)
    return ~(_told(rows) & ((rows["estimate"] < 0) | (shares & (rows["estimate"] > 100))))


def _erring(rows: pd.DataFrame) -> pd.Series:
    """An estimate above nothing has an error; one of nothing at least a sample."""
    found = error(rows) > 0
    nothing = (rows["estimate"] == 0) & (rows["sample"] > 0)
    return ~_told(rows) | found | nothing


_TWICE = "Hal yang sama disebut dengan dua angka yang berbeda; hapus salah satunya"
_NOT_NEGATIVE = rule(
    "negative",
    "Galat, RSE, dan ragam tidak boleh kurang dari nol; tulis ulang angkanya.",
    lambda cells: cells >= 0,
)
CONTRACT = Contract(
    layout=Layout.DIRECT_ESTIMATES,
    columns=COLUMNS,
    schema=schema(
        COLUMNS,
        {name: [_NOT_NEGATIVE] for name in ("rse", "error", "variance")},
        across=[
            rule(
                "indicator-unnamed",
                "Estimasinya ada, indikatornya kosong; isi P0, P1, P2, atau kemiskinan ekstrem.",
                lambda rows: ~_told(rows) | (rows["measured"] != ""),
            ),
            rule(
                "share-out-of-range",
                "Estimasi kurang dari nol atau lebih dari 100 persen; periksa koma dan satuannya.",
                _within,
            ),
            rule(
                "error-missing",
                "Estimasi tanpa galat; isi RSE, galat baku, atau ragam (dan ukuran sampel bila "
                "estimasinya nol).",
                _erring,
            ),
            rule(
                "errors-disagree",
                "RSE, galat baku, dan ragam saling tidak cocok; betulkan atau sisakan satu.",
                _agrees,
            ),
            rule(
                "covariate-unnamed",
                "Nilai peubah ada, namanya kosong; isi nama peubahnya.",
                lambda rows: rows["value"].isna() | (rows["covariate"] != ""),
            ),
        ],
    ),
    tables=tables,
    melt=melt,
)
