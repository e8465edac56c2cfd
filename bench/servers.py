"""The three servers under test: each started, awaited, and stopped by us alone."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.request import urlopen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 180.0  # seconds; the first start makes the example register


@dataclass(frozen=True, slots=True)
class Subject:
    """A page to measure, and how to serve it from a scratch folder."""

    name: str
    page: str
    control: str
    command: Callable[[int, Path], list[str]]
    environment: Callable[[Path], Mapping[str, str]]
    prepare: Callable[[Path], Path]  # fills the scratch folder; returns the working directory


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers."""

    port: int
    pid: int
    seconds: float  # from the start of the process to its first healthy answer


def _peta_folder(_scratch: Path) -> Path:
    return ROOT


def _one_control_folder(scratch: Path) -> Path:
    shutil.copy(ROOT / "bench" / "one_control" / "app.py", scratch / "app.py")
    shutil.copytree(ROOT / "static", scratch / "static", dirs_exist_ok=True)
    return ROOT


def _stock_folder(scratch: Path) -> Path:
    return scratch  # no .streamlit/config.toml here: the defaults of Streamlit


PETA = Subject(
    name="Peta",
    page="peta",
    control="Indikator",
    command=lambda port, _: ["-m", "analytics", "run", "--port", str(port)],
    environment=lambda scratch: {"ANALYTICS_STATE": str(scratch / "var")},
    prepare=_peta_folder,
)
ONE_CONTROL = Subject(
    name="one control",
    page="",
    control="Indikator",
    command=lambda port, _: [
        *("-m", "uvicorn", "bench.one_control.serve:app"),
        *("--port", str(port), "--log-level", "warning", "--no-access-log"),
    ],
    environment=lambda scratch: {"BENCH_SCRIPT": str(scratch / "app.py")},
    prepare=_one_control_folder,
)
STOCK = Subject(
    name="stock",
    page="",
    control="Indikator",
    command=lambda port, _: [
        *("-m", "streamlit", "run", str(ROOT / "bench" / "stock" / "app.py")),
        *("--server.port", str(port), "--server.headless", "true"),
        *("--browser.gatherUsageStats", "false"),
    ],
    environment=lambda _: {"BENCH_GEO": str(ROOT / "geo")},
    prepare=_stock_folder,
)


@contextmanager
def serving(subject: Subject, scratch: Path) -> Iterator[Server]:
    """Start `subject`, wait until it is healthy, and stop it afterwards whatever happened."""
    scratch.mkdir(parents=True, exist_ok=True)
    folder = subject.prepare(scratch)
    port = _free_port()
    paths = [str(ROOT), str(ROOT / "src"), os.environ.get("PYTHONPATH", "")]
    environment = {
        **os.environ,
        **subject.environment(scratch),
        "PYTHONPATH": os.pathsep.join(path for path in paths if path),
    }
    with (scratch / "server.log").open("wb") as log:
        started = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, *subject.command(port, scratch)],
            cwd=folder,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _await_health(process, port, scratch / "server.log")
            yield Server(port, process.pid, time.perf_counter() - started)
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(10)


def _await_health(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.perf_counter() + PATIENCE
    while time.perf_counter() < deadline:
        if process.poll() is not None:
            raise SystemExit(f"the server stopped by itself:\n{log.read_text()[-2000:]}")
        try:
            with urlopen(f"http://localhost:{port}/_stcore/health", timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.02)
    raise SystemExit(f"the server did not answer within {PATIENCE:.0f} s")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
