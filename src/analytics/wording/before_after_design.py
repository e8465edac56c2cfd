"""What is said before any result: what could be told at all, and with whom it is compared."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from analytics.vocabulary.result import records
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
    if not math.isfinite(facts["minimum"]):
        return f"{many}, beda sebesar apa pun belum dapat dikenali: terlalu sedikit desa lain."
    told = size(facts["minimum"], of, in_percent=facts["in_percent"])
    return (
        f"{many}, baru beda sekitar {told} atau lebih yang biasanya dapat dikenali; beda yang "
        "lebih kecil umumnya tidak akan terlihat walaupun benar ada."
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
        f"{VARIABLES[row['variable']].lower()} {signed(row['after'], 2)}"
        for row in records(facts["balance"])
        if abs(row["after"]) > most
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
    if facts["ring"]:
        told.append(
            f"{number(facts['ring'])} desa yang bersebelahan tidak dipakai sebagai pembanding: "
            "pengaruh program dapat sampai ke sana."
        )
    if facts["incomplete"]:
        small = f"; {number(facts['hidden'])} angka kecil disembunyikan" if facts["hidden"] else ""
        told.append(
            f"{number(facts['incomplete'])} desa tidak dibandingkan karena angkanya tidak "
            f"lengkap{small}."
        )
    if facts["astride"]:
        names = joined([period_name(key) for key in facts["astride"]])
        told.append(f"Periode {names} memuat hari pemilihan, jadi tidak dipakai di sisi mana pun.")
    return tuple(told)
