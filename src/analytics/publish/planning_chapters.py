"""Chapters of RPKD, RAT or LP2KD as DOCX: a draft that says so, with its sources and its gaps."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from analytics.publish import document as docx
from analytics.publish import picture
from analytics.publish.document import MIME
from analytics.vocabulary.planning_book import Number
from analytics.vocabulary.standing import WATERMARK, weakest
from analytics.wording import planning_chapters as words
from analytics.wording.periods import dated, day
from analytics.wording.sources import source_line

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from docx.document import Document as Docx

    from analytics.vocabulary.planning_book import Book, Cell, Chapter, Sheet
    from analytics.vocabulary.provenance import Origin
    from analytics.vocabulary.slide import Deck, Slide

__all__ = ["MIME", "document", "file_name", "origins"]
_WIDE = 16.6  # centimetres between the margins
_HEAD, _SUB = 14, 12  # points


def document(found: Book, on: date, deck: Callable[[Slide], Deck]) -> bytes:
    """The chapters as DOCX, dated `on`; the same book gives the same bytes.

    Args:
        found: what is in it.
        on: its date.
        deck: the deck of one slide, whose picture is set into the text.
    """
    head = WATERMARK if found.example else words.DRAFT
    title = words.title(found.planned, found.place)
    made = docx.new(title, on, head=head)
    docx.line(made, title, bold=True, centred=True)
    docx.line(made, words.DRAFT, centred=True)
    if found.example:
        docx.line(made, WATERMARK, bold=True, centred=True)
    docx.line(made, words.made_of(found.version, day(on), found.basis), centred=True)
    docx.line(made, words.OUTLINE)
    for place, chapter in enumerate(found.chapters):
        _chapter(made, words.numbered(place, chapter.head), chapter, deck)
    _unknown(made, found)
    _sources(made, found)
    docx.line(made)
    docx.line(made, f"Bojonegoro, {day(on)}")
    docx.signatures(made, words.SIGNS)
    return docx.finished(made)


def file_name(found: Book, on: date, kind: str = "docx") -> str:
    """`bab-rpkd-bojonegoro-2026-11-22.docx`; an example says so in its name."""
    example = "contoh-" if found.example else ""
    what = "bab" if kind == "docx" else "lampiran"
    return f"{example}{what}-{found.planned.value}-bojonegoro-{on.isoformat()}.{kind}"


def origins(found: Book) -> tuple[Origin, ...]:
    """Every origin of the document, each once."""
    found_in = [each for chapter in found.chapters for each in chapter.provenances]
    return tuple(dict.fromkeys(one for each in found_in for one in each.origins))


def _chapter(made: Docx, head: str, chapter: Chapter, deck: Callable[[Slide], Deck]) -> None:
    _heading(made, head, _HEAD, 1)
    for text in chapter.lines:
        docx.line(made, text)
    for gap in chapter.gaps:
        docx.line(made, words.gap(gap.what))
    for slide in chapter.pictures:
        _picture(made, deck(slide))
    for sheet in chapter.sheets:
        _sheet(made, sheet)
    for provenance in chapter.provenances:
        docx.line(made, words.source_line(source_line(provenance), provenance.label))
        for caveat in provenance.caveats:
            docx.line(made, caveat.sentence)


def _sheet(made: Docx, sheet: Sheet) -> None:
    caption = f"{sheet.caption} – {WATERMARK}" if sheet.example else sheet.caption
    _heading(made, caption, _SUB, 2)
    heads = list(sheet.heads)
    if sheet.example:  # in the widest head, which is repeated on every page of the table
        heads[sheet.shares.index(max(sheet.shares))] += f" – {WATERMARK}"
    rows = [[_text(cell) for cell in row] for row in sheet.rows]
    docx.table(made, heads, rows, sheet.shares)
    docx.line(made)


def _picture(made: Docx, deck: Deck) -> None:
    """The slide as a picture; what it shows is told to whom cannot see it."""
    from docx.shared import Cm  # noqa: PLC0415 - python-docx is needed for documents alone

    shape = made.add_picture(BytesIO(picture.png(deck)), width=Cm(_WIDE))
    alts = [getattr(part, "alt", "") for part in deck.slides[0].parts]
    properties = shape._inline.docPr  # noqa: SLF001 - python-docx writes no description
    properties.set("descr", ". ".join(filter(None, [deck.slides[0].title, *alts])))


def _unknown(made: Docx, found: Book) -> None:
    _heading(made, words.UNKNOWN, _HEAD, 1)
    gaps = dict.fromkeys(gap for chapter in found.chapters for gap in chapter.gaps)
    if not gaps:
        docx.line(made, words.NO_GAP)
        return
    rows = [(gap.what, gap.ask_whom, gap.ask_for) for gap in gaps]
    docx.table(made, words.GAP_HEADS, rows, (2, 1.4, 2.6))


def _sources(made: Docx, found: Book) -> None:
    _heading(made, words.SOURCES, _HEAD, 1)
    rows = [
        (one.publisher, one.carrier, one.title or "–", dated(one.published), one.url or "–")
        for one in origins(found)
    ]
    docx.table(made, words.SOURCE_HEADS, rows, (1.6, 1.4, 2.2, 1.1, 2.4))


def _heading(made: Docx, text: str, size: int, level: int) -> None:
    """A heading a reader can jump to, in the typeface of the text."""
    from docx.shared import Pt, RGBColor  # noqa: PLC0415 - as above

    paragraph = made.add_heading(level=level)
    run = paragraph.add_run(text)
    run.font.name, run.font.size, run.font.bold = "Arial", Pt(size), True
    run.font.color.rgb = RGBColor(0x16, 0x24, 0x2F)
    paragraph.paragraph_format.keep_with_next = True


def _text(cell: Cell) -> str:
    return cell.text if isinstance(cell, Number) else cell


def standing_of(chapter: Chapter) -> str:
    """How sure a chapter is, in words; empty where no figure is in it."""
    found = [one.standing for one in chapter.provenances]
    return weakest(*found).short_label if found else ""
