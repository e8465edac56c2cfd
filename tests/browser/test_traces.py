"""After a register of families was brought in, the process of the app holds no NIK and no No KK."""

from __future__ import annotations

import json
import socket
import subprocess
import sys

import pytest
from playwright.sync_api import expect
from tests.actions.test_worker import CARDS, HEADS, register
from tests.browser.conftest import ROOT, wait_until_healthy

pytestmark = pytest.mark.browser

PATIENCE = 60_000  # ms; a process starts and reads the file


@pytest.fixture
def holding(practised, tmp_path, monkeypatch):
    """Address of the app, and a question: what in its process holds these digits?"""
    monkeypatch.setenv("ANALYTICS_KEY", str(tmp_path / "key" / "nik.key"))
    with socket.create_server(("localhost", 0)) as free:
        port = free.getsockname()[1]
    app = subprocess.Popen(
        [sys.executable, "-m", "tests.browser.holding", str(port)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )

    def found(digits: str) -> list[str]:
        app.stdin.write(f"{digits[::-1]}\n")
        app.stdin.flush()
        while not (line := app.stdout.readline()).startswith("["):
            assert line, "the app stopped"
        return json.loads(line)

    try:
        wait_until_healthy(f"http://localhost:{port}", app)
        yield f"http://localhost:{port}", found
    finally:
        app.terminate()
        app.communicate(timeout=20)


def test_no_number_of_a_family_is_left_in_the_process(arrive, holding):
    """Neither of a file that was turned away nor of one that was taken in."""
    host, found = holding
    for size, told in (("empat", "Berkas ditolak"), ("4", "Sahkan")):
        reader = arrive("/unggah?jenis=register", host=host)
        page = reader.page
        page.get_by_label("Pemilik angka").fill("Dinas Sosial Bojonegoro")
        page.get_by_label("Keadaan sampai tanggal").fill("2026-03-31")
        file = {"name": "kpm.csv", "mimeType": "text/csv", "buffer": register(size)}
        page.get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(file)
        button = page.get_by_role("button", name="Periksa berkas")
        expect(button).to_be_enabled()
        assert found(CARDS[5]), "until the button is pressed, the file lies there"
        button.click()
        expect(page.get_by_text(told).first).to_be_visible(timeout=PATIENCE)
        reader.settled()
        for number in (CARDS[5], HEADS[5]):
            assert found(number) == []
            assert number not in page.content()
