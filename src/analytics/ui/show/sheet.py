"""What is known of one area, on one sheet."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import streamlit as st

from analytics.answers import quality
from analytics.ui import markup
from analytics.ui.ask import ask
from analytics.ui.show.moves import of_row
from analytics.vocabulary.indicator import Unit
from analytics.vocabulary.result import Answer, Gap
from analytics.wording import quantities
from analytics.wording.periods import when
from analytics.wording.sources import carried

if TYPE_CHECKING:
    from collections.abc import Sequence

_AUDIT = "rekonsiliasi?tampilan=audit"


def sheet(answers: Sequence[Answer]) -> None:
    """Figures of one area, one line each; what nobody published keeps its line and says so."""
    rows = "".join(_sheet_row(answer) for answer in answers)
    st.html(f'<div class="sheet facts"><table><tbody>{rows}</tbody></table></div>')


def _sheet_row(answer: Answer) -> str:
    if isinstance(answer, Gap):
        state = "tidak diterbitkan" if answer.never else "belum ada data"
        way = answer.never or f"mintakan kepada {answer.ask_whom}"
        return (
            f'<tr><th scope="row">{escape(answer.what)}</th><td class="missing">{state}</td>'
            f"<td>{escape(way)}</td></tr>"
        )
    row, indicator = answer.only(), answer.indicator
    text = "ya" if indicator.unit is Unit.FLAG else quantities.figure(row["value"], indicator)
    source = carried(answer.provenance.origins[0])
    if answer.indicator.main_series == "" and row["series"] != source:
        source = f"{row['series']} · {source}"
    spread = ""
    if row["low"] < row["high"]:
        ends = quantities.interval(row["low"], row["high"], indicator.unit, indicator.decimals)
        spread = escape(f" ({ends})")
    doubt = ask(quality.doubted).get(row["claim_id"], "") if "claim_id" in row else ""
    if doubt:
        spread += f'<br><a href="{_AUDIT}" target="_self">{escape(doubt)}: lihat audit hitungan</a>'
    moved = of_row(row, indicator)
    told = f'<br><span class="moved">{escape(moved)}</span>' if moved else ""
    return (
        f'<tr><th scope="row">{escape(indicator.label)}</th>'
        f'<td class="number"><strong>{escape(text)}</strong>{spread}{told}</td>'
        f"<td>{escape(when(row))} {markup.badge(answer.provenance.standing)}<br>"
        f'<span class="source-line">{escape(source)}</span></td></tr>'
    )
