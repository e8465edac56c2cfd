"""The figures we ship keep their contract."""

import json
import re

import pandas as pd
import pytest

from analytics.store import contract, package, places
from analytics.vocabulary import welfare
from analytics.vocabulary.area import Level
from analytics.vocabulary.assistance import ConditionKind, OrganisationKind, Sector
from analytics.vocabulary.audit import Relation
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.collaboration import ActorGroup, Part
from analytics.vocabulary.empowerment import Step
from analytics.vocabulary.indicator import Direction, Unit
from analytics.vocabulary.meeting import Kind
from analytics.vocabulary.outcome import Stage
from analytics.vocabulary.pairs import PairKind
from analytics.vocabulary.period import Period
from analytics.vocabulary.planning import Block, Strategy
from analytics.vocabulary.region import Part as RegionPart
from analytics.vocabulary.register import Component
from analytics.vocabulary.scenario import LeverGroup, LeverUnit, Shape
from analytics.vocabulary.standing import Standing
from analytics.vocabulary.welfare import FAMILY, Aid

CSV = (
    "claims", "origins", "areas", "indicators", "series", "targets", "programmes", "relations",
    "annotations", "metadata", "promises", "benefits", "norms", "breaks",
    "conditions", "pairs", "levers", "packages", "pathway",
    "conditions", "pairs", "levers", "packages", "memberships",
    "conditions", "pairs", "levers", "packages", "participations",
    "conditions", "pairs", "levers", "packages",
    "absorptions", "outcomes",
    "conditions", "pairs", "levers", "packages", "strategies",
)  # fmt: skip


def raw(name, folder=None):
    folder = folder or places.data_folder()
    return pd.read_csv(folder / f"{name}.csv", dtype=str, keep_default_na=False)


def test_the_shipped_package_is_sealed_and_keeps_its_contract():
    folder = places.data_folder()
    package.verify(folder)
    descriptor = json.loads((folder / package.DESCRIPTOR).read_text(encoding="utf-8"))
    assert contract.problems(folder, descriptor) == []


def test_every_file_of_the_folder_is_in_the_package():
    assert {path.name for path in places.data_folder().iterdir()} == {
        package.DESCRIPTOR,
        *(f"{name}.csv" for name in CSV),
    }


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [
        ("claims", "unit", Unit),
        ("claims", "rank", Rank),
        ("claims", "standing", [word for word in Standing if word is not Standing.EXAMPLE]),
        ("indicators", "unit", Unit),
        ("indicators", "direction", Direction),
        ("indicators", "smallest_level", Level),
        ("areas", "level", Level),
        ("relations", "rule", Relation),
        ("promises", "kind", [kind for kind in Kind if kind is not Kind.PLAN]),
        ("conditions", "kind", ConditionKind),
        ("conditions", "sector", Sector),
        ("benefits", "programme", Aid),
        ("pairs", "kind", PairKind),
        ("pathway", "step", Step),
        ("absorptions", "stage", Stage),
        ("levers", "group", LeverGroup),
        ("levers", "unit", LeverUnit),
        ("levers", "shape", Shape),
        ("pairs", "organisation_kind", OrganisationKind),
        ("memberships", "role", RegionPart),
        ("participations", "actor_group", ActorGroup),
        ("participations", "part", Part),
        ("benefits", "item", [*Component, FAMILY]),
        ("benefits", "kind", welfare.Kind),
        ("benefits", "unit", welfare.Per),
        ("strategies", "strategy", Strategy),
        ("strategies", "block", Block),
    ],
)
def test_the_schema_and_the_vocabulary_allow_the_same_words(table, column, words):
    path = places.data_folder() / package.DESCRIPTOR
    package_json = json.loads(path.read_text(encoding="utf-8"))
    resource = next(r for r in package_json["resources"] if r["name"] == table)
    field = next(f for f in resource["schema"]["fields"] if f["name"] == column)
    assert field["constraints"]["enum"] == [str(word) for word in words]


