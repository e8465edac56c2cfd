"""P2K2: meetings and modules against the stage reached, and what the Bupati asked for."""

from __future__ import annotations

import streamlit as st

from analytics.answers import areas, learning, register
from analytics.answers.slides import learning as slides
from analytics.draw.shares import shares
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.ui.graduating.offer import offer
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.period import today
from analytics.vocabulary.result import Gap, Result
from analytics.wording import learning as words
from analytics.wording.periods import period_of


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """The aim and how far it is, modules against stages, and meetings by kecamatan."""
    _aim()
    st.header("Pertemuan, modul, dan tahap yang dicapai", anchor=False)
    choices = {BOJONEGORO: "Kab. Bojonegoro"} | ask(areas.districts)
    area = BOJONEGORO
    if ask(register.there, practice):
        area = pick.one("Wilayah", "kecamatan_p2k2", choices, BOJONEGORO)
    answer = ask(learning.by_modules, area, practice)
    if isinstance(answer, Gap):
        show.lead(words.known())
        offer(answer, "p2k2")
    else:
        _modules(answer, choices[area], area, practice)
    held = ask(learning.sessions)
    if isinstance(held, Result):
        st.header("Pertemuan menurut laporan bulanan", anchor=False)
        facts = held.facts
        show.lead(
            words.sessions(
                period_of(facts["month"]), facts["meetings"], facts["reported"], facts["every"]
            )
        )
        show.sessions_table(held)
    show.method(words.METHOD)


def _modules(answer: Result, place: str, area: str, practice: bool) -> None:  # noqa: FBT001
    ends = answer.facts["ends"]
    lead = words.too_few(learning.FEWEST)
    if ends is not None:
        lead = words.lead(*ends, rising=answer.facts["rising"])
    show.lead(lead, answer)
    show.note((words.NO_CAUSE,))
    told = words.alt([(row["name"], words.share(row["value"])) for row in answer.rows()])
    show.chart(shares, answer, alt=told, key="modul")
    show.take_away(lambda: slides.of(answer, place), "p2k2", area)
    show.shares_table(
        answer, "Modul dituntaskan", ("reached", "Tahap 4 ke atas"), ("families", "KPM potensial")
    )
    st.subheader("Modul yang dituntaskan", anchor=False)
    each = ask(learning.by_module, area, practice)
    show.shares_table(each, "Modul", ("families", "Menuntaskan"), ("base", "KPM potensial"))


def _aim() -> None:
    st.header("Yang diminta Bupati dari pendamping", anchor=False)
    answer = ask(learning.aim)
    if isinstance(answer, Result):
        row = answer.only()
        show.lead(
            words.aim(
                row["graduates"],
                row["target"],
                row["each"],
                row["staff"],
                period_of(answer.facts["until"]),
            )
        )
    show.note((words.mindset(),))
    # Words on it are added without the data, so this is not kept.
    asked = learning.asked()
    if asked is not None:
        show.register((asked,), today())
    show.aim_table(answer)
