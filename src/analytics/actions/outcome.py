"""What a proposal would change: the files of the version it would become, counted against those."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from analytics.measures.claims import used_changes
from analytics.store import differences, proposals, tables, versions
from analytics.vocabulary.errors import Refused
from analytics.vocabulary.imported import OF_RECIPIENTS, OF_REGISTER, TABLES
from analytics.vocabulary.layout import Layout

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pandas as pd

    from analytics.store.proposals import Proposal

    Progress = Callable[[float, str], None]


def worked_out(folder: Path, proposal: Proposal, progress: Progress) -> Proposal:
    """Write the files a version would get, and count what they change."""
    if proposal.layout is Layout.BOUNDARIES:
        from analytics.actions import imported_boundaries  # noqa: PLC0415 - geopandas

        return imported_boundaries.worked_out(folder, proposal)
    files = folder / proposals.FILES
    for number, name in enumerate(proposal.tables):
        progress(0.75 + 0.1 * number / len(proposal.tables), "Membandingkan dengan yang dipakai")
        rows = folder / proposals.ROWS / f"{name}.parquet"
        differences.merge(TABLES[name], rows, proposal.base, files / f"{name}.parquet")
    warnings = proposal.warnings
    if OF_REGISTER & set(proposal.tables):
        from analytics.actions import register  # noqa: PLC0415 - cubes; only families need them

        progress(0.85, "Menghitung tahap dan arus per wilayah")
        said = {**proposal.details, "file": proposal.file}
        derived = (asdict(one) for one in register.derive(files, proposal.base, said))
        warnings += tuple(one for one in derived if one not in warnings)
    if OF_RECIPIENTS & set(proposal.tables):
        from analytics.actions import recipients  # noqa: PLC0415 - only lists of families need it

        progress(0.95, "Menghitung tumpang tindih antardaftar")
        said = {**proposal.details, "file": proposal.file}
        handed_in = folder / proposals.ROWS / "recipients.parquet"
        recipients.derive(files, proposal.base, said, handed_in)
    progress(0.97, "Menghitung yang berubah")
    changes = tuple(
        differences.counted(table, versions.path(file, proposal.base), files / file)
        for table in TABLES.values()
        if (files / (file := f"{table.name}.parquet")).is_file()
    )
    used = _used(files, proposal.base)
    return replace(proposal, changes=changes, warnings=warnings, used=used)


def _used(files: Path, base: str) -> tuple[dict[str, Any], ...]:
    """Figures in use that would be others."""
    import pandas as pd  # noqa: PLC0415 - pandas, which a refusal does without

    claims = files / "claims.parquet"
    if not claims.is_file():
        return ()
    found: pd.DataFrame = used_changes(
        tables.claims_as_of(base), tables.claims_with(pd.read_parquet(claims))
    )
    rows = found.to_dict("records")
    return tuple({str(name): cell for name, cell in row.items()} for row in rows)


def changed(proposal: Proposal) -> Proposal:
    """The proposal, which changes something.

    Raises:
        Refused: all of it is in use already, said in the same words of the same source.
    """
    counts = [one[what] for one in proposal.changes for what in ("added", "changed", "gone")]
    if counts and not any(counts) and _said_before(proposal):
        raise Refused(
            "Isi berkas ini sama dengan yang sudah dipakai, jadi tidak ada yang berubah dan tidak "
            "ada usulan baru."
        )
    return proposal


def _said_before(proposal: Proposal) -> bool:
    """True if the last version of this layout was told the same: a register has its cutoff."""
    told = {name: text for name, text in proposal.details.items() if text}
    same = (one for one in versions.history() if one.facts.get("layout") == proposal.layout.value)
    last = next(same, None)
    return last is not None and last.facts.get("details") == told
