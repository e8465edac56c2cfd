"""Which villages come next, with the ranking opened: by which weights, and how far it depends.

What people write changes without the data version, so nothing keeps these answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from analytics.answers import assistance_example, assisted, figures, mapping
from analytics.answers.pilots import PILOT
from analytics.answers.village_profile import INDEX_FROM
from analytics.measures import priorities
from analytics.simulate import assistance as example
from analytics.store import entries, tables, versions, warehouse
from analytics.vocabulary.area import BOJONEGORO, Level
from analytics.vocabulary.assistance import EXAMPLE_REGENCY, ConditionKind, EntryKind
from analytics.vocabulary.indicator import Direction, Indicator, Unit
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.period import today
from analytics.vocabulary.provenance import Origin, Provenance
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.standing import Standing
from analytics.wording import priorities as words

if TYPE_CHECKING:
    from collections.abc import Mapping

PROBLEMS, KPM, POOR, INDEX, IDM = "problems", "kpm", "poor", "village_index", "idm_score"
NEARLY_ALL: Final = 0.9
"""Share of the villages that an indicator must be known of, so that it may rank them."""
TOP: Final = 10
PRIORITY = "priority_village_2021"
_PROFILES = Origin("profiles.import", words.PROFILES, words.PROFILES, words.PROFILES, "", "")
_INDICATOR = Indicator(
    id="village_priority",
    label=words.LABEL,
    unit=Unit.INDEX,
    direction=Direction.NEUTRAL,
    decimals=2,
    definition=words.DEFINITION,
    owner=words.ASK_WHOM,
    smallest_level=Level.VILLAGE,
)


@dataclass(frozen=True)
class Known:
    """What the villages that nobody assists yet can be ranked by.

    Attributes:
        indicators: index code of each such village, one column an indicator, a higher value being
            worse; only indicators known of nearly every one of them.
        years: of each indicator the year it is of; 0 where it has none.
        helped: how many villages are left out because somebody assists them, or as pilots.
    """

    indicators: pd.DataFrame
    years: Mapping[str, int]
    helped: int


def offered(found: Known) -> dict[str, str]:
    """Indicators that can be weighed: id and label."""
    return {name: words.indicator(name, found.years[name]) for name in found.indicators.columns}


def known(regency: str) -> Known:
    """What the villages of a regency that nobody assists yet can be ranked by.

    Weights of the problems noted (`PROBLEMS`), `KPM` and `POOR` of 100 families, and one of the
    two indices, turned round: the newer where nearly every village has it, never both. A profile
    counts in one year for all, the newest in which nearly every village is told.
    """
    places = pd.Index(assisted.villages(regency)["code"], name="village_code")
    left = places[~places.isin(helped(regency))]
    found: dict[str, tuple[pd.Series[Any], int]] = {}
    rows = mapping.mapped(regency)
    seen = rows["village_code"].unique()
    problems = rows[rows["kind"] == ConditionKind.PROBLEM]
    weights = problems.groupby("village_code")["weight"].sum().reindex(seen, fill_value=0)
    if _nearly_all(weights, left):
        found[PROBLEMS] = weights, 0
    found |= _of_profiles(regency, left)
    return Known(
        indicators=pd.DataFrame({name: one.reindex(left) for name, (one, _) in found.items()}, left)
        .astype(float)
        .rename_axis("village_code"),
        years={name: year for name, (_, year) in found.items()},
        helped=len(places) - len(left),
    )


def next_villages(regency: str, weights: tuple[tuple[str, float], ...] = ()) -> Answer:
    """Villages that nobody assists yet, by score, with the ranks that other weights give them.

    Args:
        regency: code.
        weights: of `offered`, none negative; without any they weigh alike.

    Returns:
        One row a village that is ranked, the first first: `village_code`, `name`, `district`,
        `score` (0 to 1), `rank`, `tied` (how many share it), `first`, `last` (ranks attained),
        `bound_first`, `bound_last` (no weights lead out of these), and the raw indicators. `facts`:
        `regency`, `name`, `helped` (left out: assisted, or pilots), `unknown` (left out: a missing
        indicator), `weights` and `years` by indicator, `top`, `always` and `maybe` (how many
        are among the first `top` with all weights tried, and with some).

        A Gap where no indicator is known of nearly every village that is left.
    """
    found = known(regency)
    values = found.indicators
    if values.empty:
        return missing(regency)
    scale = priorities.scaled(values)
    used = {name: max(dict(weights).get(name, 0.0), 0.0) for name in values.columns}
    if not any(used.values()):
        used = dict.fromkeys(values.columns, 1.0)
    score = priorities.scores(scale, used)
    frame = pd.concat(
        [score.rename("score"), priorities.ranked(score), priorities.rank_ranges(scale), values],
        axis=1,
        join="inner",
    )
    # The reader's weights are among all weights, tried or not.
    frame["first"] = frame[["first", "rank"]].min(axis=1)
    frame["last"] = frame[["last", "rank"]].max(axis=1)
    named = assisted.villages(regency).set_index("code")[["name", "district"]]
    frame = frame.join(named).rename_axis("village_code").reset_index()
    frame = frame.sort_values(["rank", "village_code"], ignore_index=True)
    total = sum(used.values())
    return Result(
        frame=frame,
        indicator=_INDICATOR,
        provenance=_provenance(regency, values),
        facts={
            "regency": regency,
            "name": assisted.name_of(regency),
            "helped": found.helped,
            "unknown": len(values) - len(scale),
            "weights": {name: weight / total for name, weight in used.items()},
            "years": dict(found.years),
            "top": TOP,
            "always": int((frame["last"] <= TOP).sum()),
            "maybe": int((frame["first"] <= TOP).sum()),
        },
    )


def verdict(answer: Answer) -> tuple[str, ...]:
    """Who comes first, and how far that depends on the weights; nothing of a Gap."""
    return () if isinstance(answer, Gap) else words.verdict(answer.rows(), answer.facts)


def named() -> Answer:
    """Villages that sources name of the older list of 2021, in order of code; it has no ranks.

    One row a village: area_code, name, value, period.
    """
    rows = figures.used(PRIORITY)
    rows = rows[rows["value"] == 1].sort_values("area_code")
    of = tables.indicator(PRIORITY)
    if rows.empty:
        return Gap(of.label, of.owner, words.ASK_NAMES, indicator=PRIORITY, area=BOJONEGORO)
    return Result(
        frame=figures.with_names(rows)[["area_code", "name", "value", "period"]],
        indicator=of,
        provenance=figures.provenance_of(rows),
    )


def missing(regency: str) -> Gap:
    """What is asked for where nothing is known of nearly every village."""
    name = assisted.name_of(regency)
    return Gap(
        what=words.missing(name, len(assisted.villages(regency))),
        ask_whom=words.ask_whom(name),
        ask_for=words.ASK_FOR,
        area=regency,
        layout=Layout.VILLAGES,
    )


def helped(regency: str) -> frozenset[str]:
    """Villages that somebody assists already, and pilots: they are not the next ones."""
    if regency == EXAMPLE_REGENCY:
        return frozenset(one.village for one in assistance_example.of(today())[0])
    stands = entries.every(EntryKind.ASSISTANCE)
    pilots = figures.used(PILOT)
    named = {*stands, *pilots.loc[pilots["value"] == 1, "area_code"]}
    return frozenset(code for code in named if code.startswith(f"{regency}."))


def _of_profiles(regency: str, left: pd.Index[str]) -> dict[str, tuple[pd.Series[Any], int]]:
    """Indicators of profiles that nearly every village has in one year, with that year."""
    if regency == EXAMPLE_REGENCY:
        sizes = example.profiles().set_index("village_code")
        return {POOR: (100 * sizes["poor_families"] / sizes["families"], 0)}
    rows = warehouse.frame("villages", versions.current())
    if rows is None:
        return {}
    rows = rows.reindex(columns=["village_code", "year", "kpm", "families", INDEX, IDM])
    rows = rows.drop_duplicates(["village_code", "year"], keep="last")
    families = rows["families"].astype(float)
    told = {
        KPM: 100 * rows["kpm"].astype(float) / families.where(families > 0),
        INDEX: 1 - rows[INDEX].astype(float),
        # What is called IDM from the first year of Indeks Desa on, nobody can tell what it is.
        IDM: 1 - rows[IDM].astype(float).where(rows["year"] < INDEX_FROM),
    }
    found: dict[str, tuple[pd.Series[Any], int]] = {}
    for name, values in told.items():
        if name == IDM and INDEX in found:
            continue
        for year in sorted(rows["year"].dropna().unique(), reverse=True):
            of = values[rows["year"] == year].dropna()
            one = of.set_axis(rows.loc[of.index, "village_code"])
            if _nearly_all(one, left):
                found[name] = one, int(year)
                break
    return found


def _nearly_all(values: pd.Series[Any], left: pd.Index[str]) -> bool:
    return len(left) > 0 and left.isin(values.index).mean() >= NEARLY_ALL


def _provenance(regency: str, values: pd.DataFrame) -> Provenance:
    if regency == EXAMPLE_REGENCY:
        return assisted.EXAMPLE.then(words.STEP)
    found: Provenance | None = None
    if PROBLEMS in values.columns:
        found = mapping.provenance(mapping.mapped(regency))
    if set(values.columns) - {PROBLEMS}:
        of = Provenance((_PROFILES,), Standing.OFFICIAL)
        found = of if found is None else found | of
    return (found or Provenance((_PROFILES,), Standing.OFFICIAL)).then(words.STEP)
