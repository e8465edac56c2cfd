"""What an import says of a list of exits that covers a part of the time, or of the kecamatan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.store import tables
from analytics.vocabulary.errors import Problem
from analytics.vocabulary.period import Period
from analytics.wording.periods import period_of

if TYPE_CHECKING:
    from datetime import date

    from analytics.measures.reach import Reach


def told(exits: Reach, cutoff: date) -> list[Problem]:
    """One sentence a gap, with the way out; none for a list that covers its year."""
    found = []
    if exits.since is None:
        return []
    new_year = exits.since.replace(year=cutoff.year, month=1, day=1)
    if exits.until < cutoff or exits.since > new_year:
        whole = period_of(Period(new_year, cutoff).key)
        first = max(exits.since, new_year)
        part = period_of(Period(first, exits.until).key) if exits.until >= first else ""
        held = f"memuat {part}" if part else f"berakhir {period_of(exits.until.isoformat())}"
        found.append(
            _warned(
                "register-exits-part",
                f"daftar graduasi {held} saja, dan hanya masa itu yang dihitung; impor daftar "
                f"yang memuat {whole} bila ada keluarga yang keluar di luar masa itu.",
            )
        )
    for codes, rule, gap in (
        (exits.late, "late", "baru mulai jauh sesudah kecamatan lain"),
        (exits.early, "early", "berhenti jauh sebelum kecamatan lain"),
        (exits.shorter - exits.holed, "shorter", "lebih pendek daripada kecamatan lain"),
    ):
        if codes:
            names = ", ".join(tables.area(code).name for code in sorted(codes))
            sentence = (
                f"daftar graduasi Kecamatan {names} {gap}, lebih daripada yang dijelaskan "
                "kebetulan, sehingga dianggap belum melapor; impor daftar yang lengkap."
            )
            found.append(_warned(f"register-exits-{rule}", sentence))
    return found


def _warned(rule: str, sentence: str) -> Problem:
    return Problem("graduates", rule, sentence, warning=True)
