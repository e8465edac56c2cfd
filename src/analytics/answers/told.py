"""An answer as text, for the command line: unit, standing, origins, caveats with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.answers.basis import words
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.vocabulary.stage import Exit, Stage
from analytics.vocabulary.standing import WATERMARK, Standing
from analytics.wording import (
    assistance_known,
    assistance_told,
    checks_told,
    cliff,
    clusters,
    comparison,
    facilitators,
    flow,
    learning,
    mapping,
    matching,
    moves,
    organisations,
    planning_told,
    poverty_decomposed,
    poverty_fits,
    poverty_pictures,
    priorities,
    scenario_log,
    scenarios,
    stuck,
)
from analytics.wording.bridge import LABELS as PARTS
from analytics.wording.duration import span
from analytics.wording.periods import period_of, when
from analytics.wording.quantities import (
    figure,
    interval,
    is_missing,
    moved,
    number,
    quantity,
    unit_name,
)
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Callable

# Columns an answer may carry for the pages that nobody at a terminal needs.
_INNER = frozenset({"claim_id", "indicator", "unit", "precision", "denominator_id", "level"})
# Counts of a register, in the order and words in which they are told.
_COUNTS = {
    "active": "aktif",
    "potential": "potensial graduasi",
    "protected": "lindung",
    "reached": "mencapai",
    "skipped": "melompati",
    "families": "keluarga aktif di tahap ini",
    "months": "bulan rata-rata di sini",
    "base": "diamati",
    "opening": "awal",
    "entries": "masuk baru",
    "re_entries": "masuk kembali",
    **{exit_.value: exit_.label.lower() for exit_ in Exit},
    "closing": "akhir",
}
_UNIT = (Unit.KPM, 0)  # of a step of the bridge
_FLAGS = {"pilot": "percontohan", "priority": "prioritas 2021"}
_HIDDEN = "(disembunyikan)"
_SHARES = {"share_of_previous": "dari sebelumnya", "share_of_start": "dari awal"}


def as_text(answer: Answer) -> str:
    """The answer to be read."""
    if isinstance(answer, Gap):
        state = f"Tidak diterbitkan ({answer.never})" if answer.never else "Belum ada data"
        return (
            f"{state}: {answer.what}\n"
            f"Yang dapat memberi: {answer.ask_whom}\nYang diminta: {answer.ask_for}"
        )
    provenance = answer.provenance
    head = [f"{answer.indicator.label} ({unit_name(answer.indicator.unit)})"]
    if provenance.standing is Standing.EXAMPLE:
        head.insert(0, WATERMARK)
    tail = [
        f"Kedudukan: {provenance.label}",
        *(f"Langkah: {step}" for step in provenance.steps),
        *(f"Catatan: {caveat.sentence}" for caveat in provenance.caveats),
        *(f"Catatan: {sentence}" for sentence in _reports(answer)),
        *(
            " – ".join(filter(None, [f"Sumber: {carried(origin)}", origin.title, origin.url]))
            for origin in provenance.origins
        ),
    ]
    return "\n".join([*head, *(_line(row, answer) for row in told_rows(answer.frame)), *tail])


def told_rows(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows, without what only pages need."""
    kept = [column for column in frame.columns if column not in _INNER]
    return records(frame[kept])


def _line(row: dict[str, Any], answer: Result) -> str:
    if own := _own(row, answer):
        return own
    held = when(row) if "period" in row else str(row["year"])
    value = _HIDDEN if row.get("hidden") else figure(row["value"], answer.indicator)
    if "possible" in row and not row["possible"]:
        value = cliff.verdict(row)
    text = f"  {row['name']} ({row['area_code']}), {held}: {value}"
    if "low" in row and row["low"] < row["high"]:
        low, high = (figure(row[end], answer.indicator) for end in ("low", "high"))
        who = "sumber menyebut" if "sources" in row else "disebut sebagai rentang"
        text += f" ({who} {low} sampai {high})"
    if "upper" in row and not pd.isna(row["upper"]):
        ends = interval(
            row["lower"], row["upper"], answer.indicator.unit, answer.indicator.decimals
        )
        text += f" (selang 95 persen {ends})"
    basis = words()
    if basis and row.get("lacking"):
        text += f" [{moves.lacking(basis)}]"
    elif basis and row.get("main", row["value"]) != row["value"]:
        text += f" [{moves.instead(basis, row['main'], answer.indicator)}]"
    if "source" in row and "rank" in row:
        text += f" – {Rank(row['rank']).label}, {row['source']}"
    if document := row.get("document") or row.get("locator"):
        text += f" – {document}"
    return text


