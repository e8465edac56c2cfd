"""What people wrote of one subject, side by side: who, when, and what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from analytics.wording.deeds import moment
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from analytics.vocabulary.assistance import Entry

MINE: Final = "Tulisan Anda (belum disimpan)"
EMPTY: Final = "–"
TAKEN_OUT: Final = "dikosongkan"
TAKEN_OVER: Final = "Versi mereka yang berlaku; formulir memuat isinya."


def author(entry: Entry) -> str:
    """Who wrote it and when."""
    return f"{entry.by}, {moment(entry.at)}"


def meanwhile(theirs: Sequence[Entry]) -> str:
    """Others wrote of the same since the form was opened."""
    names = ", ".join(dict.fromkeys(author(each) for each in theirs))
    return (
        f"Sementara Anda menulis, ini sudah diubah: {names}. Yang Anda ketik masih ada di formulir "
        "dan belum disimpan. Bandingkan di bawah ini; versi yang tidak dipilih "
        "tetap tersimpan dalam riwayat bila sudah pernah disimpan."
    )


def several(stands: Sequence[Entry]) -> str:
    """Entries that were written without seeing each other."""
    return (
        f"Ada {number(len(stands))} tulisan yang dibuat tanpa saling melihat, misalnya di dua "
        "laptop. Pilih yang berlaku, atau simpan isi formulir sebagai gantinya; yang lain tetap "
        "ada dalam riwayat."
    )


def keep(entry: Entry) -> str:
    """The button that lets one of several hold."""
    return f"Pakai tulisan {author(entry)}"


def settled(entry: Entry) -> str:
    """Said once one of several was chosen."""
    return f"Tulisan {author(entry)} yang berlaku."


def apart(texts: Iterable[str]) -> str:
    """Whether versions say the same on one line."""
    return "sama" if len(set(texts)) == 1 else "beda"


def versions(count: int) -> str:
    """Head of the history."""
    return f"Riwayat: {number(count)} tulisan"
