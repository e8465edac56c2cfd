"""Tables of needs, promises and deliveries, and of TKSK."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from analytics.ui.markup import Column
from analytics.ui.show.tables import or_nothing, sheet_of
from analytics.vocabulary.support import AidKind, Fund
from analytics.wording import social_workers as of_cases
from analytics.wording import support as words
from analytics.wording.periods import day, period_of
from analytics.wording.quantities import number

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from analytics.vocabulary.result import Result

_COUNTS = ("size", "met", "unmet")
_SUMS = (*_COUNTS, "twice")
_AGES = ("median_age", "oldest")


def aid_published(answer: Result) -> None:
    """What sources say of aid, fund by fund; nothing is added up."""
    columns = [
        Column("fund", "Dana"),
        Column("programme", "Program"),
        Column("told", "Apa"),
        Column("period", "Periode", period_of),
        Column("figure", "Angka", number=True),
        Column("note", "Keterangan", or_nothing),
        Column("source", "Sumber"),
    ]
    sheet_of(answer, columns, answer.frame.fillna({"note": ""}), folds=True)


def aid_prices(answer: Result) -> None:
    """What one family or unit gets, the dearest first; the source once below."""
    columns = [
        Column("told", "Apa"),
        Column("figure", "Nilai", number=True),
        Column("note", "Keterangan", or_nothing),
    ]
    sheet_of(answer, columns, answer.frame.fillna({"note": ""}))


def aid_kinds(answer: Result) -> None:
    """What each kind comes to, with what is promised."""
    columns = [
        Column("kind", "Jenis", words.kind),
        Column("places", "Tempat (n)", number, number=True),
        Column("size", "Dibutuhkan", number=True),
        Column("met", "Terpenuhi", number=True),
        Column("unmet", "Belum", number=True),
        Column("pledged", "Dijanjikan", number, number=True),
        Column("twice", "Ganda", number=True),
        Column("unserved", "Tempat tanpa penyaluran", number, number=True),
    ]
    sheet_of(answer, columns, _told(pd.DataFrame(answer.facts["kinds"]), _SUMS), folds=True)


def aid_funds(answer: Result) -> None:
    """What came by kind and fund, the money of governments beside that which is given."""
    table = answer.facts["funds"]
    rows = [{"kind": kind, **counts} for kind, counts in table.items()]
    columns = [
        Column("kind", "Jenis", words.kind),
        *(Column(fund.value, fund.label, number=True) for fund in Fund),
    ]
    frame = pd.DataFrame(rows, columns=[one.name for one in columns])
    sheet_of(answer, columns, _told(frame, [fund.value for fund in Fund]), folds=True)


def aid_late(answer: Result, most: int) -> None:
    """Promises past their due day, the oldest first; the rest when it is opened."""
    columns = [
        Column("organisation", "Pemberi"),
        Column("fund", "Dana", lambda code: Fund(code).label),
        Column("kind", "Jenis", lambda code: AidKind(code).label),
        Column("size", "Dijanjikan", number, number=True),
        Column("name", "Tempat"),
        Column("due", "Tenggat", _on),
        Column("days", "Lewat (hari)", number, number=True),
        Column("state", "Keadaan", words.PROMISES.__getitem__),
    ]
    names = [one.name for one in columns]
    frame = pd.DataFrame(answer.facts["late"])[names]
    sheet_of(answer, columns, frame.head(most), folds=True)
    _rest(answer, columns, frame[most:], "janji lain yang lewat tenggat", "lewat.lain")


def aid_needs(answer: Result) -> None:
    """Every need, kind by kind; sent when a reader opens it."""
    folded = st.expander(
        f"Semua kebutuhan dalam tabel ({number(len(answer.frame))})",
        icon=":material/table:",
        on_change="rerun",
        key="bantuan.semua",
    )
    if not folded.open:
        return
    columns = [
        Column("lacking_kind", "Jenis"),
        Column("name", "Tempat"),
        Column("district", "Kecamatan"),
        Column("severity", "Berat", words.severity),
        Column("on", "Dicatat", _on),
        Column("size", "Dibutuhkan", number=True),
        Column("met", "Terpenuhi", number=True),
        Column("unmet", "Belum", number=True),
        Column("funds", "Disalurkan oleh", words.funds),
        Column("state", "Keadaan", words.STATES.__getitem__),
    ]
    with folded:
        sheet_of(answer, columns, _told(answer.frame, _COUNTS))


def aid_plan(answer: Result, most: int) -> None:
    """Which promise could go where and why, the most urgent first; the rest when it is opened."""
    columns = [
        Column("name", "Tempat"),
        Column("district", "Kecamatan"),
        Column("lacking_kind", "Jenis"),
        Column("units", "Dapat diberi", number=True),
        Column("organisation", "Pemberi"),
        Column("why", "Mengapa"),
    ]
    frame = _told(answer.frame, ("units",))
    sheet_of(answer, columns, frame.head(most), folds=True)
    _rest(answer, columns, frame[most:], "pasangan lain", "padan.lain")


def tksk_posts(answer: Result) -> None:
    """Each kecamatan: its post, its cases, their age."""
    columns = [
        Column("name", "Kecamatan"),
        Column("state", "Pos TKSK", of_cases.state),
        Column("open_cases", "Kasus terbuka", number=True),
        Column("median_age", "Umur tengah", number=True),
        Column("oldest", "Tertua", number=True),
        Column("closed", "Sudah ditutup", number=True),
    ]
    ages = {name: [of_cases.age(row, name) for row in answer.rows()] for name in _AGES}
    counts = {
        name: [of_cases.of_place(row, name) for row in answer.rows()]
        for name in ("open_cases", "closed")
    }
    frame = answer.frame.assign(**counts, **ages)
    sheet_of(answer, columns, frame, folds=True)


def tksk_kinds(answer: Result) -> None:
    """Cases by what they are about."""
    columns = [
        Column("kind", "Jenis kasus", of_cases.kind),
        Column("open_cases", "Terbuka", number=True),
        Column("closed", "Ditutup", number=True),
    ]
    names = [one.name for one in columns]
    frame = pd.DataFrame(answer.facts["kinds"], columns=names)
    sheet_of(answer, columns, _told(frame, ("open_cases", "closed")))


def _rest(
    answer: Result, columns: Sequence[Column], rows: pd.DataFrame, what: str, key: str
) -> None:
    """Rows beyond the first ones, sent when a reader opens them."""
    if rows.empty:
        return
    label = f"{number(len(rows))} {what}"
    folded = st.expander(label, icon=":material/table:", on_change="rerun", key=key)
    if folded.open:
        with folded:
            sheet_of(answer, columns, rows, folds=True)


def _told(frame: pd.DataFrame, names: Iterable[str]) -> pd.DataFrame:
    """Counts as text: a hidden one says so, for it is not missing."""
    return frame.assign(**{name: [words.count(value) for value in frame[name]] for name in names})


def _on(value: datetime) -> str:
    return "–" if pd.isna(value) else day(value.date())
