"""Villages and what was noted of them, as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.vocabulary.assistance import ConditionKind
from analytics.vocabulary.standing import Standing
from analytics.wording import mapping as words
from analytics.wording import village_profile as profile_words
from analytics.wording.periods import dated
from analytics.wording.quantities import number

if TYPE_CHECKING:
    import pandas as pd

    from analytics.answers.village_profile import Profile
    from analytics.vocabulary.result import Result

_MOST = 8  # of the list that are shown at once
_VILLAGES = (
    Column("name", "Desa"),
    Column("district", "Kecamatan"),
    Column("problems", "Masalah", number, number=True),
    Column("potentials", "Potensi", number, number=True),
    Column("text", "Pada peta"),
    Column("on", "Dipetakan", dated),
    Column("source", "Sumber"),
)
_COUNTS = (
    Column("code", "Kode"),
    Column("label", "Masalah atau potensi"),
    Column("sector", "Bidang", words.sector),
    Column("villages", "Desa", number, number=True),
    Column("high", "Berat / siap", number, number=True),
    Column("definition", "Kapan dicatat"),
)
_NOTED = (
    Column("kind", "Jenis", lambda kind: ConditionKind(kind).label),
    Column("label", "Apa"),
    Column("sector", "Bidang", words.sector),
    Column("told", "Berat / kesiapan"),
    Column("note", "Catatan"),
)
_SIZES = (
    Column("what", "Apa", profile_words.SIZES.__getitem__),
    Column("told", "Banyaknya", number=True),
    Column("when", "Keadaan", profile_words.when),
    Column("source", "Sumber"),
    Column("standing", "Kedudukan", lambda standing: Standing(standing).short_label),
)
_SCORES = (
    Column("part", "Ukuran"),
    Column("year", "Tahun", str, number=True),
    Column("told", "Skor", number=True),
    Column("status", "Status", profile_words.status),
    Column("source", "Sumber"),
)


def mapped_villages(answer: Result) -> None:
    """Every village that was mapped; of the others how many there are."""
    example = answer.provenance.standing is Standing.EXAMPLE
    rows = answer.frame[answer.frame["value"].notna()].sort_values(["district", "name"])
    label = words.table_head(len(rows), answer.facts["villages"])
    if rows.empty:
        return
    with st.expander(label, icon=":material/table_rows:"):
        st.html(markup.table(rows, _VILLAGES, example=example))


def condition_counts(answer: Result) -> None:
    """In how many villages each problem and potential was noted, the most first; the rest on
    demand, with what was never noted.
    """  # noqa: D205 - one sentence
    example = answer.provenance.standing is Standing.EXAMPLE
    most = min(_MOST, int((answer.frame["villages"] > 0).sum()))
    st.html(markup.table(answer.frame.head(most), _COUNTS, example=example))
    rest = answer.frame.iloc[most:]
    with st.expander(words.rest(len(rest)), icon=":material/list_alt:"):
        st.html(markup.table(rest, _COUNTS, example=example))


def declared(rows: pd.DataFrame) -> None:
    """The declared list alone, where nothing was noted yet."""
    with st.expander(words.declared(len(rows)), icon=":material/list_alt:"):
        columns = [*_COUNTS[:3], _COUNTS[-1], Column("evidence", "Yang menunjukkannya")]
        st.html(markup.table(rows, columns))


def village_profile(found: Profile) -> None:
    """What was noted of a village, how large it is, and each of its scores by itself."""
    noted = found.noted
    example = not noted.empty and set(noted["standing"]) == {Standing.EXAMPLE}
    if noted.empty:
        st.html(markup.paragraphs([profile_words.nobody(found.name)], "question"))
    else:
        kinds = noted["kind"].value_counts()
        sentence = profile_words.noted(
            found.name,
            int(kinds.get(ConditionKind.PROBLEM.value, 0)),
            int(kinds.get(ConditionKind.POTENTIAL.value, 0)),
            noted["on"].iloc[0],
            noted["source"].iloc[0],
        )
        st.html(markup.paragraphs([words.marked(sentence, example=example)], "question"))
        pairs = zip(noted["kind"], noted["severity"], strict=True)
        told = [words.severity(*pair) for pair in pairs]
        st.html(markup.table(noted.assign(told=told), _NOTED, example=example))
    if not found.sizes.empty:
        counts = zip(found.sizes["what"], found.sizes["value"], strict=True)
        sizes = found.sizes.assign(told=[profile_words.size(*pair) for pair in counts])
        st.html(markup.table(sizes, _SIZES, example=example))
    _scores(found, example=example)


def _scores(found: Profile, *, example: bool) -> None:
    if found.scores.empty:
        if not example:
            st.html(markup.paragraphs([profile_words.NO_SCORES], "source-line"))
    else:
        st.html(markup.paragraphs([profile_words.NEVER_JOINED], "question"))
        for measure, rows in found.scores.groupby("measure", sort=False):
            parts = [profile_words.part(str(measure), name) for name in rows["dimension"]]
            told = [profile_words.score(str(measure), value) for value in rows["value"]]
            st.html(markup.table(rows.assign(part=parts, told=told), _SCORES))
    if late := profile_words.misnamed(found.misnamed):
        st.html(markup.paragraphs([late], "source-line"))
