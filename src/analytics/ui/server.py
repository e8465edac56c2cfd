"""The app as ASGI: warmed and frozen at start, in Indonesian, with geometry cached for good.

A link to a page that does not exist opens the first page, which says so.

`make run` serves this. `streamlit run app.py` serves the same pages without it.
"""

from __future__ import annotations

import gc
import re
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import streamlit as st
from starlette.middleware import Middleware
from starlette.responses import RedirectResponse

from analytics.store.places import project_root
from analytics.ui.address import LOST
from analytics.ui.frozen import Decks

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Collection

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_HASHED = re.compile(r"/app/static/.+\.[0-9a-f]{12}\.\w+$")
_IMMUTABLE = (b"cache-control", b"public, max-age=31536000, immutable")
FIRST = "ringkasan"  # the page at the root; app.py calls it the default
# What a reader may take for a page. Names with a dot are files; the rest Streamlit keeps to itself.
_PAGE = re.compile(r"/((?!(?:_stcore|auth|oauth2callback)\b)[^.]+?)/*")

# Streamlit's own dialogs hold no block of elements, a dialog of ours would. What they say is in its
# scripts, where nothing can reach it; the size hides it, the style says it in our words.
_DIALOG = "[data-testid=stDialog]:not(:has([data-testid=stVerticalBlock]))"
_DISCONNECTED = f"""<style>
{_DIALOG} h2, {_DIALOG} h2 + div {{ font-size: 0 }}
{_DIALOG} h2 + div > * {{ display: none }}
{_DIALOG} h2::after {{ font-size: 1.25rem; content: "Sambungan terputus" }}
{_DIALOG} h2 + div::after {{ font-size: 1rem; content: "Halaman ini menyambung lagi sendiri begitu \
aplikasi dan jaringan pulih. Bila lama, muat ulang halaman atau hubungi pengelola aplikasi." }}
</style>"""


class Indonesian:
    """Marks the page `lang="id"`, so that no browser offers to translate it (WCAG 3.1.1).

    The one English dialog that a reader can still meet, of a lost connection, gets our words.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on, except the one HTML document, which is rewritten."""
        if scope["type"] != "http" or b"text/html" not in _header(scope, b"accept"):
            await self.app(scope, receive, send)
            return
        # A compressed body could not be rewritten, and the document is 2 KB.
        scope["headers"] = [(k, v) for k, v in scope["headers"] if k != b"accept-encoding"]
        start: Message = {}
        body = b""

        async def rewritten(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start":
                start = message
                return
            body += message.get("body", b"")
            if message.get("more_body"):
                return
            whole = body.replace(b'<html lang="en"', b'<html lang="id"', 1)
            whole = whole.replace(b"</head>", _DISCONNECTED.encode() + b"</head>", 1)
            start["headers"] = [
                (k, str(len(whole)).encode() if k == b"content-length" else v)
                for k, v in start["headers"]
            ]
            await send(start)
            await send({"type": "http.response.body", "body": whole})

        await self.app(scope, receive, rewritten)


class Pages:
    """Sends the reader of a page that does not exist to the first one, with the name asked for.

    Streamlit would serve its document for any name, and then say in English what it did not find;
    that goes for the name of its first page too, which it knows at the root only.
    """

    def __init__(self, app: ASGIApp, pages: Collection[str]) -> None:
        self.app = app
        self.pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Redirect a document of an unknown name; pass everything else on."""
        asked = _PAGE.fullmatch(scope["path"]) if scope["type"] == "http" else None
        if (
            asked is None
            or (asked[1] in self.pages and asked[1] != FIRST)
            or scope["method"] != "GET"
            or b"text/html" not in _header(scope, b"accept")
        ):
            await self.app(scope, receive, send)
            return
        query = scope["query_string"].decode("latin-1")
        if asked[1] != FIRST:
            query = urlencode({LOST: asked[1]})
        first = f"{scope.get('root_path', '')}/{query and '?'}{query}"
        answer = RedirectResponse(first, headers={"cache-control": "no-store"})
        await answer(scope, receive, send)


class Assets:
    """Lets the browser keep hashed files for good: another content has another name."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the cache header to a hashed file; pass everything else on."""
        if scope["type"] != "http" or not _HASHED.search(scope["path"]):
            await self.app(scope, receive, send)
            return

        async def kept(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] == 200:
                message["headers"] = [*message["headers"], _IMMUTABLE]
            await send(message)

        await self.app(scope, receive, kept)


@asynccontextmanager
async def warmed(_app: Any) -> AsyncIterator[None]:  # noqa: ANN401 - st.App has no public type
    """Answer the first questions before the first reader comes.

    All of it is then left out of garbage collection: a full one costs more than a rerun.
    """
    from analytics.ui import warm  # noqa: PLC0415 - heavy imports belong to the start, not here

    warm.warm()
    gc.collect()
    gc.freeze()
    warm.afterwards()
    yield


def _header(scope: Scope, name: bytes) -> bytes:
    return next((value for key, value in scope["headers"] if key == name), b"")


app = st.App(
    project_root() / "app.py",
    lifespan=warmed,
    middleware=[
        Middleware(Assets),
        Middleware(Decks),
        Middleware(Pages, pages={page.stem for page in (project_root() / "pages").glob("*.py")}),
        Middleware(Indonesian),
    ],
)
