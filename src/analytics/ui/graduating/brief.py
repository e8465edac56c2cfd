"""Ringkasan: what was published on graduation."""

from __future__ import annotations

from analytics.answers import graduation, summary
from analytics.ui import show
from analytics.ui.ask import ask


def show_section(practice: bool) -> None:  # noqa: ARG001, FBT001 - as each section takes it
    """The published figures, in words and as cards."""
    show.lead(ask(summary.graduation_in_words))
    show.cards(ask(summary.graduation_headlines), summary.context, "Angka yang pernah terbit")
    show.method(ask(graduation.fair_variation))
