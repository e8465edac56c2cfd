"""Decide on what was brought in: accept or turn down, compare versions, go back to one."""

from __future__ import annotations

from functools import partial

import streamlit as st

from analytics.actions import documents, imports
from analytics.answers import imports as asked
from analytics.ui import bring, jobs, pick, who
from analytics.ui.ask import ask
from analytics.ui.show import imports as shown
from analytics.vocabulary.errors import BrokenData, Refused
from analytics.vocabulary.result import records
from analytics.vocabulary.role import Role
from analytics.wording import imports as words

_REASON, _DONE = "alasan", "unggah.selesai"
_NOTHING = "-"
_NOT_FOR_READERS = "Usulan dapat dilihat operator dan pengesah; masuk dahulu."


def done() -> None:
    """What was just done, once."""
    if sentence := st.session_state.pop(_DONE, None):
        st.success(sentence, icon=":material/task_alt:")


def proposal(name: str) -> None:
    """A proposal with what it would change, and what may be done with it."""
    if not who.may(Role.OPERATOR):
        st.caption(_NOT_FOR_READERS)
        return
    try:
        seen = asked.preview(name)
    except Refused as refused:
        st.info(str(refused), icon=":material/link_off:")
        bring.again("Unggah berkas")
        return
    shown.preview(seen)
    if seen.ending:
        bring.again("Unggah berkas lain")
        return
    if not who.may(Role.APPROVER):
        st.info(
            "Usulan sudah diajukan dan menunggu pengesah; alamat halaman ini dapat dikirim "
            "kepadanya.",
            icon=":material/hourglass_top:",
        )
        bring.again("Unggah berkas lain")
        return
    st.button(
        "Sahkan",
        type="primary",
        key="sahkan",
        icon=":material/check:",
        on_click=bring.attempt,
        args=(partial(_accept, name),),
    )
    with st.expander("Tolak usulan ini", icon=":material/block:"):
        st.text_input("Alasan penolakan", key=_REASON)
        st.button("Tolak", key="tolak", on_click=bring.attempt, args=(partial(_reject, name),))


def _accept(name: str) -> None:
    actor = who.actor()
    try:
        made = imports.accept(actor, name)
    except imports.Superseded:
        seen = asked.preview(name).proposal
        bring.look_at(jobs.renew(actor, name, seen.file, seen.layout.label).id)
        raise
    except BrokenData as problem:
        raise Refused(str(problem)) from None
    st.session_state[_DONE] = f"Versi {made.name} dipakai sekarang di semua halaman."


def _reject(name: str) -> None:
    imports.reject(who.actor(), name, str(st.session_state.get(_REASON, "")))
    st.session_state[_DONE] = "Usulan ditolak; alasannya tercatat."


def proposals() -> None:
    """What waits, and what was decided."""
    if not who.may(Role.OPERATOR):
        st.caption(_NOT_FOR_READERS)
        return
    rows = asked.every_proposal()
    if rows.empty:
        st.caption("Belum ada usulan.")
        return
    shown.proposals(rows)
    labels = {
        row["id"]: f"{row['file']} – {row['created']} ({row['fate']})" for row in records(rows)
    }
    labels = {code: f"{label} · {code}" for code, label in labels.items()}
    st.selectbox(
        "Buka usulan",
        list(labels),
        format_func=labels.__getitem__,
        index=None,
        placeholder="Pilih usulan",
        key="buka",
        on_change=_open,
        filter_mode="contains",
    )


def _open() -> None:
    if name := st.session_state.get("buka"):
        bring.look_at(name)
        st.session_state["bagian"] = "unggah"


def versions() -> None:
    """What was put to use, what changed between two, and the way back."""
    rows = asked.history()
    if rows.empty:
        st.caption("Belum ada yang diimpor; yang tampil adalah angka yang pernah terbit.")
        return
    if who.may(Role.OPERATOR):
        shown.versions(rows)
    else:
        used = records(rows)[0]
        st.caption(
            f"Versi {used['name']} dipakai sejak {used['created']}; berkas asalnya dan siapa yang "
            "mengesahkan dapat dilihat operator dan pengesah."
        )
    labels = {row["name"]: f"{row['name']} – {row['created']}" for row in records(rows)}
    if len(labels) > 1:
        left, right = st.columns(2)
        newest, before, *_ = labels
        with left:
            first = pick.one("Bandingkan versi", "dari", labels, before)
        with right:
            last = pick.one("dengan versi", "ke", labels, newest)
        shown.differences(ask(asked.compare, first, last))
        if who.may(Role.APPROVER):
            _way_back({code: label for code, label in labels.items() if code != newest})
    found = asked.documents_on_file()
    if not found.empty:
        st.markdown("**Dokumen asli di balik angka**")
        shown.documents(found)
        _download({row["sha256"]: f"{row['title']} ({row['name']})" for row in records(found)})


def _way_back(labels: dict[str, str]) -> None:
    with st.expander("Kembali ke versi lama", icon=":material/history:"):
        st.caption("Isinya dipakai lagi sebagai versi baru; tidak ada versi yang hilang.")
        chosen = st.selectbox(
            "Versi",
            list(labels),
            format_func=labels.__getitem__,
            key="kembali",
            index=None,
            placeholder="Pilih versi",
            filter_mode="contains",
        )
        st.text_input("Alasan kembali", key="kembali.alasan")
        sure = st.checkbox("Saya yakin: semua halaman akan memakai isi versi itu", key="yakin")
        st.button(
            "Kembali ke versi itu",
            key="balik",
            disabled=not (chosen and sure),
            on_click=bring.attempt,
            args=(partial(_roll_back, chosen or _NOTHING),),
        )


def _roll_back(version: str) -> None:
    made = imports.roll_back(who.actor(), version, str(st.session_state.get("kembali.alasan", "")))
    st.session_state[_DONE] = words.back_to(version, made.name)


def _download(labels: dict[str, str]) -> None:
    if not who.actor().authenticated and not who.may(Role.OPERATOR):
        st.caption("Dokumen dapat diunduh sesudah masuk.")
        return
    chosen = st.selectbox(
        "Dokumen",
        list(labels),
        format_func=labels.__getitem__,
        key="dokumen.buka",
        index=None,
        placeholder="Pilih dokumen",
        filter_mode="contains",
    )
    if chosen:
        name = labels[chosen].rpartition("(")[2].rstrip(")")
        st.download_button(
            "Unduh dokumen",
            documents.fetch(who.actor(), chosen),
            name,
            icon=":material/download:",
            key="dokumen.unduh",
            on_click="ignore",
        )
