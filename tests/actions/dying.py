"""Run by a test: imports that die at every moment; each line it prints is one finding.

A process that loaded everything once forks one that works for each round. That one is killed
before or after what it does to a file or to the database, at a moment that is counted, not timed:
the same on a slow machine.
"""

from __future__ import annotations

import hashlib
import os
import random
import signal
import sys
from itertools import count

import pandas as pd
from tests.actions.test_imports import APPROVER, OPERATOR, SOURCE, claims, quiet, told, used

from analytics.actions import imports, trail
from analytics.store import places, proposals, records, tables, versions

POINTS = 20
TOUCHES = {
    "execute", "commit", "write", "fsync", "close", "replace", "rename", "link", "unlink", "mkdir",
    "chmod", "fchmod", "open", "flock",
}  # fmt: skip


def bring(value: float) -> None:
    """Propose and accept; a waiting proposal of somebody who died is accepted on the way."""
    made = imports.propose(OPERATOR, SOURCE, told(claims(k01=value, k02=value)), quiet)
    imports.accept(APPROVER, made.id)


def at_each_touch(do) -> None:
    """Call `do` before and after each touch of a file or of the database, from now on."""

    def watch(_frame, event, function) -> None:
        if event in {"c_call", "c_return"} and function.__name__ in TOUCHES:
            do()

    sys.setprofile(watch)


def bring_until(value: float, moment: int) -> None:
    """As `bring`, and dead by the own hand at that moment."""
    moments = count()

    def die_in_time() -> None:
        if next(moments) == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    at_each_touch(die_in_time)
    bring(value)


def moments_of(value: float) -> int:
    """How many moments there are to die at, by an import that lives."""
    said, heard = os.pipe()
    if not os.fork():
        found: list[None] = []
        at_each_touch(lambda: found.append(None))
        bring(value)
        sys.setprofile(None)
        os.write(heard, str(len(found)).encode())
        os._exit(0)
    os.wait()
    return int(os.read(said, 99))


def look(allowed: set[float], heard: int) -> None:
    """Say what is broken, nothing if all is well; and write to `heard` which figure is used."""
    os.write(heard, str(used("01")).encode())
    for version in versions.history():
        folder = places.state_folder() / "versions" / version.name
        for file, sha in version.files.items():
            if hashlib.sha256((folder / file).read_bytes()).hexdigest() != sha:
                print(f"{version.name}/{file} is not what was written")
    if versions.current():
        both = {used("01"), used("02")}
        if len(both) != 1 or not both <= allowed:
            print(f"in use: {both}, expected one of {allowed}")
    named = list((places.state_folder() / "proposals").glob("[0-9a-f]*"))
    if len(named) != len(proposals.every()):
        print("a proposal has its name and is not whole")
    for one in proposals.every():
        if proposals.fate(one.id) is proposals.Fate.WAITING:
            for file in proposals.files(one).values():
                pd.read_parquet(file)


def in_child(work, *arguments) -> int:
    if pid := os.fork():
        return pid
    status = 1
    try:
        work(*arguments)
        status = 0
    finally:
        sys.stdout.flush()
        os._exit(status)


def load() -> None:
    """What no import changes, so that no child reads it anew: they die of what they bring."""
    for table in (tables.claims, tables.origins, tables.areas, tables.indicators, tables.series):
        table()
    with records.reading():
        pass


def main() -> None:
    load()
    chance = random.Random(20)  # noqa: S311 - moments, no secrets
    os.waitpid(in_child(bring, 0.0), 0)
    moments = moments_of(0.5)
    last = 0.5
    killed = 0
    for point in range(POINTS):
        value = float(point + 1)
        pid = in_child(bring_until, value, int(moments * (point + chance.random()) / POINTS))
        killed += os.waitpid(pid, 0)[1] == signal.SIGKILL
        said, heard = os.pipe()
        if os.waitpid(in_child(look, {last, value}, heard), 0)[1]:
            print(f"point {point}: what is left cannot be read")
        os.close(heard)
        last = float(os.read(said, 99))
        os.close(said)
    tables.claims()
    trail._SETTLED *= 0
    trail.mend()
    print(f"killed {killed}")


if __name__ == "__main__":
    main()
