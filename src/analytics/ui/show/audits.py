"""What the audits found, finding by finding, with the figures it was found in."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import streamlit as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.tables import STANDING, or_nothing
from analytics.vocabulary.audit import Severity
from analytics.wording import audits as told
from analytics.wording.periods import day, period_of
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from analytics.answers.audits import Finding

_FIGURES = (
    Column("label", "Angka"),
    Column("name", "Wilayah"),
    Column("period", "Periode", period_of),
    Column("written", "Tertulis", number=True),
    Column("source", "Sumber"),
    STANDING,
    Column("qualifier", "Keterangan", or_nothing),
)
_MOST = 12  # figures below one finding; a sum over 28 kecamatan shows the whole and the first


def findings(found: Sequence[Finding]) -> None:
    """Every finding, the heaviest first; the figures and their sources unfold below each."""
    for severity in Severity:
        of_kind = [finding for finding in found if finding.severity is severity]
        head = f"{severity.label} ({number(len(of_kind))})"
        blocks = "".join(map(_finding, of_kind)) or "<p>Tidak ada temuan.</p>"
        st.html(
            f'<section class="findings {severity.value}"><h2>{escape(head.capitalize())}</h2>'
            f"<p>{escape(severity.meaning)}</p>{blocks}</section>"
        )
    with st.expander("Yang diperiksa", icon=":material/rule:"):
        st.html(
            markup.paragraphs([f"{name}: {asks}" for name, asks in told.RULES.values()], "rule")
        )


def noted(rows: pd.DataFrame) -> None:
    """Conflicts that only prose shows, in our words, each with its source and the day written."""
    columns = [
        Column("sentence", "Pertentangan"),
        Column("label", "Angka"),
        Column("name", "Wilayah"),
        Column("source", "Sumber"),
        Column("written_on", "Dicatat", lambda when: day(when.date())),
    ]
    st.html(markup.table(rows, columns))


def _finding(finding: Finding) -> str:
    name, _ = told.RULES[finding.rule]
    rows = finding.figures.head(_MOST).fillna({"qualifier": ""})
    table = markup.table(rows, _FIGURES, row_class=lambda row: "unused" if row["wrong"] else "")
    count = number(len(finding.figures))
    return (
        f'<article class="finding"><p><b>{escape(name)}.</b> {escape(finding.sentence)}'
        f" {_link(finding)}</p><details><summary>{count} angka dan sumbernya</summary>"
        f"{table}</details></article>"
    )


def _link(finding: Finding) -> str:
    """To the board, where the figure is disputed; else to its page of sources."""
    if finding.group is None:
        return ""
    address = {"indikator": finding.group.indicator, "wilayah": finding.group.area_code}
    page, words = (
        ("rekonsiliasi", "Lihat di papan angka")
        if finding.disputed
        else ("sumber", "Lihat angka menurut sumber")
    )
    return f'<a href="{page}?{escape(urlencode(address))}" target="_self">{words}</a>'
