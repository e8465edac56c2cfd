"""What a meeting leaves behind: who promised or was asked for what, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from analytics.vocabulary.provenance import Origin
    from analytics.vocabulary.standing import Standing


NOBODY = "belum disebut"  # whoever has to act, where the source does not say


class Kind(StrEnum):
    """How something came into the register."""

    CONCLUSION = "conclusion"
    PROMISE = "promise"
    REQUEST = "request"
    OFFER = "offer"
    TARGET = "target"
    PLAN = "plan"

    @property
    def label(self) -> str:
        """The word on screen."""
        return _KINDS[self]


_KINDS = {
    Kind.CONCLUSION: "kesimpulan rapat",
    Kind.PROMISE: "janji",
    Kind.REQUEST: "permintaan",
    Kind.OFFER: "tawaran",
    Kind.TARGET: "target",
    Kind.PLAN: "rencana dampingan",
}


class Status(StrEnum):
    """How far it is. Nobody told us: UNKNOWN, which is never taken for open or done."""

    UNKNOWN = "unknown"
    OPEN = "open"
    RUNNING = "running"
    DONE = "done"
    DROPPED = "dropped"

    @property
    def label(self) -> str:
        """The word on screen."""
        return _STATUSES[self]

    @property
    def waits(self) -> bool:
        """True as long as somebody has to act, or to tell."""
        return self not in {Status.DONE, Status.DROPPED}


_STATUSES = {
    Status.UNKNOWN: "belum ada kabar",
    Status.OPEN: "terbuka",
    Status.RUNNING: "berjalan",
    Status.DONE: "selesai",
    Status.DROPPED: "dibatalkan",
}


@dataclass(frozen=True, slots=True)
class Taken:
    """The figure something was decided on, as it was then.

    Attributes:
        indicator: id in the catalogue.
        area_code: of which place.
        period: key of `vocabulary.period.Period`.
        value: in the unit of the indicator.
        text: as it was written then, with its unit.
        held: the period in words, and that its start is not stated where it is not.
        standing: how sure it was then; None where nobody kept it.
        origin_id: the source it was read in; empty where nobody kept it.
    """

    indicator: str
    area_code: str
    period: str
    value: float
    text: str
    held: str = ""
    standing: Standing | None = None
    origin_id: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One line of the register of tindak lanjut.

    Attributes:
        id: `promise.<n>` for what the founding articles report, a UUID for what a meeting decided.
        kind: how it came here.
        what: what is to be done, one sentence.
        actor: who has to do it; `NOBODY` where the source names nobody.
        area_code: where.
        said_on: when it was said or decided; None where no source tells.
        due: by when; None where nobody said.
        status: how far it is, by the newest word on it.
        told_on: the day of that word; None where there is none.
        evidence: what shows it: a document, a link, a figure.
        source: where it was read; None for a meeting recorded here.
        locator: paragraph or page in that source.
        meeting: id of the meeting recorded here, or empty.
        view: address of the page it was decided on, from the slash on, or empty.
        version: of the data it was decided on, or empty.
        taken: the figure it was decided on, or None.
        said_by: who promised or asked for it; empty for what a meeting decided.
        note: what the source leaves open, or what came with the newest word.
        written_on: the day it was written down here; None for what a source reports.
    """

    id: str
    kind: Kind
    what: str
    actor: str
    area_code: str
    said_on: date | None
    due: date | None
    status: Status
    told_on: date | None
    evidence: str
    source: Origin | None
    locator: str = ""
    meeting: str = ""
    view: str = ""
    version: str = ""
    taken: Taken | None = None
    said_by: str = ""
    note: str = ""
    written_on: date | None = None


@dataclass(frozen=True, slots=True)
class Attendance:
    """How many came in one role; a role is an office (`camat`), not a person."""

    role: str
    count: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting: what was on the agenda, who came, in the order it was written down.

    Attributes:
        id: a UUID.
        title: what it is called.
        on: the day.
        place: where; empty where nobody wrote it.
        agenda: one line a point.
        attendance: one entry a role, the newest count of each; a role that nobody came in is out.
        opened_by: who wrote it down first.
    """

    id: str
    title: str
    on: date
    place: str
    agenda: tuple[str, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    opened_by: str = ""


@dataclass(frozen=True, slots=True)
class Word:
    """What somebody told of a follow-up, and when. Words are added, never changed."""

    status: Status
    evidence: str
    note: str
    by: str
    on: date
