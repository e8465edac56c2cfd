"""An operator writes down what became of the families of a list that a village verified."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.actions import entered, entries
from analytics.measures.registry_checks import impossible
from analytics.store import tables
from analytics.vocabulary.area import Level
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.checks import TYPED, CheckedList
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.period import today
from analytics.wording.registry_checks import COUNTS, IMPOSSIBLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from analytics.vocabulary.role import Actor

_SOURCE = 200  # letters


def subject(village: str, of: CheckedList) -> str:
    """What an entry is about: a village and one of the lists."""
    return f"{village}|{of.value}"


def write(
    actor: Actor,
    village: str,
    of: CheckedList,
    content: Mapping[str, Any],
    seen: Iterable[str],
) -> str:
    """Write what became of a list in a village, whole; the id of the entry.

    Args:
        actor: who writes.
        village: Kemendagri code.
        of: which list.
        content: as `checked` takes it; empty to take it back.
        seen: ids of the entries the form showed.

    Raises:
        NotAllowed: the actor is no operator.
        Overtaken: others wrote meanwhile.
        Refused: there is no such village, or something makes no sense; nothing is written.
    """
    areas = tables.areas()
    found = areas[(areas["code"] == village) & (areas["level"] == Level.VILLAGE)]
    if found.empty:
        raise Refused("Desa itu tidak ada dalam daftar wilayah; pilih desa dari daftar.")
    called = f"{found['name'].iloc[0]} ({of.label})"
    content = checked(content) if content else {}
    return entries.write(actor, EntryKind.CHECK, subject(village, of), called, content, seen)


def checked(content: Mapping[str, Any]) -> dict[str, Any]:
    """What was counted, as it is kept.

    Args:
        content: on (a day, however it is written), source, and `vocabulary.checks.TYPED` as whole
            numbers or as typed; what is empty was not told.

    Returns:
        {"on": ISO day, "source": text, and each of `TYPED`: int or None}.

    Raises:
        Refused: something is missing or makes no sense.
    """
    on = entered.day(str(content.get("on", "")), "Tanggal verifikasi")
    if on is None:
        raise Refused("Tulis tanggal verifikasinya, misalnya 3-11-2026.")
    if on > today():
        raise Refused("Tanggal verifikasinya belum datang; betulkan tanggalnya.")
    source = entered.text(
        str(content.get("source", "")),
        _SOURCE,
        "Tulis dari mana angkanya, misalnya berita acara musyawarah desa.",
    )
    counts = {name: entered.count(content.get(name), COUNTS[name]) for name in TYPED}
    if counts["listed"] is None:
        raise Refused("Tulis berapa keluarga yang terdaftar sebelum verifikasi.")
    told = pd.Series(counts, dtype="Int64")
    if wrong := impossible(told):
        raise Refused(IMPOSSIBLE[wrong])
    return {"on": on.isoformat(), "source": source, **counts}
