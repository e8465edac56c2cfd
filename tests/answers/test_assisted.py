"""Which villages there are to assist."""

from __future__ import annotations

import pytest

from analytics.answers import assisted
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.assistance import EXAMPLE_REGENCY


@pytest.mark.parametrize(("regency", "count"), [(BOJONEGORO, 430), (EXAMPLE_REGENCY, 48)])
def test_every_village_has_its_kecamatan_and_a_point(regency, count):
    found = assisted.villages(regency)
    assert tuple(found.columns) == assisted.COLUMNS
    assert len(found) == count
    assert found["code"].is_monotonic_increasing
    assert found["code"].str.startswith(regency).all()
    assert found.notna().all(axis=None)
    assert (found["code"].str[:8] == found["district_code"]).all()
    assert len(set(assisted.options(regency).values())) == count


def test_a_regency_of_which_no_village_is_known_has_none():
    assert assisted.villages("35.23").empty


def test_a_village_is_called_by_its_name_and_the_example_place_too():
    assert assisted.called("35.22.08.2005") == "Tondomulo"
    assert assisted.called("99.99.01.2001") == "Desa Contoh 01"
    assert assisted.name_of(EXAMPLE_REGENCY) == "Kabupaten Contoh"
