"""An answer as text or JSON, for the command line: unit, standing, origins, caveats with it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, is_dataclass
from typing import Any

import pandas as pd

from analytics.answers.basis import words
from analytics.answers.breaks import Guard
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.vocabulary.stage import Exit, Stage
from analytics.vocabulary.standing import WATERMARK, Standing
from analytics.wording import cliff, clusters, comparison, facilitators, flow, moves, stuck
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
        f"Kedudukan: {provenance.standing.label}",
        *(f"Langkah: {step}" for step in provenance.steps),
        *(f"Catatan: {caveat.sentence}" for caveat in provenance.caveats),
        *(f"Catatan: {sentence}" for sentence in _reports(answer)),
        *(
            " – ".join(filter(None, [f"Sumber: {carried(origin)}", origin.title, origin.url]))
            for origin in provenance.origins
        ),
    ]
    return "\n".join([*head, *(_line(row, answer) for row in _told(answer.frame)), *tail])


def as_json(*answers: Answer) -> str:
    """One answer, or a list of several, to be read by a program.

    Figures are numbers, dates ISO text, missing null.
    """
    bodies = [_body(answer) for answer in answers]
    return json.dumps(bodies[0] if len(bodies) == 1 else bodies, ensure_ascii=False, indent=2)


def _body(answer: Answer) -> dict[str, Any]:
    if isinstance(answer, Gap):
        return {
            "gap": {"what": answer.what, "ask_whom": answer.ask_whom, "ask_for": answer.ask_for}
        }
    found, provenance = answer.indicator, answer.provenance
    return {
        "indicator": {"id": found.id, "label": found.label, "unit": found.unit.value},
        "standing": provenance.standing.value,
        "rows": [{k: _plain(v) for k, v in row.items()} for row in _told(answer.frame)],
        "facts": _plain(answer.facts),
        "steps": list(provenance.steps),
        "caveats": [caveat.sentence for caveat in provenance.caveats],
        "origins": [
            {"publisher": o.publisher, "carrier": o.carrier, "title": o.title, "url": o.url}
            for o in provenance.origins
        ],
    }


def _told(frame: pd.DataFrame) -> list[dict[str, Any]]:
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


def _plain(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, Guard):
        value = {"refused": value.refuses, "sentence": value.sentence}
    elif isinstance(value, pd.DataFrame):
        value = records(value)
    elif is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set):
        return [_plain(item) for item in value]
    if hasattr(value, "tolist"):  # numpy's arrays and numbers
        return _plain(value.tolist())
    if value is None or (not isinstance(value, str) and pd.isna(value)):
        return None
    return value.isoformat()[:10] if hasattr(value, "isoformat") else value


# The column that tells an answer from all others, in this order.
_TOLD_OF: dict[str, Callable[[dict[str, Any], Result], str]] = {
    "kind": lambda row, _: _village(row),
    "part": _bar,
    "line": _over_time,
    "sentence": lambda row, _: _said(row, row["sentence"]),
    "quadrant": lambda row, _: _said(row, clusters.told(row)),
    "load_after": lambda row, _: _said(row, facilitators.told(row)),
    "shrunk": lambda row, _: _said(row, comparison.told(row)),
    "equal_low": lambda row, answer: f"  {comparison.by_chance(row, answer.facts['areas'])}",
}
