"""Passwords as argon2 hashes; nothing here keeps, logs or shows one."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from analytics.vocabulary.errors import Refused

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST, LONGEST = 10, 256  # characters; hashing a book would take the server away


def hashed(name: str, password: str) -> str:
    """The hash of a password for the account `name`.

    Raises:
        Refused: it is too weak, or too long.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        raise Refused(f"Kata sandi harus {SHORTEST} sampai {LONGEST} karakter; pilih yang lain.")
    if len(set(password)) == 1 or password.casefold() == name:
        raise Refused("Kata sandi ini terlalu mudah ditebak; pilih yang lain.")
    return hasher().hash(password)


def matches(known: str, password: str) -> bool:
    """True if the hash `known` is of the password."""
    from argon2.exceptions import Argon2Error, InvalidHashError  # noqa: PLC0415

    try:
        return hasher().verify(known, password)
    except (Argon2Error, InvalidHashError):
        return False


@cache
def hasher() -> PasswordHasher:
    """With the parameters of today, those that the library holds to be right."""
    from argon2 import PasswordHasher  # noqa: PLC0415 - only signing in needs it

    return PasswordHasher()


@cache
def of_nobody() -> str:
    """The hash of a password nobody has, to take the time of a look at a real one."""
    return hasher().hash(os.urandom(16).hex())
