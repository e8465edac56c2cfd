"""`python -m bench`: one run, one table, and the same numbers in bench/results/latest.json."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bench import allocation, browser, graduation, intake, matching, report, scenarios, slides
from bench.load import spread
from bench.report import RATIO_AIM, Row
from bench.servers import ONE_CONTROL, PETA, ROOT, STOCK, Server, Subject, serving

LEVELS = {"district": "kecamatan", "village": "desa"}
RESULTS = ROOT / "bench" / "results" / "latest.json"
SECOND_START = 5.0
CPU = 0.020
BYTES = 8 * 1024
VISIBLE = 0.150
QUIET = 0.7  # load average above which the machine was not ours alone
STOCK_VIEWERS = 50  # the comparison; at 200 a stock page only times out
# What can be measured alone: by the key of the results, the module, and how its section begins.
_PARTS: dict[str, tuple[Any, str]] = {
    "graduation": (graduation, "Graduasi"),
    "matching": (matching, "Pemadanan"),
    "scenarios": (scenarios, "Skenario"),
    "allocation": (allocation, "Alokasi"),
}

Measured = dict[str, dict[str, Any]]  # by page, then by what was done


def main() -> None:
    parsed = _arguments()
    began = time.perf_counter()
    machine = report.machine()
    print(_machine_line(machine))
    with tempfile.TemporaryDirectory(prefix="bench-") as scratch:
        if parsed.import_only:
            _import_only(Path(scratch), machine)
            return
        if parts := [part for part in _PARTS if getattr(parsed, f"{part}_only")]:
            for part in parts:
                _alone(part, machine)
            return
        measured = {
            subject.name: _measure(subject, Path(scratch) / subject.name, parsed)
            for subject in (PETA, ONE_CONTROL, STOCK)
        }
        _say("change of slide")
        shown = slides.rows(Path(scratch))
        _say("statistics of graduation")
        reckoned, reckoning = graduation.rows()
        _say("matching of villages")
        matched, matching_told = matching.rows()
        _say("scenarios")
        projected, scenarios_told = scenarios.rows()
        _say("allocation of packages")
        allocated, allocation_told = allocation.rows()
        _say("import of 450,000 families")
        imported, told = intake.rows(Path(scratch))
    rows = [
        *_rows(measured, parsed.viewers),
        *shown,
        *reckoned,
        *matched,
        *projected,
        *allocated,
        *imported,
    ]
    print(report.table(rows))
    for page, results in measured.items():
        for done, result in results.items():
            for problem, count in result.get("failures", {}).items():
                print(f"! {page}, {done}: {count} x {problem}")
    if "visible district" not in measured[PETA.name]:
        print("! no Chromium or Chrome found: visible times were not measured")
    if (machine["load"] or 0) > QUIET:
        print(f"! other work was running (load {machine['load']}): every time is too long")
    print(f"\n{time.perf_counter() - began:.0f} s in all")
    _keep(
        {
            "machine": machine,
            "rows": [row.as_json() for row in rows],
            "measured": measured,
            "graduation": reckoning,
            "matching": matching_told,
            "scenarios": scenarios_told,
            "allocation": allocation_told,
            "import": told,
        }
    )


def _import_only(scratch: Path, machine: dict[str, Any]) -> None:
    """Measure the import anew; the other numbers stay those of the last whole run."""
    imported, told = intake.rows(scratch)
    print(report.table(imported))
    kept = json.loads(RESULTS.read_text(encoding="utf-8"))
    others = [row for row in kept["rows"] if row["section"] != intake.SECTION]
    rows = [*others, *(row.as_json() for row in imported)]
    _keep({**kept, "rows": rows, "import": {**told, "machine": machine}})


def _alone(part: str, machine: dict[str, Any]) -> None:
    """Measure one part anew; the other numbers stay those of the last whole run."""
    module, section = _PARTS[part]
    measured, told = module.rows()
    print(report.table(measured))
    kept = json.loads(RESULTS.read_text(encoding="utf-8"))
    others = [row for row in kept["rows"] if not row["section"].startswith(section)]
    rows = [*others, *(row.as_json() for row in measured)]
    _keep({**kept, "rows": rows, part: {**told, "machine": machine}})


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer seconds, less certain")
    parser.add_argument("--import-only", action="store_true", help="not the pages, the import")
    parser.add_argument(
        "--graduation-only", action="store_true", help="not the pages, the statistics"
    )
    parser.add_argument("--matching-only", action="store_true", help="not the pages, the matching")
    parser.add_argument(
        "--allocation-only", action="store_true", help="not the pages, the packages"
    )
    parser.add_argument("--scenarios-only", action="store_true", help="not the pages, the KPM")
    parser.add_argument("--viewers", type=int, nargs="+", default=[50, 200], metavar="N")
    return parser.parse_args()


def _measure(subject: Subject, scratch: Path, parsed: argparse.Namespace) -> dict[str, Any]:
    """Start the page anew for every load, so that memory and warm-up are those of that load."""
    results: dict[str, Any] = {}
    starts = []
    crowds = [n for n in parsed.viewers if subject is not STOCK or n == STOCK_VIEWERS]
    _say(f"{subject.name}: start")
    with serving(subject, scratch) as server:
        results["first start"] = {"seconds": server.seconds}
    for level, spoken in LEVELS.items():
        with serving(subject, scratch) as server:
            starts.append(server.seconds)
            # The browser first: it needs both cores, and load slows them for a while.
            executable = browser.chromium()
            if executable and subject is not STOCK:  # offline, the stock map stays blank
                _say(f"{subject.name}: browser, {spoken}")
                url = f"http://localhost:{server.port}/{subject.page}?tingkat={level}"
                seconds = browser.visible(
                    executable, url, subject.control, 6 if parsed.quick else 12
                )
                results[f"visible {level}"] = spread(seconds)
            _say(f"{subject.name}: one viewer, {spoken}")
            counts = ("--sessions", 5, "--changes", 30) if parsed.quick else ()
            results[f"one {level}"] = _load("turns", subject, server, level, *counts)
    for viewers in crowds:
        with serving(subject, scratch) as server:
            starts.append(server.seconds)
            _say(f"{subject.name}: {viewers} viewers")
            seconds = 8 if parsed.quick else 20
            counts = ("--viewers", viewers, "--seconds", seconds)
            results[f"crowd {viewers}"] = _load("crowd", subject, server, "district", *counts)
    results["second start"] = spread(starts)
    return results


def _load(way: str, subject: Subject, server: Server, level: str, *counts: object) -> Any:  # noqa: ANN401
    """Run the load generator in its own process, so that the two do not share a GIL."""
    command = [sys.executable, "-m", "bench.load", way]
    command += ["--port", server.port, "--pid", server.pid, "--page", subject.page]
    command += ["--query", f"tingkat={level}", "--control", subject.control, *counts]
    done = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        timeout=300,
        check=True,
    )
    return json.loads(done.stdout)


def _rows(measured: Measured, crowds: list[int]) -> list[Row]:
    first = measured[PETA.name]["first start"]["seconds"]
    rows = [
        Row("Start", "first, makes the example register", "s", first),
        _row(measured, "Start", "second, median", "s", "second start", "p50", aim=SECOND_START),
    ]
    for level, spoken in LEVELS.items():
        section, key = f"One viewer after another, {spoken}", f"one {level}"
        rows += [
            *_times(measured, section, key),
            _row(measured, section, "CPU per first page", "ms", key, "cpu.first", ratio=True),
            _change_cpu(measured, section, key),
            _row(
                measured,
                section,
                "bytes per map change, largest",
                "KB",
                key,
                "wire.most",
                aim=BYTES,
            ),
            _row(measured, section, "  median", "KB", key, "wire.p50"),
            _row(measured, section, "  before compression, median", "KB", key, "messages.p50"),
            _row(measured, section, "memory", "MB", key, "memory"),
        ]
        key = f"visible {level}"
        rows += [
            _row(measured, section, "visible p50", "ms", key, "p50", aim=VISIBLE, ratio=True),
            _row(measured, section, "visible p95", "ms", key, "p95"),
        ]
    for viewers in crowds:
        section, key = f"{viewers} viewers, kecamatan", f"crowd {viewers}"
        rows += [
            *_times(measured, section, key),
            _change_cpu(measured, section, key),
            _row(measured, section, "map changes finished", "", key, "change.count"),
            _row(measured, section, "memory", "MB", key, "memory"),
        ]
    return rows


def _times(measured: Measured, section: str, key: str) -> list[Row]:
    return [
        _row(measured, section, "first page p50", "ms", key, "first.p50", ratio=True),
        _row(measured, section, "first page p95", "ms", key, "first.p95"),
        _row(measured, section, "map change p50", "ms", key, "change.p50", ratio=True),
        _row(measured, section, "map change p95", "ms", key, "change.p95"),
    ]


def _change_cpu(measured: Measured, section: str, key: str) -> Row:
    return _row(
        measured, section, "CPU per map change", "ms", key, "cpu.change", aim=CPU, ratio=True
    )


def _row(  # noqa: PLR0913, PLR0917 - a row is made of this
    measured: Measured,
    section: str,
    name: str,
    unit: str,
    key: str,
    path: str,
    *,
    aim: float | None = None,
    ratio: bool = False,
) -> Row:
    def value(subject: Subject) -> float | None:
        found: Any = measured[subject.name].get(key)
        for step in path.split("."):
            found = found.get(step) if found else None
        return found

    return Row(
        section,
        name,
        unit,
        value(PETA),
        aim,
        value(ONE_CONTROL),
        RATIO_AIM if ratio else None,
        value(STOCK),
    )


def _machine_line(machine: dict[str, Any]) -> str:
    versions = ", ".join(f"{k} {v}" for k, v in machine.items() if k not in _NOT_VERSIONS)
    return (
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC · {machine['system']}, {machine['cores']} cores, "
        f"load {machine['load']} before the start · {versions}\n"
    )


_NOT_VERSIONS = {"system", "cores", "load"}


def _keep(everything: dict[str, Any]) -> None:
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(everything, indent=2) + "\n", encoding="utf-8")


def _say(what: str) -> None:
    print(f"… {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
