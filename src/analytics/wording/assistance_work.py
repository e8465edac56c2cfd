"""Who assists a village and how far the work is, in words."""

from __future__ import annotations

from analytics.wording.periods import period_of
from analytics.wording.quantities import number


def word(month: str, share: int, note: str) -> str:
    """What the register keeps of a month: `Kemajuan November 2026: 40%. Bibit sudah dibagi`."""
    told = f"Kemajuan {period_of(month)}: {number(share)}%"
    return f"{told}. {note}" if note else told
