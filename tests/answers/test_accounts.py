"""Who has an account, and what the provider of identities makes of them."""

from __future__ import annotations

from analytics.answers import accounts
from analytics.store import records
from analytics.store.records import Account
from analytics.vocabulary.role import Actor, Role, Way


def add(name: str, role: Role, *, disabled: bool = False, password_hash: str = "") -> None:
    with records.session() as session:
        session.add(
            Account(
                name=name,
                role=role.value,
                disabled=disabled,
                password_hash=password_hash,
                created=records.now(),
            )
        )


def test_there_is_an_account_also_when_all_are_disabled(state):
    """Or disabling the last one would open the machine's own browser to anybody at it."""
    assert not accounts.any_account()
    add("budi", Role.APPROVER, disabled=True)
    assert accounts.any_account()


def test_the_role_of_an_e_mail_is_that_of_its_account(state):
    add("budi@bojonegoro.go.id", Role.APPROVER)
    add("siti@bojonegoro.go.id", Role.APPROVER, disabled=True)
    for email, role in (
        ("Budi@Bojonegoro.go.id", Role.APPROVER),
        ("siti@bojonegoro.go.id", Role.READER),
        ("orang@lain.id", Role.READER),
    ):
        assert accounts.of_email(email) == Actor(email.lower(), role, Way.OIDC)


def test_accounts_are_listed_by_name_without_their_hash(state):
    add("siti", Role.APPROVER, disabled=True)
    add("budi", Role.OPERATOR, password_hash="$argon2id$x")  # noqa: S106
    listed = accounts.accounts()
    assert list(listed.columns) == ["name", "role", "created", "disabled", "local"]
    assert listed["name"].tolist() == ["budi", "siti"]
    assert listed["local"].tolist() == [True, False]
    assert listed["disabled"].tolist() == [False, True]
