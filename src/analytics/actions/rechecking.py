"""The checks of a file against what is in use, again when that has changed.

For it the typed rows of a file stay with its proposal until it is decided. Rows about families are
not kept for that: their file has to be brought once more.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.store import proposals
from analytics.vocabulary.errors import BrokenData, Refused
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from pathlib import Path

    from analytics.intake.contract import Reading
    from analytics.store.proposals import Proposal

_ROWS, _TOTALS = "rows.parquet", "totals.parquet"


def keep(folder: Path, reading: Reading) -> None:
    """Write what the checks look at into the folder of a proposal."""
    read = folder / proposals.READ
    read.mkdir()
    reading.rows.to_parquet(read / _ROWS, index=False)
    reading.totals.to_parquet(read / _TOTALS, index=False)


def again(proposal: Proposal) -> tuple[dict[str, Any], ...]:
    """The warnings of a proposal, with those that the version in use gives rise to.

    Raises:
        BrokenData: against what is in use now, the file is wrong.
        Refused: its rows were not kept.
    """
    from analytics.actions.reading import given_by  # noqa: PLC0415 - pandera, as in that module
    from analytics.intake import checks  # noqa: PLC0415
    from analytics.intake.contract import Reading  # noqa: PLC0415

    kept = tuple(dict(one) for one in proposal.warnings)
    if proposal.layout is Layout.BOUNDARIES:
        return kept
    read = proposals.folder_of(proposal.id) / proposals.READ
    if not read.is_dir():
        raise Refused(
            "Data yang dipakai berubah sejak berkas ini diperiksa; ajukan berkasnya sekali lagi "
            "supaya pemeriksaannya diulang, dan tolak usulan ini."
        )
    rows, totals = pd.read_parquet(read / _ROWS), pd.read_parquet(read / _TOTALS)
    given = given_by(proposal.file, proposal.details)
    found = (
        checks.failures(Reading(proposal.layout, rows, totals, {}, ()), given) if len(rows) else ()
    )
    if errors := [one for one in found if not one.warning]:
        raise BrokenData(errors)
    new = (asdict(one) for one in found)
    return (*kept, *(one for one in new if one not in kept))
