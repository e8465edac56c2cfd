"""A waiting proposal on what is in use now: checked anew, and worked out anew."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

from analytics.actions import imports, outcome, rechecking
from analytics.store import proposals

if TYPE_CHECKING:
    from pathlib import Path

    from analytics.actions.imports import Progress
    from analytics.store.proposals import Proposal


def renew(proposal_id: str, progress: Progress) -> Proposal:
    """Work a waiting proposal out again, from what is in use now.

    Raises:
        BrokenData: against what is in use now, the file is wrong; the proposal stays as it was.
        Refused: there is no such proposal, it was decided, or its file is needed once more.
    """
    proposal = imports.waiting(proposal_id)
    progress(0.7, "Memeriksa ulang")
    rebased = replace(proposals.rebased(proposal), warnings=rechecking.again(proposal))

    def fill(folder: Path, begun: Proposal) -> Proposal:
        for part in (proposals.ROWS, proposals.READ):
            held = proposals.folder_of(proposal_id) / part
            if held.is_dir():
                shutil.copytree(held, folder / part, dirs_exist_ok=True)
        return outcome.worked_out(folder, begun, progress)

    return proposals.put(rebased, fill)
