"""The founding figures, and where their sources disagree, stand as printed and as argued."""

import pandas as pd
import pytest

from analytics.store import places, tables
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.standing import Standing


def raw(name, folder=None):
    folder = folder or places.data_folder()
    return pd.read_csv(folder / f"{name}.csv", dtype=str, keep_default_na=False)


# article, indicator, area, value, from, to, rank, locator
PKH, LEANS, BLORA = "artikel-pkh", "artikel-leans", "artikel-blora"
JOMBANG, BAKORWIL = "artikel-jombang", "artikel-bakorwil"
YEAR_24, YEAR_25 = ("2024-01-01", "2024-12-31"), ("2025-01-01", "2025-12-31")
MEETING = ("2025-11-10", "2025-11-11")
FOUNDING = [
    (PKH, "kpm_pkh", "35.22", "56515", *YEAR_24, "preferred", "paragraf 8"),
    (PKH, "kpm_pkh", "35.22", "59303", *YEAR_25, "normal", "paragraf 8"),
    (PKH, "kpm_pkh", "35.22", "55028", *YEAR_25, "preferred", "paragraf 11"),
    (PKH, "pkh_graduates_able", "35.22", "214", "", "2025-11-11", "preferred", "paragraf 12"),
    (PKH, "pkh_facilitators", "35.22", "209", "2025-11-01", "2025-11-30", "preferred",
     "paragraf 4"),
    (PKH, "event_district_heads", "35.22", "28", *MEETING, "preferred", "paragraf 4"),
    (PKH, "event_village_heads", "35.22", "28", *MEETING, "preferred", "paragraf 4"),
    (PKH, "event_facilitators", "35.22", "209", *MEETING, "preferred", "paragraf 4"),
    (PKH, "event_offices", "35.22", "6", *MEETING, "preferred", "paragraf 4"),
    (PKH, "event_participants", "35.22", "150", *MEETING, "preferred", "paragraf 3"),
    (PKH, "meeting_held", "35.22", "1", *MEETING, "preferred", "paragraf 2–3"),
    (LEANS, "meeting_held", "35.22", "1", "2025-10-14", "2025-10-14", "preferred", "paragraf 2"),
    (LEANS, "event_civil_servants", "35.22", "50", "2025-10-14", "2025-10-14", "preferred",
     "paragraf 3"),
    (LEANS, "event_local_officials", "35.22", "9", "2025-10-14", "2025-10-14", "preferred",
     "paragraf 3"),
    (LEANS, "event_district_heads", "35.22", "5", "2025-10-14", "2025-10-14", "preferred",
     "paragraf 4"),
    (LEANS, "event_village_heads", "35.22", "3", "2025-10-14", "2025-10-14", "preferred",
     "paragraf 4"),
    (LEANS, "event_village_cadres", "35.22", "6", "2025-10-14", "2025-10-14", "preferred",
     "paragraf 4"),
    (LEANS, "pilot_village_count", "35.22", "3", "", "2025-10-14", "preferred", "paragraf 5"),
    (LEANS, "pilot_village", "35.22.08.2005", "1", "", "2025-10-14", "preferred", "paragraf 5"),
    (LEANS, "pilot_village", "35.22.04.2005", "1", "", "2025-10-14", "preferred", "paragraf 5"),
    (LEANS, "pilot_village", "35.22.01.2003", "1", "", "2025-10-14", "preferred", "paragraf 5"),
    (BAKORWIL, "meeting_held", "35", "1", "2025-11-05", "2025-11-05", "preferred", "paragraf 1"),
    (BAKORWIL, "partnership_schemes", "35", "3", "2025-11-05", "2025-11-05", "preferred",
     "paragraf 11"),
    (BLORA, "meeting_held", "33.16", "1", "2021-09-13", "2021-09-13", "preferred", "paragraf 1"),
    (BLORA, "poverty_rate", "33.16", "11.9", "2021-03-01", "2021-03-31", "normal", "paragraf 7"),
    (BLORA, "assisted_villages", "33.16", "48", "2021-09-13", "2021-09-13", "preferred",
     "paragraf 8"),
    (BLORA, "assisted_villages", "33.16", "48", "2021-09-13", "2021-09-13", "normal",
     "paragraf 14"),
    (JOMBANG, "meeting_held", "35.17", "1", "2024-02-12", "2024-02-12", "preferred", "paragraf 3"),
    (JOMBANG, "poverty_rate", "35.17", "9.5", "2023-03-01", "2023-03-31", "normal", "paragraf 7"),
    (JOMBANG, "extreme_poverty_rate", "35.17", "0.5", "2023-01-01", "2023-12-31", "normal",
     "paragraf 7"),
    (JOMBANG, "extreme_poor_people", "35.17", "7408", "2023-01-01", "2023-12-31", "normal",
     "paragraf 7"),
]  # fmt: skip


@pytest.mark.parametrize("figure", FOUNDING, ids=lambda f: f"{f[0]}-{f[1]}-{f[3]}")
def test_a_founding_figure_stands_as_a_claim_of_its_article(figure):
    columns = [
        "origin_id", "indicator", "area_code", "value", "period_start", "period_end", "rank",
        "locator",
    ]  # fmt: skip
    claims = raw("claims")
    same = (claims[columns] == list(figure)).all(axis=1)
    assert same.sum() == 1
    claim = claims[same].iloc[0]
    assert claim["qualifier"]
    counted = claim["qualifier"].startswith("Dihitung")
    assert claim["standing"] == (Standing.ESTIMATE if counted else Standing.QUOTED)


