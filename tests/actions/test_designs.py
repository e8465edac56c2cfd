"""The design card: what is typed is understood or refused, and nobody overwrites another."""

from __future__ import annotations

import pytest

from analytics.actions.designs import checked, write
from analytics.answers.designs import subject_of
from analytics.store import entries
from analytics.vocabulary.assistance import EntryKind, Overtaken
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way

ANI, BUDI = (Actor(name, Role.OPERATOR, Way.ACCOUNT) for name in ("ani", "budi"))
READER = Actor("citra", Role.READER, Way.ACCOUNT)
CODES = ["35.22.08.2005", "35.22.01.2003"]
CARD = {
    "name": "Percontohan 2026",
    "villages": CODES,
    "chosen_on": "14 Oktober 2025",
    "how": "worst",
    "how_note": "desil 1 terbanyak",
    "done": [
        {
            "what": "kandang ayam",
            "announced": "14-10-2025",
            "started": "",
            "finished": "2026-03-01",
            "source": "laporan desa",
        }
    ],
    "outcomes": ["kpm_pkh"],
    "document": "SK 1/2026",
}


def test_a_card_is_kept_with_days_in_iso_form_and_codes_in_order():
    kept = checked(CARD)
    assert kept["villages"] == sorted(CODES)
    assert kept["chosen_on"] == "2025-10-14"
    assert kept["done"][0]["announced"] == "2025-10-14"
    assert kept["done"][0]["started"] == ""
    assert checked(kept) == kept, "what is kept is understood again"


def test_what_nobody_wrote_is_unknown_and_an_empty_card_stays_empty():
    assert checked({"name": "A", "villages": CODES})["how"] == "unknown"
    assert checked({}) == {}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"name": " "}, "Tulis nama himpunan desanya"),
        ({"villages": []}, "paling sedikit satu desa"),
        ({"villages": ["35.22.99.2001"]}, "tidak dikenal"),
        ({"villages": ["35.22.08"]}, "tidak dikenal"),
        ({"villages": "35.22.08.2005"}, "tidak terbaca"),
        ({"chosen_on": "kemarin"}, "Tanggal penetapan"),
        ({"how": "lotre"}, "tidak dikenal"),
        ({"done": [{"what": "a", "source": ""}]}, "Tulis sumber untuk kegiatan"),
        ({"done": [{"what": "", "source": "b"}]}, "Tulis kegiatannya"),
        ({"done": ["kandang"]}, "tidak terbaca"),
        (
            {"done": [{"what": "a", "started": "2026-01-02", "finished": "2026-01-01"}]},
            "tidak urut",
        ),
        ({"outcomes": ["a", "b", "c"]}, "paling banyak dua"),
        ({"document": 7}, "tidak terbaca"),
        ({"budget": "1"}, "tidak dikenal: budget"),
    ],
)
def test_a_card_that_makes_no_sense_is_refused_in_a_sentence(change, sentence):
    with pytest.raises(Refused, match=sentence):
        checked(CARD | change)


def test_the_same_villages_are_one_set_whoever_asks():
    assert subject_of(CODES) == subject_of([*reversed(CODES), CODES[0]])
    assert subject_of(CODES) != subject_of(CODES[:1])


def test_two_who_write_at_once_both_keep_what_they_wrote(state):
    subject = subject_of(CODES)
    with pytest.raises(NotAllowed):
        write(READER, subject, CARD)
    write(ANI, subject, CARD)
    with pytest.raises(Overtaken) as told:
        write(BUDI, subject, CARD | {"how": "random"})
    write(BUDI, subject, CARD | {"how": "random"}, [each.id for each in told.value.theirs])
    [stands] = entries.of(EntryKind.DESIGN, subject)
    assert stands.content["how"] == "random"
    assert [each.content["how"] for each in entries.history(EntryKind.DESIGN, subject)] == [
        "random",
        "worst",
    ]
