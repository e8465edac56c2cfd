"""Accounts: made, given another role or password, disabled. None is ever removed."""

from __future__ import annotations

import getpass
import os
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from analytics.actions import passwords
from analytics.actions.audit import record
from analytics.store import records
from analytics.store.records import Account
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way, demand

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_NAME = re.compile(r"[a-z0-9][a-z0-9._+-]*(@[a-z0-9.-]+)?")
LONGEST_NAME = 254


def terminal() -> Actor:
    """Whoever runs a command on the server: they can read and replace every file anyhow."""
    try:
        name = getpass.getuser()
    except (KeyError, OSError):  # a container may run as a number without a name
        name = f"uid {os.getuid()}"
    return Actor(name, Role.APPROVER, Way.TERMINAL)


def make(actor: Actor, name: str, role: Role, password: str = "") -> str:
    """Make an account; without a password it serves the provider of identities only.

    Returns:
        The name as it is kept: lower case.

    Raises:
        NotAllowed: the actor's role does not cover it.
        Refused: the name is taken or is none, or the password is too weak.
    """
    _demand(actor)
    name = _name(name)
    hashed = passwords.hashed(name, password) if password else ""
    with records.session() as session:
        if session.get(Account, name) is not None:
            raise Refused(f"Akun “{name}” sudah ada; ubah dengan `akun ubah {name}`.")
        session.add(
            Account(name=name, role=role.value, password_hash=hashed, created=records.now())
        )
        record(session, actor, Deed.ACCOUNT_MADE, name, None, {"role": role.value})
    return name


def change_role(actor: Actor, name: str, role: Role) -> None:
    """Give an account another role; whoever is signed in with it has it from the next action on.

    Raises:
        NotAllowed: the actor's role does not cover it.
        Refused: there is no such account.
    """
    _demand(actor)
    with records.session() as session:
        account = _found(session, name)
        before, account.role = account.role, role.value
        if before != account.role:
            record(
                session,
                actor,
                Deed.ROLE_CHANGED,
                account.name,
                {"role": before},
                {"role": account.role},
            )


def change_password(actor: Actor, name: str, password: str) -> None:
    """Give an account another password; whoever is signed in with the old one is out.

    Raises:
        NotAllowed: the actor's role does not cover it.
        Refused: there is no such account, or the password is too weak.
    """
    _demand(actor)
    hashed = passwords.hashed(_name(name), password)
    with records.session() as session:
        account = _found(session, name)
        account.password_hash = hashed
        record(session, actor, Deed.PASSWORD_CHANGED, account.name)


def disable(actor: Actor, name: str, *, disabled: bool = True) -> None:
    """Let nobody in with an account any more, or let them in again.

    Raises:
        NotAllowed: the actor's role does not cover it.
        Refused: there is no such account.
    """
    _demand(actor)
    with records.session() as session:
        account = _found(session, name)
        if account.disabled != disabled:
            account.disabled = disabled
            deed = Deed.ACCOUNT_DISABLED if disabled else Deed.ACCOUNT_ENABLED
            record(
                session,
                actor,
                deed,
                account.name,
                {"disabled": not disabled},
                {"disabled": disabled},
            )


def as_of_now(actor: Actor) -> Actor:
    """The same person with the role their account has by now; of one disabled, a reader's."""
    if actor.way not in {Way.ACCOUNT, Way.OIDC}:
        return actor
    with records.reading() as session:
        account = session.get(Account, actor.name)
    if account is None:
        return actor
    return replace(actor, role=Role.READER if account.disabled else Role(account.role))


def _demand(actor: Actor) -> None:
    """An account outlasts the moment, so nobody unknown makes one, not even on the server."""
    demand(actor, Role.APPROVER, "Mengelola akun")
    if not actor.authenticated:
        raise NotAllowed(
            "Akun hanya dikelola dari terminal server: jalankan `python -m analytics akun`."
        )


def _name(name: str) -> str:
    kept = name.strip().casefold()
    if len(kept) > LONGEST_NAME or not _NAME.fullmatch(kept):
        raise Refused(
            f"Nama akun “{name[:40]}” tidak dapat dipakai; pakai huruf, angka, titik, garis, atau "
            "alamat surel."
        )
    return kept


def _found(session: Session, name: str) -> Account:
    account = session.get(Account, _name(name), with_for_update=True)
    if account is None:
        raise Refused(f"Akun “{name}” tidak ada; lihat `akun daftar`.")
    return account
