"""The tables as the rest of the program meets them."""

import shutil

import pandas as pd
import pytest

from analytics.store import places, tables
from analytics.vocabulary.area import Level, level_of
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.indicator import Direction, Unit

READERS = (
    tables.claims, tables.origins, tables.areas, tables.indicators, tables.series, tables.targets,
    tables.programmes, tables.benefits,
)  # fmt: skip


@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
def test_missing_text_is_empty_and_never_nan(read):
    for column, values in read().items():
        if pd.api.types.is_string_dtype(values.dtype):
            assert values.notna().all(), column


def test_numbers_dates_and_codes_have_their_types():
    claims = tables.claims()
    assert claims["value"].dtype == "float64"
    assert pd.api.types.is_datetime64_any_dtype(claims["period_end"])
    assert claims["area_code"].map(type).eq(str).all()
    assert tables.areas()["bps_code"].str.fullmatch(r"|\d+").all()
    assert tables.targets()["year"].dtype == "Int64"


def test_a_missing_number_or_date_stays_missing():
    claims = tables.claims()
    assert claims["value"].notna().all()
    assert claims["value_low"].isna().any()
    graduates = claims.set_index("claim_id").loc["pkh_graduates_able.35.22.x-2025-11-11.1"]
    assert pd.isna(graduates["period_start"])
    assert graduates["period_end"] == pd.Timestamp("2025-11-11")


def test_figures_are_read_as_printed_with_a_point_for_decimals():
    values = tables.claims().set_index("claim_id")["value"]
    assert values["poverty_gap.35.22.2021-03.1"] == 1.884
    assert values["gini.35.22.2025-03.1"] == 0.282
    assert values["poverty_rate.35.22.2018-03.1"] == 13.16
    assert values["poor_people.35.22.2024-03.1"] == 147330


def test_ranks_sort_from_used_to_refused():
    ranks = tables.claims()["rank"]
    assert ranks.cat.ordered
    assert list(ranks.cat.categories) == [rank.value for rank in Rank]
    assert (ranks == Rank.PREFERRED).any()


def test_what_one_reader_writes_the_next_does_not_see():
    first = tables.claims()
    first.loc[:, "value"] = 0.0
    first["new"] = 1
    assert (tables.claims()["value"] != 0).any()
    assert "new" not in tables.claims()


def test_a_table_is_read_once(monkeypatch):
    tables.claims()
    monkeypatch.setattr(pd, "read_csv", lambda *_, **__: pytest.fail("read again"))
    tables.claims()


def test_another_folder_is_another_table(monkeypatch, tmp_path):
    folder = shutil.copytree(places.data_folder(), tmp_path / "data")
    text = (folder / "areas.csv").read_text(encoding="utf-8")
    (folder / "areas.csv").write_text(text.replace("Kedungadem", "Lain"), encoding="utf-8")
    monkeypatch.setenv("ANALYTICS_DATA", str(folder))
    assert tables.area("35.22.08").name == "Lain"
    monkeypatch.delenv("ANALYTICS_DATA")
    assert tables.area("35.22.08").name == "Kedungadem"


def test_an_indicator_comes_with_its_words():
    poverty = tables.indicator("poverty_rate")
    assert (poverty.unit, poverty.direction) == (Unit.PERCENT, Direction.LOWER_IS_BETTER)
    assert (poverty.decimals, poverty.smallest_level) == (2, Level.REGENCY)
    mixed = tables.indicator("kpm_per_1000_population")
    assert mixed.unit is Unit.KPM_PER_1000_PERSONS


def test_the_whole_catalogue_can_be_spoken():
    for indicator_id in tables.indicators()["id"]:
        assert tables.indicator(indicator_id).definition.endswith(".")


def test_an_origin_keeps_publisher_and_carrier_apart():
    origin = tables.origin("artikel-pkh")
    assert origin.publisher == "Pemerintah Kabupaten Bojonegoro"
    assert origin.carrier == "Prokopim Kab. Bojonegoro"
    assert origin.published == "2025-11-11"


def test_an_area_has_the_level_of_its_code():
    for code in tables.areas()["code"]:
        assert tables.area(code).level is level_of(code)
    assert tables.area("35.22").name == "Kab. Bojonegoro"


def test_the_areas_within_one_are_itself_and_what_lies_below():
    inside = tables.areas_within("35.22")
    assert inside["level"].value_counts().to_dict() == {
        "village": 430,
        "district": 28,
        "regency": 1,
    }
    assert tables.areas_within("35.22.08.2005")["name"].tolist() == ["Tondomulo"]
    assert tables.areas_within("35.2").empty, "the beginning of a code is no area"


def test_every_area_has_its_name_by_code():
    names, rows = tables.names(), tables.areas()
    assert names.to_dict() == dict(zip(rows["code"], rows["name"], strict=True))


@pytest.mark.parametrize("look_up", [tables.indicator, tables.origin, tables.area])
def test_what_nobody_declared_is_a_key_error(look_up):
    with pytest.raises(KeyError):
        look_up("tidak ada")
