"""Are the pilot villages working?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import figures
from analytics.answers.briefing.winning import unanswered
from analytics.store import tables
from analytics.vocabulary.area import parent_of
from analytics.vocabulary.briefing import Briefed, Certainty, Link
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.result import Gap
from analytics.wording.briefing import pilots as words
from analytics.wording.periods import day
from analytics.wording.quantities import figure

if TYPE_CHECKING:
    import pandas as pd

PILOT = "pilot_village"
_QUESTION = "Apakah desa percontohan berhasil?"
_NOT_AN_OUTCOME = {"area_size"}
_TOLD = 2  # moves that a sentence has room for
_EVIDENCE = Link(
    "peta", "Lihat desa percontohan di peta", {"tingkat": "village", "indikator": PILOT}
)


def pilots() -> Briefed:
    """What was measured in them before and after they were named; never that it was the cause."""
    listed = figures.used(PILOT)
    listed = listed[listed["value"] == 1].sort_values("area_code")
    if listed.empty:
        found = tables.indicator(PILOT)
        gap = Gap("desa percontohan", found.owner, "daftar desa percontohan dan tanggalnya")
        return unanswered(_QUESTION, gap, _EVIDENCE)
    since = listed["period_end"].min()
    moves = _moves(figures.used(None, list(listed["area_code"])), since)
    places = tables.areas().set_index("code")["name"]
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
        why=words.no_comparison(day(since.date())),
        action=words.measure_pilots(list(parents)),
        evidence=_EVIDENCE,
        provenance=provenance,
    )


def _moves(rows: pd.DataFrame, since: pd.Timestamp) -> pd.DataFrame:
    """Of each village, indicator and series: the last figure before a day and the last one after.

    A flag says that a village is on a list, and its area does not change: neither is an outcome.
    """
    units = {name: tables.indicator(name).unit for name in rows["indicator"].unique()}
    flags = {name for name, unit in units.items() if unit is Unit.FLAG}
    rows = rows[~rows["indicator"].isin(flags | _NOT_AN_OUTCOME)].sort_values("period_end")
    of = ["area_code", "indicator", "series_id"]
    before = rows[rows["period_end"] < since].groupby(of).tail(1)
    after = rows[rows["period_end"] > since].groupby(of).tail(1)
    return before.merge(after, on=of, suffixes=("_before", "_after"))


def _told(row: pd.Series) -> str:
    of = tables.indicator(row["indicator"])
    before, after = (figure(row[f"value_{when}"], of) for when in ("before", "after"))
    return words.pilot_moved(of.label, row["name_after"], before, after)
