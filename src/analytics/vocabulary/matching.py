"""Why a matching of organisations and villages cannot be."""

from __future__ import annotations

from enum import StrEnum


class Obstacle(StrEnum):
    """Why no matching exists."""

    LOCKED_AND_FORBIDDEN = "locked_and_forbidden"  # one pair
    TOO_MANY_LOCKS_OF_VILLAGE = "too_many_locks_of_village"
    TOO_MANY_LOCKS_OF_ORGANISATION = "too_many_locks_of_organisation"
    NOBODY_LEFT = "nobody_left"  # of a village
    TOO_FEW_PLACES = "too_few_places"  # of a set of villages: all, or some
