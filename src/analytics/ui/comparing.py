"""Villages before and after beside comparison villages, for the pages that look at any of them.

What can be told at all comes first, then with whom they are compared, what is seen, and last the
verdict with its rule.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import before_after, village_panel
from analytics.answers.before_after_synthetic import Synthetic
from analytics.answers.slides import before_after as slide
from analytics.draw import before_after as draw
from analytics.measures.comparison_villages import BALANCED
from analytics.simulate.village_panel import CHOSEN_ON, EFFECTS
from analytics.ui import pick, show
from analytics.ui.graduating.offer import offer
from analytics.vocabulary.period import today
from analytics.vocabulary.result import Answer, Gap, Result
from analytics.wording import before_after as words
from analytics.wording import before_after_design as design
from analytics.wording import before_after_verdict as of_verdict
from analytics.wording import comparing as heads

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_PICTURES = {"beda": "Beda tiap periode", "periode": "Di luar kebiasaan?"}
_SYNTHETIC = {"sintetis": "Terhadap desa sintetis"}
_DRAWN = {"beda": "gaps", "periode": "study", "sintetis": "synthetic"}


def effect(practice: bool) -> float:  # noqa: FBT001 - as each section takes it
    """In mode latihan the effect that a reader sets; none elsewhere."""
    if not practice:
        return 0.0
    return float(
        pick.slide(heads.EFFECT, "efek", EFFECTS, 0, write=heads.effect_set, note=heads.EFFECT_NOTE)
    )


def outcome(offered: Mapping[str, str], first: str = "") -> str:
    """Which of the outcomes that all villages have; not asked where there is one."""
    names = list(offered)
    usual = first if first in offered else names[0]
    return pick.one("Hasil yang dibandingkan", "hasil", offered, usual) if len(names) > 1 else usual


def day(known: date | None, practice: bool, usual: date | None = None) -> date:  # noqa: FBT001
    """The day the villages were chosen: what is written of it, else what the reader says.

    Args:
        known: written down.
        practice: that of the example.
        usual: what a reader's choice opens with.
    """
    if practice:
        show.note((heads.day_known(CHOSEN_ON),))
        return CHOSEN_ON
    if known is not None:
        show.note((heads.day_known(known),))
        return known
    return pick.day(heads.DAY, "sejak", usual or today(), today())


def compare(answer: Answer, key: str, who: str) -> None:
    """The four steps, one below the other; or what is missing and the letter that asks for it.

    Args:
        answer: of `answers.before_after.compared`.
        key: of the pictures, as no other on the page.
        who: what these villages are called at the head of a sentence.
    """
    if isinstance(answer, Gap):
        offer(answer, key)
        return
    facts, of = answer.facts, answer.indicator
    judged, unlike = facts["judged"], design.unlike(facts, BALANCED)
    show.note((design.about(answer),), answer)
    st.header(heads.HEADS["minimum"], anchor=False)
    show.lead((design.minimum(facts, of),), answer)
    st.header(heads.HEADS["villages"], anchor=False)
    show.note((design.chosen(facts), *design.left_out(facts)), answer)
    show.balance_table(answer)
    show.note(unlike, answer)
    show.comparison_villages(answer)
    st.header(heads.HEADS["effect"], anchor=False)
    # Before the difference: whoever reads no further shall not take that home alone.
    show.lead((of_verdict.in_short(judged.verdict, is_unlike=bool(unlike)),), answer)
    if facts["after"]:
        seen = (words.effect(facts, of, who), words.own(answer), *words.luck(facts, of))
        show.lead(seen, answer)
        show.tests_table(answer)
    else:
        show.lead((words.NOTHING_AFTER,), answer)
    _picture(answer, key, who)
    st.header(heads.HEADS["verdict"], anchor=False)
    cautious = unlike if judged.verdict in of_verdict.ABOVE_LUCK else ()
    show.lead((of_verdict.verdict(judged.verdict, judged.reasons), *cautious), answer)
    show.verdict_rule(of_verdict.RULE_HEAD, of_verdict.RULE)
    show.method((*of_verdict.METHOD, of_verdict.numbers(judged.numbers)))


def _picture(answer: Result, key: str, who: str) -> None:
    """One picture at a time, its table and what it says below it."""
    facts = answer.facts
    found = facts["synthetic"]
    fits = isinstance(found, Synthetic)
    offered = _PICTURES | (_SYNTHETIC if fits else {})
    picked = pick.switch("Gambar", "gambar", offered, "beda")
    kind = _DRAWN[picked]
    drawn = {"gaps": draw.gaps, "study": draw.event_study, "synthetic": draw.synthetic}[kind]
    if kind == "synthetic":
        show.lead((before_after.synthetic_in_words(answer),), answer)
    show.chart(drawn, answer, key=f"{key}.{picked}", alt=words.picture(kind))
    make = partial(slide.of, answer, kind, who)
    show.take_away(make, f"{key}-{picked}", facts["regency"])
    if kind == "synthetic":
        show.weights_table(answer)
    else:
        show.periods_table(answer)
    if found is not None and not fits:
        show.note((of_verdict.unfit(found),))


def missing(regency: str, since: date | None) -> None:
    """What is asked for where no outcome is known of all villages, and the rule that will judge."""
    st.header(heads.NONE_HEAD, anchor=False)
    show.lead((heads.NONE,))
    offer(village_panel.missing(regency, since), "banding")
    show.verdict_rule(of_verdict.RULE_HEAD, of_verdict.RULE)
    show.method(of_verdict.METHOD)
