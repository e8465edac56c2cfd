"""What organisations are known by, and where they worked before."""

from __future__ import annotations

import pytest

from analytics.vocabulary.organisation import identity, is_village, read_past, write_past


def test_one_name_in_a_regency_is_one_organisation():
    assert identity("35.22", "Dinas  Pertanian ") == identity("35.22", "dinas pertanian")
    assert identity("35.22", "Dinas Pertanian") != identity("33.16", "Dinas Pertanian")


@pytest.mark.parametrize("text", ["", "35.22.08.2005", "35.22.08.2005 (2023); 35.22.08.2006"])
def test_earlier_work_is_written_as_it_is_read(text):
    assert write_past(read_past(text)) == text


def test_what_cannot_be_read_is_nothing_rather_than_a_guess():
    assert read_past("35.22.08.2005 2023, 35.22.08.2006") == (
        ("35.22.08.2005", 2023),
        ("35.22.08.2006", None),
    )
    assert read_past("Tondomulo (2023)") is None
    assert is_village("99.99.01.2001")
    assert not is_village("35.22")
    assert not is_village("Tondomulo")
