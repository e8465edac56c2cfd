"""An operator writes the design card of a set of villages: how it was chosen and what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.actions import entered
from analytics.actions.entries import write as write_entry
from analytics.store import tables
from analytics.vocabulary.area import Level
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.design import Choice
from analytics.vocabulary.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from analytics.vocabulary.role import Actor

STAGES = {"announced": "Diumumkan", "started": "Dimulai", "finished": "Selesai"}
"""The three days of what was done, in the order in which they can lie, and their words."""
_MOST_VILLAGES, _MOST_DONE, _MOST_OUTCOMES = 100, 30, 2
_KNOWN = frozenset(
    {"name", "villages", "chosen_on", "how", "how_note", "done", "outcomes", "document"}
)


def checked(content: Mapping[str, Any]) -> dict[str, Any]:
    """The card as it is kept: plain JSON, days in ISO form or empty, codes in order.

    Empty content stands for a card that was taken out, and stays empty.

    Raises:
        Refused: something is missing, unknown, or cannot be so.
    """
    if not content:
        return {}
    if odd := set(content) - _KNOWN:
        raise Refused(f"Kartu rancangan memuat isian yang tidak dikenal: {', '.join(sorted(odd))}.")
    return {
        "name": entered.text(_told(content, "name"), 120, "Tulis nama himpunan desanya."),
        "villages": _villages(_several(content, "villages")),
        "chosen_on": _iso(entered.day(_told(content, "chosen_on"), "Tanggal penetapan")),
        "how": entered.one_of(_told(content, "how") or Choice.UNKNOWN, Choice, "Cara").value,
        "how_note": entered.text(_told(content, "how_note"), 1000),
        "done": _every(_several(content, "done")),
        "outcomes": _outcomes(_several(content, "outcomes")),
        "document": entered.text(_told(content, "document"), 300),
    }


def write(actor: Actor, subject: str, content: Mapping[str, Any], seen: Iterable[str] = ()) -> str:
    """Write the card of a set; the id of the entry. Empty content takes it out.

    Args:
        actor: who writes.
        subject: UUID of the set.
        content: what was typed, as `checked` takes it.
        seen: ids of the cards of this set that the form showed.

    Raises:
        NotAllowed: the actor is no operator; nothing is written.
        Refused: the content makes no sense; nothing is written.
        Overtaken: somebody wrote it meanwhile; nothing is written.
    """
    kept = checked(content)
    called = kept.get("name", "yang dihapus")
    return write_entry(actor, EntryKind.DESIGN, subject, called, kept, seen)


def _villages(codes: Sequence[Any]) -> list[str]:
    if not codes:
        raise Refused("Pilih paling sedikit satu desa untuk kartu rancangan.")
    if len(codes) > _MOST_VILLAGES:
        raise Refused(f"Satu kartu memuat paling banyak {_MOST_VILLAGES} desa.")
    areas = tables.areas()
    known = set(areas.loc[areas["level"] == Level.VILLAGE, "code"])
    if any(code not in known for code in codes):
        raise Refused("Salah satu desa pada kartu tidak dikenal; pilih desa dari daftar.")
    return sorted(set(codes))


def _every(rows: Sequence[Any]) -> list[dict[str, str]]:
    if len(rows) > _MOST_DONE:
        raise Refused(f"Satu kartu memuat paling banyak {_MOST_DONE} kegiatan.")
    return [_done(each) for each in rows]


def _done(row: object) -> dict[str, str]:
    """One thing that was done: what, its three days as far as they are known, and who says so."""
    if not isinstance(row, dict):
        raise Refused("Kegiatan pada kartu tidak terbaca; tulis lagi satu per satu.")
    what = entered.text(_told(row, "what"), 300, "Tulis kegiatannya, atau kosongkan semua isinya.")
    days = {
        stage: entered.day(_told(row, stage), f"{head} “{what}”") for stage, head in STAGES.items()
    }
    known = [day for day in days.values() if day is not None]
    if known != sorted(known):
        raise Refused(
            f"Tanggal kegiatan “{what}” tidak urut: diumumkan, lalu dimulai, lalu selesai."
        )
    source = entered.text(_told(row, "source"), 300, f"Tulis sumber untuk kegiatan “{what}”.")
    return {"what": what, **{stage: _iso(day) for stage, day in days.items()}, "source": source}


def _outcomes(names: Sequence[Any]) -> list[str]:
    told = [entered.text(str(name), 80) for name in names]
    kept = list(dict.fromkeys(name for name in told if name))
    if len(kept) > _MOST_OUTCOMES:
        raise Refused("Pilih paling banyak dua ukuran hasil: yang utama dan yang kedua.")
    return kept


def _told(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name) or ""
    if not isinstance(value, str):
        raise Refused("Isi kartu rancangan tidak terbaca; tulis lagi dengan formulirnya.")
    return value


def _several(content: Mapping[str, Any], name: str) -> list[Any]:
    value = content.get(name) or []
    if not isinstance(value, list | tuple):
        raise Refused("Isi kartu rancangan tidak terbaca; tulis lagi dengan formulirnya.")
    return list(value)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
