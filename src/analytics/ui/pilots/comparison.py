"""Sebelum–sesudah: the pilot villages beside those that were like them before they were chosen."""

from __future__ import annotations

from analytics.answers import before_after, village_panel
from analytics.answers.done_elsewhere import elsewhere
from analytics.simulate import village_panel as simulated
from analytics.ui import comparing, pick, show
from analytics.ui.ask import ask
from analytics.ui.pilots import chosen
from analytics.vocabulary.design import Choice
from analytics.wording import before_after as words
from analytics.wording import comparing as heads
from analytics.wording import designs as of_card

_WAYS = {"terparah": Choice.WORST, "acak": Choice.RANDOM}
_LABELS = {"terparah": "Yang terparah", "acak": "Dengan undian"}


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """Any set of villages; in mode latihan three of the example, picked in one of two ways."""
    if practice:
        _example()
        return
    codes = chosen.villages(practice)
    card = before_after.design(codes)
    if card.is_disputed:
        show.note((of_card.DISPUTED,))
    since = card.since or before_after.named_on(codes)
    offered = village_panel.offered(codes, practice)
    if not offered:
        comparing.missing(village_panel.regency_of(codes, practice), since)
        return
    picked = comparing.outcome(offered, next(iter(card.outcomes), ""))
    day = comparing.day(card.since, practice, since)
    apart = elsewhere(codes, practice)
    how = before_after.written_down(card, picked, card.since)
    answer = ask(before_after.compared, codes, picked, day, practice, how, 0.0, apart)
    comparing.compare(answer, "banding", words.WHO)


def _example() -> None:
    made = simulated.example()
    way = pick.switch(heads.PICKED, "pilih", _LABELS, "terparah")
    codes = made.drawn if way == "acak" else made.pilots
    effect = comparing.effect(practice=True)
    where = (codes, village_panel.EXAMPLE, simulated.CHOSEN_ON)
    answer = ask(before_after.compared, *where, pick.practice(), _WAYS[way], effect)
    comparing.compare(answer, "banding", words.WHO)
