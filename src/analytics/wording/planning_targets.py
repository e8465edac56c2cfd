"""Targets by document in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from analytics.vocabulary.indicator import Unit
from analytics.wording.periods import dated
from analytics.wording.quantities import figure, interval, is_missing, number
from analytics.wording.sentences import joined, lower_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from analytics.vocabulary.indicator import Indicator

HEADER: Final = "Target menurut dokumen"
NAMED: Final = ("Target menurut dokumen", "Target yang disebut dokumen atau pejabat.")
STEP: Final = "Setiap target tetap dengan dokumennya; yang berbeda tidak digabung."
NONE: Final = "Tidak ada target untuk tahun-tahun itu."
HEADS: Final = ("Ukuran", "Tahun", "Target", "Dokumen", "Tanggal", "Angka tahun itu", "Tercapai?")
METHOD: Final = (
    (
        "**Tercapai.** Angka tahun itu dibandingkan dengan ujung target yang lebih mudah dicapai. "
        "Galat kabupaten tidak diterbitkan, jadi tercapai atau tidak dengan selisih kecil belum "
        "tentu bermakna."
    ),
)


def lead(rows: Sequence[Mapping[str, Any]], facts: Mapping[str, Any]) -> tuple[str, ...]:
    """The plain answer: how many, and where documents disagree."""
    told = [
        (
            f"{number(len(rows))} target disebut untuk {rows[0]['name']}, masing-masing menurut "
            "dokumen atau ucapannya sendiri."
        )
    ]
    for label, year, values in facts["apart"]:
        ends = [number(high, 2) for _, high in values]
        told.append(
            f"Untuk {lower_first(label)} {year or 'tanpa tahun'} disebut "
            f"{number(len(values))} angka yang berbeda: {joined(ends)}."
        )
    return tuple(told)


def target(row: Mapping[str, Any], of: Indicator) -> str:
    """A target as it is named, one value or a span."""
    return interval(row["low"], row["high"], of.unit, of.decimals)


def year(value: int) -> str:
    """The year a target is for."""
    return str(value) if value else "tidak disebut"


def document(row: Mapping[str, Any]) -> str:
    """Where it is named: a document, or who said it."""
    return str(row["document"] or f"ucapan {row['said_by']}")


def on(row: Mapping[str, Any]) -> str:
    """The day of the document; words where none is known."""
    found = row["document_date"]
    return "tidak diketahui" if is_missing(found) else dated(str(found)[:10])


def reached(row: Mapping[str, Any], of: Indicator) -> str:
    """The figure of the year."""
    return "belum ada angka" if is_missing(row["reached"]) else figure(row["reached"], of)


def met(row: Mapping[str, Any]) -> str:
    """Whether it was reached."""
    return {True: "ya", False: "tidak"}.get(row["met"], "belum dapat dinilai")


def line(row: Mapping[str, Any]) -> str:
    """A target in a line, for the command line."""
    unit, decimals = Unit(row["measured_in"]), row["decimals"]
    told = interval(row["low"], row["high"], unit, decimals)
    return f"{row['label']}, {year(row['year'])}: {told} – {document(row)}; tercapai: {met(row)}"
