"""Tables of extreme poverty: statements, pairs and their population, lines in rupiah, money."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.tables import STANDING, or_nothing, sheet_of
from analytics.vocabulary.extreme import Fit
from analytics.wording import (
    extreme_line,
    extreme_money,
    extreme_pairs,
    extreme_track,
    extreme_zero,
)
from analytics.wording.periods import period_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.vocabulary.result import Result

_PERIOD = Column("period", "Periode", period_of)
_SOURCE = Column("source", "Menurut")
_CARRIER = Column("carrier", "Dibaca di")


def track_table(answer: Result) -> None:
    """Every statement of the picture, each with its line and source."""
    each = answer.rows()
    told = answer.frame.assign(
        figure=[extreme_track.value(row) for row in each],
        use=[extreme_track.used(row) for row in each],
    )
    columns = [
        # What every row would say alike stands above the table, or in the badge.
        *([Column("name", "Wilayah")] if len(set(told["name"])) > 1 else []),
        _PERIOD,
        Column("figure", "Disebut", number=True),
        Column("series", "Garis atau daftar"),
        _SOURCE,
        _CARRIER,
        Column("use", "Dipakai?"),
        Column("note", "Keterangan", or_nothing),
        *([STANDING] if len(set(told["standing"])) > 1 else []),
    ]
    sheet_of(answer, columns, told, folds=True)


def pairs_table(answer: Result) -> None:
    """Counts with their percentage, the population both imply, and the one that is known."""
    each = answer.rows()
    told = answer.frame.assign(
        pair=[extreme_pairs.pair(row) for row in each],
        exact=[extreme_pairs.implied_whole(row) for row in each],
        who=[extreme_pairs.who(row) for row in each],
        known=[extreme_pairs.known(row) for row in each],
        fits=[extreme_pairs.fit(row["fit"]) for row in each],
    )
    columns = [
        _PERIOD,
        Column("pair", "Jumlah dan persen", number=True),
        Column("who", "Menurut"),
        Column("exact", "Menyiratkan penduduk"),
        Column("known", "Penduduk yang dikenal"),
        Column("fits", "Cocok?"),
    ]
    odd = {Fit.MORE, Fit.FEWER}
    sheet_of(
        answer,
        columns,
        told,
        row_class=lambda row: "chosen" if row["fit"] in odd else "",
        folds=True,
    )


def findings_list(sentences: Sequence[str]) -> None:
    """What the audits find in these figures."""
    st.html(markup.listed(extreme_pairs.FOUND, sentences))


def lines_table(answer: Result) -> None:
    """Lines in rupiah, and below them what the press made at a market rate."""
    told = pd.DataFrame(extreme_line.table_rows(answer.rows(), answer.facts["market"]))
    columns = [
        Column("what", "Garis"),
        Column("dollars", "Sehari", number=True),
        Column("month", "Sebulan", number=True),
        Column("day", "Sehari (rupiah)", number=True),
        Column("per_dollar", "Rupiah per dolar"),
        Column("usual", "Garis kemiskinan biasa"),
        _SOURCE,
    ]
    sheet_of(answer, columns, told, folds=True)


def targets_table(answer: Result) -> None:
    """Targets, each with its document, and what was stated of its year."""
    each = answer.rows()
    told = answer.frame.assign(
        by=[extreme_zero.year(row) for row in each],
        goal=[extreme_zero.share(row) for row in each],
        found=[extreme_zero.found(row) for row in each],
    )
    columns = [
        Column("name", "Wilayah"),
        Column("by", "Tahun sasaran"),
        Column("goal", "Sasaran", number=True),
        Column("document", "Dokumen", or_nothing),
        Column("said_by", "Disebut oleh"),
        Column("found", "Yang terbit untuk tahun itu"),
        Column("note", "Keterangan", or_nothing),
        Column("source", "Dibaca di"),
    ]
    sheet_of(answer, columns, told, folds=True)


def instructions_table(answer: Result) -> None:
    """Instructions of the president, oldest first."""
    columns = [
        Column("number", "Instruksi"),
        _PERIOD,
        Column("text", "Isinya"),
        Column("note", "Keterangan", or_nothing),
        Column("source", "Dibaca di"),
    ]
    sheet_of(answer, columns, folds=True)


def zeros_table(answer: Result) -> None:
    """Where zero percent is stated, and what that leaves possible."""
    each = answer.rows()
    told = answer.frame.assign(
        upper=[extreme_zero.zero_upper(row) for row in each],
        persons=[extreme_zero.zero_people(row) for row in each],
    )
    columns = [
        Column("name", "Wilayah"),
        _PERIOD,
        _SOURCE,
        _CARRIER,
        Column("upper", "Paling banyak (95%)", number=True),
        Column("persons", "Itu berarti jiwa", number=True),
    ]
    sheet_of(answer, columns, told, folds=True)


def money_table(answer: Result) -> None:
    """Budget and realisation, absorption, and the sum a person by every count."""
    each = answer.rows()
    told = answer.frame.assign(
        plan=[extreme_money.money(row["planned"]) for row in each],
        spent=[extreme_money.money(row["value"]) for row in each],
        share=[extreme_money.absorbed(row) for row in each],
        says=[extreme_money.stated(row["stated"]) for row in each],
        person=[extreme_money.each(row) for row in each],
    )
    columns = [
        _PERIOD,
        Column("programme", "Anggaran"),
        Column("plan", "Dianggarkan", number=True),
        Column("spent", "Terpakai", number=True),
        Column("share", "Serapan (dihitung)", number=True),
        Column("says", "Serapan menurut sumber", number=True),
        Column("person", "Dibagi orangnya"),
        Column("note", "Keterangan", or_nothing),
        _SOURCE,
    ]
    sheet_of(answer, columns, told, folds=True)


def programmes_table(answer: Result) -> None:
    """What sources call a programme against extreme poverty."""
    each = answer.rows()
    told = answer.frame.assign(
        figure=[extreme_money.figure(row) for row in each],
        part=[extreme_money.of_list(row) for row in each],
        detail=[extreme_money.detail(row) for row in each],
    )
    columns = [
        _PERIOD,
        Column("programme", "Program"),
        Column("told", "Rincian"),
        Column("figure", "Disebut", number=True),
        Column("part", "Bagian dari daftar kabupaten", number=True),
        Column("detail", "Keterangan"),
        Column("source", "Dibaca di"),
    ]
    sheet_of(answer, columns, told, folds=True)
