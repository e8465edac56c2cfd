"""Villages where something is done, so that they show nothing of how villages fare without it.

What people write changes without the data: this is not asked through `ui.ask`; its answer is handed
to what is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import pilot_villages, village_panel
from analytics.store import entries
from analytics.vocabulary.assistance import EntryKind

if TYPE_CHECKING:
    from collections.abc import Sequence


def elsewhere(codes: Sequence[str], practice: bool) -> tuple[str, ...]:  # noqa: FBT001 - the switch
    """Codes of the villages around `codes` where something is done too, in order, without these.

    Assisted ones, also where that has ended; those of any design card; those that sources name as
    pilots. Where people wrote without seeing each other, what each of them wrote counts.

    Args:
        codes: of the villages that are looked at.
        practice: True for the example, in which nothing is done but what the reader sets.
    """
    if practice:
        return ()
    assisted = set(entries.every(EntryKind.ASSISTANCE))
    carded = {
        str(code)
        for written in entries.every(EntryKind.DESIGN).values()
        for entry in written
        for code in entry.content.get("villages", ())
    }
    within = f"{village_panel.regency_of(codes, practice=False)}."
    done = assisted | carded | set(pilot_villages.named())
    return tuple(sorted(code for code in done - set(codes) if code.startswith(within)))
