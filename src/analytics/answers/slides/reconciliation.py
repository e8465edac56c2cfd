"""The figures sources state differently: those that matter most to the meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from analytics.answers import figures, indicators, poverty, reconciliation
from analytics.answers.slides.composing import composed, together
from analytics.store import tables
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.picture import Dot, DotChart, Dots, Sentences
from analytics.vocabulary.result import Result, records
from analytics.vocabulary.slide import Subject
from analytics.vocabulary.standing import Standing, weakest
from analytics.wording.moves import Spread
from analytics.wording.periods import when
from analytics.wording.quantities import figure, stated
from analytics.wording.slides import brief
from analytics.wording.slides import reconciliation as words

if TYPE_CHECKING:
    import pandas as pd

    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.indicator import Indicator
    from analytics.vocabulary.provenance import Provenance
    from analytics.vocabulary.slide import Slide

_ROWS = 3  # that are read in one glance
_DOTS = 3
_LATELY = 4  # years that a disagreement is of use for a decision
_FRONT = "Ringkasan"


def slide(asked: Asked) -> Slide:
    """What the front page uses first, then what lies widest apart among the newest figures."""
    every = reconciliation.listed(reconciliation.EVERY, BOJONEGORO)
    found = [reconciliation.dispute(key) for key in _first(every)]
    goals = _goals()
    # The first dispute leads; targets that differ come next: they are decided on, not measured.
    found = found[: _ROWS - 1] if goals else found[:_ROWS]
    rows = [_dots(one) for one in found]
    provenance = together(found)
    if goals:
        row, origins = goals
        rows.insert(1, row)
        provenance = origins if provenance is None else provenance | origins
    if provenance is None:
        return composed(
            Subject.RECONCILIATION,
            title=words.agreed(asked.place),
            question=words.question(asked.place),
            parts=(Sentences(words.question(asked.place), (words.agreed(asked.place),)),),
            provenance=None,
            spoken=(f"{words.agreed(asked.spoken)}.",),
            more=words.SPOKEN_MORE,
        )
    lead = found[0] if found else None
    title = words.agreed(asked.place)
    spoken: list[str] = []
    if lead is not None:
        values, chosen = _values(lead), lead.facts["choice"] is not None
        more = sum(not reconciliation.dispute(key).facts["choice"] for key in every) - (not chosen)
        what = f"{lead.indicator.label} {when(lead.frame.iloc[0])}"
        title = words.title(what, values, lead.indicator, chosen=chosen, more=more)
        spoken += words.spoken(what, values, lead.indicator.unit, chosen=chosen)
    return composed(
        Subject.RECONCILIATION,
        title=title if asked.whole else words.wider(title),
        question=words.question(tables.area(BOJONEGORO).name),
        parts=(_chart(rows, provenance),),
        provenance=provenance,
        spoken=[*spoken, words.spoken_count(len(every))],
        more=words.SPOKEN_MORE,
        disputes=found[:2],
        asked=[words.which()],
    )


def _first(keys: tuple[reconciliation.Key, ...]) -> list[reconciliation.Key]:
    """One an indicator: of the front page, then the widest of late; none that no page shows."""
    apart = {
        reconciliation.Key(*(row[name] for name in figures.GROUP)): row
        for row in records(reconciliation.disputes())
    }
    pages = {key: reconciliation.pages(key) for key in keys}
    shown = [key for key in keys if len(pages[key]) > 1]
    newest = max((apart[key]["period_end"].year for key in shown), default=0)
    front = [key for key in shown if _FRONT in pages[key]]
    late = [
        key
        for key in shown
        if key not in front and apart[key]["period_end"].year > newest - _LATELY
    ]
    late.sort(key=lambda key: -apart[key]["percent"])
    return list({key.indicator: key for key in reversed([*front, *late])}.values())[::-1]


def _values(dispute: Result) -> list[float]:
    """What sources say, each once, the figure used first."""
    used = dispute.facts["used"]
    ranked = dispute.frame[dispute.frame["rank"] != "superseded"]
    return list(dict.fromkeys([used, *ranked["value"].tolist()]))


def _dots(dispute: Result) -> Dots:
    of, facts = dispute.indicator, dispute.facts
    rows = {row["value"]: row for row in reversed(records(dispute.frame))}
    rows[facts["used"]] = next(
        row for row in records(dispute.frame) if row["claim_id"] == facts["used_id"]
    )
    kept = [rows[value] for value in _values(dispute)[:_DOTS]]
    alone = len({row["publisher"] for row in kept}) == len(kept)
    return Dots(
        label=words.label(of.label, when(kept[0])),
        dots=tuple(
            Dot(
                value=float(row["value"]),
                text=stated(row["value"], row["precision"], of),
                source=words.source(
                    row["publisher"],
                    tables.origin(row["origin_id"]).carrier,
                    row["locator"],
                    alone=alone,
                ),
                standing=Standing(row["standing"]),
                used=row["claim_id"] == facts["used_id"],
            )
            for row in sorted(kept, key=lambda row: row["value"])
        ),
        spread=words.apart(facts["spread"], of),
    )


def _goals() -> tuple[Dots, Provenance] | None:
    """The targets of the next year of which documents differ; None where they agree."""
    of = tables.indicator(poverty.POVERTY_RATE)
    goals = indicators.targets(of.id, BOJONEGORO)
    newest = figures.latest(figures.used(of.id, [BOJONEGORO]))
    if newest.empty:
        return None
    ahead = goals[goals["year"] > newest["period_end"].iloc[0].year]
    for year in sorted(set(ahead["year"])):
        rows = ahead[ahead["year"] == year]
        if len(set(rows["value"])) > 1:
            return _goal_dots(int(year), rows, of), figures.provenance_of(rows)
    return None


def _goal_dots(year: int, rows: pd.DataFrame, of: Indicator) -> Dots:
    first = rows.drop_duplicates("value")
    low, high = float(first["value"].min()), float(first["value"].max())
    return Dots(
        label=words.targets(year),
        dots=tuple(
            Dot(
                value=float(row["value"]),
                text=figure(row["value"], of),
                source=brief(row["document"]),
                standing=Standing(row["standing"]),
                used=False,
            )
            for row in records(first)
        ),
        spread=words.apart(Spread(low, high, float("nan")), of),
    )


def _chart(rows: list[Dots], provenance: Provenance) -> DotChart:
    standing = weakest(provenance.standing, *(dot.standing for row in rows for dot in row.dots))
    return DotChart(
        tuple(rows),
        standing,
        words.alt([(row.label, [dot.text for dot in row.dots]) for row in rows]),
    )
