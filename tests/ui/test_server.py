"""The two layers around Streamlit's own app, each beside a small app of its own."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import pytest
from starlette.applications import Starlette
from starlette.responses import (
    FileResponse,
    HTMLResponse,
    JSONResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route, WebSocketRoute

from analytics.ui.server import Assets, Indonesian

DOCUMENT = '<!DOCTYPE html><html lang="en"><head><title>é</title></head><body></body></html>'
BROWSER = {"accept": "text/html,application/xhtml+xml", "accept-encoding": "gzip, br"}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


def get(app, path, headers):
    """One GET as a server passes it on."""
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": b"",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }
    sent = []
    asked = iter([{"type": "http.request", "body": b"", "more_body": False}])

    async def receive():
        return next(asked, None) or await asyncio.Event().wait()  # nobody hangs up

    async def send(message):
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    start, *bodies = sent
    assert start["type"] == "http.response.start"
    assert not bodies[-1].get("more_body")
    return Answer(
        status=start["status"],
        headers={name.decode(): value.decode() for name, value in start["headers"]},
        body=b"".join(message.get("body", b"") for message in bodies),
    )


async def document(request):
    # A body that was compressed could not be rewritten.
    assert "accept-encoding" not in request.headers
    return HTMLResponse(DOCUMENT)


async def in_pieces(_request):
    async def pieces():
        for start in range(0, len(DOCUMENT), 7):
            yield DOCUMENT[start : start + 7].encode()

    return StreamingResponse(pieces(), media_type="text/html")


async def plain(request):
    return Response(b'<html lang="en">', media_type="text/javascript", headers={"etag": "7"})


async def data(_request):
    return JSONResponse({"html": '<html lang="en">'})


PAGES = Indonesian(
    Starlette(
        routes=[
            Route("/", document),
            Route("/pieces", in_pieces),
            Route("/script.js", plain),
            Route("/data", data),
        ]
    )
)


@pytest.mark.parametrize("path", ["/", "/pieces"])
def test_the_document_is_in_indonesian(path):
    answer = get(PAGES, path, BROWSER)
    assert answer.status == 200
    assert answer.body.decode() == DOCUMENT.replace('lang="en"', 'lang="id"')
    assert int(answer.headers.get("content-length", len(answer.body))) == len(answer.body)


def test_only_the_document_is_rewritten():
    answer = get(PAGES, "/script.js", {"accept": "*/*"})
    assert answer.body == b'<html lang="en">'
    assert answer.headers["etag"] == "7"
    assert b'lang=\\"en\\"' in get(PAGES, "/data", {"accept": "application/json"}).body


def test_what_is_not_found_stays_so():
    assert get(PAGES, "/nothing", BROWSER).status == 404


@pytest.fixture
def assets(tmp_path):
    file = tmp_path / "village.js"
    file.write_text("window.GEO={}", encoding="utf-8")

    async def serve(request):
        if "gone" in request.url.path:
            return Response(status_code=404)
        return FileResponse(file, headers={"x-kept": "1"})

    return Assets(Starlette(routes=[Route("/{path:path}", serve)]))


def test_a_hashed_file_is_kept_for_good(assets):
    answer = get(assets, "/app/static/geo/village.b59c1ffb61a4.js", {})
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["x-kept"] == "1"
    assert answer.body == b"window.GEO={}"


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/app/static/leaflet/leaflet.js",
        "/app/static/geo/village.js",
        "/app/static/geo/village.b59c1ffb61.js",  # no hash of ours
        "/app/static/geo/village.b59c1ffb61a4.js/more",
        "/static/village.b59c1ffb61a4.js",  # Streamlit's own, with its own rules
        "/app/static/geo/gone.b59c1ffb61a4.js",
    ],
)
def test_nothing_else_is(assets, path):
    assert "immutable" not in get(assets, path, {}).headers.get("cache-control", "")


def test_a_socket_passes_through_both():
    """Streamlit speaks over a websocket; neither layer may touch it."""

    async def echo(socket):
        await socket.accept()
        await socket.send_text(await socket.receive_text())

    path = "/app/static/a.b59c1ffb61a4.js"
    app = Assets(Indonesian(Starlette(routes=[WebSocketRoute(path, echo)])))
    scope = {
        "type": "websocket",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": b"",
        "headers": [(b"accept", b"text/html")],
        "subprotocols": [],
    }
    heard = iter([{"type": "websocket.connect"}, {"type": "websocket.receive", "text": "halo"}])
    sent = []

    async def receive():
        return next(heard)

    async def send(message):
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    assert sent[0]["type"] == "websocket.accept"
    assert sent[1]["text"] == "halo"
