"""A Chromium, Chrome or Edge of this machine: opens an address and tells what the page asked for.

Spoken to over its debugging port, which every one of them has: nothing has to be installed.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from urllib.request import ProxyHandler, build_opener

from websockets.sync.client import connect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from websockets.sync.client import ClientConnection

_NAMES = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    *("microsoft-edge", "microsoft-edge-stable", "msedge", "chrome"),
)
_WINDOWS = (r"Microsoft\Edge\Application\msedge.exe", r"Google\Chrome\Application\chrome.exe")
_FLAGS = (
    *("--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
    *("--disable-extensions", "--remote-debugging-port=0", "--window-size=1280,720"),
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)
_PORT = "DevToolsActivePort"  # where a browser writes the port it listens at
_START, _SETTLED = 15.0, 1.0  # seconds
_opened = build_opener(ProxyHandler({})).open


def found() -> str | None:
    """The program of a browser, if there is one; `CHROMIUM` names another."""
    for name in (os.environ.get("CHROMIUM"), *_NAMES):
        if name and (path := shutil.which(name)):
            return path
    for variable in ("PROGRAMFILES(X86)", "PROGRAMFILES", "LOCALAPPDATA"):
        folder = os.environ.get(variable)
        for inside in _WINDOWS if folder else ():
            path = os.path.join(folder or "", inside)  # noqa: PTH118 - of Windows
            if Path(path).is_file():
                return path
    return None


@contextmanager
def opened(program: str) -> Iterator[ClientConnection]:
    """A tab of a browser with a profile of its own, which is gone afterwards.

    Raises:
        OSError: it cannot be started, or does not answer.
    """
    with TemporaryDirectory(prefix="periksa-", ignore_cleanup_errors=True) as profile:
        as_root = hasattr(os, "geteuid") and os.geteuid() == 0
        command = [program, *_FLAGS, *(["--no-sandbox"] if as_root else [])]
        process = subprocess.Popen(  # noqa: S603 - a browser of this machine
            [*command, f"--user-data-dir={profile}", "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            with connect(_tab(process, Path(profile)), max_size=None, proxy=None) as tab:
                yield tab
        finally:
            process.terminate()
            with suppress(subprocess.TimeoutExpired):
                process.wait(5)
            process.kill()
            process.wait()


def asked(
    tab: ClientConnection, address: str, ready: str, patience: float
) -> tuple[str, ...] | None:
    """Every address that a page loads or tries to, until it is `ready` and has settled.

    Args:
        tab: from `opened`.
        address: of the page.
        ready: JavaScript that is true once the page shows what it should.
        patience: seconds.

    Returns:
        None if the page was not ready in time.

    Raises:
        OSError: the browser went away.
    """
    urls: list[str] = []
    until = time.monotonic() + patience
    for number, method in enumerate(("Network.enable", "Page.enable"), start=1):
        _say(tab, number, method)
    _say(tab, 3, "Page.navigate", url=address)
    number, settled, next_look = 3, None, time.monotonic()
    while (now := time.monotonic()) < until:
        if settled is not None and now >= settled:
            return tuple(dict.fromkeys(urls))
        if now >= next_look and settled is None:
            number += 1
            next_look = now + 0.25
            _say(tab, number, "Runtime.evaluate", expression=f"Boolean({ready})")
        with suppress(TimeoutError):
            told = json.loads(tab.recv(timeout=0.1))
            said = told.get("params") or {}
            if told.get("method") == "Network.requestWillBeSent":
                urls.append(said["request"]["url"])
            elif told.get("method") == "Network.webSocketCreated":
                urls.append(said["url"])
            elif told.get("result", {}).get("result", {}).get("value") is True and settled is None:
                settled = now + _SETTLED
    return None


def _say(tab: ClientConnection, number: int, method: str, **params: Any) -> None:  # noqa: ANN401
    tab.send(json.dumps({"id": number, "method": method, "params": params}))


def _tab(process: subprocess.Popen[bytes], profile: Path) -> str:
    until = time.monotonic() + _START
    while time.monotonic() < until and process.poll() is None:
        with suppress(OSError, ValueError, KeyError):
            port = (profile / _PORT).read_text(encoding="utf-8").split()[0]
            with _opened(f"http://127.0.0.1:{int(port)}/json/list", timeout=5) as answer:
                for target in json.load(answer):
                    if target["type"] == "page":
                        return str(target["webSocketDebuggerUrl"])
        time.sleep(0.1)
    raise OSError("the browser does not answer")
