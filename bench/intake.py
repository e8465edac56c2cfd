"""A register of 450,000 families, from upload to accepted version, beside pandas + pandera.

The same file for both. Ours goes through the process that a page would start, as the page does:
bytes by pipe, then a proposal, then its acceptance. The other is what one would write in an
afternoon: read_csv, a pandera schema, to_parquet; no codes of NIK, no cubes, no report.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import psutil

from bench.report import Row
from bench.servers import ROOT

if TYPE_CHECKING:
    from pathlib import Path

FAMILIES = 450_000
SECONDS, MEMORY = 20.0, 1024**3
SEED = 3522
SECTION = "Import, 450.000 families"
_HEADS = (
    "No KK", "NIK", "Kecamatan", "Desa", "Tanggal masuk", "Jumlah anggota keluarga", "Komponen",
    "Desil", "Pendapatan per kapita", "Kode pendamping",
)  # fmt: skip
_COMPONENTS = ("SD", "SMP", "SD, SMP", "Lansia", "Anak usia dini", "SMA", "Ibu hamil, SD")


def rows(scratch: Path) -> tuple[list[Row], dict[str, Any]]:
    """What was measured, for the table and for the results."""
    content = register_csv(FAMILIES)
    (scratch / "register.csv").write_bytes(content)  # for the other; ours gets it by pipe
    ours = _watched(_ours, content, scratch)
    other = _watched(_plain, content, scratch)
    told = [
        Row(SECTION, "upload to accepted version", "s", ours["seconds"], SECONDS, other["seconds"]),
        Row(SECTION, "memory of the worker", "MB", ours["memory"], MEMORY, other["memory"]),
        Row(SECTION, "size of the file", "MB", len(content)),
    ]
    return told, {"ours": ours, "pandas and pandera": other, "bytes": len(content)}


def register_csv(families: int) -> bytes:
    """An invented register as SIKS-NG would export it, `;` between the cells. Nobody is in it."""
    chance = np.random.default_rng(SEED)
    areas = pd.read_csv(ROOT / "data" / "areas.csv", dtype=str)
    villages = areas[(areas["level"] == "village") & areas["code"].str.startswith("35.22.")]
    names = areas.set_index("code")["name"]
    at = chance.integers(len(villages), size=families)
    code = villages["code"].to_numpy()[at]
    district = pd.Series(code).str[:8]
    day = pd.to_datetime("2010-01-01") + pd.to_timedelta(chance.integers(5500, size=families), "D")
    number = pd.Series(np.arange(families) % 10_000).astype(str).str.zfill(4)
    block = pd.Series(np.arange(families) // 10_000)  # a number in a day; a day has no more
    days, months = block % 28 + 1, (block // 28 + 1).astype(str).str.zfill(2)
    born = (days + 40).astype(str) + months + "80"
    made = days.astype(str).str.zfill(2) + months + "15"
    prefix = "3522" + pd.Series(code).str[6:8]
    frame = pd.DataFrame(
        {
            _HEADS[0]: prefix + made + number,
            _HEADS[1]: prefix + born + number,
            _HEADS[2]: district.map(names).str.upper(),
            _HEADS[3]: villages["name"].to_numpy()[at],
            _HEADS[4]: day.strftime("%d-%m-%Y"),
            _HEADS[5]: chance.integers(1, 8, size=families),
            _HEADS[6]: np.array(_COMPONENTS)[chance.integers(len(_COMPONENTS), size=families)],
            _HEADS[7]: chance.integers(1, 5, size=families),
            _HEADS[8]: chance.integers(100, 900, size=families) * 1000,
            _HEADS[9]: "P-" + district.str[6:] + "-" + pd.Series(at % 8 + 1).astype(str),
        }
    )
    text = io.StringIO()
    frame.to_csv(text, sep=";", index=False)
    return text.getvalue().encode()


def _ours(content: bytes, scratch: Path, watch: Any) -> None:  # noqa: ANN401
    order = {
        "deed": "propose",
        "layout": "register",
        "file": "register.csv",
        "details": {"publisher": "Dinas Sosial", "cutoff": "2026-03-31"},
        "actor": {"name": "bench", "role": "approver", "way": "terminal"},
        "size": len(content),
    }
    command = [sys.executable, "-m", "analytics", "import", "--pekerja"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=_environment(scratch), cwd=ROOT
    ) as worker:
        watch(worker.pid)
        threading.Thread(target=_feed, args=(worker, order, content), daemon=True).start()
        said = [(time.perf_counter(), json.loads(line)) for line in worker.stdout]
    last = said[-1][1]
    if last["event"] != "proposed":
        raise SystemExit(f"the import ended otherwise: {str(last)[:2000]}")
    watch.steps = [
        (step["step"], round(now - said[0][0], 2))
        for now, step in said
        if step["event"] == "progress"
    ]
    command = [sys.executable, "-m", "analytics", "usulan", "sahkan", last["proposal"]]
    with subprocess.Popen(command, env=_environment(scratch), cwd=ROOT) as accepting:
        watch(accepting.pid)
    if accepting.returncode:
        raise SystemExit("the proposal was not accepted")


def _plain(_content: bytes, scratch: Path, watch: Any) -> None:  # noqa: ANN401
    script = [sys.executable, "-m", "bench.plain_intake", str(scratch / "register.csv")]
    script.append(str(scratch / "plain.parquet"))
    with subprocess.Popen(script, env=_environment(scratch), cwd=ROOT) as process:
        watch(process.pid)
    if process.returncode:
        raise SystemExit("the script with pandas and pandera failed")


def _feed(worker: subprocess.Popen[bytes], order: dict[str, Any], content: bytes) -> None:
    worker.stdin.write(json.dumps(order).encode() + b"\n")
    worker.stdin.write(content)
    worker.stdin.flush()


class _Watch:
    """Peak memory of the processes it is told of."""

    def __init__(self) -> None:
        self.peak = 0
        self.steps: list[tuple[str, float]] = []
        self._done = threading.Event()

    def __call__(self, pid: int) -> None:
        threading.Thread(target=self._follow, args=(psutil.Process(pid),), daemon=True).start()

    def _follow(self, process: psutil.Process) -> None:
        while not self._done.wait(0.02):
            try:
                self.peak = max(self.peak, process.memory_info().rss)
            except psutil.Error:
                return

    def stop(self) -> None:
        self._done.set()


def _watched(work: Any, content: bytes, scratch: Path) -> dict[str, Any]:  # noqa: ANN401
    watch = _Watch()
    began = time.perf_counter()
    work(content, scratch, watch)
    seconds = time.perf_counter() - began
    watch.stop()
    return {"seconds": seconds, "memory": watch.peak, "steps": watch.steps}


def _environment(scratch: Path) -> dict[str, str]:
    paths = [str(ROOT), str(ROOT / "src"), os.environ.get("PYTHONPATH", "")]
    return {
        **os.environ,
        "ANALYTICS_STATE": str(scratch / "var"),
        "ANALYTICS_KEY": str(scratch / "key" / "nik.key"),
        "PYTHONPATH": os.pathsep.join(path for path in paths if path),
    }
