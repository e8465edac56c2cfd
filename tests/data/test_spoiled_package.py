"""A spoiled package stops the start, and says which file, row, column and rule."""

import pandas as pd
import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from tests.conftest import examples

from analytics.store import package
from analytics.vocabulary.errors import BrokenData

CSV = (
    "claims", "origins", "areas", "indicators", "series", "targets", "programmes", "relations",
    "annotations", "metadata", "benefits", "breaks", "pairs", "levers",
    "packages", "participations",
    "packages", "absorptions", "outcomes",
)  # fmt: skip


def raw(name, folder):
    return pd.read_csv(folder / f"{name}.csv", dtype=str, keep_default_na=False)


def broken(folder):
    with pytest.raises(BrokenData) as caught:
        package.verify(folder)
    return caught.value.problems


def spoil(folder, name, row, column, text):
    """Write `text` into line `row` of a file (line 1 is the heading)."""
    frame = raw(name, folder)
    frame.loc[row - 2, column] = text
    frame.to_csv(folder / f"{name}.csv", index=False, lineterminator="\n")


def line_of(folder, name, **wanted):
    frame = raw(name, folder)
    same = (frame[list(wanted)] == list(wanted.values())).all(axis=1)
    return int(frame.index[same][0]) + 2


def test_a_small_sound_package_passes(copy):
    package.verify(copy)


# The claims that are spoiled: each cell in a row of its own, and all judged at once.
CELLS = {
    "2014-03.1": ("value", "dua belas", "type-error"),
    "2015-03.1": ("period_end", "31/03/2025", "type-error"),
    "2015-03.2": ("area_code", "3522", "constraint-error"),
    "2016-03.1": ("area_code", "35.99", "foreign-key"),
    "2016-03.2": ("standing", "example", "constraint-error"),
    "2017-03.1": ("indicator", "", "constraint-error"),
    "2018-03.1": ("origin_id", "tidak-ada", "foreign-key"),
    "2019-03.1": ("denominator_id", "tidak-ada", "denominator"),
    "2020-03.1": ("value", "101", "value-bounds"),
    "2021-03.1": ("value", "NaN", "type-error"),
    "2022-03.1": ("precision", "INF", "type-error"),
    "2023-03.1": ("value_high", "0.1", "range-order"),
    "2025-03.1": ("unit", "persons", "unit-of-indicator"),
}


# Rules of ours read a package whose cells are of the right kind.
OURS = {"denominator", "value-bounds", "range-order", "unit-of-indicator", "parent-of-code"}


@pytest.mark.parametrize("ours", [False, True])
def test_spoiled_cells_are_named_by_file_row_column_and_rule(copy, ours):
    wanted = {}
    for claim, (column, text, rule) in CELLS.items():
        if (rule in OURS) != ours:
            continue
        row = line_of(copy, "claims", claim_id=f"poverty_rate.35.22.{claim}")
        spoil(copy, "claims", row, column, text)
        wanted["claims", row] = (column, rule)
    for name, key, column, text, rule in (
        ("indicators", {"id": "kpm_pkh"}, "smallest_level", "desa", "constraint-error"),
        ("areas", {"code": "35.22.08.2005"}, "parent_code", "35.22.01", "parent-of-code"),
    ):
        if (rule in OURS) != ours:
            continue
        row = line_of(copy, name, **key)
        spoil(copy, name, row, column, text)
        wanted[name, row] = (column, rule)
    problems = broken(copy)
    for (name, row), (column, rule) in wanted.items():
        found = [p for p in problems if (p.file, p.row, p.rule) == (f"{name}.csv", row, rule)]
        assert found, f"{name}.csv, line {row}: {rule} was not told"
        if rule != "range-order":  # names the value, whichever end is wrong
            assert column in {p.column for p in found}
        assert str(found[0]).startswith(f"{name}.csv, baris {row}")
        assert f"[{rule}]" in str(found[0])


def test_poverty_below_the_regency_is_refused(copy):
    row = line_of(copy, "claims", claim_id="poverty_rate.35.22.2025-03.1")
    spoil(copy, "claims", row, "area_code", "35.22.08")
    assert ("smallest-level", row) in {(p.rule, p.row) for p in broken(copy)}


