"""Masalah & potensi: what holds each village back, what it can build on, and who noted it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import assisted, mapping, mapping_map, village_profile
from analytics.answers.slides import mapping as slide
from analytics.draw.denah import plan
from analytics.draw.village_map import map_spec
from analytics.store import tables
from analytics.ui import pick, show, who
from analytics.ui.assisting import mapping_form
from analytics.ui.assisting.place import regency
from analytics.ui.graduating.offer import offer
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.role import Role
from analytics.wording import mapping as words

_VILLAGE, _NONE = "dampingan", "-"


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """The answer, the map and its tables, then one village: its profile and the form."""
    code = regency(practice)
    st.header("Apa masalah dan potensi tiap desa?", anchor=False)
    # What people write changes without the data: nothing here is asked through `ask`.
    counted = mapping.counts(code)
    if isinstance(counted, Gap):
        name, villages = assisted.name_of(code), len(assisted.villages(code))
        show.lead([words.nobody(name, villages)])
    else:
        show.lead(mapping.verdict(counted), counted)
    village = _map(code, practice=practice)
    show.take_away(partial(slide.of, counted), "pemetaan", code)
    if isinstance(counted, Result):
        show.sources(counted, key="pemetaan.sumber")
    _village(code, village, practice=practice)
    if isinstance(counted, Gap):
        offer(counted, "pemetaan")
        show.declared(tables.conditions())
        return
    st.header("Apa yang paling sering dicatat", anchor=False)
    show.condition_counts(counted)
    show.method(words.METHOD)


def _map(code: str, *, practice: bool) -> str:
    """Map or plan, and the table beside it; the village that is looked at, or empty."""
    options = {_NONE: "Klik peta, atau pilih di sini"} | dict(assisted.options(code))
    left, right = st.columns(2)
    with left:
        shown = pick.one("Yang ditampilkan", "kondisi", mapping_map.offered(), mapping_map.EVERY)
    with right:
        village = pick.one("Desa", _VILLAGE, options, _NONE)
    village = "" if village == _NONE else village
    answer = mapping_map.over_villages(code, shown)
    if practice:
        alt = words.map_alt(answer.facts["title"], answer.facts, answer.facts["legend"])
        show.picture(plan, answer, alt, "pemetaan.denah", selected=village or None)
        show.note([words.PLAN])
    else:
        show.choropleth(
            answer,
            village or None,
            key=f"pemetaan.peta.{code}",
            on_click=partial(st.session_state.__setitem__, _VILLAGE),
            paint=map_spec,
        )
    show.mapped_villages(answer)
    return village


def _village(code: str, village: str, *, practice: bool) -> None:
    """One village: what is known of it, what was written before, and the form for operators."""
    if not village:
        st.header("Satu desa", anchor=False)
        show.note([words.PICK])
        return
    st.header(assisted.options(code)[village], anchor=False)
    show.village_profile(village_profile.profile(village))
    if practice:
        show.note([words.NO_FORM])
        return
    if who.may(Role.OPERATOR):
        mapping_form.form(village)
    else:
        show.note([words.SIGN_IN])
    mapping_form.history(village)
    who.sign_in()
