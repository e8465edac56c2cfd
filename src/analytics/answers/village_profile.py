"""What is known of one village: what was noted, how large it is, and its scores.

The score of Indeks Desa Membangun (IDM, to 2024) and of Indeks Desa (from 2025) are two measures of
six and three dimensions; here they are never one series, and no difference of the two is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers import assisted, mapping
from analytics.simulate import assistance as example
from analytics.store import entries, versions, warehouse
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, EntryKind
from analytics.vocabulary.standing import Standing
from analytics.wording import village_profile as words

if TYPE_CHECKING:
    from collections.abc import Iterator

INDEX_FROM = 2025  # first year of Indeks Desa (data/breaks.csv: idm-indeks-desa)
SIZES = ("population", "families", "poor_families")
IDM, INDEX, SDGS = "idm_score", "village_index", "sdgs_score"
_DIMENSIONS = {
    IDM: ("social_resilience", "economic_resilience", "ecological_resilience"),
    INDEX: (
        "basic_services",
        "social",
        "economic",
        "environment",
        "accessibility",
        "governance",
    ),
}
_STATUS = {IDM: "idm_status", INDEX: "village_status"}


@dataclass(frozen=True)
class Profile:
    """One village.

    Attributes:
        code, name, district: which.
        noted: rows of `mapping.mapped` of it; empty where nobody mapped it.
        sizes: one row a count: what (of SIZES), value, year (of the profile) or day, source,
            standing; the newest of each.
        scores: one row a measure, year and dimension, newest first: measure (IDM, INDEX or SDGS),
            year, dimension ("" for the whole), value, status (a word of the layout, or ""), source.
        misnamed: years in which a file gave a score of IDM although Indeks Desa was measured; the
            score is left out, for nobody can tell which of the two it is.
    """

    code: str
    name: str
    district: str
    noted: pd.DataFrame
    sizes: pd.DataFrame
    scores: pd.DataFrame
    misnamed: tuple[int, ...]


def profile(village: str) -> Profile:
    """What is known of a village, of the example place too.

    Raises:
        KeyError: no regency of ours has this village.
    """
    regency = village[:5]
    place = assisted.villages(regency).set_index("code").loc[village]
    noted = mapping.mapped(regency)
    rows = _imported(village)
    late = rows[rows[IDM].notna() & (rows["year"] >= INDEX_FROM)]
    # Of each count the newest; of one year the form's, as somebody on the spot gave it.
    told = sorted(_sizes(village, rows), key=lambda one: one["when"][:4], reverse=True)
    told.sort(key=lambda one: SIZES.index(one["what"]))
    sizes = pd.DataFrame(told, columns=["what", "value", "when", "source", "standing"])
    scores = pd.DataFrame(
        [*_scores(rows)],
        columns=["measure", "year", "dimension", "value", "status", "source", "standing"],
    )
    return Profile(
        code=village,
        name=str(place["name"]),
        district=str(place["district"]),
        noted=noted[noted["village_code"] == village].reset_index(drop=True),
        sizes=sizes.drop_duplicates("what").reset_index(drop=True),
        scores=scores,
        misnamed=tuple(int(year) for year in late["year"]),
    )


def _imported(village: str) -> pd.DataFrame:
    """The rows of imported profiles of a village, newest year first; older ones lack columns."""
    wanted = ["village_code", "year", "population", "families", *_STATUS.values(), SDGS]
    wanted += [name for measure, parts in _DIMENSIONS.items() for name in (measure, *parts)]
    rows = warehouse.frame("villages", versions.current())
    if rows is None:
        return pd.DataFrame(columns=wanted)
    found = rows[rows["village_code"] == village].reindex(columns=wanted)
    return found.sort_values("year", ascending=False).reset_index(drop=True)


def _sizes(village: str, rows: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """The form's counts, then those of profiles, the newest year first."""
    if village.startswith(f"{EXAMPLE_REGENCY}."):
        made = example.profiles().set_index("village_code")
        for what in SIZES:
            value = int(made[what].to_dict()[village])
            yield _size(what, value, "", words.EXAMPLE, Standing.EXAMPLE)
        return
    for entry in entries.of(EntryKind.MAPPING, village)[-1:]:
        told = entry.content.get("profile") or {}
        for what in SIZES:
            if told.get(what) is not None:
                said = entry.content["source"]
                yield _size(what, told[what], entry.content["on"], said, Standing.QUOTED)
    for row in rows.to_dict("records"):
        for what in ("population", "families"):
            if pd.notna(row[what]):
                year = str(int(row["year"]))
                yield _size(what, int(row[what]), year, words.PROFILE, Standing.OFFICIAL)


def _size(what: str, value: int, when: str, source: str, standing: Standing) -> dict[str, Any]:
    return {"what": what, "value": value, "when": when, "source": source, "standing": standing}


def _scores(rows: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Measure by measure, each in its own years; what is called IDM from 2025 on is left out."""
    for measure in (INDEX, IDM, SDGS):
        for row in rows.to_dict("records"):
            if measure == IDM and row["year"] >= INDEX_FROM:
                continue
            for name in (measure, *_DIMENSIONS.get(measure, ())):
                if pd.notna(row[name]):
                    whole = name == measure
                    status = row.get(_STATUS.get(measure, "")) if whole else ""
                    yield {
                        "measure": measure,
                        "year": int(row["year"]),
                        "dimension": "" if whole else name,
                        "value": float(row[name]),
                        "status": status if isinstance(status, str) else "",
                        "source": words.PROFILE,
                        "standing": Standing.OFFICIAL,
                    }
