"""An import in a process of its own: the file comes through a pipe, what happens goes out as lines.

Pages run one at a time, so nothing that takes seconds may run in one. In: one line of JSON, then
the bytes of the file, and of the document behind it; later, if asked, one more line with the places
that were confirmed. Out: one line of JSON an event. The file lives in the memory of this process
and nowhere else, and goes with it: whoever ends the process, or closes the pipe, ends the import,
and nothing is left of it.
"""

from __future__ import annotations

import base64
import json
import logging
import os
import traceback
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any, BinaryIO

from analytics.vocabulary.errors import BrokenData, Refused
from analytics.vocabulary.layout import Layout
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.actions.imports import Source
    from analytics.intake.contract import Guess, Reading
    from analytics.vocabulary.errors import Problem

log = logging.getLogger(__name__)
MOST_MEMORY = 6 << 30  # bytes of address space; libraries reserve 2.3 GB, 450,000 rows use one
SHOWN = 200  # problems that go to the page; all of them are in the report
FAILED = (
    "Berkas ini gagal diolah dan tidak ada yang berubah. Sampaikan kepada pengelola aplikasi jam "
    "kejadiannya; sebabnya tercatat di log."
)


def limit_memory() -> None:
    """Let a file that asks for too much end this process, not the machine; POSIX only."""
    if os.name != "posix":
        return
    import resource  # noqa: PLC0415 - not on Windows

    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    most = MOST_MEMORY if hard == resource.RLIM_INFINITY else min(MOST_MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


class Worker:
    """One import, from the order to its end."""

    def __init__(self, incoming: BinaryIO, outgoing: BinaryIO) -> None:
        self.incoming, self.outgoing = incoming, outgoing

    def run(self) -> int:
        """Do what the first line asks for; the exit status."""
        try:
            order = json.loads(self.incoming.readline())
            who = _actor(order)
            if order["deed"] == "renew":
                self._renew(order["proposal"])
            else:
                self._propose(who, order)
        except (NotAllowed, BrokenData, Refused) as problem:
            self.say("failed", sentence=str(problem))
        except BrokenPipeError:  # nobody listens any more
            return 1
        except Exception as problem:  # noqa: BLE001 - told as one sentence, and where in the log
            # Never the message: it may quote a cell.
            where = "".join(traceback.format_tb(problem.__traceback__))
            log.error("an import failed: %s\n%s", type(problem).__name__, where)  # noqa: TRY400
            self.say("failed", sentence=FAILED)
            return 1
        return 0

    def say(self, event: str, **facts: Any) -> None:  # noqa: ANN401 - plain JSON
        """One event to whoever started this process."""
        line = json.dumps({"event": event, **facts}, ensure_ascii=False, default=str)
        self.outgoing.write(line.encode() + b"\n")
        self.outgoing.flush()

    def progress(self, share: float, step: str) -> None:
        """How far it is, 0 to 1 of the whole."""
        self.say("progress", step=step, share=share)

    def _propose(self, actor: Actor, order: dict[str, Any]) -> None:
        self.progress(0.0, "Menyiapkan")
        import pandas as pd  # noqa: PLC0415 - said to be on its way first

        from analytics.actions import accounts, imports, reading  # noqa: PLC0415

        layout, paper = Layout(order["layout"]), order.get("paper")
        imports.allow(actor, layout)
        content = self.incoming.read(order["size"])
        document = self.incoming.read(paper["size"]) if paper else b""
        if len(content) + len(document) < order["size"] + (paper["size"] if paper else 0):
            return  # the pipe was closed
        told = (paper["name"], document) if paper else None
        source = imports.Source(layout, order["file"], order["details"], told)
        if source.layout is Layout.BOUNDARIES:
            self._boundaries(actor, source, content)
            return
        while True:
            found = reading.examine(actor, source, content, self.progress)
            if not found.guesses or any(not one.warning for one in found.problems):
                break
            decided = self._decided(found)
            if decided is None:
                return
            reading.remember(*decided)
        if found.refused:
            self._refuse(source, content, found.problems)
            return
        del content
        if source.layout.holds_families:
            # The tables are what is kept; a slice of no rows would keep all of them in memory.
            found = replace(found, rows=pd.DataFrame(), totals=pd.DataFrame())
        now = accounts.as_of_now(actor)  # who was asked for places may have waited for long
        made = imports.propose(now, source, found, self.progress)
        self.say("proposed", proposal=made.id)

    def _boundaries(self, actor: Actor, source: Source, content: bytes) -> None:
        from analytics.actions import imported_boundaries as boundaries  # noqa: PLC0415 - geopandas

        self.progress(0.1, "Membaca peta")
        try:
            examined = boundaries.examine(actor, source, content)
        except BrokenData as broken:
            self._refuse(source, b"", broken.problems)
            return
        if examined.refused:
            self._refuse(source, b"", examined.problems)
            return
        self.progress(0.9, "Menyimpan usulan")
        self.say("proposed", proposal=boundaries.propose(actor, source, examined).id)

    def _decided(self, found: Reading) -> tuple[Actor, list[Guess]] | None:
        """Who decided, and the guesses as they did; None once nobody is there to decide."""
        distinct = {(one.parent, one.written.strip().lower()): one for one in found.guesses}
        guesses = list(distinct.values())
        self.say("guesses", guesses=[asdict(one) for one in guesses])
        line = self.incoming.readline()
        if not line:
            return None
        answer = json.loads(line)
        pairs = zip(guesses, answer["places"], strict=True)
        return _actor(answer), [replace(one, proposed=code) for one, code in pairs]

    def _refuse(self, source: Source, content: bytes, problems: Sequence[Problem]) -> None:
        from analytics.intake import report  # noqa: PLC0415 - openpyxl

        self.progress(0.9, "Menulis laporan")
        marked = report.workbook(content, source.file, source.layout, problems)
        errors = [one for one in problems if not one.warning]
        warnings = [one for one in problems if one.warning]
        self.say(
            "refused",
            errors=len(errors),
            warnings=len(warnings),
            problems=[asdict(one) for one in (*errors[:SHOWN], *warnings[:SHOWN])],
            report=base64.b64encode(marked).decode(),
        )

    def _renew(self, proposal: str) -> None:
        from analytics.actions import renewal  # noqa: PLC0415 - as above

        self.say("proposed", proposal=renewal.renew(proposal, self.progress).id)


def _actor(said: dict[str, Any]) -> Actor:
    who = said["actor"]
    return Actor(who["name"], Role(who["role"]), Way(who["way"]))
