"""Where the app says it answers, and that it says so only once it does."""

from __future__ import annotations

import asyncio
import os
import re
import socket

import pytest
import uvicorn

from analytics.ui import serve


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("localhost", "http://localhost:8501"),
        ("127.0.0.1", "http://127.0.0.1:8501"),
        ("::1", "http://[::1]:8501"),
    ],
)
def test_one_address_is_as_it_was_given(host, address):
    assert serve.addresses(host, 8501) == [address]


@pytest.mark.parametrize("host", ["0.0.0.0", "::"])  # noqa: S104 - only told
def test_every_address_is_told_as_one_that_can_be_typed(host):
    first, *own = serve.addresses(host, 8501)
    assert first == "http://localhost:8501"
    for address in own:
        assert re.fullmatch(r"http://(\d+(\.\d+){3}|\[[0-9a-f:]+\]):8501", address)
        assert address not in {"http://0.0.0.0:8501", "http://[::]:8501"}


def test_a_machine_without_a_network_has_localhost(monkeypatch):
    def nowhere(_self, _address):
        raise OSError(101, "Network is unreachable")

    monkeypatch.setattr(serve.socket.socket, "connect", nowhere)
    assert serve.addresses("0.0.0.0", 8501) == ["http://localhost:8501"]  # noqa: S104


async def empty(scope, receive, send):
    assert scope["type"] == "http"
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})


def started(capsys, monkeypatch, starts):
    """What is printed by a start that ends well, or not."""

    async def startup(self, sockets=None):
        assert capsys.readouterr().out == "", "said before the server answers"
        self.started = starts

    monkeypatch.setattr(uvicorn.Server, "startup", startup)
    server = serve._Announced(uvicorn.Config(empty, host="localhost", port=8765))
    asyncio.run(server.startup())
    return capsys.readouterr().out


def test_it_is_open_when_it_answers(capsys, monkeypatch):
    told = started(capsys, monkeypatch, starts=True)
    assert told == "Dasbor terbuka di http://localhost:8765 (Ctrl+C untuk berhenti)\n"


def test_it_is_not_open_when_the_start_failed(capsys, monkeypatch):
    assert started(capsys, monkeypatch, starts=False) == ""


def test_a_port_lost_in_the_meantime_is_no_success(capsys, monkeypatch):
    """Between the check and the start another program may have taken it."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        config = serve.uvicorn.Config
        monkeypatch.setattr(serve.uvicorn, "Config", lambda _app, **rest: config(empty, **rest))
        with pytest.raises(SystemExit) as stopped:
            serve.serve("127.0.0.1", taken.getsockname()[1])
    assert stopped.value.code != 0
    assert serve.bound() == "127.0.0.1"
    assert "terbuka" not in capsys.readouterr().out


def test_a_browser_is_opened_only_where_there_is_a_screen(monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    assert serve._has_screen() is (os.name != "posix")
    monkeypatch.setenv("DISPLAY", ":0")
    assert serve._has_screen()
