"""Decks that were made, as the server hands them out: each at its own address, and for good."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.responses import FileResponse, HTMLResponse

from analytics.store import decks

if TYPE_CHECKING:
    from pathlib import Path

    from starlette.responses import Response
    from starlette.types import ASGIApp, Receive, Scope, Send

ADDRESS = "paparan/dek/"
_BELOW = f"/{ADDRESS}"
_NAME = re.compile(r"[0-9a-f]{12}")
# The document itself names the one script it may run; neither lets it ask any host.
_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; font-src data:; "
    "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
_SAFE = {
    "content-security-policy": _POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
}
# It never changes, and a hall whose server is gone can still load it again.
_KEPT = _SAFE | {"cache-control": "private, max-age=31536000, immutable"}
_GONE = (
    '<!DOCTYPE html><html lang="id"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width"><title>Paparan tidak ada</title></head>'
    "<body><p>Paparan ini tidak ada di sini; buka <a href='{root}/paparan'>halaman Paparan</a>, "
    "lalu mulai lagi.</p></body></html>"
)


class Decks:
    """Answers for the addresses of decks; passes everything else on."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The file of a deck, or one sentence that there is none."""
        if (
            scope["type"] != "http"
            or not scope["path"].startswith(_BELOW)
            or scope["method"] not in {"GET", "HEAD"}
        ):
            await self.app(scope, receive, send)
            return
        name = scope["path"].removeprefix(_BELOW).rstrip("/")
        # Whoever looks first, such as the preview of a link, has not shown it to a meeting.
        found = decks.opened if scope["method"] == "GET" else decks.file
        file = await run_in_threadpool(found, name) if _NAME.fullmatch(name) else None
        answer = _gone(scope) if file is None else _whole(file)
        await answer(scope, receive, send)


def _whole(file: Path) -> Response:
    return FileResponse(file, headers=_KEPT, media_type="text/html")


def _gone(scope: Scope) -> Response:
    text = _GONE.format(root=scope.get("root_path", ""))
    return HTMLResponse(text, 404, headers=_SAFE | {"cache-control": "no-store"})
