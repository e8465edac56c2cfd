"""The heat table of data quality, and who has reported: shape and word in every cell."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import streamlit as st

from analytics.ui import markup
from analytics.ui.show.frame import gap, sources
from analytics.vocabulary.quality import Grade
from analytics.vocabulary.result import Answer, Gap
from analytics.wording.periods import period_of
from analytics.wording.quality import RULES
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.answers.quality import Cell, Row

_HEADS = ("Indikator", "Wilayah", "Tahun", "Kebaruan", "Pemeriksaan", "Kedudukan")


def quality(rows: Sequence[Row]) -> None:
    """The table: indicators the pages lead with in view, all others in a fold."""
    st.html(f'<p class="grades">{" ".join(map(_legend, Grade))}</p>')
    st.html(_table([row for row in rows if row.main]))
    others = [row for row in rows if not row.main]
    with st.expander(f"{number(len(others))} indikator lain", icon=":material/list:"):
        st.html(_table(others))
    with st.expander("Cara menilainya", icon=":material/function:"):
        st.html(markup.paragraphs(RULES, "rule"))


def reports(answer: Answer) -> None:
    """28 rows, 12 months: reported, owed, not due yet."""
    if isinstance(answer, Gap):
        gap(answer)
        return
    facts = answer.facts
    told = [
        (
            f"{number(facts['reported'])} dari {number(facts['due'])} laporan {facts['year']} yang "
            "sudah jatuh tempo telah masuk."
        )
    ]
    if facts["missing"]:
        count = number(len(facts["missing"]))
        told.append(f"{count} kecamatan masih berutang laporan: {', '.join(facts['missing'])}.")
    st.html(markup.paragraphs(told, "lead"))
    months = list(dict.fromkeys(answer.frame["month"]))
    head = "".join(
        f'<th scope="col">{escape(period_of(key).rpartition(" ")[0][:3])}</th>' for key in months
    )
    body = "".join(
        f'<tr><th scope="row">{escape(str(name))}</th>'
        + "".join(_report(*cell) for cell in zip(rows["reported"], rows["due"], strict=True))
        + "</tr>"
        for name, rows in answer.frame.groupby("name", sort=False)
    )
    st.html(_region("Laporan bulanan per kecamatan", f'<th scope="col">Kecamatan</th>{head}', body))
    sources(answer)


def _report(given: bool, due: bool) -> str:  # noqa: FBT001 - two cells of a row
    if given:
        return _cell((Grade.GOOD, "sudah"))
    return _cell((Grade.POOR, "belum")) if due else _cell((Grade.UNKNOWN, ""))


def _table(rows: Sequence[Row]) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in _HEADS)
    body = "".join(
        f'<tr><th scope="row">{escape(row.label)}</th>'
        + "".join(
            _cell(cell) for cell in (row.places, row.years, row.freshness, row.checks, row.standing)
        )
        + "</tr>"
        for row in rows
    )
    return _region("Kualitas data tiap indikator", head, body)


def _cell(cell: Cell) -> str:
    grade, text = cell
    return (
        f'<td class="grade {grade.value}"><span aria-hidden="true">{grade.shape}</span> '
        f'<span class="unseen">{escape(grade.label)}: </span>{escape(text)}</td>'
    )


def _legend(grade: Grade) -> str:
    return (
        f'<span class="grade {grade.value}"><span aria-hidden="true">{grade.shape}</span> '
        f"{escape(grade.label)}</span>"
    )


def _region(named: str, head: str, body: str) -> str:
    return (
        f'<div class="sheet heat" tabindex="0" role="region" aria-label="Tabel: {escape(named)}">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )
