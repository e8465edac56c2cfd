"""An answer as text, for the command line: unit, standing, origins, caveats with it."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analytics.answers.basis import words
from analytics.answers.told_of import TOLD_OF
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.result import Answer, Gap, Result, records
from analytics.vocabulary.stage import Exit, Stage
from analytics.vocabulary.standing import WATERMARK, Standing
from analytics.wording import (
    cliff,
    flow,
    moves,
    stuck,
)
from analytics.wording.periods import period_of, when
from analytics.wording.quantities import (
    figure,
    interval,
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
    for column, telling in TOLD_OF.items():
        if column in row:
            return telling(row, answer)
    if "value" not in row:
        return _counts(row, _balance(row, answer))
    return _stage(row) if "stage" in row else ""


def _stage(row: dict[str, Any]) -> str:
    """Losses for the time at risk, or months until half are there, of one stage."""
    told = (
        f"hilang {stuck.rate(row)} {stuck.UNIT}"
        if "lost" in row
        else f"separuhnya sampai {stuck.median(row)}"
    )
    where = f"  {row['name']} ({row['area_code']}), {period_of(row['period'])}"
    return f"{where}, {row['stage']}. {Stage(row['stage']).label}: {told}"


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
