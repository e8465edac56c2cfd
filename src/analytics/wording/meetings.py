"""Meetings and what they leave behind, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.meeting import NOBODY, Kind, Status
from analytics.wording.periods import MONTHS, dated, day
from analytics.wording.quantities import number
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from analytics.vocabulary.meeting import Attendance, FollowUp, Meeting, Taken

NO_DAY = "harinya tidak disebut"
NO_DUE = "tanpa tenggat"
NO_NEWS = "belum ada kabar"


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
    then = f"{said(item)}: {taken.text} ({taken.held})"
    if now is None:
        return f"{then}; sekarang: angka itu tidak ada lagi"
    if now.period != taken.period:
        told = f"{then}; sekarang: {now.text} ({now.held})"
    elif now.text == taken.text:
        told = f"{then}; sekarang: tetap, belum ada angka yang lebih baru"
    else:
        told = f"{then}; sekarang yang dipakai untuk periode yang sama: {now.text}"
    return f"{told}, menurut sumber lain: {moved_to}" if moved_to else told


def figure_of(label: str, now: Taken) -> str:
    """`Jumlah KPM PKH: 55.028 KPM (2025)`: what a figure says now, to choose it by."""
    return f"{label}: {now.text} ({now.held})"


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
