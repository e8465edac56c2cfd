from __future__ import annotations

import pandas as pd
import pytest

from analytics.measures.registry_checks import impossible, kinds, split
from analytics.vocabulary.checks import REASONS, TYPED
from analytics.wording import registry_checks as words


def fall(opening, closing, **told):
    counts = split(opening, closing, pd.Series(told, dtype="Int64"))
    return words.fall("DTSEN", counts, kinds(counts))


def test_a_list_that_moved_is_told_with_what_it_is_made_of():
    assert fall(100, 90, improved=10) == (
        "DTSEN berkurang 10 keluarga: 10 keluar sungguhan (mampu, pindah, meninggal)."
    )
    assert fall(100, 110, added=12, double=2) == (
        "DTSEN bertambah 10 keluarga (2 keluar dan 12 masuk baru): 2 koreksi daftar."
    )


def test_a_list_of_the_same_length_is_not_said_to_have_stood_still():
    assert fall(100, 100, added=5, died=5) == (
        "DTSEN tetap 100 keluarga (5 keluar dan 5 masuk baru): 5 keluar sungguhan (mampu, pindah, "
        "meninggal)."
    )
    assert fall(100, 100) == "DTSEN tetap 100 keluarga."


def test_a_fall_nobody_explained_is_told_so():
    assert fall(100, 70) == "DTSEN berkurang 30 keluarga: 30 tidak dijelaskan."


@pytest.mark.parametrize("typed", [{"visited": 11}, {"visited": 5, "confirmed": 6}, {"died": -1}])
def test_whatever_cannot_be_has_a_sentence(typed):
    check = pd.Series({"listed": 10} | typed, dtype="Int64").reindex([*TYPED])
    assert words.IMPOSSIBLE[impossible(check)].endswith(".")


def test_every_reason_has_words_and_a_missing_count_is_no_zero():
    assert set(REASONS) < set(words.PARTS)
    assert set(TYPED) == set(words.COUNTS)
    assert words.written(None) == words.written(pd.NA) == "tidak dilaporkan"
    assert [words.written(count) for count in (0, 1, 4, 5)] == ["0", "<5", "<5", "5"]
    assert "meninggal tidak dilaporkan" in words.alt({"died": pd.NA})
