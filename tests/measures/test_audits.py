from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.vocabulary.audit import Severity
from tests.measures.auditing import AREAS, RELATIONS, clean, figure, found, renamed


def planted(subject, value, **other):
    """The clean land with the last figure of a subject put to another value."""
    rows = clean()
    position = max(n for n, row in enumerate(rows) if row["subject"] == subject)
    old = rows[position]
    new = figure(subject, value, precision=other.pop("precision", 1.0), **other)
    kept = {"start", "end", "unit", "scope", "area_code"} - other.keys()
    rows[position] = {**new, **{name: old[name] for name in kept}}
    return rows, new["figure_id"]


def only(rows):
    findings = found(rows)
    assert len(findings) == 1, findings
    return findings[0]


def test_figures_that_agree_are_left_alone():
    assert found(clean()) == ()


@pytest.mark.parametrize(
    ("subject", "value", "precision", "rule"),
    [
        ("spent_rate", 81.5, 0.1, "share"),
        ("rise", 44.9, 0.1, "change"),
        ("guests", 150, 10, "parts"),
        ("geese", 648, 1, "product"),
        ("homes all years", 230, 1, "years"),
        ("hamlets", 3, 1, "number_of_places"),
        ("listed_kin", 9000, 1, "size"),
    ],
)
def test_a_planted_conflict_is_found_and_nothing_else(subject, value, precision, rule):
    rows, planted_id = planted(subject, value, precision=precision)
    finding = only(rows)
    assert finding.rule == rule
    assert planted_id in finding.figures


def test_a_fixed_sum_that_is_missed_is_found():
    rows, planted_id = planted("clad", 30.6, precision=0.1)
    finding = only(rows)
    assert (finding.rule, finding.printed) == ("sum", (100, 100))
    assert planted_id in finding.figures


def test_the_sexes_and_the_districts_both_contradict_a_wrong_total():
    rows = clean()
    wrong = next(row for row in rows if row["subject"] == "folk")
    wrong.update(figure("folk", 20351))
    assert {finding.rule for finding in found(rows)} == {"sum", "places"}


@given(st.floats(0.01, 99.99), st.sampled_from([1.0, 0.1, 0.01]))
def test_a_share_that_was_only_rounded_is_never_accused(share, step):
    """Whatever the truth is: printed part, whole and share may each be rounded as they like."""
    whole, part = 7.8e9, 7.8e9 * share / 100
    rows = [
        figure("granted", round(whole, -8), "rupiah", precision=1e8),
        figure("spent", round(part, -8), "rupiah", precision=1e8),
        figure("spent_rate", round(share / step) * step, "percent", precision=step),
    ]
    assert found(rows) == ()


def test_shares_are_not_taken_across_owners_or_series():
    """A percentage of the survey and people of the register are no pair."""
    rows, _ = planted("spent_rate", 81.5, precision=0.1, series_id="another book")
    assert found(rows) == ()


def test_a_denominator_that_is_named_is_the_one_taken():
    whole = figure("granted", 200, when="2031", series_id="another book")
    rows = [
        whole,
        figure("spent", 50),
        figure("spent_rate", 30, "percent", denominator_id=whole["figure_id"]),
    ]
    assert only(rows).expected == pytest.approx((24.69, 25.31), abs=0.01)


def test_of_several_sources_one_that_fits_is_enough():
    rows = [*clean(), figure("granted", 9.9e9, "rupiah", precision=1e8, used=False)]
    assert [f.rule for f in found(rows) if f.rule == "share"] == []


def test_what_is_known_to_be_wrong_is_held_against_nobody():
    rows = clean()
    for row in rows:
        if row["subject"] == "granted":
            row.update(figure("granted", 9e9, "rupiah", wrong=True, origin_id="other paper"))
    assert found(rows) == ()


def test_a_name_is_nothing_to_the_rules():
    rows, _ = planted("guests", 150, precision=10)
    codes = [*AREAS["code"], "91"]
    names = {code: code.replace("91", "64", 1) for code in codes}
    areas = AREAS.assign(code=AREAS["code"].map(names), parent_code=AREAS["parent_code"].map(names))
    assert [f.rule for f in found(renamed(rows, names), areas)] == ["parts"]


def test_without_relations_nothing_is_worked_out():
    rows, _ = planted("guests", 150, precision=10)
    assert found(rows, relations=RELATIONS.head(0)) == ()


def test_a_whole_without_all_its_places_is_only_an_upper_bound():
    rows = [figure("folk", 9000), figure("folk", 8250, area="91.01.02")]
    assert found(rows) == ()
    rows = [figure("folk", 8000), figure("folk", 8250, area="91.01.02")]
    finding = only(rows)
    assert (finding.rule, finding.severity) == ("places_below", Severity.IMPOSSIBLE)


def test_places_of_another_publisher_are_no_parts():
    places = [
        figure("folk", value, area=code) for value, code in ((300, "91.01.01"), (400, "91.01.02"))
    ]
    whole = figure("folk", 900)
    assert [f.rule for f in found([whole, *places])] == ["places"]
    assert found([{**whole, "owner": "Other office"}, *places]) == ()


def test_a_part_that_is_not_used_still_belongs_to_its_publisher():
    rows = [
        figure("folk", 700), figure("folk", 300, area="91.01.01"),
        figure("folk", 900, area="91.01.02", owner="Other office"),
        figure("folk", 500, area="91.01.02", used=False),
    ]  # fmt: skip
    assert [f.rule for f in found(rows)] == ["places"]


def test_rates_do_not_add_up_over_places():
    rows = [
        figure("ill_rate", 10, "percent", area=area) for area in ("91.01", "91.01.01", "91.01.02")
    ]
    assert found(rows) == ()


def test_a_list_without_villages_says_nothing_of_completeness():
    areas = AREAS[AREAS["level"] != "village"]
    rows = [
        figure("folk", value, area=code)
        for value, code in ((900, "91.01"), (300, "91.01.01"), (400, "91.01.02"))
    ]
    assert found(rows, areas) == ()
    assert [f.rule for f in found(rows)] == ["places"]


def test_a_missing_term_leaves_a_relation_alone():
    rows = [row for row in clean() if row["subject"] != "helpers"]
    assert found(rows) == ()
    assert not pd.DataFrame(rows).empty
