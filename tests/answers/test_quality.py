from __future__ import annotations

from datetime import date

import pytest

from analytics.answers import quality
from analytics.vocabulary.area import Level
from analytics.vocabulary.quality import Grade

DAY = date(2026, 11, 22)


def row(indicator, on=DAY):
    (found,) = [row for row in quality.table(on) if row.indicator == indicator]
    return found


def test_the_counts_of_kpm_are_what_they_are():
    found = row("kpm_pkh")
    assert found.places == (Grade.POOR, "0 dari 430 desa/kelurahan")
    assert found.years == (Grade.PARTIAL, "5 dari 12 tahun")
    assert found.freshness == (Grade.UNKNOWN, "2025, 10 bulan lalu")
    assert found.checks == (Grade.POOR, "2 dari 3 berbeda")
    assert found.standing == (Grade.PARTIAL, "dikutip – belum dikonfirmasi")


def test_population_is_known_everywhere_and_the_red_quadrant_in_five_kecamatan():
    assert row("population").places == (Grade.GOOD, "28 dari 28 kecamatan")
    assert row("red_quadrant_villages").places == (Grade.PARTIAL, "5 dari 28 kecamatan")


def test_a_list_is_no_coverage():
    grade, told = row("pilot_village").places
    assert (grade, told) == (Grade.GOOD, "daftar 3 desa/kelurahan")


def test_a_figure_of_the_province_is_held_against_the_province():
    assert row("poverty_rate_urban").places[1] == "1 dari 1 provinsi"


def test_what_only_a_register_tells_has_no_figure_while_the_register_is_an_example():
    found = row("kpm_active")
    assert found.places[0] is Grade.POOR
    assert found.years[1] == found.standing[1] == "belum ada angka"


@pytest.mark.parametrize(
    ("on", "grade"),
    [
        (date(2025, 4, 1), Grade.GOOD),
        (date(2026, 3, 31), Grade.GOOD),
        (date(2026, 5, 1), Grade.PARTIAL),
        (date(2027, 3, 31), Grade.PARTIAL),
        (date(2027, 5, 1), Grade.POOR),
    ],
)
def test_freshness_is_age_against_the_rhythm_of_the_owner(on, grade):
    assert row("poverty_rate", on).freshness[0] is grade


def test_without_a_rhythm_freshness_is_not_judged():
    grade, told = row("area_size").freshness
    assert grade is Grade.UNKNOWN
    assert "bulan lalu" in told


def test_findings_of_the_audits_count_as_failed_checks():
    grade, told = row("register_desil1_4_rate").checks
    assert grade is Grade.POOR
    assert "temuan audit" in told


def test_a_settled_disagreement_no_longer_fails(data):
    claims = data.read("claims")
    claims.loc[
        claims["claim_id"].str.startswith("kpm_pkh.35.22.2025.") & (claims["value"] == "59303"),
        "value",
    ] = "55028"
    data.write("claims", claims)
    data.seal()
    assert row("kpm_pkh").checks[1] == "1 dari 3 berbeda"


def test_headlines_come_first():
    assert [found.indicator for found in quality.table(DAY)[:3]] == [
        "poverty_rate",
        "poor_people",
        "kpm_pkh",
    ]


@pytest.mark.parametrize(
    ("level", "count"),
    [(Level.PROVINCE, 1), (Level.REGENCY, 1), (Level.DISTRICT, 28), (Level.VILLAGE, 430)],
)
def test_places_of_bojonegoro(level, count):
    assert len(quality.places_at(level)) == count


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (date(2025, 3, 31), date(2025, 4, 30), 0),
        (date(2025, 3, 31), date(2026, 3, 31), 12),
        (date(2025, 12, 31), date(2026, 11, 22), 10),
    ],
)
def test_whole_months(first, last, months):
    assert quality.months_between(first, last) == months
