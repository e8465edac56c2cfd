"""What is not known of a set of villages, each with whom to ask, and the letter that asks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analytics.answers import designs, figures, forms, pilot_villages, requests
from analytics.answers.pilots import PILOT
from analytics.store import entries, tables, warehouse
from analytics.vocabulary.area import Level
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.design import Choice
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.result import Gap
from analytics.wording import village_gaps as words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.answers.requests import Request

# By what is missing, the column of a profile that would tell it.
_PROFILE = {
    words.POPULATION: "population",
    words.FAMILIES: "families",
    words.POOR: "poor_families",
}


def unknown(codes: Sequence[str]) -> tuple[Gap, ...]:
    """Everything that somebody should know of these villages and nobody told.

    First what decides whether their result can ever be judged (`answers.designs`), then figures of
    their people, then what was done there. What a card or a source tells is left out.
    """
    mine = tuple(codes)
    names = [pilot_villages.name_of(code) for code in mine]
    found = designs.card(mine)
    owner, content = tables.indicator(PILOT).owner, found.content
    lacking = {
        words.APPOINTED: not content.get("chosen_on"),
        words.DECREE: not content.get("document"),
        words.CRITERIA: found.how is Choice.UNKNOWN,
        words.MEASURE: not content.get("outcomes"),
    }
    gaps = [_gap(words.GAPS[what], names, owner) for what, is_open in lacking.items() if is_open]
    for what, indicators in words.FIGURES.items():
        without = [code for code in mine if not _has(code, what, indicators)]
        if without:
            of = [pilot_villages.name_of(code) for code in without]
            gaps.append(_gap(words.GAPS[what], of, words.KEEPERS[what]))
    done = content.get("done", ())
    if not done or not all(row["started"] for row in done):
        gaps.append(_gap(words.GAPS[words.WORK], names, owner))
    gaps.append(_gap(words.GAPS[words.MONEY], names, owner))
    return tuple(gaps)


def letter(gap: Gap, codes: Sequence[str]) -> Request:
    """The letter for one of them, with a table in which every village has its row."""
    places = [(code, pilot_villages.called(code)) for code in codes]
    rows = tuple(
        (str(place), code, name, *[forms.BLANK] * len(words.ASKED_OF_EACH))
        for place, (code, name) in enumerate(places, start=1)
    )
    heads = ("No", "Kode wilayah", "Desa", *words.ASKED_OF_EACH)
    table = forms.Form(gap.ask_for, heads, rows)
    known = words.known([name for _, name in places])
    return replace(requests.of_gap(gap), forms=(table,), known=(known,))


def _gap(told: tuple[str, str], names: Sequence[str], whom: str) -> Gap:
    what, asked = told
    return Gap(words.of(what, names), whom, asked, level=Level.VILLAGE)


def _has(code: str, what: str, indicators: Sequence[str]) -> bool:
    """A source or an imported profile tells it of this village."""
    rows = figures.used(None, [code])
    if rows["indicator"].isin(indicators).any():
        return True
    column = _PROFILE.get(what, "")
    for entry in entries.of(EntryKind.MAPPING, code)[-1:]:
        if (entry.content.get("profile") or {}).get(column) is not None:
            return True
    profiles = warehouse.frame(Layout.VILLAGES.value)
    if profiles is None or column not in profiles:
        return False
    return bool(profiles.loc[profiles["village_code"] == code, column].notna().any())
