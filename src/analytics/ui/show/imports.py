"""What a file holds, what is wrong with it, what it would change, and what was changed before."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.wording import imports as words
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from analytics.answers.imports import Preview
    from analytics.vocabulary.errors import Problem

SHOWN = 50  # problems in a table; all of them are in the report
_PROBLEMS = (
    Column("where", "Tempat"),
    Column("value", "Isi sel"),
    Column("sentence", "Apa yang salah dan cara membetulkannya"),
    Column("rule", "Aturan"),
)
_PROPOSALS = (
    Column("created", "Diajukan"),
    Column("actor", "Oleh"),
    Column("layout", "Jenis berkas"),
    Column("file", "Berkas"),
    Column("rows", "Isi"),
    Column("fate", "Keadaan"),
)
_VERSIONS = (
    Column("name", "Versi"),
    Column("created", "Dipakai sejak"),
    Column("actor", "Oleh"),
    Column("note", "Keterangan"),
    Column("in_use", "Keadaan", lambda used: "dipakai sekarang" if used else "tersimpan"),
)
_DOCUMENTS = (
    Column("title", "Judul"),
    Column("name", "Berkas"),
    Column("kilobytes", "Ukuran (KB)", number, number=True),
)


def problems(found: Sequence[Problem], errors: int, warnings: int) -> None:
    """How a reading ended: errors apart from warnings, the first of each in a table."""
    st.html(f'<p class="lead">{escape(words.verdict(errors, warnings))}</p>')
    for title, total, warned in (("Kesalahan", errors, False), ("Peringatan", warnings, True)):
        rows = [one for one in found if one.warning is warned][:SHOWN]
        if rows:
            st.markdown(f"**{title}**")
            st.html(markup.table(_told(rows), _PROBLEMS))
            if total > len(rows):
                st.caption(words.shown_of(len(rows), total))


def preview(seen: Preview) -> None:
    """What a proposal would change, in sentences, and what to look at."""
    proposal = seen.proposal
    st.html(
        f'<p class="lead">{escape(proposal.file)}: {escape(seen.rows)}.</p>'
        f'<p class="source-line">{escape(proposal.layout.label)}. Diajukan '
        f"{escape(proposal.actor)}, usulan {escape(proposal.id)}"
        f"{_attached(seen.document)}. {escape(seen.ending)}</p>"
    )
    if not seen.ending:
        st.markdown("**Yang berubah bila disahkan**")
        _listed(seen.changes)
        if seen.figures:
            st.markdown("**Angka yang dipakai dan akan berganti**")
            more = [words.more_figures(seen.more)] if seen.more else []
            _listed((*seen.figures, *more))
        else:
            st.caption("Tidak ada angka yang dipakai yang berganti.")
    if seen.warnings:
        with st.expander(words.verdict(0, len(seen.warnings)), icon=":material/warning:"):
            st.html(markup.table(_told(seen.warnings[:SHOWN]), _PROBLEMS))


def proposals(rows: pd.DataFrame) -> None:
    """Proposals, the newest first."""
    st.html(markup.table(rows, _PROPOSALS))


def versions(rows: pd.DataFrame) -> None:
    """Versions, the one in use first."""
    mark = lambda row: "chosen" if row["in_use"] else ""  # noqa: E731 - said where it is used
    st.html(markup.table(rows, _VERSIONS, row_class=mark))


def differences(sentences: Sequence[str]) -> None:
    """How two versions differ."""
    _listed(sentences)


def documents(rows: pd.DataFrame) -> None:
    """Documents on file."""
    st.html(markup.table(rows.assign(kilobytes=rows["size"] / 1024), _DOCUMENTS))


def _told(found: Sequence[Problem]) -> pd.DataFrame:
    rows = [(words.place(one), one.value or "–", one.sentence, one.rule) for one in found]
    return pd.DataFrame(rows, columns=[column.name for column in _PROBLEMS])


def _attached(name: str) -> str:
    return f", dengan dokumen {escape(name)}" if name else ""


def _listed(sentences: Sequence[str]) -> None:
    st.html(f"<ul>{''.join(f'<li>{escape(one)}</li>' for one in sentences)}</ul>")
