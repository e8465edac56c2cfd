"""Plain values of a scenario in a file or an entry: keys, texts, numbers, each checked once."""

from __future__ import annotations

import re
from math import isfinite
from typing import TYPE_CHECKING, Any

from analytics.actions import entered
from analytics.vocabulary.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

AGAIN = "unduh lagi dari halaman Skenario, lalu ubah hanya angkanya"
_MOST = 1e15
# What is quoted stands in sentences that are read as Markdown: no links, no pictures.
_UNQUOTED = re.compile(r"[^\w -]")


def keys(told: Mapping[Any, Any], needed: Iterable[str], where: str) -> None:
    """Stop unless these keys are there, and no other; raises `Refused`."""
    wanted = tuple(needed)
    if odd := [key for key in told if key not in wanted]:
        raise Refused(f"Isian {quoted(odd[0])} pada {where} tidak dikenal; {AGAIN}.")
    if lost := [key for key in wanted if key not in told]:
        raise Refused(f"Isian “{lost[0]}” pada {where} tidak ada; {AGAIN}.")


def text(told: Mapping[str, Any], name: str, most: int) -> str:
    """What somebody wrote, as every form keeps it; raises `Refused`."""
    value = told[name]
    if not isinstance(value, str):
        raise Refused(f"“{name}” pada skenario itu harus tulisan dalam tanda kutip.")
    return entered.text(value, most)


def number(value: object, where: str) -> float:
    """A number that can be one; raises `Refused`."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Refused(f"Nilai {where} bukan angka; tulis misalnya 0.05, dengan titik.")
    if not -_MOST <= value <= _MOST or not isfinite(value):
        raise Refused(f"Nilai {where} bukan angka yang masuk akal; tulis misalnya 0.05.")
    return float(value)


def quoted(told: object) -> str:
    """What somebody wrote, short enough for a sentence."""
    return f"“{_UNQUOTED.sub('', str(told)[:40])}”"
