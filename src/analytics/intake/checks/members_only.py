"""Of a list that holds other families too (DTSEN, DTKS, all social aid) only PKH is taken.

How many rows were left out is told; if all were, the list is not one of KPM.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.intake.checking import Example
from analytics.intake.layouts.register import members
from analytics.vocabulary.layout import Layout
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.intake.checking import Seen
    from analytics.vocabulary.errors import Problem

RULE = "Daftar memuat KPM PKH; keluarga lain tidak diambil, dan dihitung."
LAYOUTS = frozenset({Layout.REGISTER})


def check(seen: Seen) -> Iterator[Problem]:
    """One warning where rows were left out; one error where all were."""
    if seen.rows.empty:
        return
    left = int((~members(seen.rows)).sum())
    if left == len(seen.rows):
        sentence = "Tidak satu pun baris peserta PKH yang aktif; periksa kolom PKH dan statusnya."
        yield seen.problem(None, "no-members", sentence, "pkh")
    elif left:
        sentence = (
            f"{number(left)} dari {number(len(seen.rows))} baris tidak diambil: bukan peserta PKH, "
            "tidak aktif, ganda, atau baru diusulkan."
        )
        yield seen.problem(None, "left-out", sentence, "pkh", warning=True)


_ROW = {"district": "35.22.15"}
GOOD = (
    Example(Layout.REGISTER, ({**_ROW, "family_card": "aa"},)),
    Example(Layout.REGISTER, ({**_ROW, "family_card": "aa", "aid": "PKH + SEMBAKO"},)),
)
BAD = (
    Example(
        Layout.REGISTER,
        ({"family_card": "aa", "pkh": True}, {"family_card": "b", "pkh": False}),
    ),
    Example(Layout.REGISTER, ({**_ROW, "family_card": "aa", "aid": "SEMBAKO"},)),
    Example(Layout.REGISTER, ({"family_card": "aa"}, {"family_card": "b", "status": "double"})),
)
