"""Corong: how far families got, stage by stage."""

from __future__ import annotations

import streamlit as st

from analytics.answers import graduation
from analytics.draw.funnel import funnel, panel
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.result import Gap


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """The funnel of the areas that are picked."""
    st.header("Corong graduasi", anchor=False)
    choices = ask(graduation.choices)
    picked = pick.several(
        "Wilayah: satu, beberapa, atau semua", "kecamatan", choices, (BOJONEGORO,)
    )
    chosen = ask(graduation.areas_of, picked)
    answer = ask(graduation.funnel, chosen, practice)
    if isinstance(answer, Gap):
        show.gap(answer)
    else:
        show.note((*graduation.COUNTED, *ask(graduation.untold, answer)))
        if len(chosen) > 1:
            show.note(graduation.STAGE_KEY)
            show.grid(panel, answer, key="corong")
        else:
            show.chart(
                funnel,
                answer,
                key="corong",
                alt="Keluarga yang mencapai tiap tahap; angka yang sama ada di tabel",
            )
        show.funnel_table(answer)
    show.method(graduation.METHOD)
