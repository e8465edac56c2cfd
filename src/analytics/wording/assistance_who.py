"""Who assists a village, by which SK, with which team and how long, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from analytics.wording.assistance_work import NO_BEGIN
from analytics.wording.periods import day
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from datetime import date

    from analytics.vocabulary.assistance_work import Assisted

NO_SK: Final = "belum ada SK"
NO_TEAM: Final = "tim belum ditulis"
SK_UNKNOWN: Final = "tidak disebut sumbernya"


def decree(one: Assisted) -> str:
    """`188/7/KEP/2026, 3 Maret 2026`."""
    if one.source is not None:
        return SK_UNKNOWN
    if not one.number:
        return NO_SK
    return f"{one.number}, {day(one.on)}" if one.on else one.number


def team(one: Assisted) -> str:
    """`1 koordinator, 2 penyuluh`: roles, never names."""
    return ", ".join(f"{number(count)} {role}" for role, count in one.team) or NO_TEAM


def lasting(one: Assisted, on: date) -> str:
    """From when to when, and that it is over or has not begun."""
    told = _lasting(one)
    if one.has_ended(on):
        return f"{told} (sudah berakhir)"
    return f"{told} (belum mulai)" if one.is_ahead(on) else told


def helped(one: Assisted, on: date) -> str:
    """`Didampingi …`; of what is over and what has not begun, in those words."""
    verb = "Pernah didampingi" if one.has_ended(on) else "Didampingi"
    return f"{'Akan didampingi' if one.is_ahead(on) else verb} {', '.join(one.organisations)}"


def _lasting(one: Assisted) -> str:
    if one.begins and one.until:
        return f"{day(one.begins)} – {day(one.until)}"
    if one.begins:
        return f"sejak {day(one.begins)}"
    return f"sampai {day(one.until)}" if one.until else NO_BEGIN
