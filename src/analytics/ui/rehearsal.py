"""The check before a meeting, of the app: it starts, every page answers, nobody else is asked.

The app is started as for the meeting, in a process and at a port of its own, and visited as a
browser would. Where there is a Chromium, Chrome or Edge, it opens the app once, with every other
host cut off, and tells whom the page would have asked.
"""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.error import URLError
from urllib.parse import urljoin, urlsplit
from urllib.request import ProxyHandler, build_opener

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import WebSocketException
from websockets.sync.client import connect

from analytics.publish.rehearsal import foreign
from analytics.store import places
from analytics.ui import chromium
from analytics.vocabulary.rehearsal import failed, fine, look
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from analytics.vocabulary.rehearsal import Line

START, VISIT, BROWSE = 60.0, 20.0, 20.0  # seconds of patience
_LOCAL = "127.0.0.1"
_HERE = {_LOCAL, "localhost"}
_ENDS = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)
_SERVED = re.compile(r"""(?:src|href)="(\./[^"]+)\"""")
_PAGE_SHOWN = "document.querySelector('[data-testid=stMainBlockContainer] h1')"
_DECK_SHOWN = "document.querySelector('svg text')"
_BY_HAND = "buka aplikasi dan paparan.html sekali dengan jaringan dimatikan"
_WAY = "tutup program lain lalu ulangi; bila tetap gagal, pakai paparan.html"
_opened = build_opener(ProxyHandler({})).open  # this machine itself, past any proxy


@dataclass(frozen=True, slots=True)
class Served:
    """The app in a process of its own, and where it will answer."""

    process: subprocess.Popen[str]
    address: str


@contextmanager
def served() -> Iterator[Served]:
    """The app, being started on a port of its own; stopped in the end, whatever happened."""
    port = _free_port()
    command = [sys.executable, "-m", "analytics", "run", "--host", _LOCAL, "--port", str(port)]
    process = subprocess.Popen(  # noqa: S603 - our own interpreter
        command,
        cwd=places.project_root(),
        env={**os.environ, "PYTHONUTF8": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    try:
        yield Served(process, f"http://{_LOCAL}:{port}")
    finally:
        process.terminate()
        try:
            process.communicate(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()


def app(started: Served, deck: str) -> Iterator[Line]:
    """What a visitor meets in the app that `served` started; `deck` is one as HTML."""
    address = started.address
    if told := _await(started, time.monotonic() + START):
        yield failed("Aplikasi", told, _WAY)
        return
    yield fine("Aplikasi", "hidup dan menjawab di komputer ini")
    yield pages(address)
    yield assets(address)
    yield browser(address, deck)


def pages(address: str) -> Line:
    """Does every page run to its end without an error?"""
    names = sorted(path.stem for path in (places.project_root() / "pages").glob("*.py"))
    wrong = []
    for name in names:
        try:
            told = visit(address, name)
        except (OSError, WebSocketException):
            told = "tidak menjawab"
        if told:
            wrong.append(f"{name}: {told}")
    if wrong:
        return failed("Halaman", "; ".join(wrong[:3]), "laporkan kepada pengelola")
    return fine("Halaman", f"{number(len(names))} halaman selesai tanpa kesalahan")


def visit(address: str, page: str) -> str:
    """Open one page as a browser does; what it says is wrong, empty if nothing is.

    Raises:
        OSError: the app does not answer, or not in time.
        WebSocketException: it answers otherwise than Streamlit.
    """
    message = BackMsg()
    message.rerun_script.page_name = page
    message.rerun_script.context_info.url = f"{address}/{page}"
    line = f"ws://{urlsplit(address).netloc}/_stcore/stream"
    deadline = time.monotonic() + VISIT
    with connect(line, subprotocols=["streamlit"], max_size=None, proxy=None) as asked:  # type: ignore[list-item]
        asked.send(message.SerializeToString())
        while True:
            raw = asked.recv(timeout=max(0.1, deadline - time.monotonic()), decode=False)
            said = ForwardMsg.FromString(raw)
            if told := _error(said):
                return told
            if said.WhichOneof("type") == "script_finished" and said.script_finished in _ENDS:
                return ""


def assets(address: str) -> Line:
    """Does what the browser loads first lie here, and name nobody else to load from?"""
    what = "Alamat luar"
    try:
        with _opened(address, timeout=VISIT) as answer:
            page = answer.read().decode()
        for part in _SERVED.findall(page):
            with _opened(urljoin(f"{address}/", part), timeout=VISIT) as answer:
                answer.read(1)
    except (URLError, OSError) as problem:
        return failed(what, f"berkas aplikasi tidak terkirim ({problem})", _WAY)
    asked = foreign(page)
    for path in sorted(places.static_folder().rglob("*")):
        if path.suffix in {".js", ".css", ".html"}:
            asked += foreign(path.read_text(encoding="utf-8"))
    if asked:
        return failed(what, f"aplikasi memanggil {asked[0]}", "laporkan kepada pengelola")
    return fine(what, "tidak ada pada berkas yang dikirim aplikasi")


def browser(address: str, deck: str) -> Line:
    """In a real browser, with all others cut off: do app and deck come up, and whom do they ask?

    Args:
        address: of the app.
        deck: HTML, opened as a file; empty where there is none.
    """
    what, program = "Peramban", chromium.found()
    if program is None:
        told = "belum diperiksa: Chromium, Chrome, atau Edge tidak ditemukan"
        return look(what, told, _BY_HAND)
    name = Path(program).stem
    with TemporaryDirectory(prefix="periksa-") as work:
        file = Path(work) / "paparan.html"
        file.write_text(deck, encoding="utf-8")
        try:
            with chromium.opened(program) as tab:
                shown = {"aplikasi": chromium.asked(tab, f"{address}/", _PAGE_SHOWN, BROWSE)}
                if deck:
                    shown["paparan"] = chromium.asked(tab, file.as_uri(), _DECK_SHOWN, BROWSE)
        except (OSError, WebSocketException):
            return look(what, f"belum diperiksa: {name} tidak dapat dijalankan", _BY_HAND)
    for each, asked in shown.items():
        if asked is None:
            return failed(what, f"{each} tidak tampil di {name}", _WAY)
        if others := [one for one in asked if not _is_here(one)]:
            return failed(what, f"{each} memanggil {others[0]}", "laporkan kepada pengelola")
    count = number(sum(len(asked or ()) for asked in shown.values()))
    return fine(what, f"{name}: {count} permintaan, tidak satu pun ke luar laptop ini")


def _is_here(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme in {"data", "blob", "file", "about"} or parts.hostname in _HERE


def _await(started: Served, deadline: float) -> str:
    """Wait for the app; why it does not come up, empty if it does."""
    while time.monotonic() < deadline:
        if started.process.poll() is not None:
            _, said = started.process.communicate()
            return (said.strip().splitlines() or ["berhenti sendiri"])[0]
        with suppress(URLError, OSError), _opened(f"{started.address}/_stcore/health", timeout=5):
            return ""
        time.sleep(0.1)
    return f"tidak menjawab dalam {number(START)} detik"


def _error(said: ForwardMsg) -> str:
    if said.WhichOneof("type") != "delta":
        return ""
    element = said.delta.new_element
    kind = element.WhichOneof("type")
    if kind == "exception":
        return str(element.exception.type) or "kesalahan"
    if kind == "alert" and element.alert.format == Alert.ERROR:
        return str(element.alert.body).partition(". ")[0].rstrip(".")
    return ""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_LOCAL, 0))
        return int(probe.getsockname()[1])
