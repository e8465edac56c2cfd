"""Places and what is counted in them: codes, sums, and how far the registers reach."""

import pandas as pd
import pytest

from analytics.store import places, tables
from analytics.vocabulary.area import PILOT_VILLAGES, Level
from analytics.vocabulary.claim import Rank


def raw(name, folder=None):
    folder = folder or places.data_folder()
    return pd.read_csv(folder / f"{name}.csv", dtype=str, keep_default_na=False)


def test_the_bridge_between_kemendagri_and_bps_is_given_as_data():
    bridge = raw("areas").set_index("code")["bps_code"]
    districts = bridge[bridge.index.str.fullmatch(r"35\.22\.\d{2}")]
    assert len(districts) == districts.nunique() == 28
    assert (districts != "").all()
    # 3522150 looks like 35.22.15 and is another place.
    assert bridge["35.22.14"] == "3522150"
    assert bridge["35.22.15"] == "3522160"
    assert bridge["35.22.16"] == "3522200"
    assert [bridge[code] for code in PILOT_VILLAGES] == ["3522020008", "3522190004", "3522080005"]
    assert bridge["00"] == "0000"


def test_bojonegoro_is_whole():
    areas = raw("areas")
    villages = areas[(areas["level"] == Level.VILLAGE) & areas["code"].str.startswith("35.22.")]
    assert villages["kind"].value_counts().to_dict() == {"desa": 419, "kelurahan": 11}
    counted = pd.crosstab(villages["parent_code"], villages["kind"])
    claims = tables.claims()
    for indicator, kind in (("village_count", "desa"), ("ward_count", "kelurahan")):
        published = claims[claims["indicator"] == indicator].set_index("area_code")["value"]
        assert published.to_dict() == counted[kind].to_dict()
    assert areas.set_index("code").loc["35.22.12", "name"] == "Sumberrejo"


@pytest.mark.parametrize(
    ("regency", "districts", "kinds"),
    [("33.16", 16, {"desa": 271, "kelurahan": 24}), ("35.17", 21, {"desa": 302, "kelurahan": 4})],
)
def test_blora_and_jombang_are_whole(regency, districts, kinds):
    """Kepmendagri 300.2.2-2430/2025; nobody gave us their BPS codes."""
    areas = raw("areas")
    inside = areas[areas["code"].str.startswith(f"{regency}.")]
    villages = inside[inside["level"] == Level.VILLAGE]
    assert villages["kind"].value_counts().to_dict() == kinds
    assert villages["parent_code"].nunique() == (inside["level"] == Level.DISTRICT).sum()
    assert (inside["level"] == Level.DISTRICT).sum() == districts
    assert (inside["bps_code"] == "").all()


def test_districts_add_up_to_the_regency():
    claims = tables.claims()
    recent = claims[(claims["period_end"] == "2025-12-31") & (claims["rank"] == Rank.PREFERRED)]
    wide = recent[recent["area_code"].str.fullmatch(r"35\.22\.\d{2}")].pivot_table(
        index="area_code", columns="indicator", values="value"
    )
    assert wide["population"].sum() == 1367980
    assert wide["male_population"].sum() == 687186
    assert wide["female_population"].sum() == 680794
    assert wide["area_size"].sum() == pytest.approx(2307.06)
    assert ((wide["male_population"] + wide["female_population"]) == wide["population"]).all()
    gap = wide["population"] / wide["area_size"] - wide["population_density"]
    assert gap.abs().max() <= 0.0051
    behind = claims[
        (claims["indicator"] == "villages_underdeveloped")
        & claims["area_code"].str.startswith("35.22")
        & (claims["period_end"] == "2019-12-31")
    ].set_index("area_code")["value"]
    assert behind.drop("35.22").sum() == behind["35.22"] == 19


def test_the_fragments_of_the_registers_cover_what_was_published():
    claims = raw("claims")
    districts = claims[claims["area_code"].str.fullmatch(r"35\.22\.\d{2}")]
    covered = districts.groupby("indicator")["area_code"].nunique()
    assert covered["register_desil1_4_rate"] == 8
    assert covered["register_desil1_people"] == 3
    assert covered["red_quadrant_villages"] == 5
    assert "poverty_rate" not in covered


def test_the_priority_villages_lie_five_in_each_of_five_districts():
    claims = raw("claims")
    codes = claims.loc[claims["indicator"] == "priority_village_2021", "area_code"]
    assert codes.nunique() == 25
    assert codes.str[:8].value_counts().to_dict() == {
        "35.22.01": 5, "35.22.02": 5, "35.22.08": 5, "35.22.22": 5, "35.22.27": 5,
    }  # fmt: skip
    assert {"35.22.08.2005", "35.22.01.2003"} <= set(codes)


def test_the_pairs_that_sources_name_are_those_and_no_others():
    """Botoreco alone has an office of Blora; two of the province came before."""
    names = raw("areas").set_index("code")["name"]
    found = tables.pairs()
    districts = found["area_code"].str.rpartition(".")[0]
    told = zip(found["area_code"].map(names), districts.map(names), found["kind"], strict=True)
    assert list(told) == [
        ("Gedebeg", "Ngawen", "predecessor"),
        ("Sambongrejo", "Tunjungan", "predecessor"),
        ("Botoreco", "Kunduran", "assisted"),
        ("Botoreco", "Kunduran", "assisted"),
        ("Sidomulyo", "Banjarejo", "pilot"),
    ]
    assert (found["standing"] == "quoted").all()
    words = tables.programmes().set_index("programme_id")["text"]
    for row in found.itertuples(index=False):
        assert names[row.area_code] in words[row.programme_id]
