"""What a change of the map costs a reader on a slow line."""

import socket
import threading
from contextlib import suppress

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

BUDGET = 8 * 1024


class Line:
    """A line to the app that counts what comes down the websocket, as compressed as it is sent."""

    def __init__(self, address):
        self.app = ("localhost", int(address.rpartition(":")[2]))
        self.listener = socket.create_server(("localhost", 0))
        self.address = f"http://localhost:{self.listener.getsockname()[1]}"
        self.bytes = 0
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        with suppress(OSError):  # closed at the end of the test
            while True:
                reader, _ = self.listener.accept()
                threading.Thread(target=self._connect, args=(reader,), daemon=True).start()

    def _connect(self, reader):
        with suppress(OSError), reader, socket.create_connection(self.app) as app:
            talk = {"websocket": False}
            up = threading.Thread(target=self._up, args=(reader, app, talk), daemon=True)
            up.start()
            self._down(reader, app, talk)
            app.shutdown(socket.SHUT_RDWR)
            up.join()

    def _up(self, reader, app, talk):
        with suppress(OSError):
            while said := reader.recv(65536):
                talk["websocket"] |= said.startswith(b"GET /_stcore/stream")
                app.sendall(said)
            app.shutdown(socket.SHUT_RDWR)

    def _down(self, reader, app, talk):
        with suppress(OSError):
            while said := app.recv(65536):
                self.bytes += len(said) * talk["websocket"]
                reader.sendall(said)
            reader.shutdown(socket.SHUT_RDWR)


@pytest.fixture(scope="session")
def line(app):
    """One for all: at another port the browser would fetch and compile the whole front end."""
    line = Line(app)
    yield line
    line.listener.close()


@pytest.mark.parametrize(
    ("level", "indicators"),
    [
        ("regency", ("Jumlah penduduk miskin", "Garis kemiskinan", "Rasio Gini")),
        ("district", ("Jumlah penduduk", "Penduduk desil", "KPM aktif")),
        ("village", ("Desa prioritas", "KPM aktif", "Desa percontohan")),
    ],
)
def test_a_change_of_indicator_is_a_few_kilobytes(arrive, line, level, indicators):
    reader = arrive(f"/peta?latihan=ya&tingkat={level}", host=line.address)
    expect(reader.areas.first).to_be_visible()
    if level != "village":  # the table is part of it for whoever has opened it
        reader.unfold("Angka yang sama dalam tabel")
        expect(reader.page.locator("th", has_text="Kode")).to_be_visible()
    sent = {}
    for indicator in indicators:
        line.bytes, before = 0, sum(reader.watch.frames)
        reader.choose("Indikator", indicator)
        expect(reader.map.locator(".map-legend h2")).to_contain_text(indicator)
        reader.settled()
        reader.page.wait_for_timeout(300)  # what comes after the map counts too
        sent[indicator] = (line.bytes, sum(reader.watch.frames) - before)
    assert all(0 < compressed <= BUDGET for compressed, _ in sent.values()), sent
