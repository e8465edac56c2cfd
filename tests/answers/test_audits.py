from __future__ import annotations

import pandas as pd
import pytest

from analytics.answers import audits, statements
from analytics.store import tables
from analytics.vocabulary.audit import Severity

pytestmark = pytest.mark.usefixtures("prepared")


def of_rule(rule):
    return [finding for finding in audits.findings() if finding.rule == rule]


def told(rule):
    return " ".join(finding.sentence for finding in of_rule(rule))


def test_every_figure_with_a_number_is_audited():
    stated = statements.statements()
    programmes = tables.programmes()
    targets = tables.targets()
    assert len(stated) == (
        len(tables.claims()) + targets["year"].notna().sum() + programmes["value"].notna().sum()
    )
    assert stated["figure_id"].is_unique
    assert (stated["low"] <= stated["high"]).all()
    assert stated["owner"].notna().all()


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("parts", ["28 jiwa (Camat peserta)", "209 orang", "265"]),
        ("parts", ["9 jiwa", "14 jiwa"]),
        ("change", ["44,9%", "24,89–24,90%"]),
        ("share", ["29,57%", "25,60–25,94%"]),
        ("implied", ["50.200 jiwa", "Kab. Ngawi", "dikesampingkan"]),
        ("another_month", ["11,49%", "September 2025", "Maret 2025"]),
        ("same_value_at_two_times", ["50.987 KK", "Semester I", "Semester II"]),
        ("same_value_in_two_units", ["9.400 jiwa", "9.400 KK"]),
        ("slip_of_the_pen", ["22.430 jiwa", "22.340 jiwa"]),
        ("leap", ["9 dari 14 wilayah"]),
        ("broken_series", ["69,04", "70,7"]),
    ],
)
def test_what_the_sources_contradict_is_told_with_its_figures(rule, words):
    sentences = told(rule)
    assert [word for word in words if word not in sentences] == []


def test_a_figure_without_a_month_is_not_said_to_be_of_another():
    """Blora's 11,9 names no month: the annotation says so, no finding accuses it."""
    accused = of_rule("another_month")
    assert {figure for finding in accused for figure in finding.figures["area_code"]} == {"35.22"}


def test_no_publisher_is_held_to_the_places_of_another():
    assert of_rule("places") == []
    kept = statements.statements().set_index("figure_id")["owner"]
    whole, part = "population.35.22.2025.2", "population.35.22.01.2025.1"
    assert kept[whole] != kept[part]


def test_a_percentage_is_held_to_the_populations_of_its_publisher():
    about = {place for finding in of_rule("implied") for place in finding.figures["area_code"]}
    assert "35.17" not in about


@pytest.mark.parametrize(
    ("claim", "more", "rule"),
    [
        ("population.35.22.03.2025.1", 14, "places"),
        ("female_population.35.22.03.2025.1", 1, "sum"),
        ("pkh_graduates_total.35.22.2021.1", 1, "sum"),
    ],
)
def test_one_more_is_one_too_many(monkeypatch, claim, more, rule):
    """A count printed to its last digit was not rounded."""
    claims = tables.claims().copy()
    claims.loc[claims["claim_id"] == claim, "value"] += more
    monkeypatch.setattr(tables, "claims", lambda: claims)
    stated = statements.statements.__wrapped__()
    found = audits.found_in(stated, tables.relations(), tables.areas())
    named = {figure for finding in found if finding.rule == rule for figure in finding.figures}
    assert claim in named


def test_what_only_rounding_parts_is_no_finding():
    """6,2 of 7,8 trillion may well be 79,94 percent."""
    assert "79,94" not in told("share")


def test_findings_are_ordered_by_weight_and_name_their_figures():
    order = [list(Severity).index(finding.severity) for finding in audits.findings()]
    assert order == sorted(order)
    for severity in Severity:
        wrong = [f.figures["wrong"].iloc[0] for f in audits.findings() if f.severity == severity]
        assert wrong == sorted(wrong)  # what was set aside comes last
    known = set(statements.statements()["figure_id"])
    for finding in audits.findings():
        assert finding.sentence.endswith(".")
        assert set(finding.figures["figure_id"]) <= known
        assert (finding.figures["source"] != "").all()


def test_an_imported_figure_is_audited_with_the_published_ones(monkeypatch):
    claims = tables.claims()
    row = claims[claims["claim_id"] == "poverty_rate.35.22.2025-03.1"].copy()
    september = row.assign(
        claim_id="imported.poverty_rate.35.22.2025-09.1",
        period_start=pd.Timestamp("2025-09-01"),
        period_end=pd.Timestamp("2025-09-30"),
        as_of=pd.NaT,
    )
    both = pd.concat([claims, september], ignore_index=True)
    monkeypatch.setattr(tables, "claims", lambda: both)
    stated = statements.statements.__wrapped__()
    found = audits.found_in(stated, tables.relations(), tables.areas())
    named = {figure for finding in found for figure in finding.figures}
    assert "imported.poverty_rate.35.22.2025-09.1" in named


def test_notes_stand_with_their_source():
    noted = audits.noted()
    assert len(noted) == len(tables.annotated())
    assert noted["sentence"].str.endswith(".").all()
    assert noted[["source", "name"]].ne("").all().all()


def test_the_audits_are_told_in_a_sentence():
    (sentence,) = audits.in_words()
    assert f"{len(audits.findings())} temuan" in sentence
    assert "tidak mungkin" in sentence
    assert "dikesampingkan" in sentence
