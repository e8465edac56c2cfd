"""Forms in which an operator writes the post of a TKSK, and opens and closes cases."""

from __future__ import annotations

from typing import Any

import streamlit as st

from analytics.actions import social_workers as actions
from analytics.answers import social_workers
from analytics.ui import drafts, who
from analytics.ui.assisting import overtaken
from analytics.ui.assisting.overtaken import Paper
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.period import today
from analytics.vocabulary.support import CaseKind, Post
from analytics.wording import social_workers as words
from analytics.wording.periods import dated, day

_NEW, _NONE = "baru", "-"
_KINDS = {kind.value: kind.label for kind in CaseKind}
_STATES = {post.value: post.label for post in (Post.FILLED, Post.EMPTY)}


def forms(code: str) -> None:
    """The post of a kecamatan and one case, each folded until it is wanted."""
    for key, label, form in (
        ("pos", "Pos TKSK satu kecamatan", _post),
        ("kasus", "Satu kasus: buka, ubah, atau tutup", _case),
    ):
        # Its state is held here, so that it stays open where saving changes the page above it.
        with st.expander(label, icon=":material/edit_note:", key=f"{key}.lipat", on_change="rerun"):
            form(code)


def _post(code: str) -> None:
    options = {_NONE: "Pilih kecamatan"} | dict(social_workers.districts(code))
    district = drafts.one("Kecamatan", f"pos.{code}.pilih", options, _NONE)
    if district == _NONE:
        return
    paper = Paper(
        kind=EntryKind.TKSK,
        subject=district,
        form=f"pos.{district}",
        write=lambda content, seen: actions.write_post(who.actor(), district, content, seen),
        told=words.told_post,
    )
    base = overtaken.opened(paper)
    left, right = st.columns(2)
    with left:
        state = str(base.get("state", Post.FILLED.value))
        drafts.one("Keadaan", f"{paper.form}.state", _STATES, state)
        on = dated(str(base.get("on", ""))) or day(today())
        drafts.line("Pada tanggal", f"{paper.form}.on", on)
    with right:
        source = str(base.get("source", ""))
        drafts.line("Sumber", f"{paper.form}.source", source, hint="SK, tanpa nama")
    fields = ("state", "on", "source")
    overtaken.save(paper, lambda: _typed(paper.form, fields), "Simpan pos", words.SAVED_POST)
    overtaken.history(EntryKind.TKSK, district, words.told_post)


def _case(code: str) -> None:
    names = social_workers.districts(code)
    known = social_workers.open_cases(code)
    labels: dict[str, str] = {_NEW: words.NEW}
    for place, (name, one) in enumerate(known.items(), start=1):
        told = words.case_label(names[one["district"]], one["kind"], dated(one["opened"]))
        labels[name] = f"{place}. {told}"
    case = drafts.one("Kasus", f"kasus.{code}.pilih", labels, _NEW)
    paper = Paper(
        kind=EntryKind.CASE,
        subject=case,
        form=f"kasus.{code}.{case}",
        write=lambda content, seen: actions.write_case(
            who.actor(), content, seen, "" if case == _NEW else case
        ),
        told=words.told_case,
    )
    base = overtaken.opened(paper)
    left, right = st.columns(2)
    with left:
        district = str(base.get("district", next(iter(names))))
        drafts.one("Kecamatan", f"{paper.form}.district", dict(names), district)
        kind = str(base.get("kind", CaseKind.DATA.value))
        drafts.one("Jenis", f"{paper.form}.kind", _KINDS, kind)
        note = str(base.get("note", ""))
        drafts.line("Catatan", f"{paper.form}.note", note, hint=words.HINT)
    with right:
        opened = dated(str(base.get("opened", ""))) or day(today())
        drafts.line("Dibuka", f"{paper.form}.opened", opened)
        closed = dated(str(base.get("closed", "")))
        drafts.line("Ditutup", f"{paper.form}.closed", closed, hint="kosong bila masih terbuka")
    fields = ("district", "kind", "opened", "closed", "note")
    overtaken.save(paper, lambda: _typed(paper.form, fields), "Simpan kasus", words.SAVED_CASE)


def _typed(form: str, fields: tuple[str, ...]) -> dict[str, Any]:
    """As it stands in the form, not checked."""
    return {name: drafts.typed(f"{form}.{name}") for name in fields}
