"""Did villages where something was done fare otherwise than those that were like them before?

The smallest difference that could be told comes first, then whom they are compared with, then what
is seen, and last one of four verdicts. Nothing after the day decides with whom they are compared.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from analytics.answers import before_after_told as told
from analytics.answers import designs, figures, village_panel
from analytics.answers.before_after_cut import cut
from analytics.answers.before_after_synthetic import synthetic
from analytics.answers.done_elsewhere import elsewhere
from analytics.answers.pilots import PILOT
from analytics.measures import comparison_villages, verdicts
from analytics.simulate import village_panel as simulated
from analytics.store import entries
from analytics.store.versioned import cached
from analytics.vocabulary.area import Level
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.design import Choice
from analytics.vocabulary.provenance import Caveat
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.vocabulary.verdict import Reason, Unfit
from analytics.wording import before_after as words
from analytics.wording import before_after_verdict as of_verdict

if TYPE_CHECKING:
    from analytics.measures.village_evidence import Evidence


@cached
def compared(  # noqa: PLR0913, PLR0917 - which villages, of what, since when, chosen how
    codes: tuple[str, ...],
    outcome: str,
    since: date,
    practice: bool,  # noqa: FBT001
    how: Choice | None = None,
    effect: float = 0.0,
    elsewhere: tuple[str, ...] = (),
) -> Answer:
    """Villages where something was done beside comparison villages, before and after a day.

    Args:
        codes: of the villages where something was done; in mode latihan of the example.
        outcome: id, of `village_panel.offered`.
        since: the day they were chosen.
        practice: True for the example panel.
        how: they were chosen, as a design card says; None without one. Then they are held against
            whatever the most careful way asks for, and no verdict is given.
        effect: of the example: by how many points it truly falls.
        elsewhere: codes of other villages where something is done, of `done_elsewhere.elsewhere`:
            neither they nor those around them are compared with, or stand in for these.

    Returns:
        One row a period: period (key), lead (periods from the first one after, negative before),
        treated and others (means, as read), effect (gap less its mean before), low and high (of 95
        percent of the sets picked alike; NaN where there are none), the last three in the unit in
        which a difference is told.

        `facts`: `since`, `how`, `regency`, `treated` (codes), `names`, `in_percent`, `after` (how
        many periods), `astride`, `incomplete` (villages without a figure before), `lost` (those
        without one after) and `lost_compared` (those of them that were chosen), `hidden`,
        `elsewhere` and `ring` (villages left out as something is done there, and next to them),
        `candidates`, `compared` (how many comparison villages), `chosen` and `balance` (of
        `measures.comparison_villages.chosen`), `followed` (periods after in the test among the
        worst of earlier dates; None without it), `minimum` (smallest difference that gets a verdict
        of a sign in 80 of 100 cases; infinite where none does), `impossible` (why none does),
        `rough` (it could not be tried out),
        `paths` (gaps of sets picked alike, less their mean before, a row each), `tests` (a row a
        test: test, effect, low, high, rank, of, p), `expected` (the part of the effect that the
        past of the villages makes expect; 0 where they were drawn by lot), `synthetic` (of
        `before_after_synthetic.synthetic`), `judged` (`verdicts.Judged`). Without a period after
        the day `tests` is empty and nothing is said of an effect.

        A Gap where there is no such panel, and where `cut` says so.
    """
    regency = village_panel.regency_of(codes, practice)
    panel = village_panel.panel(outcome, regency, practice, effect, codes if practice else ())
    if isinstance(panel, Gap):
        return village_panel.missing(regency, since)
    found = cut(panel, codes, since)
    if isinstance(found, Gap):
        return found
    around = village_panel.around(practice, regency)
    apart = {*elsewhere, *comparison_villages.ring(around, elsewhere)} - set(found.treated)
    try:
        chosen = comparison_villages.chosen(
            found.outcomes, found.treated, found.post, excluded=apart, near=around
        )
    except ValueError:  # every other village touches one of them
        return village_panel.missing(regency, since)
    known = told.weighed(found, found.post, how, around, excluded=apart)
    least = told.minimum(found, chosen, known, how, around, apart)
    provenance = found.provenance.estimated(words.COMPARED).then(words.DIFFERENCES)
    if panel.facts["hidden"]:
        provenance = provenance.then(words.HIDDEN, Caveat.SMALL_CELLS_HIDDEN)
    return Result(
        frame=told.periods(found, chosen, known),
        indicator=panel.indicator,
        provenance=provenance,
        facts={
            "since": since,
            "how": how,
            **told.about(found, chosen, known, elsewhere),
            "minimum": least.size,
            "impossible": least.why,
            "rough": least.rough,
            "paths": told.paths(found, known),
            "tests": told.tests(found, known),
            "expected": told.expected(found, known),
            "synthetic": synthetic(found, chosen),
            "judged": verdicts.judge(known if how else uncarded(known)),
        },
    )


def uncarded(known: Evidence) -> Evidence:
    """The same where no design card says how the villages were chosen."""
    return replace(known, how=None, missing=(Reason.NO_CARD, *known.missing))


def synthetic_in_words(answer: Result) -> str:
    """What the synthetic comparison shows, or why there is none; "" before a result."""
    found = answer.facts["synthetic"]
    if found is None:
        return ""
    if isinstance(found, Unfit):
        return of_verdict.unfit(found)
    return of_verdict.synthetic(
        found.effect,
        (found.before, found.after),
        (found.rank, found.of),
        len(found.weights),
        answer.indicator,
        in_percent=answer.facts["in_percent"],
    )


def judged(codes: tuple[str, ...], practice: bool) -> Answer:  # noqa: FBT001
    """What may be said of these villages, by their own design card; for whoever tells the public.

    The outcome is the one the card names first, and no other: a Gap where it names none or all
    villages lack it. Without a card no verdict is given, and the first outcome that all villages
    have is shown. The day is that of the card, else the one on which sources named the villages.
    What people write changes without the data: this is not asked through `ui.ask`.
    """
    if practice:
        made = simulated.example()
        own = set(codes) <= set(made.wide.index)
        day, how = simulated.CHOSEN_ON, Choice.WORST
        return compared(
            codes if own else made.pilots, village_panel.EXAMPLE, day, practice=True, how=how
        )
    card = design(codes)
    offered = village_panel.offered(codes, practice=False)
    since = card.since or named_on(codes)
    if since is None or not offered:
        return village_panel.missing(village_panel.regency_of(codes, practice=False), since)
    apart = elsewhere(codes, practice=False)
    if card.how is None:
        return compared(codes, next(iter(offered)), since, practice=False, elsewhere=apart)
    main = next(iter(card.outcomes), "")
    if main not in offered:
        return _unnamed(main)
    return compared(codes, main, since, practice=False, how=card.how, elsewhere=apart)


def _unnamed(main: str) -> Gap:
    """What is asked for where the card names no outcome, or one that all villages lack."""
    return Gap(
        what=words.main_outcome(main),
        ask_whom=words.WRITERS,
        ask_for=words.main_for(main),
        level=Level.VILLAGE,
    )


class Design(NamedTuple):
    """What the design card of a set says that a comparison needs.

    Attributes:
        since: the day the villages were chosen; None where it does not say.
        how: they were chosen; None without a card, or with two that differ.
        outcomes: ids it names, the main one first.
        is_disputed: two cards stand that differ.
    """

    since: date | None = None
    how: Choice | None = None
    outcomes: tuple[str, ...] = ()
    is_disputed: bool = False


def design(codes: tuple[str, ...]) -> Design:
    """The design card of exactly these villages.

    Of several that stand, as laptops that were merged leave them, what all say; where they differ
    on what decides a verdict, how the villages were chosen is not known until that is settled.
    """
    written = entries.of(EntryKind.DESIGN, designs.subject_of(codes))
    if not written or not written[-1].content:
        return Design()
    said = designs.agreed(written)
    is_disputed = len(written) > 1 and not said.keys() >= set(designs.DECIDING)
    day = said.get("chosen_on") or ""
    return Design(
        since=date.fromisoformat(day) if day else None,
        how=None if is_disputed else Choice(said.get("how") or Choice.UNKNOWN),
        outcomes=tuple(said.get("outcomes") or ()),
        is_disputed=is_disputed,
    )


def named_on(codes: tuple[str, ...]) -> date | None:
    """The first day on which sources call any of these villages a pilot; None where none does."""
    rows = figures.used(PILOT, list(codes))
    rows = rows[rows["value"] == 1]
    return None if rows.empty else rows["period_end"].min().date()


def written_down(card: Design, outcome: str, since: date | None) -> Choice | None:
    """How the villages were chosen, where the day and the outcome were written down as well.

    Else None, and so no verdict: a reader could look for the day or the outcome that shows most.

    Args:
        card: of these villages.
        outcome: id, that is looked at.
        since: the day that is written down; None where the reader picks one.
    """
    return card.how if since is not None and outcome in card.outcomes else None
