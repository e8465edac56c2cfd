"""The check before a meeting, of the app: a start or a page that fails, foreign addresses."""

from __future__ import annotations

import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace

import pytest
from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.server import serve

from analytics.store import places
from analytics.ui import chromium, rehearsal
from analytics.vocabulary.rehearsal import Verdict


@pytest.fixture
def site():
    """A small server: what it answers, by path."""
    answers = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            body = answers.get(self.path)
            self.send_response(404 if body is None else 200)
            self.end_headers()
            self.wfile.write((body or "").encode())

        def log_message(self, *_given):
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", answers
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def streamlit():
    """A server that answers a rerun with the messages it is given."""
    said = []

    def answer(connection):
        connection.recv()
        for message in said:
            connection.send(message.SerializeToString())
        connection.recv()

    with serve(answer, "127.0.0.1", 0, subprotocols=["streamlit"]) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.socket.getsockname()[1]}", said
        server.shutdown()
        thread.join()


def message(**exception):
    made = ForwardMsg()
    if "alert" in exception:
        made.delta.new_element.alert.body = exception["alert"]
        made.delta.new_element.alert.format = Alert.ERROR
    elif exception:
        made.delta.new_element.exception.type = exception["type"]
    else:
        made.script_finished = ForwardMsg.FINISHED_SUCCESSFULLY
    return made


def test_a_page_that_ends_is_well_and_one_that_fails_is_named(streamlit):
    address, said = streamlit
    said[:] = [message()]
    assert not rehearsal.visit(address, "peta")
    said[:] = [message(type="KeyError"), message()]
    assert rehearsal.visit(address, "peta") == "KeyError"
    said[:] = [message(alert="Halaman ini gagal ditampilkan. Muat ulang."), message()]
    told = rehearsal.pages(address)
    assert told.verdict is Verdict.FAILED
    assert ": Halaman ini gagal ditampilkan;" in told.told


def test_an_app_that_does_not_answer_is_told():
    told = rehearsal.pages("http://127.0.0.1:9")
    assert told.verdict is Verdict.FAILED
    assert "tidak menjawab" in told.told


def test_a_start_that_fails_says_why_in_its_own_words():
    command = [sys.executable, "-c", "raise SystemExit('Port 1 tidak boleh dipakai.')"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        (line,) = rehearsal.app(rehearsal.Served(process, "http://127.0.0.1:9"), "")
    assert line.verdict is Verdict.FAILED
    assert line.told == "Port 1 tidak boleh dipakai."


def test_files_the_app_sends_are_fetched_and_read(site, monkeypatch, tmp_path):
    monkeypatch.setattr(places, "static_folder", lambda: tmp_path)
    address, answers = site
    answers.update({"/": '<script src="./a.js"></script>', "/a.js": "1"})
    assert rehearsal.assets(address).verdict is Verdict.FINE
    del answers["/a.js"]
    assert rehearsal.assets(address).verdict is Verdict.FAILED
    answers["/a.js"] = "1"
    (tmp_path / "map.js").write_text('fetch("https://tiles.example/1.png")')
    told = rehearsal.assets(address)
    assert told.verdict is Verdict.FAILED
    assert "tiles.example" in told.told


def test_without_a_browser_it_says_that_nothing_was_checked(monkeypatch):
    monkeypatch.setattr(chromium, "found", lambda: None)
    told = rehearsal.browser("http://127.0.0.1:9", "")
    assert told.verdict is Verdict.LOOK
    assert "belum diperiksa" in told.told
    monkeypatch.setattr(chromium, "found", lambda: sys.executable)
    monkeypatch.setattr(chromium, "_START", 0.1)
    assert "tidak dapat dijalankan" in rehearsal.browser("http://127.0.0.1:9", "").told


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        (("http://127.0.0.1:1/", "ws://127.0.0.1:1/_stcore/stream", "data:,"), Verdict.FINE),
        (("http://127.0.0.1:1/", "https://fonts.example/a.woff2"), Verdict.FAILED),
        (None, Verdict.FAILED),
    ],
)
def test_whom_the_browser_was_made_to_ask(monkeypatch, asked, verdict):
    class Tab:
        def __enter__(self):
            return self

        def __exit__(self, *_given):
            return None

    monkeypatch.setattr(chromium, "found", lambda: "chromium")
    monkeypatch.setattr(chromium, "opened", lambda _: Tab())
    monkeypatch.setattr(chromium, "asked", lambda *_: asked)
    told = rehearsal.browser("http://127.0.0.1:1", "<svg/>")
    assert told.verdict is verdict
    assert told.way_out == "" or verdict is not Verdict.FINE


def test_a_browser_is_found_by_its_name(monkeypatch, tmp_path):
    monkeypatch.setenv("CHROMIUM", sys.executable)
    assert chromium.found() == sys.executable
    monkeypatch.delenv("CHROMIUM")
    monkeypatch.setattr(chromium, "shutil", SimpleNamespace(which=lambda _: None))
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path))
    for name in ("PROGRAMFILES(X86)", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    assert chromium.found() is None
    file = tmp_path / chromium._WINDOWS[0]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch()
    assert chromium.found() == str(file)
