"""Uji jurang: who falls below the poverty line once PKH and Sembako end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import benefits, cliff, falling, payback
from analytics.answers.slides import cliff as slides
from analytics.draw.cliff import steps
from analytics.ui import pick, show
from analytics.ui.ask import ask
from analytics.ui.graduating.offer import offer
from analytics.vocabulary.register import Component
from analytics.vocabulary.result import Gap
from analytics.vocabulary.welfare import Aid, Kind
from analytics.wording import benefits as aid
from analytics.wording import cliff as words
from analytics.wording import falling as fallen
from analytics.wording import payback as business

if TYPE_CHECKING:
    from analytics.answers.cliff import Case
    from analytics.vocabulary.result import Result

_OWN = range(0, 5_050_000, 50_000)
_OTHER = range(0, 550_000, 50_000)
_PEOPLE = range(5)
_PROFIT = range(0, 1_050_000, 50_000)
_HAIRCUT = range(0, 90, 10)


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """A typical family of each size, the families of the register, and the business package."""
    st.header("Uji jurang: bila bantuan berhenti", anchor=False)
    usual = ask(cliff.usual)
    if isinstance(usual, Gap):
        show.gap(usual)
        return
    answer_first = st.container()
    left, right = st.columns([3, 2], gap="large")
    with right:
        case = _case(usual)
    answer = ask(cliff.typical, case)
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    with answer_first:
        show.lead(_lead(answer))
    with left:
        rows = [row for row in answer.rows() if row["possible"]]
        told = words.alt(case.own, answer.facts["line"], rows)
        show.chart(steps, answer, alt=told, key="jurang")
        show.take_away(lambda: slides.of(answer), "jurang")
    show.typical_table(answer)
    show.benefits_table(ask(benefits.every))
    _register(case, practice)
    _business()
    show.method(words.METHOD)


def _case(usual: Case) -> Case:
    """What a reader assumes of the family."""
    own = pick.slide(
        "Pendapatan sendiri sekeluarga sebulan",
        "pendapatan",
        _OWN,
        usual.own,
        write=words.million,
        note=words.own_note(usual.own),
    )
    size = pick.slide(
        "Keluarga yang dibahas (orang)",
        "anggota",
        cliff.SIZES,
        usual.size,
        write=str,
        note=words.size_note(ask(cliff.household)),
    )
    years = {str(year): str(year) for year in ask(cliff.years)}
    year = int(pick.one("Garis kemiskinan dan bantuan tahun", "gk", years, next(iter(years))))
    line = ask(cliff.line, year)
    st.caption(words.line_note(line, year))
    paid = ask(benefits.rates, year)
    people: list[tuple[Component, int]] = []
    had = dict(usual.people)
    chosen = sum(pick.stands(f"k_{one.value}", _PEOPLE, had.get(one, 0)) for one in Component)
    # Its key keeps it open while what it is called changes.
    with st.expander(words.components(chosen), icon=":material/group:", key="komponen"):
        for one in Component:
            of = paid.of[Aid.PKH, one, Kind.AMOUNT]
            count = pick.slide(
                one.label,
                f"k_{one.value}",
                _PEOPLE,
                had.get(one, 0),
                write=str,
                note=aid.component_note(paid.amounts[one], of, paid.caps.get(one)),
            )
            if count:
                people.append((one, count))
    food = pick.tick(aid.food_label(paid.food), "sembako", default=True)
    other = pick.slide(
        "Bantuan lain yang ikut berhenti, sebulan",
        "lain",
        _OTHER,
        usual.other,
        write=words.rupiah,
        note=words.OTHER_NOTE,
    )
    return replace(
        usual, own=own, size=size, year=year, people=tuple(people), food=food, other=other
    )


def _lead(answer: Result) -> tuple[str, ...]:
    case = answer.facts["case"]
    row = next(row for row in answer.rows() if row["size"] == case.size)
    if not row["possible"]:
        return words.impossible(case.paid_for, case.size)
    told = words.lead(row, case.own, answer.facts["year"])
    return (*told, *words.edge(row["edge_low"], row["edge_high"], row["size"]))


def _register(case: Case, practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    st.header("Siapa yang jatuh menurut daftar KPM", anchor=False)
    answer = ask(falling.falling, replace(case, own=0, size=0), practice)
    if not isinstance(answer, Gap):
        show.lead(fallen.falling(answer.facts["groups"]), answer)
        show.falling_table(answer)
    else:
        offer(answer, "jurang")


def _business() -> None:
    st.header("Usaha bantuan: apakah modalnya kembali?", anchor=False)
    usual = ask(payback.payback)
    if isinstance(usual, Gap):
        show.gap(usual)
        return
    package = usual.facts["package"]
    answer_first = st.container()
    left, right = st.columns(2, gap="large")
    with left:
        profit = pick.slide(
            "Keuntungan sebulan",
            "laba",
            _PROFIT,
            round(usual.facts["profit"] / _PROFIT.step) * _PROFIT.step,
            write=words.rupiah,
            note=business.profit_note(package.profit_low, package.profit_high),
        )
    with right:
        haircut = pick.slide(
            "Potongan atas keuntungan",
            "potongan",
            _HAIRCUT,
            0,
            write=words.percent,
            note=business.HAIRCUT_NOTE,
        )
    answer = ask(payback.payback, profit, haircut)
    if isinstance(answer, Gap):
        show.gap(answer)
        return
    row = answer.rows()[1]
    with answer_first:
        show.lead(business.payback_lead(row["value"], row["life"], row["believed"]))
        show.note((business.restocking(package.hens, package.life, package.next_hens),))
    show.payback_table(answer)