def test_nothing_is_called_official_before_the_owners_document_is_on_file():
    assert set(raw("claims")["standing"]) == {Standing.QUOTED, Standing.ESTIMATE}


def test_an_estimate_says_how_it_was_worked_out():
    claims = raw("claims")
    assert (
        claims.loc[claims["standing"] == Standing.ESTIMATE, "qualifier"]
        .str.startswith("Dihitung")
        .all()
    )


def test_a_group_of_several_claims_gives_a_reason_for_every_rank():
    claims = raw("claims")
    several = claims.groupby(contract.GROUP)["claim_id"].transform("size") > 1
    silent = claims[several & (claims["reason"] == "")]
    assert silent["claim_id"].tolist() == []


def test_only_a_figure_known_to_be_wrong_stands_without_a_preferred_one():
    claims = raw("claims")
    groups = claims.groupby(contract.GROUP)["rank"].agg(lambda ranks: Rank.PREFERRED in set(ranks))
    assert [group[:2] for group, held in groups.items() if not held] == [("poverty_line", "00")]


@pytest.mark.parametrize("name", CSV)
def test_text_for_readers_is_not_left_in_english(name):
    english = re.compile(r"\b(?:the|and|from|with|only|says|said|versus|CONFLICT|DO NOT)\b")
    frame = raw(name)
    columns = {"qualifier", "reason", "note", "definition", "concept", "break_reason", "sentence"}
    for column in columns & set(frame):
        assert frame.loc[frame[column].str.contains(english), column].tolist() == []


@pytest.mark.parametrize("name", CSV)
def test_text_has_no_stray_blanks(name):
    for column, values in raw(name).items():
        assert values[values != values.str.strip()].tolist() == [], column


def test_every_programme_period_is_a_period():
    for key in raw("programmes")["period"]:
        assert Period.parse(key).key == key


def test_a_year_of_benefits_without_a_source_stays_empty():
    """Index of 2022 (Tribunnews, 10 January 2022) and of 2025 (Poskota, 2 January 2025)."""
    rows = raw("benefits")
    index = rows[(rows["programme"] == "pkh") & (rows["kind"] == "amount")]
    assert set(index["year"]) == {"2022", "2025"}
    told = dict(zip(index["benefit_id"], index["value"], strict=True))
    yearly = {"pregnant": 3e6, "early_childhood": 3e6, "primary": 9e5, "junior": 1.5e6,
              "senior": 2e6, "disability": 2.4e6, "elderly": 2.4e6}  # fmt: skip
    for year in (2022, 2025):
        for item, amount in yearly.items():
            assert float(told[f"pkh.{item}.amount.{year}"]) == amount
    assert set(rows["standing"]) == {Standing.QUOTED}
    caps = rows[rows["kind"] == "cap"].set_index("item")["value"].to_dict()
    assert caps == {"pregnant": "2", "early_childhood": "2", "family": "4"}


def test_every_sector_has_problems_and_potentials_that_can_be_noted():
    found = raw("conditions")
    for kind, first, least, most in (("problem", "M", 25, 35), ("potential", "P", 12, 20)):
        rows = found[found["kind"] == kind]
        assert least <= len(rows) <= most
        assert rows["code"].tolist() == [f"{first}{n:02}" for n in range(1, len(rows) + 1)]
    assert set(found.loc[found["kind"] == "problem", "sector"]) == set(Sector)
    for column in ("definition", "evidence"):
        assert found[column].str.fullmatch(r"[A-Z].*\.").all()


def test_every_programme_that_is_told_of_has_one_strategy_and_a_reason():
    found = raw("strategies")
    named = found[found["kind"] == "programme"]
    assert sorted(named["matches"]) == sorted(set(raw("programmes")["programme"]))
    assert found["matches"].is_unique
    assert (found["reason"].str.len() >= 10).all()
    items = set(found.loc[found["kind"] == "item", "matches"])
    told = raw("programmes")
    assert items <= set(told.loc[told["programme"] == "Nilai bantuan pada stiker", "indicator"])
    words = found.loc[found["kind"] == "budget", "matches"]
    assert (words == words.str.lower()).all()
    assert (named.loc[named["strategy"].isin(["burden", "income", "pockets"]), "block"] != "").all()


