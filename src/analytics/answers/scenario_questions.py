"""Questions on scenarios of KPM, for `answers.questions`: name, words, and who answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from analytics.answers import scenarios
from analytics.answers.levers import of
from analytics.answers.scenario_sums import GRADUATED, STOCK
from analytics.store import tables
from analytics.vocabulary.result import Gap
from analytics.vocabulary.scenario import Scenario

if TYPE_CHECKING:
    from analytics.answers.questions import Answers, Asked
    from analytics.vocabulary.result import Answer

_TWICE = 2
_MORE = 1.2  # facilitators, of those there are


def yearly(practice: bool) -> Answer:  # noqa: FBT001 - the reader's switch
    """The baseline by year: graduates, and KPM at its end.

    Returns:
        outcome (what it is), year, area_code, name, mean, p05, p25, p50, p75, p95, in KPM.
    """
    found = scenarios.projected(Scenario(practice=practice), practice)
    if isinstance(found, Gap):
        return found
    whole = found.facts["whole"]
    rows = found.facts["totals"].rename(columns={"what": "outcome"})
    rows = rows[rows["outcome"].isin((GRADUATED, STOCK))]
    first = found.facts["first"]
    rows = rows.assign(area_code=whole, name=tables.names()[whole], first=first)
    return replace(found, frame=rows.reset_index(drop=True))


def pushed(practice: bool) -> Answer:  # noqa: FBT001
    """Twice as many who are ready, a fifth more facilitators, and both, beside the baseline."""
    levers = of(practice)
    ready, staff = levers["ready_rate"], levers["facilitators"]
    more = Scenario("Yang siap dua kali lipat", practice=practice)
    more = more.moved(ready.id, min(ready.middle * _TWICE, ready.most))
    people = Scenario("Pendamping tambah seperlima", practice=practice)
    people = people.moved(staff.id, round(min(staff.middle * _MORE, staff.most)))
    both = replace(more, name="Keduanya").moved(staff.id, people.values[staff.id])
    found = scenarios.compared((more, people, both), practice)
    if isinstance(found, Gap):
        return found
    return replace(found, frame=found.frame.rename(columns={"scenario": "flow_scenario"}))


def _yearly(asked: Asked) -> Answers:
    return (yearly(asked.practice),)


def _swings(asked: Asked) -> Answers:
    found = scenarios.swings(Scenario(practice=asked.practice), asked.practice)
    if isinstance(found, Gap):
        return (found,)
    return (replace(found, frame=found.frame.rename(columns={"lever": "flow_lever"})),)


def _by_district(asked: Asked) -> Answers:
    return (scenarios.by_district(Scenario(practice=asked.practice), asked.practice),)


def _pushed(asked: Asked) -> Answers:
    return (pushed(asked.practice),)


OF_SCENARIOS = (
    (
        "skenario-kpm",
        "Berapa KPM dan graduasi mandiri tiap tahun sampai 2030 bila semua seperti sekarang?",
        _yearly,
    ),
    (
        "skenario-andaian",
        "Andaian mana yang paling menentukan graduasi mandiri sampai 2030?",
        _swings,
    ),
    (
        "skenario-banding",
        "Bagaimana bila yang siap dua kali lipat, atau pendamping ditambah seperlima?",
        _pushed,
    ),
    (
        "skenario-kecamatan",
        "Berapa KPM dan graduasi mandiri tiap kecamatan sampai 2030 bila semua seperti sekarang?",
        _by_district,
    ),
)
