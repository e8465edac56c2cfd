"""Bring a file in: an operator proposes what it holds, a pengesah puts it to use or turns it down.

Of the file itself nothing reaches the disk. Whoever dies at whatever moment leaves the version in
use as it was, or whole and new: a proposal and a version each get their name when they are done.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING

from analytics.actions import documents as attaching
from analytics.actions import outcome, rechecking, trail
from analytics.actions.audit import record
from analytics.store import documents, proposals, records, secret, versions
from analytics.store.proposals import Fate, Proposal
from analytics.vocabulary.errors import BrokenData, Refused
from analytics.vocabulary.personal import scrubbed
from analytics.vocabulary.role import Actor, NotAllowed, Role, Way, demand

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from analytics.intake.contract import Reading
    from analytics.vocabulary.layout import Layout

    Progress = Callable[[float, str], None]


@dataclass(frozen=True, slots=True)
class Source:
    """A file that is brought in, and what the person says of it.

    People write NIK into names and titles; they are left out before anything else sees them.

    Attributes:
        layout: what kind of file it is.
        file: its name.
        details: fields of `intake.contract.Given` but file and reference; what is left out is
            empty.
        paper: name and bytes of the document behind the file, which is kept with the proposal and
            not before; None without one. `details` gets its sha256.

    Raises:
        Refused: the paper is no document.
    """

    layout: Layout
    file: str
    details: Mapping[str, str]
    paper: tuple[str, bytes] | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        """Leave out every number of a person; name the paper."""
        details = scrubbed(dict(self.details))
        if self.paper:
            name, content = self.paper
            details["document"] = documents.described(content, name).sha256
        object.__setattr__(self, "file", scrubbed(self.file))
        object.__setattr__(self, "details", details)


class Superseded(Refused):
    """What a proposal was worked out from has changed: `renewal.renew` it, and look at it again.

    The text is one Indonesian sentence, ready for the screen.
    """


def allow(actor: Actor, layout: Layout) -> None:
    """Stop unless `actor` may propose a file of this layout.

    Raises:
        NotAllowed: no operator, or a file of families over an open network session.
    """
    demand(actor, Role.OPERATOR, "Mengusulkan impor")
    if layout.holds_families and actor.way is Way.NOBODY:
        raise NotAllowed(
            "Berkas tentang keluarga tidak diterima dari sambungan yang tidak terautentikasi; "
            "masuk dengan akun, atau impor di komputer server."
        )


def propose(actor: Actor, source: Source, reading: Reading, progress: Progress) -> Proposal:
    """Keep what a file became until a pengesah decides.

    The tables are taken out of the reading as they are written: what comes after needs the memory.

    Raises:
        NotAllowed: see `allow`.
        BrokenData: the file is refused as it is; its problems are those of the reading.
        Refused: places are still to be confirmed, or all of it is in use already.
    """
    allow(actor, source.layout)
    if reading.refused:
        errors = [problem for problem in reading.problems if not problem.warning]
        if not errors:
            raise Refused("Nama wilayah belum dipastikan; pastikan dahulu.")
        raise BrokenData(errors)
    begun = proposals.begun(source.layout, source.file, actor.name, dict(source.details))
    begun = replace(
        begun,
        warnings=tuple(scrubbed(asdict(one)) for one in reading.problems),
        facts=scrubbed(dict(reading.facts)),
        tables={name: len(rows) for name, rows in reading.tables.items()},
    )

    def fill(folder: Path, proposal: Proposal) -> Proposal:
        if not source.layout.holds_families:
            rechecking.keep(folder, reading)
        for name in tuple(reading.tables):
            rows = reading.tables.pop(name)
            rows.to_parquet(folder / proposals.ROWS / f"{name}.parquet", index=False)
            del rows
        return outcome.changed(outcome.worked_out(folder, proposal, progress))

    try:
        if source.paper:
            attaching.attach(actor, source.paper[1], source.paper[0])
        made = proposals.put(begun, fill)
    except BaseException:
        if source.paper:
            _forget_document(source.details["document"])
        raise
    with records.session() as session:
        record(session, actor, *trail.proposing(made))
    return made


def accept(actor: Actor, proposal_id: str) -> versions.Version:
    """Put a proposal to use.

    Returns:
        The version, in use. Accepting again what was accepted changes nothing.

    Raises:
        NotAllowed: the actor is no pengesah.
        Superseded: what it was worked out from has changed; it waits until it is renewed.
        Refused: there is no such proposal, or it was turned down.
    """
    demand(actor, Role.APPROVER, "Mengesahkan impor")
    trail.mend()
    if (done := proposals.accepted_as(proposal_id)) is not None:
        return done
    proposal = waiting(proposal_id)
    note = f"{proposal.layout.label}: {proposal.file}"
    facts = trail.told(proposal) | trail.by(actor) | {"proposal": proposal.id}
    if proposal.layout.holds_families:
        facts["key"] = secret.fingerprint()
    changes = proposals.files(proposal)
    try:
        with records.session() as session:
            made = versions.commit(changes, proposal.base, actor.name, note, facts)
            record(session, actor, *trail.acceptance(made))
    except versions.Moved:
        raise Superseded(
            "Data yang dipakai berubah sejak usulan ini dibuat, jadi pratinjaunya dihitung ulang; "
            "periksa sekali lagi, lalu sahkan."
        ) from None
    proposals.forget_rows(proposal.id)
    return made


def reject(actor: Actor, proposal_id: str, reason: str) -> None:
    """Turn a proposal down; its rows are forgotten, what it said and why not stays.

    Raises:
        NotAllowed: the actor is no pengesah.
        Refused: there is no such proposal, it was decided, or no reason is given.
    """
    demand(actor, Role.APPROVER, "Menolak impor")
    if not reason.strip():
        raise Refused("Tulis alasan penolakan, supaya pengusul tahu apa yang harus dibetulkan.")
    proposal = waiting(proposal_id)
    with records.session() as session:
        decided = proposals.turn_down(proposal_id, actor.name, scrubbed(reason))
        record(session, actor, *trail.rejection(proposal_id, decided))
    _forget_document(str(proposal.details.get("document", "")))


def roll_back(actor: Actor, version: str, reason: str) -> versions.Version:
    """Put what an earlier version held to use again, as a new version.

    Raises:
        NotAllowed: the actor is no pengesah.
        Refused: there is no such version, or no reason is given.
    """
    demand(actor, Role.APPROVER, "Mengembalikan versi")
    if not reason.strip():
        raise Refused("Tulis alasan mengembalikan versi.")
    if version not in {one.name for one in versions.history()}:
        raise Refused(f"Versi {version[:12]} tidak ada; lihat daftar versi.")
    trail.mend()
    with records.session() as session:
        note = f"Kembali ke versi {version}: {scrubbed(reason)}"
        made = versions.restore(version, actor.name, note)
        record(session, actor, *trail.restoration(made))
    return made


def waiting(proposal_id: str) -> Proposal:
    """A proposal nobody decided on.

    Raises:
        Refused: there is no such proposal, or it was decided.
    """
    proposal = proposals.read(proposal_id)
    if (fate := proposals.fate(proposal_id)) is not Fate.WAITING:
        raise Refused(f"Usulan ini sudah {fate.label}; ajukan berkasnya lagi bila perlu.")
    return proposal


def _forget_document(sha: str) -> None:
    """Remove a document that no version and no proposal refers to."""
    kept = (one.facts.get("details", {}).get("document") for one in versions.history())
    waiting = (
        one.details.get("document")
        for one in proposals.every()
        if proposals.fate(one.id) is not Fate.REJECTED
    )
    if sha and sha not in {*kept, *waiting}:
        documents.forget(sha)
