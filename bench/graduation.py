"""Statistics of graduation over a register: its cubes once an import, each answer for a reader.

Beside them the plainest thing one can ask of the same families: DuckDB counting them by kecamatan.
R's survival and spdep stand beside ours where Rscript has them; nothing else needs R.
"""

from __future__ import annotations

import shutil
import subprocess
import time
from datetime import date
from typing import TYPE_CHECKING, Any

import duckdb
import numpy as np
import pandas as pd

from analytics.measures import clusters, district_cubes, hazards, rankings, shrinkage, survival
from analytics.measures.control_limits import dispersion, flagged, limits, pooled
from analytics.measures.journeys import LOSSES, Watch
from analytics.vocabulary.register import Component, Module
from bench.report import Row
from bench.servers import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES = (60_000, 450_000)
ANSWER = 0.300  # what a reader may wait for one statistic
CUTOFF, SINCE = date(2025, 11, 30), date(2021, 1, 1)
CAUSES = ("graduated", *LOSSES)
_REPEATS = 5
_R = """
suppressMessages({library(survival); library(spdep)})
d <- read.csv(commandArgs(TRUE)[1])
say <- function(what, code) {
  began <- proc.time()[["elapsed"]]; force(code); cat(what, proc.time()[["elapsed"]] - began, "\\n")
}
d$cause <- factor(d$cause)
say("survival", survfit(Surv(entry, time, cause != "0") ~ 1, data = d))
say("incidence", survfit(Surv(entry, time, cause) ~ 1, data = d, id = seq_len(nrow(d))))
say("moran", { w <- nb2listw(cell2nb(4, 7)); localmoran_perm(seq(0.01, 0.28, by = 0.01), w, 999) })
"""


def rows() -> tuple[list[Row], dict[str, Any]]:
    """What was measured, for the table and for the results."""
    told, notes = [], {}
    for families in SIZES:
        section = f"Graduasi, {families // 1000}.000 families"
        frames = _invented(families)
        connection = duckdb.connect()
        held = {name: connection.from_df(frame) for name, frame in frames.items()}
        plain = _median(
            lambda held=held: held["families"].aggregate("district_code, count(*)").fetchall()
        )
        began = time.perf_counter()
        cubes = district_cubes.build(held, Watch(CUTOFF, SINCE), "35.22", _INDEX)
        took = time.perf_counter() - began
        told.append(Row(section, "all cubes, once an import", "s", took, None, plain))
        r_times, why = _in_r(cubes["life"])
        notes[section] = {"cubes": took, "plain count": plain, "R": r_times or why}
        for name, ask in _statistics(cubes).items():
            ask()  # imports what it needs; a start does that before readers come
            seconds = _median(ask)
            told.append(Row(section, name, "ms", seconds, ANSWER, plain, None, r_times.get(name)))
            notes[section][name] = seconds
    return told, notes


def _statistics(cubes: dict[str, pd.DataFrame]) -> dict[str, Callable[[], object]]:
    """Every statistic that a reader is shown, asked of the cubes of all 28 kecamatan."""
    life = cubes["life"]
    whole, parts = (life[life["level"] == level] for level in ("regency", "district"))
    load = cubes["caseload"].query("level == 'district'")
    events, total = (load[name].to_numpy(dtype=float) for name in ("graduated", "families"))
    codes = load["area_code"].tolist()
    near = {at: [n for n in (at - 1, at + 1) if 0 <= n < len(codes)] for at in range(len(codes))}

    def tables() -> dict[str, pd.DataFrame]:
        return {code: survival.counted(here, CAUSES) for code, here in parts.groupby("area_code")}

    by_area = tables()
    return {
        "survival": lambda: survival.survival(survival.counted(whole, CAUSES), CAUSES),
        "incidence": lambda: [
            survival.incidence(survival.counted(whole, CAUSES), cause, CAUSES) for cause in CAUSES
        ],
        "survival of 28 kecamatan": lambda: [
            survival.survival(table, CAUSES) for table in tables().values()
        ],
        "log-rank of 28 kecamatan": lambda: hazards.logrank(by_area, "graduated"),
        "control limits": lambda: (
            dispersion(events, total),
            [limits(pooled(events, total), total, share) for share in (0.95, 0.998)],
            flagged(events, total, pooled(events, total)),
        ),
        "shrinkage": lambda: shrinkage.shrunken(events, total, shrinkage.prior(events, total)),
        "rank intervals": lambda: rankings.rank_intervals(
            events, total, shrinkage.prior(events, total)
        ),
        "moran": lambda: clusters.clusters(shrinkage.smoothed(events, total), near),
    }


