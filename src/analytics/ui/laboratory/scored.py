"""Yang dulu dikira, yang terjadi: scenarios of the past against what came since."""

from __future__ import annotations

import streamlit as st

from analytics.answers import scenario_log
from analytics.ui import show
from analytics.vocabulary.period import today
from analytics.vocabulary.result import Gap
from analytics.wording import scenario_log as words


def show_log(practice: bool) -> None:  # noqa: FBT001 - the reader's switch
    """The sentence, what was scored, what waits until when, and how it is scored."""
    st.header(words.HEAD, anchor=False)
    # Not through `ask`: what people keep is no part of the data version.
    found = scenario_log.scores(practice, today())
    if isinstance(found, Gap):
        show.note([words.NONE_RECORDED])
        return
    show.lead(words.lead(found.rows(), found.facts), found)
    show.scored_scenarios(found)
    show.note(words.waiting(found.facts), found)
    show.waiting_scenarios(found)
    show.sources(found, words.EVERY)
    show.method(words.METHOD)
