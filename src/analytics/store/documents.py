"""Documents that stand behind figures, each under the sha256 of its bytes, for our eyes only."""

from __future__ import annotations

import hashlib
import json
import re
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from analytics.store import places, whole
from analytics.vocabulary.errors import BrokenData, Problem, Refused

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 25 * 1024**2  # bytes
_SHA = re.compile(r"[0-9a-f]{64}")
_FOLDER_MODE = 0o700
# How files begin that people keep as a document, and what a browser calls them.
_KINDS = {
    b"%PDF-": "application/pdf",
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"II*\x00": "image/tiff",
    b"MM\x00*": "image/tiff",
    b"PK\x03\x04": "application/zip",  # DOCX, XLSX, ODT
}


@dataclass(frozen=True, slots=True)
class Document:
    """A document on file: its sha256, the name it came with, its kind, size and date."""

    sha256: str
    name: str
    kind: str
    size: int
    kept: str


def described(content: bytes, name: str) -> Document:
    """What is to be said of a document; nothing is kept.

    Raises:
        Refused: it is empty, too large, or no document.
    """
    kind = next((kind for head, kind in _KINDS.items() if content.startswith(head)), "")
    if not content or len(content) > LARGEST or not kind:
        raise Refused(
            "Lampirkan PDF, gambar, DOCX, atau XLSX yang tidak kosong, paling besar "
            f"{LARGEST // 1024**2} MB."
        )
    sha = hashlib.sha256(content).hexdigest()
    kept = datetime.now(UTC).isoformat(timespec="seconds")
    return Document(sha, name, kind, len(content), kept)


def put(content: bytes, name: str) -> Document:
    """Keep a document; the same bytes are kept once.

    Raises:
        Refused: see `described`.
    """
    document = described(content, name)
    sha, folder = document.sha256, _folder()
    folder.mkdir(parents=True, exist_ok=True, mode=_FOLDER_MODE)
    if not (folder / sha).is_file():
        whole.write(folder / sha, content)
    if not (folder / f"{sha}.json").is_file():
        whole.write(folder / f"{sha}.json", json.dumps(asdict(document)).encode())
    return document


def find(sha: str) -> Document | None:
    """What is known of a document on file; None where there is none."""
    if not _SHA.fullmatch(sha):
        return None
    with suppress(OSError, ValueError, TypeError):
        return Document(**json.loads((_folder() / f"{sha}.json").read_text(encoding="utf-8")))
    return None


def content(sha: str) -> bytes:
    """The document itself.

    Raises:
        BrokenData: it is not there, or no longer what was kept.
    """
    with suppress(OSError):
        if _SHA.fullmatch(sha):
            found = (_folder() / sha).read_bytes()
            if hashlib.sha256(found).hexdigest() == sha:
                return found
    sentence = "dokumen tidak ada atau berubah; pulihkan var/ dari cadangan."
    raise BrokenData([Problem(sha[:12], "no-such-document", sentence)])


def forget(sha: str) -> None:
    """Remove a document that nothing refers to."""
    if _SHA.fullmatch(sha):
        for name in (sha, f"{sha}.json"):
            (_folder() / name).unlink(missing_ok=True)


def _folder() -> Path:
    return places.state_folder() / "documents"
