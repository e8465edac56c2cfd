"""Which villages the page is about: those that sources name, a set with a card, or any other."""

from __future__ import annotations

import streamlit as st

from analytics.answers import pilot_villages
from analytics.ui import pick
from analytics.ui.ask import ask

_NAME = "desa"


def villages(practice: bool) -> tuple[str, ...]:  # noqa: FBT001 - as each section takes it
    """Codes of the villages in order, kept in the address under `desa`.

    Without a choice those that sources name as pilots. They are real villages in mode latihan
    too, which is said: no invented figure ever stands under their names.
    """
    named = ask(pilot_villages.named)
    options = ask(pilot_villages.labels)
    usual = named or (next(iter(options)),)
    codes = pick.several("Desa yang dilihat", _NAME, options, usual)
    _sets(usual)
    if practice:
        st.caption(
            "Desa sebenarnya, juga dalam mode latihan: angka contoh tidak pernah berdiri atas "
            "namanya."
        )
    return tuple(sorted(codes))


def _sets(usual: tuple[str, ...]) -> None:
    """A button for each set that somebody wrote a design card for, and one for the named ones."""
    written = pilot_villages.sets()
    if not written:
        return
    with st.container(horizontal=True, gap="small", key="himpunan"):
        st.button(
            "Desa percontohan menurut sumber",
            key="himpunan.usual",
            on_click=pick.choose,
            args=(_NAME, usual),
        )
        for subject, (name, codes) in written.items():
            if set(codes) != set(usual):
                st.button(
                    f"Kartu: {name}",
                    key=f"himpunan.{subject}",
                    on_click=pick.choose,
                    args=(_NAME, codes),
                )
