"""Who has an account, and what whoever is signed in may do at this moment."""

from __future__ import annotations

import pandas as pd
from sqlalchemy import select

from analytics.store import records
from analytics.store.records import Account
from analytics.vocabulary.role import Actor, Role, Way


def any_account() -> bool:
    """True once an account was made, be it disabled by now."""
    with records.reading() as session:
        return session.scalar(select(Account.name).limit(1)) is not None


def signed_in(name: str, mark: str) -> Actor | None:
    """Whoever signed in with a local account, with the role it has now.

    None where the account is disabled or gone, or its password is not the one that `mark` is of.
    """
    with records.reading() as session:
        account = session.get(Account, name)
    if account is None or account.disabled or account.mark != mark:
        return None
    return Actor(account.name, Role(account.role), Way.ACCOUNT)


def of_email(email: str) -> Actor:
    """Whoever the provider of identities vouches for; without an account they read."""
    name = email.strip().casefold()
    with records.reading() as session:
        account = session.get(Account, name)
    role = Role.READER if account is None or account.disabled else Role(account.role)
    return Actor(name, role, Way.OIDC)


def accounts() -> pd.DataFrame:
    """One row an account, by name: name, role, created (UTC), disabled, local (has a password)."""
    with records.reading() as session:
        found = list(session.scalars(select(Account).order_by(Account.name)))
    rows = [
        (each.name, each.role, each.created, each.disabled, bool(each.password_hash))
        for each in found
    ]
    return pd.DataFrame(rows, columns=["name", "role", "created", "disabled", "local"])
