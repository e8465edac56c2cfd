"""Cubes over time made by hand: few families, known ends."""

from __future__ import annotations

import pandas as pd

WAYS = ("graduated", "natural", "excluded", "moved", "died", "double")
REGENCY, DISTRICT = "35.22", "35.22.08"


def life(families, *, area=REGENCY, cohort=2021, last=60, **ends):
    """`families` watched from the start; `ends`: way out -> months; the rest until `last`."""
    rows = [{"month": 0, "entered": families}]
    rows += [{"month": month, way: 1} for way, months in ends.items() for month in months]
    gone = sum(len(months) for months in ends.values())
    rows.append({"month": last, "censored": families - gone})
    frame = pd.DataFrame(rows, columns=["month", "entered", *WAYS, "censored"])
    counts = frame.groupby("month", as_index=False).sum().astype("Int64")
    counts["month"] = counts["month"].astype(int)
    return counts.assign(level="regency", area_code=area, period="2025-11-30", cohort=cohort)


def returns(graduates, *, area=REGENCY, last=30, returned=()):
    rows = [{"month": month, "returned": 1, "censored": 0} for month in returned]
    rows.append({"month": last, "returned": 0, "censored": graduates - len(returned)})
    counts = pd.DataFrame(rows).groupby("month", as_index=False).sum()
    counts[["returned", "censored"]] = counts[["returned", "censored"]].astype("Int64")
    return counts.assign(level="regency", area_code=area, period="2025-11-30")


def untimed(area=REGENCY, episodes=0):
    return pd.DataFrame({"area_code": [area], "episodes": pd.array([episodes], dtype="Int64")})


def kept(monkeypatch, module, **cubes):
    """The cubes that `module` reads, whatever register it is of."""
    given = {"untimed": untimed()} | cubes
    monkeypatch.setattr(module, "cube", lambda name, _practice: given[name])
