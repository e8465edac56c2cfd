"""Controls. Each returns plain values and keeps itself in the address."""

from analytics.ui.pick.controls import (
    choose,
    day,
    one,
    pills,
    several,
    since,
    slide,
    stands,
    switch,
    tick,
)
from analytics.ui.pick.map import AREA, MapView, area, map_view, select_area
from analytics.ui.pick.mode import BASIS, PRACTICE, practice, practice_switch, shared

__all__ = [
    "AREA", "BASIS", "PRACTICE", "MapView", "area", "choose", "day", "map_view", "one", "pills",
    "practice", "practice_switch", "select_area", "several", "shared", "since", "slide",
    "stands", "switch", "tick",
]  # fmt: skip
