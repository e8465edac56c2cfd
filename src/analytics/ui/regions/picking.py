"""What all sections let a reader pick: whom to stand beside Bojonegoro, and which indicator."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import memberships, region_paces, regions
from analytics.ui import pick
from analytics.ui.ask import ask
from analytics.vocabulary.region import Group

if TYPE_CHECKING:
    from collections.abc import Mapping


def group() -> Group:
    """The list that is followed, or the neighbours."""
    usual = Group.EVENTS.value
    return Group(pick.one("Daerah menurut", "daftar", ask(memberships.groups), usual))


def indicator(offered: Mapping[str, str]) -> str:
    """One of the indicators that are offered; of poverty, unless another is picked."""
    usual = regions.POVERTY if regions.POVERTY in offered else next(iter(offered))
    return pick.one("Indikator", "indikator", offered, usual)


def pace() -> tuple[Group, str, int, str]:
    """Whose pace: the list, the indicator, the year it starts in, and what it is held against."""
    left, middle, right, last = st.columns([3, 3, 1.4, 2])
    with left:
        followed = group()
    with middle:
        picked = indicator(ask(region_paces.offered, followed))
    years = ask(region_paces.years, picked, followed)
    with right:
        since = int(pick.one("Sejak", "sejak", years, next(iter(years))))
    held = ask(region_paces.references, picked, followed, since)
    with last:
        reference = pick.one("Dibanding", "banding", held, next(iter(held)))
    return followed, picked, since, reference
