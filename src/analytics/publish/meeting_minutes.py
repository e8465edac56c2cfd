"""Minutes of a meeting: agenda, who came, what was decided and on which figure, what came of it.

They are a draft until they are signed, and say so on every page.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from analytics.answers import follow_ups, taken
from analytics.publish import document as docx
from analytics.publish.document import DOTS
from analytics.wording import meetings as wording
from analytics.wording.periods import day
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from datetime import date

    from docx.document import Document as Docx

    from analytics.answers.meetings import Minutes
    from analytics.vocabulary.meeting import FollowUp

DRAFT = "RANCANGAN"
_TITLE = "NOTULEN RAPAT"
_INTRO = (
    "Selama belum ditandatangani, naskah ini adalah rancangan. Keadaan dan angka pembanding "
    "diambil dari catatan pada tanggal penyusunan."
)


def minutes(found: Minutes, on: date) -> bytes:
    """The minutes as DOCX, drawn up `on`; the same minutes give the same bytes."""
    held = found.meeting
    titled = f"{DRAFT} notulen {wording.headed(held)}"
    made = docx.new(titled, on, head=f"{DRAFT} – belum ditandatangani")
    docx.line(made, DRAFT, bold=True, centred=True)
    docx.line(made, _TITLE, bold=True, centred=True)
    docx.pairs(
        made,
        [
            ("Rapat", held.title),
            ("Tanggal", day(held.on)),
            ("Tempat", held.place or DOTS),
            ("Disusun", f"{day(on)}, dicatat {held.opened_by}"),
        ],
    )
    docx.line(made)
    docx.line(made, _INTRO)
    _head(made, "Agenda")
    docx.numbered(made, held.agenda or (DOTS,))
    _head(made, "Kehadiran menurut peran")
    rows = [(one.role, number(one.count), one.note or "–") for one in held.attendance]
    docx.table(made, ("Peran", "Banyaknya", "Catatan"), rows or [("", "", "")], (3, 1, 3))
    _opening(made, found)
    _decided(made, found, on)
    _head(made, "Sumber angka yang mendasari")
    docx.numbered(made, found.sources or ("Tidak ada angka yang dicatat pada rapat ini.",))
    docx.line(made)
    docx.signatures(made, ("Pemimpin rapat", "Notulis"))
    return docx.finished(made)


def file_name(found: Minutes) -> str:
    """`rancangan-notulen-2026-03-12-rakor-tkpk.docx`."""
    plain = re.sub(r"[^a-z0-9]+", "-", found.meeting.title.casefold()).strip("-")[:40].strip("-")
    return f"rancangan-notulen-{found.meeting.on.isoformat()}-{plain or 'rapat'}.docx"


def _opening(made: Docx, found: Minutes) -> None:
    """What the meeting before agreed on a figure, then and now."""
    _head(made, "Yang disepakati dahulu, dan sekarang")
    if found.earlier is not None:
        docx.line(made, f"Rapat sebelumnya: {wording.headed(found.earlier)}.")
    rows = [(item.what, wording.who(item), line, _state(item)) for item, line in found.opening]
    if rows:
        heads = ("Tindak lanjut", "Pelaku", "Dahulu dan sekarang", "Keadaan")
        docx.table(made, heads, rows, (2.4, 1.4, 2.6, 1.2))
    else:
        docx.line(made, "Tidak ada tindak lanjut berangka yang masih ditunggu.")


def _decided(made: Docx, found: Minutes, on: date) -> None:
    """What was agreed, with who does it by when; below, what each was decided on."""
    _head(made, "Kesimpulan dan tindak lanjut")
    if not found.decided:
        docx.line(made, "Belum ada yang dicatat.")
        return
    heads = ("No", "Kesimpulan atau tindak lanjut", "Pelaku", "Tenggat", "Keadaan dan bukti")
    rows = [
        (number(place), item.what, item.actor, wording.due(item, on), _state(item))
        for place, (item, _) in enumerate(found.decided, start=1)
    ]
    docx.table(made, heads, rows, (0.5, 3.2, 1.5, 1.4, 1.8))
    docx.line(made)
    docx.line(made, "Dasar setiap butir:", bold=True)
    docx.numbered(made, [_basis(item, line) for item, line in found.decided])


def _basis(item: FollowUp, then_now: str) -> str:
    """On what it was decided: kind, place, figure, view and version of the data."""
    where = taken.place(item.area_code)
    figure = then_now or "tanpa angka"
    view = f"tampilan {item.view}" if item.view else "tanpa tampilan"
    return (
        f"{item.kind.label}, {where}; {figure}; {view}; versi data {follow_ups.version_of(item)}."
    )


def _state(item: FollowUp) -> str:
    shown = [f"bukti: {item.evidence}" if item.evidence else "", item.note]
    return "; ".join(filter(None, [wording.status(item), *shown]))


def _head(made: Docx, text: str) -> None:
    docx.line(made)
    docx.line(made, text, bold=True).paragraph_format.keep_with_next = True