@pytest.mark.parametrize("period", [("2025-01-01", "2025-03-31"), ("2025-01-01", "2025-12-31")])
def test_poverty_of_a_regency_in_anything_but_march_is_refused(copy, period):
    row = line_of(copy, "claims", claim_id="poverty_rate.35.22.2025-03.1")
    spoil(copy, "claims", row, "period_start", period[0])
    spoil(copy, "claims", row, "period_end", period[1])
    assert ("march-only", row) in {(p.rule, p.row) for p in broken(copy)}


def test_two_preferred_figures_are_refused(copy):
    row = line_of(copy, "claims", claim_id="kpm_pkh.35.22.2025.4")
    spoil(copy, "claims", row, "rank", "preferred")
    (problem,) = broken(copy)
    assert (problem.rule, problem.row, problem.column) == ("one-preferred", row, "rank")
    assert "kpm_pkh.35.22.2025.1" in problem.sentence


def test_a_group_without_a_preferred_figure_is_refused(copy):
    row = line_of(copy, "claims", claim_id="kpm_pkh.35.22.2025.1")
    spoil(copy, "claims", row, "rank", "normal")
    assert "one-preferred" in {p.rule for p in broken(copy)}


def test_a_differing_figure_without_a_reason_is_refused(copy):
    row = line_of(copy, "claims", claim_id="kpm_pkh.35.22.2025.2")
    spoil(copy, "claims", row, "reason", "")
    (problem,) = broken(copy)
    assert (problem.rule, problem.row, problem.column) == ("reason-required", row, "reason")


def test_a_repeated_key_is_refused(copy):
    row = line_of(copy, "claims", claim_id="kpm_pkh.35.22.2025.2")
    spoil(copy, "claims", row, "claim_id", "kpm_pkh.35.22.2025.1")
    assert ("claims.csv", "primary-key", row) in {(p.file, p.rule, p.row) for p in broken(copy)}


def test_a_missing_column_is_named(copy):
    raw("claims", copy).drop(columns="reason").to_csv(copy / "claims.csv", index=False)
    assert ("claims.csv", "reason") in {(p.file, p.column) for p in broken(copy)}


def test_a_missing_file_is_named(copy):
    (copy / "areas.csv").unlink()
    (problem,) = broken(copy)
    assert (problem.file, problem.rule) == ("areas.csv", "missing-file")


@pytest.mark.parametrize(
    ("content", "rule"), [(b"", "source-error"), (b"\xff\xfe", "encoding-error")]
)
def test_an_unreadable_file_is_named(copy, content, rule):
    (copy / "claims.csv").write_bytes(content)
    assert ("claims.csv", rule) in {(p.file, p.rule) for p in broken(copy)}


def test_a_quote_left_open_is_named(copy):
    text = (copy / "targets.csv").read_text(encoding="utf-8")
    (copy / "targets.csv").write_text(text + '"', encoding="utf-8")
    assert ("targets.csv", "broken-csv") in {(p.file, p.rule) for p in broken(copy)}


def test_a_target_without_a_value_is_refused(copy):
    row = line_of(copy, "targets", target_id="poverty_rate.35.22.2029.1")
    spoil(copy, "targets", row, "value", "")
    assert ("value-required", row) in {(p.rule, p.row) for p in broken(copy)}


def test_a_table_without_rows_is_refused(copy):
    raw("norms", copy).head(0).to_csv(copy / "norms.csv", index=False)
    assert ("norms.csv", "no-rows") in {(p.file, p.rule) for p in broken(copy)}


@pytest.mark.parametrize("text", ["{", "[]", '{"resources": [{}]}'])
def test_a_broken_descriptor_is_named(copy, text):
    (copy / package.DESCRIPTOR).write_text(text, encoding="utf-8")
    (problem,) = broken(copy)
    assert problem.file == package.DESCRIPTOR


def test_a_sound_change_asks_for_a_new_seal_and_gets_it(copy):
    row = line_of(copy, "claims", claim_id="kpm_pkh.35.22.2025.4")
    spoil(copy, "claims", row, "locator", "paragraf 9")
    (problem,) = broken(copy)
    assert (problem.file, problem.rule) == ("claims.csv", "hash-mismatch")
    assert "python -m analytics data seal" in problem.sentence
    assert package.seal(copy) == ("claims.csv",)
    package.verify(copy)
    assert package.seal(copy) == ()


def test_a_broken_package_is_not_sealed(copy):
    before = (copy / package.DESCRIPTOR).read_bytes()
    row = line_of(copy, "claims", claim_id="kpm_pkh.35.22.2025.4")
    spoil(copy, "claims", row, "value", "")
    with pytest.raises(BrokenData):
        package.seal(copy)
    assert (copy / package.DESCRIPTOR).read_bytes() == before


