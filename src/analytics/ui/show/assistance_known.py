"""Tables of what is published of assisted villages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.frame import gap, sources
from analytics.ui.show.tables import STANDING, or_nothing, sheet_of, value_column
from analytics.vocabulary.assistance import OrganisationKind
from analytics.vocabulary.pairs import PairKind
from analytics.vocabulary.result import Answer, Gap
from analytics.wording.periods import dated, period_of

if TYPE_CHECKING:
    import pandas as pd

    from analytics.vocabulary.result import Result


def pairs_table(answer: Result) -> None:
    """Every published pair with its source."""
    columns = [
        Column("name", "Desa"),
        Column("district", "Kecamatan"),
        Column("organisation", "Pelaku pendampingan"),
        Column("organisation_kind", "Jenis", lambda kind: OrganisationKind(kind).label),
        Column("kind", "Sebagai", lambda kind: PairKind(kind).label),
        Column("period", "Tahun", period_of),
        Column("source", "Sumber"),
        STANDING,
    ]
    sheet_of(answer, columns)


def red_table(answer: Answer) -> None:
    """Counts of villages in the red quadrant: the regency, then the kecamatan that were told."""
    if isinstance(answer, Gap):
        gap(answer)
        return
    columns = [
        Column("name", "Wilayah"),
        Column("period", "Periode", period_of),
        value_column(answer.indicator),
        STANDING,
    ]
    sheet_of(answer, columns)
    sources(answer, key="dampingan.merah.sumber")


def known_table(rows: pd.DataFrame) -> None:
    """What sources say, as it was read: `answers.assistance_known.told`."""
    columns = [
        Column("programme", "Program"),
        Column("told", "Yang disebut"),
        Column("period", "Kapan", dated),
        Column("figure", "Angka atau isinya"),
        Column("source", "Sumber"),
        STANDING,
        Column("note", "Keterangan", or_nothing),
    ]
    st.html(markup.table(rows.fillna({"note": ""}), columns))