def _median(ask: Callable[[], object]) -> float:
    times = []
    for _ in range(_REPEATS):
        began = time.perf_counter()
        ask()
        times.append(time.perf_counter() - began)
    return float(np.median(times))


def _in_r(life: pd.DataFrame) -> tuple[dict[str, float], str]:
    """Seconds R takes for the same life table, told out family by family; or why there are none."""
    script = shutil.which("Rscript")
    if script is None:
        return {}, "no Rscript"
    have = subprocess.run(
        [script, "-e", "library(survival); library(spdep)"], capture_output=True, check=False
    )
    if have.returncode:
        return {}, "Rscript has no survival or spdep"
    here = life[life["level"] == "regency"]
    cells = [("0", "censored"), *((str(n), cause) for n, cause in enumerate(CAUSES, 1))]
    each = pd.concat(
        here.loc[here.index.repeat(here[name].astype("int64")), ["month"]].assign(cause=mark)
        for mark, name in cells
    )
    file = ROOT / "bench" / "results" / "life.csv"
    each.assign(time=each["month"], entry=0).to_csv(file, index=False)
    done = subprocess.run(
        [script, "-e", _R, str(file)], capture_output=True, text=True, check=False
    )
    file.unlink()
    if done.returncode:
        return {}, done.stderr[-300:]
    return {line.split()[0]: float(line.split()[1]) for line in done.stdout.splitlines()}, ""


_INDEX = dict.fromkeys(Component, 2_000_000)


def _invented(families: int) -> dict[str, pd.DataFrame]:
    """The frames of a register of nobody: a third has left, most have gone some stages."""
    chance = np.random.default_rng(3522)
    number = np.arange(families)
    first, last = (int(np.datetime64(day, "D").astype(int)) for day in ("2016-01-01", CUTOFF))
    start = chance.integers(first, last - 60, families)
    end = start + chance.integers(400, 4000, families)
    ended = (end < last) & (end > int(np.datetime64(SINCE, "D").astype(int)))
    way = chance.choice([*LOSSES], families, p=[0.65, 0.25, 0.04, 0.04, 0.02])
    # Kecamatan differ, and neighbours are alike, so that there is something to find.
    able = chance.random(families) < 0.05 + 0.01 * (number % 28)
    way = np.where(able, "graduated", way)
    furthest = chance.integers(1, 8, families)
    furthest[ended & (way == "graduated")] = 8
    reached = np.repeat(number, furthest)
    stage = np.arange(len(reached)) - np.repeat(furthest.cumsum() - furthest, furthest) + 1
    until = np.where(ended, end, last)
    spread = (until - start)[reached] * (stage - 0.5) / 8.5
    module = chance.integers(len(Module), size=families)
    district = pd.Series([f"35.22.{one:02d}" for one in range(1, 29)])[number % 28].reset_index()
    return {
        "families": pd.DataFrame(
            {
                "family_id": number,
                "district_code": district[0].astype("str"),
                "protected": number % 7 == 0,
                "size": 1 + number % 6,
                "income_per_person": chance.integers(100, 900, families) * 1000.0,
                "facilitator_id": pd.Series(number % 209).astype("str"),
            }
        ),
        "episodes": pd.DataFrame(
            {
                "family_id": number,
                "episode": 1,
                "start": _day(start),
                "end": pd.Series(_day(end)).where(ended),
                "exit": pd.Series(way, dtype="str").where(ended),
            }
        ),
        "stage_events": pd.DataFrame(
            {
                "family_id": reached,
                "episode": 1,
                "stage": stage,
                "date": _day((start[reached] + spread).astype(int)),
            }
        ),
        "components": pd.DataFrame(
            {"family_id": number, "year": CUTOFF.year, "component": "primary"}
        ),
        "p2k2": pd.DataFrame(
            {
                "family_id": number,
                "date": _day(start),
                "module": pd.array(list(Module), dtype="str").take(module),
            }
        ),
    }


def _day(days: Any) -> Any:  # noqa: ANN401
    return days.astype("datetime64[D]").astype("datetime64[s]")
