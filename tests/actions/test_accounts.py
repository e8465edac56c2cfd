"""Who may manage accounts, and what is written down of it."""

from __future__ import annotations

import getpass

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select

from analytics.actions import accounts, passwords
from analytics.store import records
from analytics.store.records import Account, AuditEntry
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way

APPROVER = Actor("siti", Role.APPROVER, Way.ACCOUNT)
PASSWORD = "kuda-lumping-9"  # noqa: S105


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    monkeypatch.setattr(passwords, "hasher", lambda: PasswordHasher(1, 8, 1))


def kept(name: str) -> Account | None:
    with records.reading() as session:
        return session.get(Account, name)


def trail() -> list[AuditEntry]:
    with records.reading() as session:
        return list(session.scalars(select(AuditEntry).order_by(AuditEntry.id)))


DEEDS = {
    "make": lambda actor: accounts.make(actor, "baru", Role.READER, PASSWORD),
    "change_role": lambda actor: accounts.change_role(actor, "budi", Role.APPROVER),
    "change_password": lambda actor: accounts.change_password(actor, "budi", PASSWORD),
    "disable": lambda actor: accounts.disable(actor, "budi"),
}


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("way", Way)
@pytest.mark.parametrize("role", Role)
def test_an_authenticated_approver_and_nobody_else(state, deed, role, way):
    accounts.make(accounts.terminal(), "budi", Role.OPERATOR, "kata-sandi-budi")
    actor = Actor("siti", role, way)
    before = (kept("budi").role, kept("budi").password_hash, kept("budi").disabled)
    if role is Role.APPROVER and actor.authenticated:
        DEEDS[deed](actor)
        entry = trail()[-1]
        assert (entry.actor, entry.way, entry.role) == ("siti", way.value, "approver")
        return
    with pytest.raises(NotAllowed):
        DEEDS[deed](actor)
    assert (kept("budi").role, kept("budi").password_hash, kept("budi").disabled) == before
    assert kept("baru") is None
    assert [entry.deed for entry in trail()] == ["account-made"]


def test_the_trail_says_what_was_and_what_is(state):
    accounts.make(APPROVER, "  Budi ", Role.OPERATOR, PASSWORD)
    accounts.change_role(APPROVER, "budi", Role.APPROVER)
    accounts.change_role(APPROVER, "budi", Role.APPROVER)  # nothing changes, nothing is written
    accounts.change_password(APPROVER, "budi", PASSWORD + "x")
    accounts.disable(APPROVER, "budi")
    accounts.disable(APPROVER, "budi", disabled=False)
    told = [(entry.deed, entry.subject, entry.before, entry.after) for entry in trail()]
    assert told == [
        ("account-made", "budi", None, {"role": "operator"}),
        ("role-changed", "budi", {"role": "operator"}, {"role": "approver"}),
        ("password-changed", "budi", None, None),
        ("account-disabled", "budi", {"disabled": False}, {"disabled": True}),
        ("account-enabled", "budi", {"disabled": True}, {"disabled": False}),
    ]


def test_no_password_is_kept_anywhere(state):
    accounts.make(APPROVER, "budi", Role.OPERATOR, PASSWORD)
    assert kept("budi").password_hash.startswith("$argon2id$")
    for file in state.rglob("*"):
        if file.is_file():
            assert PASSWORD.encode() not in file.read_bytes()


@pytest.mark.parametrize(
    ("name", "password", "told"),
    [
        ("budi", "pendek", "10 sampai"),
        ("budi", "", None),
        ("budi", "x" * 257, "10 sampai"),
        ("budi", "a" * 12, "mudah ditebak"),
        ("budi.santoso", "Budi.Santoso", "mudah ditebak"),
        ("", PASSWORD, "tidak dapat dipakai"),
        ("dua kata", PASSWORD, "tidak dapat dipakai"),
        ("x" * 255, PASSWORD, "tidak dapat dipakai"),
        ("a\nb", PASSWORD, "tidak dapat dipakai"),
        ("<b>", PASSWORD, "tidak dapat dipakai"),
    ],
)
def test_what_is_refused_is_told_in_one_sentence(state, name, password, told):
    if told is None:  # for the provider of identities
        accounts.make(APPROVER, name, Role.READER, password)
        assert kept("budi").password_hash == ""
        return
    with pytest.raises(Refused, match=told):
        accounts.make(APPROVER, name, Role.READER, password)
    assert trail() == []


def test_a_name_is_taken_once_whatever_its_letters(state):
    accounts.make(APPROVER, "Budi@Bojonegoro.go.id", Role.READER, PASSWORD)
    with pytest.raises(Refused, match="sudah ada"):
        accounts.make(APPROVER, "budi@bojonegoro.go.id", Role.APPROVER, PASSWORD)
    assert kept("budi@bojonegoro.go.id").role == "reader"


def test_an_account_nobody_has_cannot_be_changed(state):
    for change in (
        lambda: accounts.change_role(APPROVER, "budi", Role.READER),
        lambda: accounts.change_password(APPROVER, "budi", PASSWORD),
        lambda: accounts.disable(APPROVER, "budi"),
    ):
        with pytest.raises(Refused, match="tidak ada"):
            change()
    assert trail() == []


def test_whoever_runs_a_command_is_named(monkeypatch):
    monkeypatch.setattr(getpass, "getuser", lambda: "operator-server")
    assert accounts.terminal() == Actor("operator-server", Role.APPROVER, Way.TERMINAL)

    def nameless():
        raise KeyError("uid not found")

    monkeypatch.setattr(getpass, "getuser", nameless)
    assert accounts.terminal().name.startswith("uid ")
