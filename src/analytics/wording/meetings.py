"""Meetings and what they leave behind, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.meeting import NOBODY, Kind, Status
from analytics.wording.periods import MONTHS, dated, day
from analytics.wording.quantities import number
from analytics.wording.sentences import joined
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from analytics.vocabulary.meeting import Attendance, FollowUp, Meeting, Taken, Word
    from analytics.vocabulary.provenance import Origin

NO_DAY = "harinya tidak disebut"
NO_DUE = "tanpa tenggat"
_SHORT = 90  # letters of a follow-up in a list to choose from
_NAMED = 3  # conflicts that a sentence has room for


def month(value: date) -> str:
    """`Maret 2026`."""
    return f"{MONTHS[value.month]} {value.year}"


def said(item: FollowUp) -> str:
    """How what was taken is introduced: `disepakati Maret 2026`, `disebut November 2025`."""
    verb = "disebut" if item.source else "disepakati"
    if item.said_on is not None:
        return f"{verb} {month(item.said_on)}"
    printed = dated(item.source.published) if item.source else ""
    return f"{verb} (sumbernya terbit {printed})" if printed else verb


def then_and_now(item: FollowUp, now: Taken | None, moved_to: str = "") -> str:
    """`disepakati Maret 2026: 214 KPM; sekarang: 230 KPM`, and whether the source is another.

    Args:
        item: with a figure taken.
        now: the figure used now; None where there is none any more.
        moved_to: whose figure is used now, if it is of another source.
    """
    taken = item.taken
    if taken is None:
        return ""
    then = f"{said(item)}: {figure(taken)}"
    if now is None:
        return f"{then}; sekarang: angka itu tidak ada lagi"
    if now.period != taken.period:
        told = f"{then}; sekarang: {figure(now)}"
    elif now.text == taken.text:
        told = f"{then}; sekarang: tetap, belum ada angka yang lebih baru"
    else:
        told = f"{then}; sekarang yang dipakai: {figure(now)}"
    return f"{told}, menurut sumber lain: {moved_to}" if moved_to else told


def figure(taken: Taken) -> str:
    """`214 KPM (November 2025; resmi)`: value, period, and how sure it is."""
    sure = f"; {taken.standing.short_label}" if taken.standing else ""
    return f"{taken.text} ({taken.held}{sure})"


def distinct(labels: Mapping[str, str]) -> dict[str, str]:
    """The same labels, no two alike: a second `Rakor` becomes `Rakor (2)`."""
    found: dict[str, str] = {}
    for name, label in labels.items():
        own, copies = label, 1
        while own in found.values():
            copies += 1
            own = f"{label} ({number(copies)})"
        found[name] = own
    return found


def figure_of(label: str, now: Taken) -> str:
    """`Jumlah KPM PKH: 55.028 KPM (2025)`: what a figure says now, to choose it by."""
    return f"{label}: {figure(now)}"


def count(items: Mapping[Status, int], late: int) -> str:
    """The register in a sentence: `16 tindak lanjut: 16 belum ada kabar. …`."""
    total = sum(items.values())
    if not total:
        return "Belum ada tindak lanjut yang tercatat."
    parts = [f"{number(items[each])} {each.label}" for each in Status if items.get(each)]
    told = f"{number(total)} tindak lanjut: {joined(parts)}."
    return f"{told} {number(late)} di antaranya melewati tenggat." if late else told


def due(item: FollowUp, on: date) -> str:
    """`31 Maret 2026`, with by how many days it is late; words where nobody named a day."""
    if item.due is None:
        return NO_DUE
    late = (on - item.due).days
    if late <= 0 or not item.status.waits:
        return day(item.due)
    return f"{day(item.due)}, lewat {number(late)} hari"


def when(item: FollowUp) -> str:
    """The day it was said, or that no source tells."""
    return day(item.said_on) if item.said_on else NO_DAY


def status(item: FollowUp) -> str:
    """`berjalan (3 Mei 2026)`: the word, and the day it was told."""
    if item.told_on is None:
        return item.status.label
    return f"{item.status.label} ({day(item.told_on)})"


def who(item: FollowUp) -> str:
    """Who has to act; of what nobody was named for, who said it."""
    if item.actor == NOBODY and item.said_by:
        return f"{NOBODY} (oleh {item.said_by})"
    return item.actor


def kind(item: FollowUp) -> str:
    """`permintaan Bupati Bojonegoro`, `kesimpulan rapat`."""
    return f"{item.kind.label} {item.said_by}" if item.said_by else item.kind.label


def headed(meeting: Meeting) -> str:
    """`Rakor TKPK, 12 Maret 2026, Ruang Angling Dharma`."""
    return ", ".join(filter(None, [meeting.title, day(meeting.on), meeting.place]))


def short(item: FollowUp) -> str:
    """What and who, to choose it by."""
    what = item.what if len(item.what) <= _SHORT else f"{item.what[:_SHORT].rstrip()} …"
    return f"{what} – {who(item)}"


def merged(  # noqa: PLR0913, PLR0917 - each thing that merging may do
    total: int,
    same: int,
    conflicts: tuple[str, ...],
    older: tuple[str, ...] = (),
    apart: tuple[str, ...] = (),
    left: tuple[str, ...] = (),
    gone: tuple[str, ...] = (),
) -> str:
    """What merging a file of notes did."""
    told = f"{number(total)} catatan ditambahkan, {number(same)} sudah ada."
    if apart:
        named = joined(apart[:_NAMED])
        told += f" {number(len(apart))} kini ada dua versi; cocokkan di halaman desanya: {named}."
    if gone:
        named = joined(gone[:_NAMED])
        told += f" {number(len(gone))} dihapus di laptop itu dan kini juga di sini: {named}."
    if left:
        named = "; ".join(left[:_NAMED])
        told += f" {number(len(left))} tidak diambil: {named}."
    if older:
        named = joined(older[:_NAMED])
        told += f" {number(len(older))} kalah baru dari kabar di sini; cocokkan: {named}."
    if not conflicts:
        return told
    named = joined(conflicts[:_NAMED])
    return (
        f"{told} {number(len(conflicts))} berbeda isinya dari yang di sini dan tidak diambil; "
        f"cocokkan: {named}."
    )


def source(origin: Origin) -> str:
    """`Prokopim Kab. Bojonegoro: Bupati buka rakor …, 11 November 2025`."""
    titled = ": ".join(filter(None, [carried(origin), origin.title]))
    return ", ".join(filter(None, [titled, dated(origin.published)]))


def came(attendance: tuple[Attendance, ...]) -> str:
    """`28 camat, 12 pendamping PKH`: how many in which role."""
    told = [
        f"{number(one.count)} {one.role}" + (f" ({one.note})" if one.note else "")
        for one in attendance
    ]
    return joined(told) or "kehadiran belum dicatat"


def agenda(item: FollowUp, then_now: str, on: date) -> str:
    """One point of the next agenda: what, who, by when, how far, and the figure then and now."""
    told = f"{item.what.rstrip('.')} – {item.actor}; {due(item, on)}; {item.status.label}"
    return f"{told}; {then_now}" if then_now else told


def word(told: Word) -> str:
    """`3 Mei 2026: selesai – surat 12/2026; catatan … (oleh ani)`."""
    shown = "; ".join(filter(None, [told.evidence, told.note]))
    said_what = f"{told.status.label} – {shown}" if shown else told.status.label
    return f"{day(told.on)}: {said_what} (oleh {told.by})"


def spoken(item: FollowUp) -> str:
    """One follow-up in a sentence to say aloud: who does what by when, and how far it is."""
    by = "" if item.due is None else f" paling lambat {day(item.due)}"
    what = item.what.rstrip(".")
    acts = f"Yang mengerjakan: {item.actor}" if item.actor != NOBODY else "Pelakunya belum disebut"
    return f"{what}{by}. {acts}. Keadaannya: {item.status.label}."


def latest(meeting: Meeting | None, decided: int) -> str:
    """The last meeting in a sentence."""
    if meeting is None:
        return "Belum ada rapat yang dicatat di sini."
    return f"Rapat terakhir: {headed(meeting)}; {number(decided)} tindak lanjut dicatat."


KINDS = {kind.value: kind.label for kind in Kind}
TELLABLE = {each.value: each.label for each in Status if each is not Status.UNKNOWN}
