"""Numbers of persons are found however they are written, and nothing else is taken for one."""

from __future__ import annotations

import re

import pytest

from analytics.vocabulary.personal import HIDDEN, LIKELY, holds_number, is_number, scrubbed

WRITTEN = [
    "3522154101900003",
    "35.2215.410190.0003",
    "352215 410190 0003",
    "3522-1541-0190-0004",
    "3522 1500 0000 0001",
    "35 22 15 41 01 90 0003",
    "352215.4101900003",
    "3522_154101_900003",
]


@pytest.mark.parametrize("number", WRITTEN)
def test_a_number_is_found_however_it_is_written(number):
    assert holds_number(number)
    assert is_number(f"'{number}")
    assert re.search(LIKELY, number)
    for told in (f"kk {number}.xlsx", f"NIK{number}", f"2. {number} ok", f"({number})"):
        assert holds_number(told)
        assert not is_number(told)
        assert number not in scrubbed(told)
        assert HIDDEN in scrubbed(told)


@pytest.mark.parametrize(
    "text",
    [
        "2021 2022 2023 2024",
        "2026-03-31 2025-01-01",
        "12.34567890123456",
        "1234.410190123456",
        "198501012010011001",
        "35.22.15.1001",
        "081234567890",
        "ab12" * 16,
        "1234567890123456" * 4,
        "",
    ],
)
def test_years_fractions_codes_and_digests_stay(text):
    assert scrubbed(text) == text
    assert not is_number(text)


def test_plain_json_is_scrubbed_to_its_depth():
    told = {"a": [{"b": WRITTEN[1]}], WRITTEN[0]: 5, "c": None}
    assert scrubbed(told) == {"a": [{"b": HIDDEN}], HIDDEN: 5, "c": None}
