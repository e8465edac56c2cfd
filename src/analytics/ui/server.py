"""The app as ASGI: warmed and frozen at start, in Indonesian, with geometry cached for good.

`make run` serves this. `streamlit run app.py` serves the same pages without it.
"""

from __future__ import annotations

import gc
import re
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import streamlit as st
from starlette.middleware import Middleware

from analytics.store.places import project_root

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_HASHED = re.compile(r"/app/static/.+\.[0-9a-f]{12}\.\w+$")
_IMMUTABLE = (b"cache-control", b"public, max-age=31536000, immutable")


class Indonesian:
    """Marks the page `lang="id"`, so that no browser offers to translate it (WCAG 3.1.1)."""

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
            start["headers"] = [
                (k, str(len(whole)).encode() if k == b"content-length" else v)
                for k, v in start["headers"]
            ]
            await send(start)
            await send({"type": "http.response.body", "body": whole})

        await self.app(scope, receive, rewritten)


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
    from analytics.ui.warm import warm  # noqa: PLC0415 - heavy imports belong to the start, not here

    warm()
    gc.collect()
    gc.freeze()
    yield


def _header(scope: Scope, name: bytes) -> bytes:
    return next((value for key, value in scope["headers"] if key == name), b"")


app = st.App(
    project_root() / "app.py",
    lifespan=warmed,
    middleware=[Middleware(Assets), Middleware(Indonesian)],
)
