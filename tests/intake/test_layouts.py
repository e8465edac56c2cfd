"""Contracts: what rows of each layout become, and what they may not hold."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given as holding
from hypothesis import strategies as st

from analytics.intake import naming, rows, units
from analytics.intake.contract import Kind
from analytics.intake.layouts import (
    CONTRACTS,
    aggregate,
    conditions,
    empowerment,
    events,
    facilitators,
    graduates,
    monthly,
    organisations,
    outcomes,
    programmes,
    recipients,
    register,
    registry_checks,
    social_cases,
    support,
    villages,
)
from analytics.store import tables
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.register import Component
from analytics.vocabulary.stage import Exit, Stage

BPS = {"publisher": "BPS Kabupaten Bojonegoro", "title": "BRS", "published": "2025-09-26"}
OFFICIAL = {**BPS, "document": "ab" * 32}
POOR = {
    "area": "35.22",
    "indicator": "Jumlah penduduk miskin",
    "period": "2025",
    "value": 144.9,
    "unit": "ribu jiwa",
}
TABLES = {
    Layout.REGISTER: ("kpm", register.KPM),
    Layout.EVENTS: ("events", events.EVENTS),
    Layout.GRADUATES: ("graduates", graduates.GRADUATES),
    Layout.FACILITATORS: ("facilitators", facilitators.FACILITATORS),
    Layout.VILLAGES: ("villages", villages.VILLAGES),
    Layout.CONDITIONS: ("village_conditions", conditions.CONDITIONS),
    Layout.REGISTRY_CHECKS: ("registry_checks", registry_checks.REGISTRY_CHECKS),
    Layout.EMPOWERMENT: ("empowerment", empowerment.STORED),
    Layout.PROGRAMMES: ("budgets", programmes.BUDGETS),
    Layout.OUTCOMES: ("outcome_measures", outcomes.MEASURES),
    Layout.MONTHLY: ("monthly", monthly.MONTHLY),
    Layout.ORGANISATIONS: ("organisations", organisations.ORGANISATIONS),
    Layout.SUPPORT: ("aid_deliveries", support.DELIVERIES),
    Layout.SOCIAL_CASES: ("social_cases", social_cases.CASES),
    Layout.RECIPIENTS: ("recipients", recipients.RECIPIENTS),
}


def one(made, layout, cells, table, **context):
    reading, _ = made(layout, [cells], **context)
    return reading.tables[table].iloc[0]


def rules(layout, *cells):
    frame = rows.complete(
        pd.DataFrame([{"row": 2, "sheet": "", **row} for row in cells]), CONTRACTS[layout].columns
    )
    return {problem.rule for problem in rows.breaches(CONTRACTS[layout], frame, "berkas.xlsx")}


def test_every_layout_but_boundaries_has_a_contract():
    assert set(CONTRACTS) == set(Layout) - {Layout.BOUNDARIES}


@pytest.mark.parametrize("contract", CONTRACTS.values(), ids=lambda one: one.layout.value)
def test_a_contract_tells_its_columns_apart(contract):
    names = [column.name for column in contract.columns]
    assert len(names) == len(set(names))
    heads: dict[str, str] = {}
    for column in contract.columns:
        assert column.kind is Kind.DROPPED or column.note.endswith(".")
        for head in column.heads:
            key = "".join(sign for sign in head.casefold() if sign.isalnum())
            assert heads.setdefault(key, column.name) == column.name, head
    for check in rows._checks(contract):
        assert check.error.endswith(".")
        assert check.name


@pytest.mark.parametrize("layout", TABLES, ids=lambda one: one.value)
def test_tables_have_the_columns_and_types_agreed_on_even_without_rows(made, layout):
    table, kinds = TABLES[layout]
    reading, _ = made(layout, ())
    assert dict(reading.tables[table].dtypes.astype(str)) == dict(kinds)
    assert reading.tables[table].empty


@pytest.mark.parametrize("layout", [Layout.AGGREGATE, Layout.CLAIMS], ids=lambda one: one.value)
def test_figures_have_the_columns_of_the_data_package(made, layout):
    for cells in ((), ({**POOR, "locator": "hlm. 1"},)):
        reading, _ = made(layout, cells, given=BPS)
        for name, ours in (("claims", tables.claims()), ("origins", tables.origins())):
            found = reading.tables[name]
            assert list(found.columns) == list(ours.columns)
            typed = found.astype(ours.dtypes)
            assert len(typed) == len(cells)


def test_thousands_of_persons_become_persons_with_the_precision_printed(made):
    claim = one(made, Layout.AGGREGATE, POOR, "claims", given=OFFICIAL)
    assert claim["value"] == 144900
    assert claim["precision"] == 100
    assert claim["unit"] == "persons"
    assert claim["series_id"] == "susenas_poverty"
    assert claim["rank"] == "preferred"
    finer = {**POOR, "period": "2024", "value": 147.33}
    reading, _ = made(Layout.AGGREGATE, [POOR, finer], given=BPS)
    assert set(reading.tables["claims"]["precision"]) == {10}
    assert list(reading.tables["claims"]["value"]) == [144900, 147330]


def test_a_year_of_susenas_for_a_regency_is_its_march(made):
    claim = one(made, Layout.AGGREGATE, POOR, "claims", given=BPS)
    assert (claim["period_start"], claim["period_end"]) == (
        pd.Timestamp("2025-03-01"),
        pd.Timestamp("2025-03-31"),
    )
    province = one(made, Layout.AGGREGATE, {**POOR, "area": "35"}, "claims", given=BPS)
    assert province["period_start"] == pd.Timestamp("2025-01-01")


def test_only_an_attached_document_makes_a_figure_official(made):
    quoted, _ = made(Layout.AGGREGATE, [POOR], given=BPS)
    assert quoted.tables["claims"]["standing"].tolist() == ["quoted"]
    assert quoted.tables["origins"]["carrier"].tolist() == ["berkas berkas.xlsx"]
    official, _ = made(Layout.AGGREGATE, [POOR], given=OFFICIAL)
    assert official.tables["claims"]["standing"].tolist() == ["official"]
    assert official.tables["origins"]["carrier"].tolist() == [BPS["publisher"]]


def test_an_attached_document_does_not_vouch_for_another_one(made):
    own = {**POOR, "locator": "hlm. 3", "quote": "144,90 ribu jiwa", "decimals": 2.0}
    other = {**own, "title": "Berita lain", "said_by": "Kepala Dinas"}
    reading, _ = made(Layout.CLAIMS, [own, other], given=OFFICIAL)
    claims = reading.tables["claims"]
    assert claims["standing"].tolist() == ["official", "quoted"]
    assert claims["origin_id"].nunique() == 2
    assert claims["locator"].tolist() == ["hlm. 3", "hlm. 3"]
    assert claims["qualifier"].tolist()[1] == "Kepala Dinas; “144,90 ribu jiwa”"
    assert claims["precision"].tolist() == [10, 10]


def test_ids_are_unique_and_the_same_the_next_time(made):
    cells = [POOR, {**POOR, "period": "2024"}, POOR]
    first, _ = made(Layout.AGGREGATE, cells, given=BPS)
    again, _ = made(Layout.AGGREGATE, cells, given=BPS)
    ids = first.tables["claims"]["claim_id"]
    assert ids.is_unique
    assert ids.str.startswith("imported.").all()
    assert ids.tolist() == again.tables["claims"]["claim_id"].tolist()


def test_population_belongs_to_the_series_of_its_publisher(made):
    cells = {"area": "35.22", "indicator": "population", "period": "2024", "value": 1.0}
    for publisher, series in (("BPS", "population_bps"), ("Dukcapil", "population_dukcapil")):
        claim = one(made, Layout.AGGREGATE, cells, "claims", given={**BPS, "publisher": publisher})
        assert claim["series_id"] == series


@pytest.mark.parametrize(
    ("heading", "means"),
    [
        ("2024", {"period": "2024"}),
        ("Tahun 2024", {"period": "2024"}),
        ("2024 Jumlah", {"period": "2024"}),
        ("2024 Maret Perkotaan", {"period": "2024", "month": "03", "part": "urban"}),
        ("2024 Perkotaan+Perdesaan Semester 2 (September)", {"period": "2024", "month": "09"}),
        (
            "Garis Kemiskinan (Rupiah/Kapita/Bulan) 2024",
            {"period": "2024", "unit": "Rupiah/Kapita/Bulan", "indicator": "garis kemiskinan"},
        ),
        (
            "Persentase Penduduk Miskin (P0) 2024",
            {"period": "2024", "indicator": "persentase penduduk miskin"},
        ),
        ("jumlah_penduduk_miskin", {"indicator": "jumlah penduduk miskin"}),
        ("Desa Maju", {"indicator": "desa maju"}),
        ("bps_nama_provinsi", None),
        ("tingkat_penyajian", None),
        ("Jumlah", None),
        ("id", None),
    ],
)
def test_wide_headings(heading, means):
    assert aggregate.melt(heading) == means


@holding(st.text(max_size=40))
def test_no_heading_breaks_the_reading_of_wide_tables(heading):
    means = aggregate.melt(heading)
    assert means is None or set(means) <= {"period", "month", "part", "indicator", "unit"}


def test_units_are_never_mixed():
    assert units.scale("ribu jiwa", Unit.PERSONS) == 1000
    assert units.scale("KK", Unit.KPM) is None
    assert units.scale("KPM", Unit.FAMILIES) is None
    assert units.scale("Rupiah/Kapita/Bulan", Unit.RUPIAH_PER_PERSON_MONTH) == 1
    assert units.scale("juta rupiah", Unit.RUPIAH) == 1e6
    assert not units.known("lusin")


def test_every_label_of_the_catalogue_names_its_indicator():
    catalogue = tables.indicators()
    for name, label in zip(catalogue["id"], catalogue["label"], strict=True):
        assert naming.indicator_of(label, catalogue) == name
        assert naming.indicator_of(name, catalogue) == name
    assert set(naming.USUAL.values()) <= set(catalogue["id"])
    assert "Jumlah penduduk miskin" in naming.nearest("jml penduduk mskin", catalogue)


def test_a_family_is_protected_by_its_components_unless_the_list_says(made):
    home = {"family_card": "a", "head": "b", "village": "35.22.15.1001"}
    for cells, protected in (
        ({"components": "Lansia, disabilitas berat"}, True),
        ({"components": "2 SD dan Lansia"}, False),
        ({"n_elderly": 1.0}, True),
        ({"components": "Lansia", "protected": False}, False),
    ):
        family = one(made, Layout.REGISTER, {**home, **cells}, "kpm")
        assert bool(family["protected"]) is protected
        assert family["district_code"] == "35.22.15"
    assert pd.isna(one(made, Layout.REGISTER, home, "kpm")["protected"])
    both = one(made, Layout.REGISTER, {**home, "components": "SMP; 2 SD", "n_pregnant": 1.0}, "kpm")
    assert both["components"] == f"{Component.PREGNANT}|{Component.PRIMARY}|{Component.JUNIOR}"


def test_a_list_of_old_names_its_place_in_four_cells(made):
    bps = {"family_card": "a", "prop": "35", "kab": "22", "kec": "160", "desa": "1"}
    assert one(made, Layout.REGISTER, bps, "kpm")["district_code"] == "35.22.15"
    ours = {"family_card": "a", "prop": "35", "kab": "22", "kec": "15", "desa": "1001"}
    family = one(made, Layout.REGISTER, ours, "kpm")
    assert (family["village_code"], family["district_code"]) == ("35.22.15.1001", "35.22.15")


def test_desil_and_entry_that_are_known_in_part(made):
    cells = {"head": "b", "district": "35.22.15", "desil": "5+", "entry_year": 2019.0}
    family = one(made, Layout.REGISTER, cells, "kpm")
    assert pd.isna(family["desil"])
    assert family["entry_date"] == pd.Timestamp("2019-01-01")
    assert family["family_id"] == "b"


def test_only_members_of_pkh_are_taken(made):
    homes = [{"family_card": mark, "district": "35.22.15"} for mark in "abcd"]
    cells = [
        {**homes[0], "aid": "PKH + SEMBAKO"},
        {**homes[1], "aid": "SEMBAKO"},
        {**homes[2], "pkh": False},
        {**homes[3], "status": "double"},
    ]
    reading, _ = made(Layout.REGISTER, cells)
    assert reading.tables["kpm"]["family_id"].tolist() == ["a"]


def test_a_nik_alone_finds_its_family_in_the_register(made):
    stored = {"kpm": ({"family_id": "card", "head_id": "nik", "village_code": "35.22.15.1001"},)}
    cells = {"head": "nik", "exit": "natural", "date": "2025-06-30"}
    gone = one(made, Layout.GRADUATES, cells, "graduates", stored=stored)
    assert (gone["family_id"], gone["village_code"]) == ("card", "35.22.15.1001")
    event = one(
        made,
        Layout.EVENTS,
        {"head": "nik", "stage": "4", "programme": "ppse", "date": "2025-06-30"},
        "events",
        stored=stored,
    )
    assert (event["family_id"], event["stage"], event["programme"]) == ("card", 4, "ppse")


def test_ways_out_are_never_summed_under_one_word():
    assert graduates.EXITS["sejahtera mandiri"] == Exit.GRADUATED
    assert graduates.EXITS["alamiah"] == Exit.NATURAL
    assert graduates.EXITS["exclude"] == Exit.EXCLUDED
    assert "graduasi" not in graduates.EXITS
    assert set(graduates.EXITS.values()) == set(Exit)
    assert {int(stage) for stage in events.STAGES.values()} == set(Stage)


def test_monthly_keeps_what_was_not_reported_missing(made):
    cells = {"district": "35.22.15", "active": 100.0, "died": 0.0}
    row = one(made, Layout.MONTHLY, cells, "monthly", given={"period": "2025-10"})
    assert (row["month"], row["active"], row["died"]) == ("2025-10", 100, 0)
    assert pd.isna(row["entered"])
    silent, _ = made(Layout.MONTHLY, [{"district": "35.22.15", "month": "2025-10"}])
    assert silent.tables["monthly"].empty


def test_a_budget_without_a_place_is_the_kabupatens(made):
    cells = {"programme": "Domba", "fund": "csr", "budget": 5.0, "year": "2025"}
    line = one(made, Layout.PROGRAMMES, cells, "budgets")
    assert (line["area_code"], line["year"], line["fund"]) == ("35.22", 2025, "csr")
    assert set(programmes.FUNDS.values()) == {"apbd", "apbn", "provinsi", "apbdes", "csr"}


@pytest.mark.parametrize(
    ("layout", "cells", "rule"),
    [
        (Layout.REGISTER, {"district": "35.22.15"}, "family-unknown"),
        (Layout.REGISTER, {"head": "x"}, "place-unknown"),
        (Layout.REGISTER, {"head": "x", "size": 0.0}, "impossible-size"),
        (Layout.REGISTER, {"head": "x", "size": 2.5}, "not-a-whole-number"),
        (Layout.REGISTER, {"head": "x", "components": "kuliah"}, "unknown-component"),
        (Layout.REGISTER, {"head": "x", "income_per_person": -1.0}, "negative"),
        (Layout.EVENTS, {"head": "x", "stage": "4"}, "programme-unnamed"),
        (Layout.FACILITATORS, {"facilitator": "P"}, "place-unknown"),
        (Layout.VILLAGES, {"village": ""}, "village-unnamed"),
        (Layout.VILLAGES, {"idm_score": 7072.0}, "score-out-of-range"),
        (Layout.VILLAGES, {"idm_score": 0.9, "idm_status": "advanced"}, "status-not-of-score"),
        (Layout.MONTHLY, {"district": "35.22"}, "not-a-kecamatan"),
        (Layout.MONTHLY, {"district": "35.22.15", "month": "2025"}, "not-a-month"),
        (Layout.MONTHLY, {"district": "35.22.15", "active": -1.0}, "negative"),
        (Layout.ORGANISATIONS, {"organisation": "A"}, "able-to-nothing"),
        (Layout.ORGANISATIONS, {"farming": 4.0}, "strength-out-of-range"),
        (Layout.ORGANISATIONS, {"farming": 1.0, "capacity": 0.0}, "room-out-of-range"),
        (Layout.ORGANISATIONS, {"farming": 1.0, "past": "Bener 2023"}, "past-unread"),
        (Layout.CLAIMS, {"value": 5.0, "low": 6.0}, "range-upside-down"),
        (Layout.CLAIMS, {"value": 5.0, "url": "bps.go.id"}, "no-address"),
    ],
)
def test_rows_that_break_a_rule_are_told_with_row_and_remedy(layout, cells, rule):
    assert rule in rules(layout, cells)


def test_rows_that_keep_the_rules_have_no_breach():
    village = {"village": "35.22.15.1001", "idm_score": 0.7072, "idm_status": "developing"}
    assert rules(Layout.VILLAGES, village) == set()
    family = {"head": "x", "village": "35.22.15.1001", "size": 4.0, "components": "SD, 2 SMP"}
    assert rules(Layout.REGISTER, family) == set()


def test_a_breach_never_shows_an_identifier(made):
    reading, given = made(Layout.REGISTER, [{"family_card": "secret-hash", "size": 99.0}])
    found = rows.breaches(CONTRACTS[Layout.REGISTER], reading.rows, given.file)
    assert found
    assert all("secret-hash" not in f"{problem} {problem.value}" for problem in found)
    assert {problem.row for problem in found} == {2}


def test_a_condition_is_known_by_code_or_label_and_its_source_falls_back_to_the_files(made):
    row = {"village": "35.22.08.2005", "on": pd.Timestamp("2026-11-03"), "severity": "high"}
    cells = (
        {**row, "condition": "m22", "source": "Musyawarah desa"},
        {**row, "condition": "Peternakan rakyat"},
        {**row, "condition": "tidak ada di daftar"},
    )
    reading, _ = made(Layout.CONDITIONS, cells, given={"publisher": "DPMD", "title": "Pemetaan"})
    found = reading.tables["village_conditions"]
    assert found["code"].tolist() == ["M22", "P02", ""]
    assert found["source"].tolist() == ["Musyawarah desa", "DPMD – Pemetaan", "DPMD – Pemetaan"]


def test_a_score_of_sdgs_is_out_of_a_hundred_and_no_index():
    good = {"village": "35.22.08.2005", "year": "2025", "sdgs_score": 44.5}
    assert "score-out-of-range" not in rules(Layout.VILLAGES, good)
    assert "score-out-of-range" in rules(Layout.VILLAGES, {**good, "sdgs_score": 144.5})


def test_a_verification_that_cannot_be_is_told(made):
    row = {"village": "35.22.08.2005", "list": "dtsen", "on": pd.Timestamp("2026-11-03")}
    good = row | {"listed": 78, "visited": 78, "confirmed": 57, "never_eligible": 21}
    reading, _ = made(Layout.REGISTRY_CHECKS, (good,), given={"publisher": "Dinsos"})
    assert "check-impossible" not in rules(Layout.REGISTRY_CHECKS, good)
    found = reading.tables["registry_checks"].iloc[0]
    assert found[["list", "listed", "never_eligible", "source"]].tolist() == [
        "dtsen", 78, 21, "Dinsos"
    ]  # fmt: skip
    assert pd.isna(found["moved"]), "what is not told is missing, not zero"
    for wrong in ({"visited": 79}, {"confirmed": 79}, {"double": 30}):
        assert "check-impossible" in rules(Layout.REGISTRY_CHECKS, good | wrong)


def test_a_list_of_aid_becomes_needs_promises_and_deliveries(made):
    day = pd.Timestamp("2026-02-02")
    given = {"organisation": "Baznas", "number": "S-07", "fund": "filantropi"}
    aid = {"kind": "toilet", "on": day}
    cells = (
        {**aid, "what": "need", "village": "35.22.08.2005", "size": 12},
        {**aid, "what": "offer", "size": 9, **given},
        {
            **aid,
            "what": "delivery",
            "district": "35.22.08",
            "size": 8,
            **given,
            "number": "B-1",
            "offer": "s-07",
        },
    )
    assert rules(Layout.SUPPORT, *cells) == set()
    reading, _ = made(Layout.SUPPORT, cells, given={"publisher": "Baznas"})
    need, offer, came = (
        reading.tables[name].iloc[0] for name in ("aid_needs", "aid_offers", "aid_deliveries")
    )
    kept = need[["place_code", "severity", "source"]].tolist()
    assert kept == ["35.22.08.2005", "middle", "Baznas"]
    assert offer["place_code"] == "35.22", "without a place it is for the whole kabupaten"
    assert pd.isna(offer["due"])
    assert came["offer_id"] == offer["offer_id"], "the same giver's number, in whatever letters"
    assert came["delivery_id"] != offer["offer_id"]


def test_a_list_of_aid_that_cannot_be_is_told():
    day = pd.Timestamp("2026-02-02")
    need = {"what": "need", "kind": "toilet", "village": "35.22.08.2005", "size": 12, "on": day}
    offer = need | {"what": "offer", "organisation": "Baznas", "number": "1", "fund": "csr"}
    assert rules(Layout.SUPPORT, need, offer) == set()
    assert rules(Layout.SUPPORT, need | {"size": 0}) == {"nothing-counted"}
    assert rules(Layout.SUPPORT, need | {"village": ""}) == {"need-nowhere"}
    assert rules(Layout.SUPPORT, offer | {"number": ""}) == {"giver-unnamed"}
    assert rules(Layout.SUPPORT, offer | {"due": pd.Timestamp("2026-02-01")}) == {"due-before"}


def test_a_case_is_known_by_its_number_and_never_by_a_name(made):
    day = pd.Timestamp("2026-02-02")
    case = {"number": "2026-014", "district": "35.22.08", "kind": "elderly", "opened": day}
    assert rules(Layout.SOCIAL_CASES, case) == set()
    assert rules(Layout.SOCIAL_CASES, case | {"number": "Mbah Siti"}) == {"name-as-code"}
    assert rules(Layout.SOCIAL_CASES, case | {"district": ""}) == {"case-nowhere"}
    early = case | {"closed": pd.Timestamp("2026-02-01")}
    assert rules(Layout.SOCIAL_CASES, early) == {"closed-before"}
    found = one(made, Layout.SOCIAL_CASES, case, "social_cases")
    assert found["case_id"] == "35.22.08|2026-014"
    assert pd.isna(found["closed"])


def test_a_list_of_recipients_names_each_family_once(made):
    """A list of persons names a card as often as it has members; a NIK alone is its own key."""
    base = {"list": "pbi", "district": "35.22.13"}
    card = base | {"family_card": "kk-1"}
    alone = base | {"head": "nik-2", "list": "dtsen_desil_1", "sampled": True}
    reading, _ = made(Layout.RECIPIENTS, (card, card, alone))
    found = reading.tables["recipients"]
    assert found["list"].tolist() == ["pbi", "dtsen_desil_1"]
    assert found["carded"].tolist() == [True, False]
    assert found["sampled"].tolist() == [False, True]
    assert found["district_code"].tolist() == ["35.22.13"] * 2
    assert found["family_id"].tolist() == ["kk-1", "nik-2"]


def test_a_recipient_without_a_number_or_a_known_list_is_refused():
    known = {"list": "pkh", "district": "35.22.13", "village": "", "kec": ""}
    assert "family-unknown" in rules(Layout.RECIPIENTS, known)
    assert "place-unknown" in rules(
        Layout.RECIPIENTS, {"list": "pkh", "family_card": "x", "district": "", "village": ""}
    )


OUTCOME = {
    "programme": "Gayatri", "opd": "Disnakkan", "outcome": "Pendapatan keluarga", "unit": "persen",
    "course": "up", "year": "2025", "value": 48.0, "n": 400.0, "target": 50.0,
}  # fmt: skip


def test_an_outcome_is_a_rate_with_its_target_and_never_a_count(made):
    row = one(made, Layout.OUTCOMES, OUTCOME, "outcome_measures", given={"publisher": "Bappeda"})
    told = row[["indicator", "unit", "course", "year", "source"]].tolist()
    assert told == ["Pendapatan keluarga", "percent", "up", 2025, "Bappeda"]
    assert pd.isna(row["low"])
    for count in ("keluarga", "KPM", "orang", "unit", "ekor"):
        assert "outcome-is-a-count" in rules(Layout.OUTCOMES, OUTCOME | {"unit": count})
    for rate in ("Persen", "%", "indeks", "Rp/KK", "per 1.000", "tahun"):
        assert "outcome-is-a-count" not in rules(Layout.OUTCOMES, OUTCOME | {"unit": rate})


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"low": 40.0}, "interval-out-of-order"),
        ({"low": 49.0, "high": 51.0}, "interval-out-of-order"),
        ({"low": 52.0, "high": 44.0}, "interval-out-of-order"),
        ({"value": 148.0}, "outcome-out-of-range"),
        ({"target": -5.0}, "outcome-out-of-range"),
        ({"unit": "indeks", "value": 5000.0}, "outcome-out-of-range"),
        ({"outcome": "Jumlah penerima santunan lansia", "unit": "indeks"}, "outcome-counts"),
        ({"outcome": " banyaknya rumah"}, "outcome-counts"),
        ({"n": 0.0}, "nobody-measured"),
    ],
)
def test_an_outcome_that_cannot_be_is_told(changes, rule):
    assert not rules(Layout.OUTCOMES, OUTCOME | {"low": 44.0, "high": 52.0})
    money = {"unit": "rp/kk", "value": 1.2e6, "target": 1.5e6, "outcome": "Pendapatan, jumlah"}
    assert not rules(Layout.OUTCOMES, OUTCOME | money)
    assert rule in rules(Layout.OUTCOMES, OUTCOME | changes)
