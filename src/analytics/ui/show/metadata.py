"""The metadata sheet of an indicator, on demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics.answers.metadata import NOT_APPROVED
from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.download import metadata_document

if TYPE_CHECKING:
    from analytics.answers.metadata import Sheet

_COLUMNS = [Column("head", "Rincian"), Column("text", "Isi")]


def metadata(found: Sheet) -> None:
    """The fields of the form, what nobody filled in and who could, and the document."""
    with st.expander(f"Lembar metadata (MS-Ind): {found.title}", icon=":material/description:"):
        rows = [(entry.head, entry.text) for entry in found.entries]
        st.html(
            markup.table(
                pd.DataFrame(rows, columns=["head", "text"]),
                _COLUMNS,
                row_class=lambda row: "blank" if row["head"] in found.missing else "",
            )
        )
        told = [NOT_APPROVED]
        if found.missing:
            told.append(f"Yang belum diisi dapat dilengkapi oleh {found.whom}.")
        st.html(markup.paragraphs(told, "source-line"))
        metadata_document(found)
