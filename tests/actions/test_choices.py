"""Who may choose a figure, what every reader then sees, and what is written down of it."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import select

from analytics.actions import backup
from analytics.actions import choices as actions
from analytics.answers import choices as told
from analytics.answers import figures, reconciliation
from analytics.store import choices, records, tables, versioned
from analytics.store.records import AuditEntry, Choice
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way

ANI = Actor("ani", Role.APPROVER, Way.ACCOUNT)
LOW, HIGH = "kpm_pkh.35.22.2025.1", "kpm_pkh.35.22.2025.4"


def in_use() -> float:
    (row,) = figures.used("kpm_pkh", ["35.22"]).query("period == '2025'").to_dict("records")
    return row["value"]


def trail() -> list[AuditEntry]:
    with records.reading() as session:
        return list(session.scalars(select(AuditEntry).order_by(AuditEntry.id)))


@pytest.fixture(autouse=True)
def _own_state(state):
    return state


@pytest.mark.parametrize("role", [Role.READER, Role.OPERATOR])
def test_only_a_pengesah_chooses_and_takes_back(role):
    someone = Actor("budi", role, Way.ACCOUNT)
    with pytest.raises(NotAllowed, match="hanya boleh dilakukan pengesah"):
        actions.choose(someone, HIGH, "sesuai surat")
    actions.choose(ANI, HIGH, "sesuai surat")
    with pytest.raises(NotAllowed, match="hanya boleh dilakukan pengesah"):
        actions.revoke(someone, choices.active()[0].id, "keliru")
    assert in_use() == 59_303
    assert [entry.deed for entry in trail()] == [Deed.FIGURE_CHOSEN]


def test_a_choice_is_used_at_once_told_and_taken_back():
    before = versioned.version()
    assert in_use() == 55_028
    actions.choose(ANI, HIGH, "  sesuai   surat 12 ")
    assert in_use() == 59_303
    rows = tables.claims().set_index("claim_id")
    assert rows.loc[HIGH, "reason"].startswith("dipilih pengesah: sesuai surat 12")
    assert rows.loc[LOW, "rank"] == "normal"
    (made,) = told.made().to_dict("records")
    assert (made["chosen"], made["actor"], made["state"]) == ("59.303 KPM", "ani", "berlaku")

    actions.revoke(ANI, choices.active()[0].id, "surat dicabut")
    assert in_use() == 55_028
    assert versioned.version() == before, "what was known before is known again"
    assert told.made()["state"].item() == "dicabut ani: surat dicabut"
    chosen, revoked = trail()
    assert (chosen.before["value"], chosen.after["value"]) == (55_028, 59_303)
    assert chosen.after["reason"] == "sesuai surat 12"
    assert (revoked.deed, revoked.after["reason"]) == (Deed.CHOICE_REVOKED, "surat dicabut")


def test_another_choice_takes_the_place_of_the_first():
    actions.choose(ANI, HIGH, "surat pertama")
    actions.choose(ANI, LOW, "surat kedua")
    (one,) = choices.active()
    assert (one.claim_id, in_use()) == (LOW, 55_028)
    assert list(told.made()["state"]) == ["berlaku", "diganti pilihan lain oleh ani"]


@pytest.mark.parametrize("reason", ["", "   ", "x" * 501])
def test_nothing_is_chosen_without_a_reason(reason):
    with pytest.raises(Refused, match=r"(?i)alasan"):
        actions.choose(ANI, HIGH, reason)
    assert choices.active() == ()
    assert trail() == []


def test_what_is_not_there_is_refused():
    with pytest.raises(Refused, match="tidak ada lagi"):
        actions.choose(ANI, "no.such.claim", "surat")
    with pytest.raises(Refused, match="tidak berlaku"):
        actions.revoke(ANI, 99, "surat")
    actions.choose(ANI, HIGH, "surat")
    first = choices.active()[0].id
    actions.revoke(ANI, first, "keliru")
    with pytest.raises(Refused, match="tidak berlaku"):
        actions.revoke(ANI, first, "keliru")


def test_a_start_makes_the_snapshot_again(state):
    actions.choose(ANI, HIGH, "surat")
    (state / choices.FILE).unlink()
    assert in_use() == 55_028
    actions.rebuild()
    assert in_use() == 59_303
    (state / choices.FILE).write_text("[]", encoding="utf-8")  # died before it was replaced
    actions.rebuild()
    assert in_use() == 59_303


def test_a_choice_of_a_figure_that_is_gone_is_told_and_harms_nothing(data):
    actions.choose(ANI, HIGH, "surat")
    claims = data.read("claims")
    data.write("claims", claims[claims["claim_id"] != HIGH])
    notes = data.read("annotations")
    data.write("annotations", notes[~notes["about"].str.contains(HIGH, regex=False)])
    promises = data.read("promises")
    named = promises["claim_id"] == HIGH
    data.write("promises", promises.assign(claim_id=promises["claim_id"].mask(named, "")))
    data.seal()
    assert in_use() == 55_028
    assert told.made()["state"].item() == told.GONE


def test_many_at_once_leave_one_choice_and_a_snapshot_of_it():
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: actions.choose(ANI, (LOW, HIGH)[n % 2], f"surat {n}"), range(16)))
    with records.reading() as session:
        (row,) = session.scalars(select(Choice).where(Choice.revoked_at.is_(None)))
    (one,) = choices.active()
    assert (one.id, one.claim_id) == (row.id, row.claim_id)
    assert len(trail()) == 16


def test_the_board_says_who_chose():
    key = reconciliation.listed("kpm_pkh", "35.22")[0]
    assert reconciliation.dispute(key).facts["choice"] is None
    actions.choose(ANI, HIGH, "surat")
    found = reconciliation.dispute(key)
    assert found.facts["choice"].actor == "ani"
    assert (found.facts["used"], found.facts["used_id"]) == (59_303, HIGH)
    assert reconciliation.disputes()["chosen"].sum() == 1
    json.dumps([entry.after for entry in trail()])


def test_a_restored_backup_brings_its_choices_back(tmp_path):
    actions.choose(ANI, HIGH, "surat")
    backup.backup(ANI, tmp_path / "cadangan.tar.gz")
    actions.revoke(ANI, choices.active()[0].id, "keliru")
    assert in_use() == 55_028
    backup.restore(ANI, tmp_path / "cadangan.tar.gz", replace=True)
    assert in_use() == 59_303
