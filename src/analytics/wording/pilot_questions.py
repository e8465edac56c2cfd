"""Answers on pilot villages at a terminal: one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def known(row: Mapping[str, Any]) -> str:
    """`Luas wilayah 8,68 km², 2022 (BPS, dibaca di …)`."""
    note = f" – {row['note']}" if row["note"] else ""
    told = ", ".join(filter(None, [row["told"], row["when"]]))
    return f"{row['what']}: {told} ({row['source']}){note}"


def line(label: str, text: str) -> str:
    """`Kapan dipilih: belum diketahui`."""
    return f"{label}: {text}"


def allowed(sentence: str, source: str) -> str:
    """A sentence that may be said, and who says so."""
    return f"boleh: {sentence} [{source}]"


def refused(said: str, why: str) -> str:
    """A sentence that may not be said, and why."""
    return f"belum boleh: {said} {why}"
