"""The assumptions annex of a scenario, offered beside its file; made when somebody wants it."""

from __future__ import annotations

from contextvars import copy_context
from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import assumptions, scenario_start
from analytics.publish import assumptions_annex as annexes
from analytics.ui.ask import ask
from analytics.vocabulary.period import today
from analytics.vocabulary.result import Gap
from analytics.wording import assumption_texts as texts

if TYPE_CHECKING:
    from analytics.actions.scenario_content import Filed


def offer(kept: Filed, key: str, by: str = "") -> None:
    """The button; nothing where there is no count that a scenario could start from.

    Args:
        kept: the scenario, and what came of it when it was kept.
        key: of its button, once on the page.
        by: who kept it and when, in words; empty where nobody did.
    """
    scenario, on = kept.scenario, today()
    if isinstance(ask(scenario_start.start, scenario.practice), Gap):
        return
    # It is made after the page, by a thread that knows nothing of the basis its reader follows.
    context = copy_context()

    def make() -> bytes:
        return context.copy().run(_made)

    def _made() -> bytes:
        found = assumptions.annex(scenario, kept.recorded, on, by)
        return b"" if isinstance(found, Gap) else annexes.document(found, on)

    st.download_button(
        texts.OFFER,
        make,
        annexes.file_name(scenario, on),
        mime=annexes.MIME,
        key=f"{key}.lampiran",
        icon=":material/download:",
        on_click="ignore",
    )
