"""What an operator notes of a village: understood, or refused in one sentence."""

from __future__ import annotations

from datetime import date

import pytest

from analytics.actions import mapping
from analytics.store import entries
from analytics.vocabulary.assistance import EntryKind, Overtaken
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
TONDOMULO = "35.22.08.2005"
TYPED = {
    "on": "3 November 2026",
    "source": "Musyawarah  desa",
    "conditions": [
        {"code": "P02", "severity": "middle", "note": ""},
        {"code": "M22", "severity": "high", "note": "Dua dusun, KK 3522150000000001"},
    ],
    "profile": {"population": "2.410", "families": "802", "poor_families": ""},
}


@pytest.fixture(autouse=True)
def _own_state(state, monkeypatch):
    monkeypatch.setattr(mapping, "today", lambda: date(2026, 11, 22))
    return state


def test_what_is_typed_is_kept_in_plain_words_without_numbers_of_families():
    told = mapping.checked(TYPED)
    assert told["on"] == "2026-11-03"
    assert told["source"] == "Musyawarah desa"
    assert [one["code"] for one in told["conditions"]] == ["M22", "P02"]
    assert told["conditions"][0]["note"] == "Dua dusun, KK [nomor 16 angka]"
    assert told["profile"] == {"population": 2410, "families": 802, "poor_families": None}
    assert mapping.checked(told) == told  # what a laptop sends back is as it was written


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"on": ""}, "Tulis tanggal pemetaannya"),
        ({"on": "kemarin"}, "tidak terbaca"),
        ({"on": "1-1-2027"}, "belum datang"),
        ({"source": " "}, "Tulis dari mana"),
        ({"conditions": []}, "sedikitnya satu"),
        ({"conditions": [{"code": "M99", "severity": "low"}]}, "tidak ada dalam daftar"),
        ({"conditions": [{"code": "M01", "severity": "parah"}]}, "ringan, sedang, atau berat"),
        ({"conditions": ["M01"]}, "tidak ada dalam daftar"),
        ({"conditions": [{"code": "M01", "severity": "low"}] * 2}, "dua kali"),
        ({"profile": {"families": "banyak"}}, "bukan bilangan bulat"),
        ({"profile": {"families": "-3"}}, "bukan bilangan bulat"),
        ({"profile": {"population": 10, "families": 11}}, "lebih banyak daripada jumlah penduduk"),
        ({"profile": {"families": 10, "poor_families": 11}}, "lebih banyak daripada jumlah kel"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_sentence(changed, sentence):
    with pytest.raises(Refused, match=sentence):
        mapping.checked(TYPED | changed)


def test_it_is_written_of_a_village_by_an_operator_who_saw_what_stood():
    first = mapping.write(ANI, TONDOMULO, TYPED, ())
    (entry,) = entries.of(EntryKind.MAPPING, TONDOMULO)
    assert (entry.id, entry.content) == (first, mapping.checked(TYPED))
    with pytest.raises(Overtaken, match="Tondomulo"):
        mapping.write(ANI, TONDOMULO, TYPED, ())
    mapping.write(ANI, TONDOMULO, {}, [first])  # taken back
    assert entries.every(EntryKind.MAPPING) == {}


@pytest.mark.parametrize("place", ["35.22.08", "35.22.99.2001", "99.99.01.2001"])
def test_nothing_is_written_of_what_is_no_village(place):
    with pytest.raises(Refused, match="tidak ada dalam daftar wilayah"):
        mapping.write(ANI, place, TYPED, ())


def test_a_reader_writes_nothing():
    with pytest.raises(NotAllowed):
        mapping.write(Actor("dodo", Role.READER, Way.ACCOUNT), TONDOMULO, TYPED, ())
    assert entries.of(EntryKind.MAPPING, TONDOMULO) == ()
