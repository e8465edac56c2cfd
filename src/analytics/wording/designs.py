"""The design card of a set of villages, in words: nothing that nobody wrote is filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.vocabulary.design import Choice
from analytics.wording.periods import dated
from analytics.wording.quantities import number
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

UNKNOWN = "belum diketahui"
HEADER = "Kartu rancangan"
FORM = "Isi atau perbaiki kartu"
USUAL_NAME = "Desa percontohan"
WRITTEN = "kartu rancangan"
NAME, VILLAGES = "Nama himpunan", "Desa"
CHOSEN_ON, HOW, HOW_NOTE = "Kapan dipilih", "Bagaimana dipilih", "Keterangan cara memilih"
DOCUMENT, DONE = "Surat keputusan atau dokumen", "Apa yang dikerjakan"
OFFERED, OUTCOMES = "Ukuran yang ada untuk setiap desa", "Ukuran yang dipilih lebih dahulu"
NO_OUTCOME = "belum ada satu pun yang terbit untuk hampir semua desa pada beberapa periode"
NOT_CHOSEN = "belum dipilih"
NOT_HOW = "Termasuk daftar itu bukan keterangan tentang cara desa percontohan dipilih."
SAVED = "Kartu rancangan tersimpan."
HOWS = {choice.value: choice.label for choice in Choice}
DISPUTED = (
    "Kartu rancangan desa ini ditulis dalam dua versi yang berbeda; selesaikan dahulu di bagian "
    "Rancangan. Selama itu tidak ada putusan."
)
READER = "Kartu diisi operator; masuk lebih dahulu untuk mengubahnya."


def lead(names: Sequence[str], unknown: Sequence[str]) -> tuple[str, ...]:
    """What is known of how they were chosen and what was done, the most important first."""
    places = several(names)
    if not unknown:
        return (f"Kartu rancangan {places} lengkap: kapan, bagaimana, dan apa yang dikerjakan.",)
    told = joined([_LACKING[label] for label in unknown if label in _LACKING])
    return (
        f"Tentang {places} belum diketahui {told}.",
        "Selama itu belum diketahui, perubahan apa pun di sana dapat berasal dari cara memilihnya.",
    )


_LACKING = {
    CHOSEN_ON: "kapan dipilih",
    HOW: "bagaimana dipilih",
    DOCUMENT: "surat keputusannya",
    DONE: "apa yang dikerjakan",
    OFFERED: "satu ukuran hasil yang ada untuk setiap desa",
}


def versions(count: int) -> str:
    """That a card stands in several versions, and what is to be done."""
    return (
        f"Kartu ini ditulis dalam {number(count)} versi yang belum diselesaikan; yang tampak yang "
        "terbaru. Operator memilih mana yang berlaku, di bagian Rancangan pada “Isi atau perbaiki "
        "kartu”. Selama cara memilihnya berbeda, tidak ada putusan."
    )


def several(names: Sequence[str], most: int = 6) -> str:
    """`Tondomulo, Kolong, dan Nganti`; the first and `dan 10 desa lain` where there are many."""
    if len(names) <= most:
        return joined(list(names))
    return f"{', '.join(names[: most - 1])}, dan {number(len(names) - most + 1)} desa lain"


def said(label: str, when: str, count: int, total: int, source: str) -> str:
    """What a source says of them, that says nothing of the choice itself."""
    which = "semuanya" if count == total else f"{number(count)} dari {number(total)}"
    return f"{label}: {which}, disebut {when} ({source})"


def how(content: Mapping[str, Any]) -> str:
    """How they were chosen, with its note; UNKNOWN where the card says so."""
    choice = HOWS.get(str(content.get("how", "")), UNKNOWN)
    note = str(content.get("how_note", ""))
    return f"{choice} – {note}" if note else choice


def done(row: Mapping[str, Any]) -> str:
    """One activity with its three days, each apart."""
    days = ", ".join(
        f"{word} {dated(str(row.get(stage) or '')) or UNKNOWN}"
        for stage, word in (
            ("announced", "diumumkan"),
            ("started", "dimulai"),
            ("finished", "selesai"),
        )
    )
    source = row.get("source") or "sumber belum ditulis"
    return f"{row.get('what', '')} ({days}; {source})"


def told(content: Mapping[str, Any]) -> dict[str, str]:
    """A card as label and text, checked or as it is being typed, to be laid beside another."""
    return {
        NAME: str(content.get("name", "")),
        CHOSEN_ON: str(content.get("chosen_on", "")),
        HOW: HOWS.get(str(content.get("how", "")), ""),
        HOW_NOTE: str(content.get("how_note", "")),
        DOCUMENT: str(content.get("document", "")),
        DONE: "; ".join(typed(row) for row in content.get("done", ()) if isinstance(row, dict)),
        OUTCOMES: ", ".join(str(name) for name in content.get("outcomes", ())),
    }


def typed(row: Mapping[str, Any]) -> str:
    """One activity as it stands in a form, days as they are written."""
    days = [str(row.get(stage) or "–") for stage in ("announced", "started", "finished")]
    return f"{row.get('what', '')} [{' / '.join(days)}; {row.get('source', '')}]"


def wrote(by: str, when: str) -> str:
    """Who wrote what stands on the card."""
    return f"{WRITTEN}, {by}, {when}"


def activity(place: int) -> str:
    """`Kegiatan 1`, above its row of the form."""
    return f"Kegiatan {number(place)}"
