"""The letter that asks whoever holds the data for them, with the tables to fill in.

The form is that of an official letter. What we do not know - number, office, who signs - is a
dotted line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Cm

from analytics.publish import document as docx
from analytics.publish.document import DOTS
from analytics.wording.periods import day

if TYPE_CHECKING:
    from datetime import date

    from docx.document import Document as Docx

    from analytics.answers.requests import Request

_OPENING = (
    "Dalam rangka pemutakhiran data penanggulangan kemiskinan dan Program Keluarga Harapan di "
    "Kabupaten Bojonegoro, dengan hormat kami sampaikan hal-hal berikut."
)
_CLOSING = (
    "Data mohon diisikan pada tabel terlampir (atau pada berkas Excel dengan kolom yang sama) dan "
    f"dikirim paling lambat tanggal {DOTS} kepada {DOTS}. Demikian, atas perhatian dan "
    "kerja samanya disampaikan terima kasih."
)
_WIDTHS = {
    "No": 0.5,
    "Wajib": 0.8,
    "Diisi dengan": 3.0,
    "Satuan": 0.8,
    "Kode wilayah": 1.1,
    "Jumlah KPM": 1.0,
}


def letter(request: Request, on: date) -> bytes:
    """The letter as DOCX, dated `on`; the same letter gives the same bytes."""
    made = docx.new(request.subject, on)
    _head(made)
    docx.line(made, f"{DOTS}, {day(on)}").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    docx.pairs(
        made,
        [
            ("Nomor", DOTS),
            ("Sifat", DOTS),
            ("Lampiran", f"{len(request.forms)} tabel"),
            ("Hal", request.subject),
        ],
    )
    docx.line(made)
    _addressed(made, request)
    docx.line(made, _OPENING)
    docx.line(made, "Yang sudah kami ketahui:", bold=True)
    docx.numbered(made, request.known)
    docx.line(made, "Yang kami mohonkan:", bold=True)
    docx.numbered(made, request.asked)
    docx.line(made, _CLOSING)
    _signed(made)
    docx.line(made, "Tembusan:", bold=True)
    docx.numbered(made, [DOTS, DOTS])
    _enclosed(made, request)
    return docx.finished(made)


def file_name(request: Request, on: date) -> str:
    """`surat-permintaan-kpm-pkh-per-kecamatan-2026-11-22.docx`."""
    return f"surat-permintaan-{request.name}-{on.isoformat()}.docx"


def _head(made: Docx) -> None:
    docx.line(made, "[KOP SURAT]", bold=True, centred=True)
    docx.line(made, "PEMERINTAH KABUPATEN BOJONEGORO", bold=True, centred=True)
    docx.line(made, f"{DOTS} (nama perangkat daerah)", centred=True)
    docx.line(made, f"{DOTS} (alamat, telepon, surel)", centred=True)


def _addressed(made: Docx, request: Request) -> None:
    docx.line(made, "Yth.")
    if len(request.to) == 1:
        docx.line(made, request.to[0])
    else:
        docx.numbered(made, request.to)
    docx.line(made, f"di {DOTS}")


def _signed(made: Docx) -> None:
    for text in (f"{DOTS} (jabatan)", "", "", f"{DOTS} (nama)", f"NIP {DOTS}"):
        docx.line(made, text).paragraph_format.left_indent = Cm(8.5)


def _enclosed(made: Docx, request: Request) -> None:
    made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    docx.line(made, "LAMPIRAN SURAT", bold=True)
    docx.pairs(made, [("Nomor", DOTS), ("Tanggal", DOTS)])
    for number, form in enumerate(request.forms, start=1):
        docx.line(made)
        docx.line(made, f"Tabel {number}. {form.title}", bold=True)
        docx.table(made, form.heads, form.rows, [_WIDTHS.get(head, 1.5) for head in form.heads])
    docx.line(made)
    docx.line(made, f"Diisi oleh: {DOTS}    Tanggal: {DOTS}")
