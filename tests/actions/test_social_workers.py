"""Posts and cases of TKSK as they are typed: closed lists, days, and nobody's number."""

from __future__ import annotations

import pytest

from analytics.actions import social_workers as actions
from analytics.answers import social_workers
from analytics.store import entries
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way

ANI = Actor("ani", Role.OPERATOR, Way.ACCOUNT)
READER = Actor("cici", Role.READER, Way.ACCOUNT)
KEDUNGADEM = "35.22.08"
CASE = {"district": KEDUNGADEM, "kind": "elderly", "opened": "2-3-2026", "closed": "", "note": ""}
POST = {"state": "filled", "on": "1-10-2026", "source": "SK Dinas Sosial"}


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


def test_a_case_is_opened_and_closed_and_both_stay_in_the_history():
    name = actions.write_case(ANI, CASE)
    assert list(social_workers.open_cases(BOJONEGORO)) == [name]
    seen = [one.id for one in entries.of(EntryKind.CASE, name)]
    actions.write_case(ANI, CASE | {"closed": "20-4-2026"}, seen, name)
    assert social_workers.open_cases(BOJONEGORO) == {}
    assert len(entries.history(EntryKind.CASE, name)) == 2


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"note": "NIK 3522154101800001"}, "16 angka"),
        ({"closed": "1-3-2026"}, "sebelum dibuka"),
        ({"opened": ""}, "belum diisi"),
        ({"kind": "rumah"}, "Jenis kasus itu tidak dikenal"),
        ({"district": "35.22.08.2005"}, "Kecamatan itu tidak dikenal"),
        ({"district": "99.99.01"}, "Kecamatan itu tidak dikenal"),
    ],
)
def test_a_case_that_makes_no_sense_is_refused(wrong, said):
    with pytest.raises(Refused, match=said):
        actions.write_case(ANI, CASE | wrong)
    assert entries.every(EntryKind.CASE) == {}


def test_a_post_is_filled_or_empty_and_never_written_as_unknown():
    actions.write_post(ANI, KEDUNGADEM, POST, ())
    assert social_workers.posts(BOJONEGORO)[KEDUNGADEM] == "filled"
    with pytest.raises(Refused, match="terisi atau kosong"):
        actions.write_post(ANI, KEDUNGADEM, POST | {"state": "unknown"}, ())
    with pytest.raises(NotAllowed):
        actions.write_post(READER, "35.22.13", POST, ())
    assert list(social_workers.posts(BOJONEGORO).values()).count("unknown") == 27
