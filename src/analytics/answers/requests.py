"""What to write to whoever holds the data: what is asked, what is known so far, what to fill in."""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import shorten
from typing import TYPE_CHECKING

from analytics.answers import bridge, figures, forms
from analytics.store import tables
from analytics.store.versioned import following
from analytics.vocabulary.area import BOJONEGORO
from analytics.vocabulary.claim import MAIN
from analytics.vocabulary.result import Answer, Gap, records
from analytics.vocabulary.standing import Standing
from analytics.wording import quantities
from analytics.wording.bridge import LABELS
from analytics.wording.periods import period_of, when
from analytics.wording.sentences import joined, lower_first
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result

_LONGEST = 80  # letters of a file name
_AGGREGATE = "Data diminta dalam bentuk jumlah; tanpa NIK, nomor KK, nama, maupun alamat."
_FAMILIES = "Satu baris tiap keluarga; tanpa nama dan alamat, NIK dan nomor KK disandikan."
_NOTHING = "Sel yang datanya tidak ada mohon ditulis “tidak ada data”, bukan nol."


@dataclass(frozen=True, slots=True)
class Request:
    """A letter's matter.

    Attributes:
        subject: goes after `Hal`.
        to: the owners of the data, as a letter addresses them.
        known: what is known so far and from where, one sentence each.
        asked: what is asked for, one line each.
        forms: tables enclosed.
        name: for the name of the file: lower case, joined by `-`.
    """

    subject: str
    to: tuple[str, ...]
    known: tuple[str, ...]
    asked: tuple[str, ...]
    forms: tuple[forms.Form, ...]
    name: str


def of_gap(gap: Gap) -> Request:
    """The letter for what is missing; the table is that of the indicator and level, if known."""
    known = (f"{gap.never}.",) if gap.never else ()
    if gap.indicator:
        ours = gap.area.startswith(BOJONEGORO)
        known = (*known, *_stated(gap.indicator, BOJONEGORO if ours else gap.area or BOJONEGORO))
    families = gap.layout is not None and gap.layout.holds_families
    return Request(
        subject=f"Permintaan data: {lower_first(gap.ask_for)}",
        to=_addressed(gap.ask_whom),
        known=known or (f"Belum ada data: {gap.what}.",),
        asked=(f"{gap.ask_for};", *((_FAMILIES,) if families else (_AGGREGATE,)), _NOTHING),
        forms=forms.of_gap(gap),
        name=_name(gap.what),
    )


def of_bridge(
    area: str = BOJONEGORO, before: int | None = None, after: int | None = None
) -> Request:
    """The letter that asks what the bridge leaves open: dates of the counts, starts, other steps.

    Where there is no bridge, the letter asks for the counts themselves.
    """
    with following(MAIN):  # a letter of the office follows no reader's own basis
        answer = bridge.kpm_bridge(area, before, after)
    if isinstance(answer, Gap):
        return of_gap(answer)
    bars = answer.frame
    counts = bars[bars["part"].isin(["opening", "closing"])].drop_duplicates(["period", "value"])
    first = bars[bars["closing"] == answer.facts["closings"][0]]
    steps = first[~first["part"].isin(["opening", "unexplained", "closing"])]
    listed = joined([quantities.number(value) for value in counts["value"]])
    asked = [f"tanggal dan triwulan (tahap) cacahan tiap angka {listed} KPM;"]
    asked += [
        f"tanggal mulai dan akhir hitungan {quantities.number(abs(row['value']))} "
        f"{lower_first(LABELS[row['part']])};"
        for row in records(steps)
    ]
    asked += [
        "arus masuk dan keluar KPM di antara cacahan itu, menurut alasannya;",
        _AGGREGATE,
        _NOTHING,
    ]
    return Request(
        subject=(
            f"Permintaan keterangan jumlah KPM PKH {answer.facts['before']} dan "
            f"{answer.facts['after']} serta arus di antaranya"
        ),
        to=_addressed(answer.indicator.owner),
        known=(*_sources(answer), bridge.verdict(answer), *answer.facts["assumptions"]),
        asked=tuple(asked),
        forms=(forms.counts(counts), *forms.starts(steps), forms.flows(answer)),
        name=_name(f"jembatan kpm pkh {answer.facts['before']} {answer.facts['after']}"),
    )


def of_reports(answer: Answer) -> Request:
    """The letter for monthly reports: for all of them, or for those that are owed."""
    if isinstance(answer, Gap):
        return of_gap(answer)
    owed = answer.frame[answer.frame["due"] & ~answer.frame["reported"]]
    rows = tuple(
        (
            str(i),
            row["area_code"],
            row["name"],
            period_of(row["month"]),
            *[forms.BLANK] * len(forms.STOCK_AND_FLOWS),
        )
        for i, row in enumerate(records(owed), start=1)
    )
    year = answer.facts["year"]
    told = f"{quantities.number(len(owed))} laporan bulanan {year} yang jatuh tempo belum masuk."
    return Request(
        subject=f"Permintaan laporan bulanan KPM PKH tahun {year} yang belum masuk",
        to=tuple(f"Camat {name}" for name in answer.facts["missing"]),
        known=(told,),
        asked=("laporan bulan-bulan pada tabel terlampir;", _AGGREGATE, _NOTHING),
        forms=(forms.Form(f"Laporan bulanan {year} yang belum masuk", forms.MONTHLY, rows),),
        name=_name(f"laporan bulanan kecamatan {year}"),
    )


def _stated(indicator: str, area: str) -> tuple[str, ...]:
    """The newest figures of an area, each with its source."""
    rows = figures.by_source(indicator, [area])
    rows = rows[rows["standing"] != Standing.EXAMPLE]
    if rows.empty:
        return ()
    rows = rows[rows["period_end"] == rows["period_end"].max()].drop_duplicates("value")
    found = tables.indicator(indicator)
    return tuple(
        f"{found.label} {row['name']}, {when(row)}: "
        f"{quantities.stated(row['value'], row['precision'], found)} "
        f"({carried(tables.origin(row['origin_id']))}; {Standing(row['standing']).short_label})."
        for row in records(rows)
    )


def _sources(answer: Result) -> tuple[str, ...]:
    told = [
        " – ".join(filter(None, [carried(origin), origin.title]))
        for origin in answer.provenance.origins
    ]
    return (f"Angka di bawah ini dibaca pada: {'; '.join(told)}.",)


def _addressed(text: str) -> tuple[str, ...]:
    """Owners as a letter addresses them: offices by their head, persons as they are."""
    return tuple(_head_of(owner.strip()) for owner in text.split(";"))


def _head_of(owner: str) -> str:
    if owner == "Penyelenggara":
        return "Penyelenggara pertemuan"
    if owner.startswith("Kecamatan "):
        return owner.replace("Kecamatan", "Camat", 1)
    return owner if "camat," in owner else f"Pimpinan {owner}"


def _name(text: str) -> str:
    """A part of a file name that every system takes, cut between words."""
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in text.lower())
    return shorten(kept, _LONGEST, placeholder="").replace(" ", "-")
