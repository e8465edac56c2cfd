"""Serving the app: at which addresses does it answer, and in which browser is it seen?"""

from __future__ import annotations

import os
import socket
import threading
import webbrowser
from typing import TYPE_CHECKING

import uvicorn

if TYPE_CHECKING:
    from collections.abc import Sequence

_EVERY = {"0.0.0.0": socket.AF_INET, "::": socket.AF_INET6}  # noqa: S104 - told apart, not bound
# Reserved for documents (RFC 5737, RFC 3849): a datagram socket finds its way there, sends nothing.
_ELSEWHERE = {socket.AF_INET: "192.0.2.1", socket.AF_INET6: "2001:db8::1"}


class _Announced(uvicorn.Server):
    """Says where it answers, once it does, and shows it there if asked to."""

    show = False

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, then print the addresses."""
        await super().startup(sockets)
        if self.started:
            found = addresses(self.config.host, self.config.port)
            where = " atau ".join(found)
            print(f"Dasbor terbuka di {where} (Ctrl+C untuk berhenti)", flush=True)  # noqa: T201
            if self.show and _has_screen():
                # A browser may take its time, or never return.
                threading.Thread(target=webbrowser.open, args=(found[0],), daemon=True).start()


_BOUND: list[str] = []


def bound() -> str:
    """The address this process listens at; "" if it serves nothing, or Streamlit does."""
    return _BOUND[-1] if _BOUND else ""


def serve(host: str, port: int, *, show: bool = False) -> int:
    """Serve until stopped, shown in this machine's browser if asked to; the exit status."""
    _BOUND.append(host)
    server = _Announced(
        uvicorn.Config(
            "analytics.ui.server:app",
            host=host,
            port=port,
            log_level="warning",
            access_log=False,
        )
    )
    server.show = show
    try:
        server.run()
    except KeyboardInterrupt:  # uvicorn raises again what stopped it
        return 0
    return 0 if server.started else 1


def addresses(host: str, port: int) -> Sequence[str]:
    """What a reader can type to reach a server that listens at `host`."""
    if host not in _EVERY:
        return [_address(host, port)]
    own = _own(_EVERY[host])
    return [_address("localhost", port), *([_address(own, port)] if own else [])]


def _has_screen() -> bool:
    """False where a browser would open in the terminal, if anywhere."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
    return os.name != "posix" or any(map(os.environ.get, named))


def _address(host: str, port: int) -> str:
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _own(family: socket.AddressFamily) -> str:
    """This machine's address in its network; empty where it has none."""
    with socket.socket(family, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((_ELSEWHERE[family], 9))
        except OSError:
            return ""
        return str(probe.getsockname()[0])
