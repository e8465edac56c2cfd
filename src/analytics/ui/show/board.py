"""The board of figures that sources disagree about: a dot plot each, its sources beside it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pandas as pd
import streamlit as st

from analytics.draw.dots import dots
from analytics.ui import markup
from analytics.ui.show.charts import picture
from analytics.ui.show.moves import moves, use
from analytics.vocabulary.claim import Rank
from analytics.vocabulary.standing import Standing
from analytics.wording import moves as wording
from analytics.wording import quantities
from analytics.wording.periods import day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from analytics.vocabulary.result import Result

_SHAPES = {Standing.OFFICIAL: "●", Standing.QUOTED: "■", Standing.ESTIMATE: "◆"}


def marks() -> None:
    """What the dots mean, once above them."""
    shapes = "".join(
        f'<span><b aria-hidden="true">{shape}</b> {escape(standing.short_label)}</span>'
        for standing, shape in _SHAPES.items()
    )
    st.html(
        '<p class="marks"><span><b class="used">■</b> terisi: dipakai</span>'
        f"<span><b>□</b> kosong: pembanding</span><i>Bentuknya:</i>{shapes}</p>"
    )


def board(
    disputes: Sequence[Result], below: Callable[[Result], None], what: Callable[[Result], str]
) -> None:
    """The disputes one below the other; `below` draws what a pengesah can do about each.

    `what` gives the words of a dispute: indicator, area, period.
    """
    for dispute in disputes:
        facts = dispute.facts
        apart = wording.apart(facts["spread"], dispute.indicator.unit, facts["decimals"])
        with st.container(border=True, key=f"sengketa.{facts['key'].code}"):
            st.html(
                f'<h2 class="dispute">{escape(what(dispute))}</h2>'
                f'<p class="question">{escape(apart)}</p>'
            )
            moves(dispute)
            left, right = st.columns(2, gap="large")
            with left:
                picture(
                    dots,
                    dispute,
                    alt=f"{what(dispute)}: satu titik tiap sumber; angkanya ada di daftar",
                    key=f"titik.{facts['key'].code}",
                )
            with right:
                st.html(_list(dispute))
            below(dispute)


def made(rows: pd.DataFrame) -> None:
    """Every choice that was made: what, by whom, when, why; and that it was taken back."""
    columns = [
        markup.Column("what", "Angka"),
        markup.Column("chosen", "Yang dipilih", number=True),
        markup.Column("actor", "Oleh"),
        markup.Column("at", "Kapan", day),
        markup.Column("reason", "Alasan"),
        markup.Column("state", "Keadaan"),
    ]
    if rows.empty:
        st.html('<p class="question">Belum ada angka yang dipilih pengesah.</p>')
        return
    st.html(markup.table(rows, columns))


def _list(dispute: Result) -> str:
    rows = "".join(_figure(row, dispute) for row in dispute.rows())
    return f'<div class="sheet said"><table><tbody>{rows}</tbody></table></div>'


def _figure(row: dict[str, Any], dispute: Result) -> str:
    spent = row["rank"] == Rank.SUPERSEDED
    value = quantities.stated(row["value"], row["precision"], dispute.indicator)
    where = f"{escape(row['locator'])} · " if row["locator"] else ""
    dates = " · ".join(
        f"{word} {day(row[name].date())}"
        for name, word in (("published", "terbit"), ("read_on", "dibaca"))
        if not pd.isna(row[name])
    )
    # Figures tabular and right: two that disagree stand digit below digit.
    return (
        f'<tr class="{"chosen" if row["used"] else "unused" if spent else ""}">'
        f'<td class="number"><strong>{escape(value)}</strong><br>'
        f"<small>{escape(use(row))}</small></td>"
        f"<td>Sumber: {escape(row['source'])} {markup.badge(Standing(row['standing']))}<br>"
        f'<span class="source-line">{where}{markup.link(row["url"])}'
        f"{' · ' if row['url'] and dates else ''}{escape(dates)}</span>"
        f"{markup.paragraphs([row['qualifier'], row['reason']], 'reason')}</td></tr>"
    )