def test_the_articles_hold_no_other_figure():
    articles = raw("claims")["origin_id"].str.startswith("artikel-")
    assert articles.sum() == len(FOUNDING)


def test_natural_and_able_exits_stand_apart_and_the_sum_only_as_reported():
    claims = raw("claims").set_index("claim_id")["value"]
    assert claims["pkh_graduates_able.35.22.2021.1"] == "881"
    assert claims["pkh_graduates_natural.35.22.2021.1"] == "3455"
    assert claims["pkh_graduates_total.35.22.2021.1"] == "4336"


def test_a_published_share_names_the_figure_it_was_taken_from():
    claims = raw("claims").set_index("claim_id")
    shares = claims[claims["denominator_id"] != ""]
    for _, share in shares[shares["indicator"].str.startswith("pkh_graduates")].iterrows():
        count = claims.loc[f"{share['indicator'].removesuffix('_share')}.35.22.2021.1", "value"]
        whole = claims.loc[share["denominator_id"], "value"]
        assert abs(100 * int(count) / int(whole) - float(share["value"])) <= 0.005


# --- ranks come from reading the sources, not from a table that kept one value a year


@pytest.mark.parametrize(
    ("group", "used", "beside"),
    [
        (("population", "35.22", "population_dukcapil", "2025-12-31"), {1367980}, {1366227}),
        (("population", "35.22", "population_bps", "2021-12-31"), {1307602}, set()),
        (("population", "35.22", "population_dukcapil", "2021-12-31"), {1342434}, set()),
        (("extreme_poor_people", "35.17", "extreme_unstated", "2023-12-31"), {6390}, {7408}),
        (("extreme_poor_people", "35.22", "extreme_bps_1_9_ppp", "2022-12-31"), {22340}, {22430}),
        (("extreme_poverty_rate", "35.22", "extreme_bps_1_9_ppp", "2020-12-31"), {4.76}, {6.05}),
        (("extreme_poor_people", "35.22", "extreme_bps_1_9_ppp", "2020-12-31"), {59020}, {50200}),
        (("poverty_rate", "00", "susenas_poverty", "2017-03-31"), {10.64}, {10.12}),
        (("poverty_rate", "00", "susenas_poverty", "2017-09-30"), {10.12}, set()),
        (("poverty_line", "00", "susenas_poverty", "2022-03-31"), set(), {505}),
        (("poverty_line", "35.22", "susenas_poverty", "2015-03-31"), {284319}, {295250}),
        (("poverty_line", "35.22", "susenas_poverty", "2016-03-31"), {295250}, {284319}),
        (("poverty_gap", "35.22", "susenas_poverty", "2021-03-31"), {1.884}, {1.88}),
        (("poor_people", "35.22", "susenas_poverty", "2024-03-31"), {147330}, {143333, 147320}),
        (("hdi", "35.22", "hdi_sp2010", "2019-12-31"), {68.75}, {68.11}),
        (("stunting_rate", "35.22", "stunting_ski", "2023-12-31"), {14.1}, {14.2}),
    ],
)
def test_where_sources_disagree_the_rank_is_the_one_argued_for(group, used, beside):
    indicator, area, series, end = group
    claims = tables.claims()
    group = claims[
        (claims["indicator"] == indicator)
        & (claims["area_code"] == area)
        & (claims["series_id"] == series)
        & (claims["period_end"] == end)
    ]
    preferred = group["rank"] == Rank.PREFERRED
    assert set(group.loc[preferred, "value"]) == used
    assert set(group.loc[~preferred, "value"]) - used == beside


def test_what_must_never_be_joined_has_its_own_series():
    for indicator, count in {
        "hdi": 2, "life_expectancy": 2, "villages_advanced": 2, "population": 5, "area_size": 3,
        "extreme_poor_people": 5, "stunting_rate": 3, "gini": 2,
    }.items():  # fmt: skip
        series = raw("series")
        assert len(series[series["indicator"] == indicator]) == count
    claims = raw("claims")
    villages = claims[claims["indicator"].str.startswith("villages_")]
    new = villages["series_id"] == "indeks_desa_2025"
    assert (new == villages["period_start"].str.startswith("2025")).all()


def test_every_target_is_kept_with_its_document_or_its_date():
    targets = tables.targets()
    ours = targets[(targets["indicator"] == "poverty_rate") & (targets["area_code"] == "35.22")]
    by_year = ours.groupby("year")["value"].agg(set).to_dict()
    assert by_year.pop(2025) == {10.37, 9.8, 10.95}
    assert by_year.pop(2026) == {8.98, 10.55}
    assert by_year.pop(2029) == {7.98}
    assert list(by_year) == [2024]
    assert ours.loc[ours["year"] == 2024, ["value_low", "value_high"]].to_numpy().tolist() == [
        [11.53, 11.80]
    ]
    assert ((ours["document"] != "") | ours["document_date"].notna() | (ours["year"] == 2024)).all()
