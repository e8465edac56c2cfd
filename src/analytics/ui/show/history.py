"""The audit trail as a table, for those who work with it."""

from __future__ import annotations

import streamlit as st

from analytics.answers import history as trail
from analytics.ui import markup, pick, who
from analytics.ui.markup import Column
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.role import Role, Way
from analytics.wording import deeds, quantities

_ALL = "-"


def history() -> None:
    """Who, when, what, before and after; newest first, with two filters."""
    asking = who.actor()
    if not asking.role.covers(Role.OPERATOR):
        st.caption("Jejak perubahan terbuka bagi operator dan pengesah.")
        return
    with st.expander("Jejak perubahan", icon=":material/history:"):
        left, right = st.columns(2)
        with left:
            labels = {_ALL: "Semua perbuatan"} | {deed.value: deed.label for deed in Deed}
            deed = pick.one("Perbuatan", "perbuatan", labels, _ALL)
        with right:
            names = {_ALL: "Semua orang"} | {name: name for name in trail.people(asking)}
            name = pick.one("Pelaku", "pelaku", names, _ALL)
        rows = trail.trail(
            asking,
            None if deed == _ALL else Deed(deed),
            None if name == _ALL else name,
        )
        st.caption(f"{quantities.number(len(rows))} catatan terbaru.")
        st.html(
            markup.table(
                rows.assign(
                    before=[deeds.cells(told) for told in rows["before"]],
                    after=[deeds.cells(told) for told in rows["after"]],
                ),
                [
                    Column("at", "Kapan", deeds.moment),
                    Column("actor", "Siapa"),
                    Column("role", "Peran", lambda role: Role(role).label),
                    Column("way", "Masuk lewat", lambda way: Way(way).label),
                    Column("deed", "Perbuatan", lambda deed: Deed(deed).label),
                    Column("subject", "Atas"),
                    Column("before", "Sebelum"),
                    Column("after", "Sesudah"),
                ],
            )
        )
