"""The running app, a Chromium that reaches nothing but it, and a reader whose page is watched."""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlsplit

import pytest
from filelock import FileLock
from playwright.sync_api import Error, expect, sync_playwright
from tests.conftest import practising

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from playwright.sync_api import (
        BrowserContext,
        ConsoleMessage,
        FrameLocator,
        Locator,
        Page,
        WebSocket,
    )

ROOT = Path(__file__).resolve().parents[2]
WHAT_TO_INSTALL = (
    "Browser tests need Chromium or Chrome: "
    "install the package 'chromium' (or set CHROMIUM to its path)."
)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
)
DESKTOP = (1440, 900)
PATIENCE = 45_000  # ms; a cold page on a busy machine, not a budget
START = 120  # s; a fresh clone makes the example register first
LOCAL = {"localhost", "127.0.0.1"}
# On a deep link Streamlit's own front end looks for the server below the page's name first.
STREAMLITS_OWN_PROBE = re.compile(r"/\w+/_stcore/(health|host-config)$")
MENUS = {
    "Rapat": ("Ringkasan", "Paparan", "Rapat"),
    "Wilayah": ("Peta", "Tren", "Profil kecamatan", "Antarwilayah", "Estimasi area kecil"),
    "Program": (
        "Graduasi",
        "Desa percontohan",
        "Desa dampingan",
        "Kemiskinan ekstrem",
        "Mitra",
        "Ketepatan sasaran",
    ),
    "Rencana": ("Skenario", "Hasil & serapan", "Dokumen perencanaan"),
    "Data": ("Kualitas data", "Rekonsiliasi", "Sumber & metode", "Unggah data"),
}
READABLE = """() => {
  const lines = [...document.querySelectorAll("input:placeholder-shown")].map((e) => e.placeholder);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const box = texts.currentNode.parentElement;
    const shown = box.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (shown && parseFloat(getComputedStyle(box).fontSize) > 0) lines.push(texts.currentNode.data);
  }
  return lines.join("\\n");
}"""

expect.set_options(timeout=PATIENCE)


class Watch:
    """What a page must never do, as sentences: ask another host, fail a request, log an error."""

    def __init__(self, page: Page) -> None:
        self.foreign: list[str] = []
        self.failed: list[str] = []
        self.errors: list[str] = []
        self.frames: list[int] = []  # bytes of every message the server sent
        self._page = page
        self._heard = {
            "request": lambda request: self._asked(request.url),
            "websocket": self._connected,
            "requestfailed": lambda request: self._failed(request.url, request.failure),
            "console": self._said,
            "pageerror": lambda error: self.errors.append(f"page error: {error}"),
        }
        for event, hear in self._heard.items():
            page.on(event, hear)

    def leave(self) -> None:
        """What the page does from now on is somebody else's."""
        for event, hear in self._heard.items():
            self._page.remove_listener(event, hear)

    def complaints(self) -> list[str]:
        return [f"asked for {url}" for url in self.foreign] + self.failed + self.errors

    def _asked(self, url: str) -> None:
        address = urlsplit(url)
        if address.scheme not in {"data", "blob"} and address.hostname not in LOCAL:
            self.foreign.append(url)

    def _connected(self, socket: WebSocket) -> None:
        self._asked(socket.url)
        socket.on("framereceived", lambda message: self.frames.append(len(message)))

    def _failed(self, url: str, why: str | None) -> None:
        # Whoever leaves or reloads a page breaks off what it was still fetching.
        if why != "net::ERR_ABORTED":
            self.failed.append(f"{url} failed: {why}")

    def _said(self, message: ConsoleMessage) -> None:
        where = message.location["url"]
        if message.type == "error" and not STREAMLITS_OWN_PROBE.search(urlsplit(where).path):
            self.errors.append(f"console: {message.text} ({where})")


