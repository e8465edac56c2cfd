"""The load generator, in a process of its own: `python -m bench.load` prints one JSON object.

`turns` is one reader at a time who never pauses; `crowd` is many who arrive within the ramp and
then think between changes. CPU and memory are the server's, read from the system.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import random
import statistics
import time
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import psutil

from bench.viewer import Viewer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

RAMP = 5.0  # seconds in which a crowd arrives
THINK = 10.0  # mean seconds between two changes of one reader
GRACE = 60.0  # seconds after the end in which what was begun may finish
SEED = 20251130


def spread(values: Iterable[float]) -> dict[str, float]:
    """Median, 95th percentile and how many there are; of nothing, only that there is nothing."""
    ordered = sorted(values)
    if not ordered:
        return {"count": 0}
    return {
        "p50": statistics.median(ordered),
        "p95": ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))],
        "count": len(ordered),
    }


async def turns(arguments: argparse.Namespace) -> dict[str, Any]:
    """First pages of fresh sessions, then changes one after another in a single session."""
    server = psutil.Process(arguments.pid)
    async with _viewer(arguments) as viewer:
        await viewer.open()  # not counted: it pays for what the page imports
    first = []
    before = _cpu(server)
    for _ in range(arguments.sessions):
        async with _viewer(arguments) as viewer:
            first.append((await viewer.open()).seconds)
    arrival = (_cpu(server) - before) / len(first)
    async with _viewer(arguments) as viewer:
        await viewer.open()
        options = _other_first(viewer, arguments.control)
        warm = list(itertools.islice(options, 2 * len(viewer.controls[arguments.control].options)))
        for option in warm:
            await viewer.choose(arguments.control, option)
        before = _cpu(server)
        runs = [
            await viewer.choose(arguments.control, next(options)) for _ in range(arguments.changes)
        ]
        spent = _cpu(server) - before
    heaviest = max(runs, key=lambda run: run.parts.total())
    return {
        "first": spread(first),
        "change": spread(run.seconds for run in runs),
        "cpu": {"first": arrival, "change": spent / len(runs)},
        "wire": spread(run.wire for run in runs) | {"most": max(run.wire for run in runs)},
        "messages": spread(run.parts.total() for run in runs) | {"most": heaviest.parts.total()},
        "parts": dict(heaviest.parts.most_common()),
        "memory": server.memory_info().rss,
    }


async def crowd(arguments: argparse.Namespace) -> dict[str, Any]:
    """Many readers at once; CPU per change is taken after the last of them has a first page."""
    server = psutil.Process(arguments.pid)
    chance = random.Random(SEED)  # noqa: S311 - a load, not a secret
    ends = time.perf_counter() + RAMP + arguments.seconds
    first: list[float] = []
    changes: list[float] = []
    failures: Counter[str] = Counter()
    settled = asyncio.Event()
    waiting = arguments.viewers

    async def reader(number: int) -> None:
        nonlocal waiting
        await asyncio.sleep(RAMP * number / arguments.viewers)
        try:
            async with _viewer(arguments) as viewer:
                try:
                    first.append((await viewer.open()).seconds)
                finally:
                    waiting -= 1
                    if not waiting:
                        settled.set()
                while True:
                    pause = chance.expovariate(1 / THINK)
                    if time.perf_counter() + pause > ends:
                        break
                    await asyncio.sleep(pause)
                    control = viewer.controls[arguments.control]
                    option = chance.choice([o for o in control.options if o != control.value])
                    changes.append((await viewer.choose(arguments.control, option)).seconds)
                await asyncio.sleep(max(0.0, ends - time.perf_counter()))
        except Exception as problem:  # noqa: BLE001 - a reader who fails is counted, not hidden
            failures[f"{type(problem).__name__}: {problem}"[:200]] += 1

    readers = [asyncio.create_task(reader(number)) for number in range(arguments.viewers)]
    with suppress(TimeoutError):
        await asyncio.wait_for(settled.wait(), ends - time.perf_counter())
    before, done = _cpu(server), len(changes)
    await asyncio.sleep(max(0.0, ends - time.perf_counter()))
    spent, counted = _cpu(server) - before, len(changes) - done
    memory = server.memory_info().rss
    _, late = await asyncio.wait(readers, timeout=GRACE)
    for task in late:
        task.cancel()
    if late:
        failures["no answer in time"] = len(late)
    return {
        "first": spread(first),
        "change": spread(changes),
        "cpu": {"change": spent / counted if counted else None},
        "memory": memory,
        "failures": dict(failures),
    }


def _viewer(arguments: argparse.Namespace) -> Viewer:
    return Viewer(arguments.port, arguments.page, arguments.query)


def _cpu(server: psutil.Process) -> float:
    times = server.cpu_times()
    return times.user + times.system


def _other_first(viewer: Viewer, label: str) -> Iterator[str]:
    """Every option in turn, for ever; the first is not the one chosen now."""
    control = viewer.controls[label]
    start = control.options.index(control.value) + 1
    return itertools.cycle((*control.options[start:], *control.options[:start]))


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.load", description=__doc__)
    ways = parser.add_subparsers(required=True)
    for name, way in (("turns", turns), ("crowd", crowd)):
        command = ways.add_parser(name)
        command.set_defaults(way=way)
        command.add_argument("--port", type=int, required=True)
        command.add_argument("--pid", type=int, required=True, help="the server's process")
        command.add_argument("--page", default="")
        command.add_argument("--query", default="")
        command.add_argument("--control", required=True, help="label of the control to change")
        if way is turns:
            command.add_argument("--sessions", type=int, default=20)
            command.add_argument("--changes", type=int, default=60)
        else:
            command.add_argument("--viewers", type=int, required=True)
            command.add_argument("--seconds", type=float, default=20.0)
    parsed = parser.parse_args(arguments)
    print(json.dumps(asyncio.run(parsed.way(parsed))))


if __name__ == "__main__":
    main()
