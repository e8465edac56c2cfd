from __future__ import annotations

from datetime import date

import pytest

from analytics.answers import register
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.standing import Standing


def test_what_is_in_use_today_is_invented_and_says_so():
    assert register.standing() is Standing.EXAMPLE
    assert register.practice_by_default()
    assert register.provenance().standing is Standing.EXAMPLE
    assert Caveat.INVENTED in register.provenance().caveats
    assert not any(origin.url for origin in register.provenance().origins)


def test_the_cut_off_is_fixed_and_never_today():
    assert register.cutoff() == date(2025, 11, 30)


def test_cubes_hold_counts_and_no_family():
    for name in ("stock", "funnel", "flows"):
        assert not {"family_id", "village_code", "facilitator_id"} & set(register.cube(name))
    with pytest.raises(FileNotFoundError):
        register.cube("families")


def test_other_figures_are_another_version(data):
    before = register.data_version()
    data.change("claims", {"claim_id": "kpm_pkh.35.22.2025.4"}, locator="paragraf 9")
    data.seal()
    assert register.data_version() != before


def test_a_gap_names_whom_to_ask_and_asks_for_no_name():
    gap = register.missing("corong")
    assert "Dinas Sosial" in gap.ask_whom
    assert "tanpa nama" in gap.ask_for
