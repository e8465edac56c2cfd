from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from analytics.answers import gaps, quality, requests
from analytics.store import tables
from analytics.vocabulary.area import Level

DAY = date(2026, 11, 22)


def named(indicator):
    return [gap.what for gap in gaps.gaps_of(indicator, DAY)]


def test_what_is_missing_of_kpm_piece_by_piece():
    first, *others = gaps.gaps_of("kpm_pkh", DAY)
    assert first.what == "KPM PKH per kecamatan"
    assert first.level is Level.DISTRICT
    told = [gap.what for gap in others]
    assert "KPM PKH per desa/kelurahan" in told
    assert any(what.startswith("KPM PKH tahun 2015, 2016, 2018") for what in told)
    assert "KPM PKH 2025 yang disepakati" in told
    assert "Dokumen asli KPM PKH 2025" in told


def test_a_figure_nobody_publishes_for_a_kecamatan_is_no_gap_of_it():
    assert not [what for what in named("poverty_rate") if "kecamatan" in what]


def test_a_list_of_places_lacks_no_other_place():
    assert not [what for what in named("pilot_village") if " per " in what]


def test_a_finding_of_the_audits_is_to_be_explained():
    (found,) = [gap for gap in gaps.gaps_of("register_desil1_4_rate", DAY) if "audit" in gap.what]
    assert found.ask_for.startswith("penjelasan atas hitungan ini: ")


def test_what_only_a_register_tells_asks_for_the_register():
    (gap,) = gaps.gaps_of("kpm_assessed", DAY)
    assert "SIKS-NG" in gap.ask_for


def test_years_that_are_filled_in_are_no_gap_any_more(data):
    before = named("kpm_pkh")
    claims = data.read("claims")
    row = claims[claims["claim_id"] == "kpm_pkh.35.22.2024.1"].assign(
        claim_id="kpm_pkh.35.22.2023.1",
        value="58000",
        period_start="2023-01-01",
        period_end="2023-12-31",
    )
    data.write("claims", pd.concat([claims, row], ignore_index=True))
    data.seal()
    after = named("kpm_pkh")
    assert any("dan 2023" in what for what in before)
    assert not any("2023" in what for what in after)


@pytest.mark.parametrize("indicator", tables.indicators()["id"].tolist())
def test_gaps_of_an_indicator_differ_and_each_has_a_letter(indicator):
    found = gaps.gaps_of(indicator, DAY)
    labels = gaps.labels(found)
    assert len(set(labels.values())) == len(found)
    for gap in found:
        request = requests.of_gap(gap)
        owners = gap.ask_whom.split(";")
        assert len(request.to) == len(owners)
        assert owners[0].split()[-1] in request.to[0]
        assert 0 < len(request.name) <= 80
        assert request.forms


def test_the_page_opens_with_what_lacks_most():
    rows = {row.indicator: row for row in quality.table(DAY)}
    assert rows[gaps.worst(DAY)].main
    assert gaps.worst(DAY) == "kpm_pkh"
