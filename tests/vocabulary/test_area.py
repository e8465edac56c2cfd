from __future__ import annotations

import pytest

from analytics.vocabulary.area import Level, level_of, parent_of


@pytest.mark.parametrize(
    ("code", "level", "parent"),
    [
        ("00", Level.COUNTRY, None),
        ("35", Level.PROVINCE, "00"),
        ("35.22", Level.REGENCY, "35"),
        ("35.22.08", Level.DISTRICT, "35.22"),
        ("35.22.08.2005", Level.VILLAGE, "35.22.08"),
    ],
)
def test_a_code_tells_its_level_and_parent(code, level, parent):
    assert level_of(code) is level
    assert parent_of(code) == parent


@pytest.mark.parametrize("text", ["3522", "3522080005", "35.22.8", "Kedungadem", "", "35.22."])
def test_what_is_no_kemendagri_code_is_refused(text):
    with pytest.raises(ValueError, match="not a Kemendagri code"):
        level_of(text)


def test_every_level_has_a_name_on_screen():
    assert all(level.label for level in Level)
