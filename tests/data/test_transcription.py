"""Nothing collected was lost on the way into the package. Needs the collected facts beside it."""

from decimal import Decimal

import pandas as pd
import pytest

from analytics.store import places, tables

FACTS = places.project_root().parent / "shared" / "facts"
SCALES = {"ribu jiwa": 1_000, "Rp triliun": 10**12}
pytestmark = pytest.mark.skipif(
    not FACTS.is_dir(), reason="the collected facts are not beside the project"
)


def collected(name):
    return pd.read_csv(FACTS / f"{name}.csv", dtype=str, keep_default_na=False)


def stated():
    """(area, value, address where it was read) of every claim."""
    claims = tables.claims().merge(tables.origins()[["origin_id", "url"]], on="origin_id")
    return {
        (code, value, url)
        for code, value, url in zip(
            claims["area_code"], claims["value"], claims["url"], strict=True
        )
    }


def test_every_figure_of_the_series_is_a_claim_of_its_own_source():
    names = tables.areas()
    names = names[names["level"].isin(["country", "province", "regency"])]
    codes = dict(zip(names["name"], names["code"], strict=True))
    claims = stated()
    series = collected("series")
    series = series[~series["indicator"].str.startswith("target_")]
    lost = [
        row
        for row in series.itertuples(index=False)
        if (
            codes[row.area.removeprefix("Prov. ")],
            float(Decimal(row.value) * SCALES.get(row.unit, 1)),
            row.source_url,
        )
        not in claims
    ]
    assert lost == []


def test_every_figure_of_the_districts_is_a_claim_of_its_own_source():
    claims = stated()
    districts = collected("kecamatan")
    districts = districts[districts["indicator"] != "kode_bps"]
    lost = [
        row
        for row in districts.itertuples(index=False)
        if (row.kode_kemendagri, float(row.value), row.source_url) not in claims
    ]
    assert lost == []


def test_every_target_is_kept():
    kept = tables.targets()
    values = {*kept["value"], *kept["value_low"], *kept["value_high"]}
    for row in collected("series").itertuples(index=False):
        if row.indicator.startswith("target_"):
            for text in row.value.split("-"):
                assert float(Decimal(text) * SCALES.get(row.unit, 1)) in values


def test_every_programme_source_is_kept():
    addresses = set(tables.origins()["url"])
    for name in ("programmes", "pkh", "pilot_villages", "blora_opd_desa"):
        urls = set(collected(name)["source_url"])
        assert urls - addresses == set()
