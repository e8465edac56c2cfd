"""How well each organisation fits each village, 0 to 100, by weights that a reader sees."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
REACH = 60.0
"""Kilometres from which on a base is simply far; nearer ones are graded along a line."""
STRONGEST = 3  # the highest competence that can be declared
EARTH = 6371.0088  # km, mean radius (IUGG)
STEP = 0.001  # of a point: finer differences of a score mean nothing, and are a tie


@dataclass(frozen=True, slots=True)
class Weights:
    """What counts how much: competence for the problems, closeness, and earlier work there."""

    competence: float
    closeness: float
    tie: float

    def shares(self) -> Floats:
        """The three as parts of one.

        Raises:
            ValueError: one is negative, or all are zero.
        """
        given = np.array([self.competence, self.closeness, self.tie], dtype=float)
        if (given < 0).any() or not given.sum():
            raise ValueError("weights are not negative, and one of them counts")
        parts: Floats = given / given.sum()
        return parts


@dataclass(frozen=True, slots=True)
class Fits:
    """The three ingredients of a score, villages by organisations, each from 0 to 1."""

    competence: Floats
    closeness: Floats
    tie: Floats

    def scores(self, shares: Floats) -> Floats:
        """The weighted mean of the three, in points of 100, in steps of a thousandth."""
        mixed = shares[0] * self.competence + shares[1] * self.closeness + shares[2] * self.tie
        points: Floats = np.round(mixed * 100 / STEP) * STEP
        return points


def competence(need: Floats, able: Floats, sectors: Floats | None = None) -> Floats:
    """Which part of a village's problems an organisation is able to answer, 0 to 1.

    Σ_s w_s need_vs able_os / (3 Σ_s w_s need_vs): the utility of an assignment model, need times
    competence, divided by what the village would have of one that is strongest in all it needs, so
    that villages with many problems and with few can be held against each other.

    Args:
        need: villages by sectors, sums of the weights of problems, none negative.
        able: organisations by sectors, 0 (not able) to 3.
        sectors: a weight each; left out, all alike.

    Raises:
        ValueError: a village without any problem: nothing can be said of it.
    """
    weighted = need if sectors is None else need * sectors
    total = weighted.sum(axis=1, keepdims=True)
    if (total <= 0).any():
        raise ValueError("a village without a problem has nothing to be matched by")
    found: Floats = weighted @ able.T / (STRONGEST * total)
    return found


def kilometres(villages: Floats, bases: Floats) -> Floats:
    """Great-circle distances (haversine; Sinnott 1984, Sky & Telescope 68:159), NaN if unknown.

    Args:
        villages: latitude and longitude in degrees, a row each.
        bases: the same of the organisations.
    """
    (lat, lon), (to_lat, to_lon) = np.radians(villages).T, np.radians(bases).T
    half = np.sin((to_lat[None, :] - lat[:, None]) / 2) ** 2
    half += (
        np.cos(lat)[:, None]
        * np.cos(to_lat)[None, :]
        * np.sin((to_lon[None, :] - lon[:, None]) / 2) ** 2
    )
    found: Floats = 2 * EARTH * np.arcsin(np.sqrt(np.clip(half, 0, 1)))
    return found


def closeness(distance: Floats) -> Floats:
    """1 on the spot, 0 from `REACH` km on; an unknown distance is what the known ones average.

    So whoever gave no address is neither favoured nor punished. With no distance known, all 0.5.
    """
    graded = 1 - np.minimum(distance, REACH) / REACH
    known = graded[~np.isnan(graded)]
    return np.where(np.isnan(graded), known.mean() if known.size else 0.5, graded)
