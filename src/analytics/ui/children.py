"""Processes this server starts: one JSON object a line is what they say, by an id they are found.

What one says is kept by its id until the server stops, so that whoever loads a page anew finds it.
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import threading
import time
from collections import OrderedDict
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

log = logging.getLogger(__name__)
_KEPT = 50  # remembered: of more, those that ended first are forgotten


class Known(Protocol):
    """What is remembered of a child."""

    id: str
    ended: bool


K = TypeVar("K", bound=Known)


class Register(Generic[K]):
    """Children of one kind by their ids, the newest last."""

    def __init__(self) -> None:
        self._held: OrderedDict[str, K] = OrderedDict()
        self.turn = threading.RLock()

    def add(self, child: K) -> None:
        """Remember one; what still runs is never forgotten for what begins."""
        with self.turn:
            self._held[child.id] = child
            over = max(len(self._held) - _KEPT, 0)
            for name in [name for name, one in self._held.items() if one.ended][:over]:
                del self._held[name]

    def find(self, name: str) -> K | None:
        """The one of that id."""
        with self.turn:
            return self._held.get(name)

    def running(self) -> int:
        """How many have not ended."""
        with self.turn:
            return sum(not one.ended for one in self._held.values())


def start(*command: str) -> subprocess.Popen[bytes]:
    """`python -m analytics` with these words, as this process would import it, on two pipes.

    Raises:
        OSError: the system starts no further process.
    """
    return subprocess.Popen(  # noqa: S603 - our own interpreter
        [sys.executable, "-m", "analytics", *command],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )


def said(process: subprocess.Popen[bytes], name: str) -> Iterator[dict[str, Any]]:
    """What the process says, event by event, until it says no more; `name` is for the log."""
    if process.stdout is None:
        return
    for line in process.stdout:
        try:
            event = json.loads(line)
        except ValueError:
            log.warning("a line of %s is no event", name)
            continue
        yield event


def wait(done: Callable[[], bool], seconds: float) -> None:
    """Wait until it is done, or so long; for whoever shows nothing meanwhile."""
    until = time.monotonic() + seconds
    while not done() and time.monotonic() < until:
        time.sleep(0.02)
