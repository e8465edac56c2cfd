"""What a published change is made of, and that two readings that differ are told to differ."""

from __future__ import annotations

import pytest

from analytics.answers import poverty_decomposed as of
from analytics.answers.questions import QUESTIONS, Asked
from analytics.answers.slides import poverty_scenarios as slides
from analytics.answers.told import as_text
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap
from analytics.vocabulary.standing import Standing


@pytest.fixture(scope="module")
def lately(prepared):
    return of.decomposed(2022, 2025)


def part(answer, name, fit="gap", measure="P0"):
    frame = answer.frame
    found = frame[(frame["fit"] == fit) & (frame["measure"] == measure)]
    return found[found["share_of_change"] == name].iloc[0]


@pytest.mark.parametrize("fit", ["gap", "gini"])
def test_the_parts_add_up_to_what_was_published(lately, fit):
    price, growth, real, spread = (part(lately, name, fit)["value"] for name in of.PARTS)
    assert price + growth == pytest.approx(real)
    assert real + spread == pytest.approx(11.49 - 12.21)  # BPS, March 2022 and 2025


def test_people_add_up_with_those_that_more_inhabitants_add(lately):
    parts = sum(part(lately, name)["people"] for name in ("real", "redistribution"))
    assert parts + lately.facts["population"] == pytest.approx(144_900 - 153_400)


def test_parts_of_the_gap_add_up_too(lately):
    whole = sum(part(lately, name, measure="P1")["value"] for name in ("real", "redistribution"))
    assert whole == pytest.approx(1.46 - 1.90)


def test_readings_that_contradict_each_other_are_told_so(lately):
    assert lately.facts["agree"] is False
    told = " ".join(of.told(lately))
    assert "turun dari 12,21 menjadi 11,49% (−0,72 poin, −8.500 jiwa)" in told
    assert "Bacaan kedua, dari Gini yang terbit, berlawanan: −0,96 poin dan +0,24 poin" in told
    assert "jangan menyebut" in told
    assert lately.provenance.standing is Standing.ESTIMATE
    assert Caveat.NO_SAMPLING_ERROR in lately.provenance.caveats
    assert "dua bacaan berlawanan" in slides.of_change(lately).title


def test_ranges_hold_the_part_and_a_sign_that_is_not_sure_is_not_told(prepared):
    answer = of.decomposed()
    assert (answer.facts["first"], answer.facts["last"]) == (2020, 2025)
    assert answer.facts["agree"] is None  # no Gini of 2020 was published
    for name in of.PARTS:
        row = part(answer, name)
        assert row["low"] < row["value"] < row["high"]
    told = " ".join(of.told(answer))
    assert "tidak dapat memisahkan mana yang berperan" in told
    assert "belum dapat diperiksa" in told
    assert answer.facts["changes"]["gap"]["line"] == pytest.approx(490_299 / 362_383 - 1)
    assert "belum dapat dipisahkan" in slides.of_change(answer).title


def test_the_terminal_takes_two_years(prepared):
    (found,) = QUESTIONS["perubahan-kemiskinan"].answers(Asked(period="2022..2025"))
    assert "pengeluaran terhadap garis: +5,46 poin" in as_text(found)
    assert "dibaca dari Gini): −0,96 poin" in as_text(found)


@pytest.mark.parametrize(
    ("first", "last", "area"),
    [(2023, 2025, "35.22"), (2025, 2022, "35.22"), (None, None, "35.25"), (None, None, "33.15")],
)
def test_years_without_the_figures_are_a_gap(prepared, first, last, area):
    gap = of.decomposed(first, last, area)
    assert isinstance(gap, Gap)
    assert "garis kemiskinan" in gap.ask_for
    assert of.told(gap) == ()


def test_a_neighbour_has_its_own_years(prepared):
    assert of.usual("35.23") == (2019, 2025)
    assert of.usual("35.25") is None
    assert isinstance(of.decomposed(area="35.24").facts["first"], int)


def test_every_line_at_a_terminal_says_which_two_years(prepared):
    (answer,) = QUESTIONS["perubahan-kemiskinan"].answers(Asked())
    lines = [line for line in as_text(answer).splitlines() if "poin" in line]
    assert len(lines) >= 12
    assert all("2020–2025" in line for line in lines)


@pytest.mark.parametrize("period", ["2024", "2025..2020", "2019..2025", "2025..2025"])
def test_years_that_cannot_be_held_against_each_other_are_refused(prepared, period):
    with pytest.raises(Refused, match="2020, 2021, 2022, dan 2025") as refused:
        QUESTIONS["perubahan-kemiskinan"].answers(Asked(period=period))
    assert period in str(refused.value)
