"""Signing in: right, wrong, unknown, disabled, too often."""

from __future__ import annotations

import threading

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select

from analytics.actions import accounts, passwords, sign_in
from analytics.answers import accounts as known
from analytics.store import records
from analytics.store.records import Account, AuditEntry
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Actor, Role, Way

PASSWORD = "kuda-lumping-9"  # noqa: S105


class Clock:
    now = 1000.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    hasher = PasswordHasher(1, 8, 1)
    monkeypatch.setattr(passwords, "hasher", lambda: hasher)
    passwords.of_nobody.cache_clear()
    monkeypatch.setattr(sign_in, "throttle", sign_in.Throttle())
    yield
    passwords.of_nobody.cache_clear()


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(sign_in, "time", clock)
    return clock


@pytest.fixture
def budi(state):
    return accounts.make(accounts.terminal(), "budi", Role.OPERATOR, PASSWORD)


def deeds() -> list[tuple[str, str, str]]:
    with records.reading() as session:
        entries = session.scalars(select(AuditEntry).order_by(AuditEntry.id))
        return [(each.actor, each.deed, each.subject) for each in entries]


def refused(name, password) -> str:
    with pytest.raises(Refused) as told:
        sign_in.sign_in(name, password)
    return str(told.value)


def test_the_right_password_lets_in(budi):
    actor, mark = sign_in.sign_in(" Budi ", PASSWORD)
    assert actor == Actor("budi", Role.OPERATOR, Way.ACCOUNT)
    assert known.signed_in("budi", mark) == actor
    assert deeds()[-1] == ("budi", "signed-in", "budi")
    sign_in.sign_out(actor)
    assert deeds()[-1] == ("budi", "signed-out", "budi")


def test_everybody_who_is_wrong_is_told_the_same_and_looked_at_as_long(budi, monkeypatch):
    terminal = accounts.terminal()
    accounts.make(terminal, "nonaktif", Role.APPROVER, PASSWORD)
    accounts.disable(terminal, "nonaktif")
    accounts.make(terminal, "oidc@bojonegoro.go.id", Role.APPROVER)
    looked, original = [], passwords.matches

    def matches(hashed, password):
        looked.append(hashed)
        return original(hashed, password)

    monkeypatch.setattr(passwords, "matches", matches)
    told = {
        refused("budi", PASSWORD + "x"),
        refused("budi", ""),
        refused("tidak-ada", PASSWORD),
        refused("nonaktif", PASSWORD),
        refused("oidc@bojonegoro.go.id", ""),
        refused("", ""),
    }
    assert told == {"Nama atau kata sandi salah; periksa keduanya, lalu coba lagi."}
    assert len(looked) == 6
    assert all(hashed.startswith("$argon2id$") for hashed in looked)


def test_a_failed_try_is_recorded_but_never_a_name_nobody_has(budi):
    refused("budi", "salah-salah")
    refused(PASSWORD, "")  # typed into the wrong line
    assert deeds()[1:] == [
        ("tanpa nama", "sign-in-failed", "budi"),
        ("tanpa nama", "sign-in-failed", "akun yang tidak dikenal"),
    ]


@pytest.mark.parametrize("name", ["budi", "tidak-ada"])
def test_after_five_tries_one_waits_longer_and_longer(budi, clock, name):
    for _ in range(5):
        assert "salah" in refused(name, "salah-salah")
    assert "30 detik" in refused(name, PASSWORD)  # the right one too, or guessing would pay
    clock.now += 29
    assert "Terlalu banyak" in refused(name, "salah-salah")
    clock.now += 2
    assert "salah;" in refused(name, "salah-salah")
    clock.now += 31
    assert "29 detik" in refused(name, "salah-salah")
    for _ in range(10):
        clock.now += 1000
        assert "salah;" in refused(name, "salah-salah")
    assert "15 menit" in refused(name, "salah-salah")


def test_the_right_password_after_the_wait_forgives(budi, clock):
    for _ in range(5):
        refused("budi", "salah-salah")
    clock.now += 31
    sign_in.sign_in("budi", PASSWORD)
    for _ in range(4):
        assert "salah;" in refused("budi", "salah-salah")
    assert sign_in.sign_in("budi", PASSWORD)[0].name == "budi"


def test_one_name_does_not_make_another_wait(budi, clock):
    for _ in range(9):
        refused("tidak-ada", "salah-salah")
    assert sign_in.sign_in("budi", PASSWORD)[0].name == "budi"


def test_guessers_fill_neither_the_memory_nor_the_trail(budi, clock, monkeypatch):
    monkeypatch.setattr(sign_in.Throttle, "NAMES", 50)
    monkeypatch.setattr(passwords, "matches", lambda *_arguments: False)
    before = len(deeds())
    for number in range(100):
        refused(f"nama-{number}", "x")
    assert len(sign_in.throttle._tries) <= 50
    assert len(deeds()) - before < 10


def test_tries_at_once_count_each(budi):
    told = []

    def guess():
        told.append(refused("budi", "salah-salah"))

    threads = [threading.Thread(target=guess) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum("salah;" in each for each in told) == 5


def test_a_hash_of_weaker_parameters_is_made_anew(budi, monkeypatch):
    with records.reading() as session:
        before = session.get(Account, "budi").password_hash
    stronger = PasswordHasher(2, 16, 1)
    monkeypatch.setattr(passwords, "hasher", lambda: stronger)
    _, mark = sign_in.sign_in("budi", PASSWORD)
    with records.reading() as session:
        after = session.get(Account, "budi").password_hash
    assert "m=8,t=1" in before
    assert "m=16,t=2" in after
    assert known.signed_in("budi", mark) is not None
    assert sign_in.sign_in("budi", PASSWORD)[1] == mark


def test_a_session_ends_with_its_password_and_with_its_account(budi):
    terminal = accounts.terminal()
    _, mark = sign_in.sign_in("budi", PASSWORD)
    accounts.change_role(terminal, "budi", Role.APPROVER)
    assert known.signed_in("budi", mark).role is Role.APPROVER
    accounts.disable(terminal, "budi")
    assert known.signed_in("budi", mark) is None
    accounts.disable(terminal, "budi", disabled=False)
    assert known.signed_in("budi", mark) is not None
    accounts.change_password(terminal, "budi", PASSWORD + "x")
    assert known.signed_in("budi", mark) is None
    assert known.signed_in("tidak-ada", mark) is None


def test_real_parameters_are_those_of_the_library(monkeypatch):
    monkeypatch.undo()
    assert "m=65536,t=3,p=4" in passwords.hashed("budi", PASSWORD)
