"""What is said before any result: what could be told at all, and with whom it is compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.vocabulary.result import records
from analytics.wording.before_after_verdict import REASONS
from analytics.wording.differences import period_name, size
from analytics.wording.periods import day
from analytics.wording.quantities import number, signed
from analytics.wording.sentences import joined

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from analytics.vocabulary.indicator import Indicator
    from analytics.vocabulary.result import Result

VARIABLES = {"level": "Rata-rata sebelum dipilih", "trend": "Perubahan per periode sebelum dipilih"}
_PRINTED = 2  # decimals of a standardised difference
_NAMED = 6  # villages; of more the others are counted


def about(result: Result) -> str:
    """What is compared, of whom, and over which periods."""
    facts = result.facts
    names = joined([facts["names"][code] for code in facts["treated"]][:_NAMED])
    more = len(facts["treated"]) - _NAMED
    whom = f"{names}, dan {number(more)} desa lain" if more > 0 else names
    before = len(result.frame) - facts["after"]
    return (
        f"Yang dibandingkan: {result.indicator.label} di {whom}; {number(before)} periode sebelum "
        f"dan {number(facts['after'])} sesudah {day(facts['since'])}."
    )


def minimum(facts: Mapping[str, Any], of: Indicator) -> str:
    """How small a difference can be told at all; said before any result.

    Args:
        facts: of `answers.before_after.compared`.
        of: what is compared.
    """
    many = f"Dengan {number(len(facts['treated']))} desa dan {number(facts['compared'])} pembanding"
    if facts["impossible"]:
        why = joined([REASONS[one] for one in facts["impossible"]])
        return f"{many}, beda sebesar apa pun belum dapat dikenali: {why}."
    told = size(facts["minimum"], of, in_percent=facts["in_percent"])
    what = f"{'penurunan' if facts['in_percent'] else 'beda'} sekitar {told}"
    carded = "" if facts["how"] else " Tanpa kartu rancangan tidak ada putusan, sebesar apa pun."
    if facts["rough"]:
        return (
            f"{many}, {what} pun belum tentu dapat dikenali: itu batas paling rendah menurut "
            f"rumus, karena periodenya terlalu sedikit untuk dicoba.{carded}"
        )
    return (
        f"{many}, baru {what} atau lebih yang biasanya dapat dikenali; beda yang "
        f"lebih kecil umumnya tidak akan terlihat walaupun benar ada.{carded}"
    )


def chosen(facts: Mapping[str, Any]) -> str:
    """With whom they are compared, and by what these were chosen."""
    return (
        f"{number(facts['compared'])} desa pembanding dipilih dari {number(facts['candidates'])} "
        f"desa, hanya menurut angka sebelum {day(facts['since'])}: yang tingkat dan arahnya paling "
        "mirip. Angka sesudahnya tidak ikut menentukan."
    )


def unlike(facts: Mapping[str, Any], most: float) -> tuple[str, ...]:
    """That even the nearest villages are not alike; nothing where they are.

    Args:
        facts: of `answers.before_after.compared`.
        most: standardised difference up to which two groups count as alike.
    """
    far = [
        f"{VARIABLES[row['variable']].lower()} {signed(row['after'], _PRINTED)}"
        for row in records(facts["balance"])
        if round(abs(row["after"]), _PRINTED) > most
    ]
    if not far:
        return ()
    told = (
        f"Yang paling mirip pun belum serupa (beda baku {joined(far)}; serupa bila paling jauh "
        f"{number(most, 1)}): bacalah hasilnya dengan hati-hati."
    )
    return (told,)


def left_out(facts: Mapping[str, Any]) -> tuple[str, ...]:
    """Who is not compared, and which periods are not."""
    told = []
    if facts["elsewhere"]:
        told.append(
            f"{number(facts['elsewhere'])} desa lain yang didampingi, menjadi percontohan, atau "
            "punya kartu rancangan tidak dipakai sebagai pembanding: di sana pun ada yang "
            "dikerjakan."
        )
    if facts["ring"]:
        told.append(
            f"{number(facts['ring'])} desa yang bersebelahan tidak dipakai sebagai pembanding: "
            "pengaruh program dapat sampai ke sana."
        )
    if facts["incomplete"]:
        small = f"; {number(facts['hidden'])} angka kecil disembunyikan" if facts["hidden"] else ""
        told.append(
            f"{number(facts['incomplete'])} desa tidak dibandingkan karena angka sebelumnya tidak "
            f"lengkap{small}."
        )
    if facts["lost"]:
        told.append(
            f"{number(facts['lost'])} desa, {number(facts['lost_compared'])} di antaranya "
            "pembanding, tidak punya angka sesudahnya; rata-rata pembanding dihitung tanpa mereka."
        )
    if facts["horizon"] is not None and facts["horizon"] < facts["after"]:
        told.append(
            f"Ujian desa terburuk memakai {number(facts['horizon'])} periode pertama sesudahnya: "
            "sejauh itu desa terburuk pada tanggal sebelumnya dapat diikuti."
        )
    if facts["astride"]:
        names = joined([period_name(key) for key in facts["astride"]])
        told.append(f"Periode {names} memuat hari pemilihan, jadi tidak dipakai di sisi mana pun.")
    return tuple(told)
