"""Keep the document behind a figure, so that what was quoted becomes official."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.store import documents
from analytics.vocabulary.personal import scrubbed
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way, demand

if TYPE_CHECKING:
    from analytics.store.documents import Document


def attach(actor: Actor, content: bytes, name: str) -> Document:
    """Keep a document.

    Raises:
        NotAllowed: the actor is no operator.
        Refused: it is empty, too large, or no document.
    """
    demand(actor, Role.OPERATOR, "Melampirkan dokumen")
    return documents.put(content, scrubbed(name))


def fetch(actor: Actor, sha: str) -> bytes:
    """A document on file, for somebody who signed in.

    Raises:
        NotAllowed: nobody knows who asks.
        BrokenData: it is not there, or no longer what was kept.
    """
    if actor.way is Way.NOBODY:
        raise NotAllowed("Dokumen hanya dapat diunduh sesudah masuk; masuklah dahulu.")
    return documents.content(sha)
