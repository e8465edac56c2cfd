"""The course of poverty with its targets; of a kecamatan, that there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from analytics.answers import breaks as rules
from analytics.answers import indicators, poverty
from analytics.answers.slides.composing import composed, lacking, missing, together
from analytics.measures.change import points
from analytics.vocabulary.area import BOJONEGORO, parent_of
from analytics.vocabulary.indicator import Direction
from analytics.vocabulary.picture import Goal, Line, LineChart, Point
from analytics.vocabulary.result import Gap, Result, records
from analytics.vocabulary.slide import Subject
from analytics.vocabulary.standing import Standing
from analytics.wording.quantities import figure, interval, unit_name
from analytics.wording.slides import brief
from analytics.wording.slides import trend as words

if TYPE_CHECKING:
    import pandas as pd

    from analytics.answers.slides.asked import Asked
    from analytics.vocabulary.indicator import Indicator
    from analytics.vocabulary.slide import Question, Slide


def slide(asked: Asked) -> Slide:
    """The line of the kabupaten beside that of its province, and the targets still ahead."""
    answer = poverty.poverty_lately(BOJONEGORO)
    own = None if asked.whole else indicators.gap(poverty.POVERTY_RATE, asked.area.code)
    if isinstance(answer, Gap):
        gap = own or answer
        return lacking(
            Subject.TREND,
            gap,
            title=words.NO_FIGURES,
            spoken=words.spoken_district(asked.spoken) if own else (f"{words.NO_FIGURES}.",),
            more=words.SPOKEN_MORE,
        )
    rows = records(_comparable(answer))
    (since, before), (until, now) = (
        (_year(row), float(row["value"])) for row in (rows[0], rows[-1])
    )
    beside = indicators.indicator_over_time(
        poverty.POVERTY_RATE, [parent_of(BOJONEGORO) or ""], since
    )
    found = [answer, *([beside] if isinstance(beside, Result) else [])]
    goals = _goals(answer.facts["targets"], until, answer.indicator)
    change = points(before, now)
    surely = indicators.surely_moved(change)
    aims = _aims(answer.facts["targets"], until, now, answer.indicator)
    title = words.title(change, since, aims, surely=surely)
    if since == until:
        title = words.alone(now, until)
    if own is not None:
        title = words.district_title(asked.place)
    chart = LineChart(
        unit=unit_name(answer.indicator.unit),
        lines=tuple(_line(one, strong=one is answer) for one in found),
        goals=goals,
        breaks=tuple((row["year"], row["label"]) for row in records(answer.facts["breaks"])),
        standing=together(found).standing,  # type: ignore[union-attr]  # there is one at least
        alt=words.alt(
            rows[0]["name"],
            (since, before),
            (until, now),
            found[1].rows()[0]["name"] if len(found) > 1 else "",
        ),
    )
    spoken = [*(() if own is None else words.spoken_district(asked.spoken))]
    spoken += words.spoken((since, before), (until, now), surely=surely)
    spoken += [words.spoken_aims(aims)] if aims else []
    spoken += _spoken_next(answer.facts["targets"], until)
    spoken += _spoken_beside(found, now)
    return composed(
        Subject.TREND,
        title=title,
        question=words.question(rows[0]["name"], since, until),
        parts=(chart,) if own is None else (chart, missing(own, words.own(asked.place))),
        provenance=together(found),
        spoken=spoken,
        more=words.SPOKEN_MORE,
        gaps=[] if own is None else [own],
        asked=[_told(answer.facts["targets"], until, answer.indicator)] if goals else [],
    )


def _comparable(answer: Result) -> pd.DataFrame:
    """The figures of the newest series that no refused change of a rule parts from the newest."""
    newest = answer.frame[answer.frame["series_id"] == answer.frame["series_id"].iloc[-1]]
    return rules.stretch(newest)


def _year(row: dict[str, Any]) -> int:
    return int(row["period_end"].year)


def _line(answer: Result, *, strong: bool) -> Line:
    rows = answer.rows()
    newest = rows[-1]["series_id"]  # two series may state one year; a line has one of it
    return Line(
        name=rows[0]["name"],
        points=tuple(
            Point(
                year=_year(row),
                value=float(row["value"]),
                text=figure(row["value"], answer.indicator),
                standing=Standing(row["standing"]),
            )
            for row in rows
            if row["series_id"] == newest
        ),
        strong=strong,
    )


def _goals(targets: pd.DataFrame, since: int, of: Indicator) -> tuple[Goal, ...]:
    """From the year of the newest figure on; documents that say the same stand together."""
    return tuple(
        Goal(year, low, high, interval(low, high, of.unit, of.decimals), brief(names[0]))
        for (year, low, high), names in _by_goal(targets, since).items()
    )


def _by_goal(targets: pd.DataFrame, since: int) -> dict[tuple[int, float, float], list[str]]:
    """Documents by year and ends of their target, from a year on."""
    found: dict[tuple[int, float, float], list[str]] = {}
    for row in records(targets[targets["year"] >= since]):
        goal = (int(row["year"]), float(row["low"]), float(row["high"]))
        found.setdefault(goal, []).append(row["document"])
    return found


def _told(targets: pd.DataFrame, since: int, of: Indicator) -> Question:
    """All targets with every document that names them, for the card."""
    return words.targets(
        [
            (year, interval(low, high, of.unit, of.decimals), words.documents(names))
            for (year, low, high), names in _by_goal(targets, since).items()
        ]
    )


def _aims(
    targets: pd.DataFrame, year: int, now: float, of: Indicator
) -> tuple[int, int, int] | None:
    """Year, how many different targets there are for it, and how many are met."""
    goals = sorted(set(targets.loc[targets["year"] == year, "value"]))
    if not goals:
        return None
    lower = of.direction is Direction.LOWER_IS_BETTER
    return year, len(goals), sum(now <= goal if lower else now >= goal for goal in goals)


def _spoken_next(targets: pd.DataFrame, until: int) -> list[str]:
    ahead = targets[targets["year"] > until]
    if ahead.empty:
        return []
    year = int(ahead["year"].min())
    return [words.spoken_next(year, sorted(set(ahead.loc[ahead["year"] == year, "value"])))]


def _spoken_beside(found: list[Result], now: float) -> list[str]:
    """Against the province, if it has a figure of the same day."""
    if len(found) < 2:
        return []
    day = found[0].frame["period"].iloc[-1]
    same = [row for row in found[1].rows() if row["period"] == day]
    return [words.spoken_beside(row["name"], points(row["value"], now)) for row in same]
