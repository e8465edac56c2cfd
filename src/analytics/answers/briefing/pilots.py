"""Are the pilot villages working?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import figures, village_events
from analytics.answers import pilots as measured
from analytics.answers.briefing.winning import unanswered
from analytics.store import tables
from analytics.vocabulary.area import parent_of
from analytics.vocabulary.briefing import Briefed, Certainty, Link
from analytics.vocabulary.result import Gap
from analytics.wording.briefing import pilots as words
from analytics.wording.periods import day
from analytics.wording.quantities import figure

if TYPE_CHECKING:
    import pandas as pd

_QUESTION = "Apakah desa percontohan berhasil?"
_TOLD = 2  # moves that a sentence has room for
_EVIDENCE = Link("percontohan", "Lihat profil dan rancangan desanya")


def pilots() -> Briefed:
    """What was measured in them before and after they were named; never that it was the cause."""
    listed = figures.used(measured.PILOT)
    listed = listed[listed["value"] == 1].sort_values("area_code")
    if listed.empty:
        found = tables.indicator(measured.PILOT)
        gap = Gap("desa percontohan", found.owner, "daftar desa percontohan dan tanggalnya")
        return unanswered(_QUESTION, gap, _EVIDENCE)
    since = listed["period_end"].min().date()
    moves = measured.moves(list(listed["area_code"]), since)
    places = tables.names()
    provenance = figures.provenance_of(listed)
    if moves.empty:
        answer = words.pilots_unknown(list(listed["name"]))
    else:
        provenance |= figures.provenance_of(
            moves.rename(columns={"origin_id_after": "origin_id", "standing_after": "standing"})
        )
        told = [_told(row) for _, row in moves.head(_TOLD).iterrows()]
        answer = words.pilots_moved(moves["area_code"].nunique(), len(listed), told)
    parents = dict.fromkeys(places[str(parent_of(code))] for code in listed["area_code"])
    return Briefed(
        question=_QUESTION,
        answer=answer,
        certainty=Certainty.UNANSWERED if moves.empty else Certainty.UNSURE,
        why=words.no_comparison(day(since), village_events.left_open(listed["qualifier"])),
        action=words.measure_pilots(list(parents)),
        evidence=_EVIDENCE,
        provenance=provenance,
    )


def _told(row: pd.Series) -> str:
    of = tables.indicator(row["indicator"])
    before, after = (figure(row[f"value_{when}"], of) for when in ("before", "after"))
    told = words.pilot_moved(of.label, row["name_after"], before, after)
    return f"{told} ({row['across']})" if row["across"] else told
