"""Pemberdayaan: from training to graduation, where families stop, and whom they produce for."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.answers import empowerment, empowerment_incomes, empowerment_known, empowerment_list
from analytics.answers import empowerment_partners as buyers
from analytics.answers.slides import empowerment as slides
from analytics.answers.slides import empowerment_parts as parts
from analytics.draw.empowerment import pathway
from analytics.draw.shares import shares
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.ui.graduating.offer import offer
from analytics.ui.show import empowerment as tables
from analytics.vocabulary.result import Gap, Result
from analytics.wording import empowerment as words
from analytics.wording import empowerment_incomes as incomes
from analytics.wording import empowerment_known as known
from analytics.wording import empowerment_partners as partners


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """The list of participants, where there is one; then what is published and who offers what."""
    if not ask(empowerment_list.cohorts, practice):
        show.lead(known.lead(ask(empowerment_known.known).facts))
        offer(ask(empowerment_list.missing), "berdaya")
        _published(practice)
    else:
        labels = {code: label for code, (label, _) in _VIEWS.items()}
        _VIEWS[pick.switch("Tampilan", "berdaya", labels, "jalur")][1](practice)
    show.method((*words.METHOD, *partners.METHOD, *incomes.METHOD))


def _ways(practice: bool) -> None:  # noqa: FBT001
    """How far the families came, and where they stop."""
    years = ask(empowerment_list.cohorts, practice)
    cohort = pick.one("Angkatan", "angkatan", years, empowerment_list.EVERY)
    answer = ask(empowerment.funnel, practice, cohort)
    leaks = ask(empowerment.leaks, practice, cohort)
    if isinstance(answer, Gap) or isinstance(leaks, Gap):
        offer(answer, "berdaya.corong")
        return
    place = answer.facts["regency"]
    rows, lost = answer.rows(), leaks.rows()
    show.lead([words.lead(answer.facts, rows), words.worst(leaks.facts, lost)], answer)
    st.header(words.TITLE, anchor=False)
    show.note(words.watched(answer.facts), answer)
    show.chart(pathway, answer, words.alt(rows), "berdaya-corong")
    show.take_away(partial(slides.of, answer, leaks), "berdaya-corong", place)
    tables.pathway_table(answer)
    st.header(words.LEAKS, anchor=False)
    show.chart(shares, leaks, words.leaks_alt(lost), "berdaya-bocor")
    show.take_away(partial(slides.of_leaks, leaks), "berdaya-bocor", place)
    tables.leaks_table(leaks)
    beside = ask(empowerment.side_by_side, practice)
    if isinstance(beside, Result):
        st.subheader(words.COHORTS, anchor=False)
        show.note((words.COHORTS_NOTE,))
        tables.cohorts_table(beside)


def _partners(practice: bool) -> None:  # noqa: FBT001
    st.header(partners.TITLE, anchor=False)
    answer = ask(buyers.partners, practice)
    if isinstance(answer, Gap):
        offer(answer, "berdaya.mitra")
        return
    rows = answer.rows()
    show.lead(partners.verdict(answer.facts, rows), answer)
    show.note(partners.notes(answer.facts), answer)
    show.chart(shares, answer, partners.alt(rows), "berdaya-mitra")
    show.take_away(partial(parts.of_partners, answer), "berdaya-mitra", answer.facts["regency"])
    tables.partners_table(answer)


def _incomes(practice: bool) -> None:  # noqa: FBT001
    st.header(incomes.TITLE, anchor=False)
    answer = ask(empowerment_incomes.incomes, practice)
    if isinstance(answer, Gap):
        offer(answer, "berdaya.pendapatan")
        return
    show.lead(incomes.verdict(answer.facts), answer)
    show.lead((incomes.NO_CAUSE,))
    show.note(incomes.prices(answer.facts), answer)
    alt = incomes.alt(answer.rows(), incomes.TITLE)
    show.chart(shares, answer, alt, "berdaya-pendapatan")
    place = answer.facts["regency"]
    show.take_away(partial(parts.of_incomes, answer), "berdaya-pendapatan", place)
    tables.incomes_table(answer)
    _accompanied(practice)


def _accompanied(practice: bool) -> None:  # noqa: FBT001
    answer = ask(empowerment_incomes.accompanied, practice)
    if isinstance(answer, Gap):
        return
    st.header(incomes.ACCOMPANIED, anchor=False)
    rows = answer.rows()
    show.lead(incomes.accompaniment(answer.facts, rows), answer)
    alt = incomes.alt(rows, incomes.ACCOMPANIED)
    show.chart(shares, answer, alt, "berdaya-pendampingan")
    place = answer.facts["regency"]
    show.take_away(partial(parts.of_accompanied, answer), "berdaya-pendampingan", place)
    tables.accompanied_table(answer)


def _published(practice: bool) -> None:  # noqa: ARG001, FBT001 - as each view takes it
    """What sources say; the same in mode latihan, as none of it is an example."""
    st.header(known.OFFERS, anchor=False)
    show.note((known.OFFERS_NOTE,))
    # What becomes of an offer is told without the data: it is not asked through `ask`.
    tables.offers(empowerment_known.offers())
    offer(ask(empowerment_known.gap_of_offers), "berdaya.tawaran")
    answer = ask(empowerment_known.known)
    st.header(known.TITLE, anchor=False)
    tables.pathway_known(answer)
    show.take_away(partial(slides.of_known, answer), "berdaya-terbit")
    st.header(known.PROGRAMMES, anchor=False)
    show.note((known.PROGRAMMES_NOTE,))
    tables.pathway_programmes(ask(empowerment_known.programmes))


_VIEWS = {
    "jalur": ("Jalur dan titik bocor", _ways),
    "mitra": ("Mitra usaha", _partners),
    "pendapatan": ("Pendapatan dan pendampingan", _incomes),
    "terbit": ("Tawaran dan angka terbit", _published),
}
