"""Half a page to be read out or handed over: what may be said in public, and what may not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.publish import document as docx
from analytics.wording import public_sentences as words
from analytics.wording.designs import several
from analytics.wording.periods import day

if TYPE_CHECKING:
    from datetime import date

    from analytics.answers.public_sentences import HalfPage, Said


def document(found: HalfPage, on: date) -> bytes:
    """The half page as DOCX, dated `on`; the same half page gives the same bytes."""
    made = docx.new(words.HEADER, on)
    docx.line(made, words.HEADER, bold=True, centred=True)
    docx.line(made, f"{several(found.names)} – {day(on)}", centred=True)
    docx.line(made, words.ALLOWED, bold=True)
    docx.numbered(made, [words.sourced(one.sentence, _source(one)) for one in found.allowed])
    docx.line(made, words.REFUSED, bold=True)
    docx.table(made, (words.REFUSED, words.WHY), found.refused, (1, 1))
    docx.line(made)
    docx.line(made, words.DRAFT)
    return docx.finished(made)


def file_name(on: date) -> str:
    """`untuk-publik-desa-percontohan-2026-11-22.docx`."""
    return f"untuk-publik-desa-percontohan-{on.isoformat()}.docx"


def _source(one: Said) -> str:
    return f"{one.source}; {one.standing.short_label}"