class Reader:
    """A person at the screen: what they do with the page and what they can see on it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.watch = Watch(page)

    def open(self, address: str) -> Reader:
        self.page.goto(address)
        self.settled()
        return self

    def settled(self) -> None:
        """Wait until the page is written in full."""
        expect(self.page.locator("h1")).to_be_visible()
        app = self.page.locator("[data-testid=stApp][data-test-script-state=notRunning]")
        expect(app).to_be_attached()
        expect(self.page.locator("[data-testid=stSkeleton]")).to_have_count(0)

    def go(self, name: str) -> None:
        """Follow the navigation to the page called `name`, which is in one of the menus."""
        (menu,) = [menu for menu, pages in MENUS.items() if name in pages]
        self.menus.filter(has_text=menu).click()
        self.page.get_by_role("menuitem", name=name).click()
        expect(self.page.locator("h1")).to_have_text(name)
        self.settled()

    @property
    def menus(self) -> Locator:
        return self.page.get_by_test_id("stTopNavSection")

    def select(self, label: str) -> Locator:
        """The select box called `label`; its value is what the reader sees chosen."""
        return self.page.get_by_role("combobox", name=label, exact=True)

    def choose(self, label: str, option: str) -> None:
        """Type what is looked for and take the first that is offered."""
        self.select(label).fill(option)
        offered = self.page.get_by_role("option").first
        expect(offered).to_contain_text(option)  # else the list is still moving
        offered.click()

    def unfold(self, name: str) -> None:
        """Open what is folded under a heading that begins with `name`."""
        self.page.get_by_test_id("stExpander").locator("summary", has_text=name).first.click()

    def press(self, option: str) -> None:
        """Choose one of the options that stand open, such as the level of the map."""
        self.page.get_by_role("radio", name=option, exact=True).click()

    def practise(self, *, on: bool) -> None:
        """Turn mode latihan on or off."""
        switch = self.page.get_by_role("switch", name="Mode latihan")
        if switch.is_checked() != on:
            self.page.locator("label", has=switch).click()
        expect(switch).to_be_checked(checked=on)
        words = "berarsir" if on else "Hanya angka yang pernah terbit"
        expect(self.page.locator(".st-key-practice")).to_contain_text(words)
        self.settled()

    @property
    def map(self) -> FrameLocator:
        return self.page.frame_locator("iframe[title*=folium]")

    @property
    def areas(self) -> Locator:
        """The shapes a reader can point at, one an area."""
        return self.map.locator("path[data-code]")

    def area(self, code: str) -> Locator:
        return self.map.locator(f'path[data-code="{code}"]')

    @property
    def query(self) -> dict[str, str]:
        """What the address says of the view."""
        self.settled()  # the address is written last
        return dict(parse_qsl(urlsplit(self.page.url).query))

    @property
    def text(self) -> str:
        """What can be read on the page, hints in empty fields too."""
        return str(self.page.evaluate(READABLE))


@contextlib.contextmanager
def started(places: Mapping[str, str] | None = None) -> Iterator[str]:
    """A process of the app as `make run` starts it, with its state elsewhere; gives its address."""
    with socket.create_server(("localhost", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "analytics", "run", "--port", str(port)]
    app = subprocess.Popen(
        command,
        cwd=ROOT,
        env=os.environ | (places or {}),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    address = f"http://localhost:{port}"
    try:
        wait_until_healthy(address, app)
        yield address
    finally:
        app.terminate()
        app.communicate(timeout=20)


def wait_until_healthy(address: str, app: subprocess.Popen[str]) -> None:
    deadline = time.monotonic() + START
    while time.monotonic() < deadline:
        if app.poll() is not None:
            pytest.fail(f"the app stopped at its start: {app.stderr.read()}", pytrace=False)
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{address}/_stcore/health"):  # noqa: S310
            return
        time.sleep(0.1)
    pytest.fail(f"the app did not start within {START} s", pytrace=False)


@contextlib.contextmanager
def shared(folder: Path) -> Iterator[str]:
    """The address of one process for all workers: what one had worked out, the others get at once.

    Whoever comes first starts it and ends it when the last has left, however they left: the lock
    of a process that died is gone with it.
    """
    with (folder / "app.users").open("w") as users:
        fcntl.flock(users, fcntl.LOCK_SH)
        note = folder / "app.address"
        with contextlib.ExitStack() as mine:
            with FileLock(folder / "app.lock"):
                if first := not note.exists():
                    note.write_text(mine.enter_context(started()))
            yield note.read_text()
            if first:
                fcntl.flock(users, fcntl.LOCK_EX)
                note.unlink()


@pytest.fixture(scope="session")
def app(tmp_path_factory) -> Iterator[str]:
    folder = tmp_path_factory.getbasetemp()
    of_all = folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder
    with shared(of_all) as address:
        yield address


@pytest.fixture
def fresh_app() -> Iterator[str]:
    """A process that no reader has visited yet."""
    with started() as address:
        yield address


@pytest.fixture(scope="session")
def own_places(example, tmp_path_factory) -> dict[str, str]:
    """A state with the example register alone, and a key, for those who write into it.

    One a worker: no two tests write of the same thing, and a start costs more than what they do.
    """
    folder = tmp_path_factory.mktemp("own")
    with practising(example, folder / "state"):
        key = folder / "key" / "nik.key"
        return {"ANALYTICS_STATE": str(folder / "state"), "ANALYTICS_KEY": str(key)}


@pytest.fixture(scope="session")
def own_app(own_places) -> Iterator[str]:
    """The app with a state of its own, so that what is written stays in these tests."""
    with started(own_places) as address:
        yield address


@pytest.fixture(scope="session")
def browser(tmp_path_factory) -> Iterator[BrowserContext]:
    names = (os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    if found is None:
        pytest.fail(WHAT_TO_INSTALL, pytrace=False)
    with sync_playwright() as playwright:
        # A profile on disk keeps the front end as it was compiled, not only as it was fetched.
        context = playwright.chromium.launch_persistent_context(
            tmp_path_factory.mktemp("profile"),
            executable_path=found,
            args=FLAGS,
            locale="id-ID",
            timezone_id="Asia/Jakarta",
        )
        context.set_default_timeout(PATIENCE)
        yield context
        context.close()


@pytest.fixture(scope="session")
def free_tabs() -> list[Page]:
    """Tabs nobody looks at. In a new one the front end is compiled anew, half of what a page costs.

    A page that is opened in one of them is a new document with a session of its own.
    """
    return []


@pytest.fixture
def arrive(
    browser: BrowserContext, free_tabs: list[Page], app: str
) -> Iterator[Callable[..., Reader]]:
    """A new reader, in a tab and a session of their own, who opens an address of the app."""
    came: list[Reader] = []

    def arrive(address: str, size: tuple[int, int] = DESKTOP, host: str = app) -> Reader:
        page = free_tabs.pop() if free_tabs else browser.new_page()
        page.set_viewport_size({"width": size[0], "height": size[1]})
        came.append(Reader(page))
        return came[-1].open(host + address)

    yield arrive
    for reader in came:
        reader.watch.leave()
        try:
            reader.page.mouse.move(0, 0)
            reader.page.goto("about:blank")
        except Error:  # it does not answer: the next reader gets another
            reader.page.close()
        else:
            free_tabs.append(reader.page)
