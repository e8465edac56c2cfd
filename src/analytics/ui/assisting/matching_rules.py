"""Locks and forbidden pairs: what they are, what a wish would cost, and keeping all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analytics.actions import matching as actions
from analytics.answers import assisted, matching, matching_kept, organisations
from analytics.ui import drafts, pick, show, who
from analytics.ui.assisting import overtaken
from analytics.ui.assisting.overtaken import Paper
from analytics.vocabulary.assistance import EntryKind
from analytics.vocabulary.result import records
from analytics.vocabulary.role import Role
from analytics.wording import matching_rules as words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from analytics.answers.matching_case import Pair
    from analytics.vocabulary.result import Result

_APART = "|"  # between village and organisation in the code of a pair
_LOCKS, _FORBIDDEN = "kunci", "larangan"


def chosen(code: str, kept: Mapping[str, Any]) -> tuple[tuple[Pair, ...], tuple[Pair, ...]]:
    """The pairs that have to be and those that must not be, as they stand in the two controls."""
    villages, bodies = assisted.options(code), _bodies(code)
    found = []
    with st.expander("Kunci dan larangan", icon=":material/lock:"):
        show.note([words.RULES])
        for kind, stored, label in (
            (_LOCKS, "locks", "Pasangan yang dikunci"),
            (_FORBIDDEN, "forbidden", "Pasangan yang dilarang"),
        ):
            default = [_APART.join(pair) for pair in kept.get(stored, ())]
            held = {*default, *drafts.picked(_name(code, kind))}
            options = {pair: _called(pair, villages, bodies) for pair in sorted(held)}
            found.append(drafts.many(label, _name(code, kind), options, default))
    locks, forbidden = ([_pair(one) for one in each] for each in found)
    return tuple(locks), tuple(forbidden)


def wish(code: str, answer: Result) -> None:
    """One village: what each other choice would change for everybody, and locking or forbidding."""
    st.header("Berapa harga satu perubahan?", anchor=False)
    villages = assisted.options(code)
    mine = {row["village_code"]: villages[row["village_code"]] for row in answer.rows()}
    village = pick.one("Desa yang ingin diubah", "ubah", mine, next(iter(mine)))
    rows = matching.alternatives(answer, village)
    told = records(rows)
    show.note([words.cheapest(villages[village], told)], answer)
    open_to = {row["organisation_id"]: row["organisation"] for row in told}
    body = pick.one("Pelaku yang diinginkan", "ubah-ke", open_to, next(iter(open_to)))
    row = next(row for row in told if row["organisation_id"] == body)
    show.lead([words.wish(villages[village], row)], answer)
    pair = f"{village}{_APART}{body}"
    with st.container(horizontal=True, key="padan.ubah"):
        for label, icon, kind, other in (
            ("Kunci pasangan ini", "lock", _LOCKS, _FORBIDDEN),
            ("Larang pasangan ini", "block", _FORBIDDEN, _LOCKS),
        ):
            st.button(
                label,
                icon=f":material/{icon}:",
                key=f"padan.{kind}",
                on_click=_add,
                args=(code, kind, other, pair),
            )
    with st.expander(
        f"Semua pilihan untuk {villages[village]}", icon=":material/table:", key="padan.pilihan"
    ):
        show.costs_table(answer, rows)


def keep(code: str, answer: Result, *, practice: bool) -> None:
    """Keep it for everybody: weights, rules and pairs as they stand on the screen."""
    if practice or not who.may(Role.OPERATOR):
        show.note([words.NO_KEEPING if practice else words.SIGN_IN])
        return
    paper = Paper(
        kind=EntryKind.MATCHING,
        subject=code,
        form=_form(code),
        write=lambda content, seen: actions.write(
            who.actor(), code, assisted.name_of(code), content, seen
        ),
        told=lambda content: words.told(content, assisted.options(code)),
    )
    with st.container(border=True, key="matching_form"):
        st.subheader("Simpan pemadanan ini", anchor=False)
        base = overtaken.opened(paper)
        drafts.line("Catatan", f"{paper.form}.note", str(base.get("note", "")))
        overtaken.save(
            paper,
            lambda: matching_kept.content(answer, drafts.typed(f"{paper.form}.note")),
            "Simpan pemadanan",
            words.KEPT,
        )
    overtaken.history(EntryKind.MATCHING, code, paper.told)


def _add(code: str, kind: str, other: str, pair: str) -> None:
    """Into one list and out of the other; a village that is locked anew loses its older lock."""
    village = pair.partition(_APART)[0]
    mine, theirs = drafts.picked(_name(code, kind)), drafts.picked(_name(code, other))
    if kind == _LOCKS:
        mine = [one for one in mine if one.partition(_APART)[0] != village]
    _put(_name(code, kind), [*(one for one in mine if one != pair), pair])
    _put(_name(code, other), [one for one in theirs if one != pair])


def _put(name: str, pairs: Sequence[str]) -> None:
    st.session_state[f"draft.{name}"] = list(pairs)


def _form(code: str) -> str:
    return f"padan.{code}"


def _name(code: str, kind: str) -> str:
    return f"{_form(code)}.{kind}"


def _bodies(code: str) -> dict[str, str]:
    rows = organisations.every(code)
    return dict(zip(rows["organisation_id"], rows["name"], strict=True))


def _called(pair: str, villages: Mapping[str, str], bodies: Mapping[str, str]) -> str:
    village, body = _pair(pair)
    return words.rule(villages.get(village, village), bodies.get(body, body))


def _pair(pair: str) -> Pair:
    village, _, body = pair.partition(_APART)
    return village, body
