"""The front page in words: what the figures say, and what somebody has to decide.

Made from published figures only; nothing here ever reads the example register.
"""

from __future__ import annotations

from dataclasses import dataclass

from analytics.answers import areas, beneficiaries, figures, indicators, poverty
from analytics.measures.change import spread
from analytics.store import choices, tables
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.period import Period
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.wording import sentences
from analytics.wording.periods import period_of
from analytics.wording.quantities import interval, number, quantity

HEADLINES = ("poverty_rate", "poor_people", "kpm_pkh", "pkh_graduates_able", "poverty_line")


@dataclass(frozen=True, slots=True)
class Decision:
    """Something that stays open until a person acts: what, why it matters, whom to ask."""

    what: str
    why: str
    ask_whom: str


def headlines(area: str = BOJONEGORO) -> tuple[Answer, ...]:
    """The figures of the front page, newest each."""
    special = {
        beneficiaries.KPM: beneficiaries.families_now,
        beneficiaries.GRADUATES: beneficiaries.graduates_now,
    }
    return tuple(
        special[name](area) if name in special else indicators.indicator_now(name, area)
        for name in HEADLINES
    )


def in_words(area: str = BOJONEGORO) -> tuple[str, ...]:
    """Two or three sentences for whoever has five seconds."""
    told = []
    rate = poverty.poverty_now(area)
    if isinstance(rate, Result):
        row = rate.only()
        sentence = sentences.poverty_now(row["name"], row["value"], period_of(row["period"]))
        if "change" in rate.facts:
            change, before = rate.facts["change"], period_of(rate.facts["previous_period"])
            surely = indicators.surely_moved(change)
            sentence += f" {sentences.poverty_moved(change, before, surely=surely)}"
        if told_of_rules(rate):
            sentence += f" {told_of_rules(rate)}"
        told.append(sentence)
    families = beneficiaries.families_now(area)
    if isinstance(families, Result) and "before" in families.facts:
        facts = families.facts
        compared = (facts["year"], facts["before"], facts["before_year"], facts["stated"])
        made = sentences.kpm_change if "changes" in facts else sentences.kpm_apart
        told.append(" ".join(filter(None, (made(*compared), told_of_rules(families)))))
    graduates = beneficiaries.graduates_now(area)
    if isinstance(graduates, Result):
        told.append(graduates_in_words(graduates))
    return tuple(told)


def graduates_in_words(graduates: Answer) -> str:
    """How many left able and what share that is; or that nobody published it, and whom to ask."""
    if isinstance(graduates, Gap):
        return sentences.unpublished(graduates.what, graduates.ask_whom)
    low, high = graduates.facts["share"]
    until = period_of(graduates.facts["until"])
    return sentences.graduates(graduates.only()["value"], low, high, until)


def graduation_headlines(area: str = BOJONEGORO) -> tuple[Answer, ...]:
    """Families on PKH, those who left able, and the load of a facilitator."""
    return (
        beneficiaries.families_now(area),
        beneficiaries.graduates_now(area),
        indicators.indicator_now("pkh_graduates_natural", area),
        beneficiaries.families_per_facilitator(area),
    )


def graduation_in_words(area: str = BOJONEGORO) -> tuple[str, ...]:
    """What is known of graduation from published totals alone."""
    load = beneficiaries.families_per_facilitator(area)
    told = in_words(area)[1:]
    if isinstance(load, Gap):
        return told
    row = load.only()
    return (*told, sentences.caseload(row["low"], row["high"]))


def told_of_rules(answer: Result) -> str:
    """What the guard says of the difference of a figure from the one before; mostly nothing."""
    held = answer.facts.get("guard")
    return held.sentence if held is not None else ""


def context(answer: Result) -> list[str]:
    """The lines on a card that say what its figure means: change, target and gap, share."""
    row, facts, found = answer.only(), answer.facts, answer.indicator
    lines = []
    if "change" in facts:
        lines.append(
            sentences.change_since(
                facts["change"], period_of(facts["previous_period"]), found.unit, found.decimals
            )
        )
    if "guard" in facts and facts["guard"].short:
        lines.append(facts["guard"].short)
    if "changes" in facts:
        low, high = facts["changes"]
        lines.append(sentences.change_between(low, high, str(facts["before_year"])))
    if "share" in facts:
        low, high = facts["share"]
        lines.append(f"{interval(low, high, Unit.PERCENT, 2)} dari KPM (hitungan kami)")
    if facts.get("earlier"):
        count, period = facts["earlier"]
        lines.append(f"Pembanding: {number(count)} pada {period_of(period)}")
    goals = facts.get("targets")
    if goals is not None and not goals.empty:
        year = Period.parse(row["period"]).end.year
        lines.append(sentences.targets_met(year, row["value"], list(goals["value"]), found))
        gaps = [row["value"] - value for value in goals["value"]]
        lines.append(sentences.gap_between(min(gaps), max(gaps), found))
    return lines


def decisions(area: str = BOJONEGORO) -> tuple[Decision, ...]:
    """What needs a decision: figures that disagree, targets that disagree, data nobody gave."""
    return (*_disagreements(area), *_open_targets(area), *_missing())


def _disagreements(area: str) -> list[Decision]:
    found = []
    settled = {one.claim_id for one in choices.active()}
    for name in HEADLINES:
        used = figures.used(name, [area])
        if used.empty:
            continue
        newest = figures.latest(used).iloc[0]
        if newest["low"] == newest["high"] or newest["claim_id"] in settled:
            continue
        indicator = tables.indicator(name)
        apart = spread([newest["low"], newest["high"]])
        ends = interval(newest["low"], newest["high"], indicator.unit, indicator.decimals)
        found.append(
            Decision(
                what=f"Angka {indicator.label} {period_of(newest['period'])} mana yang dipakai?",
                why=f"Yang disebut {ends}; selisihnya {quantity(apart.percent, Unit.PERCENT, 1)}.",
                ask_whom=indicator.owner,
            )
        )
    return found


def _open_targets(area: str) -> list[Decision]:
    goals = indicators.targets(poverty.POVERTY_RATE, area)
    newest = figures.latest(figures.used(poverty.POVERTY_RATE, [area]))
    if goals.empty or newest.empty:
        return []
    last = Period.parse(newest.iloc[0]["period"]).end.year
    return [
        Decision(
            what=f"Target kemiskinan {year} mana yang berlaku?",
            why=sentences.targets_differ(list(rows["value"]), list(rows["document"])),
            ask_whom="Bappeda selaku sekretaris TKPK",
        )
        for year, rows in goals[goals["year"] > last].groupby("year")
        if rows["value"].nunique() > 1
    ]


def _missing() -> list[Decision]:
    if _has_districts(beneficiaries.KPM):
        return []
    return [
        Decision(
            what="Minta jumlah KPM PKH per kecamatan",
            why="Belum pernah terbit; tanpa itu corong dan peta per kecamatan hanya contoh.",
            ask_whom=tables.indicator(beneficiaries.KPM).owner,
        )
    ]


def _has_districts(indicator: str) -> bool:
    return not figures.used(indicator, list(areas.districts())).empty
