"""Forms of what people write of a subject, where two may write at once and nothing is lost.

A form of any kind of entry is three calls around its controls::

    paper = overtaken.Paper(
        kind=EntryKind.MAPPING,
        subject=village,
        form=f"peta.{village}",  # first part: where drafts.outcome tells what became of it
        write=lambda content, seen: actions.write(who.actor(), village, content, seen),
        told=wording.told,  # content -> label and text of each line, to be laid side by side
    )
    base = overtaken.opened(paper)  # the content to show: {} where nobody wrote
    drafts.line("Sumber", f"{paper.form}.source", str(base.get("source", "")))
    overtaken.save(paper, mine, "Simpan", "Tersimpan.")

`mine()` gives the content as it is typed, read by `drafts.typed` (not checked: `write` does that
and raises `Refused`); it and `told` raise nothing. `opened` holds on to what the form was opened
on until it is saved or taken back, so that somebody else's writing never mixes with what is typed.
What others wrote meanwhile is shown beside it as soon as the page is drawn again, and by the
refusal of `write` at the latest. Where two entries stand (laptops that were merged) `opened` lays
them side by side and asks which holds. `history` tells every version.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

from analytics.store import entries
from analytics.ui import drafts, markup, who
from analytics.ui.markup import Column
from analytics.vocabulary.role import Role
from analytics.wording import entries as wording

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from analytics.vocabulary.assistance import Entry, EntryKind

_BASES = "overtaken.opened"
Content = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Paper:
    """A form about one subject.

    Attributes:
        kind: of the entries it writes.
        subject: as `EntryKind` says.
        form: prefix of the names of its drafts; its first part is the place of `drafts.outcome`.
        write: content and ids of what was seen -> written, or raises `Refused`.
        told: a content, checked or just typed, as label -> text.
        held: what is written is not typed here alone: what others wrote never takes its place by
            itself, typed or not.
        take: what else is to be done once the version of others is taken over, with its content.
    """

    kind: EntryKind
    subject: str
    form: str
    write: Callable[[Mapping[str, Any], Sequence[str]], object]
    told: Callable[[Mapping[str, Any]], Mapping[str, str]]
    held: bool = False
    take: Callable[[Content], object] | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What its base is kept by: a form may be about one subject after another."""
        return self.form, self.subject


def opened(paper: Paper) -> Content:
    """The content the form is to show, of the newest entry; {} where nobody wrote.

    It stays while something is typed that differs from it. Where several entries stand they are
    shown side by side first, for an operator with a button each.
    """
    stands = entries.of(paper.kind, paper.subject)
    bases = _bases()
    if paper.key not in bases or not (paper.held or drafts.touched(paper.form)):
        if paper.key in bases and _ids(bases[paper.key]) != _ids(stands):
            drafts.drop(paper.form)  # nothing was typed: show what stands now
        bases[paper.key] = stands
    if len(stands) > 1:
        _settle(paper, stands)
    base = bases[paper.key]
    return dict(base[-1].content) if base else {}


def save(paper: Paper, mine: Callable[[], Content], label: str, done: str) -> None:
    """The button that writes, what became of it, and what others wrote meanwhile beside mine."""
    base = _ids(_bases()[paper.key])
    theirs = [e for e in entries.of(paper.kind, paper.subject) if e.id not in base]
    st.button(
        label,
        type="secondary" if theirs else "primary",
        icon=":material/save:",
        key=f"{paper.form}|simpan",
        on_click=_write,
        args=(paper, mine, base, done),
    )
    if theirs:
        _conflict(paper, mine, theirs, (*base, *_ids(theirs)), done)
    drafts.outcome(paper.form.partition(".")[0])


def begin_anew(form: str) -> None:
    """Forget what is typed in a form and what it was opened on."""
    drafts.drop(form)
    for key in [key for key in _bases() if key[0] == form]:
        del _bases()[key]


