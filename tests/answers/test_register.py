from __future__ import annotations

from datetime import date

import pytest

from analytics.answers import register
from analytics.store import versions
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.standing import Standing

pytestmark = pytest.mark.usefixtures("prepared")


def test_what_is_in_use_today_is_invented_and_says_so():
    assert register.standing(practice=True) is Standing.EXAMPLE
    assert register.practice_by_default()
    assert not register.there(practice=False)
    provenance = register.provenance("stock", practice=True)
    assert provenance.standing is Standing.EXAMPLE
    assert Caveat.INVENTED in provenance.caveats
    assert not any(origin.url for origin in provenance.origins)


def test_the_cut_off_is_fixed_and_never_today():
    assert register.cutoff(practice=True) == date(2025, 11, 30)


def test_cubes_hold_counts_and_no_family():
    for name in ("stock", "funnel", "flows"):
        assert not {"family_id", "village_code", "facilitator_id"} & set(
            register.cube(name, practice=True)
        )
    with pytest.raises(FileNotFoundError):
        register.cube("families", practice=True)


def test_other_figures_are_another_version(data):
    before = register.data_version()
    data.change("claims", {"claim_id": "kpm_pkh.35.22.2025.4"}, locator="paragraf 9")
    data.seal()
    assert register.data_version() != before


def test_a_gap_names_whom_to_ask_and_asks_for_no_name():
    gap = register.missing("corong")
    assert "Dinas Sosial" in gap.ask_whom
    assert "tanpa nama" in gap.ask_for


def test_the_imported_register_and_the_example_never_meet(import_register, lists):
    import_register(**lists)
    assert not register.practice_by_default()
    assert register.there(practice=False)
    for name in ("stock", "funnel", "flows"):
        real, invented = (register.provenance(name, practice=mode) for mode in (False, True))
        assert real.standing is Standing.OFFICIAL
        assert invented.standing is Standing.EXAMPLE
        assert not set(real.origins) & set(invented.origins)
        assert Caveat.INVENTED not in real.caveats
        assert not register.cube(name, practice=False).equals(register.cube(name, practice=True))


def test_a_version_without_a_register_brings_the_example_back(import_register, lists):
    before = register.data_version()
    import_register(**lists)
    assert register.data_version() != before
    found = versions.read(versions.current())
    versions.commit(dict.fromkeys(found.files), found.name, "Uji", "Semua dihapus.")
    assert register.practice_by_default()
