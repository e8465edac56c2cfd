"""The metadata sheet of an indicator as a document; what nobody filled in has room to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers.metadata import NOT_APPROVED, UNKNOWN
from analytics.publish import document as docx
from analytics.publish.document import DOTS
from analytics.wording.periods import day

if TYPE_CHECKING:
    from datetime import date

    from analytics.answers.metadata import Sheet


def sheet(found: Sheet, on: date) -> bytes:
    """The sheet as DOCX, dated `on`; the same sheet gives the same bytes."""
    made = docx.new(f"Metadata indikator: {found.title}", on)
    docx.line(made, "METADATA STATISTIK INDIKATOR (MS-Ind)", bold=True, centred=True)
    docx.line(made, f"{found.title} – per {day(on)}", centred=True)
    rows = [
        (entry.head, entry.text if entry.is_known else f"{UNKNOWN}: {DOTS}")
        for entry in found.entries
    ]
    docx.table(made, ("Rincian", "Isi"), rows, (1, 3))
    docx.line(made)
    docx.line(made, NOT_APPROVED)
    if found.missing:
        docx.line(made, f"Yang belum diisi mohon dilengkapi oleh {found.whom}.")
    return docx.finished(made)


def file_name(found: Sheet, on: date) -> str:
    """`ms-ind-poverty-rate-2026-11-22.docx`."""
    return f"ms-ind-{found.indicator.replace('_', '-')}-{on.isoformat()}.docx"
