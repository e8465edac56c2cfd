"""Signing in with a local account: everybody who is wrong waits alike and is told the same."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from dataclasses import dataclass
from math import ceil

from analytics.actions import passwords
from analytics.actions.accounts import LONGEST_NAME
from analytics.actions.audit import record
from analytics.store import records
from analytics.store.records import Account
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.role import Actor, Role, Way

_NOBODY = Actor("tanpa nama", Role.READER, Way.NOBODY)
_UNKNOWN = "akun yang tidak dikenal"  # never what was typed: it may be a password in the wrong line


@dataclass(slots=True)
class _Tries:
    """Failed tries for one name, and the moment (monotonic seconds) of the next one allowed."""

    failed: int = 0
    until: float = 0.0


class Throttle:
    """Makes whoever guesses wait: five tries are free, then 30 s, a minute, at most 15 minutes.

    Kept in this process, which is the only one that serves the app. Names nobody has count as well,
    or waiting would tell who has an account.
    """

    FREE, FIRST, LONGEST = 5, 30.0, 900.0
    NAMES = 10_000

    def __init__(self) -> None:
        self._tries: OrderedDict[str, _Tries] = OrderedDict()
        self._lock = threading.Lock()

    def enter(self, name: str) -> float:
        """Count a try before it is looked at; the seconds to wait, 0 where it may go on."""
        with self._lock:
            tries = self._tries.setdefault(name, _Tries())
            self._tries.move_to_end(name)
            if len(self._tries) > self.NAMES:
                self._tries.popitem(last=False)
            wait = tries.until - time.monotonic()
            if wait > 0:
                return wait
            tries.failed += 1
            if tries.failed >= self.FREE:
                pause = min(self.FIRST * 2 ** (tries.failed - self.FREE), self.LONGEST)
                tries.until = time.monotonic() + pause
            return 0.0

    def forgive(self, name: str) -> None:
        """The try was right."""
        with self._lock:
            self._tries.pop(name, None)


throttle = Throttle()


def sign_in(name: str, password: str) -> tuple[Actor, str]:
    """Who this is, and the mark of the password by which a session of theirs stays valid.

    An unknown name, a disabled account and one without a password take as long as a wrong password,
    and are told the same.

    Raises:
        Refused: name or password is wrong, or too many were tried.
    """
    name = name.strip().casefold()[:LONGEST_NAME]
    if wait := throttle.enter(name):
        raise Refused(
            "Terlalu banyak percobaan masuk dengan nama ini; coba lagi "
            f"{_waiting(wait)} lagi, atau minta pengelola aplikasi mengganti kata sandinya."
        )
    with records.reading() as session:
        account = session.get(Account, name)
    usable = account is not None and account.password_hash and not account.disabled
    known = account.password_hash if account is not None and usable else passwords.of_nobody()
    right = passwords.matches(known, password[: passwords.LONGEST + 1])
    if account is None or not usable or not right:
        _record_failure(name if account is not None else "")
        raise Refused("Nama atau kata sandi salah; periksa keduanya, lalu coba lagi.")
    throttle.forgive(name)
    return _let_in(account.name, known, password)


def _let_in(name: str, known: str, password: str) -> tuple[Actor, str]:
    with records.session() as session:
        account = session.get(Account, name)
        if account is None or account.disabled or account.password_hash != known:
            raise Refused("Akun ini baru saja diubah; coba masuk lagi.")
        if passwords.hasher().check_needs_rehash(known):  # made with weaker parameters than today's
            account.password_hash = passwords.hasher().hash(password)
        actor = Actor(account.name, Role(account.role), Way.ACCOUNT)
        record(session, actor, Deed.SIGNED_IN, account.name)
        return actor, account.mark


def sign_out(actor: Actor) -> None:
    """Record that somebody left."""
    with records.session() as session:
        record(session, actor, Deed.SIGNED_OUT, actor.name)


def _record_failure(known: str) -> None:
    """Names nobody has share one throttle, so that a flood of them does not fill the disk."""
    if known or not throttle.enter(_UNKNOWN):
        with records.session() as session:
            record(session, _NOBODY, Deed.SIGN_IN_FAILED, known or _UNKNOWN)


def _waiting(seconds: float) -> str:
    return f"{ceil(seconds)} detik" if seconds < 60 else f"{ceil(seconds / 60)} menit"
