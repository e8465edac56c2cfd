"""Koreksi daftar: what became of families on a verified list, and what its fall is made of."""

from __future__ import annotations

from functools import partial
from typing import Any

import streamlit as st

from analytics.actions import registry_checks as actions
from analytics.answers import assisted, registry_checks
from analytics.answers.slides import registry_checks as slide
from analytics.draw.registry_checks import waterfall
from analytics.ui import drafts, pick, show, who
from analytics.ui.ask import ask
from analytics.ui.assisting import overtaken
from analytics.ui.assisting.overtaken import Paper
from analytics.ui.assisting.place import regency
from analytics.ui.graduating.offer import offer
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.checks import TYPED, CheckedList
from analytics.vocabulary.period import today
from analytics.vocabulary.result import Gap, Result
from analytics.vocabulary.role import Role
from analytics.wording import registry_checks as words
from analytics.wording.mapping import NO_FORM, SIGN_IN
from analytics.wording.periods import dated, day

_VILLAGE, _NONE = "dampingan", "-"


def show_section(practice: bool) -> None:  # noqa: FBT001 - as each section takes it
    """What villages told of a list, what is published, and the form of one village."""
    code = regency(practice)
    lists = {of.value: of.label for of in CheckedList}
    of = pick.switch("Daftar", "daftar", lists, CheckedList.DTSEN.value)
    st.header("Daftar berkurang: keluar sungguhan, atau koreksi?", anchor=False)
    # What people write changes without the data: it is not asked through `ask`.
    answer = registry_checks.checks(code, of)
    if isinstance(answer, Gap):
        show.lead([words.nobody(lists[of], assisted.name_of(code), len(assisted.villages(code)))])
    else:
        _told(answer)
    if code == BOJONEGORO:
        _published()
    _village(code, of, practice=practice)
    if isinstance(answer, Gap):
        offer(answer, "koreksi")
    show.method(words.METHOD)


def _told(answer: Result) -> None:
    show.lead(registry_checks.verdict(answer), answer)
    if answer.facts["parts"] is None:
        show.checked_steps(answer)
        show.sources(answer, key="koreksi.sumber")
    else:
        show.chart(waterfall, answer, words.alt(answer.facts["parts"]), "koreksi")
        left, right = st.columns(2, gap="large")
        with left:
            show.checked_kinds(answer)
        with right:
            show.checked_steps(answer)
    show.take_away(partial(slide.of, answer), "koreksi", answer.facts["regency"])
    st.subheader("Desa demi desa", anchor=False)
    show.checked_villages(answer)


def _published() -> None:
    """What sources say of a list of the kabupaten, and that nobody says why it fell."""
    answer = ask(registry_checks.published)
    if isinstance(answer, Gap):
        return
    st.header("Daftar yang diterbitkan", anchor=False)
    show.lead(ask(registry_checks.published_verdict, answer))
    show.published_lists(answer)
    show.sources(answer, key="koreksi.terbit.sumber")
    show.take_away(partial(slide.of, answer), "daftar-terbit")


def _village(code: str, of: str, *, practice: bool) -> None:
    st.header("Satu desa", anchor=False)
    options = {_NONE: "Pilih desa"} | dict(assisted.options(code))
    village = pick.one("Desa", _VILLAGE, options, _NONE)
    if village == _NONE:
        return
    if practice:
        show.note([NO_FORM])
        return
    if who.may(Role.OPERATOR):
        _form(village, CheckedList(of))
    else:
        show.note([SIGN_IN])
    overtaken.history(EntryKind.CHECK, actions.subject(village, CheckedList(of)), words.told)
    who.sign_in()


def _form(village: str, of: CheckedList) -> None:
    """What stands is shown to be changed; what is typed stays until it is saved."""
    paper = Paper(
        kind=EntryKind.CHECK,
        subject=actions.subject(village, of),
        form=f"koreksi.{village}.{of.value}",
        write=lambda content, seen: actions.write(who.actor(), village, of, content, seen),
        told=words.told,
    )
    with st.container(border=True, key="checks_form"):
        st.subheader(f"Verifikasi {of.label} desa ini", anchor=False)
        base = overtaken.opened(paper)
        left, right = st.columns(2)
        with left:
            on = dated(str(base.get("on", ""))) or day(today())
            drafts.line("Tanggal verifikasi", f"{paper.form}.on", on)
        with right:
            source = str(base.get("source", ""))
            drafts.line("Sumber", f"{paper.form}.source", source, hint="berita acara musdes")
        columns = st.columns(4)
        for place, (name, label) in enumerate(words.COUNTS.items()):
            with columns[place % len(columns)]:
                value = base.get(name)
                drafts.line(label, f"{paper.form}.{name}", "" if value is None else str(value))
        overtaken.save(paper, lambda: _typed(paper.form), "Simpan", "Verifikasi tersimpan.")


def _typed(form: str) -> dict[str, Any]:
    """As it stands in the form, not checked."""
    return {name: drafts.typed(f"{form}.{name}") for name in ("on", "source", *TYPED)}
