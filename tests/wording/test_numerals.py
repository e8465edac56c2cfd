from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.wording.numerals import in_words

DIGITS = ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]


def below_thousand(value):
    hundreds, rest = divmod(value, 100)
    tens, digit = divmod(rest, 10)
    said = []
    if hundreds:
        said.append("seratus" if hundreds == 1 else f"{DIGITS[hundreds - 1]} ratus")
    if rest in {10, 11}:
        said.append({10: "sepuluh", 11: "sebelas"}[rest])
    elif tens == 1:
        said.append(f"{DIGITS[digit - 1]} belas")
    else:
        said += [f"{DIGITS[tens - 1]} puluh"] * bool(tens) + DIGITS[digit - 1 : digit]
    return " ".join(said)


def in_indonesian(value):
    said = []
    for scale, name in ((10**9, "miliar"), (10**6, "juta"), (1000, "ribu")):
        group, value = divmod(value, scale)
        if group == 1 and name == "ribu":
            said.append("seribu")
        elif group:
            said.append(f"{below_thousand(group)} {name}")
    return " ".join([*said, below_thousand(value)]).strip()


@given(st.integers(1, 10**12 - 1))
def test_every_number_in_words_is_read_back(value):
    read = in_words(in_indonesian(value))
    assert read is not None
    assert read[0] == value
    assert value % read[1] == 0


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("dua koma lima", (2.5, 0.1)),
        ("nol koma nol lima", (0.05, 0.01)),
        ("dua koma lima juta", (2.5e6, 1e5)),
        ("dua puluh lima ribu", (25000, 1000)),
        ("Dua Puluh", (20, 1)),
    ],
)
def test_decimals_and_rounding(words, read):
    assert in_words(words) == pytest.approx(read)


@pytest.mark.parametrize("words", ["dua tiga", "dua ratus ratus", "lima koma", "belas", ""])
def test_words_that_are_no_one_number_are_not_guessed(words):
    assert in_words(words) is None
