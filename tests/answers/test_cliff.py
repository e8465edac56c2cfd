"""The cliff test on published figures and on a register; the business package."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from analytics.answers import benefits, cliff, falling, payback, register
from analytics.answers.slides import cliff as slides
from analytics.store import tables
from analytics.vocabulary.depth import Depth
from analytics.vocabulary.register import Component
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.standing import Standing
from analytics.vocabulary.welfare import Band
from analytics.wording import falling as words


@pytest.fixture(scope="module")
def usual(prepared):
    found = cliff.usual()
    assert not isinstance(found, Gap)
    return found


def row_of(answer, size):
    return next(row for row in answer.rows() if row["size"] == size)


def test_the_line_of_a_family_of_four_is_that_of_the_worked_example(usual):
    """1.886 million for four at the line of March 2024, 471,457 (BPS, read at KabarBaik.co)."""
    answer = cliff.typical(replace(usual, year=2024))
    assert row_of(answer, 4)["edge_high"] == pytest.approx(1.886e6, rel=1e-3)
    assert answer.facts["line"] == 471_457
    assert answer.facts["pkh"] == 200_000
    assert answer.facts["instalment"] == 600_000
    assert answer.facts["aid"] == 400_000


def test_a_family_between_the_edges_falls_and_one_above_does_not(usual):
    low = row_of(cliff.typical(usual), 4)["edge_low"]
    high = row_of(cliff.typical(usual), 4)["edge_high"]
    for own, falls in ((low - 1, False), (low + 1, True), (high - 1, True), (high + 1, False)):
        assert row_of(cliff.typical(replace(usual, own=own)), 4)["falls"] == falls


def test_without_aid_nobody_falls_and_no_income_rises(usual):
    bare = cliff.typical(replace(usual, people=(), food=False))
    assert not bare.frame["falls"].any()
    with_aid = cliff.typical(usual).frame
    known = with_aid[with_aid["possible"]]
    assert (known["after"] <= known["before"]).all()
    assert (known["band_after"] <= known["band_before"]).all()


def test_a_family_smaller_than_its_components_is_not_worked_out(usual):
    answer = cliff.typical(replace(usual, people=((Component.PRIMARY, 3),)))
    assert answer.frame["possible"].tolist() == [False, False, *[True] * 6]
    told = answer.frame.loc[~answer.frame["possible"], ["before", "after", "edge_high"]]
    assert told.isna().all(axis=None)
    assert not answer.frame.loc[~answer.frame["possible"], "falls"].any()


def test_what_a_reader_assumes_is_an_estimate_with_every_source(usual):
    answer = cliff.typical(usual)
    assert answer.provenance.standing is Standing.ESTIMATE
    assert answer.facts["depth"] is Depth.TOTALS
    publishers = {origin.publisher for origin in answer.provenance.origins}
    assert {"Kementerian Sosial", "Bank Dunia"} <= publishers


def test_a_year_without_a_source_says_so_and_one_with_a_source_does_not():
    told = benefits.provenance(benefits.rates(2024)).steps
    assert "besaran PKH berlaku sejak 2022, belum ditemukan angka tahun 2024" in told
    assert "besaran Sembako memakai angka 2025, belum ditemukan angka tahun 2024" in told
    assert not any("besaran" in step for step in benefits.provenance(benefits.rates(2025)).steps)


def test_every_amount_stands_with_its_year_and_source():
    frame = benefits.every().frame
    assert len(frame) == len(tables.benefits())
    assert frame["source"].str.contains("dibaca di").all()


def test_the_poor_are_told_to_be_below_the_line_by_p1_over_p0():
    """P1 1.46 and P0 11.49 of March 2025 on 490,299 (BPS): 62,301 rupiah."""
    answer = cliff.shortfall()
    assert answer.only()["value"] == pytest.approx(1.46 / 11.49 * 490_299)
    assert answer.provenance.standing is Standing.ESTIMATE


def test_the_page_opens_with_a_family_made_of_published_figures(usual):
    mean, paid = cliff.shortfall(), benefits.rates(2025)
    package = payback.package()
    aid = 2_400_000 / 12 + paid.food
    own = 4 * (490_299 - mean.only()["value"]) - aid + package.profit_low + 100_000
    assert usual.own == pytest.approx(own, abs=25_000)
    assert cliff.years() == (2025, 2024, 2023, 2022)


# A register, made by hand.


@pytest.fixture
def counted(monkeypatch):
    """Families by group, size and income, as the cube of incomes has them."""

    def counted(*rows):
        names = ("group", "size", "income", "families", "benefit")
        cube = pd.DataFrame(rows, columns=names).astype(
            {"size": "Int64", "income": "Int64", "families": "Int64", "benefit": "Int64"}
        )
        cube = cube.assign(level="regency", area_code="35.22", period="2025-11-30")
        monkeypatch.setattr(register, "there", lambda _practice: True)
        monkeypatch.setattr(register, "cube", lambda _name, _practice: cube)

    return counted


@pytest.mark.usefixtures("prepared")
def test_families_fall_by_their_own_earnings_and_pkh(counted, usual):
    aid = 1_200_000  # Rp of PKH a family and year
    counted(
        ("potential", 4, 450_000, 40, 40 * aid),  # 455,000 + 75,000: falls below 490,299
        ("potential", 4, 300_000, 30, 30 * aid),  # poor with its aid
        ("potential", 4, 600_000, 20, 20 * aid),
        ("proposed", 4, 450_000, 10, 10 * aid),
        ("protected", 2, 450_000, 50, 50 * aid),
    )
    answer = falling.falling(usual, practice=True)
    potential = answer.rows()[0]
    counts = [potential[name] for name in ("families", "value", "below", "above")]
    assert counts == [90, 40, 30, 20]
    assert answer.facts["groups"] == (("potential", 90, 40), ("proposed", 10, 10))
    assert "protected" not in set(answer.frame["group"])


@pytest.mark.usefixtures("prepared")
def test_unknown_components_take_the_pkh_the_reader_assumes(counted, usual):
    counted(("potential", 4, 450_000, 40, None))
    assert falling.falling(usual, practice=True).rows()[0]["value"] == 40
    bare = replace(usual, people=(), food=False)
    assert falling.falling(bare, practice=True).rows()[0]["value"] == 0


@pytest.mark.usefixtures("prepared")
def test_counts_under_five_cannot_be_told(counted, usual):
    counted(
        ("potential", 3, 450_000, 3, 0),
        ("potential", 4, 450_000, 40, 0),
        ("potential", 5, 450_000, 60, 0),
        ("proposed", 4, 450_000, 3, 0),
    )
    answer = falling.falling(usual, practice=True)
    shown = answer.frame[~answer.frame["hidden"]]
    counts = shown[["families", "value", "below", "above"]].to_numpy()
    assert not ((counts > 0) & (counts < 5)).any()
    hidden = answer.frame[answer.frame["hidden"]]
    assert hidden[["families", "value", "below", "above"]].isna().all(axis=None)
    assert len(hidden[hidden["group"] == "potential"]) > 1  # else the total gives it away
    assert [group for group, _, _ in answer.facts["groups"]] == ["potential"]


@pytest.mark.usefixtures("prepared", "no_register")
def test_without_a_register_it_says_what_to_ask_for(usual, monkeypatch):
    monkeypatch.setattr(register, "there", lambda _practice: False)
    answer = falling.falling(usual, practice=False)
    assert isinstance(answer, Gap)
    assert "Dinas Sosial" in answer.ask_whom


@pytest.mark.usefixtures("prepared")
def test_example_families_are_examples(usual):
    answer = falling.falling(usual, practice=True)
    assert isinstance(answer, Result)
    assert answer.provenance.standing is Standing.EXAMPLE
    assert answer.facts["depth"] is Depth.FAMILIES


def test_a_hidden_count_is_told_as_hidden():
    (told,) = words.falling((("potential", 50, None), ("proposed", 20, 5)))
    assert "disembunyikan" in told
    assert "5 dari 20 keluarga (25,0%)" in told


# The package of hens.


def test_the_hens_do_not_pay_back_within_their_laying_life():
    """17.34 million for each of 5,000 families, 600,000 a month, 22 months: 28.9 months."""
    answer = payback.payback()
    middle = answer.rows()[1]
    assert middle["value"] == pytest.approx(28.9, abs=0.01)
    assert (middle["life"], middle["pays"]) == (22, False)
    assert middle["left"] == pytest.approx(600_000 * 22 - 17.34e6)
    assert not answer.frame["pays"].any()  # not even at the high end
    assert answer.provenance.standing is Standing.ESTIMATE


def test_a_haircut_lengthens_it_and_a_larger_profit_pays_back():
    half = payback.payback(600_000, 50).rows()[1]
    assert half["value"] == pytest.approx(57.8, abs=0.01)
    assert payback.payback(800_000).rows()[1]["pays"]
    assert payback.payback(0).rows()[1]["value"] == float("inf")


def test_a_package_without_a_laying_life_is_not_judged(monkeypatch):
    rows = tables.programmes()
    without = rows[rows["indicator"] != "masa bertelur (bulan)"]
    monkeypatch.setattr(payback, "_rows", lambda: without.set_index("indicator"))
    monkeypatch.setattr(payback, "package", payback.package.__wrapped__)
    assert isinstance(payback.payback(), Gap)


# The slide.


def test_the_slide_has_every_possible_size_against_the_line(usual):
    answer = cliff.typical(usual)
    slide = slides.of(answer)
    (part,) = slide.parts
    assert [row.name for row in part.rows] == [f"{size} orang" for size in range(2, 9)]
    assert part.reference == answer.facts["line"]
    assert [row.strong for row in part.rows].count(True) == 1
    assert all(row.low <= row.high for row in part.rows)
    assert "Rp1,96 juta" in slide.title
    assert any("Gayatri" in card.asked for card in slide.questions)


def test_the_bands_of_a_case_are_those_of_the_world_bank(usual):
    frame = cliff.typical(replace(usual, own=8 * 490_299)).frame
    assert row_of(cliff.typical(replace(usual, own=8 * 490_299)), 8)["band_after"] == (
        Band.VULNERABLE
    )
    assert frame.loc[frame["size"] == 2, "band_after"].item() == Band.MIDDLE
