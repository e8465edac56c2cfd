"""The lognormal of each published year, and that it says where it does not fit."""

from __future__ import annotations

import pytest

from analytics.answers import poverty_fits as fits
from analytics.answers.told import as_text
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Gap
from analytics.vocabulary.standing import Standing


def test_every_year_with_what_a_fit_needs_is_read_and_no_other():
    rows = fits.fits().frame
    by_gap = rows[rows["fit"] == fits.BY_GAP]
    assert by_gap["year"].tolist() == [2025, 2022, 2021, 2020]
    assert rows[rows["fit"] == fits.BY_GINI]["year"].tolist() == [2025, 2024, 2023, 2022]
    newest = by_gap.iloc[0]
    # BPS, March 2025: 11,49 percent, P1 1,46, P2 0,27, Rp490.299, Gini 0,282.
    assert (newest["value"], newest["gap"], newest["severity"], newest["gini"]) == pytest.approx(
        (11.49, 1.46, 0.27, 0.282)
    )
    assert newest["fitted_gap"] == pytest.approx(1.46)
    assert newest["fitted_severity"] == pytest.approx(0.30, abs=0.005)


def test_a_gini_that_does_not_fit_is_told():
    answer = fits.fits()
    told = " ".join(fits.told(answer))
    assert "Gini menurut model 0,164, yang terbit 0,282: jauh berbeda" in told
    assert "bukan rata-rata yang diukur" in told
    assert "pengeluaran disesuaikan dalam IPM bukan penggantinya" in told
    assert answer.provenance.standing is Standing.ESTIMATE
    assert Caveat.NO_SAMPLING_ERROR in answer.provenance.caveats
    assert "P2 0,30 (terbit 0,27)" in as_text(answer)


def test_regencies_with_rate_gap_and_line_are_offered_and_others_are_asked_for():
    offered = fits.areas()
    assert next(iter(offered)) == BOJONEGORO
    assert {"35.23", "33.16", "35.16"} <= set(offered)
    assert "35" not in offered
    gap = fits.fits("33.15")  # a rate, and neither gap nor line
    assert isinstance(gap, Gap)
    assert (gap.ask_whom, gap.area) == ("BPS", "33.15")
    assert "garis kemiskinan" in gap.ask_for
    assert fits.told(gap) == ()


def test_past_changes_are_those_of_published_figures():
    low, high, many = fits.past_changes(4)
    assert many > 50
    assert low < -1 < 0 < high
    assert fits.past_changes(60)[2] == 0