def history(kind: EntryKind, subject: str, told: Callable[[Content], Mapping[str, str]]) -> None:
    """Every version that was written of a subject, the newest first; nothing where nobody wrote."""
    versions = entries.history(kind, subject)
    if not versions:
        return
    with st.expander(wording.versions(len(versions)), icon=":material/history:"):
        for version in versions:
            lines = [f"{label}: {text}" for label, text in told(version.content).items() if text]
            st.html(markup.listed(wording.author(version), lines or [wording.TAKEN_OUT]))


def _conflict(
    paper: Paper,
    mine: Callable[[], Content],
    theirs: Sequence[Entry],
    seen: Sequence[str],
    done: str,
) -> None:
    st.warning(wording.meanwhile(theirs), icon=":material/group:")
    sides = {wording.author(each): paper.told(each.content) for each in theirs}
    st.html(_side_by_side(sides | {wording.MINE: paper.told(mine())}))
    with st.container(horizontal=True):
        st.button(
            "Simpan versi saya",
            type="primary",
            icon=":material/edit_note:",
            key=f"{paper.form}|saya",
            on_click=_write,
            args=(paper, mine, seen, done),
        )
        st.button(
            "Pakai versi mereka",
            icon=":material/undo:",
            key=f"{paper.form}|mereka",
            on_click=_take_theirs,
            args=(paper,),
        )


def _settle(paper: Paper, stands: Sequence[Entry]) -> None:
    """Several entries stand: both are shown, and an operator says which one holds."""
    st.warning(wording.several(stands), icon=":material/call_split:")
    sides = {wording.author(each): paper.told(each.content) for each in stands}
    st.html(_side_by_side(sides))
    if not who.may(Role.OPERATOR):
        return
    with st.container(horizontal=True):
        for each in stands:
            st.button(
                wording.keep(each),
                icon=":material/check:",
                key=f"{paper.form}|{each.id}",
                on_click=_keep,
                args=(paper, each, _ids(stands)),
            )


def _write(paper: Paper, mine: Callable[[], Content], seen: Sequence[str], done: str) -> None:
    def deed() -> None:
        paper.write(mine(), seen)
        _bases().pop(paper.key, None)  # only once it is written

    drafts.attempt(deed, done, paper.form)


def _keep(paper: Paper, chosen: Entry, seen: Sequence[str]) -> None:
    """What is typed stays: the form is not part of this deed, only the place it is told at."""
    place = f"{paper.form.partition('.')[0]}.pilihan"
    drafts.attempt(lambda: paper.write(chosen.content, seen), wording.settled(chosen), place)


def _take_theirs(paper: Paper) -> None:
    begin_anew(paper.form)
    stands = entries.of(paper.kind, paper.subject)
    if paper.take is not None and stands:
        paper.take(stands[-1].content)
    drafts.attempt(lambda: None, wording.TAKEN_OVER, paper.form)


def _side_by_side(sides: Mapping[str, Mapping[str, str]]) -> str:
    """One row a line of the form, one column a version, and whether they differ."""
    labels = list(dict.fromkeys(label for told in sides.values() for label in told))
    texts = {f"v{n}": told for n, told in enumerate(sides.values())}
    rows = [
        {
            "label": label,
            **{name: told.get(label, "") or wording.EMPTY for name, told in texts.items()},
            "apart": wording.apart(told.get(label, "") for told in texts.values()),
        }
        for label in labels
    ]
    columns = [
        Column("label", "Isian"),
        *(Column(name, head) for name, head in zip(texts, sides, strict=True)),
        Column("apart", "Beda?"),
    ]
    frame = pd.DataFrame(rows, columns=[column.name for column in columns])
    return markup.table(frame, columns)


def _ids(found: Sequence[Entry]) -> tuple[str, ...]:
    return tuple(entry.id for entry in found)


def _bases() -> dict[tuple[str, str], tuple[Entry, ...]]:
    """By form and subject, the entries it was opened on."""
    kept: dict[tuple[str, str], tuple[Entry, ...]] = st.session_state.setdefault(_BASES, {})
    return kept
