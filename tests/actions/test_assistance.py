"""Who assists a village, with which SK and team; a saved matching taken over."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analytics.actions import assistance, entries, matching
from analytics.actions.assistance import typed
from analytics.store import entries as kept
from analytics.vocabulary.assistance import EntryKind, Overtaken
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way

ANI, BUDI = (Actor(name, Role.OPERATOR, Way.ACCOUNT) for name in ("ani", "budi"))
READER = Actor("citra", Role.READER, Way.ACCOUNT)
VILLAGE, OTHER, THIRD = "35.22.08.2005", "35.22.04.2005", "35.22.01.2003"
DINAS, KAMPUS = "5a3c1f6e-0000-4000-8000-000000000001", "5a3c1f6e-0000-4000-8000-000000000002"
KIND = EntryKind.ASSISTANCE


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def now(village=VILLAGE):
    (entry,) = kept.of(KIND, village)
    return entry


def matched(pairs, seen=()):
    by = {}
    for village, organisation in pairs:
        by.setdefault(village, []).append(organisation)
    told = [{"village": v, "organisations": o, "score": 0.5} for v, o in by.items()]
    content = matching.checked(
        {"weights": [50, 30, 20], "most": 2, "on": "1-11-2026", "pairs": told}
    )
    return entries.write(ANI, EntryKind.MATCHING, "35.22", "Bojonegoro", content, seen)


def test_what_is_typed_is_kept_in_one_form():
    content = typed([DINAS, DINAS], " 188 / 7 ", "1 September 2025", "2 penyuluh\n\n1  bidan desa")
    assistance.save(ANI, VILLAGE, content, ())
    assert now().content == {
        "organisations": [DINAS],
        "sk": {"number": "188 / 7", "on": "2025-09-01"},
        "team": [{"role": "penyuluh", "count": 2}, {"role": "bidan desa", "count": 1}],
        "from": "",
        "until": "",
    }


SENSELESS = [
    (typed([]), "Pilih siapa"),
    (typed([DINAS], on="1-9-2025"), "nomor SK"),
    (typed([DINAS], team="penyuluh dua"), "misalnya 2 penyuluh"),
    (typed([DINAS], team="0 penyuluh"), "tidak masuk akal"),
    (typed([DINAS], team="1 bidan\n2 Bidan"), "dua kali"),
    (typed([DINAS], begins="besok"), "Mulai “besok” tidak terbaca"),
    (typed([DINAS], begins="1-9-2025", until="31-8-2025"), "berakhir sebelum mulai"),
    (typed([f"{n}" for n in range(21)]), "Paling banyak 20"),
]


def test_what_makes_no_sense_is_refused_with_the_way_out():
    for content, sentence in SENSELESS:
        with pytest.raises(Refused, match=sentence):
            assistance.save(ANI, VILLAGE, content, ())
    assert kept.of(KIND, VILLAGE) == ()


def test_only_a_village_there_is_can_be_assisted():
    for village in ("35.22", "35.22.08.9999", "99.99.01.2001", "x"):
        with pytest.raises(Refused, match="Desa itu tidak dikenal"):
            assistance.save(ANI, village, typed([DINAS]), ())


def test_a_reader_writes_and_takes_over_nothing():
    for deed in (
        lambda: assistance.save(READER, VILLAGE, typed([DINAS]), ()),
        lambda: assistance.end(READER, VILLAGE, ()),
        lambda: assistance.take_over(READER, "35.22"),
    ):
        with pytest.raises(NotAllowed):
            deed()
    assert kept.every(KIND) == {}


def test_the_second_of_two_is_told_whose_version_stands():
    first = assistance.save(ANI, VILLAGE, typed([DINAS]), ())
    theirs = assistance.save(BUDI, VILLAGE, typed([KAMPUS]), [first])
    with pytest.raises(Overtaken, match="sudah diubah budi") as told:
        assistance.save(ANI, VILLAGE, typed([DINAS], "1/2026"), [first])
    assert told.value.theirs[0].content["organisations"] == [KAMPUS]
    assistance.save(ANI, VILLAGE, typed([DINAS], "1/2026"), [first, theirs])
    assert now().content["sk"]["number"] == "1/2026"


def test_a_matching_is_taken_over_and_nothing_is_overwritten():
    assistance.save(BUDI, OTHER, typed([KAMPUS], "7/2025"), ())
    assistance.save(BUDI, THIRD, typed([DINAS]), ())
    matched([(VILLAGE, DINAS), (VILLAGE, KAMPUS), (OTHER, DINAS), (THIRD, DINAS)])
    found = assistance.take_over(ANI, "35.22")
    assert (found.written, found.same, found.conflicts) == ((VILLAGE,), (THIRD,), (OTHER,))
    assert set(now().content["organisations"]) == {DINAS, KAMPUS}
    assert now().content["sk"] == {"number": "", "on": ""}
    assert now(OTHER).content["sk"]["number"] == "7/2025"
    again = assistance.take_over(ANI, "35.22")
    assert (again.written, set(again.same)) == ((), {VILLAGE, THIRD})


def test_a_village_nobody_assists_any_more_can_be_taken_over_again():
    first = assistance.save(ANI, VILLAGE, typed([KAMPUS]), ())
    assistance.end(ANI, VILLAGE, [first])
    assert kept.every(KIND) == {}
    matched([(VILLAGE, DINAS)])
    assert assistance.take_over(ANI, "35.22").written == (VILLAGE,)
    assert len(kept.history(KIND, VILLAGE)) == 3


def test_without_one_matching_nothing_is_taken_over():
    with pytest.raises(Refused, match="Belum ada pemadanan"):
        assistance.take_over(ANI, "35.22")
    matched([(VILLAGE, DINAS), ("35.22.08.9999", DINAS)])
    with pytest.raises(Refused, match="Desa itu tidak dikenal"):
        assistance.take_over(ANI, "35.22")
    assert kept.every(KIND) == {}, "all or nothing"


names = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=12)


@given(
    roles=st.dictionaries(names.map(str.casefold), st.integers(1, 999), max_size=5),
    number=names,
    days=st.lists(st.dates(date(2001, 1, 1), date(2090, 1, 1)), min_size=2, max_size=2),
)
def test_what_is_kept_is_read_back_as_it_is(roles, number, days):
    first, last = sorted(day.isoformat() for day in days)
    content = {
        "organisations": [DINAS],
        "sk": {"number": number, "on": first},
        "team": [{"role": role, "count": count} for role, count in roles.items()],
        "from": first,
        "until": last,
    }
    once = assistance.checked(content)
    assert assistance.checked(once) == once
