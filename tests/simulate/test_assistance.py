"""The example place: whole, made up, the same each time."""

from __future__ import annotations

import numpy as np
import pytest

from analytics.simulate import assistance
from analytics.store import tables
from analytics.vocabulary.area import Level, level_of
from analytics.vocabulary.assistance import Severity


def test_there_are_48_villages_in_15_kecamatan_and_no_name_is_of_a_real_place():
    found = assistance.villages()
    assert len(found) == found["code"].nunique() == 48
    assert found["district_code"].nunique() == found["district"].nunique() == 15
    assert found["name"].tolist() == [f"Desa Contoh {n:02}" for n in range(1, 49)]
    assert found["code"].is_monotonic_increasing
    assert {level_of(code) for code in found["code"]} == {Level.VILLAGE}
    areas = tables.areas()
    for real, made in (("code", "code"), ("name", "name"), ("name", "district")):
        assert not set(areas[real]) & set(found[made])


def test_it_lies_off_every_coast_and_no_two_villages_in_one_place():
    found = assistance.villages()
    assert found[["lat", "lon"]].abs().to_numpy().max() < 0.5
    points = found[["lat", "lon"]].to_numpy()
    apart = np.linalg.norm(points[:, None] - points[None], axis=2)
    assert apart[~np.eye(48, dtype=bool)].min() > 0.01


def test_what_is_noted_is_on_the_declared_list_and_the_same_each_time():
    conditions = tables.conditions()
    found = assistance.mappings(conditions)
    assert found.equals(assistance.mappings(conditions))
    assert set(found["code"]) <= set(conditions["code"])
    assert set(found["severity"]) == set(Severity)
    assert set(found["village_code"]) == set(assistance.villages()["code"])
    assert not found.duplicated(["village_code", "code"]).any()
    problems = found[found["code"].str.startswith("M")].groupby("village_code").size()
    assert problems.between(3, 8).all()


def test_a_list_too_short_to_draw_from_is_refused():
    with pytest.raises(ValueError, match="too short"):
        assistance.mappings(tables.conditions().head(5))


def test_poor_families_are_families_and_families_have_members():
    found = assistance.profiles()
    assert (found["poor_families"] < found["families"]).all()
    assert (found["families"] < found["population"]).all()
