"""The assumptions annex of a scenario for RPKD and DPRD, as DOCX.

It is a draft until it is signed, and says so; where the scenario starts from example data every
page and every table says that too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analytics.publish import document as docx
from analytics.publish.document import MIME
from analytics.vocabulary.standing import WATERMARK
from analytics.wording import assumption_texts as texts
from analytics.wording import assumptions as words
from analytics.wording.periods import day

if TYPE_CHECKING:
    from datetime import date

    from docx.document import Document as Docx

    from analytics.vocabulary.annex import Annex, Part
    from analytics.vocabulary.scenario import Scenario

__all__ = ["MIME", "document", "file_name"]
_LONGEST = 60


def document(found: Annex, on: date) -> bytes:
    """The annex as DOCX, dated `on`; the same annex gives the same bytes."""
    head = WATERMARK if found.example else texts.DRAFT
    made = docx.new(f"{texts.TITLE}: {found.name}", on, head=head)
    docx.line(made, texts.TITLE, bold=True, centred=True)
    docx.line(made, found.name, bold=True, centred=True)
    if found.example:
        docx.line(made, WATERMARK, bold=True, centred=True)
    docx.pairs(made, found.head)
    for part in found.parts:
        _part(made, part, example=found.example)
    docx.line(made)
    docx.line(made, f"Bojonegoro, {day(on)}")
    docx.signatures(made, texts.SIGNS)
    return docx.finished(made)


def file_name(scenario: Scenario, on: date) -> str:
    """`lampiran-asumsi-pendamping-ditambah-2026-11-22.docx`; an example says so in its name."""
    name = words.name_of(scenario).lower()
    plain = re.sub(r"[^a-z0-9]+", "-", name).strip("-")[:_LONGEST].strip("-")
    example = "contoh-" if scenario.practice else ""
    return f"{example}lampiran-asumsi-{plain or 'skenario'}-{on.isoformat()}.docx"


def _part(made: Docx, part: Part, *, example: bool) -> None:
    docx.line(made)
    docx.line(made, part.head, bold=True).paragraph_format.keep_with_next = True
    for text in part.lines:
        docx.line(made, text)
    for sheet in part.sheets:
        caption = f"{sheet.caption} – {WATERMARK}" if example else sheet.caption
        docx.line(made, caption, bold=True).paragraph_format.keep_with_next = True
        heads = list(sheet.heads)
        if example:  # in the widest head, which is repeated on every page of the table
            shares = sheet.shares or (1.0,) * len(heads)
            heads[shares.index(max(shares))] += f" – {WATERMARK}"
        docx.table(made, heads, sheet.rows, sheet.shares or None)
        docx.line(made)
    for text in part.below:
        docx.line(made, text)
