"""Imports under way: one process each, started here, fed through a pipe and watched by its pages.

The bytes of a file pass through this process once and are kept by nobody here. What a job says is
kept by its id until the server stops, so that whoever loads the page anew finds it again.
"""

from __future__ import annotations

import base64
import json
import logging
import secrets
import threading
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from analytics.intake.contract import Guess
from analytics.ui import children
from analytics.vocabulary.errors import Problem

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Mapping, Sequence

    from analytics.actions.imports import Source
    from analytics.vocabulary.role import Actor

log = logging.getLogger(__name__)
STOPPED = "Impor dihentikan; tidak ada yang berubah."
_CHUNK = 1024**2
_PATIENCE = 900.0  # seconds that a file waits in memory for its places to be confirmed


class Stage(StrEnum):
    """How far a job is."""

    RUNNING = "running"
    ASKING = "asking"
    REFUSED = "refused"
    PROPOSED = "proposed"
    FAILED = "failed"


@dataclass
class Job:
    """One import; its fields are replaced, never changed in place, as pages read them meanwhile."""

    id: str
    actor: Actor
    file: str
    layout: str
    stage: Stage = Stage.RUNNING
    step: str = "Menyiapkan"
    share: float = 0.0
    sentence: str = ""
    problems: tuple[Problem, ...] = ()
    counts: tuple[int, int] = (0, 0)  # errors, warnings
    report: bytes = b""
    guesses: tuple[Guess, ...] = ()
    proposal: str = ""
    ended: bool = False
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)
    timer: threading.Timer | None = field(default=None, repr=False)


_JOBS: children.Register[Job] = children.Register()


def start(actor: Actor, source: Source, content: bytes) -> Job:
    """Begin to read a file. Nobody here keeps `content` once it went through the pipe."""
    order: dict[str, Any] = {
        "deed": "propose",
        "layout": source.layout.value,
        "file": source.file,
        "details": dict(source.details),
        "size": len(content),
    }
    name, paper = source.paper or ("", b"")
    if paper:
        order["paper"] = {"name": name, "size": len(paper)}
    return _start(actor, source.file, source.layout.label, order, content, paper)


def renew(actor: Actor, proposal: str, file: str, layout: str) -> Job:
    """Begin to work a proposal out anew."""
    return _start(actor, file, layout, {"deed": "renew", "proposal": proposal})


def find(name: str) -> Job | None:
    """A job by its id."""
    return _JOBS.find(name)


def decide(job: Job, actor: Actor, places: Sequence[str]) -> None:
    """Tell a job that asks which areas are meant, in the order of its guesses."""
    with _JOBS.turn:
        if job.stage is not Stage.ASKING or job.process is None:
            return
        job.stage = Stage.RUNNING
    if job.timer:
        job.timer.cancel()
    _write(job, json.dumps({"places": list(places), "actor": _plain(actor)}).encode() + b"\n")


def cancel(job: Job) -> None:
    """End a job; nothing of it is left."""
    if job.timer:
        job.timer.cancel()
    if job.process and job.process.poll() is None:
        job.process.kill()


def _start(actor: Actor, file: str, layout: str, order: Mapping[str, Any], *parts: bytes) -> Job:
    job = Job(secrets.token_hex(6), actor, file, layout)
    _JOBS.add(job)
    job.process = children.start("import", "--pekerja")
    head = json.dumps({**order, "actor": _plain(actor)}).encode() + b"\n"
    feeding = threading.Thread(target=_feed, args=(job, [head, *parts]), daemon=True)
    threading.Thread(target=_listen, args=(job,), daemon=True).start()
    feeding.start()
    return job


def _feed(job: Job, parts: list[bytes]) -> None:
    """The last reference to the bytes in this process is dropped as the last of them is read."""
    while parts:
        part = memoryview(parts.pop(0))
        for begin in range(0, len(part), _CHUNK):
            if not _write(job, part[begin : begin + _CHUNK]):
                return


def _write(job: Job, data: bytes | memoryview) -> bool:
    try:
        if job.process is None or job.process.stdin is None:
            return False
        job.process.stdin.write(data)
        job.process.stdin.flush()
    except (BrokenPipeError, ValueError):  # it has ended, and says why on its other pipe
        return False
    return True


def _listen(job: Job) -> None:
    if job.process is None or job.process.stdout is None:
        return
    with job.process as process:
        for event in children.said(process, f"import {job.id}"):
            _hear(job, event)
            if job.ended and process.stdin:
                process.stdin.close()
    if not job.ended:
        job.sentence, job.stage, job.ended = STOPPED, Stage.FAILED, True


def _hear(job: Job, said: dict[str, Any]) -> None:
    match said["event"]:
        case "progress":
            job.step, job.share = said["step"], float(said["share"])
        case "guesses":
            job.guesses = tuple(Guess(**one) for one in said["guesses"])
            job.timer = threading.Timer(_PATIENCE, cancel, (job,))
            job.timer.daemon = True
            job.timer.start()
            job.stage = Stage.ASKING
        case "refused":
            job.problems = tuple(Problem(**one) for one in said["problems"])
            job.counts = (said["errors"], said["warnings"])
            job.report = base64.b64decode(said["report"])
            job.stage, job.ended = Stage.REFUSED, True
        case "proposed":
            job.proposal = said["proposal"]
            job.stage, job.ended = Stage.PROPOSED, True
        case _:
            job.sentence = str(said.get("sentence", STOPPED))
            job.stage, job.ended = Stage.FAILED, True


def _plain(actor: Actor) -> dict[str, str]:
    return {"name": actor.name, "role": actor.role.value, "way": actor.way.value}


def wait(job: Job, seconds: float) -> Job:
    """Wait until a job has ended or asks; for whoever shows nothing meanwhile."""
    children.wait(lambda: job.ended or job.stage is not Stage.RUNNING, seconds)
    return job
