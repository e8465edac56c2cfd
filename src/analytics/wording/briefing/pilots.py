"""Whether the pilot villages work, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.wording.quantities import number
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Sequence


def pilots_unknown(names: Sequence[str]) -> str:
    """That the pilot villages were named and nothing was measured."""
    return f"{joined(names)} belum punya satu pun angka sebelum dan sesudah."


def no_comparison(since: str, open_: str = "") -> str:
    """Why a move of a pilot village says little; `open_`: what its source does not tell."""
    told = f" ({open_.rstrip('.')})" if open_ else ""
    return (
        f"Disebut sejak {since}{told}; tanpa desa pembanding, sebab suatu perubahan tidak dapat "
        "dipastikan."
    )


def pilots_moved(known: int, total: int, moves: Sequence[str]) -> str:
    """What is known before and after, without saying that one made the other."""
    return (
        f"{number(known)} dari {number(total)} desa percontohan punya angka sebelum dan sesudah: "
        f"{'; '.join(moves)}."
    )


def pilot_moved(what: str, name: str, before: str, after: str) -> str:
    """One figure of one village, before and after."""
    return f"{what} {name} {before} menjadi {after}"


def measure_pilots(names: Sequence[str]) -> str:
    """Who measures what in the pilot villages."""
    return (
        f"Bappeda bersama camat {joined(names)} mencatat angka dasarnya dan angka desa pembanding."
    )
