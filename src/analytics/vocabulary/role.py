"""Who may do what. Roles are ordered: each may do what the one before may."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person may do with the data of the office."""

    READER = "reader"
    OPERATOR = "operator"
    APPROVER = "approver"

    @property
    def label(self) -> str:
        """What the role is called on screen."""
        return _LABELS[self]

    def covers(self, other: Role) -> bool:
        """True if whoever has this role may do what `other` may."""
        order = list(Role)
        return order.index(self) >= order.index(other)


_LABELS = {Role.READER: "pembaca", Role.OPERATOR: "operator", Role.APPROVER: "pengesah"}


class Way(StrEnum):
    """How somebody showed who they are."""

    OIDC = "oidc"
    ACCOUNT = "account"
    TERMINAL = "terminal"
    LOCALHOST = "localhost"
    NOBODY = "nobody"

    @property
    def label(self) -> str:
        """What the way is called in the audit trail."""
        return _WAYS[self]


_WAYS = {
    Way.OIDC: "masuk lewat penyedia identitas",
    Way.ACCOUNT: "masuk dengan akun",
    Way.TERMINAL: "perintah di komputer server",
    Way.LOCALHOST: "tidak terautentikasi",
    Way.NOBODY: "tidak terautentikasi",
}


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who asks for a change: a name for the audit trail, a role, and how they came in."""

    name: str
    role: Role
    way: Way

    @property
    def authenticated(self) -> bool:
        """True unless nobody checked who this is."""
        return self.way not in {Way.LOCALHOST, Way.NOBODY}


class NotAllowed(PermissionError):  # noqa: N818 - named for what it means
    """An action was asked for by somebody whose role does not cover it; the text says the way out.

    The text is one Indonesian sentence, ready for the screen.
    """


def demand(actor: Actor, needed: Role, deed: str) -> None:
    """Stop unless the actor's role covers `needed`. `deed` completes "… hanya boleh dilakukan".

    Raises:
        NotAllowed: it does not.
    """
    if not actor.role.covers(needed):
        raise NotAllowed(
            f"{deed} hanya boleh dilakukan {needed.label}; Anda {actor.role.label}. "
            f"Masuk sebagai {needed.label}, atau minta kepadanya."
        )
