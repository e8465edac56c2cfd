"""Forms in which an operator writes a need, a promise and a delivery."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import streamlit as st

from analytics.actions import support as actions
from analytics.answers import follow_ups, support, support_rows
from analytics.ui import drafts, who
from analytics.ui.assisting import overtaken
from analytics.ui.assisting.overtaken import Paper
from analytics.vocabulary.assistance import EntryKind, Severity
from analytics.vocabulary.period import today
from analytics.vocabulary.result import records
from analytics.vocabulary.support import AidKind, Fund
from analytics.wording import support_forms as words
from analytics.wording.periods import dated, day
from analytics.wording.support import kind as kind_of

if TYPE_CHECKING:
    from collections.abc import Mapping

_KINDS = {kind.value: kind_of(kind.value) for kind in AidKind}
_FUNDS = {fund.value: fund.label for fund in Fund}
_SEVERITIES = {one.value: one.label for one in Severity}
_NONE = "-"


def forms(code: str) -> None:
    """Three forms and what is to be taken over, each folded until it is wanted."""
    titles = {
        "butuh": ("Kebutuhan satu desa atau kecamatan", _need),
        "janji": ("Janji bantuan, dengan tenggatnya", _promise),
        "salur": ("Penyaluran", _delivery),
    }
    for key, (label, form) in titles.items():
        # Its state is held here, so that it stays open where saving changes the page above it.
        with st.expander(label, icon=":material/edit_note:", key=f"{key}.lipat", on_change="rerun"):
            form(code)
    _imported(code)


def _need(code: str) -> None:
    options = {_NONE: "Pilih tempat"} | dict(support.options(code))
    place = drafts.one("Tempat", f"butuh.{code}.tempat", options, _NONE)
    kind = drafts.one("Jenis", f"butuh.{code}.jenis", _KINDS, AidKind.HOUSE.value)
    if place == _NONE:
        drafts.outcome("butuh")
        return
    paper = Paper(
        kind=EntryKind.NEED,
        subject=actions.need_subject(place, kind),
        form=f"butuh.{place}.{kind}",
        write=lambda content, seen: actions.write_need(who.actor(), place, kind, content, seen),
        told=words.told_need,
    )
    base = overtaken.opened(paper)
    left, right = st.columns(2)
    with left:
        drafts.line("Banyaknya", f"{paper.form}.size", str(base.get("size", "")))
        severity = str(base.get("severity", Severity.MIDDLE.value))
        drafts.one("Berat", f"{paper.form}.severity", _SEVERITIES, severity)
    with right:
        on = dated(str(base.get("on", ""))) or day(today())
        drafts.line("Tanggal dicatat", f"{paper.form}.on", on)
        source = str(base.get("source", ""))
        drafts.line("Sumber", f"{paper.form}.source", source, hint="musyawarah desa; tanpa nama")
    fields = ("size", "severity", "on", "source")
    overtaken.save(paper, lambda: _typed(paper.form, fields), "Simpan kebutuhan", words.SAVED_NEED)
    overtaken.history(EntryKind.NEED, paper.subject, words.told_need)


def _promise(code: str) -> None:
    form = f"janji.{code}"
    _given(form, code)
    left, right = st.columns(2)
    with left:
        drafts.line("Dijanjikan pada", f"{form}.on", day(today()))
        drafts.line("Tenggat", f"{form}.due", hint="misalnya 31-12-2026")
    with right:
        drafts.line("Sumber janji", f"{form}.source", hint="rapat, surat, atau berita")
    fields = (
        *("organisation", "fund", "kind", "place", "size", "rupiah"),
        *("on", "due", "source"),
    )

    def save() -> None:
        drafts.attempt(
            lambda: actions.promise(who.actor(), _typed(form, fields)), words.SAVED_OFFER, form
        )

    st.button(
        "Simpan janji", type="primary", icon=":material/save:", key=f"{form}|simpan", on_click=save
    )
    drafts.outcome("janji")


def _delivery(code: str) -> None:
    form = f"salur.{code}"
    rows = records(support_rows.offers(code))
    names = support.places(code)
    promised = {
        row["offer_id"]: words.offer_label(row, names.get(row["place"], (row["place"], ""))[0])
        for row in rows
    }
    options = {_NONE: "Tanpa janji lebih dulu"} | words.distinct(promised)
    offer = drafts.one("Atas janji", f"{form}.offer", options, _NONE)
    of = next((row for row in rows if row["offer_id"] == offer), None)
    _given(form, code, of)
    left, right = st.columns(2)
    with left:
        drafts.line("Disalurkan pada", f"{form}.on", day(today()))
    with right:
        drafts.line("Bukti", f"{form}.evidence", hint="nomor berita acara; tanpa nama")

    def save() -> None:
        drafts.attempt(
            lambda: actions.deliver(who.actor(), _delivered(form, of)), words.SAVED_DELIVERY, form
        )

    st.button(
        "Simpan penyaluran",
        type="primary",
        icon=":material/save:",
        key=f"{form}|simpan",
        on_click=save,
    )
    drafts.outcome("salur")


def _given(form: str, code: str, of: Mapping[str, Any] | None = None) -> None:
    """Who gives what, where and how much; of a promise who and what are as promised."""
    left, right = st.columns(2)
    places = {code: "Seluruh kabupaten"} | dict(support.options(code))
    with left:
        if of is None:
            drafts.line("Pemberi", f"{form}.organisation", hint="lembaga, bukan nama orang")
            drafts.one("Sumber dana", f"{form}.fund", _FUNDS, Fund.CSR.value)
            drafts.one("Jenis bantuan", f"{form}.kind", _KINDS, AidKind.HOUSE.value)
    with right:
        usual = of["place"] if of is not None and of["place"] in places else code
        drafts.one("Untuk", _place_of(form, of), places, usual)
        drafts.line("Banyaknya", f"{form}.size")
        drafts.line("Nilai (Rp, boleh kosong)", f"{form}.rupiah")


def _place_of(form: str, of: Mapping[str, Any] | None) -> str:
    """The control of a place: each promise begins at the place it was promised to."""
    return f"{form}.place" if of is None else f"{form}.place.{of['offer_id']}"


def _delivered(form: str, of: Mapping[str, Any] | None) -> dict[str, Any]:
    told = _typed(form, ("size", "rupiah", "on", "evidence"))
    told["place"] = drafts.typed(_place_of(form, of))
    if of is None:
        return {**told, "offer": "", **_typed(form, ("organisation", "fund", "kind"))}
    same = {name: of[name] for name in ("organisation", "fund", "kind")}
    return {**told, **same, "offer": of["offer_id"]}


def _imported(code: str) -> None:
    """Promises that came by file and stand in no line of tindak lanjut yet."""
    known = {item.view for item in follow_ups.register()}
    written = set(support_rows.written_offers())
    rows = [
        row
        for row in records(support_rows.offers(code))
        if row["offer_id"] not in written and words.followed(row["offer_id"]) not in known
    ]
    if not rows:
        return
    names = support.places(code)
    by_id = {row["offer_id"]: row for row in rows}
    options = words.distinct(
        {
            name: words.offer_label(row, names.get(row["place"], (row["place"], ""))[0])
            for name, row in by_id.items()
        }
    )
    form = f"ikut.{code}"
    with st.expander(words.not_followed(len(rows)), icon=":material/playlist_add_check:"):
        picked = drafts.one("Janji dari berkas", f"{form}.offer", options, rows[0]["offer_id"])
        row = by_id[picked]
        due = None if row["due"] is None or row["due"] != row["due"] else row["due"].date()

        def save() -> None:
            drafts.attempt(lambda: actions.follow(who.actor(), row, due), words.FOLLOWED, form)

        st.button(
            "Catat di tindak lanjut",
            icon=":material/add_task:",
            key=f"{form}|simpan",
            on_click=save,
        )
    drafts.outcome("ikut")


def _typed(form: str, fields: tuple[str, ...]) -> dict[str, Any]:
    """As it stands in the form, not checked."""
    return {name: drafts.typed(f"{form}.{name}") for name in fields}
