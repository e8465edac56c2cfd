"""Draft minutes of a reconciliation: what sources say, what is used, what somebody has to confirm.

It is a draft until it is signed, and says so on every page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.publish import document as docx
from analytics.publish.document import DOTS
from analytics.wording.periods import day
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from docx.document import Document as Docx

    from analytics.answers.minutes import Contested

DRAFT = "RANCANGAN"
_TITLE = "BERITA ACARA REKONSILIASI DATA KEMISKINAN KABUPATEN BOJONEGORO"
_HEADS = ("Angka", "Menurut sumber", "Terbit", "Kedudukan", "Sekarang")
_SHARES = (1.1, 3.2, 1.1, 1.1, 1.0)
_INTRO = (
    f"Pada hari ini {DOTS} tanggal {DOTS} bertempat di {DOTS}, para pihak di bawah ini "
    "membahas angka-angka yang disebut berlainan oleh sumber-sumbernya. Selama belum "
    "ditandatangani, naskah ini adalah rancangan dan tidak mengubah angka mana pun."
)


def minutes(items: Sequence[Contested], on: date) -> bytes:
    """The draft as DOCX, dated `on`; the same items give the same bytes."""
    made = docx.new(f"{DRAFT} {_TITLE.lower()}", on, head=f"{DRAFT} – belum ditandatangani")
    docx.line(made, DRAFT, bold=True, centred=True)
    docx.line(made, _TITLE, bold=True, centred=True)
    docx.line(made, f"Nomor: {DOTS}", centred=True)
    docx.line(made, f"Disusun dari angka yang tersimpan pada {day(on)}.", centred=True)
    docx.line(made, _INTRO)
    for place, item in enumerate(items, start=1):
        _item(made, place, item)
    if not items:
        docx.line(made, "Tidak ada angka yang disebut berlainan oleh sumber-sumbernya.")
    docx.line(made)
    docx.line(made, "Yang bersepakat:", bold=True)
    owners = list(dict.fromkeys(who.strip() for item in items for who in item.whom.split(";")))
    docx.signatures(made, [*owners, DOTS])
    return docx.finished(made)


def file_name(on: date) -> str:
    """`rancangan-berita-acara-rekonsiliasi-2026-11-22.docx`."""
    return f"rancangan-berita-acara-rekonsiliasi-{on.isoformat()}.docx"


def _item(made: Docx, place: int, item: Contested) -> None:
    docx.line(made)
    docx.line(
        made, f"{number(place)}. {item.what}", bold=True
    ).paragraph_format.keep_with_next = True
    rows = [(s.value, s.source, s.published, s.standing, s.rank) for s in item.statements]
    docx.table(made, _HEADS, rows, _SHARES)
    docx.line(made)
    if item.used:
        docx.line(made, f"Yang dipakai sekarang: {item.used}.")
    docx.line(made, f"Alasan: {item.why or 'belum tertulis.'}")
    if item.remark:
        docx.line(made, item.remark)
    docx.line(made, f"Yang harus dikonfirmasi oleh {item.whom}:")
    docx.numbered(made, item.confirm)
    docx.line(made, f"Kesepakatan: angka {DOTS}  dasar/dokumen {DOTS}  paraf {DOTS}")
