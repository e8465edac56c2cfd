"""The three ways in: `make run` (uvicorn), `streamlit run app.py`, and AppTest."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import pytest
from streamlit.testing.v1 import AppTest

from analytics.store import places

ROOT = places.project_root()
SECONDS = 60


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def fetch(address, *, body=None, **headers):
    request = Request(address, data=body, headers=headers)  # noqa: S310 - our own server
    with urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
        return answer.headers, answer.read().decode()


@contextmanager
def serving(log, *command):
    """The address of a server that `command` starts, once it says it is well; stopped after."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    with (
        log.open("w") as output,
        subprocess.Popen(
            [sys.executable, "-m", *(part.format(port=port) for part in command)],
            cwd=ROOT,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        ) as server,
    ):
        try:
            wait_until_well(server, address, log)
            yield address
        finally:
            server.terminate()
            try:
                server.wait(timeout=10)
            except subprocess.TimeoutExpired:
                server.kill()


def wait_until_well(server, address, log):
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        assert server.poll() is None, f"the server stopped:\n{log.read_text()}"
        try:
            assert fetch(f"{address}/_stcore/health")[1] == "ok"
        except (URLError, ConnectionError):
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"no answer within {SECONDS} s:\n{log.read_text()}")


def test_uvicorn_serves_the_app(prepared, tmp_path):
    log = tmp_path / "server.log"
    command = ("uvicorn", "analytics.ui.server:app", "--host", "127.0.0.1", "--port", "{port}")
    with serving(log, *command) as address:
        headers, document = fetch(f"{address}/", accept="text/html")
        assert '<html lang="id"' in document
        assert int(headers["content-length"]) == len(document.encode())
        assert '<html lang="id"' in fetch(f"{address}/peta", accept="text/html")[1]

        for script in sorted((places.static_folder() / "geo").glob("*.js")):
            headers, text = fetch(f"{address}/app/static/geo/{script.name}")
            assert text == script.read_text(encoding="utf-8")
            assert "immutable" in headers["cache-control"]
            assert "javascript" in headers["content-type"]
        headers, _ = fetch(f"{address}/app/static/leaflet/leaflet.js")
        assert "immutable" not in headers.get("cache-control", "")

        with pytest.raises(HTTPError) as caught:
            fetch(f"{address}/app/static/geo/village.000000000000.js")
        assert caught.value.code == 404
        caught.value.close()
    assert "Traceback" not in log.read_text()


def test_streamlit_run_serves_the_app(prepared, tmp_path):
    log = tmp_path / "server.log"
    options = {
        "server.address": "127.0.0.1",
        "server.port": "{port}",
        "server.headless": "true",
        "server.enableAgentApi": "true",
    }
    command = ("streamlit", "run", "app.py", *(f"--{key}={text}" for key, text in options.items()))
    with serving(log, *command) as address:
        # The first visitor comes by a deep link, before app.py has ever run.
        first = session(address, {"page": "kecamatan"})
        assert titles(first) == ["Profil kecamatan"]
        assert [switch["value"] for switch in elements(first, "toggle")] == [True]
        assert titles(session(address, {})) == ["Ringkasan"]
    assert not re.search("Traceback|Error|Uncaught", log.read_text())


def session(address, request):
    """The page as a session of the running app has it, without a browser."""
    _, body = fetch(
        f"{address}/_stcore/agent/interact",
        body=json.dumps(request).encode(),
        **{"Content-Type": "application/json"},
    )
    page = json.loads(body)
    assert page["status"] == "ready", page
    assert not elements(page, "exception")
    assert not elements(page, "error")
    return page


def elements(page, kind):
    def walk(node):
        if node.get("type") == kind:
            yield node
        for child in node.get("children", ()):
            yield from walk(child)

    return list(walk(page["tree"]))


def titles(page):
    return [title["props"]["body"] for title in elements(page, "title")]


def test_apptest_runs_the_app(prepared):
    app = AppTest.from_file(ROOT / "app.py", default_timeout=SECONDS).run()
    assert not app.exception
    assert not app.error
    assert app.title[0].value == "Ringkasan"


def test_no_component_registers_before_the_runtime_runs():
    """Else the server does not know the frame that the map is drawn in."""
    script = (
        "import sys\n"
        "import analytics.ui.server, analytics.ui.start, analytics.ui.warm\n"
        "sys.exit('streamlit_folium' in sys.modules)"
    )
    command = [sys.executable, "-c", script]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    assert subprocess.run(command, env=environment, check=False).returncode == 0
