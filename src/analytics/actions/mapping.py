"""An operator notes the problems and potentials of a village, as they were seen on a day."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from analytics.actions import entered, entries
from analytics.store import tables
from analytics.vocabulary.area import Level
from analytics.vocabulary.assistance import EntryKind, Severity
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.period import today
from analytics.wording.mapping import COUNTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from analytics.vocabulary.role import Actor

_NOTE, _SOURCE = 300, 200  # letters
_MOST = 1_000_000  # people in a village


def write(actor: Actor, village: str, content: Mapping[str, Any], seen: Iterable[str]) -> str:
    """Write what was noted of a village, whole; the id of the entry.

    Args:
        actor: who writes.
        village: Kemendagri code.
        content: as `checked` takes it; empty to take what was noted back.
        seen: ids of the entries the form showed.

    Raises:
        NotAllowed: the actor is no operator.
        Overtaken: others wrote meanwhile.
        Refused: there is no such village, or something makes no sense; nothing is written.
    """
    areas = tables.areas()
    found = areas[(areas["code"] == village) & (areas["level"] == Level.VILLAGE)]
    if found.empty:
        raise Refused(
            "Desa itu tidak ada dalam daftar wilayah, jadi pemetaannya tidak dapat disimpan; "
            "pilih desa dari daftar."
        )
    called = str(found["name"].iloc[0])
    content = checked(content) if content else {}
    return entries.write(actor, EntryKind.MAPPING, village, called, content, seen)


def checked(content: Mapping[str, Any]) -> dict[str, Any]:
    """What was noted, as it is kept.

    Args:
        content: on (a day, however it is written), source, conditions (each with code, severity
            and note), profile (population, families, poor_families: whole numbers or as typed).

    Returns:
        {"on": ISO day, "conditions": [{"code", "severity", "note"}] in order of code, "profile":
        {"population", "families", "poor_families"} each int or None, "source": text}.

    Raises:
        Refused: something is missing or makes no sense.
    """
    on = entered.day(str(content.get("on", "")), "Tanggal pemetaan")
    if on is None:
        raise Refused("Tulis tanggal pemetaannya, misalnya 3-11-2026.")
    if on > today():
        raise Refused("Tanggal pemetaannya belum datang; betulkan tanggalnya.")
    source = entered.text(
        str(content.get("source", "")),
        _SOURCE,
        "Tulis dari mana pemetaan ini, misalnya musyawarah desa atau kunjungan lapangan.",
    )
    given = content.get("conditions")
    if not isinstance(given, list) or not given:
        raise Refused("Pilih sedikitnya satu masalah atau potensi.")
    conditions = sorted((_condition(one) for one in given), key=lambda one: one["code"])
    codes = [one["code"] for one in conditions]
    if len(set(codes)) < len(codes):
        raise Refused("Satu masalah atau potensi tertulis dua kali; hapus salah satunya.")
    return {
        "on": on.isoformat(),
        "conditions": conditions,
        "profile": _profile(content.get("profile")),
        "source": source,
    }


def _condition(given: object) -> dict[str, str]:
    told = given if isinstance(given, dict) else {}
    known = tables.conditions()
    code, severity = str(told.get("code", "")), str(told.get("severity", ""))
    labels = dict(zip(known["code"], known["label"], strict=True))
    if code not in labels:
        raise Refused(
            f"“{code[:10]}” tidak ada dalam daftar masalah dan potensi; pilih dari daftar."
        )
    if severity not in set(Severity):
        raise Refused(f"Pilih berat “{labels[code]}”: ringan, sedang, atau berat.")
    note = entered.text(str(told.get("note", "")), _NOTE)
    return {"code": code, "severity": severity, "note": note}


def _profile(given: object) -> dict[str, int | None]:
    told = given if isinstance(given, dict) else {}
    counts = {name: entered.count(told.get(name), label, _MOST) for name, label in COUNTS.items()}
    order = ("poor_families", "families", "population")
    for fewer, more in pairwise(order):
        few, many = counts[fewer], counts[more]
        if few is not None and many is not None and few > many:
            raise Refused(
                f"{COUNTS[fewer]} lebih banyak daripada {COUNTS[more].lower()}; periksa keduanya."
            )
    return counts
