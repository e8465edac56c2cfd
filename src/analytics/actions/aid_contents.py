"""What may stand in an entry on a need, a promise, a delivery: checked by form and notes alike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.actions import entered
from analytics.vocabulary.area import BOJONEGORO, Level, level_of
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, Severity
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.period import today
from analytics.vocabulary.personal import holds_number
from analytics.vocabulary.support import AidKind, Fund

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_MOST = 1_000_000  # units
_DEAREST = 10_000_000_000_000  # rupiah
_NAME, _TEXT = 120, 200  # letters
_WITHIN = frozenset({Level.DISTRICT, Level.VILLAGE})
_ANYWHERE = _WITHIN | {Level.REGENCY}


def checked_need(content: Mapping[str, Any]) -> dict[str, Any]:
    """How many lack something, as it is kept.

    Args:
        content: size (as typed), severity, on (a day, however it is written), source.

    Raises:
        Refused: something is missing or makes no sense.
    """
    return {
        "size": _size(content),
        "severity": entered.one_of(
            str(content.get("severity", "")), Severity, "Berat kebutuhan"
        ).value,
        "on": _past(content, "Tanggal dicatat").isoformat(),
        "source": plain(
            content.get("source"),
            _TEXT,
            "Tulis dari mana kebutuhan ini diketahui, misalnya musyawarah desa.",
        ),
    }


def checked_offer(content: Mapping[str, Any]) -> dict[str, Any]:
    """What was promised, as it is kept.

    Args:
        content: organisation, fund, kind, place, size, rupiah, on, due, source.

    Raises:
        Refused: something is missing or makes no sense.
    """
    on = _past(content, "Tanggal janji")
    due = entered.day(str(content.get("due", "")), "Tenggat")
    if due is None:
        raise Refused("Tulis tenggatnya; tanpa tenggat tidak ada janji yang dapat ditagih.")
    if due < on:
        raise Refused("Tenggatnya sebelum janji itu diucapkan; periksa tanggalnya.")
    return {
        **_given(content),
        "on": on.isoformat(),
        "due": due.isoformat(),
        "source": plain(
            content.get("source"), _TEXT, "Tulis di mana janji ini diucapkan atau ditulis."
        ),
    }


def checked_delivery(content: Mapping[str, Any]) -> dict[str, Any]:
    """What came, as it is kept.

    Args:
        content: offer ("" where nobody had promised it), organisation, fund, kind, place, size,
            rupiah, on, evidence.

    Raises:
        Refused: something is missing or makes no sense.
    """
    offer = str(content.get("offer", ""))
    if offer and not entered.is_id(offer):
        raise Refused("Janji itu tidak dikenal; pilih dari daftar, atau kosongkan.")
    return {
        "offer": offer,
        **_given(content),
        "on": _past(content, "Tanggal disalurkan").isoformat(),
        "evidence": plain(
            content.get("evidence"), _TEXT, "Tulis buktinya: nomor berita acara atau tautan."
        ),
    }


def plain(typed: object, most: int, missing: str = "") -> str:
    """A text without the number of anybody: one with it is refused, not kept in part.

    Raises:
        Refused: it holds a NIK or No KK, is too long, or is empty where `missing` is given.
    """
    told = str(typed or "")
    if holds_number(told):
        raise Refused("Tulisan itu memuat nomor 16 angka (NIK atau No KK); hapus nomornya.")
    return entered.text(told, most, missing)


def is_place(code: str, *, whole: bool = False) -> bool:
    """True for a village or kecamatan that is no example; with `whole` for a kabupaten too."""
    try:
        level = level_of(code)
    except ValueError:
        return False
    return level in (_ANYWHERE if whole else _WITHIN) and not code.startswith(EXAMPLE_REGENCY)


def _given(content: Mapping[str, Any]) -> dict[str, Any]:
    place = str(content.get("place", "") or BOJONEGORO)
    if not is_place(place, whole=True):
        raise Refused("Tempatnya tidak dikenal; pilih dari daftar.")
    return {
        "organisation": plain(
            content.get("organisation"), _NAME, "Tulis lembaga atau perusahaan pemberinya."
        ),
        "fund": entered.one_of(str(content.get("fund", "")), Fund, "Sumber dana").value,
        "kind": entered.one_of(str(content.get("kind", "")), AidKind, "Jenis bantuan").value,
        "place": place,
        "size": _size(content),
        "rupiah": entered.count(content.get("rupiah"), "Nilai", _DEAREST),
    }


def _size(content: Mapping[str, Any]) -> int:
    size = entered.count(content.get("size"), "Banyaknya", _MOST)
    if not size:
        raise Refused("Tulis banyaknya, paling sedikit 1.")
    return size


def _past(content: Mapping[str, Any], what: str) -> date:
    on = entered.day(str(content.get("on", "")), what)
    if on is None:
        raise Refused(f"{what} belum diisi; tulis harinya, misalnya 3-11-2026.")
    if on > today():
        raise Refused(f"{what} belum datang; betulkan tanggalnya.")
    return on
