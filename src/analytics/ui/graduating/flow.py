"""Arus: what came in and what went out."""

from __future__ import annotations

import streamlit as st

from analytics.answers import graduation
from analytics.draw.flows import flows
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.result import Gap


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """Entries and exits of the areas that are picked."""
    st.header("Arus masuk dan keluar", anchor=False)
    choices = ask(graduation.choices)
    picked = pick.several(
        "Wilayah: satu, beberapa, atau semua", "kecamatan", choices, (BOJONEGORO,)
    )
    chosen = ask(graduation.areas_of, picked)
    moves = ask(graduation.flows, chosen, practice)
    if isinstance(moves, Gap):
        show.gap(moves)
        return
    if len(chosen) == 1:
        show.chart(
            flows,
            moves,
            key="arus",
            alt="Keluarga yang masuk dan yang keluar menurut alasannya; angkanya ada di tabel",
        )
    show.flow_table(moves)