def test_packages_cost_what_the_programmes_are_reported_to_cost():
    """Gayatri: P-APBD 2025 over its families; the others: the list of 2026."""
    packages = raw("packages").set_index("package_id")
    told = raw("programmes").set_index("programme_id")["value"]
    told = pd.to_numeric(told, errors="coerce")
    cost = packages["cost_middle"].astype(float)
    assert cost["gayatri"] == told["p014"] / told["p015"] == 17_340_000
    assert packages.loc["gayatri", "cost_high"] == f"{told['p013'] / told['p003']:.0f}"
    assert (cost["kip"], cost["kolega"], cost["domba"]) == tuple(told[["p088", "p093", "p094"]])
    supply = packages["supply"].replace("", "nan").astype(float)
    assert supply["kolega"] == told["p024"]
    assert supply["mitra"] == told["p020"]
    assert supply["domba"] == told["p038"]
    reported = packages.loc["gayatri", ["reported_low", "reported_high"]].astype(float)
    raised = raw("programmes").set_index("programme_id").loc["p004", ["value", "value_high"]]
    assert reported.tolist() == raised.astype(float).tolist()


def test_a_package_says_of_each_quantity_whether_anybody_published_it():
    packages = raw("packages").set_index("package_id")
    # Nobody published hours or take-up of any package: they are assumptions, with a range.
    assert set(packages["hours_origins"]) == set(packages["take_up_origins"]) == {""}
    assert (packages["hours_low"].astype(float) < packages["hours_high"].astype(float)).all()
    # Methods, 6: what livestock alone does, and the full package, as least, most likely and most.
    effects = packages[["effect_low", "effect_middle", "effect_high"]].astype(float)
    assert effects.loc["gayatri"].tolist() == effects.loc["kolega"].tolist() == [0, 0.01, 0.05]
    assert effects.loc["graduasi"].tolist() == [0, 0.06, 0.14]


def test_no_list_of_a_working_area_names_an_area_twice():
    rows = raw("memberships")
    assert not rows.duplicated(["body", "list", "area_code"]).any()


@pytest.mark.parametrize(
    ("which", "told"), [("2011", "p043"), ("2022", "p044")]
)  # Tempo, 23 March 2011; Ronggolawe News, October 2022
def test_the_lists_of_bakorwil_have_as_many_members_as_are_told_in_words(which, told):
    rows, programmes = raw("memberships"), raw("programmes").set_index("programme_id")
    members = rows[(rows["list"] == which) & (rows["role"] == "member")]
    names = dict(zip(raw("areas")["code"], raw("areas")["name"], strict=True))
    said = {one.strip().removeprefix("Kab. ") for one in programmes.loc[told, "text"].split(";")}
    assert {names[code].removeprefix("Kab. ") for code in members["area_code"]} == said
    assert len(members) == float(programmes.loc[told, "value"])


def test_who_took_part_in_a_meeting_is_told_once_and_never_by_a_persons_name():
    rows, claims = raw("participations"), raw("claims").set_index("claim_id")
    assert set(claims.loc[rows["meeting"], "indicator"]) == {"meeting_held"}
    assert not rows.duplicated(["meeting", "actor", "part"]).any()
    counted = rows[rows["claim_id"] != ""]
    same = claims.loc[counted["meeting"], "series_id"].to_numpy()
    assert (claims.loc[counted["claim_id"], "series_id"].to_numpy() == same).all()
    # Suaradesa.co, 14 October 2025: five camat, three villages, five kinds asked to work together.
    leans = rows[rows["meeting"] == "meeting_held.35.22.2025-10-14.1"]
    homes = leans[leans["part"] == "attended"].groupby("actor_group")["home"].nunique()
    assert leans["home"].str.count(r"\.").eq(2).sum() == 5
    assert homes["village_government"] == homes["civil_society"] == 3
    assert set(leans.loc[leans["part"] == "asked", "actor_group"]) == set(ActorGroup)