@examples(8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_any_changed_byte_of_any_file_is_noticed(sound, copy, data):
    name = data.draw(st.sampled_from(CSV))
    content = (sound / f"{name}.csv").read_bytes()
    place = data.draw(st.integers(0, len(content) - 1))
    flipped = content[place] ^ data.draw(st.integers(1, 255))
    changed = content[:place] + bytes([flipped]) + content[place + 1 :]
    (copy / f"{name}.csv").write_bytes(changed)
    try:
        problems = broken(copy)
    finally:
        (copy / f"{name}.csv").write_bytes(content)
    assert problems
    assert all(problem.sentence for problem in problems)


@pytest.mark.parametrize(
    ("name", "column", "text", "rule"),
    [
        ("relations", "terms", "kebahagiaan", "relation-terms"),
        ("relations", "result", "kebahagiaan", "relation-terms"),
        ("relations", "scope", "Program lain", "relation-terms"),
        ("relations", "high", "", "relation-shape"),
        ("relations", "terms", "keluarga ditetapkan;jiwa ditetapkan", "relation-shape"),
        ("relations", "rule", "guess", "constraint-error"),
        ("annotations", "about", "tidak.ada", "annotation-about"),
        ("annotations", "indicator", "kebahagiaan", "annotation-about"),
        ("annotations", "sentence", "Belum selesai", "annotation-sentence"),
        ("annotations", "origin_id", "tidak-ada", "foreign-key"),
        ("benefits", "item", "tabungan", "constraint-error"),
        ("benefits", "unit", "persons", "benefit-shape"),
        ("benefits", "item", "family", "benefit-shape"),
        ("benefits", "year", "2023", "benefit-shape"),
        ("benefits", "origin_id", "tidak-ada", "foreign-key"),
        ("breaks", "indicators", "kpm_pkh;kebahagiaan", "break-series"),
        ("breaks", "series", "deret_lain", "break-series"),
        ("breaks", "kind", "series", "break-series"),
        ("breaks", "earliest", "", "break-days"),
        ("breaks", "latest", "2024-12-31", "break-days"),
        ("breaks", "latest", "kemarin", "type-error"),
        ("breaks", "what", "Belum selesai", "break-sentence"),
        ("breaks", "kind", "guess", "constraint-error"),
        ("breaks", "origin_id", "tidak-ada", "foreign-key"),
        ("participations", "actor_group", "partai", "constraint-error"),
        ("participations", "meeting", "tidak-ada", "foreign-key"),
        ("levers", "middle", "99999", "lever-order"),
        ("levers", "shape", "fixed", "lever-shape"),
        ("levers", "origins", "artikel-pkh tidak-ada", "lever-origins"),
        ("levers", "why", "Belum selesai", "lever-why"),
        ("levers", "unit", "share", "lever-order"),
        ("packages", "cost_low", "999999999", "package-order"),
        ("packages", "effect_origins", "tidak-ada", "package-origins"),
        ("packages", "reported_low", "100", "package-source"),
        ("packages", "why", "Belum selesai", "package-why"),
        ("packages", "take_up_high", "1.5", "constraint-error"),
        ("absorptions", "stated_id", "p141", "absorption-figures"),
        ("absorptions", "area_code", "35.17", "absorption-figures"),
        ("absorptions", "budget_id", "p999", "foreign-key"),
        ("outcomes", "programme", "Program lain", "outcome-programme"),
        ("outcomes", "indicator", "kpm_pkh", "outcome-target"),
        ("outcomes", "candidate", "kpm_pkh", "outcome-candidate"),
        ("outcomes", "origin_id", "tidak-ada", "foreign-key"),
    ],
)
def test_what_a_declaration_names_has_to_exist(copy, name, column, text, rule):
    spoil(copy, name, 2, column, text)
    problem = next(p for p in broken(copy) if p.rule == rule)
    assert (problem.file, problem.row) == (f"{name}.csv", 2)


def test_a_pair_of_another_year_than_its_programme_is_refused(copy):
    spoil(copy, "pairs", 2, "period", "2020")
    assert ("pair-of-programme", 2) in {(p.rule, p.row) for p in broken(copy)}
    spoil(copy, "pairs", 2, "area_code", "33.16")
    assert ("constraint-error", 2) in {(p.rule, p.row) for p in broken(copy)}
