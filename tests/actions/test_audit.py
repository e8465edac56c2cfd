"""An entry stands or falls with its change, and holds no number of a person."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from analytics.actions.audit import record
from analytics.store import records
from analytics.store.records import AuditEntry
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.role import Actor, Role, Way

SITI = Actor("siti", Role.APPROVER, Way.LOCALHOST)
NIK = "3522081507900001"


def entries() -> list[AuditEntry]:
    with records.reading() as session:
        return list(session.scalars(select(AuditEntry)))


def test_an_entry_says_who_how_what_before_and_after(state):
    with records.session() as session:
        record(session, SITI, Deed.ROLE_CHANGED, "budi", {"role": "reader"}, {"role": "operator"})
    (entry,) = entries()
    assert (entry.actor, entry.way, entry.role) == ("siti", "localhost", "approver")
    assert (entry.deed, entry.subject) == ("role-changed", "budi")
    assert (entry.before, entry.after) == ({"role": "reader"}, {"role": "operator"})
    assert abs((records.now() - entry.at).total_seconds()) < 60


def test_it_falls_with_the_change(state):
    def fails():
        with records.session() as session:
            record(session, SITI, Deed.ROLE_CHANGED, "budi")
            raise RuntimeError("the change failed")

    with pytest.raises(RuntimeError):
        fails()
    assert entries() == []


@pytest.mark.parametrize("written", [NIK, "3522 0815 0790 0001", "35.22.08.150790.0001"])
def test_a_number_of_a_person_is_left_out_wherever_it_stands(state, written):
    with records.session() as session:
        after = {"file": f"kk {written}.xlsx", "more": [{"deep": written}], "rows": 5}
        record(session, SITI, Deed.IMPORT_PROPOSED, f"data-{written}", {"reason": written}, after)
    (entry,) = entries()
    assert entry.subject == "data-[nomor 16 angka]"
    assert entry.before == {"reason": "[nomor 16 angka]"}
    assert entry.after == {
        "file": "kk [nomor 16 angka].xlsx",
        "more": [{"deep": "[nomor 16 angka]"}],
        "rows": 5,
    }
    for file in state.rglob("*"):
        assert not file.is_file() or NIK.encode() not in file.read_bytes()


@pytest.mark.parametrize(
    "kept", ["35.22.08.2005", "2026-03-31 2025-01-01", "1234567890123", "ab12" * 16, NIK + "0"]
)
def test_what_is_no_such_number_stays(state, kept):
    with records.session() as session:
        record(session, SITI, Deed.IMPORT_PROPOSED, kept)
    assert entries()[0].subject == kept
