"""Read a file by its layout and check it, in the file and against what is stored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from sqlalchemy import select

from analytics.actions import imports
from analytics.actions.audit import record
from analytics.actions.said import understood
from analytics.store import records, secret, tables, versions, warehouse
from analytics.store.records import LONGEST_SPELLING, Alias
from analytics.vocabulary.area import INDONESIA
from analytics.vocabulary.deed import Deed
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.imported import TABLES
from analytics.vocabulary.personal import holds_number
from analytics.vocabulary.role import Actor, Role, demand

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from analytics.actions.imports import Progress, Source
    from analytics.intake.contract import Given, Guess, Reading, Reference


class _Stored(Mapping[str, "pd.DataFrame"]):
    """What a version holds, each table read when it is asked for: a register is large."""

    def __init__(self, version: str) -> None:
        self.version = version
        self.names = [name for name in TABLES if versions.path(f"{name}.parquet", version)]

    def __getitem__(self, name: str) -> pd.DataFrame:
        found = warehouse.frame(name, self.version) if name in self.names else None
        if found is None:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.names)


def examine(actor: Actor, source: Source, content: bytes, progress: Progress) -> Reading:
    """What a file holds, or what is wrong with it; nothing is kept.

    Raises:
        NotAllowed: see `imports.allow`.
        Refused: what is said of the file cannot be read.
    """
    imports.allow(actor, source.layout)
    understood(source)
    if source.layout.holds_families:
        _same_key()
    from analytics.intake import checks, reading  # noqa: PLC0415 - pandera, readers of workbooks
    from analytics.intake.layouts import CONTRACTS  # noqa: PLC0415

    given = given_by(source.file, source.details)

    def tell(share: float, what: str) -> None:
        progress(0.65 * share, what)

    read = reading.read(content, source.file, CONTRACTS[source.layout], given, tell)
    progress(0.65, "Memeriksa isi")
    return checks.examine(read, given)


def remember(actor: Actor, confirmed: Sequence[Guess]) -> None:
    """Keep spellings of places that somebody said yes to.

    Raises:
        NotAllowed: the actor is no operator.
        Refused: a place is no area of ours, or lies elsewhere than where it was looked for; or
            its spelling is too long to be one, or holds a number of a person.
    """
    demand(actor, Role.OPERATOR, "Memastikan nama wilayah")
    known = set(tables.areas()["code"])
    with records.session() as session:
        for guess in confirmed:
            if guess.proposed not in known:
                raise Refused(f"Kode wilayah {guess.proposed} tidak dikenal; pilih dari daftar.")
            if holds_number(guess.written):
                raise Refused("Nama wilayah tidak boleh memuat NIK; betulkan selnya di berkas.")
            whole = guess.parent in {"", INDONESIA}
            if not (whole or f"{guess.proposed}.".startswith(f"{guess.parent}.")):
                raise Refused(
                    f"Wilayah {guess.proposed} tidak terletak di {guess.parent}; pilih dari daftar."
                )
            spelling = guess.written.strip().lower()
            if len(spelling) > LONGEST_SPELLING:
                raise Refused(
                    f"Nama wilayah sepanjang {len(spelling)} huruf tidak dapat diingat; betulkan "
                    "di berkasnya."
                )
            query = select(Alias).filter_by(parent_code=guess.parent, spelling=spelling)
            kept = session.scalar(query)
            before = None if kept is None else {"area": kept.area_code}
            if kept is None:
                kept = Alias(parent_code=guess.parent, spelling=spelling)
                session.add(kept)
            kept.area_code, kept.actor, kept.at = guess.proposed, actor.name, records.now()
            subject = f"{spelling} ({guess.parent})"
            after = {"area": guess.proposed}
            record(session, actor, Deed.ALIAS_REMEMBERED, subject, before, after)


def aliases() -> dict[tuple[str, str], str]:
    """Spellings of places that were remembered: parent code and spelling to code."""
    with records.reading() as session:
        known = session.scalars(select(Alias))
        return {(row.parent_code, row.spelling): row.area_code for row in known}


def _same_key() -> None:
    """Stop if families were coded with another key: the same ones would not be found again."""
    known = (one.facts.get("key") for one in versions.history())
    if first := next((key for key in known if key), ""):
        secret.demand(first)


def given_by(file: str, details: Mapping[str, str]) -> Given:
    """What is said of a file, and what it is read against now."""
    from analytics.intake.contract import Given  # noqa: PLC0415 - as above

    return Given(file=file, reference=_reference(), **details)


def _reference() -> Reference:
    from analytics.intake.contract import Reference  # noqa: PLC0415 - as above

    return Reference(
        areas=tables.areas(),
        indicators=tables.indicators(),
        aliases=aliases(),
        secret=secret.key(),
        stored=_Stored(versions.current()),
        published=tables.claims(),
        conditions=tables.conditions(),
    )