def _own(row: dict[str, Any], answer: Result) -> str:
    """The line of an answer that has one of its own; nothing for all others."""
    for column, line in planning_told.LINES.items():
        if column in row:
            return f"  {line(row, answer.facts)}"
    for column, telling in _TOLD_OF.items():
        if column in row:
            return telling(row, answer)
    if "value" not in row:
        return _counts(row, _balance(row, answer))
    return _stage(row) if "stage" in row else ""


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


def _stage(row: dict[str, Any]) -> str:
    """Losses for the time at risk, or months until half are there, of one stage."""
    told = (
        f"hilang {stuck.rate(row)} {stuck.UNIT}"
        if "lost" in row
        else f"separuhnya sampai {stuck.median(row)}"
    )
    where = f"  {row['name']} ({row['area_code']}), {period_of(row['period'])}"
    return f"{where}, {row['stage']}. {Stage(row['stage']).label}: {told}"


def _village(row: dict[str, Any]) -> str:
    flags = [words for name, words in _FLAGS.items() if row[name]]
    return f"  {row['name']} ({row['area_code']}): {', '.join([row['kind'], *flags])}"


def _balance(row: dict[str, Any], answer: Result) -> str:
    """Whether flows balance, or what two counts bound."""
    if not {"difference", "went"} & set(row):
        return ""
    crossed = bool(answer.facts["guard"].crossings)
    if "difference" in row:
        return f"{flow.mark(row)}{f'; {flow.ACROSS}' if crossed else ''}"
    return flow.at_least(row, answer.facts["known"], crossed=crossed)


def _reports(answer: Result) -> tuple[str, ...]:
    """Who is missing in the monthly reports behind flows, and what does not fit in them."""
    facts = answer.facts
    if "unreported" not in facts:
        return ()
    return (*flow.unreported(facts["unreported"]), *flow.seams(facts["seams"]))


def _counts(row: dict[str, Any], balance: str) -> str:
    stage = f", {row['stage']}. {Stage(row['stage']).label}" if "stage" in row else ""
    told = [
        f"{words} {_HIDDEN if pd.isna(row[name]) else number(row[name])}"
        for name, words in _COUNTS.items()
        if name in row and (row.get("hidden") or not pd.isna(row[name]))
    ]
    told += [
        f"{quantity(100 * row[name], Unit.PERCENT, 1)} {words}"
        for name, words in _SHARES.items()
        if name in row and not pd.isna(row[name])
    ]
    where = f"  {row['name']} ({row['area_code']}), {period_of(row['period'])}"
    return f"{where}{stage}: {'; '.join(filter(None, [', '.join(told), balance]))}"


# The column that tells an answer from all others, in this order.
_TOLD_OF: dict[str, Callable[[dict[str, Any], Result], str]] = {
    "log_state": lambda row, _: f"  {scenario_log.line(row)}",
    "given": lambda row, _: f"  {row['given']}",
    "outcome": lambda row, _: _said(row, scenarios.told(row)),
    "flow_scenario": lambda row, _: f"  {scenarios.difference_told(row)}",
    "flow_lever": lambda row, answer: f"  {scenarios.swing_told(row, answer.facts['levers'])}",
    "until_low": lambda row, _: _said(row, scenarios.district_told(row)),
    "years_left": lambda row, _: f"  {row['years_left']}",
    "zero_unseen": lambda row, _: f"  {row['zero_unseen']}",
    "stated_as": lambda row, _: f"  {row['stated_as']}",
    "goal_needed": lambda row, _: f"  {row['goal_needed']}",
    "course": lambda row, _: f"  {poverty_pictures.line(row)}",
    "share_of_change": lambda row, _: f"  {poverty_decomposed.line(row)}",
    "fitted_gap": lambda row, _: f"  {poverty_fits.line(row)}",
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
