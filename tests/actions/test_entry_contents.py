"""What may stand in an entry: the check of its own form, for the notes of a laptop too."""

from __future__ import annotations

import pytest

from analytics.actions import entry_contents
from analytics.vocabulary.assistance import EntryKind, set_id
from analytics.vocabulary.errors import Refused

ID = "5a3c1f6e-0000-4000-8000-000000000001"
VILLAGE = "35.22.08.2005"


@pytest.mark.parametrize("kind", list(entry_contents.CHECKED))
def test_each_kind_refuses_what_its_form_never_writes(kind):
    assert entry_contents.checked(kind, {}) == {}, "taken out"
    for content in ({"x": 1}, {"organisations": 3}, {"pairs": [1]}, {"progress": None}):
        with pytest.raises(Refused):
            entry_contents.checked(kind, content)


def test_a_kind_nobody_can_read_here_is_refused():
    for kind in set(EntryKind) - set(entry_contents.CHECKED):
        with pytest.raises(Refused, match="belum dapat membaca"):
            entry_contents.checked(kind, {"x": 1})
    assert {EntryKind.ASSISTANCE, EntryKind.PLAN, EntryKind.MAPPING} <= set(entry_contents.CHECKED)


KNOWN = [
    (EntryKind.MAPPING, VILLAGE, "35.22.08"),
    (EntryKind.ASSISTANCE, VILLAGE, "99.99.01.2001"),
    (EntryKind.MATCHING, "33.16", VILLAGE),
    (EntryKind.CHECK, f"{VILLAGE}|dtsen", VILLAGE),
    (EntryKind.CHECK, f"{VILLAGE}|dtks", f"{VILLAGE}|p3ke"),
    (EntryKind.ORGANISATION, ID, "Dinas PU"),
    (EntryKind.PLAN, ID, "promise.1"),
    (EntryKind.DESIGN, ID, ID.upper()),
    (EntryKind.NEED, f"{VILLAGE}|toilet", f"{VILLAGE}|gold"),
    (EntryKind.NEED, "35.22.08|toilet", "35.22|toilet"),
    (EntryKind.OFFER, ID, "promise.1"),
    (EntryKind.DELIVERY, ID, VILLAGE),
    (EntryKind.TKSK, "35.22.08", "99.99.01"),
    (EntryKind.CASE, ID, "35.22.08"),
    (EntryKind.TRAINING, ID, "Pelatihan LEANS"),
]


def test_of_what_an_entry_may_be():
    for kind, known, unknown in KNOWN:
        assert entry_contents.is_known(kind, known, {}), kind
        assert not entry_contents.is_known(kind, unknown, {}), kind


def test_the_card_of_a_set_of_villages_is_no_other_sets():
    card = {"villages": [VILLAGE]}
    assert entry_contents.is_known(EntryKind.DESIGN, set_id([VILLAGE]), card)
    assert not entry_contents.is_known(EntryKind.DESIGN, set_id(["35.22.08.2006"]), card)
