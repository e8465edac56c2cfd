"""The design card of a set of villages: what people wrote, and what sources say where nobody did.

What people wrote changes without the data: whoever shows a card asks here, not `ui.ask`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from analytics.answers import figures, pilot_villages, village_panel
from analytics.store import entries, tables
from analytics.vocabulary.assistance import EntryKind, set_id
from analytics.vocabulary.design import Choice
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.period import WIB
from analytics.vocabulary.result import records
from analytics.wording import designs as words
from analytics.wording.periods import dated, day, period_of
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.assistance import Entry


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a card. `known`: somebody said it; `source`: who."""

    label: str
    text: str
    known: bool
    source: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A card as it is shown.

    Attributes:
        codes: of the villages, in order.
        names: of the villages, in that order.
        called: what the set is called.
        lines: when, how, document, what was done, outcomes.
        entry: what people wrote, the newest; None where nobody did.
        beside: how many other entries stand that were written without seeing it.
        agreed: what every entry that stands says; of what was done the activities they share.
    """

    codes: tuple[str, ...]
    names: tuple[str, ...]
    called: str
    lines: tuple[Line, ...]
    entry: Entry | None
    beside: int
    agreed: dict[str, Any]

    @property
    def content(self) -> dict[str, Any]:
        """What people wrote; empty where nobody did."""
        return {} if self.entry is None else self.entry.content

    @property
    def unknown(self) -> tuple[str, ...]:
        """Labels of the lines nobody could fill in."""
        return tuple(line.label for line in self.lines if not line.known)

    @property
    def has_outcome(self) -> bool:
        """Some outcome is there for every village."""
        return words.OFFERED not in self.unknown

    @property
    def how(self) -> Choice:
        """On what grounds the villages were chosen; unknown where two entries differ on it."""
        return Choice(self.agreed.get("how", Choice.UNKNOWN))

    @property
    def is_disputed(self) -> bool:
        """Entries that stand differ on when or how they were chosen, or on what is looked at."""
        return bool(self.beside) and not self.agreed.keys() >= set(DECIDING)


def subject_of(codes: Sequence[str]) -> str:
    """UUID of a set of villages, the same whoever asks: two who begin its card meet."""
    return set_id(codes)


def card(codes: Sequence[str]) -> Card:
    """The card of exactly these villages."""
    mine = tuple(sorted(set(codes)))
    written = entries.of(EntryKind.DESIGN, subject_of(mine))
    entry = written[-1] if written and written[-1].content else None
    content = entry.content if entry else {}
    by = words.wrote(entry.by, day(entry.at.astimezone(WIB).date())) if entry else ""
    how = Choice(content.get("how", Choice.UNKNOWN))
    chosen_on, document = content.get("chosen_on", ""), content.get("document", "")
    done = [words.done(row) for row in content.get("done", ())]
    offered = village_panel.offered(mine, practice=False)
    picked = [offered.get(name, name) for name in content.get("outcomes", ())]
    hinted = _said(mine)
    lines = (
        _line(words.CHOSEN_ON, dated(chosen_on), by, hinted),
        _line(words.HOW, words.how(content) if how is not Choice.UNKNOWN else "", by),
        _line(words.DOCUMENT, document, by),
        _line(words.DONE, "; ".join(done), by),
        Line(words.OFFERED, "; ".join(offered.values()) or words.NO_OUTCOME, bool(offered)),
        Line(
            words.OUTCOMES, "; ".join(picked) or words.NOT_CHOSEN, bool(picked), by * bool(picked)
        ),
    )
    return Card(
        codes=mine,
        names=tuple(pilot_villages.name_of(code) for code in mine),
        called=str(content.get("name") or words.USUAL_NAME),
        lines=lines,
        entry=entry,
        beside=max(0, len(written) - 1),
        agreed=agreed(written),
    )


DECIDING = ("chosen_on", "how", "outcomes")
"""Lines of a card that decide how a result is judged."""


def agreed(written: Sequence[Entry]) -> dict[str, Any]:
    """What all entries that stand of a card say alike: nobody settled yet which of them holds."""
    if not written:
        return {}
    contents = [entry.content for entry in written]
    found = {
        name: told
        for name, told in contents[-1].items()
        if all(name in other and other[name] == told for other in contents)
    }
    if all("done" in other for other in contents):
        shared = [
            row for row in contents[-1]["done"] if all(row in other["done"] for other in contents)
        ]
        found["done"] = shared
    return found


def _line(label: str, text: str, by: str, hint: str = "") -> Line:
    """What people wrote; else that nobody knows, and what sources say around it."""
    if text:
        return Line(label, text, known=True, source=by)
    return Line(label, f"{words.UNKNOWN}. {hint}" if hint else words.UNKNOWN, known=False)


def _said(codes: Sequence[str]) -> str:
    """On which lists sources name these villages, and when: no word on how they were chosen."""
    rows = figures.used(None, list(codes))
    rows = rows[(rows["unit"] == Unit.FLAG) & (rows["value"] == 1)]
    told = [
        words.said(
            tables.indicator(str(group["indicator"].iloc[0])).label,
            period_of(str(group["period"].iloc[0])),
            group["area_code"].nunique(),
            len(codes),
            carried(tables.origin(records(group)[0]["origin_id"])),
        )
        for _, group in sorted(rows.groupby(["period_end", "indicator"]), key=lambda one: one[0])
    ]
    return f"{'; '.join(told)}. {words.NOT_HOW}" if told else ""
