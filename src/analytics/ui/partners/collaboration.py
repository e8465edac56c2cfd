"""Kolaborasi: problems nobody works on, who works where on what, and what came of trainings."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import assisted, collaboration, collaboration_known
from analytics.answers.slides import collaboration as slide
from analytics.draw import collaboration as draw
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.ui.assisting.place import regency
from analytics.ui.graduating.offer import offer
from analytics.ui.partners import trained
from analytics.ui.show import collaboration as board
from analytics.vocabulary.period import today
from analytics.vocabulary.result import Gap, Result
from analytics.wording import collaboration as words
from analytics.wording import collaboration_known as known_words


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """What nobody works on first; then who works where; then trainings, attendance last."""
    code, on = regency(practice), today()
    st.header("Masalah mana yang belum ada pelakunya?", anchor=False)
    # What people write changes without the data: nothing of it is asked through `ask`.
    noted, work = collaboration.problems(code, on), collaboration.who(code, on)
    if isinstance(noted, Result):
        _problems(noted)
    else:
        show.lead([words.unmapped(assisted.name_of(code))])
    if not practice:
        _known(code)
    if isinstance(noted, Gap):
        offer(noted, "kolaborasi.pemetaan")
    st.header("Siapa bekerja di mana untuk apa", anchor=False)
    if isinstance(work, Result):
        show.lead(words.who_lead(work.facts), work)
    else:
        trained.asked_for(work, "kolaborasi.pelaku")
    if not isinstance(collaboration.matrix(code, on, collaboration.SECTOR), Gap):
        _matrix(code)
    if isinstance(work, Result):
        board.reach(work)
        board.works(work)
        show.sources(work, key="kolaborasi.siapa.sumber")
    _links(practice=practice)
    trained.show_trainings(code, on, practice=practice)
    show.method((*words.METHOD, *trained.METHOD))


def _known(code: str) -> None:
    """What sources tell: who was asked, who is named as present."""
    answer = ask(collaboration_known.known, code)
    show.lead(ask(collaboration_known.lead, answer))
    if isinstance(answer, Gap):
        trained.asked_for(answer, "kolaborasi.hadir")
        return
    show.note(known_words.notes(answer.facts))
    st.subheader(known_words.HEAD, anchor=False)
    board.named(answer)
    show.note([known_words.NOTE])
    show.sources(answer, key="kolaborasi.hadir.sumber")
    show.take_away(partial(slide.of_known, answer), "hadir", code)


def _problems(noted: Result) -> None:
    first = noted.rows()[0] if noted.facts["open"] else None
    show.lead(words.lead(noted.facts, first), noted)
    board.problems(noted)
    show.note([words.stray(noted.facts["stray"])], noted)
    show.sources(noted, key="kolaborasi.masalah.sumber")
    show.take_away(partial(slide.of, noted), "tanpa-pelaku", noted.facts["regency"])


def _matrix(code: str) -> None:
    by = pick.pills("Baris", "baris", words.ROWS, collaboration.SECTOR)
    answer = collaboration.matrix(code, today(), by)
    if isinstance(answer, Gap):
        return
    rows = answer.rows()
    board.legend()
    show.picture(draw.matrix, answer, words.matrix_alt(rows, answer.facts), "kolaborasi.matriks")
    board.matrix(answer)
    show.take_away(partial(slide.of_matrix, answer), "matriks", code)


def _links(*, practice: bool) -> None:
    if practice:
        show.note([words.PRACTICE])
        return
    with st.container(horizontal=True, key="kolaborasi.ke"):
        for label, section, icon in words.LINKS:
            st.page_link(
                "pages/dampingan.py", label=label, icon=icon, query_params={"bagian": section}
            )
