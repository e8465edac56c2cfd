"""The layers around Streamlit's own app, each beside a small app of its own."""

from __future__ import annotations

import asyncio
import re
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

from analytics.store.places import project_root
from analytics.ui.server import FIRST, Assets, Indonesian, Pages

DOCUMENT = '<!DOCTYPE html><html lang="en"><head><title>é</title></head><body></body></html>'
BROWSER = {"accept": "text/html,application/xhtml+xml", "accept-encoding": "gzip, br"}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


def get(app, path, headers, query="", method="GET"):
    """One request as a server passes it on."""
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": method,
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
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
    told, style = re.subn("<style>.*</style>", "", answer.body.decode(), flags=re.DOTALL)
    assert told == DOCUMENT.replace('lang="en"', 'lang="id"')
    assert style == 1
    assert "Sambungan terputus" in answer.body.decode()
    assert int(answer.headers.get("content-length", len(answer.body))) == len(answer.body)


def test_only_the_document_is_rewritten():
    answer = get(PAGES, "/script.js", {"accept": "*/*"})
    assert answer.body == b'<html lang="en">'
    assert answer.headers["etag"] == "7"
    assert b'lang=\\"en\\"' in get(PAGES, "/data", {"accept": "application/json"}).body


def test_what_is_not_found_stays_so():
    assert get(PAGES, "/nothing", BROWSER).status == 404


async def served(_request):
    return HTMLResponse(DOCUMENT)


NAMED = Pages(
    Starlette(routes=[Route("/{path:path}", served, methods=["GET", "POST"])]),
    pages={FIRST, "peta", "tren"},
)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/kebahagiaan", "kebahagiaan"),
        ("/Peta", "Peta"),
        ("/kebahagiaan/", "kebahagiaan"),
        ("/peta/35", "peta%2F35"),
        ("/a b&c=d", "a+b%26c%3Dd"),
        ("/x\r\nset-cookie: a=b", "x%0D%0Aset-cookie%3A+a%3Db"),
        ("//evil", "%2Fevil"),
    ],
)
def test_a_page_that_does_not_exist_leads_to_the_first(path, name):
    answer = get(NAMED, path, BROWSER)
    assert answer.status == 307
    assert answer.headers["location"] == f"/?tersesat={name}"
    assert answer.headers["cache-control"] == "no-store"


def test_the_first_page_is_at_the_root_by_its_name_too():
    answer = get(NAMED, f"/{FIRST}", BROWSER, query="latihan=tidak")
    assert (answer.status, answer.headers["location"]) == (307, "/?latihan=tidak")
    assert get(NAMED, f"/{FIRST}", BROWSER).headers["location"] == "/"


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/", BROWSER),
        ("/peta", BROWSER),
        ("/tren/", BROWSER),
        ("/kebahagiaan", {"accept": "*/*"}),
        ("/kebahagiaan/_stcore/health", {"accept": "*/*"}),
        ("/_stcore/health", BROWSER),
        ("/component/streamlit_folium.st_folium/index.html", BROWSER),
        ("/app/static/geo/village.b59c1ffb61a4.js", BROWSER),
        ("/oauth2callback", BROWSER),
    ],
)
def test_everything_else_is_served(path, headers):
    assert get(NAMED, path, headers).status == 200


def test_the_pages_are_those_of_the_app():
    app = (project_root() / "app.py").read_text(encoding="utf-8")
    (first,) = re.findall(r'st\.Page\("pages/(\w+)\.py"[^)]*default=True', app)
    assert first == FIRST
    listed = set(re.findall(r'"pages/(\w+)\.py"', app))
    assert listed == {page.stem for page in (project_root() / "pages").glob("*.py")}


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


def test_a_socket_passes_through_all():
    """Streamlit speaks over a websocket; no layer may touch it."""

    async def echo(socket):
        await socket.accept()
        await socket.send_text(await socket.receive_text())

    path = "/app/static/a.b59c1ffb61a4.js"
    app = Assets(Pages(Indonesian(Starlette(routes=[WebSocketRoute(path, echo)])), ()))
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
