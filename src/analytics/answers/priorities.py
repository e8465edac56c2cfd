"""Which villages come next, with the ranking opened: by which weights, and how far it depends.

What people write changes without the data version, so nothing keeps these answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import pandas as pd

from analytics.answers import assistance_example, assisted, figures, mapping
from analytics.answers.pilots import PILOT
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
RED, PRIORITY = "red_quadrant_villages", "priority_village_2021"
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


def offered(regency: str) -> dict[str, str]:
    """Indicators that nearly every village of a regency has: id and label, what they rank by."""
    values = known(regency)
    return {name: words.INDICATORS[name] for name in values.columns}


def known(regency: str) -> pd.DataFrame:
    """What villages can be ranked by: index code of each village, a higher value being worse.

    Columns of `PROBLEMS` (weights of the problems noted), `KPM` and `POOR` (of 100 families), and
    of the two indices the newer one, turned round; only those known of nearly every village.
    """
    villages = assisted.villages(regency)
    values = pd.DataFrame(index=pd.Index(villages["code"], name="village_code"))
    rows = mapping.mapped(regency)
    problems = rows[rows["kind"] == ConditionKind.PROBLEM]
    seen = rows["village_code"].unique()
    weights = problems.groupby("village_code")["weight"].sum().reindex(seen, fill_value=0)
    values[PROBLEMS] = weights.astype(float)
    for name, column in _of_profiles(regency).items():
        values[name] = column
    enough = values.notna().mean() >= NEARLY_ALL
    return values[[name for name in values.columns if enough[name]]]


def next_villages(regency: str, weights: tuple[tuple[str, float], ...] = ()) -> Answer:
    """Villages that nobody assists yet, by score, with the ranks that other weights give them.

    Args:
        regency: code.
        weights: of `offered`, none negative; without any they weigh alike.

    Returns:
        One row a village that is ranked, the first first: `village_code`, `name`, `district`,
        `score` (0 to 1), `rank`, `tied` (how many share it), `first`, `last` (ranks attained),
        `bound_first`, `bound_last` (no weights lead out of these), and the raw indicators. `facts`:
        `name`, `villages`, `assisted`, `unknown` (left out: a missing indicator), `weights`,
        `indicators` (ids), `always` and `maybe` (how many are, or can be, among the first `TOP`).

        A Gap where no indicator is known of nearly every village.
    """
    values = known(regency)
    if values.empty or not len(values.columns):
        return missing(regency)
    taken = helped(regency)
    open_ = values[~values.index.isin(taken)]
    scale = priorities.scaled(open_)
    used = dict(weights) or dict.fromkeys(values.columns, 1.0)
    if not any(used.get(name, 0.0) for name in values.columns):
        used = dict.fromkeys(values.columns, 1.0)
    score = priorities.scores(scale, {name: used.get(name, 0.0) for name in values.columns})
    frame = pd.concat(
        [score.rename("score"), priorities.ranked(score), priorities.rank_ranges(scale), open_],
        axis=1,
        join="inner",
    )
    named = assisted.villages(regency).set_index("code")[["name", "district"]]
    frame = frame.join(named).rename_axis("village_code").reset_index()
    frame = frame.sort_values(["rank", "village_code"], ignore_index=True)
    total = sum(used.get(name, 0.0) for name in values.columns)
    return Result(
        frame=frame,
        indicator=_INDICATOR,
        provenance=_provenance(regency, values),
        facts={
            "regency": regency,
            "name": assisted.name_of(regency),
            "villages": len(values),
            "assisted": len(values) - len(open_),
            "unknown": len(open_) - len(scale),
            "weights": {name: used.get(name, 0.0) / total for name in values.columns},
            "indicators": tuple(values.columns),
            "always": int((frame["last"] <= TOP).sum()),
            "maybe": int((frame["first"] <= TOP).sum()),
        },
    )


def verdict(answer: Answer) -> tuple[str, ...]:
    """Who comes first, and how far that depends on the weights; nothing of a Gap."""
    return () if isinstance(answer, Gap) else words.verdict(answer.rows(), answer.facts)


def published() -> Answer:
    """What is published of villages that need most: counts of five kecamatan, in order of code.

    Names of most of these villages are not public, so nothing is ranked. `facts`: `total` (of the
    kabupaten, or None), `named` (villages of the 2021 list that sources name).
    """
    rows = figures.used(RED)
    if rows.empty:
        of = tables.indicator(RED)
        return Gap(of.label, of.owner, words.ASK_NAMES, indicator=RED, area=BOJONEGORO)
    whole = rows[rows["area_code"] == BOJONEGORO]
    parts = rows[rows["area_code"].str.len() > len(BOJONEGORO)].sort_values("area_code")
    named = figures.used(PRIORITY)
    listed = figures.with_names(named[named["value"] == 1])
    provenance = figures.provenance_of(rows)
    if len(listed):
        provenance |= figures.provenance_of(listed)
    return Result(
        frame=figures.with_names(parts)[["area_code", "name", "value", "period"]],
        indicator=tables.indicator(RED),
        provenance=provenance,
        facts={
            "total": None if whole.empty else float(whole.iloc[-1]["value"]),
            "named": tuple(sorted(listed["name"])),
        },
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


def _of_profiles(regency: str) -> Mapping[str, pd.Series[Any]]:
    """Of each village the newest year of its profile; of a year of its own where columns differ."""
    if regency == EXAMPLE_REGENCY:
        sizes = example.profiles().set_index("village_code")
        return {POOR: 100 * sizes["poor_families"] / sizes["families"]}
    rows = warehouse.frame("villages", versions.current())
    if rows is None:
        return {}
    rows = rows[rows["village_code"].str.startswith(f"{regency}.")].sort_values("year")
    newest: dict[str, pd.Series[Any]] = {
        name: rows[rows[name].notna()].groupby("village_code")[name].last().astype(float)
        for name in ("kpm", "families", INDEX, IDM)
    }
    families = newest["families"].where(newest["families"] > 0)
    found: dict[str, pd.Series[Any]] = {KPM: 100 * newest["kpm"] / families}
    # Two indices are never mixed: the newer one, where there is any of it.
    index = INDEX if len(newest[INDEX]) else IDM
    return found | {index: 1 - newest[index]}


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
