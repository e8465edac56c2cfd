"""What the check before a meeting finds: one line for each thing that has to work in the hall."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How a line ends; the words of the table."""

    FINE = "OK"
    LOOK = "PERHATIAN"  # the meeting can be held; somebody should look
    FAILED = "GAGAL"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was checked.

    Attributes:
        what: its name, two or three words.
        verdict: how it stands.
        told: what was found, one sentence without its full stop.
        way_out: what to do; empty where nothing has to be done.
    """

    what: str
    verdict: Verdict
    told: str
    way_out: str = ""


def fine(what: str, told: str) -> Line:
    """A line that asks nothing of anybody."""
    return Line(what, Verdict.FINE, told)


def look(what: str, told: str, way_out: str) -> Line:
    """A line that somebody should read before the meeting."""
    return Line(what, Verdict.LOOK, told, way_out)


def failed(what: str, told: str, way_out: str) -> Line:
    """A line that the meeting would fail on."""
    return Line(what, Verdict.FAILED, told, way_out)
