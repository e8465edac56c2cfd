"""The work in villages at a terminal: a line an activity, a line a village."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.wording.assistance_work import share, state
from analytics.wording.periods import day

if TYPE_CHECKING:
    from collections.abc import Mapping


def activity(row: Mapping[str, Any]) -> str:
    """An activity at a terminal: village, what, who, until when, how far."""
    due_on = "tanpa tenggat" if row["due"] is None else f"tenggat {day(row['due'])}"
    fell = " (turun)" if row["fell"] else ""
    how = state(row["status"], late=row["late"], silent=row["silent"])
    return (
        f"{row['village']} ({row['village_code']}): {row['what']} – {row['organisation']}; "
        f"{due_on}; {share(row['share'])}{fell}; {how}"
    )


def village(row: Mapping[str, Any]) -> str:
    """A village at a terminal: who assists it, the SK, the team, how long."""
    team_of = f"; {row['team']}" if row["team"] else ""
    lasting = f"; {row['lasting']}" if row["lasting"] else ""
    named = f"{row['name']} ({row['area_code']})"
    return f"{named}: {row['helpers']}; SK: {row['decree']}{team_of}{lasting}"


def planless(name: str) -> str:
    """That nothing is planned where somebody assists."""
    return f"rencana kerja pendampingan desa di {name}"
