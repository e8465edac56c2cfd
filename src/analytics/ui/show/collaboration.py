"""Tables of who works where on what, of problems nobody takes on, and of what came of trainings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics.ui import markup
from analytics.ui.markup import Column
from analytics.ui.show.tables import sheet_of
from analytics.vocabulary.collaboration import UNLISTED, ActorGroup, Taken
from analytics.wording import collaboration as words
from analytics.wording import collaboration_known as known_words
from analytics.wording import trainings as of_trainings
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from analytics.vocabulary.result import Result

FIRST = 8
"""Problems that are shown at once."""


def problems(answer: Result) -> None:
    """The first problems that nobody takes on; the rest, those with an actor too, on demand."""
    is_open = answer.frame["taken"].map(lambda state: Taken(state).is_open).astype(bool)
    first = answer.frame[is_open].head(FIRST)
    if not first.empty:
        sheet_of(answer, _PROBLEMS, _problems(first), folds=True)
    rest = answer.frame.drop(first.index)
    folded = st.expander(
        f"Semua masalah lain ({number(len(rest))}), dengan siapa yang mengerjakannya",
        icon=":material/table:",
        on_change="rerun",
        key="kolaborasi.masalah",
    )
    if folded.open:
        with folded:
            sheet_of(answer, (*_PROBLEMS, _BY), _problems(rest))


def matrix(answer: Result) -> None:
    """The numbers of the matrix."""
    shown = [Column("label", words.ROWS[answer.facts["by"]])]
    groups = [*ActorGroup, *([UNLISTED] if (answer.frame[UNLISTED] > 0).any() else [])]
    shown += [
        Column(str(group), words.group(str(group)).capitalize(), number, number=True)
        for group in groups
    ]
    shown += [
        Column("open", "Desa dengan masalah tanpa pelaku", number, number=True),
        Column("problems", "Masalah tanpa pelaku", number, number=True),
    ]
    with st.expander("Angka yang sama dalam tabel", icon=":material/table:"):
        sheet_of(answer, shown)


def reach(answer: Result) -> None:
    """How far each kind of actor reaches, and where it is absent."""
    rows: pd.DataFrame = answer.facts["reach"]
    rows = rows[(rows["group"] != UNLISTED) | (rows["villages"] > 0)]
    told = rows.assign(
        group=[words.group(group) for group in rows["group"]],
        absent=[words.absent(names) for names in rows["absent"]],
        could=rows["could"].astype("Int64"),
    )
    sheet_of(answer, _REACH, told, folds=True)


def works(answer: Result) -> None:
    """Who works where on what, a row an actor, village and problem."""
    rows = answer.frame.assign(
        group=[words.group(group) for group in answer.frame["group"]],
        until=[words.until(day) for day in answer.frame["until"]],
    )
    folded = st.expander(
        f"Siapa bekerja di desa mana untuk apa ({number(len(rows))})",
        icon=":material/groups:",
        on_change="rerun",
        key="kolaborasi.siapa",
    )
    if folded.open:
        with folded:
            sheet_of(answer, _WORKS, rows)


def named(answer: Result) -> None:
    """Who is named in each published meeting: a row a kind of actor, a column a meeting."""
    frame = answer.frame.assign(
        cell=[known_words.cell(row) for row in answer.rows()],
        kind=[known_words.group(group) for group in answer.frame["group"]],
    )
    labels = answer.facts["meetings"]
    wide = frame.pivot_table(
        index="kind", columns="label", values="cell", aggfunc="first", sort=False
    )
    wide = wide.reindex(columns=list(labels)).fillna(known_words.NOT_NAMED).reset_index()
    columns = [Column("kind", "Unsur"), *(Column(label, label) for label in labels)]
    sheet_of(answer, columns, wide, folds=True)


def acts(answer: Result) -> None:
    """What was done after trainings: done, not done and not asked apart."""
    rows = answer.rows()
    told = answer.frame.assign(
        sign=[of_trainings.change(row["change"]) for row in rows],
        yes=[of_trainings.count(row["done"], hidden=row["hidden"]) for row in rows],
        no=[of_trainings.count(row["not_done"], hidden=row["hidden"]) for row in rows],
        open=[of_trainings.count(row["unasked"], hidden=row["hidden"]) for row in rows],
        every=[of_trainings.every(row) for row in rows],
        part=[of_trainings.share(row) for row in rows],
        ends=[of_trainings.bounds(row) for row in rows],
        proof=[of_trainings.count(row["shown"], hidden=row["hidden"]) for row in rows],
    )
    sheet_of(answer, _ACTS, told, folds=True)


def attended(answer: Result) -> None:
    """Who took part: last, and called no result."""
    trainings = (*answer.facts["trainings"], *answer.facts["young"])
    rows = [
        (
            each.name,
            of_trainings.when(each.on),
            each.organiser,
            of_trainings.villages(len(each.villages)),
            of_trainings.attended(each.participants),
            each.source,
        )
        for each in trainings
    ]
    heads = ("Pelatihan", "Hari", "Penyelenggara", "Desa peserta", "Peserta", "Sumber")
    frame = pd.DataFrame(rows, columns=list(heads))
    with st.expander(of_trainings.ATTENDED, icon=":material/event_seat:"):
        sheet_of(answer, [Column(head, head) for head in heads], frame)


def legend() -> None:
    """What the shades of the matrix mean."""
    st.html(markup.paragraphs([words.LEGEND], "source-line"))


def _problems(rows: pd.DataFrame) -> pd.DataFrame:
    families = zip(rows["families"], rows["few"], strict=True)
    places = zip(rows["village"], rows["district"], strict=True)
    return rows.assign(
        where=[words.place(*place) for place in places],
        heavy=[words.severity(value) for value in rows["severity"]],
        field=[words.row_label("sector", value) for value in rows["sector"]],
        poor=[words.families(None if pd.isna(n) else int(n), few=bool(f)) for n, f in families],
        state=[words.taken(value) for value in rows["taken"]],
        by=[words.groups(value) for value in rows["aimed_by"]],
    )


_PROBLEMS = (
    Column("label", "Masalah"),
    Column("where", "Desa"),
    Column("field", "Bidang"),
    Column("heavy", "Berat"),
    Column("poor", "Keluarga miskin", number=True),
    Column("state", "Pelaku"),
)
_BY = Column("by", "Unsur")
_REACH = (
    Column("group", "Unsur"),
    Column("actors", "Pelaku", number, number=True),
    Column("villages", "Desa", number, number=True),
    Column("aimed", "Masalah yang dituju", number, number=True),
    Column("absent", "Kecamatan tanpa unsur ini"),
    Column("could", "Masalah tanpa pelaku di bidangnya", number, number=True),
)
_WORKS = (
    Column("village", "Desa"),
    Column("district", "Kecamatan"),
    Column("organisation", "Pelaku"),
    Column("group", "Unsur"),
    Column("what", "Untuk apa"),
    Column("until", "Sampai"),
    Column("state", "Keadaan"),
)
_ACTS = (
    Column("label", "Perbuatan"),
    Column("sign", "Tanda"),
    Column("yes", "Ya", number=True),
    Column("no", "Tidak", number=True),
    Column("open", "Belum ditanya", number=True),
    Column("every", "Seluruhnya"),
    Column("part", "Dari yang ditanya"),
    Column("ends", "Dari seluruhnya"),
    Column("proof", "Berbukti", number=True),
)
