"""The line of each answer that has one of its own, by a column no other answer has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.answers import regions_told
from analytics.answers.collaboration_told import OF_COLLABORATION
from analytics.answers.empowerment_told import EMPOWERMENT
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.standing import Standing
from analytics.wording import (
    absorptions,
    assistance_known,
    assistance_told,
    checks_told,
    clusters,
    comparison,
    facilitators,
    learning,
    mapping,
    matching,
    organisations,
    outcomes,
    planning_told,
    poverty_decomposed,
    poverty_fits,
    poverty_pictures,
    priorities,
    recipients,
    scenario_log,
    scenarios,
    small_area_cells,
    social_workers,
    support,
)
from analytics.wording.bridge import LABELS as PARTS
from analytics.wording.duration import span
from analytics.wording.periods import period_of
from analytics.wording.quantities import (
    figure,
    interval,
    is_missing,
    moved,
    number,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    _Line = Callable[[Mapping[str, Any], Mapping[str, Any]], str]

    from analytics.vocabulary.result import Result

_UNIT = (Unit.KPM, 0)  # of a step of the bridge
_FLAGS = {"pilot": "percontohan", "priority": "prioritas 2021"}


def _said(row: dict[str, Any], words: str) -> str:
    return f"  {row['name']} ({row['area_code']}): {words}"


def _bar(row: dict[str, Any], answer: Result) -> str:
    counted = row["part"] in {"opening", "closing"}
    size = figure(row["value"], answer.indicator) if counted else moved(row["value"], *_UNIT)
    told = f"{PARTS[row['part']]} {size} ({period_of(row['period'])})"
    sure = "" if row["sure"] else ", dengan andaian"
    where = f"  {row['name']} ({row['area_code']}), ke {figure(row['closing'], answer.indicator)}"
    return f"{where}: {told} – {Standing(row['standing']).short_label}{sure}"


def _over_time(row: dict[str, Any], answer: Result) -> str:
    unit, decimals = answer.indicator.unit, answer.indicator.decimals
    told = figure(row["value"], answer.indicator)
    if not is_missing(row["value"]):
        told += f" (95%: {interval(row['low'], row['high'], unit, decimals)})"
    where = f"  {row['name']} ({row['area_code']}), {row['label']}, {span(row['time'])}"
    return f"{where}: {told}, {number(row['at_risk'])} diamati, {number(row['events'])} kejadian"


def _village(row: dict[str, Any]) -> str:
    flags = [words for name, words in _FLAGS.items() if row[name]]
    return f"  {row['name']} ({row['area_code']}): {', '.join([row['kind'], *flags])}"


def _with_facts(line: _Line) -> Callable[[dict[str, Any], Result], str]:
    return lambda row, answer: f"  {line(row, answer.facts)}"


# The column that tells an answer from all others, in this order.
TOLD_OF: dict[str, Callable[[dict[str, Any], Result], str]] = {
    "gamma": lambda row, answer: f"  {small_area_cells.told(row, answer.indicator)}",
    "none": lambda row, _: _said(row, recipients.line(row)),
    "only_second": lambda row, _: f"  {recipients.pair_line(row)}",
    "list_label": lambda row, _: f"  {recipients.size_line(row)}",
    "on_reference": lambda row, _: f"  {recipients.error_line(row)}",
    **{column: _with_facts(line) for column, line in planning_told.LINES.items()},
    **regions_told.TOLD,
    **OF_COLLABORATION,
    "absorption_id": lambda row, _: f"  {absorptions.row_of(row)}",
    "from_value": lambda row, _: f"  {absorptions.year_of(row)}",
    "programme_named": lambda row, _: f"  {outcomes.declared_row(row)}",
    "log_state": lambda row, _: f"  {scenario_log.line(row)}",
    "given": lambda row, _: f"  {row['given']}",
    "outcome": lambda row, _: _said(row, scenarios.told(row)),
    "flow_scenario": lambda row, _: f"  {scenarios.difference_told(row)}",
    "flow_lever": lambda row, answer: f"  {scenarios.swing_told(row, answer.facts['levers'])}",
    "until_low": lambda row, _: _said(row, scenarios.district_told(row)),
    "years_left": lambda row, _: f"  {row['years_left']}",
    "zero_unseen": lambda row, _: f"  {row['zero_unseen']}",
    "extreme_said": lambda row, _: f"  {row['extreme_said']}",
    "stated_as": lambda row, _: f"  {row['stated_as']}",
    "goal_needed": lambda row, _: f"  {row['goal_needed']}",
    "stands": lambda row, _: f"  {outcomes.row_of(row)}",
    "course": lambda row, _: f"  {poverty_pictures.line(row)}",
    "share_of_change": lambda row, _: f"  {poverty_decomposed.line(row)}",
    "fitted_gap": lambda row, _: f"  {poverty_fits.line(row)}",
    **EMPOWERMENT,
    "lacking_kind": lambda row, _: f"  {support.told(row)}",
    "aid_told": lambda row, _: f"  {row['aid_told']}",
    "open_cases": lambda row, _: f"  {social_workers.line(row)}",
    "because": lambda row, _: f"  {matching.told(row)}",
    "never_eligible": lambda row, _: f"  {checks_told.village(row)}",
    "unexplained": lambda row, _: f"  {checks_told.published(row)}",
    "bound_first": lambda row, answer: f"  {priorities.line(row, answer.facts['years'])}",
    "able": lambda row, _: f"  {organisations.line(row)}",
    "plan_id": lambda row, _: f"  {assistance_told.activity(row)}",
    "decree": lambda row, _: f"  {assistance_told.village(row)}",
    "definition": lambda row, answer: f"  {mapping.told_count(row, answer.facts)}",
    "need": lambda row, _: _said(row, mapping.told_need(row)),
    "organisation": lambda row, _: _said(row, assistance_known.pair(row)),
    "kind": lambda row, _: _village(row),
    "part": _bar,
    "line": _over_time,
    "sentence": lambda row, _: _said(row, row["sentence"]),
    "quadrant": lambda row, _: _said(row, clusters.told(row)),
    "per_staff": lambda row, _: _said(row, learning.reached(row)),
    "load_after": lambda row, _: _said(row, facilitators.told(row)),
    "shrunk": lambda row, _: _said(row, comparison.told(row)),
    "equal_low": lambda row, answer: f"  {comparison.by_chance(row, answer.facts['areas'])}",
}
