"""Views of the reconciliation: the bridge between two counts, the audits, the draft minutes."""

from __future__ import annotations

import streamlit as st

from analytics.answers import bridge, minutes, requests
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.vocabulary.area import BOJONEGORO


def kpm_bridge() -> None:
    """Jembatan KPM: how one count becomes the next, what nobody explains, and the letter."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        ends = ask(bridge.ends)
        after = int(pick.one("Sampai tahun", "sampai", ends, next(iter(ends))))
        starts = ask(bridge.starts, after)
        before = int(pick.one("Dari tahun", "dari", starts, next(iter(starts))))
    show.bridge(ask(bridge.kpm_bridge, BOJONEGORO, before, after), bridge.verdict)
    show.letter(ask(requests.of_bridge, BOJONEGORO, before, after), key="surat_jembatan")


def draft() -> None:
    """Berita acara: what has to be confirmed, and by whom."""
    items = ask(minutes.contested)
    show.minutes(items)
    show.draft_minutes(items)
